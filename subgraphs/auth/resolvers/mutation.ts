import { JoineryError } from '../../../wire/contract/errors';
import { edit } from '../../runtime/change/edit';
import { admin, anybody, anyOf, author } from '../../runtime/change/who';
import { settingsOf } from '../../runtime/declare/settings';
import type { SubgraphContext } from '../../runtime/request/context';
import { checked, mutation } from '../../runtime/request/resolver';
import { Session } from '../entities/session';
import { errors } from '../errors';
import { slowed } from '../guessing';
import {
  findHolder,
  mailReset,
  mailVerification,
  noteFailedMail,
  resetPassword,
  verifyEmail,
} from '../mails';
import { begin, checkProvider, link, signInAs, subjectOf, unlink } from '../openid';
import { checkPassword, hashPassword } from '../passwords';
import { followRevocation, type Opened, rotate, signOut, signOutEverywhere } from '../sessions';
import { changePassword, invalidCredentials, signIn } from '../sign-in';
import { beginSignUp, openFirst, untilMade } from '../sign-up';
import { signAccessToken } from '../signing-keys';
import type { MutationResolvers } from '../types.generated';

async function told({ dataSource }: SubgraphContext, { claims, ...opened }: Opened) {
  return { ...opened, ...(await signAccessToken(dataSource, claims)) };
}

/** Who signs in is nobody yet, and is told tokens. */
const anonymous = { anonymous: true, secret: true };

/** What the answer does not wait for, and what nobody is told of but the log. */
function later({ dataSource, viewer }: SubgraphContext, run: () => Promise<void>): void {
  run().catch(error => noteFailedMail(dataSource, viewer, error as Error));
}

export const Mutation: MutationResolvers = {
  signUp: checked(checkPassword('password'), async (_parent, { input }, context, info) => {
    const { dataSource, viewer } = context;
    const hash = await hashPassword(input.password);
    // Counted as failures: who makes user after user from one address is slowed.
    const make = () => context.transact(beginSignUp(hash), input, info, anonymous);
    const { id } = await slowed(dataSource, viewer, `sign-up ${input.username}`, make, () => false);
    await untilMade(load => context.read(load, info), id);
    later(context, () => mailVerification(dataSource, viewer, id));
    return told(context, await context.transact(openFirst(id), undefined, info, anonymous));
  }),
  signIn: async (_parent, { input }, context, info) => {
    const { dataSource, viewer } = context;
    const attempt = () => context.transact(signIn, input, info, anonymous);
    const opened = await slowed(dataSource, viewer, input.login, attempt, Boolean);
    if (!opened) throw invalidCredentials();
    return told(context, opened);
  },
  refreshSession: async (_parent, { input }, context, info) => {
    const opened = await context.transact(
      (manager, viewer) => rotate(manager, viewer, input.refreshToken),
      input,
      info,
      anonymous,
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
  changePassword: checked(checkPassword('newPassword'), async (_parent, { input }, context, info) => {
    const { dataSource, viewer } = context;
    const attempt = () => context.transact(changePassword, input, info, { secret: true });
    const changed = await slowed(dataSource, viewer, viewer.userId ?? '', attempt, Boolean);
    if (changed) return changed;
    throw new JoineryError(errors.INVALID_CREDENTIALS, 'The password is not the one that you have.', {
      field: 'password',
    });
  }),
  requestPasswordReset: async (_parent, { input }, context) => {
    const { dataSource, viewer } = context;
    const { email } = input;
    // Each counts, so that nobody's mailbox is filled.
    await slowed(
      dataSource,
      viewer,
      `reset ${email}`,
      async () => undefined,
      () => false,
    );
    later(context, () => mailReset(dataSource, viewer, email));
    return { email };
  },
  resetPassword: mutation(resetPassword, { who: anybody, check: checkPassword('newPassword') }),
  requestEmailVerification: async (_parent, _arguments, context, info) => {
    const { dataSource, viewer } = context;
    const user = await context.transact(findHolder, undefined, info);
    await slowed(
      dataSource,
      viewer,
      `verify ${user.id}`,
      async () => undefined,
      () => false,
    );
    later(context, () => mailVerification(dataSource, viewer, user.id));
    return { user };
  },
  verifyEmail: mutation(verifyEmail, { who: anybody }),
  beginWithProvider: checked(checkProvider, (_parent, { input }, { dataSource, viewer }) =>
    begin(settingsOf({ dataSource }), viewer, input.provider),
  ),
  signInWithProvider: checked(checkProvider, async (_parent, { input }, context, info) => {
    const { dataSource, viewer } = context;
    const subject = await subjectOf(settingsOf({ dataSource }), viewer, input);
    const opened = await context.transact(signInAs(input.provider, subject), input, info, anonymous);
    if (opened) return told(context, opened);
    const message = `Nobody has linked this account of ${input.provider}: sign in, and link it.`;
    throw new JoineryError(errors.INVALID_CREDENTIALS, message);
  }),
  linkAccount: checked(checkProvider, async (_parent, { input }, context, info) => {
    const { dataSource, viewer } = context;
    if (viewer.userId === null)
      throw new JoineryError('UNAUTHENTICATED', 'Sign in before you link an account.');
    const subject = await subjectOf(settingsOf({ dataSource }), viewer, input);
    return context.transact(link(input.provider, subject), input, info, { secret: true });
  }),
  unlinkAccount: mutation(unlink),
};
