/**
 * Gives subgraphs names that the planner can distinguish. It keeps only the characters that GraphQL names allow, so
 * `products-v2` and `products_v2` are one subgraph to it, and a plan over both fails.
 */
import {
  type ConstDirectiveNode,
  type DocumentNode,
  type EnumValueDefinitionNode,
  Kind,
  visit,
} from 'graphql';
import { restoredPlan } from './restore-plan-names';
import type { Rewritten } from './rewrite-supergraph';

export function withDistinctSubgraphs(supergraph: DocumentNode): Rewritten | undefined {
  const taken = new Set<string>();
  /** The subgraphs' own names. */
  const names = new Map<string, string>();

  const named = (name: string): string => {
    let other = name;
    for (let n = 2; taken.has(knownAs(other)); n++) other = `${name}__${n}`;
    taken.add(knownAs(other));
    if (other !== name) names.set(other, name);
    return other;
  };
  const withName = (directive: ConstDirectiveNode): ConstDirectiveNode => ({
    ...directive,
    arguments: directive.arguments?.map(argument =>
      argument.name.value === 'name' && argument.value.kind === Kind.STRING
        ? { ...argument, value: { ...argument.value, value: named(argument.value.value) } }
        : argument,
    ),
  });
  const graph = (value: EnumValueDefinitionNode): EnumValueDefinitionNode => ({
    ...value,
    directives: value.directives?.map(one => (one.name.value === 'join__graph' ? withName(one) : one)),
  });
  const document = visit(supergraph, {
    EnumTypeDefinition: type =>
      type.name.value === 'join__Graph' ? { ...type, values: type.values?.map(graph) } : undefined,
  });
  return names.size > 0 ? { document, restore: plan => restoredPlan(plan, new Map(), names) } : undefined;
}

function knownAs(name: string): string {
  const known = name.replace(/-/g, '_').replace(/\W/g, '');
  return /^\d/.test(known) ? `_${known}` : known;
}
