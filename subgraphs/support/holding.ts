/** Keeps the moderators' queue of what other services hold back, as their events tell. */
import type { EntityManager } from 'typeorm';
import type { ChangeOfRow } from '../runtime/change/change';
import type { Effect } from '../runtime/references/declare/effect';
import type { Event } from '../runtime/references/peers/peer';
import { referable } from '../runtime/references/write/effect-keys';
import { HeldItem } from './entities/held-item';
import type { ModeratedKind } from './types.generated';

interface Content {
  readonly of: string;
  readonly type: string;
  readonly kind: ModeratedKind;
  /** The published field with who wrote it. */
  readonly by: string;
}

const contents: readonly Content[] = [
  { of: 'postal', type: 'Post', kind: 'POST', by: 'authorId' },
  { of: 'community', type: 'Comment', kind: 'COMMENT', by: 'userId' },
  { of: 'messaging', type: 'Message', kind: 'MESSAGE', by: 'senderId' },
];

export const typenames = Object.fromEntries(contents.map(({ kind, type }) => [kind, type])) as Record<
  ModeratedKind,
  string
>;

export const keepQueue: Effect[] = contents.flatMap(content =>
  Object.entries({ held: hold, deleted: drop }).map(([name, apply]) => ({
    of: content.of,
    event: `${content.type}.${name}` as Effect['event'],
    apply: (manager: EntityManager, events: readonly Event[]) => apply(manager, content, events),
  })),
);

/** Whatever was decided before: it is held back again. Of several times the last counts, in whichever order they come. */
async function hold(manager: EntityManager, { kind, by }: Content, events: readonly Event[]): Promise<void> {
  const held = new Map<string, Event>();
  for (const event of events) {
    if (holdOf(event) > (held.has(event.key) ? holdOf(held.get(event.key)!) : 0)) held.set(event.key, event);
  }
  if (held.size === 0) return;
  const rows = [...held.values()].map(event => ({
    contentId: event.key,
    userId: (event.data[by] ?? null) as string | null,
    heldBy: event.data.heldBy,
    reason: event.data.heldReason,
    hold: holdOf(event),
    heldAt: event.occurredAt,
  }));
  await manager.query(
    `INSERT INTO held_items AS known (kind, content_id, user_id, strategy_id, reason, hold, state, held_at)
     SELECT $1, "contentId", "userId", strategy.id, one.reason, hold,
            CASE strategy.action WHEN 'HIDE' THEN 'CONFIRMED' ELSE 'HELD' END, "heldAt"
       FROM jsonb_to_recordset($2) AS one("contentId" uuid, "userId" uuid, "heldBy" uuid, reason text, hold integer,
                                          "heldAt" timestamptz(3))
       LEFT JOIN moderation_strategies strategy ON strategy.id = "heldBy"
      ORDER BY "contentId"
     ON CONFLICT (tenant_id, kind, content_id) DO UPDATE
       SET user_id = excluded.user_id, strategy_id = excluded.strategy_id, reason = excluded.reason,
           hold = excluded.hold, state = excluded.state, held_at = excluded.held_at,
           decided_by = NULL, decided_at = NULL, updated_at = now()
     WHERE known.hold < excluded.hold`,
    [kind, JSON.stringify(await referable(manager, HeldItem, rows))],
  );
}

const holdOf = ({ data }: Event): number => Number(data.holdCount);

async function drop(manager: EntityManager, { kind }: Content, events: readonly Event[]): Promise<void> {
  await manager.query('DELETE FROM held_items WHERE kind = $1 AND content_id = ANY ($2::uuid[])', [
    kind,
    events.map(({ key }) => key),
  ]);
}

export const decided = ({ viewer }: ChangeOfRow<HeldItem>): Partial<HeldItem> => ({
  decidedById: viewer.userId,
  decidedAt: new Date(),
});
