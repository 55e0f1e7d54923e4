import { createHmac } from 'node:crypto';
import { Nonces } from '../../wire/contract/nonces';
import { type CallToSign, sign, verify } from '../../wire/contract/signature';
import type { Viewer } from '../../wire/contract/viewer';
import type { HttpServer } from '../../wire/http/http-server';
import { serveSubgraph } from '../../wire/http/subgraph-server';
import { codesOf, fetched, log, ownSubgraph, post, secret } from './estate';

const viewer: Viewer = {
  tenantId: '22222222-2222-4222-8222-222222222222',
  userId: '11111111-1111-4111-8111-111111111111',
  roles: ['USER', 'ADMIN'],
};
const body = JSON.stringify({ query: '{ viewer { tenantId userId roles } }' });

/** Which the subgraph still takes, and the gateway no longer uses. */
const older = 'an-older-secret-for-tests-only-0123456789abcdef';
const call = { viewer, method: 'POST', path: '/graphql', audience: 'products', body };
const signed = (change: Partial<CallToSign> = {}, by = secret, at?: number) =>
  sign({ ...call, ...change }, by, at);

let subgraph: ReturnType<typeof ownSubgraph>;
let server: HttpServer;
beforeAll(async () => {
  subgraph = ownSubgraph('products');
  server = await serveSubgraph({ subgraph, secrets: [secret, older], host: '127.0.0.1', port: 0, log });
});
afterAll(() => server.close());

const now = () => Math.floor(Date.now() / 1000);

test('a signed request is answered for the viewer that the gateway vouches for', async () => {
  for (const by of [secret, older]) {
    const answer = await post(server, body, signed({}, by));
    expect(answer).toMatchObject({ status: 200, body: { data: { viewer } } });
  }
});

test('the signature can be made from its description alone', () => {
  const encoded = Buffer.from(JSON.stringify(viewer)).toString('base64url');
  const t = now();
  const headers = signed(
    { headers: { 'joinery-watermark': 'a=1', 'joinery-hurry': '1', other: 'x' } },
    secret,
    t,
  );
  const [, n] = /,n=([^,]+),/.exec(headers['joinery-signature']!)!;
  const lines = [
    'v2',
    `${t}`,
    n,
    'POST',
    '/graphql',
    'products',
    'joinery-hurry:1',
    `joinery-viewer:${encoded}`,
    'joinery-watermark:a=1',
    '',
  ];
  const text = lines.map(line => `${line}\n`).join('') + body;
  expect(headers).toEqual({
    other: 'x',
    'joinery-hurry': '1',
    'joinery-watermark': 'a=1',
    'joinery-viewer': encoded,
    'joinery-signature': `t=${t},n=${n},v2=${createHmac('sha256', secret).update(text).digest('hex')}`,
  });
});

