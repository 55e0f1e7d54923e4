/**
 * Generates the load: a closed loop over plain sockets, one request at a time on each connection, in a process of its
 * own. Every answer is compared with the expected bytes. The parent sends one task, and gets a message when the
 * window begins and one with the result. It ends by itself after the window, or after too many errors.
 */
import { connect } from 'node:net';
import { AnswerReader } from './answer-reader.mjs';
import { callerOf, passedHeader } from './caller.mjs';

/** More would be a measurement of failing. */
const maxErrors = 1000;
/** Of all connections: what one has sent is compared before another is read, and nothing is kept of it. */
const buffer = Buffer.allocUnsafeSlow(256 * 1024);

process.once('message', task => run({ ...task, expected: Buffer.from(task.expected, 'base64') }));
process.on('disconnect', () => process.exit());

function run({ url, body, expected, connections, oneCaller, warmupMs, windowMs }) {
  const { hostname, port, pathname, host } = new URL(url);
  const requestOf = connection =>
    Buffer.from(
      `POST ${pathname} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\n` +
        `accept: application/json\r\n${passedHeader}: ${callerOf(oneCaller ? 0 : connection)}\r\n` +
        `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  const sockets = new Set();
  const latencies = [];
  const errors = {};
  let measuring = false;
  let over = false;
  let failed = 0;

  const fail = what => {
    failed += 1;
    errors[what] = (errors[what] ?? 0) + 1;
    if (failed >= maxErrors) finish();
  };

  const open = connection => {
    const request = requestOf(connection);
    const reader = new AnswerReader(expected);
    const onread = { buffer, callback: length => take(buffer.subarray(0, length)) };
    const socket = connect({ host: hostname, port: Number(port), noDelay: true, onread });
    let sent = 0;
    const ask = () => {
      sent = performance.now();
      socket.write(request);
    };
    const take = bytes => {
      const verdict = reader.push(bytes);
      if (verdict === undefined || over) return;
      if (verdict !== 'same') fail(verdict);
      else if (measuring) latencies.push(performance.now() - sent);
      ask();
    };
    sockets.add(socket);
    socket.on('connect', ask);
    socket.on('error', ({ code }) => !over && fail(code));
    socket.on('close', () => {
      sockets.delete(socket);
      if (over) return;
      fail('closed');
      setTimeout(() => over || open(connection), 20);
    });
  };

  const begin = () => {
    measuring = true;
    process.send({ begun: true });
    setTimeout(finish, windowMs);
  };
  const finish = () => {
    if (over) return;
    over = true;
    latencies.sort((a, b) => a - b);
    const at = share => latencies[Math.floor(latencies.length * share)] ?? Number.NaN;
    process.send({ requests: latencies.length, p50: at(0.5), p99: at(0.99), errors, failed });
    for (const socket of sockets) socket.destroy();
    process.disconnect();
  };

  for (let n = 0; n < connections; n += 1) open(n);
  setTimeout(begin, warmupMs);
}
