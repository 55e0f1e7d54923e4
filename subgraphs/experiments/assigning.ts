/** Gives users their variants: by the weights, the same one always, and notes what they do with it. */
import type { EntityManager } from 'typeorm';
import { type InvalidField, invalidField } from '../../wire/contract/errors';
import type { SignedInViewer } from '../../wire/contract/viewer';
import type { Cache } from '../runtime/cache/cache';
import { insertRow, insertUnlessThere } from '../runtime/change/write-row';
import { stableFraction } from '../runtime/stable-fraction';
import { Experiment } from './entities/experiment';
import { ExperimentAssignment } from './entities/experiment-assignment';
import { ExperimentEvent } from './entities/experiment-event';
import type { AssignInput, TrackInput } from './types.generated';

const maximumValue = 1e12;

/** A user's variant, by the experiment's key and the user's id: as long as a session lives at most. */
export const assignmentCache: Cache<ExperimentAssignment | null> = {
  name: 'ab_test',
  keys: /^[A-Za-z][A-Za-z0-9._-]{0,99}:assignment:[0-9a-f-]{36}$/,
  seconds: assignment => (assignment ? 30 * 24 * 60 * 60 : 0),
  told: key => key.slice(-36),
  changes: { Experiment: 'all', ExperimentAssignment: ({ data }) => data.userId },
};

export async function assign(manager: EntityManager, viewer: SignedInViewer, { key }: AssignInput) {
  return { assignment: await assignmentOf(manager, viewer, key) };
}

export function checkValue({ kind, value = null }: Partial<TrackInput>): InvalidField[] {
  if (kind && (kind === 'VALUE') !== (value !== null))
    return [invalidField('value', 'A VALUE has a value, and the other kinds have none.')];
  // Larger ones would overflow where they are summed up, for everybody.
  if (Math.abs(value ?? 0) > maximumValue)
    return [invalidField('value', `A value is at most ${maximumValue}, either way.`)];
  return [];
}

export async function track(
  manager: EntityManager,
  viewer: SignedInViewer,
  { key, kind, value = null }: TrackInput,
) {
  const assignment = await assignmentOf(manager, viewer, key);
  if (!assignment) return { event: null };
  const { experimentId, userId, id: assignmentId, variant } = assignment;
  const event = await insertRow(manager, ExperimentEvent, {
    experimentId,
    userId,
    assignmentId,
    kind,
    value,
  });
  return { event: { id: event.id, variant } };
}

/** The experiment is held: it is not stopped until what is written here is there. */
async function assignmentOf(
  manager: EntityManager,
  { userId }: SignedInViewer,
  key: string,
): Promise<ExperimentAssignment | null> {
  const experiment = await manager.findOne(Experiment, {
    where: { key, status: 'RUNNING' },
    lock: { mode: 'pessimistic_read' },
  });
  if (!experiment) return null;
  const pair = { experimentId: experiment.id, userId };
  const known = await manager.findOneBy(ExperimentAssignment, pair);
  if (known) return known;
  const variant = variantOf(experiment, userId);
  // Of two at once one writes it; both find it.
  await insertUnlessThere(manager, ExperimentAssignment, { ...pair, variant });
  return manager.findOneByOrFail(ExperimentAssignment, pair);
}

/** By the experiment's id, so that who gets the first variant of one gets any of another. */
export function variantOf({ id, variants }: Pick<Experiment, 'id' | 'variants'>, userId: string): string {
  const all = variants.reduce((sum, { weight }) => sum + weight, 0);
  let place = stableFraction(`${id} ${userId}`) * all;
  for (const { name, weight } of variants) {
    place -= weight;
    if (place < 0) return name;
  }
  return variants.at(-1)!.name;
}
