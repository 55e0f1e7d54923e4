/** Makes every change of a tenant, a user or a category an event, and guards what refers to one that is closing. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  guard,
  type Published,
  publish,
  unguard,
  unpublish,
} from '../../runtime/references/database/migration';

const published: Published[] = [
  { table: 'tenants', type: 'Tenant', fields: { slug: 'slug', name: 'name' }, tenant: 'id' },
  {
    table: 'users',
    type: 'User',
    fields: {
      username: 'username',
      displayName: 'display_name',
      avatarUrl: 'avatar_url',
      verified: 'verified',
    },
  },
  { table: 'categories', type: 'Category', fields: { slug: 'slug', label: 'label' } },
];

const references = [
  { table: 'users', column: 'tenant_id', type: 'Tenant' },
  { table: 'categories', column: 'tenant_id', type: 'Tenant' },
  { table: 'categories', column: 'parent_id', type: 'Category' },
  { table: 'categories', column: 'created_by_id', type: 'User' },
];

export class PublishTenantsUsersCategories1763700000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of published) await publish(queryRunner, table);
    for (const reference of references) await guard(queryRunner, reference);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const reference of references) await unguard(queryRunner, reference);
    for (const table of published) await unpublish(queryRunner, table);
  }
}
