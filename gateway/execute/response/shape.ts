/**
 * Writes the client's answer. A shape is compiled once from an operation; it reads the tree of fetched data, writes
 * the response's data, and finds its errors. It performs GraphQL's value completion, with nothing left to resolve:
 * null in a non-null field makes its parent null, with one error that says where. It creates no object for the answer,
 * only its text.
 * https://spec.graphql.org/October2021/#CompleteValue() and #sec-Handling-Field-Errors
 */
import { setImmediate as endOfTurn } from 'node:timers/promises';
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
import type { JoineryError } from '../../../wire/contract/errors';
import { deferLabel } from '../defer/deferring-operation';
import type { SelectedNames } from '../planner-workarounds/rewrite-operation';
import { type CollectedFields, type Collecting, collectFields } from '../prepare/collect-fields';
import { FailedMarker, isTree, unknown } from '../tree/failed-marker';
import { isRisky, own, type Tree } from '../tree/own-property';
import type { Place } from '../tree/path';
import { badTypename, badValue, missing, notPlanned, type ShapingErrors } from './completion-errors';
import { leafWriter, type WriteLeaf } from './leaf';
import type { Writing } from './writing';

/** The value is written. With all else nothing is: null is written by whoever knows whether it may stand there. */
const done = 0;
const nothing = 1;
/** As `nothing`, and the error is said already. */
const failed = 2;
/** As `failed`, where the type allows no null: the parent is null. */
const bubble = 3;

type Outcome = typeof done | typeof nothing | typeof failed | typeof bubble;

type Write = (value: unknown, writing: Writing) => Outcome;

export interface ShapedField {
  readonly name: string;
  /** The name as JSON, with what stands around it. */
  readonly label: Uint8Array;
  /** Under which name the value is in the tree. */
  readonly from: string;
  readonly risky: boolean;
  /** For errors. */
  readonly where: string;
  /** A fetch asks for it. */
  readonly planned: boolean;
  readonly write: Write;
  /** What the field's objects have, if it has any. */
  readonly below: ObjectShape | undefined;
}

/** What objects of one type have in the answer. */
export interface ShapedType {
  readonly fields: readonly ShapedField[];
  readonly deferred: readonly DeferredShape[];
}

/** Of a fragment whose answer comes later. */
export interface DeferredShape {
  readonly label: string;
  readonly shape: ObjectShape;
}

export interface ObjectShape {
  write: Write;
  /** By the name of the object's type. Undefined when it is none that a client may see here. */
  typeOf(typename: unknown): ShapedType | undefined;
}

export interface Shape {
  /** Writes the data as JSON; null where an error reached the root. A promise where it takes several turns of the event loop. */
  write(tree: Tree, writing: Writing): Promise<void> | void;
  /**
   * The client's path for one into the tree: as much of it as leads through what the client asked for. Undefined where it
   * asked for something else there, by a type condition, and neither keys nor @requires did.
   */
  visible(path: Place, tree: Tree): Place | undefined;
  readonly root: ObjectShape;
}

/** The values of __schema and __type are in the tree already, as they go out. */
export function compileShape(
  collecting: Collecting,
  root: GraphQLObjectType,
  selectionSet: SelectionSetNode,
): Shape {
  const shape = objectShape(collecting, root, () => [selectionSet], root.name, []);
  return {
    write: (tree, writing) => writeRoot(shape.typeOf(undefined)!.fields, tree, writing),
    visible: (path, tree) => visible(path, tree, shape, collecting.selected),
    root: shape,
  };
}

