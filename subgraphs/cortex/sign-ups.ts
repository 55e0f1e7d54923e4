/** Makes the users who sign up, under the id of their sign-up, and keeps what auth says of them afterwards. */
import type { EntityManager } from 'typeorm';
import type { Effect } from '../runtime/references/declare/effect';
import type { Event } from '../runtime/references/peers/peer';

export const makeUser: Effect = {
  of: 'auth',
  event: 'SignUp.created',
  apply: async (manager, events) => {
    // One after the other: of two that want one name, the first has it.
    for (const event of events) await make(manager, event);
  },
};

async function make(manager: EntityManager, { key, data }: Event): Promise<void> {
  const made: unknown[] = await manager.query(
    `INSERT INTO users (id, username, email, display_name) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING id`,
    [key, data.username, data.email, data.displayName],
  );
  if (made.length > 0) return;
  await manager.query(
    `INSERT INTO refused_sign_ups (id, taken)
     SELECT $1, concat_ws(' ', CASE WHEN EXISTS (SELECT FROM users WHERE username = $2) THEN 'username' END,
                               CASE WHEN EXISTS (SELECT FROM users WHERE email = $3) THEN 'email' END)
      WHERE NOT EXISTS (SELECT FROM users WHERE id = $1) ON CONFLICT DO NOTHING`,
    [key, data.username, data.email],
  );
}

export const noteSignIn: Effect = {
  of: 'auth',
  event: 'Session.created',
  apply: async (manager, events) => {
    await manager.query('UPDATE users SET last_login_at = now() WHERE id = ANY($1)', [
      events.map(({ data }) => data.userId),
    ]);
  },
};

/** Only of the address that the user still has. */
export const noteVerifiedEmail: Effect = {
  of: 'auth',
  event: 'Account.verified',
  apply: async (manager, events) => {
    await manager.query(
      `UPDATE users SET email_verified = true
         FROM unnest($1::uuid[], $2::text[]) AS account (user_id, email)
        WHERE users.id = account.user_id AND users.email = account.email`,
      [events.map(({ data }) => data.userId), events.map(({ data }) => data.verifiedEmail)],
    );
  },
};
