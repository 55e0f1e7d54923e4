/** A subgraph does not start on a database that would not hold what its entities declare. */
import { Client } from 'pg';
import { Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { postal } from '../../subgraphs/postal';
import { UserReplica } from '../../subgraphs/replicas/user';
import { createDataSource } from '../../subgraphs/runtime/database/data-source';
import { defineSubgraph } from '../../subgraphs/runtime/declare/define-subgraph';
import { openSubgraph } from '../../subgraphs/runtime/open-subgraph';
import { checkGuards } from '../../subgraphs/runtime/references/database/check-guards';
import { refer } from '../../subgraphs/runtime/references/database/migration';
import { referencesOf } from '../../subgraphs/runtime/references/declare/references';
import { demoTenantId } from '../../wire/contract/viewer';
import { openLog } from '../../wire/log';
import { copyDatabase, type TestDatabase } from '../support/databases';
import { testSecret } from '../support/estate';

let database: TestDatabase;
let owner: Client;
beforeEach(async () => {
  database = await copyDatabase('postal');
  owner = new Client(database.ownerUrl);
  await owner.connect();
});
afterEach(async () => {
  await owner?.end();
  await database?.drop();
});

test.each([
  [
    'DROP TRIGGER posts_author_id_closing ON posts',
    'Table posts of postal lacks its triggers. Run the migrations; one of them has to call refer.',
  ],
  [
    'ALTER TABLE post_versions DROP CONSTRAINT post_versions_edited_by_fkey',
    'Table post_versions of postal has no foreign key post_versions_edited_by_fkey. Run the migrations; one of them has to call refer.',
  ],
  [
    `ALTER TABLE post_versions DROP CONSTRAINT post_versions_edited_by_fkey;
     ALTER TABLE post_versions ADD CONSTRAINT post_versions_edited_by_fkey
       FOREIGN KEY (tenant_id, edited_by) REFERENCES user_replica (tenant_id, id) ON DELETE CASCADE`,
    'post_versions_edited_by_fkey of postal is declared ON DELETE SET_NULL, but the database has: CASCADE.',
  ],
  [
    'ALTER TABLE user_replica DISABLE TRIGGER user_replica_admit',
    'Table user_replica of postal lacks its triggers. Run the migrations; one of them has to call createReplica.',
  ],
  [
    'DROP TRIGGER posts_publish_deleted ON posts',
    'Table posts of postal lacks its triggers. Run the migrations; one of them has to call publish.',
  ],
])('not after %s', async (sql, message) => {
  await owner.query(sql);
  const opening = openSubgraph(postal, {
    database: { url: database.url, poolSize: 1 },
    secrets: [testSecret],
    log: openLog('silent'),
  });
  await expect(opening.then(subgraph => subgraph.close())).rejects.toThrow(message);
});

const table = 'subscription_discount_code_redemptions_of_a_year';
const constraint = `${table}_redeemed_by_user_id_fkey`;

@Entity(table)
class Redemption {
  @PrimaryColumn('uuid')
  tenantId: string;

  @PrimaryColumn('uuid')
  redeemedByUserId: string;

  @ManyToOne(() => UserReplica, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'tenant_id', referencedColumnName: 'tenantId', foreignKeyConstraintName: constraint },
    { name: 'redeemed_by_user_id', referencedColumnName: 'id', foreignKeyConstraintName: constraint },
  ])
  redeemedBy: Relation<UserReplica>;
}

test('a name that PostgreSQL keeps shortened is found', async () => {
  const definition = defineSubgraph({ ...postal, entities: [UserReplica, Redemption] });
  const dataSource = await createDataSource(definition, { url: database.ownerUrl, poolSize: 1 }).initialize();
  try {
    await owner.query(`CREATE TABLE ${table} (tenant_id uuid, redeemed_by_user_id uuid)`);
    const guarding = dataSource.createQueryRunner();
    await refer(guarding, {
      table,
      column: 'redeemed_by_user_id',
      to: 'user_replica',
      type: 'User',
      onDelete: 'CASCADE',
    });
    await guarding.release();
    await checkGuards(dataSource, definition);
    const [reference] = referencesOf(dataSource, definition);
    const writing = owner.query(
      `SET joinery.tenant = '${demoTenantId}'; INSERT INTO ${table} VALUES (gen_random_uuid(), gen_random_uuid())`,
    );
    // By it a write finds what it is to ask for.
    await expect(writing).rejects.toMatchObject({ constraint: reference?.constraint });
    await owner.query(`DROP TRIGGER ${table}_redeemed_by_user_id_closing ON ${table}`);
    await expect(checkGuards(dataSource, definition)).rejects.toThrow(`Table ${table} of postal lacks`);
  } finally {
    await dataSource.destroy();
  }
});
