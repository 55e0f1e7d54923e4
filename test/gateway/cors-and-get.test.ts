/** Pages of other origins: which may read answers, by pattern, and which requests they cannot send. */

import { WebSocket } from 'ws';
import { readConfig } from '../../wire/config';
import { closeAll, codesOf, fetched, localGateway } from './estate';

afterEach(closeAll);

const query = '/graphql?query={__typename}';

test('a star stands for a part of one label', async () => {
  const CORS_ORIGINS =
    'https://app.example.com, https://*.preview.example.com, http://shop-*.example.com:8080';
  const gateway = await localGateway({ config: readConfig({ CORS_ORIGINS }) });
  const allowed = async (origin: string) =>
    (await fetched(gateway.url + query, { headers: { origin } })).headers.get(
      'access-control-allow-origin',
    ) === origin;
  for (const origin of [
    'https://app.example.com',
    'https://a-1.preview.example.com',
    'http://shop-x.example.com:8080',
  ]) {
    expect([origin, await allowed(origin)]).toEqual([origin, true]);
  }
  for (const origin of [
    'https://preview.example.com',
    'https://.preview.example.com',
    'https://a.b.preview.example.com',
    'https://a.preview.example.com.evil.org',
    'https://evil.org/a.preview.example.com',
    'https://a.previewxexample.com',
    'http://a.preview.example.com',
    'http://shop-x.example.com',
    'http://shop-x.evil.org:8080',
    'null',
  ]) {
    expect([origin, await allowed(origin)]).toEqual([origin, false]);
  }
  const connects = (origin: string) =>
    new Promise(resolve => {
      const socket = new WebSocket(`${gateway.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
        origin,
      });
      socket.on('open', () => resolve(true)).on('error', () => resolve(false));
      socket.on('open', () => socket.close());
    });
  expect(await connects('https://a-1.preview.example.com')).toBe(true);
  expect(await connects('https://a.b.preview.example.com')).toBe(false);
});

test.each([
  'https://*',
  'https://*.com',
  'https://a.*.com',
  'https://*.*.example.com',
  'https://*.example.com/',
  '*',
])('%s is no pattern', CORS_ORIGINS => {
  expect(() => readConfig({ CORS_ORIGINS })).toThrow('CORS_ORIGINS must list origins like');
});

test('a GET needs one of the headers where some are required, by stream too, and a POST does not', async () => {
  const config = readConfig({
    GET_REQUIRES_HEADER: 'Apollo-Require-Preflight, x-client',
    CORS_ORIGINS: 'https://a.example',
  });
  const gateway = await localGateway({ config });
  const get = (headers: Record<string, string>) => fetched(gateway.url + query, { headers });
  for (const accept of ['application/json', 'text/event-stream']) {
    const { status, body } = await get({ accept });
    expect([status, codesOf(body)]).toEqual([400, ['BAD_REQUEST']]);
    expect(body.errors[0].message).toContain('apollo-require-preflight or x-client');
    expect((await get({ accept, 'x-client': 'web' })).status).toBe(200);
  }
  const headers = { 'content-type': 'application/json' };
  const posted = await fetched(`${gateway.url}/graphql`, {
    method: 'POST',
    headers,
    body: '{"query":"{__typename}"}',
  });
  expect(posted.status).toBe(200);
  const preflight = { origin: 'https://a.example', 'access-control-request-method': 'GET' };
  const allowed = await fetched(`${gateway.url}/graphql`, { method: 'OPTIONS', headers: preflight });
  expect(allowed.headers.get('access-control-allow-headers')).toContain('x-client');
});
