/**
 * Makes PostgreSQL count comments and replies, whoever writes them and however many at once.
 *
 * A statement's rows are counted together, one UPDATE a counter, in the counters' order, so that two statements
 * never wait for each other crosswise. `count = count + n` reads the newest row under its lock: no count is lost.
 * The tenant is the row's and not the session's: a cascade or a bulk load may run as the owner of the tables.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CountReplies1760000100005 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE FUNCTION count_discussion_replies() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        step integer := CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END;
        counted record;
      BEGIN
        FOR counted IN
          SELECT tenant_id, discussion_id, count(*) * step AS change FROM changed GROUP BY 1, 2 ORDER BY 2
        LOOP
          UPDATE discussions SET reply_count = reply_count + counted.change
            WHERE id = counted.discussion_id AND tenant_id = counted.tenant_id;
        END LOOP;
        RETURN NULL;
      END $$`);
    // A parent that goes in the same statement is no longer there to be counted.
    await queryRunner.query(`
      CREATE FUNCTION count_comments() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        step integer := CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END;
        counted record;
      BEGIN
        FOR counted IN
          SELECT tenant_id, parent_id, count(*) * step AS change FROM changed
            WHERE parent_id IS NOT NULL GROUP BY 1, 2 ORDER BY 2
        LOOP
          UPDATE comments SET reply_count = reply_count + counted.change
            WHERE id = counted.parent_id AND tenant_id = counted.tenant_id;
        END LOOP;
        -- Last, because a post has one of these for all its comments: it is held for the shortest time.
        FOR counted IN
          SELECT tenant_id, post_id, count(*) * step AS change FROM changed GROUP BY 1, 2 ORDER BY 1, 2
        LOOP
          IF TG_OP = 'INSERT' THEN
            INSERT INTO post_stats AS stats (tenant_id, post_id, comment_count)
              VALUES (counted.tenant_id, counted.post_id, counted.change)
              ON CONFLICT (tenant_id, post_id) DO UPDATE SET comment_count = stats.comment_count + counted.change;
          ELSE
            UPDATE post_stats SET comment_count = comment_count + counted.change
              WHERE post_id = counted.post_id AND tenant_id = counted.tenant_id;
          END IF;
        END LOOP;
        RETURN NULL;
      END $$`);
    for (const table of ['discussion_replies', 'comments']) {
      await queryRunner.query(`
        CREATE TRIGGER ${table}_count_inserted AFTER INSERT ON ${table}
          REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_${table}();
        CREATE TRIGGER ${table}_count_deleted AFTER DELETE ON ${table}
          REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_${table}()`);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['comments', 'discussion_replies']) {
      await queryRunner.query(`
        DROP TRIGGER ${table}_count_inserted ON ${table};
        DROP TRIGGER ${table}_count_deleted ON ${table};
        DROP FUNCTION count_${table}()`);
    }
  }
}
