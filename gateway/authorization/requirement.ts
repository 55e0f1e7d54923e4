/**
 * Reads which fields and types a supergraph protects by @authenticated and @requiresScopes.
 * https://www.apollographql.com/docs/graphos/routing/security/authorization
 */
import {
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLNamedType,
  parse,
  valueFromASTUntyped,
} from 'graphql';
import type { Viewer } from '../../wire/contract/viewer';
import { argumentOf, linkedDirective } from '../supergraph/linked-directive';
import { derivedRequirements } from './derived-requirements';

export interface Requirement {
  isMetBy(viewer: Viewer): boolean;
  /** What it asks, to follow the name of a field. */
  readonly sentence: string;
  /** All of one of these lists; undefined for one that asks for no scopes. */
  readonly scopes?: readonly (readonly string[])[];
}

/** By the coordinate of a type or a field: `Product`, `Product.price`. */
export type Requirements = ReadonlyMap<string, readonly Requirement[]>;

/** Undefined where nothing is protected. */
export function requirementsOf(supergraphSdl: string): Requirements | undefined {
  const supergraph = parse(supergraphSdl, { noLocation: true });
  const read = directiveReader(supergraph);
  if (!read) return undefined;
  const requirements = new Map<string, readonly Requirement[]>();
  const add = (coordinate: string, directives: readonly ConstDirectiveNode[] = []): void => {
    const found = directives.flatMap(read);
    if (found.length > 0) requirements.set(coordinate, found);
  };
  for (const definition of supergraph.definitions) {
    if (!('name' in definition) || !definition.name || !/Type(?:Definition|Extension)$/.test(definition.kind))
      continue;
    const type = definition.name.value;
    add(type, definition.directives as readonly ConstDirectiveNode[]);
    if (!('fields' in definition)) continue;
    for (const field of definition.fields ?? []) add(`${type}.${field.name.value}`, field.directives);
  }
  return derivedRequirements(supergraph, requirements);
}

export function coordinateOf(type: GraphQLNamedType, field: string): string {
  return `${type.name}.${field}`;
}

/** Equal requirements are one object, so that few are checked. */
function directiveReader(
  supergraph: DocumentNode,
): ((directive: ConstDirectiveNode) => Requirement[]) | undefined {
  const authenticated = linkedDirective(supergraph, 'authenticated', 'authenticated');
  const requiresScopes = linkedDirective(supergraph, 'requiresScopes', 'requiresScopes');
  if (!authenticated && !requiresScopes) return undefined;
  const known = new Map<string, Requirement>();
  return directive => {
    if (directive.name.value === authenticated) return [signedIn];
    if (directive.name.value !== requiresScopes) return [];
    const value = argumentOf(directive, 'scopes');
    const scopes: string[][] = value ? (valueFromASTUntyped(value) as string[][]) : [];
    const key = JSON.stringify(scopes);
    let requirement = known.get(key);
    if (!requirement) {
      requirement = oneOf(scopes);
      known.set(key, requirement);
    }
    return [requirement];
  };
}

const signedIn: Requirement = {
  isMetBy: ({ userId }) => userId !== null,
  sentence: 'is for signed-in viewers',
};

/** All scopes of one of the lists. */
function oneOf(alternatives: readonly (readonly string[])[]): Requirement {
  const words = alternatives.map(scopes => scopes.map(scope => `"${scope}"`).join(' and '));
  return {
    scopes: alternatives,
    isMetBy: ({ scopes: held = [] }) =>
      alternatives.some(scopes => scopes.every(scope => held.includes(scope))),
    sentence: `needs the scope ${words.join(', or ')}`,
  };
}
