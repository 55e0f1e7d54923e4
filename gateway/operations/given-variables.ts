/**
 * Reads the variables of an operation that is asked by its name. One that it does not have is refused: GraphQL ignores
 * them, and whoever gives one by name misspelt it. Whether values fit their types is left to the graph.
 */
import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isInputType,
  isListType,
  isScalarType,
  specifiedScalarTypes,
  typeFromAST,
} from 'graphql';
import { cutText } from '../../wire/contract/bounded-errors';
import { JoineryError } from '../../wire/contract/errors';
import { isObject } from '../../wire/http/document-request';
import { readJson } from '../json/exact-json';
import type { NamedOperation } from './named-operations';

type Given = Readonly<Record<string, unknown>>;

/** Throws BAD_USER_INPUT. */
export function refuseUnknown({ name, definition }: NamedOperation, given: Given): void {
  const known = definition.variableDefinitions?.map(({ variable }) => variable.name.value) ?? [];
  const unknown = Object.keys(given).find(one => !known.includes(one));
  if (unknown === undefined) return;
  const has = known.length > 0 ? `it has ${known.join(', ')}` : 'it has none';
  throw invalid(unknown, `is no variable of ${name}: ${has}.`);
}

/** Throws BAD_REQUEST, or BAD_USER_INPUT. */
export function variablesInBody(operation: NamedOperation, body: Buffer): Given {
  const given = body.length === 0 ? {} : parsed(body.toString('utf8'));
  if (!isObject(given)) {
    throw new JoineryError('BAD_REQUEST', 'The body must be a JSON object of the variables: {"id": "…"}.');
  }
  refuseUnknown(operation, given);
  return given;
}

/** Lists and objects stand in a URL as JSON. Throws BAD_USER_INPUT. */
export function variablesInUrl(
  operation: NamedOperation,
  schema: GraphQLSchema,
  search: URLSearchParams,
): Given {
  const types = new Map(
    operation.definition.variableDefinitions?.map(({ variable, type }) => [
      variable.name.value,
      typeFromAST(schema, type as Parameters<typeof typeFromAST>[1]),
    ]),
  );
  const given = new Map<string, unknown>();
  for (const [name, text] of search) {
    const type = types.get(name);
    if (given.has(name)) throw invalid(name, 'is there twice. Write a list as JSON: ["a", "b"].');
    given.set(name, isInputType(type) ? readValue(name, text, type) : text);
  }
  const variables = Object.fromEntries(given);
  refuseUnknown(operation, variables);
  return variables;
}

/** Whether its values stand in a URL as JSON, and not as plain text. */
export function isWrittenAsJson(type: GraphQLInputType): boolean {
  const present = getNullableType(type);
  return isListType(present) || !(isScalarType(present) || isEnumType(present));
}

function readValue(name: string, text: string, type: GraphQLInputType): unknown {
  if (isWrittenAsJson(type)) {
    const value = parsed(text);
    if (value === undefined) throw invalid(name, `must be JSON, of the type ${type}.`);
    return value;
  }
  const present = getNullableType(type);
  const isText = isEnumType(present) || ['String', 'ID'].includes(String(present));
  if (isText) return text;
  // Of other scalars it is not known whether they are texts: a date, or an object.
  const isSpecified = specifiedScalarTypes.some(({ name: specified }) => specified === String(present));
  if (!isSpecified && !/^\s*["[{]/.test(text)) return text;
  return parsed(text) ?? text;
}

function parsed(text: string): unknown {
  try {
    return readJson(text);
  } catch {
    return undefined;
  }
}

function invalid(name: string, why: string): JoineryError {
  const field = cutText(name, 100);
  return new JoineryError('BAD_USER_INPUT', `"${field}" ${why}`, { field });
}
