/**
 * Owns the ear on a subgraph's own database: PostgreSQL says when its outbox grew (LISTEN). A connection that is lost
 * is made again; what happened meanwhile is found by polling.
 * https://www.postgresql.org/docs/current/sql-listen.html
 */
import { Client } from 'pg';
import type { Log } from '../../../../wire/log';

const retryMs = 1_000;

export interface Ear {
  /** Calls `wake` at every growth, and once after every connection. Returns what ends that. */
  hear(wake: () => void): () => void;
  stop(): Promise<void>;
}

/** Connects when somebody wants to hear, once for all. */
export function openEar(url: string, name: string, log: Log): Ear {
  const wakes = new Set<() => void>();
  const wakeAll = () => {
    for (const wake of wakes) wake();
  };
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let current: Client | undefined;
  let connecting: Promise<void> | undefined;
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
      timer = setTimeout(() => {
        connecting = connect();
      }, retryMs);
    };
    client.on('error', again);
    client.on('end', () => again());
    client.on('notification', wakeAll);
    try {
      await client.connect();
      await client.query('LISTEN joinery_outbox');
      wakeAll();
    } catch (error) {
      again(error as Error);
    }
  };
  return {
    hear: wake => {
      wakes.add(wake);
      if (!stopped) connecting ??= connect();
      return () => wakes.delete(wake);
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await connecting;
      await current?.end().catch(() => {});
    },
  };
}
