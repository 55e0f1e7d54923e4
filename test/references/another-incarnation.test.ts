/**
 * An owner's database that is another than it was: empty, restored from a dump, failed over. Nothing is taken of it and
 * nothing is deleted for it until somebody says that it is the true one.
 */

import { randomUUID } from 'node:crypto';
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../cli/embedded-postgres/embedded';
import { provisionDatabase } from '../../cli/provision/provision';
import { domains } from '../../subgraphs';
import { cortex } from '../../subgraphs/cortex';
import { manifest } from '../../subgraphs/manifest';
import { migrate } from '../../subgraphs/runtime/database/migrate';
import { openSubgraph, type Subgraph } from '../../subgraphs/runtime/open-subgraph';
import { differenceOf } from '../../subgraphs/runtime/references/database/incarnation';
import { ownersOf } from '../../subgraphs/runtime/references/declare/owners';
import { inProcessEvents } from '../../subgraphs/runtime/references/events/in-process';
import { variableOf } from '../../wire/config';
import { openLog } from '../../wire/log';
import { copyDatabase, serverUrl, type TestDatabase } from '../support/databases';
import { demoViewer, type Estate, openEstate, testSecret } from '../support/estate';
import { eventually } from '../support/eventually';
import { allDomains } from '../support/first-domains';
import { runJoinery } from '../support/process';
import { joineryOf } from './joinery';

const { tenantId, userId } = demoViewer();
let estate: Estate;
let running: Running | undefined;
const others: TestDatabase[] = [];

beforeEach(async () => {
  estate = await openEstate({ posts: 20, hears: false, names: allDomains });
}, 300_000);
afterEach(async () => {
  await running?.stop();
  running = undefined;
  await estate.close();
  await Promise.all(others.splice(0).map(database => database.drop()));
});

interface Running {
  readonly subgraphs: readonly Subgraph[];
  /** What the log says. */
  readonly said: () => string;
  of(name: string): Subgraph;
  stop(): Promise<void>;
}

/** The processes of the estate, as they start: the owner's maybe on another database. */
async function start({
  cortexUrl = estate.databases.cortex!.url,
  repairMaxRows = 100,
} = {}): Promise<Running> {
  await running?.stop();
  let said = '';
  const log = openLog('warn', {
    write: line => {
      said += line;
    },
  });
  const events = inProcessEvents(log);
  const peerDirectory = { peers: {}, owners: ownersOf(manifest), events, repairMaxRows };
  const subgraphs: Subgraph[] = [];
  for (const domain of domains) {
    const url = domain.name === 'cortex' ? cortexUrl : estate.databases[domain.name]!.url;
    const database = { url, poolSize: 4 };
    subgraphs.push(await openSubgraph(domain, { database, secrets: [testSecret], peerDirectory, log }));
  }
  for (const { references } of subgraphs) references.begin();
  running = {
    subgraphs,
    said: () => said,
    of: name => subgraphs.find(one => one.name === name)!,
    stop: async () => {
      running = undefined;
      await Promise.all(subgraphs.map(subgraph => subgraph.close()));
      await events.close();
    },
  };
  return running;
}

const sourceOf = async ({ of }: Running, consumer: string) =>
  (await of(consumer).references.health()).sources.find(({ source }) => source === 'cortex')!;

/** All that was there at first is known to be in order. */
async function startOnWhatIsKnown(): Promise<Running> {
  const processes = await start();
  await eventually(async () => {
    for (const name of ['postal', 'community']) {
      const { comparison, sources } = await processes.of(name).references.health();
      expect(comparison).toMatchObject({ findings: [] });
      expect(sources.map(one => one.lag?.events)).toEqual(sources.map(() => 0));
    }
  }, 120_000);
  return processes;
}

