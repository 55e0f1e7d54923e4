/**
 * Makes PostgreSQL count likes, and refuse a like of a comment or a discussion that the tenant does not have. The
 * count is the check: its UPDATE finds the row and holds it until the like is committed, or finds none.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CountLikes1760000100006 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    // Of posts only the key is known here: whether a post exists is not this trigger's to say.
    await queryRunner.query(`
      CREATE FUNCTION count_likes() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        step integer := CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END;
        liked record;
      BEGIN
        FOR liked IN
          SELECT tenant_id, likeable_type AS type, likeable_id AS id, count(*) * step AS change FROM changed
            GROUP BY 1, 2, 3 ORDER BY 2, 3, 1
        LOOP
          IF liked.type = 'COMMENT' THEN
            UPDATE comments SET like_count = like_count + liked.change
              WHERE id = liked.id AND tenant_id = liked.tenant_id;
          ELSIF liked.type = 'DISCUSSION' THEN
            UPDATE discussions SET like_count = like_count + liked.change
              WHERE id = liked.id AND tenant_id = liked.tenant_id;
          ELSIF TG_OP = 'INSERT' THEN
            INSERT INTO post_stats AS stats (tenant_id, post_id, like_count)
              VALUES (liked.tenant_id, liked.id, liked.change)
              ON CONFLICT (tenant_id, post_id) DO UPDATE SET like_count = stats.like_count + liked.change;
          ELSE
            UPDATE post_stats SET like_count = like_count + liked.change
              WHERE post_id = liked.id AND tenant_id = liked.tenant_id;
          END IF;
          IF TG_OP = 'INSERT' AND NOT FOUND THEN
            RAISE EXCEPTION 'there is no % % to like', lower(liked.type), liked.id
              USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'likes_likeable_id_fkey', TABLE = TG_TABLE_NAME;
          END IF;
        END LOOP;
        RETURN NULL;
      END $$`);
    await queryRunner.query(`
      CREATE TRIGGER likes_count_inserted AFTER INSERT ON likes
        REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_likes();
      CREATE TRIGGER likes_count_deleted AFTER DELETE ON likes
        REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_likes()`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER likes_count_inserted ON likes;
      DROP TRIGGER likes_count_deleted ON likes;
      DROP FUNCTION count_likes()`);
  }
}
