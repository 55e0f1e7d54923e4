/** Adds to a domain's entities the replicas that they refer to: a relation says it, so that no list need. */
import { getMetadataArgsStorage } from 'typeorm';
import type { EntityClass } from '../../declare/define-subgraph';
import { replicaDeclaration } from './replica';

export function withReferencedReplicas(entities: readonly EntityClass[]): EntityClass[] {
  const all = new Set(entities);
  // What is added meanwhile has its turn as well: a replica may refer to another.
  for (const entity of all) {
    for (const { target, type } of getMetadataArgsStorage().relations) {
      if (target !== entity && !(entity.prototype instanceof (target as EntityClass))) continue;
      const referenced = (typeof type === 'function' ? (type as () => unknown)() : type) as EntityClass;
      if (replicaDeclaration(referenced)) all.add(referenced);
    }
  }
  // TypeORM lists relations in the order in which files were loaded.
  const given = new Set(entities);
  const added = [...all].filter(entity => !given.has(entity));
  return [...entities, ...added.sort((one, other) => one.name.localeCompare(other.name))];
}
