/** Whoever watches over a process sees how far behind it is, what failed and what is under way; and no tenant. */
import { domains } from '../../subgraphs';
import { createDataSource } from '../../subgraphs/runtime/database/data-source';
import { demoTenants } from '../../subgraphs/runtime/demo/demo';
import { Inbox } from '../../subgraphs/runtime/references/events/inbox';
import { ParkedEvents } from '../../subgraphs/runtime/references/events/parked';
import { watchRoutes } from '../../subgraphs/runtime/references/repair/metrics';
import { OwnerKeys } from '../../subgraphs/runtime/references/write/owner-keys';
import { notFound } from '../../wire/http/http-routes';
import { type HttpServer, startHttpServer } from '../../wire/http/http-server';
import { openLog } from '../../wire/log';
import { copyDatabase } from '../support/databases';
import { demoViewer, type Estate, openEstate, testSecret } from '../support/estate';
import { eventually } from '../support/eventually';
import { runJoinery } from '../support/process';
import { whileRestored } from './restored-owner';

const log = openLog('silent');
const [demo] = demoTenants(40);
const admin = demoViewer(0, 'ADMIN', 'MODERATOR');
let estate: Estate;
let server: HttpServer;

beforeAll(async () => {
  estate = await openEstate({ posts: 40 });
  server = await startHttpServer({
    host: '127.0.0.1',
    port: 0,
    log,
    routes: watchRoutes(estate.subgraphs),
    fallback: notFound('Only what watches is here.'),
  });
});
afterAll(async () => {
  await server.close();
  await estate.close();
});

const text = async (path: string) => (await fetch(`${server.url}${path}`)).text();
async function sample(name: string, labels: Record<string, string>): Promise<number | undefined> {
  const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
  const line = (await text('/metrics'))
    .split('\n')
    .find(one => one.startsWith(`${name}{`) && wanted.every(label => one.includes(label)));
  return line === undefined ? undefined : Number(line.split(' ').at(-1));
}
const healthOf = async (name: string) =>
  JSON.parse(await text('/references')).subgraphs.find((one: any) => one.subgraph === name);

const ofCortex = async () =>
  (await healthOf('postal')).sources.find(({ source }: any) => source === 'cortex');

test('the lag grows while the owner holds events back, and is nothing once they are taken', async () => {
  const lag = { subgraph: 'postal', source: 'cortex', type: 'User' };
  await eventually(async () => expect(await sample('joinery_reference_lag_events', lag)).toBe(0));
  const taken = (await sample('joinery_events_taken_total', { subgraph: 'postal', source: 'cortex' }))!;
  const holder = await createDataSource(domains[0]!, {
    url: estate.databases.cortex!.ownerUrl,
    poolSize: 1,
  }).initialize();
  try {
    const runner = holder.createQueryRunner();
    await runner.startTransaction();
    await runner.query('SELECT pg_current_xact_id()');
    await estate.sql('cortex', `UPDATE users SET avatar_url = 'https://new' WHERE id = ANY ($1)`, [
      [demo!.id('User', 1), demo!.id('User', 2)],
    ]);
    await new Promise(resolve => setTimeout(resolve, 600));
    expect(await sample('joinery_reference_lag_events', lag)).toBe(2);
    expect(await sample('joinery_reference_lag_seconds', lag)).toBeGreaterThan(0.5);
    expect(await sample('joinery_reference_lag_events', { ...lag, type: 'Category' })).toBe(0);
    expect(await sample('joinery_source_lag_events', { subgraph: 'postal', source: 'cortex' })).toBe(2);
    const cortex = await ofCortex();
    expect(cortex).toMatchObject({ lag: { events: 2 } });
    expect(BigInt(cortex.position.xid)).toBeLessThan(BigInt(cortex.horizon));
    await runner.commitTransaction();
  } finally {
    await holder.destroy();
  }
  await eventually(async () => expect(await sample('joinery_reference_lag_events', lag)).toBe(0));
  expect(await sample('joinery_reference_lag_seconds', lag)).toBe(0);
  expect(await sample('joinery_events_taken_total', { subgraph: 'postal', source: 'cortex' })).toBe(
    taken + 2,
  );
});

