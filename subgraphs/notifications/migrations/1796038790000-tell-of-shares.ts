/** Lets notifications, and wishes for them, be of a post that was shared. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const before = [
  ...['LIKE', 'COMMENT', 'ANSWER', 'FOLLOW', 'MENTION', 'INVITATION', 'RSVP'],
  ...['APPLICATION', 'CERTIFICATE', 'GRADE', 'TICKET_ANSWER'],
];

export class TellOfShares1796038790000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await allow(queryRunner, [...before, 'SHARE']);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM notifications WHERE type = 'SHARE';
      DELETE FROM notification_preferences WHERE type = 'SHARE'`);
    await allow(queryRunner, before);
  }
}

async function allow(queryRunner: QueryRunner, types: readonly string[]): Promise<void> {
  for (const table of ['notifications', 'notification_preferences']) {
    await queryRunner.query(`
      ALTER TABLE ${table} DROP CONSTRAINT ${table}_type_check;
      ALTER TABLE ${table} ADD CONSTRAINT ${table}_type_check
        CHECK (type IN (${types.map(type => `'${type}'`).join(', ')}))`);
  }
}
