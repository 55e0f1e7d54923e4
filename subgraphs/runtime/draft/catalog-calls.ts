/**
 * Reads which of the runtime's functions the migrations called, from the comments on the functions that these created
 * (describe-function.ts).
 */
import { readDescription } from '../database/describe-function';
import { storedName } from '../references/database/stored-name';
import type { Call } from './schema';

export type CatalogRow = Record<string, string> & { table: string; name: string };

/** Each with all that it made, to be compared. */
export function readCalls(
  triggers: readonly CatalogRow[],
  data: readonly CatalogRow[],
  constraints: readonly CatalogRow[],
  replicas: ReadonlyMap<string, string>,
): Call[] {
  const calls = new Map<string, Call>();
  for (const { table, function: oid, comment } of triggers) {
    const described = readDescription(comment!);
    if (!described || calls.has(oid!)) continue;
    const made = triggers.filter(trigger =>
      described.call === 'publish'
        ? trigger.table === table && publishing.some(name => trigger.name === storedName(`${table}_${name}`))
        : trigger.function === oid,
    );
    const call = { name: described.call, args: described.args } as Call;
    const texts = made.map(({ sql, body }) => `${sql}\n${body}`);
    if (call.name === 'publish')
      texts.push(...data.filter(row => row.table === table).map(({ body }) => body!));
    const stored = [comment, ...texts].join('\n');
    calls.set(
      oid!,
      call.name === 'guard'
        ? withForeignKey({ ...call, stored }, constraints, replicas)
        : { ...call, stored },
    );
  }
  return [...calls.values()];
}

const publishing = ['revise', 'stay', 'stay_all', 'publish_created', 'publish_updated', 'publish_deleted'];

/** A guard of a column with a foreign key to a replica is what `refer` makes. */
function withForeignKey(
  guard: Call & { name: 'guard' },
  constraints: readonly CatalogRow[],
  replicas: ReadonlyMap<string, string>,
): Call {
  const { table, column, type } = guard.args;
  const foreignKey = constraints.find(
    one => one.table === table && one.name === storedName(`${table}_${column}_fkey`),
  );
  if (!foreignKey || replicas.get(foreignKey.to!) !== type) return guard;
  const onDelete = (/ON DELETE (CASCADE|SET NULL|RESTRICT)/.exec(foreignKey.sql!)?.[1] ?? 'RESTRICT') as
    | 'CASCADE'
    | 'SET NULL'
    | 'RESTRICT';
  return {
    name: 'refer',
    args: { table, column, to: foreignKey.to!, type, onDelete },
    stored: `${guard.stored}\n${foreignKey.sql}`,
  };
}