test('an owner that does not answer is said, and its lag is not made up', async () => {
  const { peers } = estate.subgraphs.find(({ name }) => name === 'postal')!.references;
  const cortex = peers.cortex!;
  const source = { subgraph: 'postal', source: 'cortex' };
  expect(await sample('joinery_source_answers', source)).toBe(1);
  Object.assign(peers, { cortex: { ...cortex, backlog: () => Promise.reject(new Error('gone')) } });
  try {
    expect(await sample('joinery_source_answers', source)).toBe(0);
    expect(await sample('joinery_source_lag_events', source)).toBeUndefined();
    expect(await ofCortex()).toMatchObject({ lag: null, horizon: null });
  } finally {
    Object.assign(peers, { cortex });
  }
});

test('an owner of an older state than what was taken of it is said, and its lag is not made up', async () => {
  const source = { subgraph: 'postal', source: 'cortex' };
  expect(await sample('joinery_source_suspended', source)).toBe(0);
  await whileRestored(estate, 'cortex', 'postal', async () => {
    expect(await sample('joinery_source_suspended', source)).toBe(1);
    expect(await sample('joinery_source_answers', source)).toBe(1);
    expect(await sample('joinery_source_lag_events', source)).toBeUndefined();
    expect(await sample('joinery_reference_lag_events', { ...source, type: 'User' })).toBeUndefined();
    const { replicas } = await healthOf('postal');
    expect(await ofCortex()).toMatchObject({
      suspended: 'it lacks events that were taken of it: it was restored to an older state',
      lag: null,
    });
    expect(replicas.find(({ type }: any) => type === 'User')).toMatchObject({ lag: null });
  });
  expect(await sample('joinery_source_suspended', source)).toBe(0);
});

test('keys that writes asked for are counted by what became of them', async () => {
  const fills = { subgraph: 'postal', type: 'Category' };
  await estate.query(
    'mutation { createPost(input: { title: "Nowhere", content: "…", categoryId: "11111111-1111-4111-8111-111111111111" }) { post { id } } }',
    {},
    admin,
  );
  expect(await sample('joinery_lazy_fills_total', { ...fills, result: 'miss' })).toBe(1);
  const { data } = await estate.query(
    'mutation { createCategory(input: { slug: "brand-new", label: "Brand new" }) { category { id } } }',
    {},
    admin,
  );
  const written = await estate.query(
    'mutation ($id: ID!) { createPost(input: { title: "Somewhere", content: "…", categoryId: $id }) { post { id } } }',
    { id: data.createCategory.category.id },
    admin,
  );
  expect(written.errors).toEqual([]);
  expect(await sample('joinery_lazy_fills_total', { ...fills, result: 'hit' })).toBe(1);
});

test('dead letters, deletions and the last comparison are there, and no tenant', async () => {
  await estate.sql(
    'postal',
    `INSERT INTO joinery_dead_letters (source, xid, seq, event, reason, tries) VALUES ('cortex', '1', 1, '{}', 'a test', 5)`,
  );
  expect(await sample('joinery_dead_letters', { subgraph: 'postal', source: 'cortex' })).toBe(1);
  await estate.query(
    'mutation ($id: ID!) { deleteUser(input: { id: $id }) { deletion { id } } }',
    { id: demo!.id('User', 5) },
    admin,
  );
  expect(await sample('joinery_deletions', { subgraph: 'cortex', state: 'DONE' })).toBe(1);
  expect(await sample('joinery_deletions', { subgraph: 'cortex', state: 'CASCADING' })).toBe(0);
  expect(await sample('joinery_deletion_oldest_seconds', { subgraph: 'cortex' })).toBe(0);
  const { comparison } = await healthOf('community');
  expect(Date.now() - Date.parse(comparison.at)).toBeLessThan(60_000);
  expect(await sample('joinery_integrity_compared_timestamp_seconds', { subgraph: 'community' })).toBeCloseTo(
    Date.parse(comparison.at) / 1000,
  );
  for (const path of ['/metrics', '/references']) {
    expect(await text(path)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/);
  }
});

