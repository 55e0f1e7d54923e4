/**
 * Maps the references of an estate: which types refer to which, what a delete does where, which fields are replicated,
 * and which services consume which events. Reads only the code (entities, schemas, definitions), no database.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildASTSchema, getNamedType, isObjectType, isUnionType, parse } from 'graphql';
import type { EntityMetadata } from 'typeorm';
import { projectRoot } from '../../../../wire/project';
import { readMetadata } from '../../database/data-source';
import type { SubgraphDefinition } from '../../declare/define-subgraph';
import type { Action } from '../peers/peer';
import { type LocalReference, localReferencesOf, referencesOf } from './references';
import { replicasOf } from './replica';
import { effectsOf } from './total';

export interface ReferenceMap {
  /** In the order of the domains, their entities and the entities' relations, that to the tenant first. */
  readonly references: readonly MappedReference[];
  /** Within a service: what PostgreSQL holds alone. */
  readonly local: readonly MappedLocalReference[];
  readonly replicas: readonly MappedReplica[];
  readonly effects: readonly MappedEffect[];
}

export interface MappedReference {
  readonly from: {
    readonly subgraph: string;
    readonly type: string;
    /** The relation: `author`. */
    readonly field: string;
    /** Its column: `author_id`. */
    readonly column: string;
    readonly nullable: boolean;
  };
  readonly to: { readonly subgraph: string; readonly type: string };
  readonly onDelete: Action;
  /** Where it is one case of a field that may hold several types: that field, and where each type is. */
  readonly oneOf?: {
    readonly field: string;
    readonly types: readonly { readonly subgraph: string; readonly type: string }[];
  };
}

export interface MappedLocalReference extends Pick<MappedReference, 'from' | 'to'> {
  readonly onDelete: LocalReference['onDelete'];
}

export interface MappedReplica {
  readonly subgraph: string;
  readonly of: { readonly subgraph: string; readonly type: string };
  /** What is kept beside the key; the owner's events keep it current. */
  readonly fields: readonly string[];
}

export interface MappedEffect {
  /** Whose event it is: `Post.published` of postal. */
  readonly of: string;
  readonly event: string;
  /** Where something is done about it. */
  readonly subgraph: string;
}

export async function mapReferences(domains: readonly SubgraphDefinition[]): Promise<ReferenceMap> {
  const maps = await Promise.all(domains.map(mapDomain));
  return {
    references: maps.flatMap(({ references }) => references),
    local: maps.flatMap(({ local }) => local),
    replicas: maps.flatMap(({ replicas }) => replicas),
    effects: maps.flatMap(({ effects }) => effects),
  };
}

type Related = Pick<LocalReference, 'metadata' | 'property'>;

const isOfTenant = ({ property }: Related): boolean => property === 'tenantId';

async function mapDomain(definition: SubgraphDefinition): Promise<ReferenceMap> {
  const { name: subgraph } = definition;
  const dataSource = await readMetadata(definition);
  const replicas = replicasOf(dataSource);
  const unionsOf = readUnions(subgraph);
  const placeOf = ({ target }: EntityMetadata) => (definition.entities as unknown[]).indexOf(target);
  const inOrder = (a: Related, b: Related) =>
    placeOf(a.metadata) - placeOf(b.metadata) || +isOfTenant(b) - +isOfTenant(a);
  const ownerOf = (type: string) => replicas.get(type)?.owner ?? subgraph;
  return {
    references: referencesOf(dataSource, definition)
      .sort(inOrder)
      .map(({ metadata, relation, column, nullable, replica, onDelete }) => {
        const union = unionsOf(metadata).find(({ types }) => types.includes(replica.type));
        return {
          from: { subgraph, type: metadata.name, field: relation, column, nullable },
          to: { subgraph: replica.owner, type: replica.type },
          onDelete,
          ...(union && {
            oneOf: {
              field: union.field,
              types: union.types.map(type => ({ subgraph: ownerOf(type), type })),
            },
          }),
        };
      }),
    local: localReferencesOf(dataSource)
      .sort(inOrder)
      .map(({ metadata, relation, column, nullable, to, onDelete }) => ({
        from: { subgraph, type: metadata.name, field: relation, column, nullable },
        to: { subgraph, type: to.name },
        onDelete,
      })),
    replicas: [...replicas.values()]
      .sort((a, b) => placeOf(a.metadata) - placeOf(b.metadata))
      .map(({ type, owner, fields }) => ({
        subgraph,
        of: { subgraph: owner, type },
        fields: fields.map(({ property }) => property),
      })),
    effects: effectsOf(definition).map(({ of, event }) => ({ of, event, subgraph })),
  };
}

/** The fields of a type that hold one of several types, and are stored as a pair: `likeableType` and `likeableId`. */
function readUnions(subgraph: string) {
  const sdl = readFileSync(join(projectRoot, 'schema', `${subgraph}.graphql`), 'utf8');
  const schema = buildASTSchema(parse(sdl), { assumeValid: true, assumeValidSDL: true });
  return (metadata: EntityMetadata): { field: string; types: string[] }[] => {
    const type = schema.getType(metadata.name);
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap(({ name: field, type: fieldType }) => {
      const union = getNamedType(fieldType);
      const isPair = ['Type', 'Id'].every(end => metadata.findColumnWithPropertyName(`${field}${end}`));
      return isUnionType(union) && isPair ? [{ field, types: union.getTypes().map(({ name }) => name) }] : [];
    });
  };
}
