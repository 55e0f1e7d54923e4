/** Keeps who watches a stream: by their heartbeats, one session each; who sends none for 45 seconds is counted out. */
import type { EntityManager } from 'typeorm';
import { JoineryError } from '../../wire/contract/errors';
import type { SignedInViewer } from '../../wire/contract/viewer';
import type { Change } from '../runtime/change/change';
import { findForChange, findReadable } from '../runtime/request/find';
import { Stream } from './entities/stream';
import { ViewerSession } from './entities/viewer-session';
import type { WatchStreamInput } from './types.generated';

/** Two heartbeats may be lost. */
const patience = `interval '45 seconds'`;

/** The stream is held, so that it neither ends nor counts anybody else until the session is there. */
export async function watch(manager: EntityManager, viewer: SignedInViewer, { streamId }: WatchStreamInput) {
  const { status } = await findForChange(manager, viewer, Stream, streamId);
  if (status !== 'LIVE') {
    throw new JoineryError('INVALID_STATE', `The stream is ${status}: it is watched while it is LIVE.`, {
      state: status,
    });
  }
  await manager.query(
    `INSERT INTO viewer_sessions (stream_id, viewer_id, last_seen_at) VALUES ($1, $2, clock_timestamp())
       ON CONFLICT (tenant_id, stream_id, viewer_id) WHERE left_at IS NULL DO UPDATE SET last_seen_at = excluded.last_seen_at`,
    [streamId, viewer.userId],
  );
  return payload(manager, viewer, streamId);
}

/** Of one who watches it holds the session alone: thousands of heartbeats do not wait for each other. */
export async function heartbeat(manager: EntityManager, viewer: SignedInViewer, input: WatchStreamInput) {
  const [, known]: [unknown, number] = await manager.query(
    'UPDATE viewer_sessions SET last_seen_at = clock_timestamp() WHERE stream_id = $1 AND viewer_id = $2 AND left_at IS NULL',
    [input.streamId, viewer.userId],
  );
  return known > 0 ? payload(manager, viewer, input.streamId) : watch(manager, viewer, input);
}

export async function leave(manager: EntityManager, viewer: SignedInViewer, { streamId }: WatchStreamInput) {
  await findForChange(manager, viewer, Stream, streamId);
  await manager.query(
    'UPDATE viewer_sessions SET left_at = now(), last_seen_at = now() WHERE stream_id = $1 AND viewer_id = $2 AND left_at IS NULL',
    [streamId, viewer.userId],
  );
  return payload(manager, viewer, streamId);
}

async function payload(manager: EntityManager, viewer: SignedInViewer, streamId: string) {
  const [session] = await manager.find(ViewerSession, {
    where: { streamId, viewerId: viewer.userId },
    order: { createdAt: 'DESC' },
    take: 1,
  });
  return { session: session ?? null, stream: await findReadable(manager, viewer, Stream, streamId) };
}

/** Of streams whose rows nobody holds: the others' are counted out the next time. */
export async function countOut(manager: EntityManager): Promise<void> {
  const [stale]: { streams: string[] | null }[] = await manager.query(
    `SELECT array_agg(id) AS streams FROM (
       SELECT id FROM streams WHERE id IN (
         SELECT stream_id FROM viewer_sessions WHERE left_at IS NULL AND last_seen_at < now() - ${patience})
        ORDER BY id FOR NO KEY UPDATE SKIP LOCKED) held`,
  );
  if (!stale?.streams) return;
  await manager.query(
    `UPDATE viewer_sessions SET left_at = last_seen_at
      WHERE stream_id = ANY ($1::uuid[]) AND left_at IS NULL AND last_seen_at < now() - ${patience}`,
    [stale.streams],
  );
}

/** When a stream ends, so do its sessions. */
export async function endSessions({ manager, row }: Change<Stream>): Promise<void> {
  await manager.query('UPDATE viewer_sessions SET left_at = now() WHERE stream_id = $1 AND left_at IS NULL', [
    row.id,
  ]);
}
