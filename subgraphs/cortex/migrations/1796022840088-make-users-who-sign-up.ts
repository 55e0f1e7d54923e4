/** Lets auth know users' addresses and roles, and which sign-ups are refused. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scopeToTenant } from '../../runtime/database/row-level-security';
import { announce, publish, silence, unpublish } from '../../runtime/references/database/migration';

const published = [
  { table: 'refused_sign_ups', type: 'RefusedSignUp', fields: { taken: 'taken' }, referable: false },
] as const;

export class MakeUsersWhoSignUp1796022840088 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await silence(queryRunner, { table: 'users' });
    await queryRunner.query(`
      CREATE TABLE refused_sign_ups (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        taken varchar(50) NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT refused_sign_ups_pkey PRIMARY KEY (id),
        CONSTRAINT refused_sign_ups_tenant_id_fkey FOREIGN KEY (tenant_id)
          REFERENCES tenants (id) ON DELETE CASCADE
      )`);
    await scopeToTenant(queryRunner, 'refused_sign_ups');
    await announce(queryRunner, {
      table: 'users',
      type: 'User',
      fields: {
        username: 'username',
        displayName: 'display_name',
        avatarUrl: 'avatar_url',
        verified: 'verified',
        email: 'email',
        role: 'role',
      },
    });
    for (const table of published) await publish(queryRunner, table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of published.toReversed()) await unpublish(queryRunner, table);
    await silence(queryRunner, { table: 'users' });
    await queryRunner.query('DROP TABLE refused_sign_ups');
    await announce(queryRunner, {
      table: 'users',
      type: 'User',
      fields: {
        username: 'username',
        displayName: 'display_name',
        avatarUrl: 'avatar_url',
        verified: 'verified',
      },
    });
  }
}
