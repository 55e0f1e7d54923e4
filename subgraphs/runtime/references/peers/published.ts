/**
 * Reads what is published of a type: its keys with their revisions and public fields, for the subgraphs that refer to
 * them.
 */
import type { DataSource, EntityManager } from 'typeorm';
import { JoineryError } from '../../../../wire/contract/errors';
import type { EntityClass } from '../../declare/define-subgraph';
import type { KeyState, KeysQuery } from './peer';

/** Throws BAD_REQUEST for a type that is not published here. */
export function publishedEntity(publishes: readonly EntityClass[], type: string): EntityClass {
  const entity = publishes.find(({ name }) => name === type);
  if (entity) return entity;
  throw new JoineryError('BAD_REQUEST', `A type that is published here was expected, but got: ${type}.`);
}

/** The table of a published type. Throws BAD_REQUEST for a type that is not published here. */
export function publishedTable(
  dataSource: DataSource,
  publishes: readonly EntityClass[],
  type: string,
): string {
  return dataSource.getMetadata(publishedEntity(publishes, type)).tableName;
}

/** Within the tenant of the transaction, in the order of the ids. */
export async function readKeys(
  manager: EntityManager,
  table: string,
  { type, ids, after = null, limit = 1_000 }: KeysQuery,
): Promise<KeyState[]> {
  const which = ids ? 'row_.id = ANY ($2::uuid[])' : '($2::uuid IS NULL OR row_.id > $2::uuid)';
  return manager.query(
    `SELECT row_.id, row_.revision::text, joinery_data(row_) AS data,
            EXISTS (SELECT FROM joinery_closing c WHERE c.type = $1 AND c.id = row_.id) AS closing
       FROM "${table}" row_ WHERE ${which} ORDER BY row_.id ${ids ? '' : 'LIMIT $3'}`,
    ids ? [type, ids] : [type, after, limit],
  );
}
