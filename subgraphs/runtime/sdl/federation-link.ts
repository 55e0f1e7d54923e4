/**
 * Adds the @link that makes the SDL Federation 2, with exactly the directives that are used.
 * https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/versions
 */
import { type DefinitionNode, Kind, visit } from 'graphql';
import { hasDirective } from './estate-sdl';
import type { Pass } from './expand';
import { parsed } from './nodes';

/** The first version that has it. */
const sinceVersion: Readonly<Record<string, number>> = {
  key: 0,
  shareable: 0,
  external: 0,
  provides: 0,
  requires: 0,
  override: 0,
  inaccessible: 0,
  tag: 0,
  composeDirective: 1,
  interfaceObject: 3,
  authenticated: 5,
  requiresScopes: 5,
  policy: 6,
  context: 8,
  fromContext: 8,
  cost: 9,
  listSize: 9,
};

/** A schema that needs nothing newer is read by more tools. */
const oldest = 3;

export const addFederationLink: Pass = definitions => {
  const isLinked = definitions.some(
    definition => definition.kind === Kind.SCHEMA_EXTENSION && hasDirective(definition, 'link'),
  );
  if (isLinked) return definitions;
  const used = usedDirectives(definitions);
  const minor = Math.max(oldest, ...used.map(name => sinceVersion[name]!));
  const imports = used.map(name => `"@${name}"`).join(', ');
  return [
    ...parsed(
      `extend schema @link(url: "https://specs.apollo.dev/federation/v2.${minor}", import: [${imports}])`,
    ),
    ...definitions,
  ];
};

function usedDirectives(definitions: readonly DefinitionNode[]): string[] {
  const used = new Set<string>();
  for (const definition of definitions)
    visit(definition, { Directive: ({ name }) => void used.add(name.value) });
  return Object.keys(sinceVersion).filter(name => used.has(name));
}
