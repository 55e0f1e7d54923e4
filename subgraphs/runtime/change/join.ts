/**
 * Creates, changes and deletes the single row that links a viewer to an object: a bookmark of a post, a reply to an
 * invitation. The pair is a unique key of the entity that contains the viewer's property; repeating the call changes
 * nothing.
 */
import type { EntityManager, EntityMetadata, ObjectLiteral } from 'typeorm';
import { JoineryError } from '../../../wire/contract/errors';
import type { EntityClass } from '../declare/define-subgraph';
import {
  askDomain,
  type Call,
  type Change,
  type ChangeOfRow,
  type ChangeResolver,
  type Check,
  changing,
  checkGiven,
  columnsOfInput,
  hasSteps,
  refusalOfGiven,
  refuseInvalid,
  type Steps,
  setValues,
} from './change';
import { changeRow } from './edit';
import { type Rule, requireAllowed, ruleOf, signedIn, type Who } from './who';
import { deleteRow, findRow, insertUnlessThere } from './write-row';

interface Pair<Entity> {
  /** The property that holds the viewer's id. */
  readonly by: keyof Entity & string;
  /** Signed-in users unless given; a function is asked about the row as it is to be. */
  readonly who?: Who<Entity>;
}

export type JoinOptions<Entity, Input> = Pair<Entity> & Steps<Entity, Change<Entity, Input>, Input>;

/** Makes the row unless it is there, and leaves one that is as it is; then no step runs after it. */
export function join<Entity extends ObjectLiteral, Input = any>(
  entity: EntityClass<Entity>,
  options: JoinOptions<Entity, Input>,
): ChangeResolver {
  const rule = ruleOf(options.who ?? signedIn);
  return changing(declarationOf('join', entity, options), rule, async call => {
    const key = await keyOf(call, options);
    const made = await makeRow(call, entity, options, rule);
    return { row: made ?? (await existing(call.manager, entity, key)) };
  });
}

export type PutOptions<Entity, Input> = Pair<Entity> &
  Pick<Steps<Entity, Change<Entity, Input>, Input>, 'check' | 'set'> &
  Pick<Steps<Entity, Change<Entity, Input> & { readonly was: Entity | undefined }>, 'before' | 'after'>;

/** Makes the row, or changes the one that is there to what the input says; what it leaves out stays. */
export function put<Entity extends ObjectLiteral, Input = any>(
  entity: EntityClass<Entity>,
  options: PutOptions<Entity, Input>,
): ChangeResolver {
  const rule = ruleOf(options.who ?? signedIn);
  const { check, before, after } = options;
  return changing(declarationOf('put', entity, options), rule, async call => {
    const { manager, input, metadata } = call;
    const key = await keyOf(call, options);
    let was = await findRow(manager, entity, key, 'for_no_key_update');
    if (!was) {
      const steps = options as unknown as JoinOptions<Entity, Input>;
      const made = await makeRow(call, entity, steps, rule);
      if (made) return { row: made };
      // Somebody else has made it meanwhile: the same viewer, at the same time.
      was = await existing(manager, entity, key);
    }
    if (!rule.byViewer) await requireAllowed(rule, call.viewer, was, manager);
    // What is set for a new row says nothing of one that is there.
    const steps: Steps<Entity, ChangeOfRow<Entity, Input>, Input> = {
      ...(check && { check }),
      ...(before && { before }),
      ...(after && { after }),
    };
    return { row: await changeRow(call, entity, was, columnsOfInput(metadata, input), steps) };
  });
}

export interface LeaveOptions<Entity, Input> extends Pair<Entity> {
  /** Refuses by throwing, or writes what goes along; not where there was nothing to leave. */
  readonly after?: (change: Change<Entity, Input>) => unknown;
}

/** Deletes the row; where there is none, nothing changes. */
export function leave<Entity extends ObjectLiteral, Input = any>(
  entity: EntityClass<Entity>,
  options: LeaveOptions<Entity, Input>,
): ChangeResolver {
  const { who = signedIn, by, after } = options;
  const rule = ruleOf(who);
  return changing(declarationOf('leave', entity, options), rule, async call => {
    const { manager, viewer, input } = call;
    const key = await keyOf(call, { by });
    const row = await deleteRow(manager, entity, key);
    if (row) {
      if (!rule.byViewer) await requireAllowed(rule, viewer, row, manager);
      await after?.({ manager, viewer, input, row });
    }
    return { row, key };
  });
}

const declarationOf = <Entity>(
  kind: 'join' | 'put' | 'leave',
  entity: EntityClass,
  { by, ...steps }: Pair<Entity> & Steps<Entity, any>,
) =>
  ({
    kind,
    entity,
    by,
    hasSteps: hasSteps(steps),
    properties: [by, ...(typeof steps.set === 'object' ? Object.keys(steps.set) : [])],
  }) as const;

/** The unique keys in which the viewer's property stands with nothing but what the input tells. */
export function pairsOf(metadata: EntityMetadata, by: string, fields: readonly string[]): string[][] {
  const keys = [
    metadata.primaryColumns,
    ...metadata.uniques.map(({ columns }) => columns),
    ...metadata.indices.filter(({ isUnique, where }) => isUnique && !where).map(({ columns }) => columns),
  ].map(columns => columns.map(({ propertyName }) => propertyName).filter(name => name !== 'tenantId'));
  const fitting = keys.filter(
    key => key.includes(by) && key.every(property => property === by || fields.includes(property)),
  );
  return fitting.filter((key, at) => fitting.findIndex(other => `${other}` === `${key}`) === at);
}

async function keyOf<Entity extends ObjectLiteral>(
  call: Call,
  { by, check }: { readonly by: string; readonly check?: Check<Entity, any> | undefined },
): Promise<ObjectLiteral> {
  const { metadata, viewer, input, invalid } = call;
  const [pair = [by]] = pairsOf(metadata, by, Object.keys(input ?? {}));
  const values: ObjectLiteral = { ...input, [by]: viewer.userId };
  if (invalid.some(({ field }) => pair.includes(field)))
    throw await refusalOfGiven(call, columnsOfInput(metadata, input ?? {}), check);
  return Object.fromEntries(pair.map(property => [property, values[property]]));
}

async function makeRow<Entity extends ObjectLiteral, Input>(
  call: Call<Input>,
  entity: EntityClass<Entity>,
  options: JoinOptions<Entity, Input>,
  rule: Rule<Entity>,
): Promise<Entity | undefined> {
  const { manager, viewer, input, metadata } = call;
  const given = columnsOfInput(metadata, input as ObjectLiteral);
  const row = { ...given, [options.by]: viewer.userId } as Entity;
  const change = { manager, viewer, input, row };
  await checkGiven(call, given, change, options.check);
  const derived = await askDomain(call, async () => {
    const values = await setValues(options, change);
    Object.assign(row, values);
    if (!rule.byViewer) await requireAllowed(rule, viewer, row, manager);
    return values;
  });
  call.candidate = { row, isNew: true };
  await refuseInvalid(call, { ...given, ...derived }, row, true);
  await options.before?.(change);
  const made = await insertUnlessThere(manager, entity, row);
  if (made) await options.after?.({ ...change, row: made });
  return made;
}

async function existing<Entity extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityClass<Entity>,
  key: ObjectLiteral,
): Promise<Entity> {
  const row = await findRow(manager, entity, key, 'for_no_key_update');
  if (row) return row;
  // Another unique value of it is taken; or it was there, and has gone in between.
  throw new JoineryError('ALREADY_EXISTS', `A value of this ${entity.name} that must be unique is taken.`);
}