test('a database that does not answer keeps no scrape waiting', async () => {
  const holder = await createDataSource(domains.find(({ name }) => name === 'postal')!, {
    url: estate.databases.postal!.ownerUrl,
    poolSize: 1,
  }).initialize();
  const up = (subgraph: string) => sample('joinery_up', { subgraph });
  expect(await up('postal')).toBe(1);
  const before = await sample('joinery_deletion_oldest_seconds', { subgraph: 'postal' });
  const runner = holder.createQueryRunner();
  try {
    await runner.startTransaction();
    await runner.query('LOCK TABLE joinery_deletions IN ACCESS EXCLUSIVE MODE');
    expect(await up('postal')).toBe(0);
    // The second one does not wait for what the first one waited for.
    const start = performance.now();
    expect(await up('cortex')).toBe(1);
    expect(await sample('joinery_deletion_oldest_seconds', { subgraph: 'postal' })).toBe(before);
    expect((await healthOf('postal')).up).toBe(false);
    expect(performance.now() - start).toBeLessThan(2_000);
  } finally {
    await runner.rollbackTransaction();
    await holder.destroy();
  }
  await eventually(async () => expect(await up('postal')).toBe(1));
});

test('what was brought and is no event is counted', async () => {
  const { inboxes } = estate.subgraphs.find(({ name }) => name === 'community')!.references;
  inboxes.get('postal')!.counts.refused += 2;
  const labels = { subgraph: 'community', source: 'postal' };
  expect(await sample('joinery_entries_refused_total', labels)).toBe(2);
  expect(await sample('joinery_entries_refused_total', { ...labels, source: 'cortex' })).toBe(0);
});

test('a gap in what was brought is filled from the owner, and counted', async () => {
  const postal = domains.find(({ name }) => name === 'postal')!;
  const { peers, inboxes } = estate.subgraphs.find(({ name }) => name === 'postal')!.references;
  await inboxes.get('cortex')!.settle(5_000);
  const { events } = await peers.cortex!.events({ after: { xid: '0', seq: '0' }, limit: 500 });
  expect(events.length).toBeGreaterThan(1);
  // A database of its own, where nothing of cortex was taken yet and nobody else takes.
  const database = await copyDatabase('postal');
  const dataSource = await createDataSource(postal, { url: database.url, poolSize: 1 }).initialize();
  try {
    const resync = async () => {};
    const keys = new OwnerKeys(postal, dataSource, peers);
    const parked = new ParkedEvents({ definition: postal, dataSource, keys, log });
    const inbox = new Inbox({
      ...{ definition: postal, dataSource, source: 'cortex', peers, keys, parked, log, resync },
    });
    const last = events.at(-1)!;
    await inbox.take([last]);
    expect(await inbox.position()).toMatchObject({ xid: last.xid, seq: last.seq });
    expect(inbox.counts).toEqual({ taken: events.length, gaps: 1, refused: 0 });
    await inbox.take([last]);
    expect(inbox.counts).toEqual({ taken: events.length, gaps: 1, refused: 0 });
  } finally {
    await dataSource.destroy();
    await database.drop();
  }
});

test('a subgraph’s own process serves both to operators, and none beside its graph', async () => {
  const process = runJoinery(['serve', 'cortex', '--port', '0'], {
    NODE_ENV: 'production',
    SUBGRAPH_SECRET: testSecret,
    CORTEX_DATABASE_URL: estate.databases.cortex!.url,
    ADMIN_PORT: '0',
  });
  try {
    const [, open, url] = await process.saw(/served at (\S+)\/graphql, for operators at (\S+)/);
    for (const path of ['/metrics', '/references']) expect((await fetch(open + path)).status).toBe(404);
    expect((await fetch(`${url}/health`)).status).toBe(200);
    expect((await fetch(`${url}/graphql`, { method: 'POST' })).status).toBe(404);
    const metrics = await fetch(`${url}/metrics`);
    expect(metrics.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(await metrics.text()).toMatch(/^joinery_deletions\{subgraph="cortex",state="DONE"\} 1$/m);
    const { subgraphs } = (await (await fetch(`${url}/references`)).json()) as any;
    expect(subgraphs.map((one: any) => one.subgraph)).toEqual(['cortex']);
    expect((await fetch(`${url}/metrics`, { method: 'POST' })).status).toBe(405);
  } finally {
    await process.stop();
  }
});
