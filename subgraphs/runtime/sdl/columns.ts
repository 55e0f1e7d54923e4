/**
 * Reads the properties of columns that the expansion of a domain's SDL needs from its entities, without a database
 * connection.
 */
import { readMetadata } from '../database/data-source';
import type { SubgraphDefinition } from '../declare/define-subgraph';
import { isSearched } from '../declare/searched';
import { isPrefixIndexed } from '../list/indexed-order';
import type { ColumnOf } from './estate-sdl';

export async function readColumns(definition: SubgraphDefinition): Promise<ColumnOf> {
  const { entityMetadatas } = await readMetadata(definition);
  const byName = new Map(entityMetadatas.map(metadata => [metadata.name, metadata]));
  return (type, field) => {
    const metadata = byName.get(type);
    const column = metadata?.findColumnWithPropertyName(field);
    if (!metadata || !column) return undefined;
    return {
      isNullable: column.isNullable,
      isPrefixIndexed: isPrefixIndexed(metadata, field),
      isSearched: isSearched(metadata, field),
    };
  };
}
