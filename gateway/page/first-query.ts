/** Writes the first query that the page shows: the README's where the schema has it, else one that fits the schema. */
import { fillLeafs } from '@graphiql/toolkit';
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isRequiredArgument,
  parse,
  validate,
} from 'graphql';
import { EXAMPLES } from './examples';

/** As many are read at one look. */
const maxFields = 5;

/** Empty where no field can be asked for without arguments. */
export function firstQuery(schema: GraphQLSchema): string {
  const own = EXAMPLES[0]!.query;
  if (fits(own, schema)) return own;
  const free = freeFields(schema.getQueryType());
  const field = free.find(isList) ?? free.find(({ type }) => !isLeafType(getNamedType(type))) ?? free[0];
  if (!field) return '';
  const { result = '' } = fillLeafs(schema, `query First {\n  ${field.name}\n}`, fieldsToShow);
  return fits(result, schema) ? result : '';
}

export const fits = (query: string, schema: GraphQLSchema): boolean =>
  validate(schema, parse(query)).length === 0;

/** Of a connection its nodes, of another object its plain fields. */
function fieldsToShow(type: GraphQLType): string[] {
  const free = freeFields(getNamedType(type));
  const [nodes] = ['nodes', 'edges', 'node'].filter(name => free.some(field => field.name === name));
  if (nodes) return [nodes];
  const plain = free.filter(field => isLeafType(getNamedType(field.type))).map(({ name }) => name);
  return plain.length > 0 ? plain.slice(0, maxFields) : ['__typename'];
}

const isList = ({ type }: GraphQLField<unknown, unknown>): boolean =>
  isListType(getNullableType(type)) && !isLeafType(getNamedType(type));

function freeFields(type: GraphQLNamedType | undefined | null): GraphQLField<unknown, unknown>[] {
  if (!type || !('getFields' in type)) return [];
  const fields = Object.values(type.getFields()) as GraphQLField<unknown, unknown>[];
  return fields.filter(field => !field.args?.some(isRequiredArgument));
}
