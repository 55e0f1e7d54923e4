/**
 * Measures what references cost a writer: posts are inserted into copies of one database, with all that enforces
 * references and with parts of it removed. The variants take turns, so that other load on the machine affects all of
 * them alike.
 */
import { median } from '../bench/rank.mjs';
import { databaseUrl, dist, require, runJoinery, SUBGRAPH_SECRET, withClient } from './processes.mjs';

const pg = require('pg');
const { parse } = require('graphql');

const tenant = '00000000-0000-4000-8000-000000000001';
const authors = 1_000;
/** Rows of one statement, and how many mutations are under way at once. */
const bulk = 1_000;
const concurrency = 8;
const sliceMs = 1_000;

const variants = [
  { title: 'neither foreign keys nor guards', foreignKeys: false, guards: false },
  { title: 'foreign keys to the replicas', foreignKeys: true, guards: false },
  { title: 'foreign keys and guards', foreignKeys: true, guards: true },
];

/** One row a variant: { title, single, bulk, graphql } in posts/s, and each as a ratio to the first. */
export async function measureGuard({ adminUrl, rounds }) {
  const migrated = runJoinery(['migrate'], { DATABASE_URL: adminUrl });
  if ((await migrated.ended) !== 0) throw new Error('The databases could not be made.');
  const ids = await fill(databaseUrl(adminUrl, 'postal'));
  const subjects = [];
  try {
    for (const [n, variant] of variants.entries()) subjects.push(await open(adminUrl, n, variant));
    const ways = { single: insertSingly, bulk: insertInBulk, graphql: insertByGraphql };
    const found = subjects.map(() => ({ single: [], bulk: [], graphql: [] }));
    // The first round is to warm up: caches, plans, compiled code.
    for (let round = 0; round <= rounds; round += 1) {
      for (const [way, insert] of Object.entries(ways)) {
        for (let n = 0; n < subjects.length; n += 1) {
          const turn = (n + round) % subjects.length;
          const perSecond = await insert(subjects[turn], ids);
          if (round > 0) found[turn][way].push(perSecond);
          // As replication does: who hears of posts that go is not what is measured.
          await subjects[turn].client.query(
            'SET session_replication_role = replica; TRUNCATE posts, joinery_outbox CASCADE; RESET session_replication_role',
          );
        }
      }
    }
    return variants.map(({ title }, n) => {
      const row = { title };
      for (const way of Object.keys(ways)) {
        row[way] = median(found[n][way]);
        // Of the same round, so that what slowed both is not counted.
        row[`${way}Ratio`] = median(
          found[n][way].map((perSecond, round) => perSecond / found[0][way][round]),
        );
      }
      return row;
    });
  } finally {
    for (const { client, subgraph } of subjects) {
      await client.end();
      await subgraph.close();
    }
  }
}

function fill(url) {
  return withClient(url, async client => {
    await client.query(`SELECT set_config('joinery.tenant', $1, false)`, [tenant]);
    await client.query('INSERT INTO tenant_replica (tenant_id, id) VALUES ($1, $1)', [tenant]);
    const { rows } = await client.query(
      `INSERT INTO user_replica (tenant_id, id) SELECT $1, gen_random_uuid() FROM generate_series(1, ${authors}) RETURNING id`,
      [tenant],
    );
    await client.query('ANALYZE');
    return rows.map(({ id }) => id);
  });
}

async function open(adminUrl, n, { foreignKeys, guards }) {
  const { ownDatabaseUrl, provisionDatabase } = dist('cli/provision/provision');
  const { openSubgraph } = dist('subgraphs/runtime/open-subgraph');
  const { openLog } = dist('wire/log');
  const { domains } = dist('subgraphs/index');
  const postal = domains.find(({ name }) => name === 'postal');
  const database = `postal_${n}`;
  await withClient(adminUrl, client => client.query(`CREATE DATABASE ${database} TEMPLATE postal`));
  const ownUrl = databaseUrl(ownDatabaseUrl({ adminUrl, name: 'postal' }), database);
  await provisionDatabase({ adminUrl, name: 'postal', ownUrl });
  // It does not start where something is missing.
  const subgraph = await openSubgraph(postal, {
    database: { url: ownUrl, poolSize: concurrency },
    secrets: [SUBGRAPH_SECRET],
    log: openLog('silent'),
  });
  await withClient(databaseUrl(adminUrl, database), async client => {
    if (!guards)
      await drop(
        client,
        `SELECT tgname AS name FROM pg_trigger WHERE tgrelid = 'posts'::regclass AND tgname ~ '_(closing|guard)$'`,
        'TRIGGER',
      );
    if (!foreignKeys)
      await drop(
        client,
        `SELECT conname AS name FROM pg_constraint WHERE conrelid = 'posts'::regclass AND contype = 'f'`,
        'CONSTRAINT',
      );
  });
  const client = new pg.Client({
    connectionString: databaseUrl(adminUrl, database),
    options: `-c joinery.tenant=${tenant}`,
  });
  await client.connect();
  return { client, subgraph };
}

/** A variant that lacks nothing would measure nothing. */
async function drop(client, find, what) {
  const { rows } = await client.query(find);
  if (rows.length === 0) throw new Error(`No ${what} is there to be dropped.`);
  for (const { name } of rows) {
    await client.query(
      what === 'TRIGGER' ? `DROP TRIGGER ${name} ON posts` : `ALTER TABLE posts DROP CONSTRAINT ${name}`,
    );
  }
}

const any = ids => ids[Math.floor(Math.random() * ids.length)];

/** A transaction a post. */
async function insertSingly({ client }, ids) {
  return perSecond(async () => {
    await client.query({
      name: 'insert-post',
      text: `INSERT INTO posts (author_id, slug, title, content) VALUES ($1, gen_random_uuid()::text, 'A post', '…')`,
      values: [any(ids)],
    });
    return 1;
  });
}

async function insertInBulk({ client }, ids) {
  return perSecond(async () => {
    await client.query(
      `INSERT INTO posts (author_id, slug, title, content)
       SELECT ($1::uuid[])[1 + n % ${authors}], gen_random_uuid()::text, 'A post', '…' FROM generate_series(1, ${bulk}) n`,
      [ids],
    );
    return bulk;
  });
}

const document = parse('mutation { createPost(input: { title: "A post", content: "…" }) { post { id } } }');

async function insertByGraphql({ subgraph }, ids) {
  const create = async () => {
    const viewer = { tenantId: tenant, userId: any(ids), roles: ['USER'] };
    const { errors } = await subgraph.execute({ document, viewer });
    if (errors) throw errors[0];
  };
  return perSecond(async () => {
    await Promise.all(Array.from({ length: concurrency }, create));
    return concurrency;
  });
}

async function perSecond(insert) {
  const start = performance.now();
  let inserted = 0;
  while (performance.now() - start < sliceMs) inserted += await insert();
  return (inserted * 1000) / (performance.now() - start);
}
