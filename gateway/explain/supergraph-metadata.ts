/**
 * Reads from a supergraph how its subgraphs join: the keys by which a service finds an object, what a field requires,
 * and what a service provides of another's fields.
 * https://specs.apollo.dev/join/v0.3/
 */
import {
  type ConstDirectiveNode,
  type GraphQLSchema,
  isEnumType,
  isInterfaceType,
  isObjectType,
  Kind,
} from 'graphql';

export interface SupergraphMetadata {
  /** The keys of a type in a service, as field sets without braces. */
  keysOf(service: string, type: string): readonly string[];
  requiresOf(service: string, type: string, field: string): string | undefined;
  providesOf(service: string, type: string, field: string): string | undefined;
  /** Whether any service provides fields of another's: who does not know replicas needs no advice on them. */
  readonly hasReplicas: boolean;
}

export function supergraphMetadata(supergraph: GraphQLSchema): SupergraphMetadata {
  const graphs = graphsOf(supergraph);
  const directives = (name: string, nodes: readonly ConstDirectiveNode[] | undefined, service: string) =>
    (nodes ?? []).filter(
      directive =>
        directive.name.value === name && graphs.get(argumentOf(directive, 'graph') ?? '') === service,
    );
  const ofField = (service: string, type: string, field: string, argument: string): string | undefined => {
    const owner = supergraph.getType(type);
    if (!isObjectType(owner) && !isInterfaceType(owner)) return undefined;
    const { directives: nodes } = owner.getFields()[field]?.astNode ?? {};
    return directives('join__field', nodes, service).flatMap(node => argumentOf(node, argument) ?? [])[0];
  };
  return {
    keysOf: (service, type) =>
      directives('join__type', supergraph.getType(type)?.astNode?.directives, service).flatMap(
        node => argumentOf(node, 'key') ?? [],
      ),
    requiresOf: (service, type, field) => ofField(service, type, field, 'requires'),
    providesOf: (service, type, field) => ofField(service, type, field, 'provides'),
    hasReplicas: Object.values(supergraph.getTypeMap()).some(
      type =>
        isObjectType(type) &&
        Object.values(type.getFields()).some(({ astNode }) =>
          astNode?.directives?.some(
            directive =>
              directive.name.value === 'join__field' && argumentOf(directive, 'provides') !== undefined,
          ),
        ),
    ),
  };
}

/** CORTEX → cortex */
function graphsOf(supergraph: GraphQLSchema): ReadonlyMap<string, string> {
  const graphs = supergraph.getType('join__Graph');
  if (!isEnumType(graphs)) return new Map();
  return new Map(
    graphs.getValues().map(({ name, astNode }) => {
      const declared = astNode?.directives?.find(directive => directive.name.value === 'join__graph');
      return [name, (declared && argumentOf(declared, 'name')) ?? name];
    }),
  );
}

function argumentOf(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find(argument => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}
