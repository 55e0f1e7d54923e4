/** Answers of subgraphs that come compressed, over real HTTP: they are read, bounded, and refused where they are broken. */
import type { ServerResponse } from 'node:http';
import { brotliCompressSync, createGzip, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { parse } from 'graphql';
import { httpTransport } from '../../gateway/transport/http';
import { isEventStream } from '../../wire/contract/event-stream';
import { closeAll, later, rawServer } from './estate';

afterEach(closeAll);

const viewer = { tenantId: 't', userId: null, roles: [] };
const answer = { data: { text: `Grüße, 世界 ${'x'.repeat(5000)}` } };
const json = JSON.stringify(answer);
const maxResponseBytes = 64 * 1024;

/** A subgraph that answers so; resolves to what the gateway makes of it. */
async function asked(body: Buffer | string, headers: Record<string, string> = {}, status = 200) {
  return transportTo(res =>
    res.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body),
  );
}

async function transportTo(respond: (res: ServerResponse) => unknown) {
  const sent: Record<string, unknown>[] = [];
  const { url } = await rawServer((req, res) => {
    sent.push(req.headers);
    respond(res);
  });
  const transport = httpTransport({ name: 'texts', url, maxResponseBytes });
  later(() => transport.close());
  const request = { query: '{ text }', document: parse('{ text }'), viewer, headers: {} };
  return {
    sent,
    fetch: (headers = {}) => transport.fetch({ ...request, headers }),
    subscribe: () => transport.subscribe!({ ...request, query: 'subscription { text }' }),
  };
}

test('it is said what can be read, whatever the client reads', async () => {
  const subgraph = await asked(json);
  expect(await subgraph.fetch({ 'accept-encoding': 'compress' })).toEqual(answer);
  expect(subgraph.sent).toMatchObject([{ 'accept-encoding': 'gzip, deflate, br' }]);
});

test.each([
  ['gzip', gzipSync(json)],
  ['x-gzip', gzipSync(json)],
  ['GZIP', gzipSync(json)],
  ['deflate', deflateSync(json)],
  ['deflate', deflateRawSync(json)],
  ['br', brotliCompressSync(json)],
  ['identity', Buffer.from(json)],
  ['', Buffer.from(json)],
])('%j is read', async (encoding, body) => {
  expect(body.length).toBeLessThan(encoding === 'identity' || encoding === '' ? 10_000 : 500);
  expect(await (await asked(body, { 'Content-Encoding': encoding })).fetch()).toEqual(answer);
});

test('what comes in pieces is read as a whole', async () => {
  const body = gzipSync(json);
  const subgraph = await transportTo(async res => {
    res.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
    for (const byte of [body.subarray(0, 1), body.subarray(1, 20), body.subarray(20)]) {
      res.write(byte);
      await new Promise(resolve => setTimeout(resolve, 5));
    }
    res.end();
  });
  expect(await subgraph.fetch()).toEqual(answer);
});

const refused: [string, string, Buffer | string, string][] = [
  ['an encoding that nobody knows', 'zip', json, 'cannot be decompressed'],
  ['two encodings at once', 'gzip, br', brotliCompressSync(gzipSync(json)), 'cannot be decompressed'],
  ['a stream that is cut off', 'gzip', gzipSync(json).subarray(0, 30), 'cannot be decompressed'],
  ['brotli that is cut off', 'br', brotliCompressSync(json).subarray(0, 12), 'cannot be decompressed'],
  ['what is not compressed', 'gzip', json, 'cannot be decompressed'],
  ['a bomb of gzip', 'gzip', gzipSync(Buffer.alloc(50 * 1024 * 1024, ' ')), 'more than the limit'],
  ['a bomb of deflate', 'deflate', deflateSync(Buffer.alloc(50 * 1024 * 1024, ' ')), 'more than the limit'],
  ['a bomb of brotli', 'br', brotliCompressSync(Buffer.alloc(50 * 1024 * 1024, ' ')), 'more than the limit'],
  ['too much as it is', 'identity', ' '.repeat(maxResponseBytes + 1), 'more than the limit'],
  ['nothing at all', 'gzip', '', 'no JSON'],
];
test.each(refused)('%s is a bad answer', async (_, encoding, body, why) => {
  const subgraph = await asked(body, { 'content-encoding': encoding });
  await expect(subgraph.fetch()).rejects.toMatchObject({
    message: expect.stringContaining(why),
    extensions: { code: 'SUBGRAPH_BAD_RESPONSE' },
  });
});

test('a proxy that says by compressed HTML that nobody is there is understood', async () => {
  const subgraph = await asked(gzipSync('<h1>Bad gateway</h1>'), { 'content-encoding': 'gzip' }, 502);
  await expect(subgraph.fetch()).rejects.toMatchObject({ extensions: { code: 'SUBGRAPH_UNREACHABLE' } });
});

describe('events', () => {
  test('that come compressed are read one by one', async () => {
    const subgraph = await transportTo(async res => {
      res.writeHead(200, { 'content-type': 'text/event-stream', 'content-encoding': 'gzip' });
      const gzip = createGzip();
      gzip.pipe(res);
      for (const text of ['one', 'two']) {
        gzip.write(`event: next\ndata: {"data":{"text":"${text}"}}\n\n`);
        gzip.flush();
        await new Promise(resolve => setTimeout(resolve, 20));
      }
      gzip.end('event: complete\ndata:\n\n');
    });
    const events = await subgraph.subscribe();
    const heard: unknown[] = [];
    if (isEventStream(events)) for await (const event of events) heard.push(event);
    expect(heard).toEqual([{ data: { text: 'one' } }, { data: { text: 'two' } }]);
  });

  test('may each be as large as an answer, and no larger', async () => {
    const text = 'x'.repeat(maxResponseBytes / 2);
    const subgraph = await transportTo(res => {
      res.writeHead(200, { 'content-type': 'text/event-stream', 'content-encoding': 'gzip' });
      const fine = `event: next\ndata: {"data":{"text":"${text}"}}\n\n`;
      res.end(gzipSync(fine + fine + fine + 'event: next\ndata: '.padEnd(20 * 1024 * 1024)));
    });
    const events = await subgraph.subscribe();
    if (!isEventStream<unknown>(events)) throw new Error('There are no events.');
    for (let n = 0; n < 3; n++) expect((await events.next()).value).toEqual({ data: { text } });
    await expect(events.next()).rejects.toMatchObject({
      message: expect.stringContaining('more than the limit'),
      extensions: { code: 'SUBGRAPH_BAD_RESPONSE' },
    });
  });
});
