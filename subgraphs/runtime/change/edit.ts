/**
 * Changes a row: `editTag: edit(Tag, { who: staff })`. A field that the input leaves out keeps its value; null clears
 * it. A field `ifVersion` or `ifUpdatedAt` contains what the client read: if the row has another value, the change is
 * refused.
 */
import type { ObjectLiteral } from 'typeorm';
import { JoineryError } from '../../../wire/contract/errors';
import type { SignedInViewer } from '../../../wire/contract/viewer';
import type { EntityClass } from '../declare/define-subgraph';
import { findForChange } from '../request/find';
import {
  askDomain,
  type Call,
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
import { type Rule, requireAllowed, ruleOf, type Who } from './who';
import { updateRow } from './write-row';

export interface EditOptions<Entity, Input> extends Steps<Entity, ChangeOfRow<Entity, Input>, Input> {
  readonly who: Who<Entity>;
  /** Whose row it is, where the input's `id` does not say it, or may leave it out. */
  readonly id?: (viewer: SignedInViewer, input: Input) => string;
}

export function edit<Entity extends ObjectLiteral, Input = any>(
  entity: EntityClass<Entity>,
  options: EditOptions<Entity, Input>,
): ChangeResolver {
  const rule = ruleOf(options.who);
  const declaration = {
    kind: 'edit',
    entity,
    hasSteps: hasSteps(options),
    properties: [],
    byId: options.id === undefined,
  } as const;
  return changing(declaration, rule, async call => {
    const { viewer, input, metadata } = call;
    const id = options.id ? options.id(viewer, input) : input.id;
    const given = columnsOfInput(metadata, input);
    const was = await findAllowed(call, entity, id, rule, given, options.check);
    return { row: await changeRow(call, entity, was, given, options) };
  });
}

/** The row, locked, once it is known that the viewer may change it; NOT_FOUND, FORBIDDEN or VERSION_CONFLICT. */
export async function findAllowed<Entity extends ObjectLiteral>(
  call: Call,
  entity: EntityClass<Entity>,
  id: string,
  rule: Rule<Entity>,
  given: ObjectLiteral = {},
  check?: Check<Entity, any>,
): Promise<Entity> {
  const { manager, viewer, invalid } = call;
  // Nothing can be looked for by what is no id.
  if (invalid.some(({ field }) => field === 'id')) throw await refusalOfGiven(call, given, check);
  try {
    const row = await findForChange(manager, viewer, entity, id);
    if (!rule.byViewer) await requireAllowed(rule, viewer, row, manager);
    refuseChanged(call, row);
    return row;
  } catch (error) {
    // What is invalid is so whatever the row.
    throw invalid.length > 0 ? await refusalOfGiven(call, given, check) : error;
  }
}

/** Throws VERSION_CONFLICT where the client has read another version of the row. */
function refuseChanged({ input, metadata }: Call, row: ObjectLiteral): void {
  for (const [name, expected] of Object.entries(input ?? {})) {
    const property = expectedProperty(name);
    if (expected == null || property === undefined || !metadata.findColumnWithPropertyName(property))
      continue;
    const current: unknown = row[property];
    if (shown(current) === shown(expected)) continue;
    throw new JoineryError(
      'VERSION_CONFLICT',
      `The ${metadata.name} was changed since it was read: its ${property} is ${shown(current)}. Read it again, then change it.`,
      { field: name, current },
    );
  }
}

/** `ifVersion` → `version`: an input field that says what the client read. */
export const expectedProperty = (name: string): string | undefined =>
  /^if[A-Z]/.test(name) ? name[2]!.toLowerCase() + name.slice(3) : undefined;

/** Of an instant to the millisecond: String(date) would leave off what is less than a second. */
const shown = (value: unknown): string => (value instanceof Date ? value.toISOString() : String(value));

/** Writes these values and the domain's own. */
export async function changeRow<Entity extends ObjectLiteral, Input>(
  call: Call<Input>,
  entity: EntityClass<Entity>,
  was: Entity,
  given: ObjectLiteral,
  steps: Steps<Entity, ChangeOfRow<Entity, Input>, Input>,
): Promise<Entity> {
  const { manager, viewer, input } = call;
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const row: Entity = { ...was, ...known };
  const change = { manager, viewer, input, row, was };
  await checkGiven(call, known, change, steps.check);
  const derived = await askDomain(call, () => setValues(steps, change));
  Object.assign(row, derived);
  const values = { ...known, ...derived } as Partial<Entity>;
  call.candidate = { row, isNew: false };
  await refuseInvalid(call, changedOf(was, values), row, false);
  await steps.before?.(change);
  const written = await updateRow(manager, entity, was, values);
  await steps.after?.({ ...change, row: written });
  return written;
}

/** What stays as it was is not asked about again. */
const changedOf = (was: ObjectLiteral, values: ObjectLiteral): ObjectLiteral =>
  Object.fromEntries(Object.entries(values).filter(([property, value]) => value !== was[property]));
