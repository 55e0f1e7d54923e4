/**
 * Measures one comparison of a large replica with its owner: key by key, and by checksums of ranges: the first, the next,
 * and one after a key was changed by hand. What is told between the subgraphs is counted as JSON, as it is sent over HTTP.
 */
import { databaseUrl, dist, runJoinery, withClient } from './processes.mjs';

const tenant = '00000000-0000-4000-8000-00000000000c';
const [owned, referred] = [240_000, 200_000];

/** One row a comparison: { comparison, seconds, questions, checksums, keys, kB, found }. */
export async function measureComparison({ adminUrl }) {
  const { createDataSource } = dist('subgraphs/runtime/database/data-source');
  const { ownerPeer } = dist('subgraphs/runtime/references/peers/local-peer');
  const { replicasOf } = dist('subgraphs/runtime/references/declare/replica');
  const { compareReplicas } = dist('subgraphs/runtime/references/repair/integrity');
  const { domains } = dist('subgraphs/index');
  const migrated = runJoinery(['migrate'], { DATABASE_URL: adminUrl });
  if ((await migrated.ended) !== 0) throw new Error('The databases could not be made.');
  const open = async name => {
    const definition = domains.find(domain => domain.name === name);
    const url = databaseUrl(adminUrl, name);
    const dataSource = await createDataSource(definition, { url, poolSize: 2 }).initialize();
    return { definition, dataSource };
  };
  const [cortex, postal] = [await open('cortex'), await open('postal')];
  await fill(adminUrl, replicasOf(postal.dataSource).get('User').fields);
  const told = { questions: 0, checksums: 0, keys: 0, bytes: 0 };
  const peer = counted(ownerPeer(cortex.definition, cortex.dataSource), told);
  const compare = async (comparison, options) => {
    Object.assign(told, { questions: 0, checksums: 0, keys: 0, bytes: 0 });
    const begun = performance.now();
    const findings = await compareReplicas(postal.definition, postal.dataSource, { cortex: peer }, options);
    const seconds = (performance.now() - begun) / 1000;
    const { bytes, ...counts } = told;
    return {
      comparison,
      seconds,
      ...counts,
      kB: Math.ceil(bytes / 1000),
      found: findings.filter(({ type }) => type === 'User').length,
    };
  };
  try {
    const rows = [
      await compare('key by key', { repair: false }),
      await compare('by ranges, the first', { repair: false, byRanges: true }),
      await compare('by ranges, the next', { repair: false, byRanges: true }),
    ];
    await withClient(databaseUrl(adminUrl, 'postal'), client =>
      client.query(
        `UPDATE user_replica SET username = 'by hand' WHERE id = (SELECT id FROM user_replica ORDER BY id LIMIT 1)`,
      ),
    );
    rows.push(await compare('by ranges, one key differs', { repair: true, byRanges: true }));
    return rows;
  } finally {
    await cortex.dataSource.destroy();
    await postal.dataSource.destroy();
  }
}

/** Without triggers and foreign keys: what is measured comes after. */
async function fill(adminUrl, fields) {
  const quietly = 'SET session_replication_role = replica';
  await withClient(databaseUrl(adminUrl, 'cortex'), async cortex => {
    await cortex.query(quietly);
    await cortex.query(`INSERT INTO tenants (id, slug, name) VALUES ($1, 'many', 'Many')`, [tenant]);
    await cortex.query(
      `INSERT INTO users (tenant_id, username, email)
       SELECT $1, 'u' || n, n || '@example.org' FROM generate_series(1, ${owned}) n`,
      [tenant],
    );
    await cortex.query('VACUUM ANALYZE users');
    await withClient(databaseUrl(adminUrl, 'postal'), async postal => {
      await postal.query(quietly);
      const columns = ['tenant_id', 'id', 'revision', ...fields.map(({ column }) => column)].map(
        name => `"${name}"`,
      );
      for (let from = 0; from < referred; from += 20_000) {
        const { rows } = await cortex.query(
          'SELECT id, revision, joinery_data(users) AS data FROM users ORDER BY id LIMIT 20000 OFFSET $1',
          [from],
        );
        const values = rows.map(({ id, revision, data }) => ({
          ...{ tenant_id: tenant, id, revision },
          ...Object.fromEntries(fields.map(({ property, column }) => [column, data[property]])),
        }));
        await postal.query(
          `INSERT INTO user_replica (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::user_replica, $1)`,
          [JSON.stringify(values)],
        );
      }
      await postal.query('VACUUM ANALYZE user_replica');
    });
  });
}

/** What is asked and answered about users. */
function counted(peer, told) {
  const asking = Object.entries(peer).map(([method, ask]) => [
    method,
    async question => {
      const answer = await ask(question);
      if (question?.type === 'User') {
        told.questions += 1;
        told.checksums += answer.checksums?.length ?? 0;
        told.keys += question.ids?.length ?? 0;
        for (const { ids } of question.ranges ?? []) told.keys += ids?.length ?? 0;
        told.bytes += JSON.stringify(question).length + JSON.stringify(answer).length;
      }
      return answer;
    },
  ]);
  return Object.fromEntries(asking);
}
