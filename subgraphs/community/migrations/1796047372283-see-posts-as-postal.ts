/** Lets comments and likes follow who sees the post: postal tells its author and status. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SeePostsAsPostal1796047372283 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE post_replica
        ADD COLUMN author_id uuid,
        ADD COLUMN status varchar(20) NOT NULL DEFAULT 'DRAFT'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE post_replica
        DROP COLUMN author_id,
        DROP COLUMN status`);
  }
}
