/** Lets in who has the password, and changes it; what was refused is noted before the refusal is thrown. */
import type { EntityManager } from 'typeorm';
import { JoineryError } from '../../wire/contract/errors';
import type { SignedInViewer, Viewer } from '../../wire/contract/viewer';
import { findRow, updateRow } from '../runtime/change/write-row';
import { note } from './audit';
import { Account, passwordProvider } from './entities/account';
import { errors } from './errors';
import { hashPassword, isPassword } from './passwords';
import { type Opened, openSession, revoke } from './sessions';
import type { ChangePasswordInput, SignInInput } from './types.generated';

/** Undefined where the login or the password is wrong: which of them, nobody is told. */
export async function signIn(
  manager: EntityManager,
  viewer: Viewer,
  { login, password }: SignInInput,
): Promise<Opened | undefined> {
  const [account]: { userId: string; passwordHash: string }[] = await manager.query(
    `SELECT account.user_id AS "userId", account.password_hash AS "passwordHash"
       FROM user_replica holder JOIN accounts account ON account.user_id = holder.id AND account.provider = 'password'
      WHERE holder.username = $1 OR holder.email = $1 AND holder.email <> ''
      ORDER BY holder.username = $1 DESC LIMIT 1`,
    [login],
  );
  if (await isPassword(account?.passwordHash, password)) return openSession(manager, viewer, account!.userId);
  const entry = { action: 'SIGN_IN_REFUSED', resource: 'Account', resourceId: account?.userId ?? null };
  await note(manager, viewer, { ...entry, userId: account?.userId ?? null });
  return undefined;
}

export const invalidCredentials = (): JoineryError =>
  new JoineryError(errors.INVALID_CREDENTIALS, 'No account has this login and this password.');

/** Null where the old password is wrong. */
export async function changePassword(
  manager: EntityManager,
  viewer: SignedInViewer,
  { password, newPassword }: ChangePasswordInput,
) {
  const { userId, sessionId } = viewer;
  const key = { userId, provider: passwordProvider };
  const account = await findRow(manager, Account, key, 'for_no_key_update');
  if (!account || !(await isPassword(account.passwordHash, password))) {
    const entry = { action: 'CHANGE_PASSWORD_REFUSED', resource: 'Account' };
    await note(manager, viewer, { ...entry, resourceId: account?.id ?? null });
    return null;
  }
  const passwordHash = await hashPassword(newPassword);
  const changed = await updateRow(manager, Account, account, { passwordHash, passwordChangedAt: new Date() });
  // Whoever knew the old one is out; whoever changes it stays.
  const count = await revoke(
    manager,
    'PASSWORD_CHANGED',
    'user_id = $2 AND id IS DISTINCT FROM $3',
    userId,
    sessionId ?? null,
  );
  await note(manager, viewer, { action: 'CHANGE_PASSWORD', resource: 'Account', resourceId: account.id });
  return { account: changed, count };
}
