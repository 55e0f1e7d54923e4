/**
 * Owns the client's answer: compiled once from an operation, it reads the tree of fetched data and makes the data and
 * the errors of the response. It is GraphQL's value completion, with nothing left to resolve: what is null where none
 * may be makes its parent null, with one error that says where.
 * https://spec.graphql.org/October2021/#CompleteValue() and #sec-Handling-Field-Errors
 */
import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import type { JoineryError } from '../../wire/errors';
import { Absent, unknown } from './absent';
import { type CollectedFields, type Collecting, collectFields } from './collected-fields';
import { leafReader } from './leaf';
import { isRisky, own, put, type Tree } from './own';
import { badTypename, badValue, missing, type ShapingErrors } from './shaping-errors';
import type { Place } from './tree-path';

/** Null, and the error is said already. */
const failed = Symbol('failed');
/** As `failed`, where the type allows no null: the parent is null. */
const bubble = Symbol('bubble');

type Complete = (value: unknown, errors: ShapingErrors) => unknown;

interface ShapedField {
  readonly name: string;
  /** Under which name the value is in the tree. */
  readonly from: string;
  readonly risky: boolean;
  readonly complete: Complete;
  /** What the field's objects have, if it has any. */
  readonly below: ObjectShape | undefined;
}

export interface ObjectShape {
  complete: Complete;
  /** By the name of the object's type. Undefined when it is none that a client may see here. */
  fieldsOf(typename: unknown): readonly ShapedField[] | undefined;
}

export interface Shape {
  /** The data; null where an error reached the root. */
  read(tree: Tree, errors: ShapingErrors): Tree | null;
  /** The client's path for one into the tree: as much of it as leads through what the client asked for. */
  visible(path: Place, tree: Tree): Place;
}

/** The values of __schema and __type are in the tree already, as they go out. */
export function compileShape(
  collecting: Collecting,
  root: GraphQLObjectType,
  selectionSet: SelectionSetNode,
): Shape {
  const shape = objectShape(collecting, root, () => [selectionSet], root.name);
  return {
    read: (tree, errors) => {
      const data = shape.complete(tree, errors);
      return data === failed ? null : (data as Tree);
    },
    visible: (path, tree) => visible(path, tree, shape),
  };
}

function objectShape(
  collecting: Collecting,
  type: GraphQLCompositeType,
  sets: () => readonly SelectionSetNode[],
  where: string,
): ObjectShape {
  const { schema } = collecting;
  const known = new Map<string, readonly ShapedField[] | undefined>();
  const compile = (name: string): readonly ShapedField[] | undefined => {
    const own = schema.getType(name);
    if (!isCompositeType(own)) return undefined;
    const possible =
      own === type ||
      (isAbstractType(type) && (isObjectType(own) || isInterfaceType(own)) && schema.isSubType(type, own));
    return possible ? shapeFields(collecting, own, collectFields(collecting, own, sets())) : undefined;
  };
  // An object's type is what the schema says it is; of an abstract type, what the subgraph says.
  const fixed = isObjectType(type);
  const fieldsOf = (typename: unknown): readonly ShapedField[] | undefined => {
    const name = fixed || typename === undefined ? type.name : typename;
    if (typeof name !== 'string') return undefined;
    if (!known.has(name)) {
      const fields = compile(name);
      // Names come from subgraphs: only those of the schema are remembered.
      if (!fields) return undefined;
      known.set(name, fields);
    }
    return known.get(name);
  };
  let fixedFields: readonly ShapedField[] | undefined;

  const complete: Complete = (value, errors) => {
    if (value === null || value === undefined) return null;
    if (typeof value !== 'object' || Array.isArray(value)) return refused(badValue(where), errors);
    if (value instanceof Absent) return toldOf(value, errors);
    if (fixed) fixedFields ??= fieldsOf(undefined);
    const fields = fixed ? fixedFields : fieldsOf((value as Tree).__typename);
    if (!fields) return refused(badTypename(where), errors);
    const out: Tree = {};
    for (const field of fields) {
      const { name, from, risky } = field;
      const before = errors.length;
      const completed = field.complete(risky ? own(value as Tree, from) : (value as Tree)[from], errors);
      if (errors.length !== before) errors.within(name, before);
      if (completed === bubble) return failed;
      const result = completed === failed ? null : completed;
      if (risky) put(out, name, result);
      else out[name] = result;
    }
    return out;
  };
  return { complete, fieldsOf };
}

