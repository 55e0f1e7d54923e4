/** Builds the payload of a change from the changed row, according to the fields of the payload type. */
import {
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getNamedType,
  isObjectType,
} from 'graphql';
import type { EntityMetadata } from 'typeorm';
import type { SubgraphContext } from '../request/context';

type Row = Record<string, any>;

export type PayloadField = 'row' | 'id' | 'referred';

/** The row itself; its id, or another object that it refers to (`postId` for the field `post`). */
export function payloadFieldOf(
  metadata: EntityMetadata,
  { name, type }: GraphQLField<any, any>,
): PayloadField | undefined {
  if (getNamedType(type).name === metadata.name) return 'row';
  if (name === 'id') return 'id';
  return metadata.findColumnWithPropertyName(`${name}Id`) ? 'referred' : undefined;
}

export const fieldsOfPayload = (type: GraphQLOutputType): GraphQLField<any, any>[] => {
  const payload = getNamedType(type);
  return isObjectType(payload) ? Object.values(payload.getFields()) : [];
};

/** `row` is null where there was none to leave; what it would have referred to is told by `key`. */
export function payloadOf(
  metadata: EntityMetadata,
  row: Row | null,
  key: Row,
  context: SubgraphContext,
  info: GraphQLResolveInfo,
): Row {
  const payload: Row = {};
  for (const field of fieldsOfPayload(info.returnType)) {
    const kind = payloadFieldOf(metadata, field);
    if (kind === 'row') payload[field.name] = row;
    else if (kind === 'id') payload[field.name] = row?.id ?? null;
    else {
      const { name: type } = getNamedType(field.type);
      const id = (row ?? key)[`${field.name}Id`];
      const local = context.definition.entities.find(entity => entity.name === type);
      // Called where the operation asks for the field: an object that nobody asks for is not loaded.
      payload[field.name] = () =>
        id == null ? null : local ? context.load(local, id) : { __typename: type, id };
    }
  }
  return payload;
}
