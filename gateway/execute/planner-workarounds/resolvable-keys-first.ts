/**
 * Moves a type's keys that are not resolvable in a subgraph behind the resolvable ones. When the planner returns to a
 * subgraph after @requires, it takes the first key.
 */
import {
  type ConstDirectiveNode,
  type DocumentNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  visit,
} from 'graphql';
import type { Rewritten } from './rewrite-supergraph';

export function withResolvableKeysFirst(supergraph: DocumentNode): Rewritten | undefined {
  const sorted = <T extends ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode>(
    type: T,
  ): T | undefined => {
    const { directives = [] } = type;
    const last = directives.filter(isUnresolvable);
    if (last.length === 0) return undefined;
    return { ...type, directives: [...directives.filter(one => !last.includes(one)), ...last] };
  };
  const document = visit(supergraph, { ObjectTypeDefinition: sorted, InterfaceTypeDefinition: sorted });
  return document === supergraph ? undefined : { document, restore: plan => plan };
}

function isUnresolvable({ name, arguments: given = [] }: ConstDirectiveNode): boolean {
  return (
    name.value === 'join__type' &&
    given.some(
      ({ name, value }) => name.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value,
    )
  );
}