function objectShape(
  collecting: Collecting,
  type: GraphQLCompositeType,
  sets: () => readonly SelectionSetNode[],
  where: string,
  path: readonly string[],
): ObjectShape {
  const { schema } = collecting;
  const known = new Map<string, ShapedType>();
  const compile = (name: string): ShapedType | undefined => {
    const own = schema.getType(name);
    if (!isCompositeType(own)) return undefined;
    const possible =
      own === type ||
      (isAbstractType(type) && (isObjectType(own) || isInterfaceType(own)) && schema.isSubType(type, own));
    if (!possible) return undefined;
    const { fields, deferred } = collectFields(collecting, own, sets());
    return {
      fields: shapeFields(collecting, own, fields, path),
      deferred: deferred.map(fragment => ({
        label: deferLabel(fragment)!,
        shape: objectShape(collecting, own, () => [fragment.selectionSet], where, path),
      })),
    };
  };
  // An object's type is what the schema says it is; of an abstract type, what the subgraph says.
  const fixed = isObjectType(type);
  const typeOf = (typename: unknown): ShapedType | undefined => {
    const name = fixed || typename === undefined ? type.name : typename;
    if (typeof name !== 'string') return undefined;
    if (!known.has(name)) {
      const shaped = compile(name);
      // Names come from subgraphs: only those of the schema are remembered.
      if (!shaped) return undefined;
      known.set(name, shaped);
    }
    return known.get(name);
  };
  let fixedFields: readonly ShapedField[] | undefined;

  const write: Write = (value, writing) => {
    if (value === null || value === undefined) return nothing;
    const { bytes, errors, repeated } = writing;
    if (typeof value !== 'object' || Array.isArray(value)) return refused(badValue(where), errors);
    if (value instanceof FailedMarker) return reportFailure(value, errors);
    const known = repeated.writtenOf(value, shape);
    if (known !== undefined) {
      bytes.repeat(known.start, known.end);
      return done;
    }
    if (fixed) fixedFields ??= typeOf(undefined)?.fields;
    const fields = fixed ? fixedFields : typeOf((value as Tree).__typename)?.fields;
    if (!fields) return refused(badTypename(where), errors);
    const atFirst = errors.length;
    const start = bytes.length;
    bytes.byte(brace);
    for (let n = 0; n < fields.length; n++) {
      if (writeField(fields[n]!, value as Tree, writing) === bubble) {
        writing.cut(start);
        return failed;
      }
    }
    bytes.byte(closingBrace);
    // An error is said at each of its places.
    if (errors.length === atFirst) repeated.keep(value, shape, start, bytes.length);
    return done;
  };
  const shape = { write, typeOf };
  return shape;
}

/** Null is written where it may stand. */
function writeField(field: ShapedField, object: Tree, writing: Writing): Outcome {
  const { bytes, errors } = writing;
  const { from } = field;
  const before = errors.length;
  bytes.copy(field.label);
  const outcome = field.write(field.risky ? own(object, from) : object[from], writing);
  if (errors.length !== before) errors.within(field.name, before);
  if (outcome !== bubble) orNull(outcome, writing);
  return outcome;
}

/** Takes some ten milliseconds to write, and no answer that people read is so long. */
const bytesOfTurn = 512 * 1024;

/** Field by field, and after much others have their turn of the event loop first; at once where that is not met. */
function writeRoot(fields: readonly ShapedField[], tree: Tree, writing: Writing): Promise<void> | void {
  const { bytes } = writing;
  const goOn = (from: number): Promise<void> | void => {
    const pauseAt = bytes.length + bytesOfTurn;
    for (let n = from; n < fields.length; n++) {
      if (bytes.length > pauseAt) return endOfTurn().then(() => goOn(n));
      if (writeField(fields[n]!, tree, writing) === bubble) {
        writing.cut(0);
        return bytes.copy(nullText);
      }
    }
    bytes.byte(closingBrace);
  };
  bytes.byte(brace);
  return goOn(0);
}

/** Null is written where it may stand. */
export function writeOrNull(shape: ObjectShape, value: Tree, writing: Writing): void {
  orNull(shape.write(value, writing), writing);
}

function orNull(outcome: Outcome, { bytes }: Writing): void {
  if (outcome !== done) bytes.copy(nullText);
}

function shapeFields(
  collecting: Collecting,
  type: GraphQLCompositeType,
  collected: CollectedFields,
  path: readonly string[],
): readonly ShapedField[] {
  const shaped: ShapedField[] = [];
  for (const [name, nodes] of collected) {
    const fieldName = nodes[0]!.name.value;
    const where = `field ${type.name}.${name}`;
    const from = collecting.nameInTree(nodes[0]!);
    const label = Buffer.from(`${shaped.length > 0 ? ',' : ''}"${name}":`);
    const common = { name, label, from, risky: isRisky(name), where, planned: true };
    if (fieldName === '__typename') {
      shaped.push({ ...common, write: typenameOf(type), below: undefined });
    } else if (fieldName === '__schema' || fieldName === '__type') {
      shaped.push({ ...common, from: name, write: asItIs, below: undefined });
    } else {
      const fields: Record<string, GraphQLField<unknown, unknown>> = 'getFields' in type
        ? type.getFields()
        : {};
      const field = fields[fieldName];
      if (!field) continue;
      const sets = (): SelectionSetNode[] =>
        nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
      const place = [...path, from];
      const planned = collecting.isPlanned(place);
      const { write, below } = writer(collecting, field.type, sets, where, place);
      shaped.push({ ...common, planned, write: planned ? write : unplanned(field.type, where), below });
    }
  }
  return shaped;
}

function unplanned(type: GraphQLOutputType, where: string): Write {
  const outcome: Outcome = isNonNullType(type) ? bubble : failed;
  return (_, { errors }) => {
    errors.add(notPlanned(where));
    return outcome;
  };
}

