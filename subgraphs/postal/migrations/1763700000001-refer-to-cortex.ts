/** Makes the replicas of cortex's tenants, users and categories, and the foreign keys to them. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  createReplica,
  type Reference,
  type ReplicaTable,
  refer,
  unrefer,
} from '../../runtime/references/database/migration';

const replicas: ReplicaTable[] = [
  { type: 'Tenant', table: 'tenant_replica' },
  {
    type: 'User',
    table: 'user_replica',
    fields: {
      username: "varchar(50) COLLATE any_case NOT NULL DEFAULT ''",
      display_name: 'varchar(100)',
      avatar_url: 'varchar(500)',
      verified: 'boolean NOT NULL DEFAULT false',
    },
  },
  {
    type: 'Category',
    table: 'category_replica',
    fields: {
      slug: "varchar(100) NOT NULL DEFAULT ''",
      label: `varchar(100) COLLATE "und-x-icu" NOT NULL DEFAULT ''`,
    },
  },
];

const tenant = { to: 'tenant_replica', type: 'Tenant', onDelete: 'CASCADE' } as const;
const user = { to: 'user_replica', type: 'User' } as const;
const category = { to: 'category_replica', type: 'Category', onDelete: 'RESTRICT' } as const;

const references: Reference[] = [
  { table: 'posts', column: 'tenant_id', ...tenant },
  { table: 'posts', column: 'author_id', ...user, onDelete: 'CASCADE' },
  { table: 'posts', column: 'category_id', ...category },
  { table: 'posts', column: 'sub_category_id', ...category },
  { table: 'post_versions', column: 'edited_by', ...user, onDelete: 'SET NULL' },
  { table: 'tags', column: 'tenant_id', ...tenant },
];

export class ReferToCortex1763700000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const replica of replicas) await createReplica(queryRunner, replica);
    await queryRunner.query(`
      CREATE INDEX user_replica_username_idx ON user_replica (tenant_id, username, id);
      CREATE INDEX category_replica_label_idx ON category_replica (tenant_id, label, id);
      DROP INDEX post_versions_edited_by_idx;
      CREATE INDEX post_versions_edited_by_idx ON post_versions (tenant_id, edited_by)`);
    for (const reference of references) await refer(queryRunner, reference);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const reference of references.toReversed()) await unrefer(queryRunner, reference);
    await queryRunner.query(`
      DROP INDEX post_versions_edited_by_idx;
      CREATE INDEX post_versions_edited_by_idx ON post_versions (edited_by);
      DROP TABLE ${replicas.map(({ table }) => table).join(', ')}`);
  }
}
