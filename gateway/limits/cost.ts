/**
 * Limits what an operation may cost: roughly how many objects it can return, given the sizes of its lists. `first`
 * and `last` are the size of the list itself or of the lists in a connection, unless the supergraph's @listSize and
 * @cost say otherwise. Computed before planning, once per document unless sizes are variables.
 * https://ibm.github.io/graphql-specs/cost-spec.html
 */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  type InlineFragmentNode,
  isCompositeType,
  isListType,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  valueFromASTUntyped,
} from 'graphql';
import { JoineryError } from '../../wire/contract/errors';
import { fragmentsOf } from '../execute/prepare/collect-fields';
import type { GraphRequest } from '../request';
import { type DeclaredCosts, declaredCosts, type ListSize } from './declared-cost';

/** Of a list that says nothing, and of a page that nobody gave a size. */
const assumedSize = 10;
/** What the assumed sizes of lists within each other multiply to at most: a guess of guesses says nothing of what comes. */
const maxAssumed = 1_000;
/** A mutation writes. */
const mutationCost = 10;
/** A deferred fragment is an answer of its own, at each of its places: a quarter of a millisecond of this process. */
const deferredCost = 25;

type Variables = Readonly<Record<string, unknown>>;
/** A number, unless it depends on variables. */
type Cost = number | ((variables: Variables) => number);

/** Throws QUERY_TOO_COSTLY for what may bring too much. */
export function costLimit(
  costOf: ReturnType<typeof costReader>,
  maxCost: number,
): (request: GraphRequest) => void {
  return ({ document, operationName, variables = {} }) => {
    const cost = costOf(document, operationName, variables);
    if (cost <= maxCost) return;
    throw new JoineryError(
      'QUERY_TOO_COSTLY',
      `An operation may return about ${maxCost} objects at most, but this one may return ${Math.round(cost)}. Request shorter lists or pages.`,
    );
  };
}

export function costReader(schema: GraphQLSchema, supergraphSdl: string) {
  const declared = declaredCosts(supergraphSdl);
  const known = new WeakMap<DocumentNode, Map<string | undefined, Cost>>();
  return (document: DocumentNode, operationName: string | undefined, variables: Variables): number => {
    let costs = known.get(document);
    if (!costs) {
      costs = new Map();
      known.set(document, costs);
    }
    let cost = costs.get(operationName);
    if (cost === undefined) {
      cost = operationCost(schema, declared, document, operationName);
      costs.set(operationName, cost);
    }
    return typeof cost === 'number' ? cost : cost(variables);
  };
}

function operationCost(
  schema: GraphQLSchema,
  declared: DeclaredCosts,
  document: DocumentNode,
  operationName: string | undefined,
): Cost {
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!root) return 0;
  const fragments = fragmentsOf(document);
  const defaults: Record<string, unknown> = Object.create(null);
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    if (defaultValue) defaults[variable.name.value] = valueFromASTUntyped(defaultValue);
  }
  const base = operation.operation === 'mutation' ? mutationCost : 0;
  return sum([
    base,
    setCost({ schema, declared, fragments, defaults }, operation.selectionSet, root, undefined, 1),
  ]);
}

function isDeferred({ directives }: FragmentSpreadNode | InlineFragmentNode): boolean {
  const defer = directives?.find(({ name }) => name.value === 'defer');
  const condition = defer?.arguments?.find(({ name }) => name.value === 'if')?.value;
  return defer !== undefined && !(condition?.kind === 'BooleanValue' && !condition.value);
}

interface Reckoning {
  readonly schema: GraphQLSchema;
  readonly declared: DeclaredCosts;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly defaults: Variables;
}

/** The size that a field gives to lists below it: to all, or to some by name. */
interface Given {
  readonly size: Cost;
  readonly fields: readonly string[] | undefined;
}

/** `assumed`: what the assumed sizes of the lists around it multiply to. */
function setCost(
  reckoning: Reckoning,
  set: SelectionSetNode,
  type: GraphQLNamedType,
  given: Given | undefined,
  assumed: number,
): Cost {
  const { schema, fragments } = reckoning;
  return sum(
    set.selections.map(selection => {
      if (selection.kind === 'Field') return fieldCost(reckoning, selection, type, given, assumed);
      const fragment = selection.kind === 'FragmentSpread' ? fragments.get(selection.name.value) : selection;
      const condition = fragment?.typeCondition && schema.getType(fragment.typeCondition.name.value);
      if (!fragment) return 0;
      const below = setCost(reckoning, fragment.selectionSet, condition ?? type, given, assumed);
      return isDeferred(selection) ? sum([deferredCost, below]) : below;
    }),
  );
}

