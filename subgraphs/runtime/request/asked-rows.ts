/**
 * Decides which columns of rows are read: those that the operation selects, and the selected fields of other services'
 * objects that a replica here holds (`@provides` in the SDL). The replica's fields are read with the rows that refer
 * to the objects, or in one statement for all rows of a tick.
 */
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { EntityMetadata } from 'typeorm';
import type { EntityClass } from '../declare/define-subgraph';
import {
  joinReplica,
  type ReplicaRelation,
  readOfReplica,
  replicaRelationsOf,
} from '../declare/replica-relation';
import type { Row } from '../list/connection';
import type { SubgraphContext } from './context';
import { isWide, selectColumns } from './row-query';
import { fieldsBelow, keptForSelection } from './selection';

export interface AskedRows {
  /** Tells apart statements that bring different things. */
  readonly name: string;
  /** Properties of the row; undefined is all of them. */
  readonly columns: readonly string[] | undefined;
  readonly relations: readonly AskedOfReplica[];
}

interface AskedOfReplica {
  readonly relation: ReplicaRelation;
  readonly fields: readonly string[];
}

/** The whole row, and nothing of a replica. */
export const wholeRow: AskedRows = { name: '', columns: undefined, relations: [] };

/** Resolvers that look at nothing of their parent but its id: the runtime's own. */
export const readsOnlyId = new WeakSet<object>();

/** What is to come with the rows of an entity that these fields of the operation select. */
export function askedRows(
  context: SubgraphContext,
  info: GraphQLResolveInfo,
  entity: EntityClass,
  asked: readonly FieldNode[] = info.fieldNodes,
): AskedRows {
  return keptForSelection(asked, entity, () => {
    const metadata = context.dataSource.getMetadata(entity);
    const below = fieldsBelow(info, metadata.name, asked);
    const columns = columnsOf(metadata, [...below.keys()], context.definition.resolvers[metadata.name]);
    const relations = [...replicaRelationsOf(metadata).values()]
      .map(relation => ({ relation, fields: held(info, relation, below.get(relation.property) ?? []) }))
      .filter(({ fields }) => fields.length > 0);
    return named(columns, relations);
  });
}

/**
 * The key, and the columns that the fields are or lead by. What a resolver of the domain looks at is not known: where one
 * is asked for, all columns come but for wide ones that are not asked for by name.
 */
function columnsOf(
  metadata: EntityMetadata,
  fields: readonly string[],
  resolvers: Record<string, object> = {},
): string[] {
  const isOwn = (field: string) => field in resolvers && !readsOnlyId.has(resolvers[field]!);
  const all = fields.some(isOwn);
  const named = new Set(['id', ...fields, ...fields.map(field => `${field}Id`)]);
  return metadata.columns
    .filter(column => named.has(column.propertyName) || (all && !isWide(column)))
    .map(({ propertyName }) => propertyName);
}

/** The same with what a statement needs for itself: properties of the row, and a field of a replica. */
export function alsoAsked(
  { columns, relations }: AskedRows,
  properties: readonly string[],
  ofReplica?: { relation: ReplicaRelation; field: string },
): AskedRows {
  const all = columns && [...columns, ...properties.filter(property => !columns.includes(property))];
  if (!ofReplica) return named(all, relations);
  const { relation, field } = ofReplica;
  const fields = relations.find(one => one.relation === relation)?.fields ?? [];
  const others = relations.filter(one => one.relation !== relation);
  return named(all, [...others, { relation, fields: [...fields.filter(one => one !== field), field] }]);
}

function named(columns: readonly string[] | undefined, relations: readonly AskedOfReplica[]): AskedRows {
  const ofReplicas = relations.map(({ relation, fields }) => `${relation.property}(${fields})`);
  return { name: [columns, ...ofReplicas].join(' '), columns, relations };
}

/** Of the fields that are asked for of the object, those that the replica holds. */
function held(info: GraphQLResolveInfo, relation: ReplicaRelation, asked: readonly FieldNode[]): string[] {
  if (asked.length === 0) return [];
  const below = fieldsBelow(info, relation.type, asked);
  return relation.fields.filter(field => below.has(field));
}

/** What a SELECT of the rows brings, and the joins that it needs but for those that it has. */
export function selectAsked(
  metadata: EntityMetadata,
  { columns, relations }: AskedRows,
  joined?: ReplicaRelation,
): { columns: string; joins: string } {
  const ofReplicas = relations.flatMap(({ relation, fields }) =>
    fields.map(field => `${readOfReplica(relation, field)} AS "${relation.property}.${field}"`),
  );
  return {
    columns: [...selectColumns(metadata, columns), ...ofReplicas].join(', '),
    joins: relations
      .filter(({ relation }) => relation !== joined)
      .map(({ relation }) => joinReplica(relation, 'LEFT JOIN'))
      .join(''),
  };
}

/** The object that a row refers to: its key, with what is asked for and held here. Null where the replica lacks it. */
export function referredObject(
  row: Row,
  id: string,
  relation: ReplicaRelation,
  context: SubgraphContext,
  info: GraphQLResolveInfo,
): Row | Promise<Row | null> {
  const fields = keptForSelection(info.fieldNodes, relation, () =>
    held(info, relation, info.fieldNodes).map(field => ({ field, name: `${relation.property}.${field}` })),
  );
  const object: Row = { __typename: relation.type, id };
  for (const { field, name } of fields) {
    const value = row[name];
    // An object that a mutation answers with, or a row that another field loaded, came without.
    if (value === undefined) return context.load(relation.replica.target as EntityClass<Row>, id);
    object[field] = value;
  }
  return object;
}