describe('a copy', () => {
  const mutation = JSON.stringify({ query: 'mutation { rename(id: "1", name: "x") { name } }' });

  test('of a change is refused, and the change is not made again', async () => {
    const headers = signed({ body: mutation });
    const before = subgraph.requests.length;
    expect((await post(server, mutation, headers)).body).toEqual({ data: { rename: { name: 'x' } } });
    for (const accept of ['application/json', 'text/event-stream']) {
      const copy = await post(server, mutation, { ...headers, accept });
      expect(JSON.stringify(copy.body)).toMatch(/it came before\. Somebody sent a copy of it/);
    }
    expect(subgraph.requests).toHaveLength(before + 1);
  });

  test('at once of a change is refused as well', async () => {
    const headers = signed({ body: mutation });
    const answers = await Promise.all([1, 2, 3].map(() => post(server, mutation, headers)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
  });

  test('of a query reads what its first one read', async () => {
    const headers = signed();
    for (let n = 0; n < 2; n++) expect((await post(server, body, headers)).status).toBe(200);
  });

  test('of a question between subgraphs is refused', async () => {
    const peer = { ...call, path: '/peer', body: '{}' };
    const headers = sign(peer, secret);
    const ask = async () =>
      (await fetched(`${server.url}/peer`, { method: 'POST', headers, body: '{}' })).status;
    expect([await ask(), await ask()]).toEqual([200, 401]);
  });

  test('is known for as long as its signature holds, and forgotten after', () => {
    const nonces = new Nonces();
    const seconds = (n: number) => 1_000_000 + n * 1000;
    for (const [nonce, at] of Object.entries({ a: 0, b: 59, c: 61 })) {
      expect(nonces.isNew(nonce, seconds(at))).toBe(true);
    }
    for (const [nonce, at] of Object.entries({ a: 61, b: 118, c: 120 })) {
      expect(nonces.isNew(nonce, seconds(at))).toBe(false);
    }
    expect(nonces.isNew('a', seconds(300))).toBe(true);
  });
});

describe('what the gateway did not sign is 401, before its operation is read', () => {
  const good = () => signed();
  const admin = Buffer.from(JSON.stringify({ ...viewer, userId: null })).toString('base64url');
  const rewritten = (value: unknown) => signed({ viewer: value as Viewer });
  const requests: [string, () => Record<string, string>, RegExp][] = [
    ['no signature', () => ({}), /carries no signature/],
    ['a viewer alone', () => ({ 'joinery-viewer': good()['joinery-viewer']! }), /carries no signature/],
    ['another secret', () => signed({}, `${secret}!`), /does not fit/],
    ['another body', () => signed({ body: `${body} ` }), /does not fit/],
    ['another method', () => signed({ method: 'GET' }), /does not fit/],
    ['another path', () => signed({ path: '/peer' }), /does not fit/],
    ['a query string', () => signed({ path: '/graphql?a=1' }), /does not fit/],
    ['another subgraph', () => signed({ audience: 'reviews' }), /does not fit/],
    ['a header of ours more', () => ({ ...good(), 'joinery-hurry': '1' }), /does not fit/],
    [
      'a header of ours less',
      () => {
        const { 'joinery-watermark': _, ...rest } = signed({ headers: { 'joinery-watermark': 'a=1' } });
        return rest;
      },
      /does not fit/,
    ],
    [
      'another watermark',
      () => ({ ...signed({ headers: { 'joinery-watermark': 'a=1' } }), 'joinery-watermark': 'a=2' }),
      /does not fit/,
    ],
    [
      'another nonce',
      () => ({
        ...good(),
        'joinery-signature': good()['joinery-signature']!.replace(/n=[^,]+/, `n=${'a'.repeat(20)}`),
      }),
      /does not fit/,
    ],
    ['another viewer', () => ({ ...good(), 'joinery-viewer': admin }), /does not fit/],
    [
      'another time',
      () => ({
        ...good(),
        'joinery-signature': good()['joinery-signature']!.replace(/^t=\d+/, `t=${now() + 5}`),
      }),
      /does not fit/,
    ],
    ['a signature of a minute ago', () => signed({}, secret, now() - 60), /more than 30 seconds/],
    ['a signature from the future', () => signed({}, secret, now() + 60), /more than 30 seconds/],
    ['a signature of another form', () => ({ ...good(), 'joinery-signature': 'v1=abc' }), /not of the form/],
    [
      'a signature that is cut off',
      () => ({ ...good(), 'joinery-signature': good()['joinery-signature']!.slice(0, -2) }),
      /not of the form/,
    ],
    ['a viewer without a tenant', () => rewritten({ userId: null, roles: [] }), /names no tenant/],
    [
      'a viewer with a user that is no uuid',
      () => rewritten({ ...viewer, userId: '1' }),
      /neither a uuid nor null/,
    ],
    ['a viewer without roles', () => rewritten({ ...viewer, roles: undefined }), /roles are not a list/],
  ];

  test.each(requests)('%s', async (_, headers, why) => {
    const before = subgraph.requests.length;
    const answer = await post(server, body, headers());
    expect([answer.status, codesOf(answer.body)]).toEqual([401, ['UNSIGNED_REQUEST']]);
    expect(answer.body.errors[0].message).toMatch(why);
    expect(subgraph.requests).toHaveLength(before);
  });

  test('even when it is no GraphQL at all', async () => {
    expect((await post(server, '{{{')).status).toBe(401);
  });

  test('a GET, which carries no body to sign, is not served', async () => {
    expect((await fetched(`${server.url}/graphql?query={__typename}`)).status).toBe(405);
  });
});

test('roles that are not known are dropped, even when they are signed', () => {
  const headers = signed({ viewer: { ...viewer, roles: ['ROOT' as 'USER', 'USER'] } });
  expect(verify({ ...call, headers }, [secret]).viewer.roles).toEqual(['USER']);
});

test('a signed request that is no GraphQL is a 400 with its code', async () => {
  const answer = await post(server, '{{{', signed({ body: '{{{' }));
  expect([answer.status, codesOf(answer.body)]).toEqual([400, ['BAD_REQUEST']]);
});

test('a subgraph says whether it is alive and ready', async () => {
  expect((await fetched(`${server.url}/health`)).body).toEqual({ status: 'ok' });
  expect((await fetched(`${server.url}/ready`)).body).toEqual({ status: 'ok', checks: { database: 'ok' } });
  subgraph.ready = () => Promise.reject(new Error('no database at postgres://u:hunter2@h'));
  const { status, body: answer } = await fetched(`${server.url}/ready`);
  expect(status).toBe(503);
  expect(JSON.stringify(answer)).not.toContain('hunter2');
});
