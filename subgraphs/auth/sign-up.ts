/**
 * Makes a user in cortex and the account here, once, whatever is killed between: the request is a row, whose event makes
 * the user there, under the id of the request; the user's event makes the account here, or the refusal's says what is taken.
 */
import type { EntityManager } from 'typeorm';
import { type InvalidField, invalidFields, JoineryError } from '../../wire/contract/errors';
import type { Viewer } from '../../wire/contract/viewer';
import { insertRow } from '../runtime/change/write-row';
import type { Effect } from '../runtime/references/declare/effect';
import { knownKeys } from '../runtime/references/write/effect-keys';
import { AccountHolder } from './entities/account-holder';
import { SignUp } from './entities/sign-up';
import { errors } from './errors';
import { type Opened, openSession } from './sessions';
import type { SignUpInput } from './types.generated';

/** How long a client waits for its user; the user is made in any case. */
const patienceMs = 8_000;
const pauseMs = 20;

export const beginSignUp =
  (passwordHash: string) => async (manager: EntityManager, _viewer: Viewer, input: SignUpInput) => {
    const { username, email, displayName = null } = input;
    // Whoever did not wait for the answer is a user now, or will ask again.
    await manager.query(
      `DELETE FROM sign_ups WHERE state <> 'PENDING' AND created_at < now() - interval '1 day'`,
    );
    return insertRow(manager, SignUp, { username, email, displayName, passwordHash });
  };

/** Throws ALREADY_EXISTS where the name or the address is taken, SIGN_UP_PENDING where cortex has not answered. */
export async function untilMade(
  read: <Value>(load: (manager: EntityManager) => Promise<Value>) => Promise<Value>,
  id: string,
): Promise<void> {
  for (const until = Date.now() + patienceMs; Date.now() < until; ) {
    const made = await read(manager => manager.findOneByOrFail(SignUp, { id }));
    if (made.state === 'DONE') return;
    if (made.state === 'REFUSED') {
      throw invalidFields((made.taken || 'username').split(' ').map(takenField));
    }
    await new Promise(resolve => setTimeout(resolve, pauseMs));
  }
  throw new JoineryError(errors.SIGN_UP_PENDING, 'Your user is being made: sign in in a moment.');
}

const takenField = (field: string): InvalidField => ({
  field,
  code: 'ALREADY_EXISTS',
  message: `Another user has this ${field === 'email' ? 'email address' : field}.`,
});

export const openFirst =
  (userId: string) =>
  async (manager: EntityManager, viewer: Viewer): Promise<Opened> => {
    await manager.delete(SignUp, { id: userId });
    return openSession(manager, viewer, userId);
  };

/** The user is there: so is the account. */
export const makeAccount: Effect = {
  of: 'cortex',
  event: 'User.created',
  apply: async (manager, events) => {
    const asked: { id: string }[] = await manager.query(
      `SELECT id FROM sign_ups WHERE state = 'PENDING' AND id = ANY($1)`,
      [events.map(({ key }) => key)],
    );
    if (asked.length === 0) return;
    const known = await knownKeys(
      manager,
      AccountHolder,
      asked.map(({ id }) => id),
    );
    await manager.query(
      `WITH done AS (
         UPDATE sign_ups done SET state = 'DONE', password_hash = NULL
           FROM sign_ups was WHERE was.id = done.id AND done.id = ANY($1) AND done.state = 'PENDING'
         RETURNING done.id, was.password_hash)
       INSERT INTO accounts (user_id, provider, subject, password_hash, password_changed_at)
       SELECT id, 'password', id::text, password_hash, now() FROM done ON CONFLICT DO NOTHING`,
      [[...known]],
    );
  },
};

export const refuseSignUp: Effect = {
  of: 'cortex',
  event: 'RefusedSignUp.created',
  apply: async (manager, events) => {
    await manager.query(
      `UPDATE sign_ups SET state = 'REFUSED', taken = refused.taken, password_hash = NULL
         FROM unnest($1::uuid[], $2::text[]) AS refused (id, taken)
        WHERE sign_ups.id = refused.id AND state = 'PENDING'`,
      [events.map(({ key }) => key), events.map(({ data }) => data.taken)],
    );
  },
};
