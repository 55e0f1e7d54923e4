/** Finds the posts that have no embedding yet. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EmbedOldPosts1796038810000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    // No session sees the posts of all tenants, so the tenants' ids alone are told.
    await queryRunner.query(`
      CREATE INDEX posts_without_embedding_idx ON posts (tenant_id, id) WHERE embedding IS NULL;
      CREATE FUNCTION posts_without_embedding() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = pg_catalog, public AS $$
          SELECT DISTINCT tenant_id FROM posts WHERE embedding IS NULL $$`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP FUNCTION posts_without_embedding();
      DROP INDEX posts_without_embedding_idx`);
  }
}
