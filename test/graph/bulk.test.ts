/**
 * What `joinery seed --scale` loads past the triggers is what they would have made, row by row: a small platform loaded
 * both ways is compared, table by table.
 */
import type { DataSource } from 'typeorm';
import { seedInBulk } from '../../cli/commands/seed-bulk';
import { domains } from '../../subgraphs';
import { createDataSource, readMetadata } from '../../subgraphs/runtime/database/data-source';
import type { SubgraphDefinition } from '../../subgraphs/runtime/declare/define-subgraph';
import { demoTenants } from '../../subgraphs/runtime/demo/demo';
import { placeOf } from '../../subgraphs/runtime/references/declare/total';
import { ownerPeer } from '../../subgraphs/runtime/references/peers/local-peer';
import type { Peer } from '../../subgraphs/runtime/references/peers/peer';
import { openOfflineRepair } from '../../subgraphs/runtime/references/repair/offline-repair';
import { openLog } from '../../wire/log';
import { copyDatabase, type TestDatabase } from '../support/databases';
import { demoDatabases } from '../support/demo-databases';

const posts = 10;
const bulk = new Map<string, TestDatabase>();
const oneByOne = new Map<string, TestDatabase>();

beforeAll(async () => {
  const template = await demoDatabases(domains, posts);
  for (const { name } of domains) {
    bulk.set(name, await copyDatabase(name));
    oneByOne.set(name, await copyDatabase(name, template(name)));
  }
  await load();
}, 600_000);
afterAll(async () => {
  for (const database of [...bulk.values(), ...oneByOne.values()]) await database.drop();
});

const load = () =>
  seedInBulk(
    {
      ownerUrlOf: ({ name }) => bulk.get(name)!.ownerUrl,
      analyze: async () => {},
    },
    demoTenants(posts),
  );

/** Of a table all rows, but for what says when and in which order they were written. */
async function rowsOf(database: TestDatabase, table: string, leftOut: readonly string[]): Promise<unknown[]> {
  const without = ['revision', ...leftOut].map(column => `- '${column}'`).join(' ');
  const rows = await database.sql(`SELECT to_jsonb(r) ${without} AS row FROM "${table}" r ORDER BY 1`);
  return rows.map(({ row }) => row);
}

/** The columns that are of the moment, or of events. */
async function leftOutOf(
  definition: SubgraphDefinition,
  connection: DataSource,
  table: string,
): Promise<string[]> {
  const volatile = await bulk.get(definition.name)!.sql(
    `SELECT column_name FROM information_schema.columns WHERE table_name = $1
        AND (column_default LIKE 'now()%' OR column_default LIKE 'gen_random_uuid%' OR column_name IN ('expires_at', 'waiting_since'))`,
    [table],
  );
  const totals = (definition.totals ?? []).map(total => placeOf(total, { connection }));
  return [
    ...volatile.map(({ column_name }) => column_name),
    ...totals.filter(total => total.table === table).map(({ column }) => column),
  ];
}

test.each(domains.map(one => [one.name, one] as const))('%s has the same rows', async (name, definition) => {
  const connection = await readMetadata(definition);
  for (const { tableName } of connection.entityMetadatas) {
    const leftOut = await leftOutOf(definition, connection, tableName);
    const [loaded, expected] = await Promise.all(
      [bulk, oneByOne].map(databases => rowsOf(databases.get(name)!, tableName, leftOut)),
    );
    expect([tableName, loaded]).toEqual([tableName, expected]);
  }
  // Nobody is told of them, and every trigger is at work again.
  const database = bulk.get(name)!;
  const demoEvents = await database.sql(`SELECT FROM joinery_outbox WHERE data IS NOT NULL`);
  expect(demoEvents).toHaveLength(0);
  expect(
    await database.sql(`SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'O'`),
  ).toEqual([]);
});

test('nothing is wrong with references and totals, also when it is loaded once more', async () => {
  await load();
  const opened = await Promise.all(
    domains.map(async definition => {
      const { url } = bulk.get(definition.name)!;
      return {
        definition,
        dataSource: await createDataSource(definition, { url, poolSize: 2 }).initialize(),
      };
    }),
  );
  const peers: Record<string, Peer> = {};
  for (const { definition, dataSource } of opened) peers[definition.name] = ownerPeer(definition, dataSource);
  try {
    for (const { definition, dataSource } of opened) {
      const repair = openOfflineRepair(definition, dataSource, peers, openLog('silent'));
      await repair.catchUp();
      expect([definition.name, await repair.compare({ repair: false })]).toEqual([definition.name, []]);
    }
  } finally {
    await Promise.all(opened.map(({ dataSource }) => dataSource.destroy()));
  }
}, 300_000);
