/** Knows the status of posts: an activity about one is seen while it is published. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createReplica } from '../../runtime/references/database/migration';

export class SeePostsAsPostal1796047412015 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createReplica(queryRunner, {
      type: 'Post',
      table: 'post_replica',
      fields: { status: "varchar(20) NOT NULL DEFAULT 'DRAFT'" },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE post_replica');
  }
}
