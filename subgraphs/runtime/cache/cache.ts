/**
 * Declares what is cached: under which keys, for how long, and by which events it changes. A key is of a tenant, and what
 * is cached of it is the same for all who may read it. Each type that it depends on is published, with an event for every
 * change of a row (`events: { changed: 'true' }`), so that cascades and raw SQL count as well.
 */
import type { EntityClass, SubgraphDefinition } from '../declare/define-subgraph';
import { publicationOf } from '../references/declare/publish';

export interface Cache<Value = any> {
  /** How its keys begin: `user:profile`. */
  readonly name: string;
  /** Which keys are cached: each in one writing alone, as changes tell it. */
  readonly keys: RegExp;
  /** How long a value is kept at most; of 0 it is not. */
  readonly seconds: number | ((value: Value) => number);
  /** What of a key changes tell; the whole unless given. */
  readonly told?: (key: string) => string;
  /** By type: the key, or what is told of it, that a change of an object concerns, of its id and published fields; or `all` of the tenant. */
  readonly changes: Readonly<Record<string, 'all' | ((object: Changed) => string)>>;
}

export interface Changed {
  readonly id: string;
  readonly data: Readonly<Record<string, any>>;
}

/** Of rows by a unique property, however they are loaded by it. `readable` may look at the row alone. */
export interface RowCache<Entity = any> extends Cache<Entity | null> {
  readonly entity: EntityClass<Entity>;
  readonly by: string;
}

export const cacheRows = <Entity>(
  entity: EntityClass<Entity>,
  by: keyof Entity & string,
  rest: Pick<Cache<Entity | null>, 'name' | 'seconds'>,
): RowCache<Entity> => ({
  ...rest,
  entity,
  by,
  keys: writtenUuid,
  changes: { [entity.name]: by === 'id' ? ({ id }) => id : ({ data }) => data[by] },
});

/** As PostgreSQL writes it: it reads other forms as well. */
export const writtenUuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isRowCache = (cache: Cache): cache is RowCache => 'entity' in cache;

/** Refuses a cache that would miss changes. */
export function checkCaches({ name, caches = [], publishes = [] }: SubgraphDefinition): void {
  for (const cache of caches) {
    for (const type of Object.keys(cache.changes)) {
      const publication = publicationOf(publishes.find(entity => entity.name === type) ?? '');
      if (Object.values(publication?.events ?? {}).includes('true')) continue;
      throw new Error(
        `${name} caches ${cache.name}, which changes with ${type}: publish every change of it, @Publish({ …, events: { changed: 'true' } }).`,
      );
    }
  }
}
