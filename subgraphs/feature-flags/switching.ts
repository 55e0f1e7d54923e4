/** Switches a flag by its key: whether it is enabled, who has it, and what it is to know. */
import type { EntityManager } from 'typeorm';
import { type InvalidField, invalidField, JoineryError } from '../../wire/contract/errors';
import type { SignedInViewer } from '../../wire/contract/viewer';
import { admin, requireAllowed } from '../runtime/change/who';
import { findRow, insertRow, updateRow } from '../runtime/change/write-row';
import { checkJson } from '../runtime/input/json';
import { FeatureFlag } from './entities/feature-flag';
import { FeatureFlagUser } from './entities/feature-flag-user';
import type { FlagRolloutInput, SetFlagInput } from './types.generated';

const maximumUsers = 1_000;
const maximumConfig = 10_000;

interface Switched {
  readonly rollout?: FlagRolloutInput | null;
  readonly config?: unknown;
  readonly userIds?: readonly string[] | null;
}

export function checkSwitched({ rollout, config, userIds }: Switched): InvalidField[] {
  const invalid = config == null ? [] : checkJson('config', config, maximumConfig);
  if (rollout && !(rollout.share! >= 0 && rollout.share! <= 100))
    invalid.push(invalidField('rollout', `A share is a number from 0 to 100, but got: ${rollout.share}.`));
  if (userIds && userIds.length > maximumUsers) {
    const message = `A flag names at most ${maximumUsers} users: use a share or a role.`;
    invalid.push(invalidField('userIds', message));
  }
  return invalid;
}

export async function setFlag(manager: EntityManager, viewer: SignedInViewer, input: SetFlagInput) {
  await requireAllowed(admin, viewer, undefined, manager);
  const { key, enabled, config, rollout, userIds } = input;
  const flag = await findRow(manager, FeatureFlag, { key }, 'for_no_key_update');
  if (!flag) throw new JoineryError('NOT_FOUND', `There is no flag with the key ${key}.`, { field: 'key' });
  if (userIds) {
    await manager.delete(FeatureFlagUser, { flagId: flag.id });
    for (const userId of new Set(userIds))
      await insertRow(manager, FeatureFlagUser, { flagId: flag.id, userId });
  }
  const values = {
    ...(enabled != null && { enabled }),
    ...(config !== undefined && { config }),
    ...(rollout !== undefined && { rollout: rollout && { share: rollout.share!, roles: rollout.roles! } }),
    // Also where only its users have changed: whoever follows the flag is told.
    updatedAt: new Date(Math.max(Date.now(), flag.updatedAt.getTime() + 1)),
  };
  return { featureFlag: await updateRow(manager, FeatureFlag, flag, values) };
}

/** Whoever follows the flag is told that it is off. */
export async function switchOff({
  manager,
  row,
}: {
  manager: EntityManager;
  row: FeatureFlag;
}): Promise<void> {
  await updateRow(manager, FeatureFlag, row, { enabled: false });
}
