/** Publishes whether an address is its user's, so that mails go to no other. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { announce, silence } from '../../runtime/references/database/migration';

export class PublishVerifiedAddresses1796038785091 implements MigrationInterface {
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
        role: 'role',
      },
    });
  }
}
