import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { openIdentity, signToken } from '../../gateway/http/identity';
import { type OwnIssuer, ownIssuer } from '../../gateway/http/own-issuer';
import { startGateway } from '../../gateway/http/server';
import type { Transport } from '../../gateway/transport/transport';
import { ownTransport } from '../../gateway/transport/transports-of';
import { readConfig } from '../../wire/config';
import { demoTenantId } from '../../wire/contract/viewer';
import type { HttpServer } from '../../wire/http/http-server';
import { openLog } from '../../wire/log';
import { type Estate, openEstate } from '../support/estate';
import { jwtSecret, post } from './estate';

const log = openLog('silent');
let estate: Estate;
const opened: { close(): Promise<unknown> }[] = [];
let silenced = false;

beforeAll(async () => {
  estate = await openEstate({ names: ['cortex', 'auth'] });
});
afterAll(async () => {
  for (const one of opened.reverse()) await one.close();
  await estate?.close();
});

async function gatewayOf(
  environment: Record<string, string> = {},
): Promise<HttpServer & { issuer: OwnIssuer }> {
  const auth = estate.subgraphs.find(({ name }) => name === 'auth')!;
  const found = ownTransport('auth', { inProcess: { auth } })!;
  const transport: Transport = {
    ...found,
    fetch: request => (silenced ? Promise.reject(new Error('silent')) : found.fetch(request)),
  };
  const config = readConfig({ JWT_SECRET: jwtSecret, ...environment });
  const issuer = ownIssuer(transport, demoTenantId, log);
  const identify = openIdentity(config, issuer);
  const { publicKeys } = issuer;
  const server = await startGateway({
    graph: estate.graph,
    config,
    identify,
    publicKeys,
    host: '127.0.0.1',
    port: 0,
    log,
  });
  opened.push(issuer, server);
  return { ...server, issuer };
}

const told = 'user { username } session { id ipAddress userAgent } accessToken refreshToken';
const signIn = async (gateway: HttpServer, headers = {}) => {
  const query = `mutation { signIn(input: { login: "ada", password: "joinery-demo" }) { ${told} } }`;
  return (await post(gateway, { query }, headers)).body.data.signIn;
};
const asked = (gateway: HttpServer, accessToken: string) =>
  post(
    gateway,
    { query: '{ sessions(first: 50) { nodes { id isCurrent } } }' },
    { authorization: `Bearer ${accessToken}` },
  );
const refused = async (gateway: HttpServer, accessToken: string, withinMs = 1_000) => {
  const until = Date.now() + withinMs;
  for (;;) {
    const { status } = await asked(gateway, accessToken);
    if (status === 401) return true;
    if (Date.now() > until) return false;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
};

test('whoever signs in is believed by every gateway, and refused by each soon after signing out', async () => {
  const [here, there] = [await gatewayOf(), await gatewayOf()];
  const { accessToken, session } = await signIn(here);
  for (const gateway of [here, there]) {
    const { body } = await asked(gateway, accessToken);
    expect(body.data.sessions.nodes).toContainEqual({ id: session.id, isCurrent: true });
  }
  const other = await signIn(there);
  await post(
    here,
    { query: 'mutation { signOut { session { id } } }' },
    { authorization: `Bearer ${accessToken}` },
  );
  expect(await refused(here, accessToken)).toBe(true);
  expect(await refused(there, accessToken)).toBe(true);
  expect((await asked(there, other.accessToken)).status).toBe(200);
  await estate.sql('auth', 'DELETE FROM sessions WHERE id = $1', [other.session.id]);
  expect(await refused(there, other.accessToken)).toBe(true);
});

test('a gateway that starts after a session has ended refuses it at once', async () => {
  const here = await gatewayOf();
  const { accessToken } = await signIn(here);
  await post(
    here,
    { query: 'mutation { signOutEverywhere { count } }' },
    { authorization: `Bearer ${accessToken}` },
  );
  expect((await asked(await gatewayOf(), accessToken)).status).toBe(401);
});

test('tokens are verified by a new key as soon as it signs, and by no other', async () => {
  const gateway = await gatewayOf();
  const { accessToken, session } = await signIn(gateway);
  expect((await asked(gateway, accessToken)).status).toBe(200);
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const claims = { tenant: demoTenantId, roles: ['ADMIN'], sid: session.id };
  const forge = (kid: string) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', kid })
      .setIssuer('joinery')
      .setSubject(session.id)
      .setExpirationTime('5m')
      .sign(privateKey);
  const kid = '00000000-0000-4000-8000-00000000beef';
  expect((await asked(gateway, await forge(kid))).status).toBe(401);
  await estate.sql(
    'auth',
    'INSERT INTO joinery_signing_keys (id, public_key, private_key) VALUES ($1, $2, $3)',
    [kid, JSON.stringify({ ...(await exportJWK(publicKey)), kid, alg: 'ES256' }), 'of somebody else'],
  );
  await new Promise(resolve => setTimeout(resolve, 1_100));
  expect((await asked(gateway, await forge(kid))).status).toBe(200);
  const jwks: any = await (await fetch(`${gateway.url}/.well-known/jwks.json`)).json();
  expect(jwks.keys).toContainEqual(expect.objectContaining({ kid, alg: 'ES256' }));
  await estate.sql('auth', 'DELETE FROM joinery_signing_keys WHERE id = $1', [kid]);
});

test('a secret of the operator signs no token in the name of the service', async () => {
  const gateway = await gatewayOf();
  const request = {
    userId: demoTenantId,
    tenantId: demoTenantId,
    roles: ['ADMIN'],
    expiresIn: '5m',
  } as const;
  const plain = await signToken(request, jwtSecret);
  expect((await asked(gateway, plain)).status).toBe(200);
  expect((await asked(gateway, await signToken(request, jwtSecret, { issuer: 'joinery' }))).status).toBe(401);
});

test('while the service is silent its tokens are believed, and what ended meanwhile is heard of after', async () => {
  const gateway = await gatewayOf();
  const { accessToken, session } = await signIn(gateway);
  expect((await asked(gateway, accessToken)).status).toBe(200);
  silenced = true;
  await estate.sql('auth', 'DELETE FROM sessions WHERE id = $1', [session.id]);
  await new Promise(resolve => setTimeout(resolve, 700));
  expect((await asked(gateway, accessToken)).status).toBe(200);
  silenced = false;
  expect(await refused(gateway, accessToken)).toBe(true);
});

test('a session says where it is: the address that the last trusted proxy saw, and no other', async () => {
  const headers = { 'x-forwarded-for': '203.0.113.7, 192.0.2.9', 'user-agent': 'Firefox' };
  const direct = await signIn(await gatewayOf(), headers);
  expect(direct.session).toMatchObject({ ipAddress: '127.0.0.1', userAgent: 'Firefox' });
  const behind = await signIn(await gatewayOf({ TRUSTED_PROXIES: '1' }), headers);
  expect(behind.session.ipAddress).toBe('192.0.2.9');
});

test('clients do not see which sessions ended', async () => {
  const { body } = await post(await gatewayOf(), { query: '{ revokedSessions(seconds: 60) }' });
  expect(body.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
});