function shapeFields(
  collecting: Collecting,
  type: GraphQLCompositeType,
  collected: CollectedFields,
): readonly ShapedField[] {
  const shaped: ShapedField[] = [];
  for (const [name, nodes] of collected) {
    const fieldName = nodes[0]!.name.value;
    const where = `field ${type.name}.${name}`;
    const from = collecting.nameInTree(nodes[0]!);
    const risky = isRisky(name);
    if (fieldName === '__typename') {
      shaped.push({ name, from, risky, complete: typenameOf(type), below: undefined });
    } else if (fieldName === '__schema' || fieldName === '__type') {
      shaped.push({ name, from: name, risky, complete: value => value ?? null, below: undefined });
    } else {
      const fields: Record<string, GraphQLField<unknown, unknown>> = 'getFields' in type
        ? type.getFields()
        : {};
      const field = fields[fieldName];
      if (!field) continue;
      const sets = (): SelectionSetNode[] =>
        nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
      const { complete, below } = completer(collecting, field.type, sets, where);
      shaped.push({ name, from, risky, complete, below });
    }
  }
  return shaped;
}

/** Only of the interface is known what the object is: so it is of no type that could be named. */
function typenameOf(type: GraphQLCompositeType): Complete {
  if (isObjectType(type)) return () => type.name;
  return (_, errors) => {
    errors.add(missing(`field ${type.name}.__typename`));
    return bubble;
  };
}

function completer(
  collecting: Collecting,
  type: GraphQLOutputType,
  sets: () => readonly SelectionSetNode[],
  where: string,
): Pick<ShapedField, 'complete' | 'below'> {
  if (isNonNullType(type)) {
    const { complete, below } = completer(collecting, getNullableType(type), sets, where);
    return { complete: neverNull(complete, where), below };
  }
  if (isListType(type)) {
    const itemType: GraphQLOutputType = type.ofType;
    const itemWhere = `array element of type ${getNullableType(itemType)}`;
    const { complete, below } = completer(collecting, itemType, sets, itemWhere);
    return { complete: listOf(complete, where), below };
  }
  if (isLeafType(type)) {
    const read = leafReader(type);
    const complete: Complete = (value, errors) => {
      if (value === null || value === undefined) return null;
      if (value instanceof Absent) return toldOf(value, errors);
      const leaf = read(value);
      if (leaf === undefined) return refused(badValue(where), errors);
      return leaf;
    };
    return { complete, below: undefined };
  }
  const below = objectShape(collecting, type, sets, where);
  return { complete: below.complete, below };
}

function toldOf({ failure }: Absent, errors: ShapingErrors): typeof failed | null {
  if (failure === unknown) return null;
  errors.tell(failure);
  return failed;
}

function refused(error: JoineryError, errors: ShapingErrors): typeof failed {
  errors.add(error);
  return failed;
}

function neverNull(complete: Complete, where: string): Complete {
  return (value, errors) => {
    const completed = complete(value, errors);
    if (completed === null) errors.add(missing(where));
    return completed === null || completed === failed ? bubble : completed;
  };
}

function listOf(complete: Complete, where: string): Complete {
  return (value, errors) => {
    if (value === null || value === undefined) return null;
    if (value instanceof Absent) return toldOf(value, errors);
    if (!Array.isArray(value)) return refused(badValue(where), errors);
    const out = new Array<unknown>(value.length);
    for (let n = 0; n < value.length; n++) {
      const before = errors.length;
      const completed = complete(value[n], errors);
      if (errors.length !== before) errors.within(n, before);
      if (completed === bubble) return failed;
      out[n] = completed === failed ? null : completed;
    }
    return out;
  };
}

function visible(path: Place, tree: Tree, root: ObjectShape): Place {
  const seen: (string | number)[] = [];
  let shape: ObjectShape | undefined = root;
  let value: unknown = tree;
  for (const part of path) {
    const below: unknown = Object(value);
    value = own(below as Tree, String(part));
    if (typeof part === 'string') {
      const { __typename: typename } = below as Tree;
      const field: ShapedField | undefined = shape?.fieldsOf(typename)?.find(({ from }) => from === part);
      if (!field) return seen;
      shape = field.below;
      seen.push(field.name);
    } else seen.push(part);
  }
  return seen;
}
