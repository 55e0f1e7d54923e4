/**
 * Finds the name that a specification's directive has in a supergraph: its links may rename it.
 * https://specs.apollo.dev/link/v1.0/#@link
 */
import { type ConstDirectiveNode, type ConstValueNode, type DocumentNode, Kind } from 'graphql';

/** Undefined when the supergraph does not link the specification. */
export function linkedDirective(
  supergraph: DocumentNode,
  specification: string,
  name: string,
): string | undefined {
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) continue;
    for (const directive of definition.directives ?? []) {
      if (directive.name.value !== 'link') continue;
      const url = stringOf(argumentOf(directive, 'url'));
      if (!url?.startsWith(`https://specs.apollo.dev/${specification}/`)) continue;
      const namespace = stringOf(argumentOf(directive, 'as')) ?? specification;
      return imported(directive, name) ?? (name === specification ? namespace : `${namespace}__${name}`);
    }
  }
  return undefined;
}

export function argumentOf(
  { arguments: given }: ConstDirectiveNode,
  name: string,
): ConstValueNode | undefined {
  return given?.find(argument => argument.name.value === name)?.value;
}

function imported(link: ConstDirectiveNode, name: string): string | undefined {
  const imports = argumentOf(link, 'import');
  if (imports?.kind !== Kind.LIST) return undefined;
  for (const item of imports.values) {
    if (item.kind === Kind.STRING && item.value === `@${name}`) return name;
    if (item.kind !== Kind.OBJECT) continue;
    const field = (key: string) => stringOf(item.fields.find(({ name }) => name.value === key)?.value);
    if (field('name') === `@${name}`) return field('as')?.slice(1) ?? name;
  }
  return undefined;
}

function stringOf(value: ConstValueNode | undefined): string | undefined {
  return value?.kind === Kind.STRING ? value.value : undefined;
}
