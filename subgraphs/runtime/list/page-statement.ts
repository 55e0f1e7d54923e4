/**
 * Owns the SELECT of a list: its conditions, and of a page its order and where it begins. An order in which rows may
 * have no value is read in two stretches, each no further than a page.
 */
import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { joinReplica, type ReplicaRelation } from '../declare/replica-relation';
import { selectProvided } from '../request/provided';
import { aliasOf, columnOf, selectRows } from '../request/row-query';
import { applyFilter } from './filter';
import { type Keyset, nullsOf, readStretch, type Stretch, stretchesOf } from './keyset';
import type { ListQuery, PageQuery } from './list-query';

/** The rows of the list, and the relations that its filter joins. Below parents, those of one: `parent.key`. */
export function listStatement(
  manager: EntityManager,
  query: ListQuery,
): [statement: SelectQueryBuilder<ObjectLiteral>, joined: Set<ReplicaRelation>] {
  const { metadata, relations, readable, viewer, filters, filter, where, join, parent } = query;
  const statement = selectRows(manager, metadata, readable, viewer);
  if (join) statement.innerJoin(join.metadata.target, aliasOf(join.metadata), join.condition);
  const condition = typeof where === 'string' ? { sql: where } : where?.(viewer, aliasOf(metadata));
  if (condition) statement.andWhere(`(${condition.sql})`, condition.params);
  if (parent) statement.andWhere(`${parent.column} = parent.key`);
  const joined = applyFilter(statement, metadata, relations, filters, filter);
  for (const relation of joined) joinReplica(statement, relation, 'inner');
  return [statement, joined];
}

export function pageStatement(manager: EntityManager, query: PageQuery): SelectQueryBuilder<ObjectLiteral> {
  const keyset = keysetOf(query);
  const stretches = stretchesOf(keyset, query.after).map(stretch => {
    const statement = stretchStatement(manager, query, keyset, stretch);
    // One row more than the page tells whether there is a next one.
    return statement.limit(query.page.size + 1);
  });
  if (stretches.length === 1) return stretches[0]!;
  const all = stretches.map(stretch => `(${stretch.getQuery()})`).join(' UNION ALL ');
  return manager
    .createQueryBuilder()
    .select('*')
    .from(`(${all})`, 'page')
    .setParameters(Object.assign({}, ...stretches.map(stretch => stretch.getParameters())))
    .orderBy(`page."${query.order.property}"`, keyset.direction, nullsOf(keyset))
    .addOrderBy('page.id', keyset.direction)
    .limit(query.page.size + 1);
}

function stretchStatement(
  manager: EntityManager,
  query: PageQuery,
  keyset: Keyset,
  stretch: Stretch,
): SelectQueryBuilder<ObjectLiteral> {
  const [statement, joined] = listStatement(manager, query);
  const ordering = orderedBy(query);
  if (ordering && !stretch.valued) {
    statement.andWhere(`${ordering.reference} IS NULL`);
  } else if (ordering && !joined.has(ordering)) {
    joinReplica(statement, ordering, 'inner');
    joined.add(ordering);
  }
  selectProvided(statement, query.provided, joined);
  readStretch(statement, keyset, stretch);
  return statement;
}

/** The relation to the replica that has the order's column; none where the row has it itself. */
const orderedBy = ({ relations, order }: PageQuery): ReplicaRelation | undefined =>
  order.relation === undefined ? undefined : relations.get(order.relation);

export function keysetOf(query: PageQuery): Keyset {
  const { metadata, order, page } = query;
  const relation = orderedBy(query);
  return {
    column: relation
      ? columnOf(relation.replica, order.field, relation.property)
      : columnOf(metadata, order.field),
    key: columnOf(metadata, 'id'),
    nullable: relation?.nullable ?? false,
    direction: (order.direction === 'ASC') !== page.backward ? 'ASC' : 'DESC',
    backward: page.backward,
  };
}
