/**
 * Coalesces what a socket has buffered into one write. Node passes the system a list with a buffer for each piece:
 * the head and the body of a message, and the empty piece that ends it. For short messages that costs more than one
 * copy.
 */
import type { Socket } from 'node:net';

/** What is longer goes as it is: a copy would cost more than the list. */
const maxBytes = 16_384;
/** How Node calls what is no text, though its types do not know. */
const ofBytes = 'buffer' as BufferEncoding;

export function writeWhole(socket: Socket): void {
  const writeList = socket._writev!;
  socket._writev = (all, callback) => {
    const pieces = all.filter(({ chunk }) => chunk.length > 0);
    if (pieces.length === 1) socket._write(pieces[0]!.chunk, pieces[0]!.encoding, callback);
    else if (socket.writableLength > maxBytes) writeList.call(socket, all, callback);
    else socket._write(Buffer.concat(pieces.map(bytesOf)), ofBytes, callback);
  };
}

function bytesOf({ chunk, encoding }: { chunk: string | Buffer; encoding: BufferEncoding }): Buffer {
  return typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk;
}
