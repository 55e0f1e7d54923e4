import { hash } from '@node-rs/argon2';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { codes } from '../../support/answer';
import { openDomain } from '../../support/domain';
import type { People, Person } from '../../support/people';

const auth = openDomain('auth');
const password = 'correct horse battery';
let passwordHash: string;
let people: People;
let anonymous: Person;
beforeAll(async () => {
  passwordHash = await hash(password);
});
beforeEach(async () => {
  people = await auth.newTenant();
  anonymous = people.anonymous as Person;
  const users = [people.user, people.other, people.admin];
  await auth.sql(
    `UPDATE user_replica SET username = found.username, email = found.username || '@example.org', role = found.role
       FROM unnest($1::uuid[], '{user,other,admin}'::text[], '{USER,USER,ADMIN}'::text[]) AS found (id, username, role)
      WHERE user_replica.id = found.id`,
    [users.map(({ userId }) => userId)],
  );
  await auth.sql(
    `INSERT INTO accounts (tenant_id, user_id, provider, subject, password_hash)
     SELECT $1, id, 'password', id::text, $3 FROM unnest($2::uuid[]) AS one (id)`,
    [people.tenantId, users.map(({ userId }) => userId), passwordHash],
  );
});

const told = 'user { id } session { id isCurrent ipAddress } accessToken accessTokenExpiresAt refreshToken';
const signIn = (login: string, given = password, viewer: Person = anonymous) =>
  auth.change(viewer, 'signIn', { login, password: given }, told);
const signedIn = async (login: string, client?: Person['client']) =>
  (await signIn(login, password, { ...anonymous, ...(client && { client }) })).data.signIn;
const refresh = (refreshToken: string, viewer: Person = anonymous) =>
  auth.change(viewer, 'refreshSession', { refreshToken }, told);
const keys = async () => JSON.parse((await auth.query('{ jwks }', {}, anonymous)).data.jwks);
const revoked = async (): Promise<string[]> =>
  (await auth.query('{ revokedSessions(seconds: 60) }', {}, anonymous)).data.revokedSessions;

test('a user signs in by name or address, and gets a token that the published keys verify', async () => {
  const { user, admin, tenantId } = people;
  const answer = await signedIn('USER');
  expect(answer.user).toEqual({ id: user.userId });
  const { payload } = await jwtVerify(answer.accessToken, createLocalJWKSet(await keys()), {
    issuer: 'joinery',
  });
  expect(payload).toMatchObject({
    sub: user.userId,
    tenant: tenantId,
    roles: ['USER'],
    sid: answer.session.id,
  });
  expect(payload.exp! - payload.iat!).toBe(300);
  const { accessToken } = await signedIn('admin@example.org');
  const ofAdmin = await jwtVerify(accessToken, createLocalJWKSet(await keys()));
  expect(ofAdmin.payload).toMatchObject({ sub: admin.userId, roles: ['USER', 'ADMIN'] });
  for (const key of (await keys()).keys) expect(Object.keys(key)).not.toContain('d');
});

test('a wrong password and a wrong name are refused alike, and nothing is told of which it was', async () => {
  const answers = [await signIn('user', 'wrong password'), await signIn('nobody')];
  for (const answer of answers) expect(codes(answer)).toEqual(['INVALID_CREDENTIALS']);
  expect(new Set(answers.map(({ errors }) => errors[0]!.message)).size).toBe(1);
  const elsewhere = { ...anonymous, tenantId: people.stranger.tenantId };
  expect(codes(await signIn('user', password, elsewhere))).toEqual(['INVALID_CREDENTIALS']);
});

