/** Lists the references of one subgraph, from TypeORM's own metadata, so that declaring a relation is enough. */
import type { DataSource, EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';
import type { ForeignKeyMetadata } from 'typeorm/metadata/ForeignKeyMetadata';
import type { SubgraphDefinition } from '../../declare/define-subgraph';
import { storedName } from '../database/stored-name';
import type { Action } from '../peers/peer';
import { type ReplicaTable, replicasOf } from './replica';

/** A foreign key, by the column that holds the other's id. */
interface Relation {
  /** The entity that refers. */
  readonly metadata: EntityMetadata;
  /** `author`, where the relation is declared. */
  readonly relation: string;
  /** `authorId`, and its column. */
  readonly property: string;
  readonly column: string;
  readonly nullable: boolean;
  readonly constraint: string;
}

export interface Reference extends Relation {
  readonly replica: ReplicaTable;
  readonly onDelete: Action;
}

/** Within the subgraph: PostgreSQL holds it alone. */
export interface LocalReference extends Relation {
  readonly to: EntityMetadata;
  /** Otherwise by another unique key of it, and the column is the last of these. */
  readonly byId: boolean;
  readonly onDelete: Action | 'NO_ACTION';
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
      const relation = relationOf(metadata, foreignKey);
      const { property } = relation;
      const anonymized = anonymize.some(one => one.entity === metadata.target && one.property === property);
      const onDelete = anonymized ? 'ANONYMIZE' : actionOf(foreignKey);
      if (onDelete === 'NO_ACTION') {
        throw new Error(
          `${metadata.name}.${property} refers to a replica without ON DELETE: give the relation onDelete CASCADE, SET NULL or RESTRICT.`,
        );
      }
      return { ...relation, replica, onDelete } satisfies Reference;
    }),
  );
}

/** Every foreign key that leads to no replica. */
export function localReferencesOf(dataSource: DataSource): LocalReference[] {
  const replicas = new Set([...replicasOf(dataSource).values()].map(({ metadata }) => metadata));
  return dataSource.entityMetadatas.flatMap(metadata =>
    metadata.foreignKeys.flatMap(foreignKey => {
      const to = foreignKey.referencedEntityMetadata;
      if (replicas.has(to)) return [];
      const byId = foreignKey.referencedColumns.some(isId);
      return { ...relationOf(metadata, foreignKey), to, byId, onDelete: actionOf(foreignKey) };
    }),
  );
}

const isId = ({ propertyName }: ColumnMetadata): boolean => propertyName === 'id';

/** The column of a foreign key that holds the other's id, or the last where it refers by another key. */
export const referringColumn = ({ columns, referencedColumns }: ForeignKeyMetadata): ColumnMetadata =>
  columns.at(referencedColumns.findIndex(isId))!;

function relationOf(metadata: EntityMetadata, foreignKey: ForeignKeyMetadata): Relation {
  const { propertyName: property, databaseName: column, isNullable: nullable } = referringColumn(foreignKey);
  const relation = metadata.relations.find(({ foreignKeys }) => foreignKeys.includes(foreignKey));
  return {
    metadata,
    relation: relation?.propertyName ?? property,
    property,
    column,
    nullable,
    constraint: storedName(foreignKey.name),
  };
}

function actionOf({ onDelete }: ForeignKeyMetadata): Exclude<LocalReference['onDelete'], 'ANONYMIZE'> {
  if (onDelete === 'CASCADE' || onDelete === 'RESTRICT') return onDelete;
  return onDelete === 'SET NULL' ? 'SET_NULL' : 'NO_ACTION';
}
