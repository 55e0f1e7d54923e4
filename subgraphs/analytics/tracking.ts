/** Counts views of posts once a viewer and day, and takes what clients say that their users did. */
import type { EntityManager } from 'typeorm';
import { type InvalidField, invalidField } from '../../wire/contract/errors';
import type { Viewer } from '../../wire/contract/viewer';
import { requireSeenPost } from '../replicas/seen-posts';
import { insertRow } from '../runtime/change/write-row';
import { AnalyticsEvent } from './entities/analytics-event';
import { PostView } from './entities/post-view';
import type { AnalyticsEventInput, RecordPostViewInput, TrackEventsInput } from './types.generated';

export async function recordPostView(
  manager: EntityManager,
  asker: Viewer,
  { postId, visitorId }: RecordPostViewInput,
) {
  const { userId } = asker;
  const viewer = userId === null ? { userId, visitorId: visitorId ?? null } : { userId, visitorId: null };
  if (viewer.userId === null && viewer.visitorId === null) return { isNew: false };
  // One at a time, of one viewer and post.
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `${postId} ${viewer.userId} ${viewer.visitorId}`,
  ]);
  const [seen] = await manager.query(
    `SELECT FROM post_views WHERE post_id = $1 AND day = to_char(now() AT TIME ZONE 'utc', 'YYYY-MM-DD')
        AND (user_id = $2 OR visitor_id = $3)`,
    [postId, viewer.userId, viewer.visitorId],
  );
  if (seen) return { isNew: false };
  await insertRow(manager, PostView, { postId, ...viewer });
  await requireSeenPost(manager, asker, postId, 'postId');
  return { isNew: true };
}

const most = { events: 100, properties: 20, value: 200 };
const dayMs = 86_400_000;

export async function trackEvents(manager: EntityManager, { userId }: Viewer, { events }: TrackEventsInput) {
  for (const { name, properties, timestamp } of events) {
    await insertRow(manager, AnalyticsEvent, {
      userId,
      eventName: name,
      properties: Object.fromEntries((properties ?? []).map(one => [one.name, one.value])),
      timestamp: timestamp ?? new Date(),
    });
  }
  return { count: events.length };
}

export function checkEvents({ events = [] }: Partial<TrackEventsInput>): InvalidField[] {
  const faults =
    events.length > most.events ? [`A batch has up to ${most.events} events.`] : events.map(faultOf);
  const fault = faults.find(message => message !== undefined);
  return fault === undefined ? [] : [invalidField('events', fault)];
}

function faultOf({ name, properties = [], timestamp }: AnalyticsEventInput): string | undefined {
  const isName = (text: string) => /^[a-z][a-z0-9_.]{0,63}$/.test(text);
  if (!isName(name))
    return `A name is like page.opened, of up to 64 characters; but got: ${name.slice(0, 80)}.`;
  if (properties.length > most.properties) return `An event has up to ${most.properties} properties.`;
  for (const property of properties) {
    if (!isName(property.name))
      return `A property's name is like page.title; but got: ${property.name.slice(0, 80)}.`;
    if (property.value.length > most.value) return `A property's value has up to ${most.value} characters.`;
  }
  const age = timestamp ? Date.now() - new Date(timestamp).getTime() : 0;
  return age > dayMs || age < -dayMs / 24 ? 'A timestamp is within the last day.' : undefined;
}

export const propertiesOf = ({ properties }: { properties: any }): { name: string; value: string }[] =>
  Object.entries(properties as Record<string, string>).map(([name, value]) => ({ name, value }));

export const countEvents = (
  manager: EntityManager,
  since: Date,
  eventName: string | null | undefined,
): Promise<{ hour: Date; eventName: string; count: number }[]> =>
  manager.query(
    `SELECT date_trunc('hour', timestamp, 'UTC') AS hour, event_name AS "eventName", count(*)::int AS count
       FROM analytics_events
      WHERE timestamp >= $1 AND timestamp < $1::timestamptz + interval '7 days' AND ($2::text IS NULL OR event_name = $2)
      GROUP BY 1, 2 ORDER BY 1 DESC, 2`,
    [since, eventName ?? null],
  );
