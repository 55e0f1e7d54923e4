/**
 * Measures the lag from the commit of a change in cortex to the commit of the transaction that follows it in postal
 * and in community. Both times are PostgreSQL's own (track_commit_timestamp), from one clock.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { databaseUrl, freePort, require, runJoinery, scope, startRedis, withClient } from './processes.mjs';

const pg = require('pg');

export const transports = ['in-process', 'redis', 'http'];
const subgraphs = ['cortex', 'postal', 'community'];
const tenant = '00000000-0000-4000-8000-000000000001';
const perUser = 2;
/** What events wait for at the most before something is wrong. */
const patienceMs = 60_000;

/**
 * One row a kind of change and consumer: { change, consumer, count, p50, p99, max }, in ms; and one of the changes
 * themselves, as their writer waited for them: what the machine adds to anything that is done on it.
 */
export async function measureLag({ adminUrl, transport, seconds, rate }) {
  const close = scope();
  try {
    const users = Math.ceil(seconds * rate * 1.1) + 200;
    const ids = await fill(adminUrl, users);
    const watched = await startGraph(adminUrl, transport);
    await quiet(watched);
    // The first changes meet cold caches and code that is not compiled yet.
    await change(adminUrl, ids.slice(0, 100), rate);
    await quiet(watched);
    const changes = await change(adminUrl, ids.slice(100, 100 + seconds * rate), rate);
    await quiet(watched);
    return await read(adminUrl, changes);
  } finally {
    await close();
  }
}

/** Users of cortex, known to both others, each with posts in the one and discussions in the other. */
async function fill(adminUrl, users) {
  const migrated = runJoinery(['migrate'], { DATABASE_URL: adminUrl });
  if ((await migrated.ended) !== 0) throw new Error('The databases could not be made.');
  const run = (database, sql, values) =>
    withClient(databaseUrl(adminUrl, database), async client => {
      await client.query(`SELECT set_config('joinery.tenant', $1, false)`, [tenant]);
      return (await client.query(sql, values)).rows;
    });
  const made = `INSERT INTO tenants (id, slug, name) VALUES ($1, 'bench', 'Bench') ON CONFLICT DO NOTHING`;
  await run('cortex', made, [tenant]);
  const rows = await run(
    'cortex',
    `INSERT INTO users (tenant_id, username, email)
     SELECT $1, 'u' || replace(gen_random_uuid()::text, '-', ''), gen_random_uuid() || '@example.org'
       FROM generate_series(1, $2::int) RETURNING id, revision`,
    [tenant, users],
  );
  for (const database of ['postal', 'community']) {
    await run(database, 'INSERT INTO tenant_replica (tenant_id, id) VALUES ($1, $1) ON CONFLICT DO NOTHING', [
      tenant,
    ]);
    await run(
      database,
      `INSERT INTO user_replica (tenant_id, id, revision) SELECT $1, id, revision
         FROM jsonb_to_recordset($2) AS u(id uuid, revision bigint)`,
      [tenant, JSON.stringify(rows)],
    );
  }
  const ids = rows.map(({ id }) => id);
  await run(
    'postal',
    `INSERT INTO posts (tenant_id, author_id, slug, title, content)
     SELECT $1, id, gen_random_uuid()::text, 'A post', '…' FROM unnest($2::uuid[]) AS u(id), generate_series(1, ${perUser})`,
    [tenant, ids],
  );
  await run(
    'community',
    `INSERT INTO discussions (tenant_id, user_id, title, body)
     SELECT $1, id, 'A discussion', '…' FROM unnest($2::uuid[]) AS u(id), generate_series(1, ${perUser})`,
    [tenant, ids],
  );
  // Without statistics, the first thousands of statements would be planned for empty tables.
  for (const database of subgraphs) await run(database, 'ANALYZE');
  return ids;
}

/** Where each process says how far behind it is. */
async function startGraph(adminUrl, transport) {
  if (transport === 'in-process') {
    const all = runJoinery(['start', '--port', '0'], { DATABASE_URL: adminUrl, ADMIN_PORT: '0' });
    const [, admin] = await all.saw(/for operators at (http:\/\/[\w.:]+)\. /);
    return [`${admin}/references`];
  }
  const redis = transport === 'redis' ? { REDIS_URL: await startRedis() } : {};
  const ports = {};
  for (const name of subgraphs) ports[name] = await freePort();
  const urls = Object.fromEntries(
    subgraphs.map(name => [
      `${name.toUpperCase().replaceAll('-', '_')}_URL`,
      `http://127.0.0.1:${ports[name]}/graphql`,
    ]),
  );
  const processes = subgraphs.map(name =>
    runJoinery(['serve', name, '--port', String(ports[name])], {
      DATABASE_URL: adminUrl,
      ADMIN_PORT: '0',
      ...urls,
      ...redis,
    }),
  );
  const admins = await Promise.all(processes.map(child => child.saw(/for operators at (http:\S+)/)));
  return admins.map(([, admin]) => `${admin}/references`);
}

