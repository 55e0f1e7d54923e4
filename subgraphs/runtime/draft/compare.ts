/**
 * Compares the schema that a subgraph's entities declare with the one that its migrations create, in an empty
 * database. PostgreSQL normalizes both, so two ways to write the same thing do not count as different.
 */
import type { DataSource, QueryRunner } from 'typeorm';
import { createDataSource } from '../database/data-source';
import { migrate } from '../database/migrate';
import { runtimeMigrations } from '../database/runtime-migrations';
import type { SubgraphDefinition } from '../declare/define-subgraph';
import { readCatalog } from './catalog';
import { declaredSchema } from './declared';
import { perform } from './perform';
import { emptySchema, type Schema, sameCall } from './schema';
import type { Draft } from './source';
import { type Step, stepsBetween } from './steps';

/** The steps of the next migration, and its way down; both empty where the two agree. `url` is an empty database's owner. */
export async function draftMigration(definition: SubgraphDefinition, url: string): Promise<Draft> {
  const dataSource = await createDataSource(definition, {
    url,
    poolSize: 2,
    statementTimeout: 0,
  }).initialize();
  try {
    const declared = await storedAs(dataSource, declaredSchema(dataSource, definition));
    await migrate(definition, url);
    const read = async (queryRunner: QueryRunner) =>
      withoutOwnIndexes(await readCatalog(queryRunner), declared);
    const there = await inTransaction(dataSource, read);
    const draft = { up: stepsBetween(there, declared), down: stepsBetween(declared, there) };
    await inTransaction(dataSource, async queryRunner => {
      await perform(queryRunner, draft.up);
      refuse(stepsBetween(await read(queryRunner), declared), 'The draft does not make what is declared');
      await perform(queryRunner, draft.down);
      refuse(stepsBetween(await read(queryRunner), there), 'The draft’s way down does not lead back');
    });
    return draft;
  } finally {
    await dataSource.destroy();
  }
}

/** How PostgreSQL keeps what is declared: it is made, read and rolled back. */
async function storedAs(dataSource: DataSource, declared: Schema): Promise<Schema> {
  const stored = await inTransaction(dataSource, async queryRunner => {
    for (const Migration of runtimeMigrations) await new Migration().up(queryRunner);
    await perform(queryRunner, stepsBetween(emptySchema, declared));
    return readCatalog(queryRunner);
  });
  const written = <Each extends { name: string }>(parts: readonly Each[], name: string) =>
    parts.find(part => part.name === name)!;
  return {
    types: declared.types,
    tables: new Map(
      [...declared.tables.values()].map(table => {
        const made = stored.tables.get(table.name)!;
        return [
          table.name,
          {
            ...table,
            columns: table.columns.map(one => ({ ...one, stored: written(made.columns, one.name).stored })),
            constraints: table.constraints.map(one => ({
              ...one,
              stored: written(made.constraints, one.name).stored,
            })),
            indexes: table.indexes.map(one => ({ ...one, stored: written(made.indexes, one.name).stored })),
          },
        ];
      }),
    ),
    calls: declared.calls.map(call => ({ ...call, stored: sameCall(stored.calls, call)!.stored })),
  };
}

/** What the domain writes itself, since TypeORM cannot, stays as it is. */
function withoutOwnIndexes(schema: Schema, declared: Schema): Schema {
  const tables = [...schema.tables.values()].map(table => {
    const own = declared.tables.get(table.name)?.ownIndexes ?? [];
    return { ...table, indexes: table.indexes.filter(({ name }) => !own.includes(name)) };
  });
  return { ...schema, tables: new Map(tables.map(table => [table.name, table])) };
}

/** A draft that does not lead from the one to the other and back is a fault of the drafting. */
function refuse(left: readonly Step[], what: string): void {
  if (left.length === 0) return;
  throw new Error(`${what}; what is left: ${JSON.stringify(left)}.`);
}

async function inTransaction<Value>(
  dataSource: DataSource,
  run: (queryRunner: QueryRunner) => Promise<Value>,
): Promise<Value> {
  const queryRunner = dataSource.createQueryRunner();
  try {
    await queryRunner.startTransaction();
    return await run(queryRunner);
  } finally {
    await queryRunner.rollbackTransaction();
    await queryRunner.release();
  }
}
