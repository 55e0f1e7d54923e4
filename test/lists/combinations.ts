/** Finds in a subgraph's schema every list with every filter and every order it takes, as operations. */
import {
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { frequent, idOf, none, rare } from './bulk-rows';

export interface ListField {
  readonly type: GraphQLObjectType;
  readonly field: GraphQLField<any, any>;
}

export function listsOf(schema: GraphQLSchema): ListField[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(type => !type.name.startsWith('_'))
    .flatMap(type =>
      Object.values(type.getFields())
        .filter(field => field.args.some(({ name }) => name === 'after'))
        .map(field => ({ type, field })),
    );
}

/** The types that others can ask for by key. */
export function entitiesOf(schema: GraphQLSchema): string[] {
  const entity = schema.getType('_Entity');
  return isUnionType(entity) ? entity.getTypes().map(({ name }) => name) : [];
}

/** The fields of Query that find one row by one value. */
export const keysOf = (schema: GraphQLSchema): { field: string; argument: string }[] =>
  Object.values(schema.getQueryType()!.getFields())
    .filter(({ args, type }) => args.length === 1 && isObjectType(getNullableType(type)))
    .filter(({ args }) => ['ID', 'String'].includes(getNamedType(args[0]!.type).name))
    .map(({ name, args }) => ({ field: name, argument: args[0]!.name }));

/** The fields of Query that find the best of what has words. */
export const searchesOf = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getQueryType()!.getFields())
    .filter(({ args }) => ['query', 'first'].every(given => args.some(({ name }) => name === given)))
    .map(({ name }) => name);

/** In GraphQL; '' is no order, or no filter. */
export const ordersOf = ({ field }: ListField): string[] => [
  '',
  ...leavesOf(argument(field, 'orderBy')).flatMap(path => [nested(path, 'ASC'), nested(path, 'DESC')]),
];

export const filtersOf = ({ field }: ListField): string[] => [
  '',
  ...filtersIn(argument(field, 'filter'), true),
];

const argument = ({ args }: GraphQLField<any, any>, name: string): GraphQLArgument | undefined =>
  args.find(arg => arg.name === name);

function leavesOf(arg: { type: any } | undefined): string[][] {
  const type = arg && getNamedType(arg.type);
  if (!isInputObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap(field => {
    const below = leavesOf(field);
    return below.length === 0 ? [[field.name]] : below.map(path => [field.name, ...path]);
  });
}

const nested = (path: readonly string[], value: string): string =>
  path.reduceRight((inner, name) => `{${name}: ${inner}}`, value);

function filtersIn(arg: { type: any } | undefined, outermost = false): string[] {
  const type = arg && getNamedType(arg.type);
  if (!isInputObjectType(type)) return [];
  return Object.values((type as GraphQLInputObjectType).getFields()).flatMap(({ name, type: given }) => {
    const inner = getNamedType(given);
    if (inner === type) return [];
    const isList = isListType(getNullableType(given));
    const values = valuesOf(name, inner).map(value => (isList ? `[${value}]` : value));
    if (values.length > 0) return values.map(value => `{${name}: ${value}}`);
    return outermost ? filtersIn({ type: inner }).map(filter => `{${name}: ${filter}}`) : [];
  });
}

/** A frequent value, a rare one and none, as far as a type has them. */
function valuesOf(field: string, type: GraphQLNamedType): string[] {
  if (isEnumType(type)) return (type as GraphQLEnumType).getValues().map(value => value.name);
  if (field === 'search') return ['"often"', '"seldom"', '"nobody"', '"-often"', '"seldom or nobody"'];
  if (field === 'tag') return ['"often"', '"seldom"', '"nobody"'];
  switch (type.name) {
    case 'ID':
      return [frequent, rare, none].map(index => `"${idOf(index)}"`);
    case 'String':
      return ['"w1-1"', '"w"', '"nobody"'];
    case 'Boolean':
      return ['false', 'true'];
    case 'Int':
      return ['1', '5000'];
    case 'DateTimeRange':
      return [
        '{gte: "2026-01-01T00:00:00Z"}',
        '{gte: "2026-12-13T04:00:00Z"}',
        '{gte: "2030-01-01T00:00:00Z"}',
      ];
    default:
      return [];
  }
}
