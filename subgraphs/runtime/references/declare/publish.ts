/** Declares that other services receive events for every change of an entity, and which of its fields they contain. */
import type { EntityClass } from '../../declare/define-subgraph';

export interface Publication {
  /**
   * Properties: what events tell every service of an object, and what replicas may hold. The graph shows of a replica what
   * the SDL says, so a field that is not for everybody stands in no type of another service.
   */
  readonly fields: readonly string[];
  /** Event → when an update is one, in SQL over the rows `o` (before) and `n` (after). */
  readonly events?: Readonly<Record<string, string>>;
  /** False for a type that others hear of and never refer to: its deletion needs nobody's leave. */
  readonly referable?: boolean;
}

const publications = new WeakMap<object, Publication>();

/** `@Publish({ fields: ['slug', 'name'] })` beside `@Entity('tags')`. */
export function Publish(publication: Publication): ClassDecorator {
  return target => void publications.set(target, publication);
}

export const publicationOf = (entity: EntityClass | string | object): Publication | undefined =>
  typeof entity === 'string' ? undefined : publications.get(entity);
