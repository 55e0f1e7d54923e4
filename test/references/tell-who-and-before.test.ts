/** A database of before: what it publishes tells the state before an update as soon as it is migrated. */
import { featureFlags } from '../../subgraphs/feature-flags';
import { createDataSource } from '../../subgraphs/runtime/database/data-source';
import { TellWhoAndBefore1720000000000 } from '../../subgraphs/runtime/references/database/tell-who-and-before';
import { copyDatabase } from '../support/databases';

test('tables that are published already are announced anew', async () => {
  const database = await copyDatabase('feature-flags');
  const owner = await createDataSource(featureFlags, { url: database.ownerUrl, poolSize: 1 }).initialize();
  const queryRunner = owner.createQueryRunner();
  try {
    const step = new TellWhoAndBefore1720000000000();
    await step.down(queryRunner);
    await queryRunner.query(
      'CREATE OR REPLACE FUNCTION feature_flags_publish_updated() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$',
    );
    await step.up(queryRunner);
    await queryRunner.query(
      `SELECT set_config('joinery.tenant', gen_random_uuid()::text, false), set_config('joinery.by', '{"userId":null}', false)`,
    );
    await queryRunner.query(
      `INSERT INTO tenant_replica (id) VALUES (current_setting('joinery.tenant')::uuid);
       INSERT INTO feature_flags (key, name) VALUES ('one', 'One');
       UPDATE feature_flags SET enabled = true`,
    );
    const events = await queryRunner.query(
      `SELECT before -> 'enabled' AS was, data -> 'enabled' AS "is", by FROM joinery_outbox WHERE name = 'updated'`,
    );
    expect(events).toEqual([{ was: false, is: true, by: { userId: null } }]);
  } finally {
    await queryRunner.release();
    await owner.destroy();
    await database.drop();
  }
});
