/**
 * Makes PostgreSQL maintain a count of rows, whoever writes them and however many write at once.
 *
 * A statement's rows are counted together, with one UPDATE for each row that holds a count, in the order of the keys,
 * so that two statements never deadlock. `count = count + n` reads the newest row under its lock, so no count is lost.
 * The tenant is the row's and not the session's, because a cascade or a bulk load may run as the tables' owner. If a
 * row with a count is deleted in the same statement as its counted rows, by a cascade, there is nothing left to
 * update.
 */
import type { QueryRunner } from 'typeorm';
import { storedName } from '../references/database/stored-name';
import { describeFunction } from './describe-function';

export interface Count {
  /** The table and the column that hold the count. */
  readonly table: string;
  readonly column: string;
  /** The column of `table` by which rows are found, `id` unless given; a row that is missing is made. */
  readonly key?: string;
  /** The table whose rows are counted, and the column that holds the key. */
  readonly of: string;
  readonly by: string;
  /** Which rows are counted, in SQL over their columns; all, unless given. */
  readonly where?: string;
}

const nameOf = ({ table, column }: Pick<Count, 'table' | 'column'>) => storedName(`count_${table}_${column}`);

/** Of rows that are there, the counts are right from the beginning. */
export async function count(queryRunner: QueryRunner, counted: Count): Promise<void> {
  const { table, column, key, of, by } = counted;
  const name = nameOf(counted);
  const triggerOf = (operation: string) => storedName(`count_${operation}_${table}_${column}`);
  const condition = conditionOf(counted);
  const rows = (transition: string, step: number) =>
    `SELECT tenant_id, ${by} AS key, ${step} AS step FROM ${transition} WHERE ${condition}`;
  const change = key
    ? `IF changed.step > 0 THEN
            INSERT INTO ${table} AS kept (tenant_id, ${key}, ${column}) VALUES (changed.tenant_id, changed.key, changed.step)
              ON CONFLICT (tenant_id, ${key}) DO UPDATE SET ${column} = kept.${column} + changed.step;
          ELSE
            UPDATE ${table} SET ${column} = ${column} + changed.step
              WHERE ${key} = changed.key AND tenant_id = changed.tenant_id;
          END IF;`
    : `UPDATE ${table} SET ${column} = ${column} + changed.step
            WHERE id = changed.key AND tenant_id = changed.tenant_id;`;
  const loop = (...selects: string[]) => `
        FOR changed IN
          SELECT tenant_id, key, sum(step) AS step FROM (${selects.join(' UNION ALL ')}) rows
            GROUP BY 1, 2 HAVING sum(step) <> 0 ORDER BY 1, 2
        LOOP
          ${change}
        END LOOP;`;
  await queryRunner.query(`
    CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE changed record;
    BEGIN
      IF TG_OP = 'INSERT' THEN${loop(rows('added', 1))}
      ELSIF TG_OP = 'DELETE' THEN${loop(rows('removed', -1))}
      ELSE${loop(rows('added', 1), rows('removed', -1))}
      END IF;
      RETURN NULL;
    END $$;
    ${describeFunction('count', `${name}()`, counted)};
    CREATE TRIGGER ${triggerOf('inserted')} AFTER INSERT ON ${of}
      REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ${name}();
    CREATE TRIGGER ${triggerOf('deleted')} AFTER DELETE ON ${of}
      REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION ${name}();
    CREATE TRIGGER ${triggerOf('updated')} AFTER UPDATE ON ${of}
      REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ${name}()`);
  // The triggers' lock keeps other writers of the counted rows out until the end of the migration.
  await queryRunner.query(recountSql(counted));
}

const conditionOf = ({ by, where }: Count): string =>
  where ? `${by} IS NOT NULL AND (${where})` : `${by} IS NOT NULL`;

/** Counts all rows that there are; where nothing is counted, it leaves the number. */
export function recountSql(counted: Count): string {
  const { table, column, key, of, by } = counted;
  const numbers = `SELECT tenant_id, ${by} AS key, count(*) AS count FROM ${of} WHERE ${conditionOf(counted)} GROUP BY 1, 2`;
  return key
    ? `INSERT INTO ${table} AS kept (tenant_id, ${key}, ${column}) ${numbers}
         ON CONFLICT (tenant_id, ${key}) DO UPDATE SET ${column} = excluded.${column}`
    : `UPDATE ${table} kept SET ${column} = counted.count FROM (${numbers}) counted
        WHERE kept.id = counted.key AND kept.tenant_id = counted.tenant_id`;
}

export async function uncount(queryRunner: QueryRunner, counted: Count): Promise<void> {
  await queryRunner.query(`DROP FUNCTION ${nameOf(counted)}() CASCADE`);
}
