/**
 * Reads and writes the bytes of a connection to a subgraph, below undici's HTTP. Node allocates 64 KiB for each read,
 * cuts it down, and leads it through a stream from which undici pulls. Here all connections read into one buffer, and
 * a copy of the right length waits until undici pulls it, which it does at once.
 */
import type { Socket, TcpNetConnectOpts } from 'node:net';
import { buildConnector } from 'undici';
import { writeWhole } from '../../wire/http/coalesced-writes';

/** Nothing of it is needed when Node's callback has returned. */
const arriving = Buffer.allocUnsafeSlow(65_536);

export function connector(timeoutMs: number): buildConnector.connector {
  const overTls = buildConnector({ timeout: timeoutMs });
  return (options, callback) => {
    // What TLS deciphers is a stream.
    if (options.protocol === 'https:') overTls(options, callback);
    else connect(options, timeoutMs, callback);
  };
}

function connect(options: buildConnector.Options, timeout: number, callback: buildConnector.Callback): void {
  const unread: Buffer[] = [];
  let socket: Socket;
  const arrived = (bytes: number) => {
    const copy = Buffer.allocUnsafe(bytes);
    arriving.copy(copy, 0, 0, bytes);
    unread.push(copy);
    socket.emit('readable');
    return true;
  };
  const tcp: Partial<TcpNetConnectOpts> = { onread: { buffer: arriving, callback: arrived } };

  buildConnector({ timeout, ...(tcp as TcpNetConnectOpts) })(options, (error, connected) => {
    if (error) return callback(error, null);
    socket = connected;
    const { read } = socket;
    // Nothing is asked for to make Node begin, and to learn of the end.
    socket.read = size => (size === 0 ? read.call(socket, 0) : (unread.shift() ?? null));
    writeWhole(socket);
    callback(null, socket);
  });
}
