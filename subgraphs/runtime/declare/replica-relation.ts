/**
 * Joins rows to the replica of their to-one relation, on the foreign key, with the relation's name as the alias. So
 * `author.username` has the same name in TypeScript, in SQL and in a row.
 */
import type { EntityMetadata } from 'typeorm';
import { readColumn } from '../database/read-column';
import { replicasOf } from '../references/declare/replica';
import { aliasOf, columnOf } from '../request/row-query';

export interface ReplicaRelation {
  /** `author` */
  readonly property: string;
  /** The GraphQL type: `User`. */
  readonly type: string;
  readonly replica: EntityMetadata;
  /** What the replica holds beside the key. */
  readonly fields: readonly string[];
  /** The column that refers, quoted, and whether it may refer to nothing. */
  readonly reference: string;
  readonly nullable: boolean;
  /** The foreign key as a condition. */
  readonly condition: string;
}

/** By property. */
export type ReplicaRelations = ReadonlyMap<string, ReplicaRelation>;

const known = new WeakMap<EntityMetadata, ReplicaRelations>();

export function replicaRelationsOf(metadata: EntityMetadata): ReplicaRelations {
  let relations = known.get(metadata);
  if (!relations) {
    relations = new Map(readRelations(metadata).map(relation => [relation.property, relation]));
    known.set(metadata, relations);
  }
  return relations;
}

function readRelations(metadata: EntityMetadata): ReplicaRelation[] {
  const replicas = [...replicasOf(metadata.dataSource).values()];
  return metadata.relations.flatMap(({ propertyName: property, joinColumns, inverseEntityMetadata }) => {
    const replica = replicas.find(one => one.metadata === inverseEntityMetadata);
    const reference = joinColumns.find(({ referencedColumn }) => referencedColumn?.propertyName === 'id');
    if (!replica || !reference) return [];
    const pairs = joinColumns.map(
      ({ databaseName, referencedColumn }) =>
        `"${property}"."${referencedColumn!.databaseName}" = "${aliasOf(metadata)}"."${databaseName}"`,
    );
    return {
      property,
      type: replica.type,
      replica: replica.metadata,
      fields: replica.fields.map(field => field.property),
      reference: `"${aliasOf(metadata)}"."${reference.databaseName}"`,
      nullable: reference.isNullable,
      condition: pairs.join(' AND '),
    };
  });
}

/** ` LEFT JOIN "user_replica" "author" ON …`; an inner join leaves out rows that refer to nothing. */
export const joinReplica = (
  { property, replica, condition }: ReplicaRelation,
  kind: 'JOIN' | 'LEFT JOIN',
): string => ` ${kind} "${replica.tableName}" "${property}" ON ${condition}`;

/** `"author"."username"` */
export const columnOfReplica = ({ property, replica }: ReplicaRelation, field: string): string =>
  columnOf(replica, field, property);

/** The same as a SELECT reads it. */
export const readOfReplica = ({ property, replica }: ReplicaRelation, field: string): string =>
  readColumn(replica.findColumnWithPropertyName(field)!, property);
