/**
 * Measures how long the preview of a deletion takes that would take along a million posts: no client waits longer than a
 * request may take, and what is counted no further is said to be at least so much.
 */
import { databaseUrl, dist, require, runJoinery, SUBGRAPH_SECRET, withClient } from './processes.mjs';

const { parse } = require('graphql');
const [tenant, user] = ['00000000-0000-4000-8000-00000000000d', '00000000-0000-4000-8000-0000000000d1'];
const posts = 1_000_000;
const names = ['cortex', 'postal', 'community'];

export async function measurePreview({ adminUrl, rounds }) {
  const { openSubgraph } = dist('subgraphs/runtime/open-subgraph');
  const { openLog } = dist('wire/log');
  const { domains } = dist('subgraphs/index');
  const migrated = runJoinery(['migrate'], { DATABASE_URL: adminUrl });
  if ((await migrated.ended) !== 0) throw new Error('The databases could not be made.');
  await fill(adminUrl);
  const opened = [];
  try {
    const peerDirectory = { peers: {}, owners: {}, events: undefined, repairMaxRows: 0 };
    for (const name of names) {
      const domain = domains.find(one => one.name === name);
      const database = { url: databaseUrl(adminUrl, name), poolSize: 4 };
      opened.push(
        await openSubgraph(domain, {
          database,
          peerDirectory,
          secrets: [SUBGRAPH_SECRET],
          log: openLog('silent'),
        }),
      );
    }
    const document = parse(
      `{ deletePreview(type: "User", id: "${user}") { rows { subgraph type action count atLeast } } }`,
    );
    const viewer = { tenantId: tenant, userId: user, roles: ['USER', 'ADMIN'] };
    const seconds = [];
    let said;
    for (let round = 0; round < rounds; round += 1) {
      const begun = performance.now();
      const { data, errors } = await opened[0].execute({ document, viewer });
      if (errors) throw errors[0];
      seconds.push((performance.now() - begun) / 1000);
      said = data.deletePreview.rows.find(({ subgraph, type }) => subgraph === 'postal' && type === 'Post');
    }
    return [
      {
        posts,
        said: `${said.atLeast ? 'at least ' : ''}${said.count}`,
        'longest in s': Math.max(...seconds),
      },
    ];
  } finally {
    for (const subgraph of opened) await subgraph.close();
  }
}

/** Without triggers and foreign keys: what is measured comes after. */
async function fill(adminUrl) {
  const insert = (database, statements) =>
    withClient(databaseUrl(adminUrl, database), async client => {
      await client.query('SET session_replication_role = replica');
      for (const [sql, values] of statements) await client.query(sql, values);
    });
  await insert('cortex', [
    [`INSERT INTO tenants (id, slug, name) VALUES ($1, 'preview', 'Preview')`, [tenant]],
    [
      `INSERT INTO users (tenant_id, id, username, email) VALUES ($1, $2, 'author', 'author@example.org')`,
      [tenant, user],
    ],
    [
      `INSERT INTO joinery_participants (type, subgraph, restricts) VALUES ('User', 'postal', false), ('User', 'community', false)`,
    ],
  ]);
  for (const database of ['postal', 'community']) {
    await insert(database, [
      ['INSERT INTO tenant_replica (tenant_id, id) VALUES ($1, $1)', [tenant]],
      ['INSERT INTO user_replica (tenant_id, id) VALUES ($1, $2)', [tenant, user]],
    ]);
  }
  await insert('postal', [
    [
      `INSERT INTO posts (tenant_id, author_id, slug, title, content)
       SELECT $1, $2, gen_random_uuid()::text, 'A post', '…' FROM generate_series(1, ${posts})`,
      [tenant, user],
    ],
    [`INSERT INTO joinery_participants (type, subgraph, restricts) VALUES ('Post', 'community', false)`],
    ['VACUUM ANALYZE posts'],
  ]);
}
