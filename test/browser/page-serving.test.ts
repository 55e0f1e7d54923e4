/** Proves how the page is served: types, caching, encodings, security headers, and that no other path is answered. */
import { type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { loadPage } from '../../gateway/http/page';
import { startGateway } from '../../gateway/http/server';
import { readConfig } from '../../wire/config';
import { openLog } from '../../wire/log';
import { type ServedPage, servePage } from './served-page';

let page: ServedPage;
let script: string;

beforeAll(async () => {
  page = await servePage();
  script = /src="(\/page\/index-[^"]+\.js)"/.exec((await answer('/')).body.toString())![1]!;
});

afterAll(() => page?.close());

test('the document is revalidated at every visit, an asset never', async () => {
  const document = await answer('/?from=a-link');
  expect(document.status).toBe(200);
  expect(document.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(document.headers['cache-control']).toBe('no-cache');

  const asset = await answer(script);
  expect(asset.headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
});

test.each([
  ['gzip, deflate, br', 'br', brotliDecompressSync],
  ['gzip, br;q=0', 'gzip', gunzipSync],
])('a client that accepts "%s" gets %s', async (acceptEncoding, encoding, decompress) => {
  const plain = await answer(script);
  const encoded = await answer(script, { 'accept-encoding': acceptEncoding });
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(encoded.headers['content-encoding']).toBe(encoding);
  expect(encoded.headers.vary).toBe('accept-encoding');
  expect(encoded.headers.etag).not.toBe(plain.headers.etag);
  expect(decompress(encoded.body).equals(plain.body)).toBe(true);
});

test('a client that has the file gets 304 without a body', async () => {
  const { etag } = (await answer('/')).headers;
  const again = await answer('/', { 'if-none-match': `"another", W/${etag}` });
  expect(again.status).toBe(304);
  expect(again.headers.etag).toBe(etag);
  expect(again.body).toHaveLength(0);
  expect((await answer('/', { 'if-none-match': '"another"' })).status).toBe(200);
});

test('HEAD answers with the headers alone, another method with 405', async () => {
  const head = await answer('/', {}, 'HEAD');
  expect(head.status).toBe(200);
  expect(Number(head.headers['content-length'])).toBeGreaterThan(0);
  expect(head.body).toHaveLength(0);

  const post = await answer('/', {}, 'POST');
  expect(post.status).toBe(405);
  expect(post.headers.allow).toBe('GET, HEAD');
});

test('nothing of the page may run or load from elsewhere', async () => {
  for (const path of ['/', script]) {
    const { headers } = await answer(path);
    const policy = headers['content-security-policy'] as string;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self';");
    expect(headers['x-content-type-options']).toBe('nosniff');
  }
});

test('it is there, too, where auth’s mails and identity providers lead a browser, and says no more of itself', async () => {
  const document = (await answer('/')).body;
  for (const path of ['/verify-email?token=a', '/reset-password?token=a', '/signed-in/google?code=a']) {
    const { status, headers, body } = await answer(path);
    expect([status, headers['cache-control'], headers['referrer-policy']]).toEqual([
      200,
      'no-cache',
      'no-referrer',
    ]);
    expect(body.equals(document)).toBe(true);
  }
});

test('it offers the users of the demo data only where the gateway has some', async () => {
  const served = (await answer('/')).body.toString();
  expect(served).toContain('<html data-demo ');
  const plain = await startGateway({
    graph: page.graph,
    config: readConfig({}),
    page: loadPage(),
    host: '127.0.0.1',
    port: 0,
    log: openLog('silent'),
  });
  const text = await (await fetch(plain.url)).text();
  await plain.close(1_000);
  expect(text).toBe(served.replace(' data-demo', ''));
});

test.each([
  '/index.html',
  '/index-demo.html',
  '/page/index-demo.html',
  '/signed-in/',
  '/signed-in/google/more',
  '/page',
  '/page/',
  '/page/../../package.json',
  '/page/..%2f..%2fpackage.json',
  '//',
  '*',
])('the path %s is none of the page', async path => {
  expect((await answer(path)).status).toBe(404);
});

test('an unbuilt page fails at start, and says what to run', () => {
  expect(() => loadPage({ folder: '/nowhere' })).toThrow('The page is not built; run `npm run build`.');
});

async function answer(path: string, headers: OutgoingHttpHeaders = {}, method = 'GET') {
  const { hostname, port } = new URL(page.url);
  // Not fetch, which would tidy the path and undo the encoding.
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ hostname, port, path, method, headers }, resolve).on('error', reject).end();
  });
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return { status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) };
}
