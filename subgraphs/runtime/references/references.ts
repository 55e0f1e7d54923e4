/** Owns who refers to whom in one subgraph: read from TypeORM's own metadata, so that a relation is all one declares. */
import type { DataSource, EntityMetadata } from 'typeorm';
import type { SubgraphDefinition } from '../define-subgraph';
import type { Action } from './peer';
import { type ReplicaTable, replicasOf } from './replica';

export interface Reference {
  /** The entity that refers. */
  readonly metadata: EntityMetadata;
  /** `author`, where the relation is declared. */
  readonly relation: string;
  /** `authorId`, and its column. */
  readonly property: string;
  readonly column: string;
  readonly nullable: boolean;
  readonly constraint: string;
  readonly replica: ReplicaTable;
  readonly onDelete: Action;
}

/** Every foreign key to a replica. Throws for one without an action. */
export function referencesOf(
  dataSource: DataSource,
  { anonymize = [] }: Pick<SubgraphDefinition, 'anonymize'>,
): Reference[] {
  const replicas = replicasOf(dataSource);
  return dataSource.entityMetadatas.flatMap(metadata =>
    metadata.foreignKeys.flatMap(foreignKey => {
      const replica = [...replicas.values()].find(
        one => one.metadata === foreignKey.referencedEntityMetadata,
      );
      if (!replica) return [];
      const at = foreignKey.referencedColumns.findIndex(({ propertyName }) => propertyName === 'id');
      const column = foreignKey.columns[at]!;
      const anonymized = anonymize.some(
        ({ entity, property }) => entity === metadata.target && property === column.propertyName,
      );
      return {
        metadata,
        relation:
          metadata.relations.find(({ foreignKeys }) => foreignKeys.includes(foreignKey))?.propertyName ??
          column.propertyName,
        property: column.propertyName,
        column: column.databaseName,
        nullable: column.isNullable,
        constraint: foreignKey.name,
        replica,
        onDelete: anonymized
          ? 'ANONYMIZE'
          : actionOf(foreignKey.onDelete, `${metadata.name}.${column.propertyName}`),
      } satisfies Reference;
    }),
  );
}

function actionOf(onDelete: string | undefined, name: string): Action {
  if (onDelete === 'CASCADE' || onDelete === 'RESTRICT') return onDelete;
  if (onDelete === 'SET NULL') return 'SET_NULL';
  throw new Error(
    `${name} refers to a replica with ON DELETE ${onDelete ?? 'NO ACTION'}: give the relation onDelete CASCADE, SET NULL or RESTRICT.`,
  );
}
