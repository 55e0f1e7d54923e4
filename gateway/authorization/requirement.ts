/**
 * Reads which fields and types a supergraph protects by @authenticated, @requiresScopes and @policy.
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
  isMetBy(asking: Asking): boolean;
  /** What it asks, to follow the name of a field. */
  readonly sentence: string;
  /** All of one of these lists; undefined for one that asks for neither scopes nor policies. */
  readonly alternatives?: readonly (readonly string[])[];
  /** That it asks for. */
  readonly policies?: readonly string[];
}

/** Whom a request is from, and which policies hold for it: none but what a hook says. */
export interface Asking {
  readonly viewer: Viewer;
  readonly policies?: ReadonlySet<string> | undefined;
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
  const policy = linkedDirective(supergraph, 'policy', 'policy');
  if (!authenticated && !requiresScopes && !policy) return undefined;
  const known = new Map<string, Requirement>();
  return directive => {
    if (directive.name.value === authenticated) return [signedIn];
    const name = directive.name.value;
    if (name !== requiresScopes && name !== policy) return [];
    const value = argumentOf(directive, name === policy ? 'policies' : 'scopes');
    const lists: string[][] = value ? (valueFromASTUntyped(value) as string[][]) : [];
    const key = `${name} ${JSON.stringify(lists)}`;
    let requirement = known.get(key);
    if (!requirement) {
      requirement = name === policy ? policiesOf(lists) : oneOf(lists);
      known.set(key, requirement);
    }
    return [requirement];
  };
}

const signedIn: Requirement = {
  isMetBy: ({ viewer }) => viewer.userId !== null,
  sentence: 'is for signed-in viewers',
};

/** All scopes of one of the lists. */
function oneOf(alternatives: readonly (readonly string[])[]): Requirement {
  const words = alternatives.map(scopes => scopes.map(scope => `"${scope}"`).join(' and '));
  return {
    alternatives,
    isMetBy: ({ viewer: { scopes: held = [] } }) =>
      alternatives.some(scopes => scopes.every(scope => held.includes(scope))),
    sentence: `needs the scope ${words.join(', or ')}`,
  };
}

/** All policies of one of the lists. */
function policiesOf(lists: readonly (readonly string[])[]): Requirement {
  return {
    // Told from scopes of the same name.
    alternatives: lists.map(policies => policies.map(policy => `policy ${policy}`)),
    policies: [...new Set(lists.flat())],
    isMetBy: ({ policies: held }) =>
      held !== undefined && lists.some(policies => policies.every(policy => held.has(policy))),
    sentence: 'is not for this viewer, by a policy',
  };
}
