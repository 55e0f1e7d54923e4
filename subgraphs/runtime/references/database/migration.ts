/**
 * Writes the migration steps that enforce references: a replica's table, a column that refers to it, and a published
 * table. Each can be reverted.
 */
import type { QueryRunner } from 'typeorm';
import { describeFunction, readDescription } from '../../database/describe-function';
import { scopeToTenantOrSystem } from '../../database/row-level-security';
import { columnTypes, exactJson } from './exact-json';
import { keepKeysImmutable } from './immutable-keys';
import { storedName } from './stored-name';

export interface ReplicaTable {
  /** The GraphQL type whose keys it holds. */
  readonly type: string;
  readonly table: string;
  /** Column → its definition, with a default: a key may be known before its fields are. */
  readonly fields?: Readonly<Record<string, string>>;
}

export async function createReplica(
  queryRunner: QueryRunner,
  { type, table, fields = {} }: ReplicaTable,
): Promise<void> {
  const columns = Object.entries(fields).map(([name, definition]) => `"${name}" ${definition},`);
  await queryRunner.query(`
    CREATE TABLE ${table} (
      tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
      id uuid NOT NULL,
      revision bigint NOT NULL DEFAULT 0,
      ${columns.join('\n      ')}
      CONSTRAINT ${table}_pkey PRIMARY KEY (tenant_id, id),
      CONSTRAINT ${table}_id_key UNIQUE (id)
    )`);
  await scopeToTenantOrSystem(queryRunner, table);
  await queryRunner.query(`
    CREATE TRIGGER ${table}_admit BEFORE INSERT ON ${table}
      FOR EACH ROW EXECUTE FUNCTION joinery_admit('${type}');
    CREATE TRIGGER ${table}_keep BEFORE DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION joinery_keep();
    CREATE TRIGGER ${table}_keep_all BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION joinery_keep()`);
  await keepKeysImmutable(queryRunner, table, { tenant: 'tenant_id', published: false });
}

export interface Reference {
  readonly table: string;
  readonly column: string;
  /** The replica's table, or one of this subgraph whose type is published. */
  readonly to: string;
  /** Of `to`. */
  readonly type: string;
  readonly onDelete: 'CASCADE' | 'SET NULL' | 'RESTRICT';
}

const nameOf = ({ table, column }: Pick<Reference, 'table' | 'column'>) =>
  storedName(`${table}_${column}_fkey`);

/** The foreign key to a replica, and the guard of its keys. Keys that are referred to already are taken over. */
export async function refer(queryRunner: QueryRunner, reference: Reference): Promise<void> {
  const { table, column, to, onDelete } = reference;
  await queryRunner.query(
    column === 'tenant_id'
      ? `INSERT INTO ${to} (tenant_id, id) SELECT DISTINCT tenant_id, tenant_id FROM ${table} ON CONFLICT DO NOTHING`
      : `INSERT INTO ${to} (tenant_id, id) SELECT DISTINCT tenant_id, ${column} FROM ${table}
           WHERE ${column} IS NOT NULL ON CONFLICT DO NOTHING`,
  );
  const columns = column === 'tenant_id' ? ['tenant_id', 'id'] : [`tenant_id, ${column}`, 'tenant_id, id'];
  const action = onDelete === 'SET NULL' ? `SET NULL (${column})` : onDelete;
  await queryRunner.query(`
    ALTER TABLE ${table} ADD CONSTRAINT ${nameOf(reference)}
      FOREIGN KEY (${columns[0]}) REFERENCES ${to} (${columns[1]}) ON DELETE ${action}`);
  await guard(queryRunner, reference);
}

export async function unrefer(queryRunner: QueryRunner, reference: Reference): Promise<void> {
  await unguard(queryRunner, reference);
  await queryRunner.query(`ALTER TABLE ${reference.table} DROP CONSTRAINT ${nameOf(reference)}`);
}

type Guard = Pick<Reference, 'table' | 'column' | 'type'>;

/**
 * Refuses new references to a key that is closing. It runs after the foreign key's own trigger, which holds the
 * referenced row: whoever closes a key waits for that hold, and whoever gets it later sees here that the key is closing.
 * (Names of triggers of rows are ordered, and RI_ comes before lower case; triggers of statements run after all of them.)
 */
export async function guard(queryRunner: QueryRunner, reference: Guard): Promise<void> {
  const { table, column, type } = reference;
  const name = `${table}_${column}_closing`;
  await queryRunner.query(`
    CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT FROM joinery_closing c WHERE c.type = '${type}' AND c.id = NEW.${column}) THEN
        ${refuse(reference, `NEW.${column}`)}
      END IF;
      RETURN NULL;
    END $$;
    ${describeFunction('guard', `${name}()`, { table, column, type })};
    CREATE TRIGGER ${name} AFTER UPDATE OF ${column} ON ${table}
      FOR EACH ROW WHEN (NEW.${column} IS DISTINCT FROM OLD.${column} AND NEW.${column} IS NOT NULL)
      EXECUTE FUNCTION ${name}()`);
  await guardInserts(queryRunner, table);
}

