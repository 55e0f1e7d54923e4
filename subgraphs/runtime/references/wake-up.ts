/**
 * Owns the ear on a subgraph's own database: PostgreSQL says when its outbox grew (LISTEN). A connection that is lost
 * is made again; what happened meanwhile is found by polling.
 * https://www.postgresql.org/docs/current/sql-listen.html
 */
import { Client } from 'pg';
import type { Log } from '../../../wire/log';

const retryMs = 1_000;

/** Calls `wake` at every growth, and once after every connection. */
export function listen(url: string, name: string, wake: () => void, log: Log): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let current: Client | undefined;
  const connect = async () => {
    const client = new Client({
      connectionString: url,
      application_name: `joinery-${name}-listen`,
      keepAlive: true,
      options: '-c joinery.tenant=',
    });
    current = client;
    let ended = false;
    const again = (error?: Error) => {
      if (ended) return;
      ended = true;
      client.end().catch(() => {});
      if (stopped) return;
      if (error) log.warn({ err: error }, `${name} does not hear its database; it listens again in a second`);
      timer = setTimeout(connect, retryMs);
    };
    client.on('error', again);
    client.on('end', () => again());
    client.on('notification', wake);
    try {
      await client.connect();
      await client.query('LISTEN joinery_outbox');
      wake();
    } catch (error) {
      again(error as Error);
    }
  };
  const first = connect();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await first;
      await current?.end().catch(() => {});
    },
  };
}
