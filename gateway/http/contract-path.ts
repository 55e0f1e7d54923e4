/** Reads which contract's graph a request is for, at `/graphql/<contract>`. */
import type { IncomingMessage } from 'node:http';
import { pathOf } from '../../wire/http/http-server';

/** Whether there is such a contract is the graph's to say. */
export function contractAt(req: IncomingMessage): string | undefined {
  const path = pathOf(req);
  return path.startsWith('/graphql/') ? path.slice('/graphql/'.length) : undefined;
}
