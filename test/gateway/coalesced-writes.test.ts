import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { writeWhole } from '../../wire/http/coalesced-writes';
import { listening } from '../support/listening';
import { closeAll, later } from './estate';

afterEach(closeAll);

/** What the other end reads of all that `write` holds back, and in which pieces it left. */
async function sent(write: (socket: Socket) => void) {
  const server = createServer();
  later(() => server.close());
  const port = await listening(server);
  const accepted = once(server, 'connection') as Promise<[Socket]>;
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const pieces: number[] = [];
  const { _write, _writev } = socket;
  socket._write = (chunk, encoding, callback) => {
    pieces.push(1);
    _write.call(socket, chunk, encoding, callback);
  };
  socket._writev = (all, callback) => {
    pieces.push(all.length);
    _writev!.call(socket, all, callback);
  };
  writeWhole(socket);
  const [other] = await accepted;
  socket.cork();
  write(socket);
  socket.uncork();
  socket.end();
  return { bytes: await buffer(other), pieces };
}

const long = 'ä'.repeat(100_000);

test.each<[what: string, pieces: [string | Buffer, BufferEncoding?][], left: number[]]>([
  ['a head and its body', [['h: é\r\n', 'latin1'], [Buffer.from('{"ä":1}')]], [1]],
  [
    'a head and the text of its body',
    [
      ['head', 'latin1'],
      ['ä€', 'utf8'],
    ],
    [1],
  ],
  [
    'a text and the nothing after it',
    [
      ['ä€', 'utf8'],
      ['', 'latin1'],
    ],
    [1],
  ],
  ['bytes, and nothing before and after', [['', 'latin1'], [Buffer.from('ä')], ['', 'latin1']], [1]],
  [
    'nothing',
    [
      ['', 'latin1'],
      ['', 'latin1'],
    ],
    [1],
  ],
  ['a head and a long body', [['h: é\r\n', 'latin1'], [Buffer.from(long)]], [2]],
  [
    'a head and a long text',
    [
      ['head', 'latin1'],
      [long, 'utf8'],
      ['', 'latin1'],
    ],
    [3],
  ],
])('%s', async (_, written, left) => {
  const done: number[] = [];
  const { bytes, pieces } = await sent(socket => {
    for (const [n, [chunk, encoding]] of written.entries()) {
      socket.write(chunk, encoding ?? 'utf8', () => done.push(n));
    }
  });
  const expected = written.map(([chunk, encoding]) =>
    typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk,
  );
  expect(bytes.equals(Buffer.concat(expected))).toBe(true);
  expect(pieces).toEqual(left);
  expect(done).toEqual(written.map((_piece, n) => n));
});

test('a write that is not held back is left alone', async () => {
  const { bytes } = await sent(socket => {
    socket.uncork();
    socket.write('a');
    socket.write(Buffer.from('b'));
    socket.cork();
  });
  expect(String(bytes)).toBe('ab');
});
