/**
 * Moves a row from one state to another along declared arrows. Any other move is refused with INVALID_STATE, which
 * reports the current state and the allowed ones: `publishPost: move(Post, 'status', { from: ['DRAFT', 'ARCHIVED'],
 * to: 'PUBLISHED', who: author('authorId') })`.
 */
import type { ObjectLiteral } from 'typeorm';
import { JoineryError } from '../../../wire/contract/errors';
import type { EntityClass } from '../declare/define-subgraph';
import {
  type ChangeOfRow,
  type ChangeResolver,
  changing,
  columnsOfInput,
  hasSteps,
  type Steps,
} from './change';
import { changeRow, findAllowed } from './edit';
import { ruleOf, type Who } from './who';

/** To one state; or, along arrows from each state, to the one that the input names. */
type Arrows<State extends string> =
  | { readonly from: readonly State[]; readonly to: State }
  | { readonly arrows: { readonly [from in State]?: readonly State[] } };

export type MoveOptions<Entity, State extends string, Input> = Arrows<State> &
  Steps<Entity, ChangeOfRow<Entity, Input>, Input> & { readonly who: Who<Entity> };

export function move<Entity extends ObjectLiteral, Property extends keyof Entity & string, Input = any>(
  entity: EntityClass<Entity>,
  property: Property,
  options: MoveOptions<Entity, Entity[Property] & string, Input>,
): ChangeResolver {
  const rule = ruleOf(options.who);
  const properties = 'to' in options ? [property] : [];
  const declaration = {
    kind: 'move',
    entity,
    hasSteps: hasSteps(options),
    properties,
    byId: true,
  } as const;
  return changing(declaration, rule, async call => {
    const { input, metadata } = call;
    const given = columnsOfInput(metadata, input);
    const was = await findAllowed(call, entity, input.id, rule, given, options.check);
    const state: string = was[property];
    const to: string = 'to' in options ? options.to : input[property];
    const onward: readonly string[] =
      'to' in options
        ? (options.from as readonly string[]).includes(state)
          ? [options.to]
          : []
        : ((options.arrows as Record<string, readonly string[]>)[state] ?? []);
    if (!onward.includes(to)) {
      const allowed: readonly string[] = 'to' in options ? options.from : onward;
      throw new JoineryError('INVALID_STATE', sentence(metadata.name, state, to, allowed, 'to' in options), {
        field: property,
        state,
        allowed,
      });
    }
    return { row: await changeRow(call, entity, was, { ...given, [property]: to }, options) };
  });
}

function sentence(type: string, state: string, to: string, allowed: readonly string[], isFrom: boolean) {
  const states = allowed.join(' or ') || 'no other state';
  return isFrom
    ? `The ${type} is ${state}: it becomes ${to} from ${states}.`
    : `The ${type} is ${state}: it becomes ${states}, but got: ${to}.`;
}
