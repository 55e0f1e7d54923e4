import { DataSource } from 'typeorm';
import { withScratchDatabase } from '../../cli/provision/scratch-database';
import { domains } from '../../subgraphs';
import { createDataSource } from '../../subgraphs/runtime/database/data-source';
import { draftMigration } from '../../subgraphs/runtime/draft/compare';
import { copyDatabase, serverUrl, type TestDatabase } from '../support/databases';

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
      const draft = await withScratchDatabase(serverUrl(), url => draftMigration(domain, url));
      expect(draft).toEqual({ up: [], down: [] });
    });

    test('have a way down that leaves nothing behind, and up again', async () => {
      for (const _ of owner.migrations) await owner.undoLastMigration();
      const left = await owner.query(
        `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'm', 'S') AND relname NOT LIKE 'migrations%'
       UNION ALL SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace`,
      );
      expect(left).toEqual([]);
      expect(await owner.runMigrations()).toHaveLength(owner.migrations.length);
    });
  },
);
