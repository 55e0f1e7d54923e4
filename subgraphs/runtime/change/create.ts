/** Creates a row: `createTag: create(Tag, { who: staff })`. The input's fields are its columns, by name. */
import type { ObjectLiteral } from 'typeorm';
import type { EntityClass } from '../declare/define-subgraph';
import {
  askDomain,
  type Change,
  type ChangeResolver,
  changing,
  checkGiven,
  columnsOfInput,
  hasSteps,
  refuseInvalid,
  type Steps,
  setValues,
} from './change';
import { requireAllowed, ruleOf, signedIn, type Who } from './who';
import { insertRow } from './write-row';

export interface CreateOptions<Entity, Input> extends Steps<Entity, Change<Entity, Input>, Input> {
  /** Signed-in users unless given; a function is asked about the row as it is to be. */
  readonly who?: Who<Entity>;
  /** The property that holds the viewer's id. */
  readonly by?: keyof Entity & string;
}

export function create<Entity extends ObjectLiteral, Input = any>(
  entity: EntityClass<Entity>,
  options: CreateOptions<Entity, Input> = {},
): ChangeResolver {
  const { who = signedIn, by, check, set, before, after } = options;
  const rule = ruleOf(who);
  const declaration = {
    kind: 'create',
    entity,
    hasSteps: hasSteps(options),
    properties: [...(by ? [by] : []), ...Object.keys(typeof set === 'object' ? set : {})],
  } as const;
  return changing(declaration, rule, async call => {
    const { manager, viewer, input, metadata } = call;
    const given = columnsOfInput(metadata, input);
    const row = { ...given, ...(by && { [by]: viewer.userId }) } as Entity;
    const change = { manager, viewer, input, row };
    await checkGiven(call, given, change, check);
    const derived = await askDomain(call, async () => {
      const values = await setValues(options, change);
      Object.assign(row, values);
      if (!rule.byViewer) await requireAllowed(rule, viewer, row, manager);
      return values;
    });
    call.candidate = { row, isNew: true };
    await refuseInvalid(call, { ...given, ...derived }, row, true);
    await before?.(change);
    const written = await insertRow(manager, entity, row);
    await after?.({ ...change, row: written });
    return { row: written };
  });
}
