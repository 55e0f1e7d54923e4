/**
 * Finds the column for an input field of a mutation: the column with its name in the entity that the mutation returns,
 * or else in the only entity of the domain that has such a property.
 */
import { type GraphQLOutputType, getNamedType, isObjectType } from 'graphql';
import type { DataSource } from 'typeorm';
import { type TextColumn, textColumn } from '../declare/text-columns';
import { replicasOf } from '../references/declare/replica';

export type ColumnOfInput = (field: string) => TextColumn | undefined;

export function columnOfInput(payload: GraphQLOutputType, dataSource: DataSource): ColumnOfInput {
  const type = getNamedType(payload);
  const answered = isObjectType(type)
    ? Object.values(type.getFields()).map(field => getNamedType(field.type).name)
    : [];
  const replicas = [...replicasOf(dataSource).values()].map(({ metadata }) => metadata);
  const own = dataSource.entityMetadatas.filter(metadata => !replicas.includes(metadata));
  return field => {
    const holders = own.filter(metadata => metadata.findColumnWithPropertyName(field));
    const holder =
      holders.find(({ name }) => answered.includes(name)) ?? (holders.length === 1 ? holders[0] : undefined);
    return holder && textColumn(holder, field);
  };
}
