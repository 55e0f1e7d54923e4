/** Whatever SQL a subgraph runs, its role sees and changes rows of the session's tenant alone. */
import { Client } from 'pg';
import { domains } from '../../subgraphs';
import { demoTenants } from '../../subgraphs/runtime/demo/demo';
import { copyDatabase } from '../support/databases';
import { demoDatabases } from '../support/demo-databases';

const posts = 40;
const [home, foreign] = demoTenants(posts) as [any, any];
let demoOf: (name: string) => string;

beforeAll(async () => {
  demoOf = await demoDatabases(domains, posts);
}, 120_000);

test.each(domains)(
  'the role of $name sees no row without a tenant, and none of another tenant',
  async ({ name }) => {
    const database = await copyDatabase(name, demoOf(name));
    const client = new Client(database.url);
    await client.connect();
    try {
      const { rows: tables } = await client.query(
        `SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'tenant_id'`,
      );
      let rows = 0;
      for (const { table_name } of tables) {
        rows += (await database.sql(`SELECT FROM "${table_name}" WHERE tenant_id = $1`, [foreign.tenantId]))
          .length;
        await client.query(`SELECT set_config('joinery.tenant', '', false)`);
        expect((await client.query(`SELECT FROM "${table_name}"`)).rowCount).toBe(0);
        await client.query(`SELECT set_config('joinery.tenant', $1, false)`, [home.tenantId]);
        const other = `WHERE tenant_id <> '${home.tenantId}'`;
        expect((await client.query(`SELECT FROM "${table_name}" ${other}`)).rowCount).toBe(0);
        const same = 'SET tenant_id = tenant_id';
        expect((await client.query(`UPDATE "${table_name}" ${same} ${other}`)).rowCount).toBe(0);
        // What other subgraphs refer to, and their own, goes by a deletion that asks them: by hand not even nothing.
        const outcome = await client.query(`DELETE FROM "${table_name}" ${other}`).then(
          ({ rowCount }) => rowCount,
          refused => refused.code,
        );
        expect([0, '23001']).toContain(outcome);
      }
      // There was something to see.
      expect(rows).toBeGreaterThan(1);
    } finally {
      await client.end();
      await database.drop();
    }
  },
);
