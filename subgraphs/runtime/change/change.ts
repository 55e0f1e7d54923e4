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

/** What a check is told: without what is invalid already, and without `was` where no row can be found. */
export interface Checked<Entity, Input = any> {
  readonly manager: EntityManager;
  readonly viewer: SignedInViewer;
  readonly input: Partial<Input>;
  readonly row: Partial<Entity>;
  readonly was?: Entity;
}

export type Check<Entity, Input> = (
  checked: Checked<Entity, Input>,
) => readonly InvalidField[] | Promise<readonly InvalidField[]>;

/** The domain's own part of a change. */
export interface Steps<Entity, Step, Input = any> {
  /** Says which values are invalid; all that are invalid are told of in one error. */
  readonly check?: Check<Entity, Input>;
  /** Values that are not in the input, or in other words there. */
  readonly set?: Partial<Entity> | ((change: Step) => Partial<Entity> | Promise<Partial<Entity>>);
  /** Refuses by throwing, before the row is written. */
  readonly before?: (change: Step) => unknown;
  /** Writes what goes along, in the same transaction. */
  readonly after?: (change: Step) => unknown;
}

export const hasSteps = ({ check, set, before, after }: Steps<any, any>): boolean =>
  Boolean(check || before || after || typeof set === 'function');

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
  /** What is wrong with the arguments, and what the domain finds to be wrong before the row is known. */
  readonly invalid: InvalidField[];
  /** What is to be written, by the time that it is refused. */
  candidate?: { row: ObjectLiteral; isNew: boolean };
  /** Whether the database was asked which rules the candidate breaks. */
  isAsked?: boolean;
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
      const { row, isNew } = candidate;
      const { fields, ...details } = error.extensions as { fields?: InvalidField[] };
      // With its details: of a reference, the type and the id.
      const found = fields ?? [{ ...(details as InvalidField), message: error.message }];
      if (!call?.isAsked) {
        // The write tells of the first rule that is broken; the others are asked for.
        const violations = violationsOf(definition, dataSource);
        const ask = (manager: EntityManager) =>
          brokenRules(manager, metadata, row, new Set(), violations, isNew);
        found.push(...(await context.read(ask, info)));
      }
      const known = new Set(found.map(propertyOf));
      const { writing } = context.references;
      throw refused([...found, ...(await writing.refusals(context.viewer.tenantId, metadata, row, known))]);
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

/** Adds what the domain finds invalid about what was given. */
export async function checkGiven<Entity extends ObjectLiteral, Input>(
  { manager, viewer, input, metadata, invalid }: Call<Input>,
  given: ObjectLiteral,
  { row, was }: { readonly row: ObjectLiteral; readonly was?: Entity },
  check: Check<Entity, Input> | undefined,
): Promise<void> {
  if (!check) return;
  const known = new Set([...invalid, ...invalidValues(metadata, given)].map(propertyOf));
  const isKnown = ([property]: [string, unknown]) => !known.has(property);
  const without = (values: ObjectLiteral): any => Object.fromEntries(Object.entries(values).filter(isKnown));
  const checked = { manager, viewer, input: without(input as ObjectLiteral), row: without(row) };
  invalid.push(...(await check(was ? { ...checked, was } : checked)));
}

/** What is refused where no row can be looked for: all that can be told of the values that were given. */
export async function refusalOfGiven<Entity extends ObjectLiteral, Input>(
  call: Call<Input>,
  given: ObjectLiteral,
  check: Check<Entity, Input> | undefined,
): Promise<JoineryError> {
  const { manager, metadata, invalid } = call;
  await checkGiven(call, given, { row: given }, check);
  const found = [...invalid, ...invalidValues(metadata, given)];
  const ungiven = metadata.columns.map(({ propertyName }) => propertyName).filter(name => !(name in given));
  const known = new Set([...found.map(propertyOf), ...ungiven]);
  const violations = violationsOf(definitionOf(manager), manager.dataSource);
  return refused([...found, ...(await brokenRules(manager, metadata, given, known, violations, true))]);
}

/** Throws all that is invalid about a row that is to be written: the arguments, its columns, its references, its rules. */
export async function refuseInvalid(
  call: Call,
  given: ObjectLiteral,
  row: ObjectLiteral,
  isNew: boolean,
): Promise<void> {
  const { manager, viewer, metadata, invalid } = call;
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
  call.isAsked = true;
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
