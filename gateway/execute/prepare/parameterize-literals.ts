/**
 * Lets documents that differ only in literals share one operation: literals in arguments become variables, so that the
 * plan and the shape of the answer are made once. It does so only if a variable means exactly the same: for GraphQL's
 * own scalars and enumerations, but not for null, in directives or defaults, or for introspection. The variables are
 * non-null, like literals: a subgraph's input object may be @oneOf, which the supergraph does not say, and does not
 * accept nullable variables. https://spec.graphql.org/draft/#sec-OneOf-Input-Objects
 */
import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isNamedType,
  isSpecifiedScalarType,
  Kind,
  type OperationDefinitionNode,
  parseType,
  TypeInfo,
  type ValueNode,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';

export interface Parameterized {
  readonly document: DocumentNode;
  /** Of the variables that were literals. */
  readonly values: Readonly<Record<string, unknown>>;
}

const prefix = 'literal__';

/** Undefined where nothing became a variable. Equal literals of one type are one variable: what may be merged stays so. */
export function parameterized(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Parameterized | undefined {
  if (operation.variableDefinitions?.some(({ variable }) => variable.name.value.startsWith(prefix)))
    return undefined;
  const values: Record<string, unknown> = {};
  const names = new Map<string, string>();
  const definitions: VariableDefinitionNode[] = [];
  const info = new TypeInfo(schema);
  const skipped = { enter: () => false as const };

  const lifted = (node: ValueNode) => {
    const given = info.getInputType();
    const value = given && jsonOf(node, given);
    if (value === undefined || info.getFieldDef()?.name.startsWith('__')) return undefined;
    const type = getNullableType(given);
    const key = `${type} ${JSON.stringify(value)}`;
    let name = names.get(key);
    if (name === undefined) {
      name = prefix + names.size;
      names.set(key, name);
      values[name] = value;
      const variable = { kind: Kind.VARIABLE as const, name: { kind: Kind.NAME as const, value: name } };
      definitions.push({
        kind: Kind.VARIABLE_DEFINITION,
        variable,
        type: parseType(`${type}!`, { noLocation: true }),
      });
    }
    return { kind: Kind.VARIABLE as const, name: { kind: Kind.NAME as const, value: name } };
  };
  const changed = visit(
    document,
    visitWithTypeInfo(info, {
      Directive: skipped,
      VariableDefinition: skipped,
      // An item of a list may be coerced otherwise than a variable there.
      ListValue: skipped,
      IntValue: lifted,
      FloatValue: lifted,
      StringValue: lifted,
      BooleanValue: lifted,
      EnumValue: lifted,
    }),
  );
  if (definitions.length === 0) return undefined;
  const own = operation.variableDefinitions ?? [];
  return {
    values,
    document: {
      ...changed,
      definitions: changed.definitions.map(definition =>
        definition.kind === Kind.OPERATION_DEFINITION && definition.name?.value === operation.name?.value
          ? { ...definition, variableDefinitions: [...own, ...definitions] }
          : definition,
      ),
    },
  };
}

/** As JSON. Undefined where a variable would not do. */
function jsonOf(node: ValueNode, type: GraphQLInputType): unknown {
  const named = getNullableType(type);
  if (isEnumType(named)) return node.kind === Kind.ENUM ? node.value : undefined;
  if (!isNamedType(named) || !isSpecifiedScalarType(named)) return undefined;
  switch (node.kind) {
    case Kind.STRING:
    case Kind.BOOLEAN:
      return node.value;
    case Kind.INT:
    case Kind.FLOAT:
      // What a number cannot hold stays as it was written.
      return String(Number(node.value)) === node.value ? Number(node.value) : undefined;
    default:
      return undefined;
  }
}
