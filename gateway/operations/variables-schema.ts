/**
 * Describes the variables of an operation as a JSON Schema, with what the schema says of the arguments that they are
 * given to. Named types are described once, beside it.
 * https://json-schema.org/draft/2020-12
 */
import {
  type DocumentNode,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  Kind,
  TypeInfo,
  typeFromAST,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { NamedOperation } from './named-operations';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** Where the schemas of named types stand, and those that are there. */
export interface NamedSchemas {
  readonly at: '#/$defs/' | '#/components/schemas/';
  readonly schemas: Record<string, JsonSchema>;
}

export interface ObjectSchema extends JsonSchema {
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly required: readonly string[];
}

export function variablesSchema(
  { definition, trusted }: NamedOperation,
  schema: GraphQLSchema,
  named: NamedSchemas,
): ObjectSchema {
  const properties: Record<string, JsonSchema> = {};
  const required: string[] = [];
  const told = descriptionsOf(trusted.document, schema);
  for (const { variable, type: node, defaultValue, description } of definition.variableDefinitions ?? []) {
    const name = variable.name.value;
    const type = typeFromAST(schema, node as Parameters<typeof typeFromAST>[1]);
    const isRequired = node.kind === Kind.NON_NULL_TYPE && !defaultValue;
    if (isRequired) required.push(name);
    properties[name] = {
      ...(isInputType(type) && inputSchema(type, named)),
      ...described(description?.value ?? told.get(name)),
      ...(defaultValue && { default: valueFromASTUntyped(defaultValue) }),
    };
  }
  return { type: 'object', properties, required, additionalProperties: false };
}

export const described = (description: string | null | undefined) =>
  description ? { description: description.trim() } : {};

function inputSchema(type: GraphQLInputType, named: NamedSchemas): JsonSchema {
  if (isNonNullType(type)) return presentSchema(type.ofType, named);
  return orNull(presentSchema(type, named));
}

function presentSchema(type: GraphQLInputType, named: NamedSchemas): JsonSchema {
  if (isListType(type)) return { type: 'array', items: inputSchema(type.ofType, named) };
  const { name } = type as GraphQLNamedInputType;
  const scalar = scalarSchemas[name];
  if (scalar) return scalar;
  if (!(name in named.schemas)) {
    // It may refer to itself.
    named.schemas[name] = {};
    named.schemas[name] = namedSchema(type as GraphQLNamedInputType, named);
  }
  return { $ref: named.at + name };
}

/** What GraphQL and our subgraphs define; of others nothing is known. */
export const scalarSchemas: Readonly<Record<string, JsonSchema>> = {
  Int: { type: 'integer' },
  Float: { type: 'number' },
  String: { type: 'string' },
  Boolean: { type: 'boolean' },
  ID: { type: 'string' },
  DateTime: { type: 'string', format: 'date-time' },
};

function namedSchema(type: GraphQLNamedInputType, named: NamedSchemas): JsonSchema {
  if (isEnumType(type)) return enumSchema(type);
  return isInputObjectType(type) ? objectSchema(type, named) : described(type.description);
}

export const enumSchema = (type: {
  readonly description?: string | null | undefined;
  getValues(): readonly { readonly name: string }[];
}): JsonSchema => ({
  type: 'string',
  enum: type.getValues().map(({ name }) => name),
  ...described(type.description),
});

function objectSchema(type: GraphQLInputObjectType, named: NamedSchemas): JsonSchema {
  const fields = Object.values(type.getFields());
  return {
    type: 'object',
    properties: Object.fromEntries(
      fields.map(field => [
        field.name,
        { ...inputSchema(field.type, named), ...described(field.description) },
      ]),
    ),
    required: fields.filter(isRequiredInputField).map(({ name }) => name),
    additionalProperties: false,
    ...(type.isOneOf && { minProperties: 1, maxProperties: 1 }),
    ...described(type.description),
  };
}

export function orNull(schema: JsonSchema): JsonSchema {
  if (typeof schema.type === 'string') return { ...schema, type: [schema.type, 'null'] };
  return '$ref' in schema ? { anyOf: [schema, { type: 'null' }] } : schema;
}

/** Of variables, by what they are given to first. */
function descriptionsOf(document: DocumentNode, schema: GraphQLSchema): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const typeInfo = new TypeInfo(schema);
  const note = (value: { kind: Kind; name?: { value: string } }, text: string | null | undefined) => {
    if (value.kind !== Kind.VARIABLE || !text || found.has(value.name!.value)) return;
    found.set(value.name!.value, text);
  };
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Argument: ({ value }) => note(value as Parameters<typeof note>[0], typeInfo.getArgument()?.description),
      ObjectField: ({ name, value }) => {
        const parent = getNamedType(typeInfo.getParentInputType());
        const field = isInputObjectType(parent) ? parent.getFields()[name.value] : undefined;
        note(value as Parameters<typeof note>[0], field?.description);
      },
    }),
  );
  return found;
}
