import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import WebSocket from 'ws';
import { openForeignIdentity, openIdentity, signToken } from '../../gateway/http/identity';
import { readConfig } from '../../wire/config';
import { demoTenantId } from '../../wire/contract/viewer';
import type { HttpServer } from '../../wire/http/http-server';
import { freePort } from '../support/free-port';
import { closeAll, codesOf, jwtSecret, localGateway, post, rawServer } from './estate';

const userId = '11111111-1111-4111-8111-111111111111';
const tenantId = '22222222-2222-4222-8222-222222222222';
const query = { query: '{ viewer { tenantId userId roles } }' };

let gateway: HttpServer;
beforeAll(async () => {
  gateway = await localGateway({ identify: openIdentity(readConfig({ JWT_SECRET: jwtSecret })) });
});
afterAll(closeAll);

function signed(claims: JWTPayload, key = jwtSecret, alg = 'HS256'): Promise<string> {
  return new SignJWT({ sub: userId, tenant: tenantId, exp: inAnHour(), ...claims })
    .setProtectedHeader({ alg })
    .sign(new TextEncoder().encode(key));
}

function inAnHour(): number {
  return Math.floor(Date.now() / 1000) + 3600;
}

async function asked(authorization: string, of: { url: string } = gateway) {
  const answer = await post(of, query, { authorization });
  return { ...answer, message: answer.body.errors?.[0]?.message };
}

test('without a token the viewer is anonymous in the default tenant', async () => {
  const { body } = await post(gateway, query);
  expect(body).toEqual({ data: { viewer: { tenantId: demoTenantId, userId: null, roles: [] } } });
});

test('a token that we sign says user, tenant and roles', async () => {
  const token = await signToken({ userId, tenantId, roles: ['ADMIN', 'USER'], expiresIn: '2h' }, jwtSecret);
  expect((await asked(`Bearer ${token}`)).body).toEqual({
    data: { viewer: { tenantId, userId, roles: ['USER', 'ADMIN'] } },
  });
});

test('roles that we do not know are dropped', async () => {
  const { body } = await asked(`Bearer ${await signed({ roles: ['MODERATOR', 'ROOT', 7] })}`);
  expect(body.data.viewer.roles).toEqual(['MODERATOR']);
  expect((await asked(`Bearer ${await signed({ roles: 'ADMIN' })}`)).body.data.viewer.roles).toEqual([]);
});

describe('a token that cannot be trusted is 401 with a sentence', () => {
  const another = 'another-secret-of-enough-characters-0123456789';
  const now = () => Math.floor(Date.now() / 1000);
  const bad: [string, () => string | Promise<string>, string][] = [
    ['expired', () => signed({ exp: now() - 60 }), 'The token has expired.'],
    ['without an end', () => signed({ exp: undefined }), 'The token\'s claim "exp" is missing.'],
    ['not valid yet', () => signed({ nbf: now() + 600 }), 'The token\'s claim "nbf" is still in the future.'],
    ['signed with another secret', () => signed({}, another), "The token's signature does not fit."],
    [
      'signed with HS512',
      () => signed({}, jwtSecret + jwtSecret, 'HS512'),
      'The token is signed with HS512, but only HS256 is accepted.',
    ],
    [
      'not signed at all (alg none)',
      () => new UnsecuredJWT({ sub: userId, tenant: tenantId, exp: inAnHour() }).encode(),
      'The token is signed with none, but only HS256 is accepted.',
    ],
    [
      'signed with a key pair of somebody',
      async () => {
        const { privateKey } = await generateKeyPair('ES256');
        return new SignJWT({ exp: inAnHour() }).setProtectedHeader({ alg: 'ES256' }).sign(privateKey);
      },
      'The token is signed with ES256, but only HS256 is accepted.',
    ],
    [
      'of a user who is no uuid',
      () => signed({ sub: 'bob' }),
      'The token\'s claim "sub" is not the uuid of a user.',
    ],
    [
      'of a tenant that is no uuid',
      () => signed({ tenant: "' OR 1=1" }),
      'The token\'s claim "tenant" is not the uuid of a tenant.',
    ],
    ['without a tenant', () => signed({ tenant: undefined }), 'The token\'s claim "tenant" is missing.'],
    ['no token', () => 'nonsense', 'The token is not a JWT.'],
    ['three parts of nonsense', () => 'a.b.c', 'The token is not a JWT.'],
  ];

  test.each(bad)('%s', async (_, make, message) => {
    const answer = await asked(`Bearer ${await make()}`);
    expect([answer.status, codesOf(answer.body), answer.message]).toEqual([
      401,
      ['UNAUTHENTICATED'],
      message,
    ]);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
  });

  test.each(['Basic dXNlcjpwYXNz', 'Bearer', 'Bearer a b', ''])('the header %p', async authorization => {
    const answer = await asked(authorization);
    // Node gives an empty header as an empty string, which is no Bearer token either.
    expect([answer.status, answer.message]).toEqual([
      401,
      'The Authorization header must be: Bearer <token>.',
    ]);
  });
});

