/** Lets a user’s leaderboard entries be read by score, in an index’ order. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OrderAUsersLeaderboardEntries1796025791538 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE INDEX competition_leaderboards_user_id_score_idx ON competition_leaderboards (tenant_id, user_id, score, id)',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX competition_leaderboards_user_id_score_idx');
  }
}
