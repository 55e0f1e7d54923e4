/**
 * Converts the numbers in a request's variables by type: a custom scalar keeps them as the client wrote them, an ID
 * keeps the digits, and all other types get JavaScript's numbers.
 */
import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  isInputObjectType,
  isInputType,
  isListType,
  isScalarType,
  isSpecifiedScalarType,
  typeFromAST,
} from 'graphql';
import { isNestedWithin } from '../../../wire/contract/nesting';
import { type ExactNumber, mapped } from '../../json/exact-number';
import { own, put, type Tree } from '../tree/own-property';

interface WithVariables {
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  readonly variables?: Record<string, unknown> | undefined;
}

/** What is nested deeper is refused with the variables, whatever numbers are in it. */
const maxLevels = 1000;

/** The same request where no number of its variables needs its digits. */
export function withFittingNumbers<Request extends WithVariables>(
  schema: GraphQLSchema,
  request: Request,
): Request {
  const { document, operationName, variables } = request;
  if (!variables || !isNestedWithin(maxLevels, variables)) return request;
  const plain = mapped(variables, asNumber) as Tree;
  if (plain === variables) return request;
  const fitting: Tree = { ...plain };
  for (const { variable, type } of getOperationAST(document, operationName)?.variableDefinitions ?? []) {
    const declared = typeFromAST(schema, type as Parameters<typeof typeFromAST>[1]);
    const value = own(variables, variable.name.value);
    if (value !== undefined && isInputType(declared))
      put(fitting, variable.name.value, fitted(value, declared));
  }
  return { ...request, variables: fitting };
}

function fitted(value: unknown, type: GraphQLInputType): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    return Array.isArray(value)
      ? value.map(item => fitted(item, nullable.ofType))
      : fitted(value, nullable.ofType);
  }
  const named = getNamedType(nullable);
  if (isScalarType(named) && !isSpecifiedScalarType(named)) return value;
  if (!isInputObjectType(named)) return mapped(value, named.name === 'ID' ? asId : asNumber);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return mapped(value, asNumber);
  const fields = named.getFields();
  const fitting: Tree = {};
  for (const [name, below] of Object.entries(value)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    put(fitting, name, field ? fitted(below, field.type) : mapped(below, asNumber));
  }
  return fitting;
}

const asNumber = ({ text }: ExactNumber): number => Number(text);

const asId = ({ text }: ExactNumber): unknown => (/^-?\d+$/.test(text) ? text : Number(text));
