/**
 * Sends incremental results over HTTP as multipart/mixed, one part per payload. The boundary follows each part at
 * once, since it tells the client that the part is complete.
 * https://github.com/graphql/graphql-over-http/blob/main/rfcs/IncrementalDelivery.md
 */
import type { ServerResponse } from 'node:http';
import { type IncrementalResults, payloadsOf } from '../contract/incremental-results';
import { afterDrain } from './backpressure';

const boundary = '--graphql';

export async function sendParts(res: ServerResponse, results: IncrementalResults): Promise<void> {
  const payloads = payloadsOf(results);
  if (res.headersSent || res.destroyed) return void (await payloads.return());
  res.once('close', () => void payloads.return());
  res.writeHead(200, {
    'content-type': 'multipart/mixed; boundary="graphql"; deferSpec=20220824',
    'x-content-type-options': 'nosniff',
    'x-accel-buffering': 'no',
  });
  res.write(boundary);
  try {
    for await (const payload of payloads) {
      if (res.destroyed) return;
      res.write(part(payload));
      await afterDrain(res);
    }
    res.end('--\r\n');
  } catch (error) {
    res.destroy();
    throw error;
  }
}

function part(text: string): string {
  return `\r\ncontent-type: application/json; charset=utf-8\r\n\r\n${text}\r\n${boundary}`;
}
