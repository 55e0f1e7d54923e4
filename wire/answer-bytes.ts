/**
 * Owns the memory in which long answers go out: a few buffers that are used again. New memory for each answer costs
 * more than writing it, because the system has to clear it.
 */
import type { ServerResponse } from 'node:http';

/** Longer answers are rare, and get memory of their own. */
const size = 256 * 1024;
/** Node keeps memory for what is shorter. */
const short = 4096;
const maxIdle = 16;

const idle: Buffer[] = [];

/** Ends the response with the text, of which every character is ASCII. The head is written already. */
export function endWithAscii(res: ServerResponse, text: string): void {
  if (text.length < short || text.length > size) {
    res.end(text, 'latin1');
    return;
  }
  const buffer = idle.pop() ?? Buffer.allocUnsafeSlow(size);
  buffer.write(text, 'latin1');
  res.end(buffer.subarray(0, text.length), () => {
    // The system has the bytes, or the connection is gone.
    if (idle.length < maxIdle) idle.push(buffer);
  });
}
