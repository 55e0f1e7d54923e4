/**
 * Refuses a name that two domains use for different definitions. Composition would silently merge them: of two inputs,
 * it keeps only the common fields.
 */
import { type DefinitionNode, GraphQLError, Kind, print } from 'graphql';
import { hasDirective } from './estate-sdl';
import { nameOf } from './nodes';

interface Named {
  readonly domain: string;
  readonly definition: DefinitionNode;
}

/** By domain, what each defines in full. Throws GraphQLError with both places. */
export function refuseNamesTakenTwice(
  estate: ReadonlyMap<string, readonly DefinitionNode[]>,
  shared: readonly DefinitionNode[],
): void {
  const ofAll = new Set(shared.map(nameOf));
  const taken = new Map<string, Named>();
  for (const [domain, definitions] of estate) {
    for (const definition of definitions) {
      const name = nameOf(definition);
      if (!name || ofAll.has(name) || mayBeRepeated(definition)) continue;
      const first = taken.get(name);
      if (!first) taken.set(name, { domain, definition });
      else if (!areOne(first.definition, definition)) throw takenTwice(name, first, { domain, definition });
    }
  }
}

const roots = new Set(['Query', 'Mutation', 'Subscription']);

/** What the federation means to be in several services, or what has no fields. */
function mayBeRepeated(definition: DefinitionNode): boolean {
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return (
        roots.has(definition.name.value) ||
        hasDirective(definition, 'key') ||
        hasDirective(definition, 'shareable') ||
        hasDirective(definition, 'interfaceObject')
      );
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
    case Kind.ENUM_TYPE_DEFINITION:
    case Kind.UNION_TYPE_DEFINITION:
      return false;
    default:
      return true;
  }
}

/** What follows from the name alone is alike everywhere; and an enum may be repeated as it is. */
function areOne(one: DefinitionNode, other: DefinitionNode): boolean {
  const areMade = !one.loc && !other.loc;
  return (areMade || one.kind === Kind.ENUM_TYPE_DEFINITION) && print(one) === print(other);
}

function takenTwice(name: string, first: Named, second: Named): GraphQLError {
  const [one, two] = [first, second].map(({ domain }) => `subgraphs/${domain}/schema.graphql`);
  return new GraphQLError(
    `${name} is defined in ${one} and again in ${two}, and the graph has one ${name}: give each a name of its own, as ${pascal(second.domain)}${name}.`,
    [first, second].flatMap(({ definition }) => (definition.loc ? definition : [])),
  );
}

const pascal = (domain: string): string =>
  domain
    .split('-')
    .map(word => `${word[0]!.toUpperCase()}${word.slice(1)}`)
    .join('');