test('a token that was believed is not believed past its end', async () => {
  const identify = openIdentity(readConfig({ JWT_SECRET: jwtSecret }));
  const token = await signed({ exp: Math.floor(Date.now() / 1000) + 30 });
  await identify(`Bearer ${token}`);
  expect(identify(`Bearer ${token}`)).not.toBeInstanceOf(Promise);
  jest.useFakeTimers({ now: Date.now() + 60_000, doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  try {
    await expect(identify(`Bearer ${token}`)).rejects.toThrow('The token has expired.');
  } finally {
    jest.useRealTimers();
  }
});

test('issuer and audience must be the ones that are set', async () => {
  const config = readConfig({ JWT_SECRET: jwtSecret, JWT_ISSUER: 'https://issuer', JWT_AUDIENCE: 'joinery' });
  const identify = openIdentity(config);
  await expect(identify(`Bearer ${await signed({})}`)).rejects.toThrow(
    'The token\'s claim "iss" is missing.',
  );
  await expect(identify(`Bearer ${await signed({ iss: 'https://issuer', aud: 'other' })}`)).rejects.toThrow(
    'The token\'s claim "aud" is not the one that is expected here.',
  );
  const token = await signToken({ userId, tenantId, roles: [], expiresIn: 60 }, jwtSecret, {
    issuer: 'https://issuer',
    audience: 'joinery',
  });
  expect(await identify(`Bearer ${token}`)).toMatchObject({ userId });
});

test('where nothing is set to verify tokens with, a token is refused in a sentence', async () => {
  const identify = openIdentity(readConfig({}));
  await expect(async () => identify('Bearer a.b.c')).rejects.toThrow(
    /neither JWT_SECRET nor JWKS_URL nor TOKEN_ISSUERS is set/,
  );
});

describe('with a JWKS URL', () => {
  test('a listed key signs, another does not, and a secret never does', async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256' };
    const { url } = await rawServer((_, res) => res.end(JSON.stringify({ keys: [jwk] })));
    const identify = openIdentity(readConfig({ JWKS_URL: url }));
    const sign = (key: Parameters<SignJWT['sign']>[0], kid: string) =>
      new SignJWT({ sub: userId, tenant: tenantId })
        .setProtectedHeader({ alg: 'RS256', kid })
        .setExpirationTime('1h')
        .sign(key);

    expect(await identify(`Bearer ${await sign(privateKey, 'one')}`)).toMatchObject({ userId, tenantId });
    const stranger = (await generateKeyPair('RS256')).privateKey;
    await expect(identify(`Bearer ${await sign(stranger, 'one')}`)).rejects.toThrow(
      "The token's signature does not fit.",
    );
    await expect(identify(`Bearer ${await sign(stranger, 'two')}`)).rejects.toThrow(
      /a key that the issuer does not list/,
    );
    await expect(identify(`Bearer ${await signed({})}`)).rejects.toThrow(
      /is signed with HS256, but only RS256/,
    );
  });

  test('keys that cannot be read are said, not a 500', async () => {
    const identify = openIdentity(readConfig({ JWKS_URL: `http://127.0.0.1:${await freePort()}/keys` }));
    const { privateKey } = await generateKeyPair('ES256');
    const token = await new SignJWT({ sub: userId, tenant: tenantId, exp: inAnHour() })
      .setProtectedHeader({ alg: 'ES256' })
      .sign(privateKey);
    await expect(identify(`Bearer ${token}`)).rejects.toThrow('the keys of its issuer cannot be read');
  });

  describe('that is out of order the answer is 503, for the token may be good', () => {
    const token = async () => {
      const { privateKey } = await generateKeyPair('ES256');
      return new SignJWT({ sub: userId, tenant: tenantId, exp: inAnHour() })
        .setProtectedHeader({ alg: 'ES256', kid: 'one' })
        .sign(privateKey);
    };
    const down = async () => `http://127.0.0.1:${await freePort()}/keys`;
    const answering = async (status: number, body: string) =>
      (await rawServer((_, res) => res.writeHead(status).end(body))).url;

    test.each<[string, () => Promise<string>]>([
      ['nobody is there', down],
      ['an error', () => answering(500, '{}')],
      ['no JSON', () => answering(200, '<html>')],
      ['no keys', () => answering(200, '{}')],
      [
        'broken keys',
        () =>
          answering(200, '{"keys":[{"kty":"EC","crv":"P-256","x":"AA","y":"AA","kid":"one","alg":"ES256"}]}'),
      ],
    ])('%s', async (_, urlOf) => {
      const url = await urlOf();
      const closed = await localGateway({ identify: openIdentity(readConfig({ JWKS_URL: url })) });
      const answer = await asked(`Bearer ${await token()}`, closed);
      expect([answer.status, codesOf(answer.body)]).toEqual([503, ['ISSUER_UNREACHABLE']]);
      expect(answer.headers.get('www-authenticate')).toBeNull();
      expect(JSON.stringify(answer.body)).not.toContain(url);
    });

    test('a WebSocket is closed so that its client connects again', async () => {
      const closed = await localGateway({ identify: openIdentity(readConfig({ JWKS_URL: await down() })) });
      expect(await closeCodeOf(closed.url, await token())).toBe(1013);
    });

    test('what the issuer takes to answer is not of the time that a WebSocket has to say who is asking', async () => {
      const { url } = await rawServer((_, res) => {
        setTimeout(() => res.writeHead(500).end(), 2_500);
      });
      const identify = openIdentity(readConfig({ JWKS_URL: url }));
      const closed = await localGateway({ identify, socketTimes: { initTimeoutMs: 2_000 } });
      expect(await closeCodeOf(closed.url, await token())).toBe(1013);
    });

    function closeCodeOf(url: string, token: string): Promise<number> {
      const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
      const payload = { authorization: `Bearer ${token}` };
      socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload })));
      return new Promise(resolve => socket.on('close', resolve));
    }
  });
});

