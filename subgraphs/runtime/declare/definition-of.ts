/**
 * Maps a data source to its subgraph's definition, so that code with an entity manager can read what the subgraph
 * declares.
 */
import type { DataSource, EntityManager } from 'typeorm';
import type { SubgraphDefinition } from './define-subgraph';

const key = Symbol('definition');

/** On the data source itself: the views of it that are bound to a tenant inherit it. */
export function setDefinition(dataSource: DataSource, definition: SubgraphDefinition): void {
  Object.defineProperty(dataSource, key, { value: definition });
}

export const definitionOf = ({ dataSource }: Pick<EntityManager, 'dataSource'>): SubgraphDefinition =>
  (dataSource as unknown as Record<symbol, SubgraphDefinition>)[key]!;
