/**
 * Coerces a request's variables to their types, and limits the errors about invalid ones. graphql-js quotes the whole
 * value for each error: a thousand unknown fields of one object yield a thousand copies of it.
 * https://spec.graphql.org/October2021/#CoerceVariableValues()
 */
import {
  coerceInputValue,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputType,
  isNonNullType,
  print,
  typeFromAST,
  type VariableDefinitionNode,
  valueFromAST,
} from 'graphql';
import { cutText } from '../../../wire/contract/bounded-errors';
import { isNestedWithin } from '../../../wire/contract/nesting';

/** Nobody reads more of them, and each costs time. */
const maxErrors = 20;
/** What a value of a custom scalar may have; it goes on to a subgraph as JSON. */
const maxLevels = 200;

export type Coerced =
  | { readonly coerced: Readonly<Record<string, unknown>>; readonly errors?: undefined }
  | { readonly coerced?: undefined; readonly errors: readonly GraphQLError[] };

export function coerceVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  given: Readonly<Record<string, unknown>>,
): Coerced {
  const coerced: Record<string, unknown> = Object.create(null);
  const errors: GraphQLError[] = [];
  const refuse: Refuse = (node, why, at = '') => {
    if (errors.length === maxErrors) throw new TooManyErrors();
    const name = node.variable.name.value;
    const extensions = { field: cutText(name + at, 200) };
    errors.push(new GraphQLError(`Variable "$${cutText(name, 100)}" ${why}`, { nodes: node, extensions }));
  };
  try {
    for (const definition of definitions) coerceVariable(schema, definition, given, coerced, refuse);
  } catch (error) {
    if (!(error instanceof TooManyErrors)) throw error;
  }
  return errors.length > 0 ? { errors } : { coerced };
}

class TooManyErrors extends Error {}

/** `at` is the place in the value. */
type Refuse = (node: VariableDefinitionNode, why: string, at?: string) => void;

function coerceVariable(
  schema: GraphQLSchema,
  definition: VariableDefinitionNode,
  given: Readonly<Record<string, unknown>>,
  coerced: Record<string, unknown>,
  refuse: Refuse,
): void {
  const name = definition.variable.name.value;
  const type = typeFromAST(schema, definition.type as Parameters<typeof typeFromAST>[1]);
  if (!isInputType(type)) {
    refuse(definition, `has the type "${print(definition.type)}", which is none of an input.`);
    return;
  }
  if (!Object.hasOwn(given, name)) {
    if (definition.defaultValue) coerced[name] = valueFromAST(definition.defaultValue, type);
    else if (isNonNullType(type)) refuse(definition, `of required type "${type}" was not provided.`);
    return;
  }
  const value = given[name];
  if (value === null && isNonNullType(type)) {
    refuse(definition, `of non-null type "${type}" must not be null.`);
  } else if (!isNestedWithin(maxLevels, value)) {
    refuse(definition, `has a value of more than ${maxLevels} levels.`);
  } else {
    coerced[name] = coerceInputValue(value, type as GraphQLInputType, (path, invalid, error) => {
      const at = path.map(part => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('');
      const where = at && ` at "${cutText(name + at, 200)}"`;
      refuse(definition, `got invalid value ${brief(invalid)}${where}; ${cutText(error.message, 500)}`, at);
    });
  }
}

const maxShown = 5;

/** The beginning of a value, as JSON writes it. */
function brief(value: unknown, levels = 2): string {
  if (typeof value === 'string') return JSON.stringify(cutText(value, 100));
  if (typeof value !== 'object' || value === null) return String(value);
  if (levels === 0) return Array.isArray(value) ? '[…]' : '{…}';
  const keys = Object.keys(value);
  const shown = keys.slice(0, maxShown).map(key => {
    const below = brief((value as Record<string, unknown>)[key], levels - 1);
    return Array.isArray(value) ? below : `${cutText(key, 100)}: ${below}`;
  });
  if (keys.length > maxShown) shown.push(`… ${keys.length - maxShown} more`);
  return Array.isArray(value) ? `[${shown.join(', ')}]` : `{ ${shown.join(', ')} }`;
}
