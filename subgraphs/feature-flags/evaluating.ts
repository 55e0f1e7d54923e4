/** Decides which flags a viewer has: enabled ones that name the viewer, a role of theirs, or a share that they are in. */
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../wire/contract/viewer';
import type { BatchFunction } from '../runtime/request/context';
import { stableFraction } from '../runtime/stable-fraction';
import type { FlagRollout, FlagState } from './types.generated';

interface Flag {
  readonly key: string;
  readonly config: unknown;
  readonly rollout: FlagRollout | null;
  readonly isNamed: boolean;
}

/** All flags of a request are one statement. Whoever asks may write a key in another case. */
export const loadStates: BatchFunction<FlagState> = async (manager, keys, viewer) => {
  const flags = await enabledFlags(manager, viewer, keys);
  return keys.map(key => {
    const flag = flags.find(one => one.asked === key);
    return flag && isOn(flag, viewer)
      ? { key, isOn: true, config: flag.config }
      : { key, isOn: false, config: null };
  });
};

export async function statesOn(manager: EntityManager, viewer: Viewer): Promise<FlagState[]> {
  const flags = await enabledFlags(manager, viewer, null);
  return flags.filter(flag => isOn(flag, viewer)).map(({ key, config }) => ({ key, isOn: true, config }));
}

function enabledFlags(
  manager: EntityManager,
  { userId }: Viewer,
  keys: readonly string[] | null,
): Promise<(Flag & { readonly asked: string | null })[]> {
  return manager.query(
    `SELECT f.key, asked.key AS asked, f.config, f.rollout,
            EXISTS (SELECT FROM feature_flag_users u WHERE u.tenant_id = f.tenant_id AND u.flag_id = f.id AND u.user_id = $1) AS "isNamed"
       FROM feature_flags f LEFT JOIN unnest($2::text[]) asked (key) ON f.key = asked.key COLLATE any_case
      WHERE f.enabled AND ($2::text[] IS NULL OR asked.key IS NOT NULL) ORDER BY f.key`,
    [userId, keys],
  );
}

function isOn({ key, rollout, isNamed }: Flag, { userId, roles }: Viewer): boolean {
  if (rollout === null || isNamed) return true;
  if (userId === null) return rollout.share >= 100;
  return rollout.roles.some(role => roles.includes(role)) || placeOf(key, userId) < rollout.share;
}

/** From 0 to 100; the same for a user and a flag in every process, and unlike that of another flag. */
export const placeOf = (key: string, userId: string): number =>
  stableFraction(`${key.toLowerCase()} ${userId}`) * 100;
