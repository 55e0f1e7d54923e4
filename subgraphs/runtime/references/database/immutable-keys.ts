/** Keeps keys that others refer to immutable, and prevents a TRUNCATE that would remove rows without events. */
import type { QueryRunner } from 'typeorm';

export const createStay = `
  CREATE FUNCTION joinery_stay() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'TRUNCATE' THEN
      RAISE EXCEPTION 'others hear of what goes from %: use DELETE', TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME;
    END IF;
    RAISE EXCEPTION 'the key of a row of % stays as it was made', TG_TABLE_NAME
      USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME;
  END $$`;

/** Of a replica, TRUNCATE is refused already. */
export async function keepKeysImmutable(
  queryRunner: QueryRunner,
  table: string,
  { tenant, published }: { tenant: 'tenant_id' | 'id'; published: boolean },
): Promise<void> {
  const columns = [...new Set([tenant, 'id'])];
  const tuple = (row: string) => `(${columns.map(column => `${row}.${column}`).join(', ')})`;
  await queryRunner.query(`
    CREATE TRIGGER ${table}_stay BEFORE UPDATE OF ${columns.join(', ')} ON ${table} FOR EACH ROW
      WHEN (${tuple('OLD')} IS DISTINCT FROM ${tuple('NEW')}) EXECUTE FUNCTION joinery_stay()`);
  if (!published) return;
  await queryRunner.query(`
    CREATE TRIGGER ${table}_stay_all BEFORE TRUNCATE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION joinery_stay()`);
}
