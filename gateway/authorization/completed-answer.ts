/**
 * Completes the answer to the permitted part of an operation: a missing field was denied, so it is null with an error
 * that says so, or, if it is non-null, its parent is null.
 * https://spec.graphql.org/October2021/#sec-Handling-Field-Errors
 */
import {
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields';
import { own, put, type Tree } from '../execute/tree/own-property';
import { fieldType } from './permitted-operation';

export interface Completing {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  /** Coerced. */
  readonly variables: { [name: string]: unknown };
  /** Under which name objects tell their types, where they may be of several. */
  readonly typenameAlias: string;
  deny(type: GraphQLObjectType, field: string, path: Path): GraphQLError;
}

export type Path = readonly (string | number)[];
type Fields = ReadonlyMap<string, readonly FieldNode[]>;

/** A list of thousands may deny each of its objects a field; nobody reads that it did more often than this. */
const maxErrorsOfField = 100;

export function completedAnswer({ data, errors }: ExecutionResult, completing: Completing): ExecutionResult {
  // Undefined: nothing was executed. Null: an error of the root's has made it so.
  if (!data) return { data, errors };
  const { schema, operation, fragments, variables, typenameAlias } = completing;
  const denials: GraphQLError[] = [];
  const told = new Map<string, number>();

  const complete = (
    value: unknown,
    type: GraphQLOutputType,
    nodes: readonly FieldNode[],
    path: Path,
  ): unknown => {
    if (isNonNullType(type)) {
      const completed = complete(value, type.ofType, nodes, path);
      return completed === null ? nulled : completed;
    }
    if (value === null || isLeafType(type)) return value;
    if (isListType(type)) {
      const items = (value as unknown[]).map((item, n) => complete(item, type.ofType, nodes, [...path, n]));
      return items.includes(nulled) ? null : items;
    }
    const object = isObjectType(type) ? type : schema.getType(String((value as Tree)[typenameAlias]));
    if (!isObjectType(object)) throw new Error('An object came without its type.');
    const fields = collectSubfields(schema, fragments, variables, object, nodes as FieldNode[]);
    return completeObject(value as Tree, object, fields, path);
  };

  const completeObject = (value: Tree, type: GraphQLObjectType, fields: Fields, path: Path): Tree | null => {
    const out: Tree = {};
    for (const [name, nodes] of fields) {
      const field = nodes[0]!.name.value;
      const declared = fieldType(type, field);
      const below = [...path, name];
      let completed: unknown = own(value, name);
      if (declared && completed === undefined) {
        const count = told.get(`${type.name}.${field}`) ?? 0;
        told.set(`${type.name}.${field}`, count + 1);
        if (count < maxErrorsOfField) denials.push(completing.deny(type, field, below));
        completed = isNonNullType(declared) ? nulled : null;
      } else if (declared) completed = complete(completed, declared, nodes, below);
      if (completed === nulled) return null;
      put(out, name, completed);
    }
    return out;
  };

  const root = schema.getRootType(operation.operation)!;
  const fields = collectFields(schema, fragments, variables, root, operation.selectionSet);
  const whole = completeObject(data as Tree, root, fields, []);
  const all = [...(errors ?? []), ...denials];
  return all.length > 0 ? { data: whole, errors: all } : { data: whole };
}

/** Null where no null may be. */
const nulled = Symbol('nulled');
