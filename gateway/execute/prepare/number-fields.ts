/**
 * Finds in a schema the fields whose numbers must keep their digits: those of custom scalars, and IDs, which some
 * subgraphs return as numbers and clients get as text.
 */
import { type GraphQLSchema, getNamedType, isScalarType, isSpecifiedScalarType } from 'graphql';

/** By a field's name, whatever type has it. A field that is both is of a custom scalar. */
export type NumberFields = ReadonlyMap<string, 'custom' | 'id'>;

export function numberFields(schema: GraphQLSchema): NumberFields {
  const found = new Map<string, 'custom' | 'id'>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || !('getFields' in type)) continue;
    for (const field of Object.values(type.getFields())) {
      const named = getNamedType(field.type);
      if (!isScalarType(named)) continue;
      if (!isSpecifiedScalarType(named)) found.set(field.name, 'custom');
      else if (named.name === 'ID' && !found.has(field.name)) found.set(field.name, 'id');
    }
  }
  return found;
}
