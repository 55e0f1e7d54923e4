/**
 * Runs one everyday change of one row: checks who may make it, reports what is invalid, runs the domain's own steps,
 * writes the row and builds the payload. Each kind of change (create, edit, move, remove, join) defines the
 * differences.
 */
import type { GraphQLResolveInfo } from 'graphql';
import type { EntityManager, EntityMetadata, ObjectLiteral } from 'typeorm';
import { type InvalidField, invalidFields, JoineryError } from '../../../wire/contract/errors';
import type { SignedInViewer } from '../../../wire/contract/viewer';
import { violationsOf } from '../database/derived-violations';
import type { EntityClass } from '../declare/define-subgraph';
import { definitionOf } from '../declare/definition-of';
import { textColumn } from '../declare/text-columns';
import { columnOfInput } from '../input/column-of-input';
import { storedName } from '../references/database/stored-name';
import { referringColumn } from '../references/declare/references';
import type { SubgraphContext } from '../request/context';
import { findReadable } from '../request/find';
import { invalidArguments } from '../schema/argument-check';
import { brokenRules } from './broken-rules';
import { invalidValues, missingValues } from './invalid-values';
import { payloadOf } from './payload';
import { type Rule, requireAllowed } from './who';

/** What a domain's own steps are told. */
export interface Change<Entity, Input = any> {
  /** The transaction's. */
  readonly manager: EntityManager;
  readonly viewer: SignedInViewer;
  readonly input: Input;
  /** As it is to be written; in `after`, as it was written. */
  readonly row: Entity;
}

export interface ChangeOfRow<Entity, Input = any> extends Change<Entity, Input> {
  /** The row before the change. */
  readonly was: Entity;
}

/** The domain's own part of a change. */
export interface Steps<Entity, Step> {
  /** Values that are not in the input, or in other words there. */
  readonly set?: Partial<Entity> | ((change: Step) => Partial<Entity> | Promise<Partial<Entity>>);
  /** Refuses by throwing, before the row is written. */
  readonly before?: (change: Step) => unknown;
  /** Writes what goes along, in the same transaction. */
  readonly after?: (change: Step) => unknown;
}

export type ChangeKind = 'create' | 'edit' | 'move' | 'remove' | 'join' | 'put' | 'leave';

/** What a change was called with, for the start to check (schema/change-fit.ts). */
export interface ChangeDeclaration {
  readonly kind: ChangeKind;
  readonly entity: EntityClass;
  /** Whether the domain has steps of its own, which may use what is no column. */
  readonly hasSteps: boolean;
  /** Properties that are written and not in the input. */
  readonly properties: readonly string[];
  /** Whether the input's `id` names the row. */
  readonly byId?: boolean;
  /** Of a row that the viewer has with something: the property that holds the viewer's id. */
  readonly by?: string;
}

/** By the resolver that makes it. */
export const changeDeclarations = new WeakMap<object, ChangeDeclaration>();

export type ChangeResolver = (
  parent: any,
  args: any,
  context: SubgraphContext,
  info: GraphQLResolveInfo,
) => Promise<any>;

/** One call of a change, within its transaction. */
export interface Call<Input = any> {
  readonly manager: EntityManager;
  readonly viewer: SignedInViewer;
  readonly input: Input;
  readonly metadata: EntityMetadata;
  /** What is wrong with the arguments, whatever the row. */
  readonly invalid: readonly InvalidField[];
  /** What is to be written, by the time that the database refuses it. */
  candidate?: { row: ObjectLiteral; isNew: boolean };
}

export function changing(
  declaration: ChangeDeclaration,
  rule: Rule<any>,
  /** The row, or null where there is none to answer with; and the key of what was left. */
  run: (call: Call) => Promise<{ row: ObjectLiteral | null; key?: ObjectLiteral }>,
): ChangeResolver {
  const resolver: ChangeResolver = async (_parent, args, context, info) => {
    const { definition, dataSource } = context;
    const metadata = dataSource.getMetadata(declaration.entity);
    let call: Call | undefined;
    const behaviour = async (manager: EntityManager, viewer: SignedInViewer) => {
      if (rule.byViewer) await requireAllowed(rule, viewer, undefined, manager);
      const invalid = readArguments(metadata, args, info);
      call = { manager, viewer, input: args.input, metadata, invalid };
      return run(call);
    };
    try {
      const { row, key = {} } = await context.transact(behaviour, args.input, info, rule);
      return payloadOf(metadata, row, key, context, info);
    } catch (error) {
      const { candidate } = call ?? {};
      if (!candidate || !(error instanceof JoineryError) || !isRefusedValue(error)) throw error;
      // The write tells of the first rule that is broken; the others are asked for.
      const violations = violationsOf(definition, dataSource);
      const { row, isNew } = candidate;
      const broken = await context.read(
        manager => brokenRules(manager, metadata, row, new Set(), violations, isNew),
        info,
      );
      // With its details: of a reference, the type and the id.
      const first = { ...(error.extensions as unknown as InvalidField), message: error.message };
      throw refused([first, ...broken]);
    }
  };
  changeDeclarations.set(resolver, declaration);
  return resolver;
}

