/**
 * Mails links by which whoever reads an address' mail sets a new password, or shows that the address is theirs. The links
 * are signed and nothing is stored: one that sets a password is good until the password changes. Mails are sent after the
 * answer, so that it takes as long whether there is a user or not.
 */
import type { DataSource, EntityManager } from 'typeorm';
import { invalidFields } from '../../wire/contract/errors';
import { readSignedToken, signedToken } from '../../wire/contract/signed-token';
import type { SignedInViewer, Viewer } from '../../wire/contract/viewer';
import { findRow, insertRow, updateRow } from '../runtime/change/write-row';
import { settingsOf } from '../runtime/declare/settings';
import { systemTransaction } from '../runtime/references/database/system-transaction';
import { note } from './audit';
import { Account, passwordProvider } from './entities/account';
import { AccountHolder } from './entities/account-holder';
import { errors } from './errors';
import { hashPassword } from './passwords';
import { hashOf } from './secrets';
import { revoke } from './sessions';
import type { ResetPasswordInput } from './types.generated';

const resetting = 'auth reset password';
const verifying = 'auth verify email';

/** What the link is about: whose, and the password that it is to replace. */
const stampOf = (passwordHash: string | null | undefined): string => hashOf(passwordHash ?? '').slice(0, 16);

export async function mailReset(dataSource: DataSource, viewer: Viewer, email: string): Promise<void> {
  const found = await systemTransaction(dataSource, viewer.tenantId, async manager => {
    const holder = email && (await manager.findOneBy(AccountHolder, { email }));
    if (!holder) return undefined;
    const key = { userId: holder.id, provider: passwordProvider };
    const account = await manager.findOneBy(Account, key);
    const entry = { userId: holder.id, action: 'REQUEST_PASSWORD_RESET', resource: 'Account' };
    await note(manager, viewer, { ...entry, resourceId: account?.id ?? null });
    return { holder, stamp: stampOf(account?.passwordHash) };
  });
  if (!found) return;
  const { holder, stamp } = found;
  await mailLink(dataSource, holder.email, resetting, `${viewer.tenantId} ${holder.id} ${stamp}`, '1h', {
    page: 'reset-password',
    subject: 'Set a new password',
    text: 'Somebody, we hope you, wants to set a new password for your account. Within an hour, here:',
  });
}

/** Throws LINK_EXPIRED. */
export async function resetPassword(
  manager: EntityManager,
  viewer: Viewer,
  { token, newPassword }: ResetPasswordInput,
): Promise<{ count: number }> {
  const said = await readSignedToken(settingsOf(manager).secrets, resetting, token);
  const [tenantId, userId, stamp] = said?.split(' ') ?? [];
  const key = { userId: userId!, provider: passwordProvider };
  const account =
    userId === undefined ? undefined : await findRow(manager, Account, key, 'for_no_key_update');
  const isGood = tenantId === viewer.tenantId && stamp === stampOf(account?.passwordHash);
  if (!isGood) throw invalidLink();
  const passwordHash = await hashPassword(newPassword);
  const set = { passwordHash, passwordChangedAt: new Date() };
  if (account) await updateRow(manager, Account, account, set);
  else await insertRow(manager, Account, { ...key, subject: userId!, ...set });
  const count = await revoke(manager, 'PASSWORD_CHANGED', 'user_id = $2', userId);
  await note(manager, viewer, { userId: userId!, action: 'RESET_PASSWORD', resource: 'Account' });
  return { count };
}

export async function mailVerification(
  dataSource: DataSource,
  { tenantId }: Viewer,
  userId: string,
): Promise<void> {
  const holder = await systemTransaction(dataSource, tenantId, manager =>
    manager.findOneBy(AccountHolder, { id: userId }),
  );
  if (!holder?.email) return;
  await mailLink(dataSource, holder.email, verifying, `${tenantId} ${userId} ${holder.email}`, '2d', {
    page: 'verify-email',
    subject: 'Is this your address?',
    text: 'This address was given for an account. If it is yours, say so here:',
  });
}

/** Cortex hears of it, and knows whether the user still has the address. */
export async function verifyEmail(manager: EntityManager, viewer: Viewer, { token }: { token: string }) {
  const said = await readSignedToken(settingsOf(manager).secrets, verifying, token);
  const [tenantId, userId, email] = said?.split(' ') ?? [];
  if (tenantId !== viewer.tenantId || userId === undefined || email === undefined) throw invalidLink();
  await manager.query(
    `UPDATE accounts SET verified_email = $2, updated_at = now()
      WHERE user_id = $1 AND verified_email IS DISTINCT FROM $2`,
    [userId, email],
  );
  await note(manager, viewer, { userId, action: 'VERIFY_EMAIL', resource: 'Account' });
  return { email };
}

export const findHolder = (manager: EntityManager, { userId }: SignedInViewer): Promise<AccountHolder> =>
  manager.findOneByOrFail(AccountHolder, { id: userId });

/** Admins read in the log why no mail came. */
export async function noteFailedMail(dataSource: DataSource, viewer: Viewer, error: Error): Promise<void> {
  const newData = { reason: error.message.slice(0, 500) };
  await systemTransaction(dataSource, viewer.tenantId, manager =>
    note(manager, viewer, { action: 'MAIL_FAILED', resource: 'Account', newData }),
  ).catch(() => {});
}

function invalidLink(): Error {
  const message = 'The link was used, was changed, is too old, or of another mail: ask for another.';
  return invalidFields([{ field: 'token', code: errors.LINK_EXPIRED, message }]);
}

async function mailLink(
  dataSource: DataSource,
  to: string,
  purpose: string,
  about: string,
  validFor: string,
  { page, subject, text }: { page: string; subject: string; text: string },
): Promise<void> {
  const { secrets, mail } = settingsOf({ dataSource });
  const token = await signedToken(secrets, purpose, about, validFor);
  const link = `${mail.publicUrl}/${page}?token=${token}`;
  await mail.send({ to, subject, text: `${text}\n\n${link}\n\nIf it was not you, do nothing.` });
}
