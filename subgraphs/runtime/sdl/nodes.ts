/** Reads SDL definitions: their fields, the types that they use, and which of those are undefined. */
import {
  type DefinitionNode,
  type FieldDefinitionNode,
  Kind,
  type NamedTypeNode,
  parse,
  specifiedScalarTypes,
  visit,
} from 'graphql';

/** Definitions without places, so that errors show only what the author wrote. */
export const parsed = (sdl: string): readonly DefinitionNode[] =>
  parse(sdl, { noLocation: true }).definitions;

export const nameOf = (definition: DefinitionNode): string | undefined =>
  'name' in definition ? definition.name?.value : undefined;

/** Of an object type or an interface, extended or not. */
export function fieldsOf(definition: DefinitionNode): readonly FieldDefinitionNode[] {
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.OBJECT_TYPE_EXTENSION:
    case Kind.INTERFACE_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_EXTENSION:
      return definition.fields ?? [];
    default:
      return [];
  }
}

const builtIn = new Set(specifiedScalarTypes.map(({ name }) => name));

/** The types that are named and not defined, each with the first place. */
export function undefinedTypes(definitions: readonly DefinitionNode[]): ReadonlyMap<string, NamedTypeNode> {
  const defined = new Set(definitions.map(nameOf));
  const missing = new Map<string, NamedTypeNode>();
  for (const definition of definitions) {
    visit(definition, {
      NamedType: node => {
        const name = node.name.value;
        if (!defined.has(name) && !builtIn.has(name) && !missing.has(name)) missing.set(name, node);
      },
    });
  }
  return missing;
}
