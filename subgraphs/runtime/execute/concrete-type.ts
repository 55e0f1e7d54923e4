/** Finds the object type that a value of an abstract type has, by the name that its resolver told; throws as graphql-js does. */
import {
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  isObjectType,
} from 'graphql';
import { inspect } from 'graphql/jsutils/inspect';

export function concreteType(
  type: GraphQLAbstractType,
  told: unknown,
  { schema, parentType, fieldName, fieldNodes: nodes }: GraphQLResolveInfo,
  value: unknown,
): GraphQLObjectType {
  const place = `${parentType.name}.${fieldName}`;
  if (told == null) {
    throw new GraphQLError(
      `Abstract type "${type.name}" must resolve to an Object type at runtime for field "${place}". Either the "${type.name}" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.`,
      { nodes },
    );
  }
  if (isObjectType(told)) {
    throw new GraphQLError(
      'Support for returning GraphQLObjectType from resolveType was removed in graphql-js@16.0.0 please return type name instead.',
    );
  }
  if (typeof told !== 'string') {
    throw new GraphQLError(
      `Abstract type "${type.name}" must resolve to an Object type at runtime for field "${place}" with value ${inspect(value)}, received "${inspect(told)}".`,
    );
  }
  const concrete = schema.getType(told);
  if (concrete == null) {
    throw new GraphQLError(
      `Abstract type "${type.name}" was resolved to a type "${told}" that does not exist inside the schema.`,
      { nodes },
    );
  }
  if (!isObjectType(concrete)) {
    throw new GraphQLError(`Abstract type "${type.name}" was resolved to a non-object type "${told}".`, {
      nodes,
    });
  }
  if (!schema.isSubType(type, concrete)) {
    throw new GraphQLError(
      `Runtime Object type "${concrete.name}" is not a possible type for "${type.name}".`,
      { nodes },
    );
  }
  return concrete;
}
