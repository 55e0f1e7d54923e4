/** Makes likes go with the comment or the discussion that was liked, as ON DELETE CASCADE would. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const likeables = [
  { table: 'comments', type: 'COMMENT' },
  { table: 'discussions', type: 'DISCUSSION' },
];

export class DeleteLikesWithTheirLikeable1760000100007 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
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
    for (const { table } of likeables)
      await queryRunner.query(`DROP TRIGGER ${table}_delete_likes ON ${table}`);
    await queryRunner.query('DROP FUNCTION delete_likes()');
  }
}
