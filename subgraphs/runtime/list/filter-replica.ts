/**
 * Finds the objects that match a condition on a replica before the list is read. PostgreSQL then knows whether there
 * are none, one or many, and if there are few, reads the rows that refer to them from the reference's index.
 */
import type { EntityManager } from 'typeorm';
import { columnOfReplica, type ReplicaRelation } from '../declare/replica-relation';
import { paramsOf, runSql, type Sql, whereAll } from '../request/sql';
import { nothing } from './filter';
import { columnConditions, operatorOf } from './filter-column';

/** More than so many objects are not told one by one. */
const few = 100;

export async function replicaCondition(
  manager: EntityManager,
  relation: ReplicaRelation,
  value: Record<string, unknown>,
  name: string,
): Promise<Sql[]> {
  const { replica, property, reference } = relation;
  const conditions = Object.entries(value).flatMap(([field, wanted]) => {
    const operator = wanted == null ? undefined : operatorOf(replica, field);
    if (!operator) return [];
    const column = columnOfReplica(relation, operator.property);
    return columnConditions(column, operator.name, wanted, `${name}_${field}`);
  });
  if (conditions.length === 0) return [];
  const params = paramsOf(conditions);
  const ids = `SELECT "${property}"."id" FROM "${replica.tableName}" "${property}"${whereAll(conditions)}`;
  const found = await runSql<{ id: string }>(manager, { text: `${ids} LIMIT ${few + 1}`, params });
  if (found.length === 0) return [nothing];
  if (found.length > few) return [{ text: `${reference} IN (${ids})`, params }];
  if (found.length === 1) return [{ text: `${reference} = :${name}`, params: { [name]: found[0]!.id } }];
  return [{ text: `${reference} = ANY(:${name})`, params: { [name]: found.map(({ id }) => id) } }];
}
