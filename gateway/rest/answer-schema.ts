/**
 * Describes the data of an operation's answer as a JSON Schema. A field that depends on a condition or on the type of
 * an object may be absent.
 */
import {
  type DirectiveNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLNamedOutputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { NamedOperation } from '../operations/named-operations';
import {
  described,
  enumSchema,
  type JsonSchema,
  type NamedSchemas,
  orNull,
  scalarSchemas,
} from '../operations/variables-schema';

interface OfType {
  readonly type: GraphQLOutputType;
  readonly description: string;
  readonly below: SelectionSetNode[];
}

/** What is selected under one key: of one type, or of several where types of objects differ. */
interface Selected {
  isAlwaysThere: boolean;
  readonly types: Map<string, OfType>;
}

export function answerSchema(
  { definition, trusted }: NamedOperation,
  schema: GraphQLSchema,
  named: NamedSchemas,
): JsonSchema {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of trusted.document.definitions) {
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  }

  const objectSchema = (type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): JsonSchema => {
    const selected = new Map<string, Selected>();
    const collect = (set: SelectionSetNode, on: GraphQLCompositeType, isAlways: boolean): void => {
      for (const selection of set.selections) {
        const isSure = isAlways && isUnconditional(selection.directives);
        if (selection.kind === Kind.FIELD) {
          const name = selection.name.value;
          const key = selection.alias?.value ?? name;
          const field = isObjectType(on) || isInterfaceType(on) ? on.getFields()[name] : undefined;
          const known: Selected = selected.get(key) ?? { isAlwaysThere: false, types: new Map() };
          selected.set(key, known);
          known.isAlwaysThere ||= isSure;
          if (!field) continue;
          const ofType = known.types.get(String(field.type)) ?? {
            type: field.type,
            description: field.description ?? '',
            below: [],
          };
          known.types.set(String(field.type), ofType);
          if (selection.selectionSet) ofType.below.push(selection.selectionSet);
        } else {
          const fragment =
            selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)!;
          const condition = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value);
          const narrowed = isCompositeType(condition) ? condition : on;
          collect(fragment.selectionSet, narrowed, isSure && covers(schema, narrowed, on));
        }
      }
    };
    for (const set of sets) collect(set, type, true);
    return {
      type: 'object',
      properties: Object.fromEntries(
        [...selected].map(([key, { types }]) => [key, fieldSchema([...types.values()])]),
      ),
      required: [...selected].filter(([, { isAlwaysThere }]) => isAlwaysThere).map(([key]) => key),
    };
  };

  const fieldSchema = (types: readonly OfType[]): JsonSchema => {
    const schemas = types.map(({ type, below, description }) => ({
      ...valueSchema(type, below),
      ...described(description),
    }));
    if (schemas.length > 1) return { anyOf: schemas };
    // Only __typename has no field.
    return schemas[0] ?? { type: 'string' };
  };

  const valueSchema = (type: GraphQLOutputType, below: readonly SelectionSetNode[]): JsonSchema =>
    isNonNullType(type) ? presentSchema(type.ofType, below) : orNull(presentSchema(type, below));

  const presentSchema = (type: GraphQLOutputType, below: readonly SelectionSetNode[]): JsonSchema => {
    if (isListType(type)) return { type: 'array', items: valueSchema(type.ofType, below) };
    if (isCompositeType(type)) return objectSchema(type, below);
    return leafSchema(type as GraphQLNamedOutputType, named);
  };

  return objectSchema(schema.getRootType(definition.operation)!, [definition.selectionSet]);
}

function leafSchema(type: GraphQLNamedOutputType, named: NamedSchemas): JsonSchema {
  const scalar = scalarSchemas[type.name];
  if (scalar) return scalar;
  named.schemas[type.name] ??= isEnumType(type) ? enumSchema(type) : described(type.description);
  return { $ref: named.at + type.name };
}

const isUnconditional = (directives: readonly DirectiveNode[] = []): boolean =>
  !directives.some(({ name }) => name.value === 'skip' || name.value === 'include');

/** Whether every object of one type is of the other. */
const covers = (schema: GraphQLSchema, type: GraphQLCompositeType, of: GraphQLCompositeType): boolean =>
  type === of ||
  (isAbstractType(type) && (isObjectType(of) || isInterfaceType(of)) && schema.isSubType(type, of));