function fieldCost(
  reckoning: Reckoning,
  node: FieldNode,
  type: GraphQLNamedType,
  given: Given | undefined,
  assumed: number,
): Cost {
  const { declared } = reckoning;
  const field = fieldOf(type, node.name.value);
  if (!field) return 0;
  const coordinate = `${type.name}.${field.name}`;
  const named = getNamedType(field.type);
  const own =
    declared.costs.get(coordinate) ?? declared.costs.get(named.name) ?? (isCompositeType(named) ? 1 : 0);
  const ofArguments = (node.arguments ?? []).map(
    ({ name }) => declared.costs.get(`${coordinate}(${name.value})`) ?? 0,
  );
  const listSize = declared.listSizes.get(coordinate);
  const sliced = slicedSize(reckoning, node, field, listSize);
  const isList = isListType(getNullableType(field.type));
  const fields = listSize?.sizedFields;
  const below: Given | undefined =
    sliced !== undefined && (!isList || fields) ? { size: sliced, fields } : undefined;
  const givenHere = given && (!given.fields || given.fields.includes(field.name)) ? given.size : undefined;
  const said = isList ? ((fields ? undefined : sliced) ?? givenHere) : 1;
  const guess = Math.min(assumedSize, maxAssumed / assumed);
  const within = said === undefined ? assumed * guess : assumed;
  const each = sum([
    own,
    node.selectionSet ? setCost(reckoning, node.selectionSet, named, below, within) : 0,
  ]);
  if (!isList) return sum([each, ...ofArguments]);
  return sum([times(said ?? guess, each), ...ofArguments]);
}

/** What `first` and `last`, or the arguments that @listSize names, ask for; undefined for a field without them. */
function slicedSize(
  { defaults }: Reckoning,
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  listSize: ListSize | undefined,
): Cost | undefined {
  const names = listSize?.slicingArguments ?? ['first', 'last'];
  const slicing = field.args.filter(({ name }) => names.includes(name));
  if (slicing.length === 0) return listSize?.assumedSize;
  const otherwise = listSize?.assumedSize ?? assumedSize;
  const sizes = slicing.map(({ name, defaultValue }): ((variables: Variables) => unknown) | unknown => {
    const value = node.arguments?.find(argument => argument.name.value === name)?.value;
    if (value?.kind !== 'Variable') return value ? valueFromASTUntyped(value) : defaultValue;
    const variable = value.name.value;
    return (variables: Variables) =>
      Object.hasOwn(variables, variable) ? variables[variable] : (defaults[variable] ?? defaultValue);
  });
  const largest = (values: readonly unknown[]): number => {
    const numbers = values.filter((value): value is number => typeof value === 'number');
    return numbers.length > 0 ? Math.max(0, ...numbers) : otherwise;
  };
  if (!sizes.some(size => typeof size === 'function')) return largest(sizes);
  return variables => largest(sizes.map(size => (typeof size === 'function' ? size(variables) : size)));
}

function sum(costs: readonly Cost[]): Cost {
  const parts = costs.filter(cost => typeof cost !== 'number');
  const known = costs.reduce<number>((total, cost) => (typeof cost === 'number' ? total + cost : total), 0);
  if (parts.length === 0) return known;
  return variables => parts.reduce((total, part) => total + part(variables), known);
}

function times(size: Cost, each: Cost): Cost {
  if (typeof size === 'number' && typeof each === 'number') return size * each;
  return variables => at(size, variables) * at(each, variables);
}

const at = (cost: Cost, variables: Variables): number => (typeof cost === 'number' ? cost : cost(variables));

/** The fields of introspection are fields like others: types have fields, which have types. */
function fieldOf(type: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name === '__schema') return SchemaMetaFieldDef;
  if (name === '__type') return TypeMetaFieldDef;
  return 'getFields' in type
    ? (type.getFields()[name] as GraphQLField<unknown, unknown> | undefined)
    : undefined;
}
