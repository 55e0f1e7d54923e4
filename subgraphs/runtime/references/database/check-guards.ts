/**
 * Refuses to start on a database that would not enforce what the entities declare: every reference needs its foreign
 * key with the declared action and its guard, every replica its triggers, every published table its events.
 */
import type { DataSource } from 'typeorm';
import type { SubgraphDefinition } from '../../declare/define-subgraph';
import { referencesOf } from '../declare/references';
import { replicasOf } from '../declare/replica';
import { storedName } from './stored-name';

/** https://www.postgresql.org/docs/current/catalog-pg-constraint.html: confdeltype */
const actions: Record<string, string> = {
  c: 'CASCADE',
  n: 'SET_NULL',
  r: 'RESTRICT',
  a: 'NO_ACTION',
  d: 'SET_DEFAULT',
};

/** Throws with what the migrations lack. */
export async function checkGuards(dataSource: DataSource, definition: SubgraphDefinition): Promise<void> {
  const { name, publishes = [] } = definition;
  const triggers: { table: string; trigger: string }[] = await dataSource.query(
    `SELECT c.relname AS "table", t.tgname AS trigger FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      WHERE c.relnamespace = 'public'::regnamespace AND NOT t.tgisinternal AND t.tgenabled IN ('O', 'A')`,
  );
  const there = new Set(triggers.map(({ table, trigger }) => `${table} ${trigger}`));
  const foreignKeys: { table: string; name: string; action: string }[] = await dataSource.query(
    `SELECT c.relname AS "table", f.conname AS name, f.confdeltype AS action FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid
      WHERE c.relnamespace = 'public'::regnamespace AND f.contype = 'f'`,
  );
  const need = (table: string, suffixes: readonly string[], call: string) => {
    if (suffixes.every(suffix => there.has(`${table} ${storedName(`${table}_${suffix}`)}`))) return;
    throw new Error(
      `Table ${table} of ${name} lacks its triggers. Run the migrations; one of them has to call ${call}.`,
    );
  };
  for (const { metadata } of replicasOf(dataSource).values()) {
    need(metadata.tableName, ['admit', 'stay', 'keep', 'keep_all'], 'createReplica');
  }
  for (const entity of publishes) {
    const events = ['publish_created', 'publish_updated', 'publish_deleted'];
    need(dataSource.getMetadata(entity).tableName, ['revise', 'stay', 'stay_all', ...events], 'publish');
  }
  for (const { metadata, column, constraint, onDelete } of referencesOf(dataSource, definition)) {
    const { tableName: table } = metadata;
    const foreignKey = foreignKeys.find(one => one.table === table && one.name === constraint);
    if (!foreignKey) {
      throw new Error(
        `Table ${table} of ${name} has no foreign key ${constraint}. Run the migrations; one of them has to call refer.`,
      );
    }
    const action = actions[foreignKey.action];
    // What a hook anonymizes, it takes away before the foreign key acts.
    if (onDelete !== 'ANONYMIZE' && action !== onDelete) {
      throw new Error(
        `${constraint} of ${name} is declared ON DELETE ${onDelete}, but the database has: ${action}.`,
      );
    }
    need(table, [`${column}_closing`, 'guard'], 'refer');
  }
}
