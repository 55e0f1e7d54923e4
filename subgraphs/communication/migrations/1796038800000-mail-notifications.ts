/** Keeps the addresses of users, and lets a mail be of a notification. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MailNotifications1796038800000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE user_replica
        ADD COLUMN email varchar(255) COLLATE any_case NOT NULL DEFAULT '',
        ADD COLUMN email_verified boolean NOT NULL DEFAULT false;
      ALTER TABLE email_jobs DROP CONSTRAINT email_jobs_email_type_check;
      ALTER TABLE email_jobs ADD CONSTRAINT email_jobs_email_type_check
        CHECK (email_type IN ('NEWSLETTER', 'CONFIRM_SUBSCRIPTION', 'CONTACT_RECEIVED', 'NOTIFICATION'))`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM email_jobs WHERE email_type = 'NOTIFICATION';
      ALTER TABLE email_jobs DROP CONSTRAINT email_jobs_email_type_check;
      ALTER TABLE email_jobs ADD CONSTRAINT email_jobs_email_type_check
        CHECK (email_type IN ('NEWSLETTER', 'CONFIRM_SUBSCRIPTION', 'CONTACT_RECEIVED'));
      ALTER TABLE user_replica DROP COLUMN email, DROP COLUMN email_verified`);
  }
}
