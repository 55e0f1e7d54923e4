/**
 * Reads from the entities which of the runtime's functions a migration must call: for publishing, references and
 * counts.
 */
import type { DataSource, EntityMetadata } from 'typeorm';
import type { RelationMetadata } from 'typeorm/metadata/RelationMetadata';
import { countsOf } from '../declare/count-of';
import type { SubgraphDefinition } from '../declare/define-subgraph';
import { storedName } from '../references/database/stored-name';
import { publicationOf } from '../references/declare/publish';
import { localReferencesOf, referencesOf } from '../references/declare/references';
import type { Call } from './schema';

export function declaredCalls(
  dataSource: DataSource,
  definition: SubgraphDefinition,
  metadatas: readonly EntityMetadata[],
): Call[] {
  return [
    ...metadatas.flatMap(publishCalls),
    ...referCalls(dataSource, definition),
    ...guardCalls(dataSource),
    ...metadatas.flatMap(metadata => countCalls(dataSource, metadata)),
  ];
}

function publishCalls(metadata: EntityMetadata): Call[] {
  const publication = publicationOf(metadata.target);
  if (!publication) return [];
  const columnOf = (property: string): string => {
    const column = metadata.findColumnWithPropertyName(property);
    if (column) return column.databaseName;
    throw new Error(`${metadata.name} publishes ${property}, which is no column of it: correct @Publish.`);
  };
  if (!metadata.findColumnWithPropertyName('revision')) {
    throw new Error(`${metadata.name} is published and has no revision: let it extend Revised.`);
  }
  const { fields, events, referable } = publication;
  const args = {
    table: metadata.tableName,
    type: metadata.name,
    fields: Object.fromEntries(fields.map(property => [property, columnOf(property)])),
    ...(events && { events }),
    ...(referable === false && { referable }),
    ...(!metadata.findColumnWithPropertyName('tenantId') && { tenant: 'id' as const }),
  };
  return [{ name: 'publish', args, stored: '' }];
}

function referCalls(dataSource: DataSource, definition: SubgraphDefinition): Call[] {
  return referencesOf(dataSource, definition).map(({ metadata, column, replica, constraint }) => {
    const foreignKey = metadata.foreignKeys.find(({ name }) => storedName(name) === constraint);
    const args = {
      table: metadata.tableName,
      column,
      to: replica.metadata.tableName,
      type: replica.type,
      onDelete: foreignKey!.onDelete as 'CASCADE' | 'SET NULL' | 'RESTRICT',
    };
    return { name: 'refer', args, stored: '' };
  });
}

/** Where a key of this subgraph's own may be closing, and a row that comes to refer to it would not just go with it. */
function guardCalls(dataSource: DataSource): Call[] {
  const isReferable = ({ target }: EntityMetadata) => {
    const publication = publicationOf(target);
    return publication !== undefined && publication.referable !== false;
  };
  return localReferencesOf(dataSource)
    .filter(({ byId, to }) => byId && isReferable(to))
    .filter(({ metadata, onDelete }) => onDelete !== 'CASCADE' || isReferable(metadata))
    .map(({ metadata, column, to }) => ({
      name: 'guard',
      args: { table: metadata.tableName, column, type: to.name },
      stored: '',
    }));
}

function countCalls(dataSource: DataSource, metadata: EntityMetadata): Call[] {
  return countsOf(metadata.target).map(({ property, of, by, where }) => {
    const counted = dataSource.getMetadata(of());
    const relation = counted.findRelationWithPropertyPath(by);
    const column = relation ? columnTo(relation) : counted.findColumnWithPropertyName(by)?.databaseName;
    const to = relation?.inverseEntityMetadata ?? metadata;
    // Both refer to the same: the count is of what that is.
    const shared = metadata.relations.find(({ inverseEntityMetadata }) => inverseEntityMetadata === to);
    const key = to === metadata ? undefined : shared && columnTo(shared);
    if (!column || (to !== metadata && !key)) {
      throw new Error(
        `${metadata.name}.${property} counts by ${counted.name}.${by}, which has to lead to ${metadata.name}, or to what ${metadata.name} refers to as well.`,
      );
    }
    const args = {
      table: metadata.tableName,
      column: metadata.findColumnWithPropertyName(property)!.databaseName,
      ...(key && { key }),
      of: counted.tableName,
      by: column,
      ...(where && { where }),
    };
    return { name: 'count', args, stored: '' };
  });
}

const columnTo = ({ joinColumns }: RelationMetadata): string | undefined =>
  joinColumns.find(({ referencedColumn }) => referencedColumn?.propertyName === 'id')?.databaseName;
