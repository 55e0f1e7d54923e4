/** What grows with every deletion goes when it serves nobody any more, and not before. */
import { randomUUID } from 'node:crypto';
import { postal } from '../../subgraphs/postal';
import { createDataSource } from '../../subgraphs/runtime/database/data-source';
import { forgetDeletions } from '../../subgraphs/runtime/references/repair/forget';
import { copyDatabase } from '../support/databases';

const tenant = randomUUID();

test('old keys of others and old deletions that ended are forgotten; its own keys, the young and what goes on stay', async () => {
  const database = await copyDatabase('postal');
  const dataSource = await createDataSource(postal, { url: database.url, poolSize: 1 }).initialize();
  try {
    const gone = async (type: string, age: string) => {
      await database.sql(
        `INSERT INTO joinery_gone (type, id, tenant_id, gone_at) VALUES ($1, gen_random_uuid(), $2, now() - $3::interval)`,
        [type, tenant, age],
      );
    };
    for (const age of ['1 day', '31 days']) for (const type of ['User', 'Post']) await gone(type, age);
    const states = ['CLOSING', 'CASCADING', 'DONE', 'BLOCKED'];
    for (const state of states) {
      for (const age of ['1 day', '31 days']) {
        await database.sql(
          `INSERT INTO joinery_deletions (tenant_id, type, key, state, updated_at)
           VALUES ($1, 'Post', gen_random_uuid(), $2, now() - $3::interval)`,
          [tenant, state, age],
        );
      }
    }
    const left = async () => ({
      gone: await database.sql(
        `SELECT type, (now() - gone_at > '30 days') AS old FROM joinery_gone ORDER BY 1, 2`,
      ),
      old: (
        await database.sql(
          `SELECT state FROM joinery_deletions WHERE now() - updated_at > '30 days' ORDER BY state`,
        )
      ).map(({ state }) => state),
    });
    // An event that waits may tell of a key that is gone.
    await database.sql(
      `INSERT INTO joinery_parked (source, xid, seq, type, key, event, tries, retry_at)
       VALUES ('cortex', '1', 1, 'User', 'x', '{}', 1, now())`,
    );
    await forgetDeletions(postal, dataSource);
    expect((await left()).gone).toHaveLength(4);
    await database.sql('DELETE FROM joinery_parked');
    await forgetDeletions(postal, dataSource);
    expect(await left()).toEqual({
      gone: [
        { type: 'Post', old: false },
        { type: 'Post', old: true },
        { type: 'User', old: false },
      ],
      old: ['CASCADING', 'CLOSING'],
    });
    const [{ young }] = await database.sql(
      `SELECT count(*)::int AS young FROM joinery_deletions WHERE now() - updated_at < '30 days'`,
    );
    expect(young).toBe(states.length);
  } finally {
    await dataSource.destroy();
    await database.drop();
  }
});
