import { DataSource } from 'typeorm';
import { domains } from '../../subgraphs';
import { createDataSource } from '../../subgraphs/runtime/database/data-source';
import { migrate } from '../../subgraphs/runtime/database/migrate';
import { copyDatabase, type TestDatabase } from '../support/databases';

describe.each(domains.map(domain => [domain.name, domain] as const))(
  'the migrations of %s',
  (name, domain) => {
    let database: TestDatabase;
    let owner: DataSource;

    beforeAll(async () => {
      database = await copyDatabase(name);
      owner = await createDataSource(domain, { url: database.ownerUrl, poolSize: 2 }).initialize();
    });
    afterAll(async () => {
      await owner.destroy();
      await database.drop();
    });

    test('make the database that the entities describe', async () => {
      const { upQueries } = await owner.driver.createSchemaBuilder().log();
      expect(upQueries.map(({ query }) => query)).toEqual([]);
    });

    test('have a way down that leaves nothing behind, and up again', async () => {
      for (const _ of domain.migrations) await owner.undoLastMigration();
      const left = await owner.query(
        `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'm', 'S') AND relname NOT LIKE 'migrations%'
       UNION ALL SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace`,
      );
      expect(left).toEqual([]);
      expect(await owner.runMigrations()).toHaveLength(domain.migrations.length);
    });

    test('keep the keys also of tables that were made before keys were kept', async () => {
      const keepers = `SELECT tgname FROM pg_trigger WHERE tgname ~ '_stay(_all)?$' ORDER BY 1`;
      const kept = await owner.query(keepers);
      expect(kept.length).toBeGreaterThan(0);
      await owner.query('DROP FUNCTION joinery_stay CASCADE');
      await owner.query(`DELETE FROM migrations WHERE name = 'KeepKeys1763800000000'`);
      expect(await migrate(domain, database.ownerUrl)).toBe(1);
      expect(await owner.query(keepers)).toEqual(kept);
    });
  },
);
