/** Lets comments and likes of posts in private communities be their members' alone: posts know their community, and who is in it. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createReplica } from '../../runtime/references/database/migration';

export class KnowCommunitiesOfPosts1796026418878 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE post_replica ADD COLUMN community_id uuid');
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
    await queryRunner.query('ALTER TABLE post_replica DROP COLUMN community_id');
  }
}
