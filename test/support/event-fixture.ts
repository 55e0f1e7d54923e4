/**
 * Sets up an owner and a consumer with real databases for tests of the events between them: cortex writes users;
 * postal, with effects of the test, records the events that it applied. Tests can alter events on the way and make
 * effects fail.
 */
import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { cortex } from '../../subgraphs/cortex';
import { postal } from '../../subgraphs/postal';
import { createDataSource } from '../../subgraphs/runtime/database/data-source';
import { defineSubgraph, type SubgraphDefinition } from '../../subgraphs/runtime/declare/define-subgraph';
import type { Effect } from '../../subgraphs/runtime/references/declare/effect';
import { Deletions } from '../../subgraphs/runtime/references/deletion/deletions';
import { Inbox } from '../../subgraphs/runtime/references/events/inbox';
import { readEvents, readTail } from '../../subgraphs/runtime/references/events/outbox';
import { openOutboxListener } from '../../subgraphs/runtime/references/events/outbox-listener';
import { ParkedEvents } from '../../subgraphs/runtime/references/events/parked';
import type { EventTransport, Outbox, Running } from '../../subgraphs/runtime/references/events/transport';
import { localPeer } from '../../subgraphs/runtime/references/peers/local-peer';
import { beginning, type Event, type Peer } from '../../subgraphs/runtime/references/peers/peer';
import { OwnerKeys } from '../../subgraphs/runtime/references/write/owner-keys';
import { type Log, openLog } from '../../wire/log';
import { copyDatabase } from './databases';
import { eventually } from './eventually';

export interface EventFixture {
  readonly tenantId: string;
  readonly owner: DataSource;
  /** Of the owner of its tables. */
  readonly ownerUrl: string;
  readonly consumer: { readonly definition: SubgraphDefinition; readonly dataSource: DataSource };
  /** What the owner sent and what is asked of it pass through here. */
  alter: (event: Event) => Event;
  /** Called before an effect writes down its event. */
  onEffect: (event: Event) => void;
  /** While true the owner answers nothing. */
  ownerIsAway: boolean;
  /** The owner, as the consumer asks it. */
  readonly peers: { readonly cortex: Peer };
  /** How often replicas had to be compared, because events were no longer there. */
  resyncs: number;
  /** How often the owner was asked for events. */
  asked: number;
  /** A process of the owner. */
  own(transport: EventTransport): Running;
  /** A process of the consumer. */
  hear(transport: EventTransport): Running & { readonly inbox: Inbox; readonly parked: ParkedEvents };
  /** In one transaction; the ids. */
  insertUsers(count: number): Promise<string[]>;
  /** SQL as the owners of the databases. */
  atOwner(text: string, values?: unknown[]): Promise<any[]>;
  atConsumer(text: string, values?: unknown[]): Promise<any[]>;
  /** The events that the owner has, all of them or those that were heard: `xid-seq`, in order. */
  sent(): Promise<string[]>;
  heard(): Promise<string[]>;
  /** All that it has now. Read when no older transaction runs any more, those of other tests' databases included. */
  events(): Promise<Event[]>;
  close(): Promise<void>;
}

