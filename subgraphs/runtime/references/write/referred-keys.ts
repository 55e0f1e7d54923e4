/**
 * Records which keys a transaction refers to, as TypeORM writes them: if the database then refuses one that its
 * replica lacks, all keys that may be missing are requested at once. Raw SQL is not seen here; a foreign key refuses
 * it.
 */
import type { DataSource, EntityManager, EntitySubscriberInterface, InsertEvent, UpdateEvent } from 'typeorm';
import type { Reference } from '../declare/references';

/** By reference: the ids. */
export type ReferredKeys = Map<Reference, Set<string>>;

/** From now on the keys that this manager's transaction refers to are noted. */
export function noteKeys(manager: EntityManager, keys: ReferredKeys): void {
  manager.queryRunner!.data.referredKeys = keys;
}

export function watchWrites(dataSource: DataSource, references: readonly Reference[]): void {
  const note = ({ metadata, entity, queryRunner }: InsertEvent<any> | UpdateEvent<any>) => {
    const keys: ReferredKeys | undefined = queryRunner.data.referredKeys;
    if (!keys || !entity) return;
    for (const reference of references) {
      const id = reference.metadata === metadata ? entity[reference.property] : undefined;
      if (typeof id !== 'string') continue;
      const known = keys.get(reference);
      if (known) known.add(id);
      else keys.set(reference, new Set([id]));
    }
  };
  const subscriber: EntitySubscriberInterface = { beforeInsert: note, beforeUpdate: note };
  dataSource.subscribers.push(subscriber);
}
