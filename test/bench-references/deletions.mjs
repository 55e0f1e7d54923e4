/**
 * `npm run bench:deletions`: how long the deletion of a user takes who has rows in every service that refers to users, and
 * its preview, with the whole graph in one process over durable databases. One after the other, by the API. Prints p50, p99
 * and processor time of each. Loopback only; ends what it started.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { cpuMsByName } from '../bench/machine.mjs';
import { closeAll, databaseUrl, dist, runJoinery, startPostgres, withClient } from './processes.mjs';

const { values } = parseArgs({ options: { users: { type: 'string', default: '100' } } });
const count = Number(values.users);
if (!(count >= 1 && count <= 10_000)) {
  console.error('--users is from 1 to 10,000.');
  process.exit(2);
}
const unknown = { sources: [{ lag: { events: 1 } }] };
/** Deleted first, and not counted. */
const warmUp = 10;

const { demoTenantId } = dist('wire/contract/viewer');
const { manifest } = dist('subgraphs/manifest');
const databases = manifest.map(({ name }) => name.replaceAll('-', '_'));

let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    interrupted = true;
    await closeAll();
    process.exit(130);
  });
}
try {
  await main();
} catch (error) {
  if (!interrupted) console.error(error);
  process.exitCode = 1;
} finally {
  await closeAll();
}
process.exit();

async function main() {
  const adminUrl = await startPostgres({ durable: true });
  const environment = { DATABASE_URL: adminUrl, ADMIN_PORT: '0', NODE_ENV: 'development' };
  const graph = runJoinery(['start', '--port', '0'], environment);
  const [, url] = await graph.saw(/ready at (http:\/\/[\w.:]+)/);
  const [, admin] = await graph.saw(/for operators at (http:\/\/[\w.:]+)\. /);
  const token = runJoinery(['token', '--user', 'ada'], environment);
  const [bearer] = await token.saw(/^ey\S+/m);
  await heard(admin);
  const users = await makeUsers(adminUrl, admin, count + warmUp);
  const ask = async (query, variables) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = await response.json();
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const preview = id =>
    ask('query ($id: ID!) { deletePreview(type: "User", id: $id) { rows { subgraph count } isBlocked } }', {
      id,
    });
  const remove = id =>
    ask('mutation ($id: ID!) { deleteUser(input: { id: $id }) { deletion { state waitingFor } } }', { id });

  for (const id of users.slice(0, warmUp)) {
    await preview(id);
    await remove(id);
  }
  const measured = users.slice(warmUp);
  const services = new Set();
  tell(
    'preview',
    await timed(graph.pid, measured, preview, ({ deletePreview: { rows, isBlocked } }) => {
      if (isBlocked) throw new Error('A user cannot be deleted.');
      for (const { subgraph } of rows) services.add(subgraph);
    }),
  );
  console.log(`${services.size} of ${databases.length} services have rows that would go along or change.`);
  let later = 0;
  tell(
    'deletion',
    await timed(graph.pid, measured, remove, ({ deleteUser: { deletion } }) => {
      if (deletion.state !== 'DONE') later += 1;
    }),
  );
  console.log(`${later} of ${measured.length} were not done everywhere when they were answered.`);
}

async function timed(pid, users, ask, check) {
  const before = cpuMsByName(pid);
  const times = [];
  for (const id of users) {
    const begun = performance.now();
    const data = await ask(id);
    times.push(performance.now() - begun);
    check(data);
  }
  const after = cpuMsByName(pid);
  const cpuMs =
    Object.values(after).reduce((sum, ms) => sum + ms, 0) -
    Object.values(before).reduce((sum, ms) => sum + ms, 0);
  return { times: times.sort((a, b) => a - b), cpuMs: cpuMs / users.length };
}

function tell(what, { times, cpuMs }) {
  const at = share => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(0);
  console.log(
    `${what} of ${times.length} users: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, at most ${at(1)} ms; ${cpuMs.toFixed(0)} ms processor time each, without PostgreSQL's`,
  );
}

/** New users, each with a copy of a row in every table that refers to users and takes it. */
async function makeUsers(adminUrl, admin, many) {
  const users = Array.from({ length: many }, () => randomUUID());
  await withClient(databaseUrl(adminUrl, 'cortex'), client =>
    client.query(
      `INSERT INTO users (tenant_id, id, username, email)
       SELECT $1, id, 'bench' || n, 'bench' || n || '@example.org' FROM unnest($2::uuid[]) WITH ORDINALITY AS one(id, n)`,
      [demoTenantId, users],
    ),
  );
  await heard(admin);
  const rows = {};
  for (const database of databases)
    rows[database] = await withClient(databaseUrl(adminUrl, database), client => copyRows(client, users));
  await heard(admin);
  console.log(
    `rows made for each user: ${Object.entries(rows)
      .map(([name, made]) => `${name} ${made}`)
      .join(', ')}`,
  );
  return users;
}

/** Of which tables a row was copied for each of the users. */
async function copyRows(client, users) {
  await client.query(`SELECT set_config('joinery.tenant', $1, false)`, [demoTenantId]);
  const { rows: references } = await client.query(
    `SELECT c.relname AS "table", (SELECT a.attname FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = f.conkey[array_upper(f.conkey, 1)]) AS "column"
       FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid JOIN pg_class r ON r.oid = f.confrelid
      WHERE f.contype = 'f' AND r.relname IN ('user_replica', 'users') AND f.confdeltype <> 'r'`,
  );
  const known = await client.query(`SELECT to_regclass('user_replica') IS NOT NULL AS present`);
  if (known.rows[0].present)
    await client.query(
      'INSERT INTO user_replica (tenant_id, id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING',
      [demoTenantId, users],
    );
  let made = 0;
  for (const { table, column } of references) {
    const { rows } = await client.query(
      `SELECT attname AS name FROM pg_attribute
        WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attidentity = ''`,
      [`"${table}"`],
    );
    const names = rows.map(({ name }) => name);
    const id = names.includes('id') ? `'id', gen_random_uuid(),` : '';
    try {
      await client.query(
        `INSERT INTO "${table}" (${names.map(name => `"${name}"`).join(', ')})
         SELECT ${names.map(name => `copied."${name}"`).join(', ')} FROM unnest($1::uuid[]) AS person,
                (SELECT * FROM "${table}" WHERE tenant_id = $2 ORDER BY "${column}" IS NULL LIMIT 1) AS one,
                jsonb_populate_record(NULL::"${table}", to_jsonb(one) || jsonb_build_object(${id} '${column}', person)) AS copied`,
        [users, demoTenantId],
      );
      made += 1;
    } catch {
      // One that another column makes unique, or a trigger refuses.
    }
  }
  return made;
}

/** Until every service has taken what the others told. */
async function heard(admin) {
  for (;;) {
    const { subgraphs } = await (await fetch(`${admin}/references`)).json();
    // On a busy machine it may not be known in time.
    const waiting = (subgraphs ?? [unknown])
      .flatMap(({ sources = [] }) => sources)
      .some(({ lag }) => (lag?.events ?? 0) > 0);
    if (!waiting) return;
    await sleep(500);
  }
}
