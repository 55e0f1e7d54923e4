/** Looks ahead at what an operation selects below a field, including fragments, @skip and @include. */
import { type FieldNode, type GraphQLResolveInfo, getNamedType, isObjectType } from 'graphql';
// Not among graphql's exports, and what its own executor calls: whatever it selects is what is found here.
import { collectSubfields } from 'graphql/execution/collectFields';

type Kept = Pick<WeakMap<readonly FieldNode[], Map<unknown, unknown>>, 'get' | 'set'>;

/** The value for these nodes and this name: computed for the first who asks. */
export function keptIn<Value>(
  kept: Kept,
  asked: readonly FieldNode[],
  name: unknown,
  compute: () => Value,
): Value {
  let values = kept.get(asked);
  if (!values) {
    values = new Map();
    kept.set(asked, values);
  }
  if (!values.has(name)) values.set(name, compute());
  return values.get(name) as Value;
}

const known: Kept = new WeakMap();

/**
 * What follows from the fields that are selected and from nothing else of a request, by a name: found out once for these
 * nodes. A compiled query has the same for all requests.
 */
export const keptForSelection = <Value>(
  asked: readonly FieldNode[],
  name: unknown,
  compute: () => Value,
): Value => keptIn(known, asked, name, compute);

/** By the fields' own names, whatever their aliases. */
export function fieldsBelow(
  { schema, fragments, variableValues }: GraphQLResolveInfo,
  typeName: string,
  asked: readonly FieldNode[],
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const type = schema.getType(typeName);
  if (!isObjectType(type)) return fields;
  for (const nodes of collectSubfields(schema, fragments, variableValues, type, asked).values()) {
    const name = nodes[0]!.name.value;
    fields.set(name, [...(fields.get(name) ?? []), ...nodes]);
  }
  return fields;
}

/** Whether the operation asks for this field of a connection's pageInfo. */
export function asksPageInfo(info: GraphQLResolveInfo, field: string): boolean {
  return keptForSelection(info.fieldNodes, field, () => {
    const connection = getNamedType(info.returnType);
    const asked = fieldsBelow(info, connection.name, info.fieldNodes).get('pageInfo');
    return asked !== undefined && fieldsBelow(info, 'PageInfo', asked).has(field);
  });
}

/** The fields that select the rows of a connection: `nodes`, and the `node` of `edges`. */
export function rowsOfConnection(info: GraphQLResolveInfo): FieldNode[] {
  return keptForSelection(info.fieldNodes, rowsOfConnection, () => {
    const connection = getNamedType(info.returnType);
    if (!isObjectType(connection)) return [];
    const { nodes = [], edges } = Object.fromEntries(fieldsBelow(info, connection.name, info.fieldNodes));
    if (!edges) return nodes;
    const edge = getNamedType(connection.getFields().edges!.type);
    return [...nodes, ...(fieldsBelow(info, edge.name, edges).get('node') ?? [])];
  });
}