describe('several issuers', () => {
  async function issuer(name: string) {
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256' };
    const { url } = await rawServer((_, res) => res.end(JSON.stringify({ keys: [jwk] })));
    const token = (iss?: string, claims: JWTPayload = {}) =>
      new SignJWT({
        sub: userId,
        tenant: tenantId,
        exp: inAnHour(),
        aud: 'joinery',
        ...(iss && { iss }),
        ...claims,
      })
        .setProtectedHeader({ alg: 'ES256', kid: 'one' })
        .sign(privateKey);
    return { name, url, jwk, token };
  }

  const listed = (issuers: object[], more = {}) =>
    openIdentity(readConfig({ TOKEN_ISSUERS: JSON.stringify(issuers), ...more }));
  const entry = ({ name, url }: { name: string; url: string }, more = {}) => ({
    issuer: name,
    jwksUrl: url,
    audiences: ['joinery'],
    ...more,
  });

  test('each signs with the keys at its own address, and in its own name alone', async () => {
    const [a, b] = [await issuer('https://a'), await issuer('https://b')];
    const identify = listed([entry(a), entry(b)], { NODE_ENV: 'production' });
    for (const one of [a, b]) {
      expect(await identify(`Bearer ${await one.token(one.name)}`)).toMatchObject({ userId });
    }
    for (const forged of [await a.token(b.name), await b.token(a.name)]) {
      await expect(identify(`Bearer ${forged}`)).rejects.toThrow("The token's signature does not fit.");
    }
    for (const stranger of [await a.token('https://c'), await b.token('https://c'), await a.token()]) {
      await expect(async () => identify(`Bearer ${stranger}`)).rejects.toThrow(
        'The token is of none of the issuers that are accepted here.',
      );
    }
    await expect(async () => identify('Bearer nonsense')).rejects.toThrow();
  });

  test('each has audiences and algorithms of its own', async () => {
    const [a, b] = [await issuer('https://a'), await issuer('https://b')];
    const identify = listed([
      entry(a, { audiences: ['other', 'app'] }),
      entry(b, { algorithms: ['RS256', 'PS256'] }),
    ]);
    await expect(identify(`Bearer ${await a.token(a.name)}`)).rejects.toThrow(
      'The token\'s claim "aud" is not the one that is expected here.',
    );
    expect(await identify(`Bearer ${await a.token(a.name, { aud: 'app' })}`)).toMatchObject({ userId });
    await expect(identify(`Bearer ${await b.token(b.name)}`)).rejects.toThrow(
      'The token is signed with ES256, but only RS256, PS256 is accepted.',
    );
  });

  test('roles stand where an issuer writes them, under its own names', async () => {
    const [a, b, c] = [await issuer('https://a'), await issuer('https://b'), await issuer('https://c')];
    const identify = listed([
      entry(a, { rolesClaim: 'realm_access.roles', roles: { 'graph-admin': 'ADMIN', staff: 'USER' } }),
      entry(b, { rolesClaim: 'https://b/role' }),
      entry(c),
    ]);
    const rolesOf = async (one: typeof a, claims: JWTPayload) =>
      (await identify(`Bearer ${await one.token(one.name, claims)}`)).roles;
    const held = { roles: ['staff', 'graph-admin', 'OPERATOR', 'constructor'] };
    expect(await rolesOf(a, { realm_access: held, roles: ['OPERATOR'] })).toEqual(['USER', 'ADMIN']);
    expect(await rolesOf(a, { realm_access: 'graph-admin' })).toEqual([]);
    expect(await rolesOf(b, { 'https://b/role': 'MODERATOR' })).toEqual(['MODERATOR']);
    expect(await rolesOf(c, { roles: ['ADMIN', 'ROOT'] })).toEqual(['ADMIN']);
    expect(await rolesOf(c, {})).toEqual([]);
  });

  test('tokens of all others are verified as without a list', async () => {
    const a = await issuer('https://a');
    const identify = listed([entry(a)], { JWT_SECRET: jwtSecret });
    expect(await identify(`Bearer ${await signed({ iss: 'https://b' })}`)).toMatchObject({ userId });
    await expect(identify(`Bearer ${await signed({ iss: a.name, aud: 'joinery' })}`)).rejects.toThrow(
      /signed with HS256/,
    );
  });

  test.each([
    ['https://a', ''],
    ['[{"issuer":"a"}]', '0.jwksUrl'],
    ['[{"issuer":"a","jwksUrl":"http://keys.example","audiences":["x"]}]', '0.jwksUrl'],
    ['[{"issuer":"a","jwksUrl":"https://keys.example","audiences":[]}]', '0.audiences'],
    ['[{"issuer":"a","jwksUrl":"https://a","audiences":["x"],"algorithms":["HS256"]}]', '0.algorithms.0'],
    ['[{"issuer":"a","jwksUrl":"https://a","audiences":["x"],"roles":{"boss":"KING"}}]', '0.roles.boss'],
  ])('a wrong list is refused at start: %s', (TOKEN_ISSUERS, place) => {
    const start = () => readConfig({ TOKEN_ISSUERS });
    expect(start).toThrow('TOKEN_ISSUERS must be a JSON list like [{"issuer"');
    if (place) expect(start).toThrow(`look at ${place}.`);
  });

  test('one address may have the keys of all', async () => {
    const a = await issuer('https://a');
    const identify = openIdentity(readConfig({ JWKS_URL: a.url, JWT_ISSUER: 'https://a,https://b' }));
    expect(await identify(`Bearer ${await a.token('https://b')}`)).toMatchObject({ userId });
    await expect(identify(`Bearer ${await a.token('https://c')}`)).rejects.toThrow(
      'The token\'s claim "iss" is not the one that is expected here.',
    );
  });
});