test('guessing is slowed by the account, however many try at once, and by the address', async () => {
  const guesses = await Promise.all(Array.from({ length: 14 }, () => signIn('user', 'wrong password')));
  const refusals = guesses.flatMap(codes);
  expect(refusals.filter(code => code === 'INVALID_CREDENTIALS')).toHaveLength(10);
  expect(refusals.filter(code => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(4);
  expect(codes(await signIn('user'))).toEqual(['TOO_MANY_ATTEMPTS']);
  expect(codes(await signIn('other'))).toEqual([]);
  await auth.sql(`UPDATE joinery_attempts SET points = 200 WHERE key LIKE 'address:%'`);
  expect(codes(await signIn('other'))).toEqual(['TOO_MANY_ATTEMPTS']);
  await auth.sql('DELETE FROM joinery_attempts');
});

test('a refresh token is good once; one that comes again ends the session, for whoever has it', async () => {
  const first = await signedIn('user');
  const second = (await refresh(first.refreshToken)).data.refreshSession;
  expect(second.session.id).toBe(first.session.id);
  expect(second.refreshToken).not.toBe(first.refreshToken);
  expect(await revoked()).not.toContain(first.session.id);
  expect(codes(await refresh(first.refreshToken))).toEqual(['INVALID_REFRESH_TOKEN']);
  expect(codes(await refresh(second.refreshToken))).toEqual(['INVALID_REFRESH_TOKEN']);
  expect(await revoked()).toContain(first.session.id);
  const source =
    'query ($id: ID!) { session(id: $id) { revokedReason refreshTokens { nodes { revokedReason } } } }';
  const { session } = (await auth.query(source, { id: first.session.id }, people.user)).data;
  expect(session.revokedReason).toBe('TOKEN_REUSED');
  expect(session.refreshTokens.nodes).toEqual([
    { revokedReason: 'TOKEN_REUSED' },
    { revokedReason: 'TOKEN_REUSED' },
  ]);
});

test('of one refresh token that is used twice at once, one use is good at the most', async () => {
  const { refreshToken } = await signedIn('user');
  const answers = await Promise.all([refresh(refreshToken), refresh(refreshToken), refresh(refreshToken)]);
  expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
});

test('a refresh token of another tenant, an expired one and an invented one are refused', async () => {
  const { refreshToken, session } = await signedIn('user');
  const elsewhere = { ...anonymous, tenantId: people.stranger.tenantId };
  expect(codes(await refresh(refreshToken, elsewhere))).toEqual(['INVALID_REFRESH_TOKEN']);
  expect(codes(await refresh('invented'))).toEqual(['INVALID_REFRESH_TOKEN']);
  await auth.sql('UPDATE sessions SET expires_at = now() WHERE id = $1', [session.id]);
  expect(codes(await refresh(refreshToken))).toEqual(['INVALID_REFRESH_TOKEN']);
});

test('no secret is stored as it is', async () => {
  const { refreshToken } = await signedIn('user');
  await keys();
  const tables = [
    'refresh_tokens',
    'sessions',
    'accounts',
    'audit_logs',
    'joinery_signing_keys',
    'joinery_outbox',
  ];
  for (const table of tables) {
    const text = JSON.stringify(await auth.sql(`SELECT * FROM ${table}`));
    expect(text).not.toContain(refreshToken);
    expect(text).not.toContain(password);
    expect(text).not.toContain('"d":');
  }
  expect(JSON.stringify(await auth.sql('SELECT * FROM joinery_outbox'))).not.toContain('argon2');
});

test('sessions are ended one by one by the user and by admins, or all at once', async () => {
  const { user, other, admin } = people;
  const [first, second, third] = [await signedIn('user'), await signedIn('user'), await signedIn('user')];
  const revoke = (viewer: Person) =>
    auth.change(viewer, 'revokeSession', { id: first.session.id }, 'session { revokedReason }');
  expect(codes(await revoke(other))).toEqual(['NOT_FOUND']);
  expect(codes(await revoke(anonymous))).toEqual(['UNAUTHENTICATED']);
  expect((await revoke(admin)).data.revokeSession.session.revokedReason).toBe('REVOKED');
  expect(codes(await refresh(first.refreshToken))).toEqual(['INVALID_REFRESH_TOKEN']);
  const bySecond = { ...user, sessionId: second.session.id };
  const out = await auth.query(
    'mutation { signOut { session { id revokedReason isCurrent } } }',
    {},
    bySecond,
  );
  expect(out.data.signOut.session).toEqual({
    id: second.session.id,
    revokedReason: 'SIGNED_OUT',
    isCurrent: true,
  });
  const everywhere = await auth.query('mutation { signOutEverywhere { count } }', {}, user);
  expect(everywhere.data.signOutEverywhere.count).toBe(1);
  expect(await revoked()).toEqual(
    expect.arrayContaining([first, second, third].map(({ session }) => session.id)),
  );
});

test('a session whose user goes is told to gateways as well', async () => {
  const { session } = await signedIn('user');
  await auth.sql('DELETE FROM sessions WHERE id = $1', [session.id]);
  expect(await revoked()).toContain(session.id);
});

test('whoever changes the password stays signed in, everybody else is out', async () => {
  const { user } = people;
  const [here, elsewhere] = [await signedIn('user'), await signedIn('user')];
  const viewer = { ...user, sessionId: here.session.id };
  const change = (from: string, to: string) =>
    auth.change(viewer, 'changePassword', { password: from, newPassword: to }, 'count account { provider }');
  expect(codes(await change('wrong password', 'a new password'))).toEqual(['INVALID_CREDENTIALS']);
  expect(codes(await change(password, 'short'))).toEqual(['WEAK_PASSWORD']);
  expect((await change(password, 'a new password')).data.changePassword).toEqual({
    count: 1,
    account: { provider: 'password' },
  });
  expect(codes(await signIn('user'))).toEqual(['INVALID_CREDENTIALS']);
  expect(codes(await signIn('user', 'a new password'))).toEqual([]);
  expect(codes(await refresh(elsewhere.refreshToken))).toEqual(['INVALID_REFRESH_TOKEN']);
  expect(codes(await refresh(here.refreshToken))).toEqual([]);
});

test('accounts, sessions and tokens are seen by the user and by admins, the log by admins alone', async () => {
  const { user, other, admin, moderator, stranger } = people;
  const client = { address: '192.0.2.1', agent: 'Firefox' };
  const { session } = await signedIn('user', client);
  await signIn('user', 'wrong password');
  const source = `query ($id: ID!, $user: [_Any!]!) { session(id: $id) { ipAddress } sessions { totalCount }
    accounts { totalCount } refreshTokens { totalCount } auditLogs { totalCount nodes { action ipAddress } }
    _entities(representations: $user) { ... on User { sessions { totalCount } accounts { totalCount } auditLogs { totalCount } } } }`;
  const seen = async (viewer: Person) => {
    const variables = { id: session.id, user: [{ __typename: 'User', id: user.userId }] };
    const { data } = await auth.query(source, variables, viewer);
    const [{ sessions, accounts, auditLogs }] = data._entities;
    return [
      data.session?.ipAddress,
      data.sessions.totalCount,
      data.accounts.totalCount,
      data.refreshTokens.totalCount,
      data.auditLogs.totalCount,
      sessions.totalCount,
      accounts.totalCount,
      auditLogs.totalCount,
    ];
  };
  expect(await seen(user)).toEqual(['192.0.2.1', 1, 1, 1, 0, 1, 1, 0]);
  expect(await seen(admin)).toEqual(['192.0.2.1', 1, 3, 1, 2, 1, 1, 2]);
  expect(await seen(other)).toEqual([undefined, 0, 1, 0, 0, 0, 0, 0]);
  for (const viewer of [moderator, anonymous, stranger])
    expect(await seen(viewer)).toEqual([undefined, 0, 0, 0, 0, 0, 0, 0]);
  const filter = '{ auditLogs(filter: { action: "SIGN_IN_REFUSED" }) { nodes { user { id } resource } } }';
  const { auditLogs } = (await auth.query(filter, {}, admin)).data;
  expect(auditLogs.nodes).toEqual([{ user: { id: user.userId }, resource: 'Account' }]);
});

test('a key pair is kept for all processes, and a new one is made when it is old', async () => {
  await signedIn('user');
  const [key] = (await keys()).keys;
  await auth.sql(`UPDATE joinery_signing_keys SET created_at = now() - interval '7 days'`);
  expect((await keys()).keys).toEqual([key]);
  await auth.sql(`UPDATE joinery_signing_keys SET created_at = now() - interval '8 days'`);
  expect((await keys()).keys).toEqual([]);
});

test('lists take as many statements with many rows as with few', async () => {
  const { admin } = people;
  const source = `{ sessions(first: 50) { nodes { user { username } refreshTokens(first: 3) { nodes { usedAt } } } }
    auditLogs(first: 50) { nodes { action user { username } } } accounts(first: 50) { nodes { user { username } } } }`;
  await signedIn('user');
  const few = (await auth.query(source, {}, admin)).statements.length;
  for (let index = 0; index < 5; index += 1) await signedIn('other');
  expect((await auth.query(source, {}, admin)).statements).toHaveLength(few);
  expect(few).toBe(4);
});
