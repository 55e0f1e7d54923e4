/** What one caller may ask in a time. */
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { openRates } from '../../cli/process/rates';
import { openForeignIdentity, signToken } from '../../gateway/http/identity';
import { readConfig } from '../../wire/config';
import type { HttpServer } from '../../wire/http/http-server';
import { closeAll, codesOf, jwtSecret, later, localGateway, log, post } from './estate';

afterEach(closeAll);

async function gatewayWith(environment: Record<string, string>): Promise<HttpServer> {
  const config = readConfig({ JWT_SECRET: jwtSecret, TRUSTED_PROXIES: '1', ...environment });
  const identify = openForeignIdentity(config, () => true);
  return localGateway({ config, identify, rates: openRates(config, log, later) });
}

const from = (address: string) => ({ 'x-forwarded-for': address });
async function signedIn(userId: string) {
  const user = { userId, tenantId: 't', roles: [], expiresIn: '1m' };
  return { authorization: `Bearer ${await signToken(user, jwtSecret)}` };
}
const query = '{ double(n: 1) }';
const statuses = async (
  gateway: HttpServer,
  headers: Record<string, string>,
  times: number,
  body = { query },
) => {
  const all: number[] = [];
  for (let n = 0; n < times; n++) all.push((await post(gateway, body, headers)).status);
  return all;
};

test('requests of an address and of a viewer are counted apart from others', async () => {
  const gateway = await gatewayWith({ RATE_ADDRESS: '2/60', RATE_VIEWER: '3/60' });
  expect(await statuses(gateway, from('192.0.2.1'), 3)).toEqual([200, 200, 429]);
  expect(await statuses(gateway, from('192.0.2.2'), 1)).toEqual([200]);
  const [ada, grace] = [await signedIn('ada'), await signedIn('grace')];
  expect(await statuses(gateway, { ...from('192.0.2.1'), ...ada }, 4)).toEqual([200, 200, 200, 429]);
  expect(await statuses(gateway, { ...from('192.0.2.1'), ...grace }, 1)).toEqual([200]);
  // Addresses of one IPv6 network are one household's.
  const network = (n: number) => from(`2001:db8::${n}`);
  expect((await post(gateway, { query }, network(1))).status).toBe(200);
  expect((await post(gateway, { query }, network(2))).status).toBe(200);
  expect((await post(gateway, { query }, network(3))).status).toBe(429);
});

test('a refusal says its code and when to come again, and then it is over', async () => {
  const gateway = await gatewayWith({ RATE_ADDRESS: '1/1' });
  await post(gateway, { query });
  const refused = await post(gateway, '{"query": not even read');
  expect([refused.status, codesOf(refused.body)]).toEqual([429, ['RATE_LIMITED']]);
  expect(refused.headers.get('retry-after')).toBe('1');
  expect(refused.body.errors[0]).toEqual({
    message: 'You may have at most 1 requests in 1 seconds: try again in 1 s.',
    extensions: { code: 'RATE_LIMITED', retryAfter: 1 },
  });
  await new Promise(resolve => setTimeout(resolve, 1_100));
  expect((await post(gateway, { query })).status).toBe(200);
});

test('requests of an operation, by its name', async () => {
  const gateway = await gatewayWith({ RATE_OPERATIONS: 'Search=1/60, Other=5/60' });
  const search = { query: 'query Search { double(n: 1) }' };
  expect(await statuses(gateway, {}, 2, search)).toEqual([200, 429]);
  expect(await statuses(gateway, {}, 3)).toEqual([200, 200, 200]);
  expect(await statuses(gateway, from('192.0.2.2'), 1, search)).toEqual([200]);
});

test('cost, of all that a caller asks', async () => {
  const gateway = await gatewayWith({ RATE_COST: '25/60' });
  const list = { query: '{ products { id } }' };
  expect(await statuses(gateway, {}, 3, list)).toEqual([200, 200, 429]);
  // What costs nothing is answered yet.
  expect(await statuses(gateway, {}, 1)).toEqual([200]);
});

test('requests that run at once', async () => {
  const gateway = await gatewayWith({ RATE_CONCURRENT: '2' });
  const slow = { query: '{ slow(ms: 500) }' };
  const answers = await Promise.all([1, 2, 3].map(() => post(gateway, slow)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 429]);
  expect(await statuses(gateway, {}, 2, slow)).toEqual([200, 200]);
});

test('operations over WebSockets and event streams are requests as well', async () => {
  const gateway = await gatewayWith({ RATE_ADDRESS: '2/60', RATE_OPERATIONS: 'Once=1/60' });
  const client = createClient({
    url: `${gateway.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
  });
  later(() => client.dispose());
  const codes: unknown[] = [];
  for (let n = 0; n < 3; n++) {
    for await (const { errors = [] } of client.iterate({ query }))
      codes.push(codesOf({ errors: [...errors] } as never));
  }
  expect(codes).toEqual([[], [], ['RATE_LIMITED']]);

  const stream = { ...from('192.0.2.9'), accept: 'text/event-stream' };
  const once = { query: 'query Once { double(n: 1) }' };
  expect((await post(gateway, once, stream)).body).toContain('"double":2');
  expect((await post(gateway, once, stream)).body).toContain('RATE_LIMITED');
  expect((await post(gateway, once, stream)).status).toBe(429);
});

test('nothing is limited unless it is asked for; what is asked for wrongly is said', async () => {
  expect(openRates(readConfig({}), log, later)).toBeUndefined();
  expect(() => readConfig({ RATE_VIEWER: '600' })).toThrow(
    'RATE_VIEWER must be like 600/60 for 600 in 60 seconds.',
  );
  expect(() => readConfig({ RATE_OPERATIONS: '5/60' })).toThrow(/^RATE_OPERATIONS must list operations/);
  expect(() => readConfig({ RATE_CONCURRENT: '0' })).toThrow(/^RATE_CONCURRENT must be a whole number/);
});
