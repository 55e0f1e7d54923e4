/**
 * Wakes whoever reads a subgraph's outbox when it grew, by one connection of its own. Who has written says so when it
 * has committed (`tell`), and all processes of the subgraph hear it (LISTEN); what SQL has written says nothing, and is
 * looked for every so often. Writers do not NOTIFY themselves: PostgreSQL commits transactions that do one by one.
 * A connection that is lost is made again. https://www.postgresql.org/docs/current/sql-notify.html
 */
import { Client } from 'pg';
import type { Log } from '../../../../wire/log';

const retryMs = 1_000;
/** Between two looks for what nobody told of. */
const lookMs = 100;
const lastSql = 'SELECT xid::text, seq::text FROM joinery_outbox o ORDER BY o.xid DESC, o.seq DESC LIMIT 1';

export interface Ear {
  /** Calls `wake` at every growth, and once after every connection. Returns what ends that. */
  hear(wake: () => void): () => void;
  /** A transaction that may have published has committed: said to all processes, once for all that have by then. */
  tell(): void;
  stop(): Promise<void>;
}

/** Connects when somebody wants to hear, once for all. */
export function openEar(url: string, name: string, log: Log): Ear {
  const wakes = new Set<() => void>();
  const wakeAll = () => {
    for (const wake of wakes) wake();
  };
  let stopped = false;
  let toTell = false;
  let hurry = () => {};
  const pause = () =>
    new Promise<void>(resolve => {
      hurry = resolve;
      setTimeout(resolve, lookMs).unref();
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
      for (let last: string | undefined; !ended && !stopped; ) {
        const told = toTell;
        toTell = false;
        const { rows } = await client.query(lastSql);
        const now = JSON.stringify(rows);
        // What was told of is read after this look, and is no news at the next.
        if (told) await client.query('NOTIFY joinery_outbox');
        else if (last !== undefined && now !== last) wakeAll();
        last = now;
        if (!toTell) await pause();
      }
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
    tell: () => {
      toTell = true;
      hurry();
    },
    stop: async () => {
      stopped = true;
      hurry();
      clearTimeout(timer);
      await connecting;
      await current?.end().catch(() => {});
    },
  };
}
