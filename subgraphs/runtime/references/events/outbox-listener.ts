/**
 * Wakes the readers of a subgraph's outbox when it has grown, over one connection of its own. After its commit a
 * writer calls `notify`, and all processes of the subgraph are notified (LISTEN); rows written by plain SQL are found
 * by polling. Writers do not NOTIFY in their transactions, because PostgreSQL commits such transactions one by one. A
 * lost connection is reopened.
 * https://www.postgresql.org/docs/current/sql-notify.html
 */
import { Client } from 'pg';
import type { Log } from '../../../../wire/log';

const retryMs = 1_000;
/** Polling interval for rows without a notification, in milliseconds: while there are some, and when there were none for a while. */
const lookMs = 100;
const quietLookMs = 1_000;
const quietAfterMs = 5_000;
const lastSql = 'SELECT xid::text, seq::text FROM joinery_outbox o ORDER BY o.xid DESC, o.seq DESC LIMIT 1';

export interface OutboxListener {
  /** Calls `wake` whenever the outbox has grown, and once after every connection. Returns a function that ends it. */
  listen(wake: () => void): () => void;
  /** Call after a commit that may have published: notifies all processes, once for all commits until then. */
  notify(): void;
  stop(): Promise<void>;
}

/** Connects for the first reader, once for all of them. */
export function openOutboxListener(url: string, name: string, log: Log): OutboxListener {
  const wakes = new Set<() => void>();
  const wakeAll = () => {
    for (const wake of wakes) wake();
  };
  let stopped = false;
  let mustNotify = false;
  let endPause = () => {};
  const pause = (ms: number) =>
    new Promise<void>(resolve => {
      endPause = resolve;
      setTimeout(resolve, ms).unref();
    });
  let timer: NodeJS.Timeout | undefined;
  let current: Client | undefined;
  let connecting: Promise<void> | undefined;
  const connect = async () => {
    const client = new Client({
      connectionString: url,
      application_name: `joinery-${name}-listen`,
      keepAlive: true,
      options: '-c joinery.tenant= -c joinery.system=on',
    });
    current = client;
    let ended = false;
    const again = (error?: Error) => {
      if (ended) return;
      ended = true;
      client.end().catch(() => {});
      if (stopped) return;
      if (error) log.warn({ err: error }, `${name} lost its LISTEN connection; it reconnects in a second`);
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
      let grownAt = performance.now();
      for (let last: string | undefined; !ended && !stopped; ) {
        const notifies = mustNotify;
        mustNotify = false;
        const { rows } = await client.query(lastSql);
        const now = JSON.stringify(rows);
        // Rows announced by a notification are read after this look, and do not count as growth at the next.
        if (notifies) await client.query('NOTIFY joinery_outbox');
        else if (last !== undefined && now !== last) wakeAll();
        // What is announced needs no looking for.
        if (now !== last && !notifies) grownAt = performance.now();
        last = now;
        const isQuiet = performance.now() - grownAt > quietAfterMs;
        if (!mustNotify) await pause(isQuiet ? quietLookMs : lookMs);
      }
    } catch (error) {
      again(error as Error);
    }
  };
  return {
    listen: wake => {
      wakes.add(wake);
      if (!stopped) connecting ??= connect();
      return () => wakes.delete(wake);
    },
    notify: () => {
      mustNotify = true;
      endPause();
    },
    stop: async () => {
      stopped = true;
      endPause();
      clearTimeout(timer);
      await connecting;
      await current?.end().catch(() => {});
    },
  };
}
