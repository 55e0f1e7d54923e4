/** Logs what users do in other services, and counts it by day: both in the transaction that takes the events. */
import type { EntityManager } from 'typeorm';
import type { Effect } from '../runtime/references/declare/effect';
import { referable } from '../runtime/references/write/effect-keys';
import { ActivityLog } from './entities/activity-log';

/** Of each service: the event, and the field with who did it; `key` is the object itself. */
const logged: Record<string, Record<`${string}.${string}`, string>> = {
  cortex: { 'User.created': 'key' },
  postal: { 'Post.published': 'authorId' },
  community: {
    'Comment.created': 'userId',
    'Discussion.created': 'userId',
    'DiscussionReply.created': 'userId',
    'Like.created': 'userId',
  },
  social: { 'Follow.created': 'followerId' },
  spaces: { 'Community.created': 'createdById', 'Member.created': 'userId' },
  events: { 'Event.created': 'creatorId', 'EventRsvp.created': 'userId' },
  career: { 'Job.opened': 'postedById', 'JobApplication.created': 'userId' },
  learning: {
    'Course.published': 'instructorId',
    'CourseEnrollment.created': 'userId',
    'Certification.created': 'userId',
  },
  competition: { 'Competition.created': 'createdById', 'CompetitionParticipant.created': 'userId' },
  support: { 'SupportTicket.created': 'userId' },
};

/** What a day's numbers count of it; all but `activities` of one action. */
const counted: Record<string, string> = {
  new_users: 'User.created',
  new_posts: 'Post.published',
  new_comments: 'Comment.created',
  new_likes: 'Like.created',
  new_follows: 'Follow.created',
};
const columns = [...Object.keys(counted), 'activities'];
const counts = [
  ...Object.values(counted).map(action => `count(*) FILTER (WHERE action = '${action}')`),
  'count(*)',
].join(', ');
const ofDay = `to_char(occurred_at AT TIME ZONE 'utc', 'YYYY-MM-DD')`;

export const logActivity: Effect[] = Object.entries(logged).flatMap(([of, events]) =>
  Object.entries(events).map(([event, field]) => ({
    of,
    event: event as Effect['event'],
    apply: async (manager, occurred) => {
      const rows = occurred.map(({ key, data, occurredAt }) => ({
        userId: (field === 'key' ? key : (data[field] ?? null)) as string | null,
        subjectId: key,
        occurredAt,
      }));
      await log(manager, event, await referable(manager, ActivityLog, rows));
    },
  })),
);

async function log(manager: EntityManager, action: string, rows: readonly object[]): Promise<void> {
  await manager.query(
    `WITH added AS (
       INSERT INTO activity_logs (user_id, action, subject_id, occurred_at)
       SELECT "userId", $1, "subjectId", "occurredAt"
         FROM jsonb_to_recordset($2) AS one("userId" uuid, "subjectId" uuid, "occurredAt" timestamptz(3))
       RETURNING action, occurred_at)
     INSERT INTO tenant_stats AS known (day, ${columns.join(', ')})
     SELECT ${ofDay}, ${counts} FROM added GROUP BY 1 ORDER BY 1
     ON CONFLICT (tenant_id, day) DO UPDATE
       SET ${columns.map(column => `${column} = known.${column} + excluded.${column}`).join(', ')}, updated_at = now()`,
    [action, JSON.stringify(rows)],
  );
}

/** Whoever logs meanwhile waits. */
export async function rebuildStats(manager: EntityManager) {
  await manager.query('LOCK TABLE tenant_stats IN SHARE ROW EXCLUSIVE MODE');
  await manager.query('DELETE FROM tenant_stats');
  const [{ days }] = await manager.query(
    `WITH made AS (INSERT INTO tenant_stats (day, ${columns.join(', ')})
       SELECT ${ofDay}, ${counts} FROM activity_logs GROUP BY 1 RETURNING day)
     SELECT count(*)::int AS days FROM made`,
  );
  return { days };
}
