import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hash } from '@node-rs/argon2';
import { openMail } from '../../../subgraphs/runtime/mail/mail';
import { codes } from '../../support/answer';
import { openDomain } from '../../support/domain';
import type { People, Person } from '../../support/people';

const folder = mkdtempSync(join(tmpdir(), 'joinery-auth-mail-'));
const auth = openDomain('auth', () => ({
  mail: openMail({ folder, from: 'us@example.org', publicUrl: 'https://example.org' }),
}));
const password = 'correct horse battery';
let people: People;
let anonymous: Person;
let email: string;
beforeEach(async () => {
  people = await auth.newTenant();
  anonymous = people.anonymous as Person;
  email = `user-${people.tenantId.slice(0, 8)}@example.org`;
  const { userId } = people.user;
  await auth.sql(`UPDATE user_replica SET username = 'user', email = $2 WHERE id = $1`, [userId, email]);
  await auth.sql(
    `INSERT INTO accounts (tenant_id, user_id, provider, subject, password_hash) VALUES ($1, $2::uuid, 'password', $2::uuid::text, $3)`,
    [people.tenantId, userId, await hash(password)],
  );
});

const mailsTo = (address: string): string[] =>
  readdirSync(folder)
    .map(file => readFileSync(join(folder, file), 'utf8').replace(/=\n/g, '').replace(/=3D/g, '='))
    .filter(text => text.includes(`To: ${address}`));
const tokenTo = async (address: string, page: string): Promise<string> => {
  for (let tries = 0; tries < 200; tries += 1) {
    for (const text of mailsTo(address)) {
      const found = new RegExp(`https://example.org/${page}\\?token=([\\w.-]+)`).exec(text);
      if (found) return found[1]!;
    }
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  throw new Error('No mail came.');
};
const signIn = (given: string) =>
  auth.change(anonymous, 'signIn', { login: email, password: given }, 'refreshToken');
const request = (address: string) =>
  auth.change(anonymous, 'requestPasswordReset', { email: address }, 'email');
const reset = (token: string, newPassword: string, viewer: Person = anonymous) =>
  auth.change(viewer, 'resetPassword', { token, newPassword }, 'count');

test('whoever reads the mail sets a new password, once, and all sessions end', async () => {
  await signIn(password);
  expect((await request(email)).data.requestPasswordReset).toEqual({ email });
  const token = await tokenTo(email, 'reset-password');
  expect(codes(await reset(`${token}x`, 'a new password'))).toEqual(['LINK_EXPIRED']);
  expect(
    codes(await reset(token, 'a new password', { ...anonymous, tenantId: people.stranger.tenantId })),
  ).toEqual(['LINK_EXPIRED']);
  expect(codes(await reset(token, 'short'))).toEqual(['WEAK_PASSWORD']);
  expect((await reset(token, 'a new password')).data.resetPassword.count).toBe(1);
  expect(codes(await reset(token, 'another password'))).toEqual(['LINK_EXPIRED']);
  expect(codes(await signIn(password))).toEqual(['INVALID_CREDENTIALS']);
  expect(codes(await signIn('a new password'))).toEqual([]);
});

test('whether an address is known is not told, and nobody’s mailbox is filled', async () => {
  const unknown = `nobody-${people.tenantId.slice(0, 8)}@example.org`;
  expect((await request(unknown)).data.requestPasswordReset).toEqual({ email: unknown });
  const many = await Promise.all(Array.from({ length: 12 }, () => request(email)));
  expect(many.flatMap(codes)).toEqual(['TOO_MANY_ATTEMPTS', 'TOO_MANY_ATTEMPTS']);
  await tokenTo(email, 'reset-password');
  expect(mailsTo(unknown)).toEqual([]);
});

test('a user without a password sets one by mail', async () => {
  await auth.sql('DELETE FROM accounts WHERE user_id = $1', [people.user.userId]);
  await request(email);
  expect(codes(await reset(await tokenTo(email, 'reset-password'), 'a first password'))).toEqual([]);
  expect(codes(await signIn('a first password'))).toEqual([]);
});

test('an address is verified by the link that was mailed to it, and by no other', async () => {
  const asked = await auth.query('mutation { requestEmailVerification { user { id } } }', {}, people.user);
  expect(asked.data.requestEmailVerification.user.id).toBe(people.user.userId);
  const verify = (token: string) => auth.change(anonymous, 'verifyEmail', { token }, 'email');
  await request(email);
  expect(codes(await verify(await tokenTo(email, 'reset-password')))).toEqual(['LINK_EXPIRED']);
  expect((await verify(await tokenTo(email, 'verify-email'))).data.verifyEmail.email).toBe(email);
  const [account] = await auth.sql('SELECT verified_email FROM accounts WHERE user_id = $1', [
    people.user.userId,
  ]);
  expect(account.verified_email).toBe(email);
});