export async function unguard(
  queryRunner: QueryRunner,
  { table, column }: Pick<Reference, 'table' | 'column'>,
): Promise<void> {
  const name = `${table}_${column}_closing`;
  await queryRunner.query(`DROP TRIGGER ${name} ON ${table}; DROP FUNCTION ${name}()`);
  await guardInserts(queryRunner, table);
}

const refuse = ({ table, column, type }: Guard, key: string) =>
  `RAISE EXCEPTION '${type} % is being deleted', ${key}
          USING ERRCODE = 'JN001', CONSTRAINT = '${nameOf({ table, column })}', TABLE = TG_TABLE_NAME,
            DETAIL = (${key})::text;`;

/**
 * The guards of all columns of the table, for all rows of an INSERT together: where nothing is closing, which is nearly
 * always, that is one look. One for each row and column costs as much as the foreign keys themselves.
 */
async function guardInserts(queryRunner: QueryRunner, table: string): Promise<void> {
  const rows: { comment: string | null }[] = await queryRunner.query(
    `SELECT obj_description(tgfoid, 'pg_proc') AS comment FROM pg_trigger WHERE tgrelid = '${table}'::regclass ORDER BY tgname`,
  );
  const guards = rows
    .map(({ comment }) => readDescription(comment ?? ''))
    .flatMap(description => (description?.call === 'guard' ? [description.args as Guard] : []));
  await queryRunner.query(
    `DROP TRIGGER IF EXISTS ${table}_guard ON ${table}; DROP FUNCTION IF EXISTS joinery_guard_${table}()`,
  );
  if (guards.length === 0) return;
  const looks = guards.map(
    reference => `
        SELECT c.id INTO closing FROM joinery_closing c JOIN inserted n ON c.id = n.${reference.column}
         WHERE c.type = '${reference.type}' LIMIT 1;
        IF FOUND THEN
          ${refuse(reference, 'closing')}
        END IF;`,
  );
  await queryRunner.query(`
    CREATE FUNCTION joinery_guard_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE closing uuid;
    BEGIN
      IF EXISTS (SELECT FROM joinery_closing) THEN${looks.join('')}
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER ${table}_guard AFTER INSERT ON ${table}
      REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION joinery_guard_${table}()`);
}

export interface Published {
  readonly table: string;
  /** The GraphQL type. */
  readonly type: string;
  /** Field → column: what the events say of an object, and what replicas may hold of it. Public fields only. */
  readonly fields: Readonly<Record<string, string>>;
  /** Event → when an update is one, in SQL over the rows `o` (before) and `n` (after). */
  readonly events?: Readonly<Record<string, string>>;
  /** False for a type that others hear of and never refer to: its deletion needs nobody's leave. */
  readonly referable?: boolean;
  /** The column that holds the tenant, `tenant_id` unless given: of the table of the tenants it is `id`. */
  readonly tenant?: 'id';
}

/** Every change of a row, raw SQL and cascades included, is an event in the outbox, in the writer's transaction. */
export async function publish(queryRunner: QueryRunner, published: Published): Promise<void> {
  await queryRunner.query(
    `ALTER TABLE ${published.table} ADD COLUMN revision bigint NOT NULL DEFAULT nextval('joinery_revision')`,
  );
  await announce(queryRunner, published);
}

export async function unpublish(
  queryRunner: QueryRunner,
  published: Pick<Published, 'table'>,
): Promise<void> {
  await silence(queryRunner, published);
  await queryRunner.query(`ALTER TABLE ${published.table} DROP COLUMN revision`);
}

/**
 * All but the revision of `publish`: after `silence`, where what is published of a table changes, or a column of it. Replicas
 * come to hold a new field of the rows that are there by `joinery integrity --repair`.
 */