async function quiet(watched) {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const healths = (
      await Promise.all(watched.map(async url => (await (await fetch(url)).json()).subgraphs))
    ).flat();
    const isQuiet = ({ up, sources = [] }) =>
      up && sources.every(({ source, lag }) => !subgraphs.includes(source) || lag?.events === 0);
    if (healths.every(isQuiet)) return;
    if (Date.now() > deadline) throw new Error('The events did not come to an end.');
    await sleep(200);
  }
}

/** Four of five users get another name, the fifth goes; each change is a transaction of its own, at a steady rate. */
async function change(adminUrl, ids, rate) {
  const pools = Object.fromEntries(
    ['cortex', 'postal'].map(database => [
      database,
      new pg.Pool({
        connectionString: databaseUrl(adminUrl, database),
        max: 4,
        options: `-c joinery.tenant=${tenant}`,
      }),
    ]),
  );
  const changes = [];
  const writes = [];
  const start = performance.now();
  try {
    for (const [n, id] of ids.entries()) {
      const due = start + (n * 1000) / rate;
      const early = due - performance.now();
      if (early > 0) await sleep(early);
      const kind = n % 5 === 4 ? 'delete' : 'rename';
      const sql =
        kind === 'delete'
          ? 'DELETE FROM users WHERE id = $1 RETURNING pg_current_xact_id()::text AS xid'
          : `UPDATE users SET display_name = 'Another name' WHERE id = $1 RETURNING pg_current_xact_id()::text AS xid`;
      const began = performance.now();
      writes.push(
        pools.cortex
          .query(sql, [id])
          .then(({ rows }) =>
            changes.push({ id, kind, xid: rows[0].xid, waitedMs: performance.now() - began }),
          ),
        // Others write as well, elsewhere on the server.
        pools.postal.query(
          `UPDATE posts SET view_count = view_count + 1 WHERE id = (SELECT id FROM posts LIMIT 1)`,
        ),
      );
    }
    await Promise.all(writes);
  } finally {
    await Promise.all(Object.values(pools).map(pool => pool.end()));
  }
  return changes;
}

async function read(adminUrl, changes) {
  const committed = new Map();
  await withClient(databaseUrl(adminUrl, 'cortex'), async client => {
    const { rows } = await client.query(
      `SELECT xid, extract(epoch FROM pg_xact_commit_timestamp(xid::xid)) * 1000 AS at FROM unnest($1::text[]) AS x(xid)`,
      [changes.map(({ xid }) => xid)],
    );
    for (const { xid, at } of rows) committed.set(xid, Number(at));
  });
  const waited = {
    change: 'either',
    consumer: 'its writer',
    ...distribution(changes.map(one => one.waitedMs)),
  };
  const results = [waited];
  for (const consumer of ['postal', 'community']) {
    for (const kind of ['rename', 'delete']) {
      const table = kind === 'delete' ? 'joinery_gone' : 'user_replica';
      const some = changes.filter(one => one.kind === kind);
      const { rows } = await withClient(databaseUrl(adminUrl, consumer), client =>
        client.query(
          `SELECT id, extract(epoch FROM pg_xact_commit_timestamp(xmin)) * 1000 AS at FROM ${table} WHERE id = ANY ($1)`,
          [some.map(({ id }) => id)],
        ),
      );
      const followed = new Map(rows.map(({ id, at }) => [id, Number(at)]));
      if (followed.size !== some.length)
        throw new Error(`${some.length - followed.size} did not reach ${consumer}.`);
      const lags = some.map(({ id, xid }) => followed.get(id) - committed.get(xid));
      results.push({ change: kind, consumer, ...distribution(lags) });
    }
  }
  await checkGone(adminUrl, changes);
  return results;
}

function distribution(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = share => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), max: sorted.at(-1) };
}

/** What the lag was measured by is what followed: no row of a deleted user is left. */
async function checkGone(adminUrl, changes) {
  const gone = changes.filter(({ kind }) => kind === 'delete').map(({ id }) => id);
  for (const [database, from] of [
    ['postal', 'posts WHERE author_id = ANY ($1)'],
    ['community', 'discussions WHERE user_id = ANY ($1)'],
  ]) {
    const { rows } = await withClient(databaseUrl(adminUrl, database), client =>
      client.query(`SELECT count(*)::int AS count FROM ${from}`, [gone]),
    );
    if (rows[0].count > 0) throw new Error(`${rows[0].count} rows of deleted users are left in ${database}.`);
  }
}
