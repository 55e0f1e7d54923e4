/** Decides which flags a viewer has: enabled ones that name the viewer, a role of theirs, or a share that they are in. */
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../wire/contract/viewer';
import type { Cache } from '../runtime/cache/cache';
import type { BatchFunction } from '../runtime/request/context';
import { stableFraction } from '../runtime/stable-fraction';
import type { FlagRollout, FlagState } from './types.generated';

interface Flag {
  readonly key: string;
  readonly config: unknown;
  readonly rollout: FlagRollout | null;
  /** Who have it whatever the share. */
  readonly userIds: readonly string[];
}

/** Enabled ones. One that names everybody would be long: who makes it uses a share. */
export const flagCache: Cache<Flag | null> = {
  name: 'feature_flag',
  keys: /^[A-Za-z][A-Za-z0-9._-]{0,99}$/,
  seconds: flag => (flag ? 5 * 60 : 0),
  // Whoever asks may write a key in another case.
  changes: { FeatureFlag: 'all', FeatureFlagUser: 'all' },
};

/** All flags of a request are one statement. */
export const loadFlags: BatchFunction<Flag | null> = async (manager, keys) => {
  const flags = await enabledFlags(manager, keys);
  return keys.map(key => flags.find(one => one.asked === key) ?? null);
};

export function stateOf(key: string, flag: Flag | null, viewer: Viewer): FlagState {
  return flag && isOn(flag, viewer)
    ? { key, isOn: true, config: flag.config }
    : { key, isOn: false, config: null };
}

export async function statesOn(manager: EntityManager, viewer: Viewer): Promise<FlagState[]> {
  const flags = await enabledFlags(manager, null);
  return flags.filter(flag => isOn(flag, viewer)).map(({ key, config }) => ({ key, isOn: true, config }));
}

function enabledFlags(
  manager: EntityManager,
  keys: readonly string[] | null,
): Promise<(Flag & { readonly asked: string | null })[]> {
  return manager.query(
    `SELECT f.key, asked.key AS asked, f.config, f.rollout,
            ARRAY(SELECT u.user_id FROM feature_flag_users u WHERE u.tenant_id = f.tenant_id AND u.flag_id = f.id) AS "userIds"
       FROM feature_flags f LEFT JOIN unnest($1::text[]) asked (key) ON f.key = asked.key COLLATE any_case
      WHERE f.enabled AND ($1::text[] IS NULL OR asked.key IS NOT NULL) ORDER BY f.key`,
    [keys],
  );
}

function isOn({ key, rollout, userIds }: Flag, { userId, roles }: Viewer): boolean {
  if (rollout === null) return true;
  if (userId === null) return rollout.share >= 100;
  if (userIds.includes(userId)) return true;
  return rollout.roles.some(role => roles.includes(role)) || placeOf(key, userId) < rollout.share;
}

/** From 0 to 100; the same for a user and a flag in every process, and unlike that of another flag. */
export const placeOf = (key: string, userId: string): number =>
  stableFraction(`${key.toLowerCase()} ${userId}`) * 100;