describe('without anonymous access', () => {
  const config = readConfig({ JWT_SECRET: jwtSecret, ANONYMOUS_ACCESS: 'off' });

  test('who sends no token is answered nothing, over any protocol', async () => {
    const closed = await localGateway({ config, identify: openIdentity(config) });
    for (const accept of ['application/json', 'text/event-stream']) {
      const answer = await post(closed, query, { accept });
      expect([answer.status, codesOf(answer.body)]).toEqual([401, ['UNAUTHENTICATED']]);
    }
    const socket = new WebSocket(`${closed.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    socket.on('open', () => socket.send('{"type":"connection_init"}'));
    expect(await new Promise(resolve => socket.on('close', resolve))).toBe(4403);
    expect((await asked(`Bearer ${await signed({})}`, closed)).body.data.viewer).toMatchObject({ userId });
    expect((await fetch(`${closed.url}/health`)).status).toBe(200);
  });

  test('in front of other people’s subgraphs tokens are verified though nothing is protected', async () => {
    const identify = openForeignIdentity(config, () => false);
    expect(() => identify(undefined)).toThrow(/^Only signed-in viewers/);
    await expect(identify(`Bearer ${await signed({}, `${jwtSecret}!`)}`)).rejects.toThrow(/does not fit/);
    expect(await identify(`Bearer ${await signed({})}`)).toMatchObject({ userId });
  });
});

describe('scopes', () => {
  const config = readConfig({ JWT_SECRET: jwtSecret });
  const scopesOf = async (claims: JWTPayload) =>
    (await openIdentity(config)(`Bearer ${await signed(claims)}`)).scopes;

  test.each([
    [{ scope: 'read:user  write:user' }, ['read:user', 'write:user']],
    [{ scp: ['a', 'b'] }, ['a', 'b']],
    [{ scp: 'a' }, ['a']],
    [{ scope: '' }, []],
    [{ scope: { a: 1 } }, []],
    [{}, undefined],
  ])('%j', async (claims, scopes) => {
    expect(await scopesOf(claims as JWTPayload)).toEqual(scopes);
  });

  test('subgraphs are not told them', async () => {
    const token = await signed({ scope: 'a' });
    expect((await asked(`Bearer ${token}`)).body.data.viewer).toEqual({ tenantId, userId, roles: [] });
  });

  test('in front of other people’s subgraphs a token needs no tenant, and counts where something is protected', async () => {
    const token = `Bearer ${await signed({ sub: 'auth0|ada', tenant: undefined, scope: 'a' })}`;
    const anonymous = { tenantId: demoTenantId, userId: null, roles: [] };
    expect(await openForeignIdentity(config, () => true)(token)).toEqual({
      tenantId: demoTenantId,
      userId: 'auth0|ada',
      roles: [],
      expiresAt: expect.any(Number),
      scopes: ['a'],
    });
    expect(await openForeignIdentity(config, () => true)(undefined)).toEqual(anonymous);
    expect(await openForeignIdentity(config, () => false)(`${token}broken`)).toEqual(anonymous);
    await expect(openForeignIdentity(config, () => true)(`${token}broken`)).rejects.toThrow(/not a JWT/);
    await expect(openForeignIdentity(readConfig({}), () => true)(token)).rejects.toThrow(
      /neither JWT_SECRET nor JWKS_URL/,
    );
  });
});