export async function announce(queryRunner: QueryRunner, published: Published): Promise<void> {
  const { table, type, fields, events = {}, referable = true, tenant = 'tenant_id' } = published;
  const types = await columnTypes(queryRunner, table);
  const value = (row: string, column: string) => exactJson(`${row}.${column}`, types.get(column)!);
  const data = (row: string) =>
    `jsonb_build_object(${Object.entries(fields).map(([field, column]) => `'${field}', ${value(row, column)}`)})`;
  const columns = [...new Set(Object.values(fields))];
  const tuple = (row: string) => `(${columns.map(column => `${row}.${column}`).join(', ')})`;
  const insert = `INSERT INTO joinery_outbox (tenant_id, type, name, key, revision, data, deletion)`;
  const keepDurable = 'IF FOUND THEN PERFORM joinery_tell(); END IF;';
  const named = Object.entries(events).map(
    ([name, when]) => `
      ${insert}
        SELECT n.${tenant}, '${type}', '${name}', n.id, n.revision, ${data('n')}, NULL
          FROM changed n JOIN before o USING (id) WHERE ${when} ORDER BY n.id;
      ${keepDurable}`,
  );
  // Objects that are made in the state that an update would announce are announced as well.
  const made = Object.entries(events).map(
    ([name, when]) => `
      ${insert}
        SELECT n.${tenant}, '${type}', '${name}', n.id, n.revision, ${data('n')}, NULL
          FROM changed n CROSS JOIN (SELECT (NULL::${table}).*) o WHERE ${when} ORDER BY n.id;`,
  );
  // A key that is gone is no longer closing, whoever deleted it, and is not used again: nobody could refer to it.
  const deleted = referable
    ? `PERFORM joinery_check_deleted('${type}', ARRAY(SELECT id FROM before));
      DELETE FROM joinery_closing WHERE type = '${type}' AND id IN (SELECT id FROM before);
      INSERT INTO joinery_gone (type, id, tenant_id) SELECT '${type}', o.id, o.${tenant} FROM before o ON CONFLICT DO NOTHING;`
    : '';
  const created = referable ? `PERFORM joinery_check_created('${type}', ARRAY(SELECT id FROM changed));` : '';
  await queryRunner.query(`
    CREATE FUNCTION joinery_data(row_ ${table}) RETURNS jsonb LANGUAGE sql STABLE AS
      $$ SELECT ${data('row_')} $$;

    CREATE FUNCTION ${table}_revise() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.revision := nextval('joinery_revision');
      RETURN NEW;
    END $$;
    CREATE TRIGGER ${table}_revise BEFORE UPDATE ON ${table} FOR EACH ROW
      WHEN (${tuple('OLD')} IS DISTINCT FROM ${tuple('NEW')}) EXECUTE FUNCTION ${table}_revise();

    CREATE FUNCTION ${table}_publish_created() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      ${insert}
        SELECT n.${tenant}, '${type}', 'created', n.id, n.revision, ${data('n')}, NULL FROM changed n ORDER BY n.id;
      ${keepDurable}${made.join('')}
      ${created}
      RETURN NULL;
    END $$;
    ${describeFunction('publish', `${table}_publish_created()`, published)};
    CREATE TRIGGER ${table}_publish_created AFTER INSERT ON ${table}
      REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION ${table}_publish_created();

    CREATE FUNCTION ${table}_publish_updated() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO joinery_outbox (tenant_id, type, name, key, revision, data, before)
        SELECT n.${tenant}, '${type}', 'updated', n.id, n.revision, ${data('n')}, ${data('o')}
          FROM changed n JOIN before o USING (id) WHERE n.revision <> o.revision ORDER BY n.id;
      ${keepDurable}${named.join('')}
      RETURN NULL;
    END $$;
    CREATE TRIGGER ${table}_publish_updated AFTER UPDATE ON ${table}
      REFERENCING OLD TABLE AS before NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION ${table}_publish_updated();

    CREATE FUNCTION ${table}_publish_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      ${insert}
        SELECT o.${tenant}, '${type}', 'deleted', o.id, nextval('joinery_revision'), ${data('o')},
               nullif(current_setting('joinery.deletion', true), '')::uuid
          FROM before o ORDER BY o.id;
      ${keepDurable}
      ${deleted}
      RETURN NULL;
    END $$;
    CREATE TRIGGER ${table}_publish_deleted AFTER DELETE ON ${table}
      REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION ${table}_publish_deleted()`);
  await keepKeysImmutable(queryRunner, table, { tenant, published: true });
}

export async function silence(queryRunner: QueryRunner, { table }: Pick<Published, 'table'>): Promise<void> {
  await queryRunner.query(`
    DROP TRIGGER ${table}_publish_deleted ON ${table};
    DROP TRIGGER ${table}_publish_updated ON ${table};
    DROP TRIGGER ${table}_publish_created ON ${table};
    DROP TRIGGER ${table}_stay_all ON ${table};
    DROP TRIGGER ${table}_stay ON ${table};
    DROP TRIGGER ${table}_revise ON ${table};
    DROP FUNCTION ${table}_publish_deleted(), ${table}_publish_updated(), ${table}_publish_created(), ${table}_revise(),
      joinery_data(${table})`);
}
