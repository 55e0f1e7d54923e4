/**
 * Makes likes hold to what is liked, as a foreign key would: it is there, and takes its likes along. Of posts only the
 * key is known here, which `post_id` refers to.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const likeables = [
  { table: 'comments', type: 'COMMENT' },
  { table: 'discussions', type: 'DISCUSSION' },
];

export class KeepLikesWithWhatIsLiked1796013079172 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    // Whoever inserts a like need not know it.
    await queryRunner.query(`
      CREATE FUNCTION likes_set_post() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.post_id := CASE NEW.likeable_type WHEN 'POST' THEN NEW.likeable_id END;
        RETURN NEW;
      END $$;
      CREATE TRIGGER likes_set_post BEFORE INSERT ON likes FOR EACH ROW EXECUTE FUNCTION likes_set_post()`);
    // After the counts, whose triggers come first by their names: they hold the rows that are liked until the commit.
    await queryRunner.query(`
      CREATE FUNCTION likes_check_likeable() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE missing record;
      BEGIN
        SELECT likeable_type AS type, likeable_id AS id INTO missing FROM added liked
          WHERE CASE likeable_type
            WHEN 'COMMENT' THEN NOT EXISTS (SELECT FROM comments c WHERE c.id = likeable_id AND c.tenant_id = liked.tenant_id)
            WHEN 'DISCUSSION' THEN NOT EXISTS (SELECT FROM discussions d WHERE d.id = likeable_id AND d.tenant_id = liked.tenant_id)
          END LIMIT 1;
        IF FOUND THEN
          RAISE EXCEPTION 'there is no % % to like', lower(missing.type), missing.id
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'likes_likeable_id_fkey', TABLE = TG_TABLE_NAME;
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER likes_check_likeable AFTER INSERT ON likes
        REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION likes_check_likeable()`);
    // ARRAY and not a join: the plan, which a session keeps, uses the index however many rows went the first time.
    await queryRunner.query(`
      CREATE FUNCTION delete_likes() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM likes WHERE likeable_type = TG_ARGV[0] AND likeable_id = ANY (ARRAY(SELECT id FROM deleted));
        RETURN NULL;
      END $$`);
    for (const { table, type } of likeables) {
      await queryRunner.query(`
        CREATE TRIGGER ${table}_delete_likes AFTER DELETE ON ${table}
          REFERENCING OLD TABLE AS deleted FOR EACH STATEMENT EXECUTE FUNCTION delete_likes('${type}')`);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const { table } of likeables) {
      await queryRunner.query(`DROP TRIGGER ${table}_delete_likes ON ${table}`);
    }
    await queryRunner.query(`
      DROP FUNCTION delete_likes();
      DROP TRIGGER likes_check_likeable ON likes;
      DROP FUNCTION likes_check_likeable();
      DROP TRIGGER likes_set_post ON likes;
      DROP FUNCTION likes_set_post()`);
  }
}