export async function openEventFixture(log: Log = openLog('silent')): Promise<EventFixture> {
  const databases = { owner: await copyDatabase('cortex'), consumer: await copyDatabase('postal') };
  const owner = await createDataSource(cortex, { url: databases.owner.url, poolSize: 4 }).initialize();
  const source = await createDataSource(postal, { url: databases.consumer.url, poolSize: 6 }).initialize();
  const pools = {
    owner: new Pool({ connectionString: databases.owner.ownerUrl, max: 4 }),
    consumer: new Pool({ connectionString: databases.consumer.ownerUrl, max: 2 }),
  };
  // One that is ending may still hear that its database is dropped.
  for (const pool of Object.values(pools)) pool.on('error', () => {});
  const role = decodeURIComponent(new URL(databases.consumer.url).username);
  await pools.consumer.query(`
    CREATE TABLE heard (place bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, event text NOT NULL);
    GRANT SELECT, INSERT ON heard TO "${role}"`);
  const tenantId = randomUUID();
  await pools.owner.query(
    `INSERT INTO tenants (id, slug, name) VALUES ($1, 'event-fixture', 'Event fixture')`,
    [tenantId],
  );

  const effect = (event: Effect['event']): Effect => ({
    of: 'cortex',
    event,
    apply: async (manager, events) => {
      for (const one of events) {
        fixture.onEffect(one);
        await manager.query('INSERT INTO heard (event) VALUES ($1)', [`${one.xid}-${one.seq}`]);
      }
    },
  });
  const names = ['Tenant.created', 'User.created', 'User.updated', 'User.deleted'] as const;
  const definition = defineSubgraph({ ...postal, effects: names.map(effect) });
  const here = localPeer(
    cortex,
    owner,
    new Deletions({ definition: cortex, dataSource: owner, peers: {}, log }),
  );
  const altered = async (events: ReturnType<typeof readEvents>) => {
    const answer = await events;
    return { ...answer, events: answer.events.map(event => fixture.alter(event)) };
  };
  const peer: Peer = {
    ...here,
    events: async query => {
      fixture.asked += 1;
      if (fixture.ownerIsAway) throw new Error('The owner does not answer.');
      return altered(here.events(query));
    },
  };
  const keys = new OwnerKeys(definition, source, { cortex: peer });
  const outbox: Outbox = {
    source: 'cortex',
    read: (after, limit) => altered(readEvents(owner, 'cortex', after, limit)),
    tail: length => readTail(owner, length),
  };

  const running = new Set<Pick<Running, 'stop'>>();
  const started = <One extends Pick<Running, 'stop'>>(one: One): One => {
    running.add(one);
    return one;
  };
  const fixture: EventFixture = {
    tenantId,
    owner,
    ownerUrl: databases.owner.ownerUrl,
    consumer: { definition, dataSource: source },
    alter: event => event,
    onEffect: () => {},
    ownerIsAway: false,
    peers: { cortex: peer },
    resyncs: 0,
    asked: 0,
    own: transport => {
      const relay = transport.relay(outbox);
      const outboxListener = openOutboxListener(databases.owner.url, 'cortex', log);
      outboxListener.listen(relay.wake);
      return started({
        wake: relay.wake,
        stop: async () => void (await Promise.all([relay.stop(), outboxListener.stop()])),
      });
    },
    hear: transport => {
      const parked = new ParkedEvents({ definition, dataSource: source, keys, log });
      const retrying = parked.begin();
      const inbox = new Inbox({
        definition,
        dataSource: source,
        source: 'cortex',
        peers: { cortex: peer },
        keys,
        parked,
        log,
        resync: async () => {
          fixture.resyncs += 1;
        },
      });
      const delivery = transport.deliver(inbox, 'postal');
      const stop = async () => void (await Promise.all([delivery.stop(), retrying.stop()]));
      return started({ wake: delivery.wake, stop, inbox, parked });
    },
    insertUsers: async count => {
      const { rows } = await pools.owner.query(
        `INSERT INTO users (tenant_id, username, email)
         SELECT $1, 'u' || id, id || '@example.org' FROM (SELECT gen_random_uuid() AS id FROM generate_series(1, $2)) new
         RETURNING id`,
        [tenantId, count],
      );
      return rows.map(({ id }) => id);
    },
    atOwner: async (text, values) => (await pools.owner.query(text, values)).rows,
    atConsumer: async (text, values) => (await pools.consumer.query(text, values)).rows,
    sent: async () => {
      const rows = await fixture.atOwner(
        `SELECT o.xid::text || '-' || o.seq AS event FROM joinery_outbox o ORDER BY o.xid, o.seq`,
      );
      return rows.map(({ event }) => event);
    },
    heard: async () => {
      const rows = await fixture.atConsumer('SELECT event FROM heard ORDER BY place');
      return rows.map(({ event }) => event);
    },
    events: async () => {
      const sent = await fixture.sent();
      let events: readonly Event[] = [];
      await eventually(async () => {
        events = (await readEvents(owner, 'cortex', beginning, 100_000)).events;
        expect(events.length).toBeGreaterThanOrEqual(sent.length);
      });
      return [...events];
    },
    close: async () => {
      await Promise.all([...running].map(one => one.stop()));
      await Promise.all([owner.destroy(), source.destroy(), pools.owner.end(), pools.consumer.end()]);
      await Promise.all(Object.values(databases).map(database => database.drop()));
    },
  };
  return fixture;
}
