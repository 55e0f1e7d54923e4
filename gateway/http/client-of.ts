/**
 * Finds the address that a request came from: that of the connection, or the one that the operator's own proxies
 * report.
 */
import type { IncomingMessage } from 'node:http';
import type { Client } from '../../wire/contract/viewer';

const maxAgent = 500;

/** `proxies`: how many stand before the gateway, each adding the address that it saw to X-Forwarded-For. */
export function clientOf({ socket, headers }: IncomingMessage, proxies: number): Client {
  const agent = headers['user-agent']?.slice(0, maxAgent) ?? null;
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map(address => address.trim());
  // What a client writes itself stands further left.
  const address = (proxies > 0 && forwarded.at(-proxies)) || socket.remoteAddress || 'unknown';
  return { address: address.replace(/^::ffff:(?=\d+\.)/, '').slice(0, 45), agent };
}
