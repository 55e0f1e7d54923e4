/**
 * Plans each set of arguments with which several @requires need one field as a field of its own, which only the
 * planner sees. The planner identifies fetched fields by name, so it would request one of them and send that value to
 * all. A subgraph that needs several is planned as several subgraphs, because a representation cannot hold two values
 * of one field.
 */
import {
  type ConstDirectiveNode,
  type ConstValueNode,
  type DirectiveNode,
  type DocumentNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type FieldNode,
  Kind,
  parse,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import { restoredPlan, type Wanted } from './restore-plan-names';
import type { Rewritten } from './rewrite-supergraph';

const suffix = '__required';

/** Undefined where no two @requires want a field with different arguments. */
export function withOwnRequiredFields(document: DocumentNode): Rewritten | undefined {
  const variants = new Map<string, string[]>();
  visit(document, {
    Directive: directive => {
      const selection = requiredBy(directive);
      if (!selection) return;
      visit(selection, {
        Field: field => {
          const known = variants.get(field.name.value) ?? [];
          const given = argumentsOf(field);
          if (!known.includes(given)) variants.set(field.name.value, [...known, given]);
        },
      });
    },
  });
  const isWanted = (field: FieldNode): boolean => variants.get(field.name.value)!.length > 1;
  const ownName = (field: FieldNode): string =>
    field.arguments?.length && isWanted(field)
      ? `${field.name.value}${suffix}${variants.get(field.name.value)!.indexOf(argumentsOf(field))}`
      : field.name.value;

  const wanted = new Map<string, Wanted>();
  /** By subgraph: what each of the subgraphs that it becomes is sent at which place. */
  const parts = new Map<string, Map<string, string>[]>();
  const partFor = (graph: string, selection: SelectionSetNode): number => {
    const places = placesOf(selection, isWanted, ownName);
    const all = parts.get(graph) ?? [];
    parts.set(graph, all);
    let index = all.findIndex(part => places.every(([place, name]) => (part.get(place) ?? name) === name));
    if (index < 0) index = all.push(new Map()) - 1;
    for (const [place, name] of places) all[index]!.set(place, name);
    return index;
  };
  /** What only one part has, by the directive that says so. */
  const only = new Map<ConstDirectiveNode, ConstDirectiveNode>();
  visit(document, {
    Directive: directive => {
      const selection = requiredBy(directive);
      if (!selection || placesOf(selection, isWanted, ownName).length === 0) return;
      const renamed = visit(selection, {
        Field: field => {
          const name = ownName(field);
          if (name === field.name.value) return undefined;
          wanted.set(name, { name: field.name.value, arguments: field.arguments! });
          return { ...field, name: { kind: Kind.NAME as const, value: name }, arguments: [] };
        },
      });
      const graph = graphOf(directive)!;
      const requires = stripIgnoredCharacters(print(renamed)).slice(1, -1);
      const constant = directive as ConstDirectiveNode;
      only.set(
        constant,
        inPart(
          withArgument(constant, 'requires', { kind: Kind.STRING, value: requires }),
          graph,
          partFor(graph, selection),
        ),
      );
    },
  });
  if (wanted.size === 0) return undefined;

  /** The subgraphs' own names. */
  const names = new Map<string, string>();
  const inParts = (directives: readonly ConstDirectiveNode[] = []): ConstDirectiveNode[] =>
    directives.flatMap(directive => {
      const own = only.get(directive);
      if (own) return [own];
      const graph = graphOf(directive);
      const count = (graph && parts.get(graph)?.length) || 1;
      return Array.from({ length: count }, (_, part) => inPart(directive, graph!, part));
    });
  const ownFields = (fields: readonly FieldDefinitionNode[] = []): FieldDefinitionNode[] =>
    fields.flatMap(field => [
      field,
      ...[...wanted].flatMap(([name, { name: real, arguments: given }]) =>
        field.name.value === real &&
        given.every(argument => field.arguments?.some(({ name }) => name.value === argument.name.value))
          ? [{ ...field, name: { kind: Kind.NAME as const, value: name }, arguments: [] }]
          : [],
      ),
    ]);
  const withFields = visit(document, {
    EnumTypeDefinition: type => {
      if (type.name.value !== 'join__Graph') return undefined;
      const values = type.values?.flatMap(value =>
        Array.from({ length: parts.get(value.name.value)?.length ?? 1 }, (_, part) =>
          graphPart(value, part, names),
        ),
      );
      return { ...type, values };
    },
    ObjectTypeDefinition: type => ({ ...type, fields: ownFields(type.fields) }),
    InterfaceTypeDefinition: type => ({ ...type, fields: ownFields(type.fields) }),
  });
  const rewritten = visit(withFields, {
    leave: node =>
      'directives' in node && node.directives?.length
        ? { ...node, directives: inParts(node.directives as readonly ConstDirectiveNode[]) }
        : undefined,
  });
  return { document: rewritten, restore: plan => restoredPlan(plan, wanted, names) };
}

function graphOf({ name, arguments: given }: DirectiveNode): string | undefined {
  if (!name.value.startsWith('join__')) return undefined;
  const value = given?.find(argument => argument.name.value === 'graph')?.value;
  return value?.kind === Kind.ENUM ? value.value : undefined;
}

function graphPart(
  value: EnumValueDefinitionNode,
  part: number,
  names: Map<string, string>,
): EnumValueDefinitionNode {
  if (part === 0) return value;
  const directives = value.directives?.map(directive => {
    const name = directive.arguments?.find(argument => argument.name.value === 'name')?.value;
    if (directive.name.value !== 'join__graph' || name?.kind !== Kind.STRING) return directive;
    names.set(partName(name.value, part), name.value);
    return withArgument(directive, 'name', { ...name, value: partName(name.value, part) });
  });
  return { ...value, name: { kind: Kind.NAME, value: partName(value.name.value, part) }, directives };
}

function requiredBy(directive: DirectiveNode): SelectionSetNode | undefined {
  if (!graphOf(directive)) return undefined;
  const value = directive.arguments?.find(({ name }) => name.value === 'requires')?.value;
  if (value?.kind !== Kind.STRING) return undefined;
  const [definition] = parse(`{ ${value.value} }`, { noLocation: true }).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet : undefined;
}

function argumentsOf({ arguments: given = [] }: FieldNode): string {
  return given
    .map(argument => print(argument))
    .sort()
    .join();
}

/** Each place at which it selects what must be told apart, with the name that it has there. */
function placesOf(
  { selections }: SelectionSetNode,
  isWanted: (field: FieldNode) => boolean,
  ownName: (field: FieldNode) => string,
  path = '',
): [place: string, name: string][] {
  return selections.flatMap(selection => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return placesOf(selection.selectionSet, isWanted, ownName, path);
    }
    const place = `${path}.${selection.name.value}`;
    const below = selection.selectionSet ? placesOf(selection.selectionSet, isWanted, ownName, place) : [];
    return isWanted(selection) ? [[place, ownName(selection)], ...below] : below;
  });
}

function partName(name: string, part: number): string {
  return part === 0 ? name : `${name}${suffix}${part}`;
}

function inPart(directive: ConstDirectiveNode, graph: string, part: number): ConstDirectiveNode {
  return part === 0
    ? directive
    : withArgument(directive, 'graph', { kind: Kind.ENUM, value: partName(graph, part) });
}

function withArgument(
  directive: ConstDirectiveNode,
  name: string,
  value: ConstValueNode,
): ConstDirectiveNode {
  const given = directive.arguments?.map(argument =>
    argument.name.value === name ? { ...argument, value } : argument,
  );
  return { ...directive, arguments: given };
}
