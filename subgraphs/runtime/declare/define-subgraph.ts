/** Declares a subgraph: everything that the runtime needs to know about a domain, in one object. */
import type { MigrationInterface } from 'typeorm';
import type { DomainErrorCode } from '../../../wire/contract/errors';
import type { Cache } from '../cache/cache';
import type { Violations } from '../database/database-error';
import type { DemoTables } from '../demo/demo';
import type { Filters } from '../list/filter';
import type { OrderInput } from '../list/order';
import type { Anonymize, Effect } from '../references/declare/effect';
import { publicationOf } from '../references/declare/publish';
import { withReferencedReplicas } from '../references/declare/referenced-replicas';
import type { Total } from '../references/declare/total';
import type { Readable } from '../request/row-query';
import type { Task } from '../tasks';

/** A TypeORM entity class; its name is the name of the GraphQL type. */
export type EntityClass<Entity = any> = new () => Entity;

export interface SubgraphDefinition {
  /** As in manifest.ts; the SDL is schema/<name>.graphql, made from the domain's own schema.graphql. */
  readonly name: string;
  readonly entities: EntityClass[];
  /** They run after the runtime's own, by the time in their names. `joinery migration` drafts the next one. */
  readonly migrations: (new () => MigrationInterface)[];
  /** Type → field → resolver; what follows from the entities is supplied (docs/explanation/architecture.md). */
  readonly resolvers: Record<string, any>;
  /** By entity name: which rows of the tenant a viewer may read. Applied to every read. */
  readonly readable?: Record<string, Readable>;
  /** By entity name: filter fields that are no column. */
  readonly filters?: Record<string, Filters>;
  /** By entity name: the order of its lists unless a query or a resolver gives another; newest first without. */
  readonly orders?: Record<string, OrderInput>;
  /** The codes of its own errors, as `domainErrors` makes them; docs/reference/errors.md explains each. */
  readonly errors?: Readonly<Record<string, DomainErrorCode>>;
  /** By constraint name: what the client is told when the database refuses. */
  readonly violations?: Violations;
  /** Entities with @Publish: other services hear of their every change, and may refer to their keys. */
  readonly publishes?: EntityClass[];
  /** What it does when it hears of others' changes. */
  readonly effects?: Effect[];
  /** Numbers that it keeps of others' objects. */
  readonly totals?: Total[];
  /** References whose rows are neither deleted nor emptied when what they refer to goes, but changed by the domain. */
  readonly anonymize?: Anonymize[];
  /** What it keeps at hand, by which events it changes. */
  readonly caches?: Cache[];
  /** What it does every so often, for each tenant. */
  readonly tasks?: Task[];
  /** The rows of the demo data, table by table. */
  readonly demo?: DemoTables;
}

/** What defineSubgraph is given: what follows from the entities is added. */
export interface Declaration extends Omit<SubgraphDefinition, 'publishes'> {
  /** Replicas that are asked alone; those that an entity refers to need no mention. */
  readonly replicas?: EntityClass[];
}

export function defineSubgraph({ replicas = [], ...definition }: Declaration): SubgraphDefinition {
  const entities = withReferencedReplicas([...definition.entities, ...replicas]);
  return Object.freeze({ ...definition, entities, publishes: entities.filter(publicationOf) });
}