/** What is invalid in the arguments of a change; writes what is not as it is stored. */
export function readArguments(
  metadata: EntityMetadata,
  args: any,
  { parentType, fieldName }: GraphQLResolveInfo,
): InvalidField[] {
  const field = parentType.getFields()[fieldName]!;
  const other = columnOfInput(field.type, metadata.dataSource);
  return invalidArguments(field.args, args, name => textColumn(metadata, name) ?? other(name));
}

/** One error for all of them; of a field its first fault is told. */
export function refused(invalid: readonly InvalidField[]): JoineryError {
  return invalidFields(
    invalid.filter(({ field }, at) => invalid.findIndex(other => other.field === field) === at),
  );
}

const isRefusedValue = ({ extensions }: JoineryError): boolean =>
  typeof extensions.field === 'string' && extensions.code !== 'REFERENCE_UNVERIFIABLE';

/** The input's fields that are columns, but for the key. */
export function columnsOfInput(metadata: EntityMetadata, input: ObjectLiteral): ObjectLiteral {
  const values: ObjectLiteral = {};
  for (const [property, value] of Object.entries(input)) {
    const column = metadata.findColumnWithPropertyName(property);
    if (!column || property === 'id') continue;
    // A list that cannot be null is emptied by null.
    values[property] = value === null && column.isArray && !column.isNullable ? [] : value;
  }
  return values;
}

export async function setValues<Entity, Step>(
  { set }: Steps<Entity, Step>,
  change: Step,
): Promise<Partial<Entity>> {
  return (typeof set === 'function' ? await set(change) : set) ?? {};
}

/** Asks the domain about a row; where that fails and arguments are invalid, as ids that are none, they are told instead. */
export async function askDomain<Value>(
  { invalid }: Pick<Call, 'invalid'>,
  ask: () => Promise<Value>,
): Promise<Value> {
  try {
    return await ask();
  } catch (error) {
    throw invalid.length > 0 ? refused(invalid) : error;
  }
}

/** Throws all that is invalid about a row that is to be written: the arguments, its columns, its references, its rules. */
export async function refuseInvalid(
  { manager, viewer, metadata, invalid }: Call,
  given: ObjectLiteral,
  row: ObjectLiteral,
  isNew: boolean,
): Promise<void> {
  const found = [
    ...invalid,
    ...invalidValues(metadata, given),
    ...(isNew ? missingValues(metadata, row) : []),
  ];
  const known = new Set(found.map(propertyOf));
  found.push(...(await unreadable(manager, viewer, metadata, given, known)));
  if (found.length === 0) return;
  for (const invalidField of found) known.add(propertyOf(invalidField));
  const violations = violationsOf(definitionOf(manager), manager.dataSource);
  throw refused([...found, ...(await brokenRules(manager, metadata, row, known, violations, isNew))]);
}

/** `answers[2].name` is of the property `answers`, about which the database is not asked then. */
const propertyOf = ({ field }: InvalidField): string => field.replace(/[.[].*$/s, '');

/** References to rows of this subgraph that the viewer may not read: for them there is no such row. */
async function unreadable(
  manager: EntityManager,
  viewer: SignedInViewer,
  metadata: EntityMetadata,
  given: ObjectLiteral,
  invalid: ReadonlySet<string>,
): Promise<InvalidField[]> {
  const definition = definitionOf(manager);
  const violations = violationsOf(definition, manager.dataSource);
  const found: InvalidField[] = [];
  for (const foreignKey of metadata.foreignKeys) {
    const { referencedEntityMetadata: to } = foreignKey;
    const property = referringColumn(foreignKey).propertyName;
    const id = given[property];
    if (!definition.readable?.[to.name] || typeof id !== 'string' || invalid.has(property)) continue;
    const entity = to.target as EntityClass<ObjectLiteral>;
    if (await findReadable(manager, viewer, entity, id)) continue;
    const { message } = violations[storedName(foreignKey.name)]!;
    found.push({ field: property, code: 'REFERENCE_NOT_FOUND', message });
  }
  return found;
}
