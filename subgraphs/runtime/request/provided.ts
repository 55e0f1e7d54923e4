/**
 * Decides what is read near: fields of another service's objects that a query asks for and a replica here holds
 * (`@provides` in the SDL). They come with the rows that refer to the objects, or in one statement for all of a tick.
 */
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { SelectQueryBuilder } from 'typeorm';
import type { EntityClass } from '../declare/define-subgraph';
import {
  joinReplica,
  type ReplicaRelation,
  replicaRelationsOf,
  selectOfReplica,
} from '../declare/replica-relation';
import type { Row } from '../list/connection';
import type { SubgraphContext } from './context';
import { fieldsBelow } from './selection';

export interface Provided {
  /** Tells apart statements that bring different fields. */
  readonly name: string;
  readonly relations: readonly { readonly relation: ReplicaRelation; readonly fields: readonly string[] }[];
}

export const nothingProvided: Provided = { name: '', relations: [] };

/** What is to come with the rows of an entity that these fields of the operation select. */
export function providedFor(
  context: SubgraphContext,
  info: GraphQLResolveInfo,
  entity: EntityClass,
  asked: readonly FieldNode[] = info.fieldNodes,
): Provided {
  return context.once(asked, entity, () => {
    const metadata = context.dataSource.getMetadata(entity);
    const relations = [...replicaRelationsOf(metadata).values()];
    if (relations.length === 0) return nothingProvided;
    const below = fieldsBelow(info, metadata.name, asked);
    const provided = relations
      .map(relation => ({ relation, fields: held(info, relation, below.get(relation.property) ?? []) }))
      .filter(({ fields }) => fields.length > 0);
    return {
      name: provided.map(({ relation, fields }) => `${relation.property}(${fields})`).join(' '),
      relations: provided,
    };
  });
}

/** The same with one more field, which a statement needs for itself. */
export function alsoProvided(
  { name, relations }: Provided,
  relation: ReplicaRelation,
  field: string,
): Provided {
  const fields = relations.find(one => one.relation === relation)?.fields ?? [];
  if (fields.includes(field)) return { name, relations };
  const others = relations.filter(one => one.relation !== relation);
  return {
    name: `${name} ${relation.property}.${field}`,
    relations: [...others, { relation, fields: [...fields, field] }],
  };
}

/** Of the fields that are asked for of the object, those that the replica holds. */
function held(info: GraphQLResolveInfo, relation: ReplicaRelation, asked: readonly FieldNode[]): string[] {
  if (asked.length === 0) return [];
  const below = fieldsBelow(info, relation.type, asked);
  return relation.fields.filter(field => below.has(field));
}

/** Adds the fields to the rows, as `author.username`; whoever needs the join for itself as well has made it. */
export function selectProvided(
  statement: SelectQueryBuilder<any>,
  { relations }: Provided,
  joined: ReadonlySet<ReplicaRelation> = new Set(),
): void {
  for (const { relation, fields } of relations) {
    if (!joined.has(relation)) joinReplica(statement, relation, 'left');
    for (const field of fields) selectOfReplica(statement, relation, field);
  }
}

/** The object that a row refers to: its key, with what is asked for and held here. Null where the replica lacks it. */
export function referredObject(
  row: Row,
  id: string,
  relation: ReplicaRelation,
  context: SubgraphContext,
  info: GraphQLResolveInfo,
): Row | Promise<Row | null> {
  const fields = context.once(info.fieldNodes, relation, () => held(info, relation, info.fieldNodes));
  const object: Row = { __typename: relation.type, id };
  for (const field of fields) {
    const name = `${relation.property}.${field}`;
    // An object that a mutation answers with, or a row that another field loaded, came without.
    if (!(name in row)) return context.load(relation.replica.target as EntityClass<Row>, id);
    object[field] = row[name];
  }
  return object;
}
