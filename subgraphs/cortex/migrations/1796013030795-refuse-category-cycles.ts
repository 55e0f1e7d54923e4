/** Makes PostgreSQL refuse a category that would be below itself, whoever writes it and however many at once. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RefuseCategoryCycles1796013030795 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    // Two moves that are harmless alone (a below b, b below a) make a cycle together. The lock, one a tenant, lets
    // the second look only when the first has committed. It then sees what the first wrote at READ COMMITTED (every
    // statement here takes a new snapshot) and fails at SERIALIZABLE; at REPEATABLE READ it would see nothing.
    // UNION, not UNION ALL: the walk ends even in a cycle.
    await queryRunner.query(`
      CREATE FUNCTION categories_acyclic() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF current_setting('transaction_isolation') = 'repeatable read' THEN
          RAISE EXCEPTION 'categories cannot be moved at REPEATABLE READ, which would miss a cycle'
            USING ERRCODE = 'feature_not_supported';
        END IF;
        PERFORM pg_advisory_xact_lock(TG_RELID::integer, hashtext(NEW.tenant_id::text));
        IF EXISTS (
          WITH RECURSIVE ancestors AS (
            SELECT id, parent_id FROM categories WHERE id = NEW.parent_id
            UNION
            SELECT above.id, above.parent_id FROM categories above JOIN ancestors below ON above.id = below.parent_id
          )
          SELECT FROM ancestors WHERE id = NEW.id
        ) THEN
          RAISE EXCEPTION 'category % would be below itself', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'categories_acyclic', TABLE = TG_TABLE_NAME;
        END IF;
        RETURN NULL;
      END $$`);
    // After the row is written, so that rows of the same statement are seen as well.
    await queryRunner.query(`
      CREATE TRIGGER categories_acyclic AFTER INSERT OR UPDATE OF id, parent_id ON categories
        FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL) EXECUTE FUNCTION categories_acyclic()`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER categories_acyclic ON categories');
    await queryRunner.query('DROP FUNCTION categories_acyclic()');
  }
}
