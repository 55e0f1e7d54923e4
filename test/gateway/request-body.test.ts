import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { jsonAnswer, send } from '../../wire/http/http-answer';
import { type Handler, type HttpServer, startHttpServer } from '../../wire/http/http-server';
import { eventually } from '../support/eventually';
import { log } from './estate';

const failures: unknown[] = [];
let server: HttpServer;

const echo: Handler = async (req, res) => {
  try {
    send(res, jsonAnswer(200, (await req.readBody()).toString()));
  } catch (error) {
    failures.push(error);
    throw error;
  }
};
const late: Handler = async (req, res) => {
  await sleep(20);
  await echo(req, res, '');
};
const ignoring: Handler = (_req, res) => send(res, jsonAnswer(200, 'ignored'));

beforeEach(async () => {
  failures.length = 0;
  const routes = { '/echo': echo, '/late': late };
  server = await startHttpServer({ host: '127.0.0.1', port: 0, log, routes, fallback: ignoring });
});
afterEach(() => server.close(0));

/** A connection, what came of it so far, and the bodies in that. */
function line() {
  const socket = connect(server.port, '127.0.0.1');
  let text = '';
  socket.setNoDelay();
  socket.on('data', chunk => {
    text += chunk;
  });
  socket.on('error', () => {});
  return {
    write: (bytes: string) => new Promise<void>(resolve => socket.write(bytes, () => resolve())),
    cut: () => socket.destroy(),
    bodies: () =>
      [...text.matchAll(/\r\n\r\n(".*?"|\{.*?\}(?=HTTP|$))/g)].map(([, body]) => JSON.parse(body!)),
  };
}

const head = (path: string, ...headers: string[]) =>
  [`POST ${path} HTTP/1.1`, 'host: localhost', ...headers, '', ''].join('\r\n');

test('a body that comes in pieces is put together', async () => {
  const { write, bodies, cut } = line();
  for (const piece of [head('/echo', 'content-length: 11'), 'hello', ' ', 'world']) {
    await write(piece);
    await sleep(20);
  }
  await eventually(async () => expect(bodies()).toEqual(['hello world']));
  cut();
});

test('requests sent at once on a line get each their own, whatever has a body and whoever reads it', async () => {
  const { write, bodies, cut } = line();
  await write(
    `${head('/echo', 'content-length: 3')}one${head('/other', 'content-length: 5')}nobod` +
      `${head('/echo', 'transfer-encoding: chunked')}3\r\ntwo\r\n1\r\n!\r\n0\r\n\r\n${head('/echo')}` +
      `${head('/echo', 'content-length: 5')}three`,
  );
  await eventually(async () => expect(bodies()).toEqual(['one', 'ignored', 'two!', '', 'three']));
  cut();
});

test('a client that breaks off amid its body costs nobody else', async () => {
  const { write, cut } = line();
  await write(`${head('/echo', 'content-length: 100')}only this`);
  await sleep(50);
  cut();
  await eventually(async () =>
    expect(failures).toMatchObject([
      { message: 'The request was aborted.', extensions: { code: 'BAD_REQUEST' } },
    ]),
  );
  const next = line();
  await next.write(`${head('/echo', 'content-length: 4')}next`);
  await eventually(async () => expect(next.bodies()).toEqual(['next']));
  next.cut();
});

test('a handler that waits before it reads the body learns it, and gets no half of it', async () => {
  const { write, bodies, cut } = line();
  await write(`${head('/late', 'content-length: 4')}gone`);
  await eventually(async () =>
    expect(bodies()).toMatchObject([{ errors: [{ message: expect.any(String) }] }]),
  );
  expect(failures).toMatchObject([{ message: 'The body was requested too late: it has begun to arrive.' }]);
  cut();
});
