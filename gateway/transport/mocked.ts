/**
 * Answers for a subgraph that is not there yet, with values made up from its schema in the supergraph. The same question
 * has the same answer, in any process: each value follows from the object's key, the field and its arguments. For
 * development only.
 */
import { createHash } from 'node:crypto';
import {
  execute,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isAbstractType,
  isEnumType,
  isListType,
  isScalarType,
} from 'graphql';
import type { InProcessSubgraph } from '../../wire/contract/in-process-subgraph';
import { builtSupergraph } from '../supergraph/built-supergraph';

/** Of a list whose length nobody asks for. */
const usualLength = 2;
const maxLength = 20;

/** What all values of an object follow from. */
const seedOf = Symbol('seed');

interface MadeUp {
  readonly __typename?: string;
  readonly [seedOf]: string;
  readonly [field: string]: unknown;
}

export function mockedSubgraph(supergraphSdl: string, name: string): InProcessSubgraph {
  const { schema: subgraph } = builtSupergraph(supergraphSdl).subgraphs().get(name)!;
  const schema = subgraph.toGraphQLJSSchema();
  const fieldResolver = fieldOf(schema);
  return {
    execute: async ({ document, operationName, variables }) =>
      execute({
        schema,
        document,
        operationName,
        variableValues: variables,
        rootValue: { [seedOf]: name },
        fieldResolver,
        typeResolver: ({ __typename }: MadeUp) => __typename!,
      }),
    ready: async () => {},
    close: async () => {},
  };
}

const fieldOf =
  (schema: GraphQLSchema): GraphQLFieldResolver<MadeUp, unknown> =>
  (parent, given, _context, { fieldName, returnType, parentType }) => {
    if (fieldName === '_entities') return (given.representations as object[]).map(entity);
    // What a subgraph gets of an entity, it gives back.
    if (Object.hasOwn(parent, fieldName)) return parent[fieldName];
    const seed = JSON.stringify([parent[seedOf], fieldName, given]);
    const { first, limit } = given as Record<string, unknown>;
    const asked = Number(first ?? limit ?? usualLength);
    const length = Math.min(Number.isInteger(asked) && asked >= 0 ? asked : usualLength, maxLength);
    const made = (type: GraphQLOutputType, from: string): unknown => {
      const nullable = getNullableType(type);
      if (isListType(nullable)) {
        return Array.from({ length }, (_, place) => made(nullable.ofType, `${from} ${place}`));
      }
      const number = numberOf(from);
      if (isEnumType(nullable)) return nullable.getValues()[number % nullable.getValues().length]!.value;
      if (isScalarType(nullable)) return scalarOf(nullable.name, `${parentType.name}.${fieldName}`, number);
      const types = isAbstractType(nullable)
        ? schema.getPossibleTypes(nullable)
        : [nullable as GraphQLObjectType];
      const object = types[number % types.length]!;
      const hasId = object.getFields().id !== undefined;
      // Who asks by an id gets the object of this id.
      const id = !isListType(getNullableType(returnType)) && given.id ? given.id : `${object.name}-${number}`;
      if (hasId) return entity({ __typename: object.name, id });
      return { __typename: object.name, [seedOf]: from };
    };
    return made(returnType, seed);
  };

/** An object with a key is the same by whichever way it is reached. */
const entity = (known: object): MadeUp => {
  const { __typename, id } = known as { __typename: string; id?: unknown };
  const key = id === undefined ? known : { __typename, id };
  return { ...known, [seedOf]: JSON.stringify(key) };
};

function numberOf(seed: string): number {
  return createHash('sha256').update(seed).digest().readUInt32BE();
}

const day = 86_400_000;
const firstDay = Date.UTC(2026, 0, 1);

function scalarOf(type: string, place: string, large: number): unknown {
  const number = large % 1_000;
  if (type === 'Int') return number;
  if (type === 'Float') return number / 10;
  if (type === 'Boolean') return number % 2 === 0;
  if (/^(date-?time|timestamp|instant)$/i.test(type)) return new Date(firstDay + number * day).toISOString();
  if (/^date$/i.test(type)) return new Date(firstDay + number * day).toISOString().slice(0, 10);
  if (/^(json|any)/i.test(type)) return { made: `${place} ${number}` };
  if (/^(big-?int|long|number|decimal)/i.test(type)) return number;
  return `${place} ${number}`;
}
