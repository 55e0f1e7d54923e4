import { createHmac } from 'node:crypto';
import { sign, verify } from '../../wire/contract/signature';
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

let subgraph: ReturnType<typeof ownSubgraph>;
let server: HttpServer;
beforeAll(async () => {
  subgraph = ownSubgraph('products');
  server = await serveSubgraph({ subgraph, secret, host: '127.0.0.1', port: 0, log });
});
afterAll(() => server.close());

const now = () => Math.floor(Date.now() / 1000);

test('a signed request is answered for the viewer that the gateway vouches for', async () => {
  const answer = await post(server, body, sign(viewer, body, secret));
  expect(answer).toMatchObject({ status: 200, body: { data: { viewer } } });
});

test('the signature can be made from its description alone', () => {
  const encoded = Buffer.from(JSON.stringify(viewer)).toString('base64url');
  const t = now();
  const v1 = createHmac('sha256', secret).update(`${t}.${encoded}.${body}`).digest('hex');
  expect(sign(viewer, body, secret, t)).toEqual({
    'joinery-viewer': encoded,
    'joinery-signature': `t=${t},v1=${v1}`,
  });
});

describe('what the gateway did not sign is 401, before its operation is read', () => {
  const good = () => sign(viewer, body, secret);
  const admin = Buffer.from(JSON.stringify({ ...viewer, userId: null })).toString('base64url');
  const rewritten = (value: unknown) => sign(value as Viewer, body, secret);
  const requests: [string, () => Record<string, string>, RegExp][] = [
    ['no signature', () => ({}), /carries no signature/],
    ['a viewer alone', () => ({ 'joinery-viewer': good()['joinery-viewer']! }), /carries no signature/],
    ['another secret', () => sign(viewer, body, `${secret}!`), /does not fit/],
    ['another body', () => sign(viewer, `${body} `, secret), /does not fit/],
    ['another viewer', () => ({ ...good(), 'joinery-viewer': admin }), /does not fit/],
    [
      'another time',
      () => ({
        ...good(),
        'joinery-signature': good()['joinery-signature']!.replace(/^t=\d+/, `t=${now() + 5}`),
      }),
      /does not fit/,
    ],
    ['a signature of a minute ago', () => sign(viewer, body, secret, now() - 60), /more than 30 seconds/],
    ['a signature from the future', () => sign(viewer, body, secret, now() + 60), /more than 30 seconds/],
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
  const headers = sign({ ...viewer, roles: ['ROOT' as 'USER', 'USER'] }, body, secret);
  expect(verify(headers, body, secret).roles).toEqual(['USER']);
});

test('a signed request that is no GraphQL is a 400 with its code', async () => {
  const answer = await post(server, '{{{', sign(viewer, '{{{', secret));
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
