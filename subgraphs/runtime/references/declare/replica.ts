/**
 * Declares a replica: an entity that holds the keys of another subgraph's type, and the few public fields of it that
 * are needed here. Relations to it are ordinary TypeORM relations.
 */
import { Column, type DataSource, Entity, type EntityMetadata, PrimaryColumn, Unique } from 'typeorm';
import { TenantKeyed } from '../../declare/base-entities';
import type { EntityClass, SubgraphDefinition } from '../../declare/define-subgraph';
import { snakeCase } from '../../declare/naming';
import { sqlTypeOf } from '../../declare/sql-type';
import { effectsOf } from './total';

export interface ReplicaDeclaration {
  /** The GraphQL type. */
  readonly type: string;
  /** The subgraph that owns it: the only one that writes it. */
  readonly owner: string;
  /** Holds all that the owner has, and not only what is referred to here. */
  readonly complete: boolean;
}

const declarations = new WeakMap<object, ReplicaDeclaration>();

/**
 * `@Replica('User', { of: 'cortex' })` on a class that extends ReplicaEntity; its table is `user_replica`. `complete` for
 * what a domain asks rather than refers to: who is a member of what. It may then be of a type that is not referable.
 */
export function Replica(
  type: string,
  { of, complete = false }: { of: string; complete?: boolean },
): ClassDecorator {
  return target => {
    declarations.set(target, { type, owner: of, complete });
    Entity(`${snakeCase(type)}_replica`)(target);
  };
}

/** What every replica holds. */
@Unique(['id'])
export abstract class ReplicaEntity extends TenantKeyed {
  @PrimaryColumn('uuid')
  id: string;

  /** Of the owner's row when it was last heard of. */
  @Column('bigint', { default: 0 })
  revision: string;
}

export const replicaDeclaration = (entity: EntityClass | string | object): ReplicaDeclaration | undefined =>
  typeof entity === 'string' ? undefined : declarations.get(entity);

export interface ReplicaField {
  readonly property: string;
  readonly column: string;
  /** As PostgreSQL writes it. */
  readonly type: string;
}

export interface ReplicaTable extends ReplicaDeclaration {
  readonly metadata: EntityMetadata;
  /** The columns beside tenantId, id and revision. */
  readonly fields: readonly ReplicaField[];
}

const bookkeeping = ['tenantId', 'id', 'revision'];

const read = new WeakMap<DataSource['entityMetadatas'], ReadonlyMap<string, ReplicaTable>>();

/** By type. */
export function replicasOf(dataSource: DataSource): ReadonlyMap<string, ReplicaTable> {
  const { entityMetadatas } = dataSource;
  const known = read.get(entityMetadatas);
  if (known) return known;
  const replicas = new Map<string, ReplicaTable>();
  read.set(entityMetadatas, replicas);
  for (const metadata of entityMetadatas) {
    const declaration = replicaDeclaration(metadata.target);
    if (!declaration) continue;
    const fields = metadata.columns
      .filter(({ propertyName }) => !bookkeeping.includes(propertyName))
      .map(column => ({
        property: column.propertyName,
        column: column.databaseName,
        type: sqlTypeOf(column),
      }));
    replicas.set(declaration.type, { ...declaration, metadata, fields });
  }
  return replicas;
}

/** The subgraphs whose events are taken: those of the replicas and of the effects; `publishing` are all that there are. */
export function sourcesOf(
  definition: SubgraphDefinition,
  dataSource: DataSource,
  publishing: readonly string[] = [],
): string[] {
  const owners = [...replicasOf(dataSource).values()].map(({ owner }) => owner);
  const ofEffects = effectsOf(definition).flatMap(({ of }) => (of === '*' ? publishing : [of]));
  return [...new Set([...owners, ...ofEffects])];
}