/** Both consumers have tried to take events and to compare, and said what keeps them from it. */
const suspended = (processes: Running, why: string) =>
  eventually(async () => {
    for (const consumer of ['postal', 'community']) {
      expect((await sourceOf(processes, consumer)).suspended).toContain(why);
    }
    const said = processes.said();
    expect(said.match(/Replicas could not be compared with their owners/g)!.length).toBeGreaterThan(1);
    expect(said.match(/"cortex's events could not be taken/g)!.length).toBeGreaterThan(1);
    expect(said).toContain(why);
  }, 120_000);

const rows = async () => {
  const counts: Record<string, number> = {};
  for (const [domain, table] of [
    ['postal', 'posts'],
    ['postal', 'user_replica'],
    ['community', 'comments'],
    ['community', 'likes'],
    ['community', 'user_replica'],
  ] as const) {
    const [{ count }] = await estate.sql(domain, `SELECT count(*)::int AS count FROM ${table}`);
    expect(count).toBeGreaterThan(0);
    counts[`${domain}.${table}`] = count;
  }
  return counts;
};

const asAdmin = async (...statements: string[]) => {
  const client = new Client(serverUrl());
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
};
const nameOf = ({ url }: TestDatabase) => new URL(url).pathname.slice(1);

const integrity = async (...options: string[]) => {
  const urls = Object.entries(estate.databases).map(([name, { url }]) => [
    variableOf(name, 'DATABASE_URL'),
    url,
  ]);
  const environment = {
    NODE_ENV: 'production',
    SUBGRAPH_SECRET: testSecret,
    ...Object.fromEntries(urls),
  };
  const run = runJoinery(['integrity', ...options], environment);
  return { status: await run.ended, output: run.output() };
};

test('an owner that is started on an empty database is not believed: nothing goes, known keys are referred to, unknown ones are not', async () => {
  await (await startOnWhatIsKnown()).stop();
  const before = await rows();
  const empty = await copyDatabase('cortex');
  others.push(empty);
  // As a migration makes it: copies have that of their template.
  await empty.sql('UPDATE joinery_database SET id = gen_random_uuid()');
  const processes = await start({ cortexUrl: empty.url });
  await suspended(processes, 'it is another database');
  expect(await rows()).toEqual(before);

  const { change, close } = joineryOf({ ...estate, subgraphs: [...processes.subgraphs] }, tenantId);
  const post = { kind: 'SHORT', content: 'x' };
  expect(await change('createPost', post, userId!)).toMatchObject({ data: expect.anything() });
  expect(await change('createPost', post, randomUUID())).toEqual({ code: 'REFERENCE_UNVERIFIABLE' });
  await close();

  // Nothing is to be said or done when it is the right one again.
  const right = await startOnWhatIsKnown();
  expect((await sourceOf(right, 'postal')).suspended).toBeNull();
  expect(await rows()).toEqual({ ...before, 'postal.posts': before['postal.posts']! + 1 });
}, 600_000);

test('an owner that was restored from a dump is taken when an operator says so, who is told before what that does', async () => {
  const database = estate.databases.cortex!;
  const dump = `${nameOf(database)}_dump`;
  const processes = await startOnWhatIsKnown();
  const { change } = joineryOf({ ...estate, subgraphs: [...processes.subgraphs] }, tenantId);
  const gone = randomUUID();
  const insertUser = (id: string) =>
    estate.sql('cortex', 'INSERT INTO users (id, tenant_id, username, email) VALUES ($1, $2, $3, $4)', [
      ...[id, tenantId, `u-${id}`, `${id}@example.org`],
    ]);
  await insertUser(gone);
  await change('createPost', { kind: 'SHORT', content: 'of one that is deleted since the dump' }, gone);
  await processes.stop();
  // A copy is made of a database that nobody is connected to.
  await asAdmin(
    `ALTER DATABASE "${nameOf(database)}" ALLOW_CONNECTIONS false`,
    `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '${nameOf(database)}'`,
    `CREATE DATABASE "${dump}" TEMPLATE "${nameOf(database)}"`,
    `ALTER DATABASE "${nameOf(database)}" ALLOW_CONNECTIONS true`,
  );

  const later = await startOnWhatIsKnown();
  const newer = [randomUUID(), randomUUID()];
  for (const id of newer) {
    await insertUser(id);
    const input = { kind: 'SHORT', content: 'since the dump' };
    const change = joineryOf({ ...estate, subgraphs: [...later.subgraphs] }, tenantId).change;
    expect(await change('createPost', input, id)).toMatchObject({ data: expect.anything() });
  }
  // Others restrict it, which only the services ask.
  const deleted = await joineryOf({ ...estate, subgraphs: [...later.subgraphs] }, tenantId).change(
    'deleteUser',
    { id: gone },
    userId!,
  );
  expect(deleted).toMatchObject({ data: expect.anything() });
  await eventually(async () =>
    expect(await estate.sql('postal', 'SELECT FROM posts WHERE author_id = $1', [gone])).toEqual([]),
  );
  await later.stop();
  const before = await rows();
  await asAdmin(
    `DROP DATABASE "${nameOf(database)}" WITH (FORCE)`,
    `ALTER DATABASE "${dump}" RENAME TO "${nameOf(database)}"`,
    `REVOKE CONNECT, TEMPORARY ON DATABASE "${nameOf(database)}" FROM PUBLIC`,
    `GRANT CONNECT ON DATABASE "${nameOf(database)}" TO cortex`,
  );

  await suspended(await start(), 'it was made again, as from a dump');
  expect(await rows()).toEqual(before);
  const looked = await integrity();
  expect(looked.status).toBe(1);
  expect(looked.output).toMatch(/^✖ postal applies no events of cortex: it is a copy: it was made again/m);
  const repaired = await integrity('--repair');
  expect(repaired.status).toBe(1);
  expect(await rows()).toEqual(before);

  const asked = await integrity('--accept', 'cortex');
  expect(asked.status).toBe(1);
  expect(asked.output).toMatch(
    /^postal applies no events of cortex: .* Accepting cortex as it is now means:$/m,
  );
  expect(asked.output).toMatch(/^ {2}2 keys of User that it does not have are deleted: [4-9] rows here/m);
  expect(asked.output).toContain(
    'Nothing was changed. To accept it: joinery integrity --accept cortex --repair.',
  );
  expect(await rows()).toEqual(before);

  const accepted = await integrity('--accept', 'cortex', '--repair');
  expect(accepted.output).toContain('✔ postal accepts cortex as it is.');
  expect(accepted.output).toMatch(/^✔ repaired: 2 keys of User in postal that their owner no longer has/m);
  expect(accepted.status).toBe(0);
  expect(await estate.sql('postal', 'SELECT FROM posts WHERE author_id = ANY ($1)', [newer])).toEqual([]);
  expect((await rows())['postal.posts']).toBe(before['postal.posts']! - 2);

  // What runs goes on with it: new events are taken, and who was deleted since the dump is referred to again.
  await estate.sql('cortex', `UPDATE users SET username = 'after-the-dump' WHERE id = $1`, [userId]);
  await eventually(async () => {
    const [user] = await estate.sql('postal', 'SELECT username FROM user_replica WHERE id = $1', [userId]);
    expect(user.username).toBe('after-the-dump');
  });
  const after = joineryOf({ ...estate, subgraphs: [...running!.subgraphs] }, tenantId);
  expect(await after.change('createPost', { kind: 'SHORT', content: 'again' }, gone)).toMatchObject({
    data: expect.anything(),
  });
  expect(await integrity()).toMatchObject({ status: 0 });
}, 600_000);

test('a database has one incarnation through a crash of its server, and another after a recovery that others may have missed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'joinery-life-'));
  const dataFolder = join(folder, 'postgres');
  const started = () => startEmbeddedPostgres({ dataFolder, durable: false });
  const read = async (url: string) => {
    const client = new Client(url);
    await client.connect();
    const { rows } = await client.query('SELECT joinery_incarnation() AS incarnation');
    await client.end();
    return rows[0].incarnation as string;
  };
  let server = await started();
  try {
    const { ownUrl, adminUrl } = await provisionDatabase({ adminUrl: server.url, name: 'cortex' });
    await migrate(cortex, adminUrl);
    const at = (url: string) => Object.assign(new URL(ownUrl), { port: new URL(url).port }).href;
    const known = await read(ownUrl);
    process.kill(server.pid, 'SIGKILL');
    server = await started();
    expect(await read(at(server.url))).toBe(known);

    await server.stop();
    const data = join(dataFolder, 'cluster', 'data');
    await appendFile(join(data, 'postgresql.auto.conf'), `restore_command = 'false'\n`);
    await writeFile(join(data, 'recovery.signal'), '');
    server = await started();
    const now = await read(at(server.url));
    expect(now).not.toBe(known);
    expect(differenceOf(known, now)).toBe('it failed over or was recovered (timeline 2, after 1)');
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}, 600_000);

describe('what a comparison takes away by itself', () => {
  /** Keys that no owner has, each with a post. */
  const strangers = async (count: number) => {
    const ids = Array.from({ length: count }, () => randomUUID());
    await estate.sql(
      'postal',
      'INSERT INTO user_replica (tenant_id, id) SELECT $1, id FROM unnest($2::uuid[]) AS key(id)',
      [tenantId, ids],
    );
    const posts = await estate.sql(
      'postal',
      'SELECT id FROM posts WHERE tenant_id = $1 ORDER BY id LIMIT $2',
      [...[tenantId, count]],
    );
    for (const [n, { id }] of posts.entries()) {
      await estate.sql('postal', 'UPDATE posts SET author_id = $1 WHERE id = $2', [ids[n], id]);
    }
    return ids;
  };
  const left = (ids: string[]) => estate.sql('postal', 'SELECT FROM user_replica WHERE id = ANY ($1)', [ids]);
  const compared = (processes: Running) =>
    eventually(async () => {
      expect((await processes.of('postal').references.health()).comparison).not.toBeNull();
    }, 120_000);

  test('is nothing where it would be more rows than it may touch, and that is said', async () => {
    const ids = await strangers(3);
    const before = await rows();
    const processes = await start({ repairMaxRows: 5 });
    await compared(processes);
    expect(await left(ids)).toHaveLength(3);
    expect(await rows()).toEqual(before);
    expect(processes.said()).toMatch(/Of itself, nothing is deleted that would take more than 5 rows/);
    expect((await processes.of('postal').references.health()).comparison!.findings).toEqual([
      { type: 'User', problem: 'ORPHAN', count: 3, repaired: false },
    ]);
    expect(await integrity('--repair')).toMatchObject({ status: 0 });
    expect(await left(ids)).toEqual([]);
  }, 600_000);

  test('is all of it where it is a few rows, and that is said', async () => {
    const ids = await strangers(3);
    const processes = await start({ repairMaxRows: 100 });
    await compared(processes);
    expect(await left(ids)).toEqual([]);
    expect(processes.said()).toMatch(/Replicas differed from their owners, and were mended/);
  }, 600_000);
});
