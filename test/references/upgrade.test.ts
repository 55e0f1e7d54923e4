/** A new replicated field: owner and consumer are upgraded in either order, while users are made and change. */
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { Column, type DataSource, type QueryRunner } from 'typeorm';
import { createDataSource } from '../../subgraphs/runtime/database/data-source';
import { defineSubgraph, type SubgraphDefinition } from '../../subgraphs/runtime/declare/define-subgraph';
import { announce, type Published, silence } from '../../subgraphs/runtime/references/database/migration';
import { Replica, ReplicaEntity, replicasOf } from '../../subgraphs/runtime/references/declare/replica';
import { Inbox } from '../../subgraphs/runtime/references/events/inbox';
import { ParkedEvents } from '../../subgraphs/runtime/references/events/parked';
import { compareReplicas } from '../../subgraphs/runtime/references/repair/integrity';
import { copyKeys } from '../../subgraphs/runtime/references/write/fill';
import { OwnerKeys } from '../../subgraphs/runtime/references/write/owner-keys';
import { openLog } from '../../wire/log';
import { type EventFixture, openEventFixture } from '../support/event-fixture';
import { eventually } from '../support/eventually';

class Before extends ReplicaEntity {
  @Column('varchar')
  username: string;
}
Replica('User', { of: 'cortex' })(Before);

class After extends ReplicaEntity {
  @Column('varchar')
  username: string;

  @Column('varchar')
  email: string;
}
Replica('User', { of: 'cortex' })(After);

const users: Published = {
  table: 'users',
  type: 'User',
  fields: {
    username: 'username',
    displayName: 'display_name',
    avatarUrl: 'avatar_url',
    verified: 'verified',
  },
};

let fixture: EventFixture;
let consumer: Consumer;
beforeEach(async () => {
  fixture = await openEventFixture();
  await publish(users.fields);
  consumer = await aConsumer(Before);
});
afterEach(async () => {
  await consumer.stop();
  await fixture.close();
});

interface Consumer {
  readonly definition: SubgraphDefinition;
  readonly dataSource: DataSource;
  /** Takes what there is, again and again, until it is stopped. */
  stop(): Promise<void>;
  readonly inbox: Inbox;
}

async function aConsumer(entity: typeof Before | typeof After): Promise<Consumer> {
  const definition = defineSubgraph({ name: 'postal', entities: [entity], migrations: [], resolvers: {} });
  const { url } = fixture.consumer.dataSource.options as { url: string };
  const dataSource = await createDataSource(definition, { url, poolSize: 4 }).initialize();
  const log = openLog('silent');
  const keys = new OwnerKeys(definition, dataSource, fixture.peers);
  const inbox = new Inbox({
    ...{ definition, dataSource, source: 'cortex', peers: fixture.peers, keys, log },
    parked: new ParkedEvents({ definition, dataSource, keys, log }),
    resync: async () => {},
  });
  let stopped = false;
  const taking = (async () => {
    while (!stopped) await inbox.catchUp();
  })();
  return {
    definition,
    dataSource,
    inbox,
    stop: async () => {
      stopped = true;
      await taking;
      await dataSource.destroy();
    },
  };
}

/** What the owner says of a user from now on. */
async function publish(fields: Published['fields']): Promise<void> {
  const client = new Client(fixture.ownerUrl);
  await client.connect();
  await client.query('BEGIN');
  const query = async (sql: string, values?: unknown[]) => (await client.query(sql, values)).rows;
  const queryRunner = { query } as unknown as QueryRunner;
  await silence(queryRunner, users);
  await announce(queryRunner, { ...users, fields });
  await client.query('COMMIT');
  await client.end();
}

const upgradeOwner = () => publish({ ...users.fields, email: 'email' });

const upgradeConsumer = async () => {
  await consumer.stop();
  await fixture.atConsumer(`ALTER TABLE user_replica ADD COLUMN email varchar NOT NULL DEFAULT 'none yet'`);
  consumer = await aConsumer(After);
};

/** Makes users, brings each into the replica, and renames it. */
function load() {
  let stopped = false;
  const made: string[] = [];
  const copied: string[] = [];
  const write = async () => {
    while (!stopped) {
      const [id] = await fixture.insertUsers(1);
      made.push(id!);
      await bring(id!);
      copied.push(id!);
      await fixture.atOwner('UPDATE users SET username = $2 WHERE id = $1', [id, randomUUID()]);
    }
  };
  const writing = Promise.all([write(), write()]);
  return {
    copied,
    more: async () => {
      const before = copied.length;
      await eventually(async () => expect(copied.length).toBeGreaterThan(before + 5));
    },
    stop: async () => {
      stopped = true;
      await writing;
    },
  };
}

/** As a write that refers to it for the first time does. */
async function bring(id: string): Promise<void> {
  const { dataSource } = fixture.consumer;
  const replica = replicasOf(consumer.dataSource).get('User')!;
  const keys: typeof fixture.peers.cortex.keys = query => fixture.peers.cortex!.keys({ ...query, ids: [id] });
  await copyKeys(dataSource, replica, fixture.tenantId, { keys }, undefined);
}

const emails = () =>
  fixture.atConsumer('SELECT id, username, email FROM user_replica WHERE tenant_id = $1 ORDER BY id', [
    fixture.tenantId,
  ]);

async function everythingIsRight(): Promise<void> {
  await consumer.inbox.settle(10_000);
  const { definition, dataSource } = consumer;
  const compare = (repair: boolean) =>
    compareReplicas(definition, dataSource, { cortex: fixture.peers.cortex! }, { repair });
  // Rows that did not change since have the field from the comparison.
  await compare(true);
  expect(await compare(false)).toEqual([]);
  const owned = await fixture.atOwner('SELECT id, username, email FROM users ORDER BY id');
  const known = await emails();
  expect(known.length).toBeGreaterThan(10);
  expect(known).toEqual(owned.filter(({ id }) => known.some(one => one.id === id)));
  expect(await fixture.atConsumer('SELECT reason FROM joinery_dead_letters')).toEqual([]);
}

test('first the owner, then the consumer', async () => {
  const writing = load();
  await writing.more();
  await upgradeOwner();
  await writing.more();
  await upgradeConsumer();
  await writing.more();
  await writing.stop();
  await everythingIsRight();
}, 180_000);

test('first the consumer, then the owner: what the owner does not say is the column’s default', async () => {
  const writing = load();
  await writing.more();
  await upgradeConsumer();
  await writing.more();
  await consumer.inbox.settle(10_000);
  expect(new Set((await emails()).map(({ email }) => email))).toEqual(new Set(['none yet']));
  const letters = await fixture.atConsumer('SELECT reason FROM joinery_dead_letters');
  expect(letters).toEqual([]);
  await upgradeOwner();
  await writing.more();
  await writing.stop();
  await everythingIsRight();
}, 180_000);

test('an owner that ceases to say a field leaves what is known of it', async () => {
  await upgradeOwner();
  await upgradeConsumer();
  const [id] = await fixture.insertUsers(1);
  await bring(id!);
  const [{ email }] = await emails();
  await publish(users.fields);
  await fixture.atOwner(`UPDATE users SET username = 'newer' WHERE id = $1`, [id]);
  await consumer.inbox.settle(10_000);
  expect(await emails()).toEqual([{ id, username: 'newer', email }]);
}, 180_000);
