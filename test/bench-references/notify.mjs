/**
 * Measures what waking others costs a writer: PostgreSQL commits transactions that NOTIFY one after the other. Writers
 * change a user each, a transaction a change, in a database as it is and in a copy where each of them wakes the others, in
 * turns.
 */
import { median } from '../bench/rank.mjs';
import { databaseUrl, require, runJoinery, withClient } from './processes.mjs';

const pg = require('pg');
const tenant = '00000000-0000-4000-8000-000000000001';
const writersOf = [1, 8, 32];
const sliceMs = 1_500;

/** One row a number of writers: writers/s with a NOTIFY in each transaction and as it is, and the ratio of the same round. */
export async function measureNotify({ adminUrl, rounds }) {
  const migrated = runJoinery(['migrate'], { DATABASE_URL: adminUrl });
  if ((await migrated.ended) !== 0) throw new Error('The database could not be made.');
  const ids = await withClient(databaseUrl(adminUrl, 'cortex'), async client => {
    await client.query(`INSERT INTO tenants (id, slug, name) VALUES ($1, 'bench', 'Bench')`, [tenant]);
    const { rows } = await client.query(
      `INSERT INTO users (tenant_id, username, email)
       SELECT $1, 'u' || n, n || '@example.org' FROM generate_series(1, 32) n RETURNING id`,
      [tenant],
    );
    return rows.map(({ id }) => id);
  });
  await withClient(adminUrl, client => client.query('CREATE DATABASE waking TEMPLATE cortex'));
  await withClient(databaseUrl(adminUrl, 'waking'), async client => {
    const { rows } = await client.query(`SELECT pg_get_functiondef('joinery_tell'::regproc) AS sql`);
    if (rows[0].sql.includes('pg_notify'))
      throw new Error('joinery_tell wakes others: there is nothing to compare.');
    await client.query(rows[0].sql.replace('BEGIN', `BEGIN PERFORM pg_notify('joinery_outbox', '');`));
  });
  const databases = ['cortex', 'waking'];
  const found = writersOf.map(() => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [n, writers] of writersOf.entries()) {
      const perSecond = {};
      for (const database of round % 2 ? databases : databases.toReversed()) {
        perSecond[database] = await write(databaseUrl(adminUrl, database), ids.slice(0, writers));
      }
      if (round > 0) found[n].push([perSecond.waking, perSecond.cortex]);
    }
  }
  return writersOf.map((writers, n) => ({
    writers,
    'NOTIFY in each': median(found[n].map(([waking]) => waking)),
    'as it is': median(found[n].map(([, asItIs]) => asItIs)),
    ratio: median(found[n].map(([waking, asItIs]) => asItIs / waking)),
  }));
}

async function write(url, ids) {
  const clients = ids.map(() => new pg.Client({ connectionString: url }));
  await Promise.all(clients.map(client => client.connect()));
  // Somebody listens, as the owner's process does.
  const outboxListener = new pg.Client({ connectionString: url });
  await outboxListener.connect();
  await outboxListener.query('LISTEN joinery_outbox');
  let written = 0;
  const start = performance.now();
  const busy = async (client, id) => {
    while (performance.now() - start < sliceMs) {
      await client.query('UPDATE users SET display_name = $2 WHERE id = $1', [id, String(written)]);
      written += 1;
    }
  };
  await Promise.all(clients.map((client, n) => busy(client, ids[n])));
  const perSecond = (written * 1000) / (performance.now() - start);
  await Promise.all([outboxListener, ...clients].map(client => client.end()));
  return perSecond;
}
