/** Checks that each @key of a type that lives here is one by which PostgreSQL finds one row. */
import type { GraphQLInterfaceType, GraphQLObjectType } from 'graphql';
import type { DataSource, EntityMetadata } from 'typeorm';
import { type DeclaredKey, keysOf, propertyOfKey, type TypeNode } from './declared-keys';
import { keyReaders } from './entity-references';

const nodesOf = ({ astNode, extensionASTNodes }: GraphQLObjectType | GraphQLInterfaceType): TypeNode[] =>
  [astNode, ...extensionASTNodes].filter(node => node != null) as TypeNode[];

export const declaredKeys = (type: GraphQLObjectType | GraphQLInterfaceType): DeclaredKey[] =>
  keysOf(nodesOf(type));

/** In sentences. `type` may be an interface of the entity's. */
export function misfitsOfKeys(
  type: GraphQLObjectType | GraphQLInterfaceType,
  metadata: EntityMetadata,
  dataSource: DataSource,
): string[] {
  return declaredKeys(type).flatMap(key => {
    const said = `${type.name} has @key(fields: ${JSON.stringify(key.fields)})`;
    const properties: string[] = [];
    for (const path of key.paths) {
      const property = propertyOfKey(metadata, path);
      if (!property)
        return `${said}, but ${path.join('.')} is no column of the entity ${metadata.name}: a key is made of its columns, and of the ids of what it refers to, as in "shelf { id }".`;
      const columnType = dataSource.driver.normalizeType(metadata.findColumnWithPropertyName(property)!);
      if (!(columnType in keyReaders))
        return `${said}, but the column of ${path.join('.')} is ${columnType}: a key is made of ${Object.keys(keyReaders).join(', ')}.`;
      properties.push(property);
    }
    if (isUnique(metadata, properties)) return [];
    const columns = ['tenantId', ...properties].map(name => `'${name}'`).join(', ');
    return `${said}, but several rows may have the same: add @Unique([${columns}]) to the entity ${metadata.name}.`;
  });
}

/** Whether a constraint has no other columns than these and the tenant. */
function isUnique(
  { primaryColumns, uniques, indices }: EntityMetadata,
  properties: readonly string[],
): boolean {
  const named = new Set([...properties, 'tenantId']);
  const constraints = [
    primaryColumns,
    ...uniques.map(({ columns }) => columns),
    ...indices.filter(({ isUnique: unique, where }) => unique && !where).map(({ columns }) => columns),
  ];
  return constraints.some(columns => columns.every(({ propertyName }) => named.has(propertyName)));
}
