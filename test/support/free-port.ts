/** Gives a port that nobody listens on: for what has to be told before it is started. */
import { createServer } from 'node:net';
import { listening } from './listening';

export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listening(server);
  await new Promise(resolve => server.close(resolve));
  return port;
}
