/** Publishes when users were made: what new accounts write is judged by that. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { announce, silence } from '../../runtime/references/database/migration';

export class PublishAgeOfAccounts1796049061023 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await silence(queryRunner, { table: 'users' });
    await announce(queryRunner, {
      table: 'users',
      type: 'User',
      fields: {
        username: 'username',
        displayName: 'display_name',
        avatarUrl: 'avatar_url',
        verified: 'verified',
        email: 'email',
        emailVerified: 'email_verified',
        role: 'role',
        createdAt: 'created_at',
      },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await silence(queryRunner, { table: 'users' });
    await announce(queryRunner, {
      table: 'users',
      type: 'User',
      fields: {
        username: 'username',
        displayName: 'display_name',
        avatarUrl: 'avatar_url',
        verified: 'verified',
        email: 'email',
        emailVerified: 'email_verified',
        role: 'role',
      },
    });
  }
}
