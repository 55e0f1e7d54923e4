/**
 * Reads @cost and @listSize from a supergraph.
 * https://www.apollographql.com/docs/graphos/routing/security/demand-control
 */
import { type ASTNode, type ConstDirectiveNode, parse, valueFromASTUntyped } from 'graphql';
import { argumentOf, linkedDirective } from '../supergraph/linked-directive';

export interface ListSize {
  readonly assumedSize?: number;
  readonly slicingArguments?: readonly string[];
  readonly sizedFields?: readonly string[];
}

/** By coordinate: `Type`, `Type.field`, `Type.field(argument)`. */
export interface DeclaredCosts {
  readonly costs: ReadonlyMap<string, number>;
  readonly listSizes: ReadonlyMap<string, ListSize>;
}

export function declaredCosts(supergraphSdl: string): DeclaredCosts {
  const costs = new Map<string, number>();
  const listSizes = new Map<string, ListSize>();
  if (!supergraphSdl.includes('specs.apollo.dev/cost/')) return { costs, listSizes };
  const supergraph = parse(supergraphSdl, { noLocation: true });
  const costName = linkedDirective(supergraph, 'cost', 'cost');
  const listSizeName = linkedDirective(supergraph, 'cost', 'listSize');
  const read = (coordinate: string, node: ASTNode): void => {
    const directives = 'directives' in node ? (node.directives as readonly ConstDirectiveNode[]) : [];
    for (const directive of directives ?? []) {
      const value = (name: string) => {
        const argument = argumentOf(directive, name);
        return argument && (valueFromASTUntyped(argument) as any);
      };
      if (directive.name.value === costName) costs.set(coordinate, Number(value('weight')));
      if (directive.name.value !== listSizeName) continue;
      listSizes.set(coordinate, {
        assumedSize: value('assumedSize'),
        slicingArguments: value('slicingArguments'),
        sizedFields: value('sizedFields'),
      });
    }
  };
  for (const definition of supergraph.definitions) {
    if (!('name' in definition) || !definition.name) continue;
    const type = definition.name.value;
    read(type, definition);
    if (definition.kind !== 'ObjectTypeDefinition' && definition.kind !== 'InterfaceTypeDefinition') continue;
    for (const field of definition.fields ?? []) {
      const coordinate = `${type}.${field.name.value}`;
      read(coordinate, field);
      for (const argument of field.arguments ?? []) read(`${coordinate}(${argument.name.value})`, argument);
    }
  }
  return { costs, listSizes };
}
