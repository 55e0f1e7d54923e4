/**
 * Reads the names and URLs of a supergraph's subgraphs: its join__Graph entries.
 * https://specs.apollo.dev/join/v0.3/#@graph
 */
import { type ConstDirectiveNode, type EnumTypeDefinitionNode, Kind, parse } from 'graphql';

export interface NamedSubgraph {
  readonly name: string;
  /** Empty when the supergraph does not say; `in-process:…` when it runs in the gateway's process or at <NAME>_URL. */
  readonly url: string;
}

/** The scheme that marks a subgraph of ours in supergraph.graphql. */
export const inProcessScheme = 'in-process:';

/** Throws when the SDL is no supergraph of Federation 2. */
export function subgraphsOf(supergraphSdl: string): NamedSubgraph[] {
  const graphs = parse(supergraphSdl, { noLocation: true }).definitions.find(
    (definition): definition is EnumTypeDefinitionNode =>
      definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph',
  );
  if (!graphs?.values?.length) {
    throw new Error(
      'This is not a supergraph: it has no join__Graph. Compose one with `rover supergraph compose`.',
    );
  }
  return graphs.values.map(value => {
    const directive = value.directives?.find(({ name }) => name.value === 'join__graph');
    return {
      name: stringArgument(directive, 'name') ?? value.name.value,
      url: stringArgument(directive, 'url') ?? '',
    };
  });
}

function stringArgument(directive: ConstDirectiveNode | undefined, name: string): string | undefined {
  const value = directive?.arguments?.find(argument => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}
