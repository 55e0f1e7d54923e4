import { JoineryError } from '../../../wire/contract/errors';
import { edit } from '../../runtime/change/edit';
import { admin, anyOf, author } from '../../runtime/change/who';
import type { SubgraphContext } from '../../runtime/request/context';
import { mutation } from '../../runtime/request/resolver';
import { Session } from '../entities/session';
import { errors } from '../errors';
import { slowed } from '../guessing';
import { hashPassword } from '../passwords';
import { followRevocation, type Opened, rotate, signOut, signOutEverywhere } from '../sessions';
import { changePassword, invalidCredentials, signIn } from '../sign-in';
import { begin, openFirst, untilMade } from '../sign-up';
import { signAccessToken } from '../signing-keys';
import type { MutationResolvers } from '../types.generated';

async function told({ dataSource }: SubgraphContext, { claims, ...opened }: Opened) {
  return { ...opened, ...(await signAccessToken(dataSource, claims)) };
}

export const Mutation: MutationResolvers = {
  signUp: async (_parent, { input }, context, info) => {
    const { dataSource, viewer } = context;
    const hash = await hashPassword(input.password, 'password');
    // Counted as failures: who makes user after user from one address is slowed.
    const make = () => context.transact(begin(hash), input, info, true);
    const { id } = await slowed(dataSource, viewer, `sign-up ${input.username}`, make, () => false);
    await untilMade(load => context.read(load, info), id);
    return told(context, await context.transact(openFirst(id), undefined, info, true));
  },
  signIn: async (_parent, { input }, context, info) => {
    const { dataSource, viewer } = context;
    const attempt = () => context.transact(signIn, input, info, true);
    const opened = await slowed(dataSource, viewer, input.login, attempt, Boolean);
    if (!opened) throw invalidCredentials();
    return told(context, opened);
  },
  refreshSession: async (_parent, { input }, context, info) => {
    const opened = await context.transact(
      (manager, viewer) => rotate(manager, viewer, input.refreshToken),
      input,
      info,
      true,
    );
    if (opened) return told(context, opened);
    throw new JoineryError(
      errors.INVALID_REFRESH_TOKEN,
      'The refresh token is unknown, expired, used or revoked: sign in again.',
      { field: 'refreshToken' },
    );
  },
  signOut: mutation(signOut),
  signOutEverywhere: mutation(signOutEverywhere),
  revokeSession: edit(Session, {
    who: anyOf(author('userId'), admin),
    set: ({ was }): Partial<Session> =>
      was.revokedAt ? {} : { revokedAt: new Date(), revokedReason: 'REVOKED' },
    after: followRevocation,
  }),
  changePassword: async (_parent, { input }, context, info) => {
    const { dataSource, viewer } = context;
    const attempt = () => context.transact(changePassword, input, info);
    const changed = await slowed(dataSource, viewer, viewer.userId ?? '', attempt, Boolean);
    if (changed) return changed;
    throw new JoineryError(errors.INVALID_CREDENTIALS, 'The password is not the one that you have.', {
      field: 'password',
    });
  },
};
