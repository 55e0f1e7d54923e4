/** Refuses views of posts that the viewer does not see: knows their author, status and community, and its members. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createReplica } from '../../runtime/references/database/migration';

export class SeePostsAsPostal1796047386530 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE post_replica
        ADD COLUMN author_id uuid,
        ADD COLUMN community_id uuid,
        ADD COLUMN status varchar(20) NOT NULL DEFAULT 'DRAFT'`);
    await createReplica(queryRunner, {
      type: 'Community',
      table: 'community_replica',
      fields: { visibility: "varchar(20) NOT NULL DEFAULT 'PRIVATE'" },
    });
    await createReplica(queryRunner, {
      type: 'Member',
      table: 'member_replica',
      fields: { community_id: 'uuid', user_id: 'uuid', role: "varchar(20) NOT NULL DEFAULT 'MEMBER'" },
    });
    await queryRunner.query(
      'CREATE INDEX member_replica_user_id_community_id_idx ON member_replica (tenant_id, user_id, community_id)',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE member_replica, community_replica');
    await queryRunner.query(`
      ALTER TABLE post_replica
        DROP COLUMN author_id,
        DROP COLUMN community_id,
        DROP COLUMN status`);
  }
}
