/** Makes PostgreSQL refuse to move an answer, a like or what is liked: an answer stays with what it answers. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const places = {
  discussions: ['id', 'tenant_id'],
  discussion_replies: ['tenant_id', 'discussion_id', 'parent_id'],
  comments: ['id', 'tenant_id', 'post_id', 'parent_id'],
  likes: ['tenant_id', 'likeable_type', 'likeable_id'],
};

export class RefuseMoves1796013079173 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE FUNCTION refuse_move() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a row of % stays where it was made', TG_TABLE_NAME
          USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
      END $$`);
    for (const [table, columns] of Object.entries(places)) {
      const row = (name: string) => columns.map(column => `${name}.${column}`).join(', ');
      await queryRunner.query(`
        CREATE TRIGGER ${table}_refuse_move BEFORE UPDATE OF ${columns.join(', ')} ON ${table}
          FOR EACH ROW WHEN ((${row('OLD')}) IS DISTINCT FROM (${row('NEW')})) EXECUTE FUNCTION refuse_move()`);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of Object.keys(places)) {
      await queryRunner.query(`DROP TRIGGER ${table}_refuse_move ON ${table}`);
    }
    await queryRunner.query('DROP FUNCTION refuse_move()');
  }
}
