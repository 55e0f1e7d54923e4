/** Answers are compressed as the client accepts: whole ones above a size, and streams piece by piece. */
import { request } from 'node:http';
import * as zlib from 'node:zlib';
import { persistedQueries } from '../../gateway/operations/persisted-queries';
import { sha256Of } from '../../gateway/operations/trusted-documents';
import { readConfig } from '../../wire/config';
import { closeAll, later, localGateway } from './estate';

let url: string;
beforeAll(async () => {
  const COMPRESS = { COMPRESS_ABOVE: '200', PERSISTED_QUERIES: 'on', GET_MAX_AGE: '60' };
  const CORS_ORIGINS = 'https://a.example';
  const config = readConfig({ ...COMPRESS, CORS_ORIGINS });
  const persisted = persistedQueries(10, undefined);
  later(() => persisted.close());
  url = (await localGateway({ config, known: { persisted } })).url;
});
afterAll(closeAll);

interface Raw {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly bytes: Buffer;
}

/** As it is on the wire. */
function asked(url: string, query: string, headers: Record<string, string>): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const sent = { 'content-type': 'application/json', ...headers };
    const req = request(`${url}/graphql`, { method: 'POST', headers: sent }, res => {
      const chunks: Buffer[] = [];
      res.on('data', chunk => chunks.push(chunk));
      res.on('end', () =>
        resolve({ status: res.statusCode!, headers: res.headers, bytes: Buffer.concat(chunks) }),
      );
    });
    req.on('error', reject);
    req.end(JSON.stringify({ query }));
  });
}

const decoders: Record<string, (bytes: Buffer) => Buffer> = {
  gzip: zlib.gunzipSync,
  br: zlib.brotliDecompressSync,
  ...('zstdDecompressSync' in zlib && { zstd: (zlib as any).zstdDecompressSync }),
};

const long = `{ ${Array.from({ length: 30 }, (_, n) => `a${n}: products { id name price }`).join(' ')} }`;
const short = '{ double(n: 2) }';
/** Longer than what waits as text. */
const longer = `{ ${Array.from({ length: 190 }, (_, n) => `a${n}: products { id name price }`).join(' ')} }`;

test.each(Object.keys(decoders))('%s', async encoding => {
  for (const query of [long, longer]) {
    const plain = await asked(url, query, {});
    const { headers, bytes } = await asked(url, query, { 'accept-encoding': encoding });
    expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'Origin, Accept-Encoding' });
    expect(headers['content-length']).toBeUndefined();
    expect(decoders[encoding]!(bytes).toString()).toBe(plain.bytes.toString());
    expect(bytes.length * 3).toBeLessThan(plain.bytes.length);
    expect(plain.headers).toMatchObject({ vary: 'Origin, Accept-Encoding' });
  }
});

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip, br;q=0.5', 'gzip'],
  ['br;q=0, *', 'zstd' in decoders ? 'zstd' : 'gzip'],
  ['*;q=0', undefined],
  ['identity', undefined],
  ['deflate', undefined],
  ['', undefined],
])('Accept-Encoding: %s', async (accept, encoding) => {
  const { status, headers } = await asked(url, long, { 'accept-encoding': accept });
  expect([status, headers['content-encoding']]).toEqual([200, encoding]);
});

test('a short answer is sent as it is, and so is every one where it is off', async () => {
  const { headers, bytes } = await asked(url, short, { 'accept-encoding': 'gzip' });
  expect(headers['content-encoding']).toBeUndefined();
  expect(headers['content-length']).toBe(String(bytes.length));
  const without = await localGateway();
  const off = await asked(without.url, long, { 'accept-encoding': 'gzip' });
  expect([off.headers['content-encoding'], off.headers.vary]).toEqual([undefined, undefined]);
});

test('an answer that caches keep says that it depends on Accept-Encoding', async () => {
  const persistedQuery = { version: 1, sha256Hash: sha256Of(long) };
  const extensions = encodeURIComponent(JSON.stringify({ persistedQuery }));
  await fetch(`${url}/graphql?query=${encodeURIComponent(long)}&extensions=${extensions}`);
  const { headers } = await fetch(`${url}/graphql?extensions=${extensions}`);
  expect(headers.get('cache-control')).toBe('public, max-age=60');
  expect(headers.get('vary')).toMatch(/^accept, authorization, origin, .*, Accept-Encoding$/);
  expect(headers.get('content-encoding')).toMatch(/gzip|br|zstd/);
});

test('of a stream each piece leaves at once', async () => {
  const query = '{ double(n: 2) ... @defer { slow(ms: 400) } }';
  for (const accept of ['multipart/mixed', 'text/event-stream']) {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept, 'accept-encoding': 'gzip' },
      body: JSON.stringify({ query }),
    });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    const pieces: string[] = [];
    // fetch decompresses as it reads.
    for await (const piece of response.body!) pieces.push(Buffer.from(piece).toString());
    const first = pieces.findIndex(piece => piece.includes('"double":4'));
    const second = pieces.findIndex(piece => piece.includes('"slow":400'));
    expect(first).toBeGreaterThanOrEqual(0);
    expect(second).toBeGreaterThan(first);
  }
});

test('a client that leaves amid a compressed stream ends it', async () => {
  const controller = new AbortController();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    signal: controller.signal,
    headers: { 'content-type': 'application/json', accept: 'multipart/mixed', 'accept-encoding': 'gzip' },
    body: JSON.stringify({ query: '{ double(n: 2) ... @defer { slow(ms: 300) } }' }),
  });
  await response.body!.getReader().read();
  controller.abort();
  expect((await asked(url, short, {})).status).toBe(200);
});
