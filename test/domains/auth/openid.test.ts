import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { openMail } from '../../../subgraphs/runtime/mail/mail';
import { codes } from '../../support/answer';
import { openDomain } from '../../support/domain';
import type { People, Person } from '../../support/people';

let identityProvider: ChildProcess;
let issuer = '';
beforeAll(async () => {
  identityProvider = fork(join(__dirname, '../../support/openid-provider.mjs'), {
    silent: true,
    execArgv: [],
  });
  issuer = await new Promise(resolve =>
    identityProvider.on('message', (said: { issuer: string }) => resolve(said.issuer)),
  );
});
afterAll(() => void identityProvider?.kill());

const auth = openDomain('auth', () => ({
  mail: openMail({ from: 'us@example.org', publicUrl: 'https://example.org' }),
  providers: [
    { name: 'test', issuer, clientId: 'joinery', clientSecret: 'a secret of the client' },
    {
      name: 'gone',
      issuer: 'http://127.0.0.1:1',
      clientId: 'joinery',
      clientSecret: 'a secret of the client',
    },
  ],
}));
let people: People;
let anonymous: Person;
beforeEach(async () => {
  people = await auth.newTenant();
  anonymous = people.anonymous as Person;
  await auth.sql(
    `INSERT INTO accounts (tenant_id, user_id, provider, subject, password_hash) VALUES ($1, $2::uuid, 'password', $2::uuid::text, 'x')`,
    [people.tenantId, people.user.userId],
  );
});

/** Goes where the provider sends a browser, until that leads back; where to. */
async function browse(from: string, loginHint: string): Promise<string> {
  const cookies = new Map<string, string>();
  let url = `${from}&login_hint=${loginHint}`;
  for (let steps = 0; steps < 10 && !url.startsWith('https://example.org/'); steps += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      cookies.set(name!, value!);
    }
    const location = answer.headers.get('location');
    if (!location) throw new Error(`${answer.status}: ${await answer.text()}`);
    url = new URL(location, url).href;
  }
  return url;
}

const begin = async (viewer: Person, provider = 'test') =>
  (await auth.make(viewer, 'beginWithProvider', { provider }, 'url state')) as { url: string; state: string };
const come = async (viewer: Person, as: string) => {
  const { url, state } = await begin(viewer);
  return { provider: 'test', begunState: state, callbackUrl: await browse(url, as) };
};
const link = (viewer: Person, input: object) =>
  auth.change(viewer, 'linkAccount', { ...input }, 'account { id provider subject }');
const signIn = (input: object) =>
  auth.change(anonymous, 'signInWithProvider', { ...input }, 'user { id } accessToken');

test('anybody reads the names of the providers, and no more of them', async () => {
  const { data } = await auth.query('{ signInProviders }', {}, anonymous);
  expect(data).toEqual({ signInProviders: ['test', 'gone'] });
});

test('a user links an account of a provider, and signs in by it from then on', async () => {
  const { user } = people;
  const subject = `alice-${people.tenantId}`;
  expect(codes(await signIn(await come(anonymous, subject)))).toEqual(['INVALID_CREDENTIALS']);
  const linked = await link(user, await come(user, subject));
  expect(linked.data.linkAccount.account).toMatchObject({ provider: 'test', subject });
  const signedIn = await signIn(await come(anonymous, subject));
  expect(signedIn.data.signInWithProvider.user).toEqual({ id: user.userId });
  expect(codes(await link(people.other, await come(people.other, subject)))).toEqual(['ALREADY_EXISTS']);
  const unlink = () => auth.change(user, 'unlinkAccount', { provider: 'test' }, 'id');
  await auth.sql(`DELETE FROM accounts WHERE user_id = $1 AND provider = 'password'`, [user.userId]);
  expect(codes(await unlink())).toEqual(['INVALID_STATE']);
  await auth.sql(
    `INSERT INTO accounts (tenant_id, user_id, provider, subject, password_hash) VALUES ($1, $2::uuid, 'password', $2::uuid::text, 'x')`,
    [people.tenantId, user.userId],
  );
  expect(codes(await unlink())).toEqual([]);
  expect(codes(await unlink())).toEqual(['NOT_FOUND']);
  expect(codes(await signIn(await come(anonymous, subject)))).toEqual(['INVALID_CREDENTIALS']);
});

test('what was begun by somebody else, comes twice or is changed is refused', async () => {
  const { user, other } = people;
  const begun = await come(other, 'mallory');
  expect(codes(await link(user, begun))).toEqual(['PROVIDER_REFUSED']);
  expect(codes(await signIn(begun))).toEqual(['PROVIDER_REFUSED']);
  const own = await come(user, 'bob');
  const { state } = await begin(user);
  expect(codes(await link(user, { ...own, begunState: state }))).toEqual(['PROVIDER_REFUSED']);
  const changed = own.callbackUrl.replace(/code=[^&]+/, 'code=invented');
  expect(codes(await link(user, { ...own, callbackUrl: changed }))).toEqual(['PROVIDER_REFUSED']);
  expect(codes(await link(user, { ...own, callbackUrl: 'no url' }))).toEqual(['PROVIDER_REFUSED']);
  expect(codes(await link(user, own))).toEqual([]);
  expect(codes(await link(user, own))).toEqual(['PROVIDER_REFUSED']);
});

test('a provider that is unknown or does not answer is said to be', async () => {
  const asked = (provider: string) => auth.change(anonymous, 'beginWithProvider', { provider }, 'url');
  expect(codes(await asked('nobody'))).toEqual(['BAD_USER_INPUT']);
  expect(codes(await asked('gone'))).toEqual(['PROVIDER_UNREACHABLE']);
});