const asItIs: Write = (value, { bytes }) => {
  bytes.utf8(JSON.stringify(value ?? null));
  return done;
};

/** Only of the interface is known what the object is: so it is of no type that could be named. */
function typenameOf(type: GraphQLCompositeType): Write {
  if (isObjectType(type)) {
    const name = Buffer.from(`"${type.name}"`);
    return (_, { bytes }) => {
      bytes.copy(name);
      return done;
    };
  }
  return (_, { errors }) => {
    errors.add(missing(`field ${type.name}.__typename`));
    return bubble;
  };
}

function writer(
  collecting: Collecting,
  type: GraphQLOutputType,
  sets: () => readonly SelectionSetNode[],
  where: string,
  path: readonly string[],
): Pick<ShapedField, 'write' | 'below'> {
  if (isNonNullType(type)) {
    const { write, below } = writer(collecting, getNullableType(type), sets, where, path);
    return { write: neverNull(write, where), below };
  }
  if (isListType(type)) {
    const itemType: GraphQLOutputType = type.ofType;
    const itemWhere = `array element of type ${getNullableType(itemType)}`;
    const { write, below } = writer(collecting, itemType, sets, itemWhere, path);
    return { write: listOf(write, where), below };
  }
  if (isLeafType(type)) return { write: leafOf(leafWriter(type), where), below: undefined };
  const below = objectShape(collecting, type, sets, where, path);
  return { write: below.write, below };
}

function leafOf(writeLeaf: WriteLeaf, where: string): Write {
  return (value, writing) => {
    if (value === null || value === undefined) return nothing;
    if (value instanceof FailedMarker) return reportFailure(value, writing.errors);
    return writeLeaf(value, writing.bytes) ? done : refused(badValue(where), writing.errors);
  };
}

function reportFailure({ failure }: FailedMarker, errors: ShapingErrors): Outcome {
  if (failure === unknown) return nothing;
  errors.report(failure);
  return failed;
}

function refused(error: JoineryError, errors: ShapingErrors): Outcome {
  errors.add(error);
  return failed;
}

function neverNull(write: Write, where: string): Write {
  return (value, writing) => {
    const outcome = write(value, writing);
    if (outcome === nothing) writing.errors.add(missing(where));
    return outcome === done ? done : bubble;
  };
}

function listOf(write: Write, where: string): Write {
  return (value, writing) => {
    const { bytes, errors } = writing;
    if (value === null || value === undefined) return nothing;
    if (value instanceof FailedMarker) return reportFailure(value, errors);
    if (!Array.isArray(value)) return refused(badValue(where), errors);
    const start = bytes.length;
    bytes.byte(bracket);
    for (let n = 0; n < value.length; n++) {
      if (n > 0) bytes.byte(comma);
      const before = errors.length;
      const outcome = write(value[n], writing);
      if (errors.length !== before) errors.within(n, before);
      if (outcome === bubble) {
        writing.cut(start);
        return failed;
      }
      orNull(outcome, writing);
    }
    bytes.byte(closingBracket);
    return done;
  };
}

/** As `Shape.visible`, from any object of the tree. */
export function visible(
  path: Place,
  tree: Tree,
  root: ObjectShape,
  selected: SelectedNames,
): Place | undefined {
  const seen: (string | number)[] = [];
  let shape: ObjectShape | undefined = root;
  let value: unknown = tree;
  for (const part of path) {
    const above = value;
    if (!mayLeadInto(above, part)) return seen;
    const below: unknown = Object(above);
    value = own(below as Tree, String(part));
    if (typeof part === 'string') {
      const { __typename: typename } = below as Tree;
      const field: ShapedField | undefined = shape
        ?.typeOf(typename)
        ?.fields.find(({ from }) => from === part);
      if (!field) return isTree(above) && !isForPlan(part, selected) ? undefined : seen;
      shape = field.below;
      seen.push(field.name);
    } else seen.push(part);
  }
  return seen;
}

/** An index is of a list that is so long, a name of an object. What is null may have been either. */
function mayLeadInto(value: unknown, part: string | number): boolean {
  if (Array.isArray(value)) return typeof part === 'number' && part < value.length;
  return typeof part === 'string' || value === null || value === undefined || value instanceof FailedMarker;
}

/** Whether the plan may ask for the field though the client does not. */
function isForPlan(name: string, selected: SelectedNames): boolean {
  return selected.all.has(name) || name.startsWith('__typename');
}

const nullText = Buffer.from('null');
const comma = 0x2c;
const bracket = 0x5b;
const closingBracket = 0x5d;
const brace = 0x7b;
const closingBrace = 0x7d;
