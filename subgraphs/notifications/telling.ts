/** Tells users of what happened: in the transaction that takes the events, by the channels that each of them wants. */
import type { EntityManager } from 'typeorm';
import type { Effect } from '../runtime/references/declare/effect';
import type { Event } from '../runtime/references/peers/peer';
import { knownKeys, referable } from '../runtime/references/write/effect-keys';
import { Notification } from './entities/notification';
import { type Occasion, occasions } from './occasions';
import type { NotificationType } from './types.generated';

const texts: Record<NotificationType, readonly [title: string, message: string]> = {
  LIKE: ['New like', 'Somebody likes what you wrote.'],
  COMMENT: ['New comment', 'Somebody commented on your post.'],
  ANSWER: ['New answer', 'Somebody answered you.'],
  FOLLOW: ['New follower', 'Somebody follows you.'],
  MENTION: ['You were mentioned', 'A message mentions you.'],
  INVITATION: ['New invitation', 'You are asked to join a community.'],
  RSVP: ['New guest', 'Somebody comes to your event.'],
  APPLICATION: ['New application', 'Somebody applied for your job.'],
  CERTIFICATE: ['Course completed', 'You have a certificate.'],
  GRADE: ['New points', 'Your work was graded.'],
  SHARE: ['Shared with you', 'Somebody shared a post with you.'],
  TICKET_ANSWER: ['Your ticket was answered', 'There is an answer to your support ticket.'],
};

interface Told {
  recipientId: string;
  senderId: string | null;
  readonly subjectId: string;
  readonly latestAt: string;
}

export const tellOfOccasions: Effect[] = occasions.map(occasion => ({
  of: occasion.of,
  event: occasion.event,
  apply: (manager, events) => tell(manager, occasion, occasion.if ? events.filter(occasion.if) : events),
}));

async function tell(manager: EntityManager, occasion: Occasion, events: readonly Event[]): Promise<void> {
  const ids = events.flatMap(event => occasion.recipient(event) ?? []);
  if (ids.length === 0) return;
  const recipients = await recipientsOf(manager, occasion, ids);
  const told = events.flatMap((event): Told[] => {
    const recipientId = recipients.get(occasion.recipient(event) ?? '');
    const senderId = occasion.sender?.(event) ?? null;
    const subjectId = occasion.subject[1](event);
    if (!recipientId || !subjectId || recipientId === senderId) return [];
    return [{ recipientId, senderId, subjectId, latestAt: event.occurredAt }];
  });
  if (told.length > 0) await write(manager, occasion, await referable(manager, Notification, told));
}

/** By the id that the occasion gives; without those that nobody knows any more. */
async function recipientsOf(
  manager: EntityManager,
  { ownerOf }: Occasion,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (!ownerOf) return new Map(ids.map(id => [id, id]));
  if (ownerOf === 'subject') {
    return byId(
      await manager.query('SELECT id, user_id AS "userId" FROM notification_subjects WHERE id = ANY ($1)', [
        ids,
      ]),
    );
  }
  const [replica, property] = ownerOf;
  const known = await knownKeys(manager, replica, ids);
  const { tableName, columns } = manager.connection.getMetadata(replica);
  const { databaseName } = columns.find(({ propertyName }) => propertyName === property)!;
  return byId(
    await manager.query(
      `SELECT id, "${databaseName}" AS "userId" FROM "${tableName}" WHERE id = ANY ($1) AND "${databaseName}" IS NOT NULL`,
      [[...known]],
    ),
  );
}

const byId = (rows: { id: string; userId: string }[]) => new Map(rows.map(({ id, userId }) => [id, userId]));

/** Those about one thing are one, and add to the one that is unread. */
async function write(
  manager: EntityManager,
  { type, subject }: Occasion,
  told: readonly Told[],
): Promise<void> {
  const [title, message] = texts[type];
  await manager.query(
    `INSERT INTO notifications AS known
            (recipient_id, sender_id, type, subject_type, subject_id, channels, title, message, count, latest_at)
     SELECT one."recipientId", one."senderId", $1, $2, one."subjectId", wanted.channels, $3, $4, one.count, one."latestAt"
       FROM (SELECT "recipientId", "subjectId", count(*)::int AS count, max("latestAt") AS "latestAt",
                    (array_agg("senderId" ORDER BY "latestAt" DESC))[1] AS "senderId"
               FROM jsonb_to_recordset($5) AS told("recipientId" uuid, "senderId" uuid, "subjectId" uuid, "latestAt" timestamptz(3))
              GROUP BY "recipientId", "subjectId") one,
            LATERAL (SELECT array_agg(channel.channel ORDER BY channel.channel) AS channels
               FROM unnest(ARRAY['EMAIL', 'IN_APP', 'PUSH']::varchar[]) AS channel(channel)
               LEFT JOIN notification_preferences p ON p.user_id = one."recipientId" AND p.type = $1 AND p.channel = channel.channel
              WHERE coalesce(p.is_enabled, channel.channel = 'IN_APP')) wanted
      WHERE wanted.channels IS NOT NULL ORDER BY 1, 5
     ON CONFLICT (tenant_id, recipient_id, type, subject_id) WHERE NOT is_read AND recipient_id IS NOT NULL
     DO UPDATE SET count = known.count + excluded.count, sender_id = excluded.sender_id,
                   latest_at = greatest(known.latest_at, excluded.latest_at), channels = excluded.channels`,
    [type, subject[0], title, message, JSON.stringify(told)],
  );
}
