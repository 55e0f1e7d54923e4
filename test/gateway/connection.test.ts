/** What comes over a connection to a subgraph, in whatever pieces the network makes of it, over real TCP. */
import { createServer, type Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { parse } from 'graphql';
import { httpTransport } from '../../gateway/transport/http';
import { listening } from '../support/listening';
import { closeAll, later } from './estate';

afterEach(closeAll);

const viewer = { tenantId: 't', userId: null, roles: [] };
const document = parse('{ a }');
const head = (length: number) =>
  `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n`;
const whole = (body: string) => Buffer.from(head(Buffer.byteLength(body)) + body);

const variablesIn = (request: string) => JSON.parse(request.slice(request.indexOf('\r\n\r\n'))).variables;

/** `once` would reject with what it was closed for. */
const closed = (socket: Socket) =>
  socket.destroyed || new Promise<void>(resolve => socket.once('close', () => resolve()));

/** A subgraph that does this on each request; `said` is what it heard, by connection. */
async function subgraph(respond: (socket: Socket, request: string) => unknown) {
  const said: string[][] = [];
  const sockets: Socket[] = [];
  const server = createServer(socket => {
    const heard: string[] = [];
    said.push(heard);
    sockets.push(socket);
    socket.setNoDelay(true).on('error', () => {});
    socket.on('data', data => {
      heard.push(String(data));
      void respond(socket, String(data));
    });
  });
  const port = await listening(server);
  later(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const url = `http://127.0.0.1:${port}/graphql`;
  const transport = httpTransport({ name: 'bytes', url, maxResponseBytes: 1024 * 1024 });
  later(() => transport.close());
  const ask = (variables: Record<string, unknown> = {}) =>
    transport.fetch({ query: '{ a }', document, variables, viewer, headers: {} });
  return { ask, said, sockets };
}

test('a question and its answer, one after the other', async () => {
  const { ask, said } = await subgraph((socket, request) => {
    socket.write(whole(JSON.stringify({ data: variablesIn(request) })));
  });
  for (const text of ['ä', 'x'.repeat(10_000), '']) expect(await ask({ text })).toEqual({ data: { text } });
  // A head and its body leave in one piece, and 10 kB fit into one as well.
  expect(said.flat().length).toBe(3);
});

test('a long question', async () => {
  let heard = 0;
  const { ask } = await subgraph((socket, part) => {
    heard += part.length;
    if (part.endsWith('}')) socket.write(whole('{"data":{"a":1}}'));
  });
  expect(await ask({ text: 'x'.repeat(300_000) })).toEqual({ data: { a: 1 } });
  expect(heard).toBeGreaterThan(300_000);
});

test('an answer that comes byte by byte', async () => {
  const { ask } = await subgraph(async socket => {
    for (const byte of whole('{"data":{"a":"ä€😀"}}')) {
      socket.write(Buffer.of(byte));
      await turn();
    }
  });
  expect(await ask()).toEqual({ data: { a: 'ä€😀' } });
  expect(await ask()).toEqual({ data: { a: 'ä€😀' } });
});

test('answers much longer than what is read at once, several at a time, are not mixed up', async () => {
  const { ask, said } = await subgraph((socket, request) => {
    socket.write(whole(JSON.stringify({ data: { a: String(variablesIn(request).n).repeat(400_000) } })));
  });
  const answers = await Promise.all([1, 2, 3, 4, 5].map(n => ask({ n })));
  expect(said.length).toBe(5);
  for (const [n, { data }] of answers.entries()) {
    expect((data as { a: string }).a === String(n + 1).repeat(400_000)).toBe(true);
  }
});

test('an answer that ends with its connection, and the next on another', async () => {
  const { ask, said } = await subgraph(socket =>
    socket.end('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n{"data":{"a":1}}'),
  );
  expect(await ask()).toEqual({ data: { a: 1 } });
  expect(await ask()).toEqual({ data: { a: 1 } });
  expect(said.length).toBe(2);
});

test('a connection that breaks off within an answer', async () => {
  const { ask } = await subgraph(socket => socket.end(`${head(100)}{"data":`));
  await expect(ask()).rejects.toMatchObject({ extensions: { code: 'SUBGRAPH_UNREACHABLE' } });
});

test('an idle connection that the subgraph closed is not used again', async () => {
  const { ask, said, sockets } = await subgraph(socket => socket.write(whole('{"data":{"a":1}}')));
  await ask();
  sockets[0]!.end();
  await closed(sockets[0]!);
  expect(await ask()).toEqual({ data: { a: 1 } });
  expect(said.length).toBe(2);
});

test('more than the limit ends the call, and the connection with it', async () => {
  const { ask, sockets } = await subgraph(socket => socket.write(whole(`"${'x'.repeat(2 * 1024 * 1024)}"`)));
  await expect(ask()).rejects.toMatchObject({ extensions: { code: 'SUBGRAPH_BAD_RESPONSE' } });
  await closed(sockets[0]!);
});

test('bytes that nobody asked for are no answer to the next question', async () => {
  const { ask, said, sockets } = await subgraph(socket => socket.write(whole('{"data":{"a":1}}')));
  await ask();
  sockets[0]!.write(whole('{"data":{"a":"forged"}}'));
  await closed(sockets[0]!);
  expect(await ask()).toEqual({ data: { a: 1 } });
  expect(said.length).toBe(2);
});
