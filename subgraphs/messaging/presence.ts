/** Keeps who is there by their heartbeats: who sent none for a minute is not. */
import type { EntityManager } from 'typeorm';
import type { SignedInViewer } from '../../wire/contract/viewer';
import { Presence } from './entities/presence';
import type { HeartbeatInput, PresenceStatus } from './types.generated';

/** Two heartbeats may be lost. */
const awakeMs = 60_000;

export async function heartbeat(
  manager: EntityManager,
  { userId }: SignedInViewer,
  { status }: HeartbeatInput,
) {
  await manager
    .createQueryBuilder()
    .insert()
    .into(Presence)
    .values({ userId, status, lastSeenAt: new Date() })
    .orUpdate(['status', 'last_seen_at', 'updated_at'], ['tenant_id', 'user_id'])
    .updateEntity(false)
    .execute();
  return { presence: await manager.findOneByOrFail(Presence, { userId }) };
}

export const statusOf = ({ status, lastSeenAt }: Presence): PresenceStatus =>
  Date.now() - lastSeenAt.getTime() > awakeMs ? 'OFFLINE' : status;
