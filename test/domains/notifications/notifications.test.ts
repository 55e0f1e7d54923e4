/** Notifications, made by what happens in the other services. */
import { randomUUID } from 'node:crypto';
import { domains } from '../../../subgraphs';
import { createDataSource } from '../../../subgraphs/runtime/database/data-source';
import type { Viewer } from '../../../wire/contract/viewer';
import { codes } from '../../support/answer';
import { type Estate, openEstate } from '../../support/estate';
import { eventually } from '../../support/eventually';
import { type People, type Person, peopleOf } from '../../support/people';

const names = [
  'cortex',
  'postal',
  'community',
  'social',
  'events',
  'support',
  'career',
  'spaces',
  'messaging',
  'learning',
  'competition',
  'notifications',
  'communication',
];
let estate: Estate;
let people: People;
beforeAll(async () => {
  estate = await openEstate({ posts: 0, names });
}, 120_000);
beforeEach(async () => {
  people = await peopleOf((text, values) => estate.sql('cortex', text, values));
});
afterAll(() => estate.close());

async function make(viewer: Viewer, field: string, input: object, selection: string): Promise<any> {
  const { data, errors } = await change(viewer, field, input, selection);
  expect(errors).toEqual([]);
  return data[field];
}
function change(viewer: Viewer, field: string, input: object, selection = '__typename') {
  const type = estate.graph.schema.getMutationType()!.getFields()[field]!.args[0]!.type;
  return estate.query(
    `mutation ($input: ${type}) { ${field}(input: $input) { ${selection} } }`,
    { input },
    viewer,
  );
}
const post = async (by: Person): Promise<string> => {
  const { id } = (await make(by, 'createPost', { title: 'A post', content: 'x' }, 'post { id }')).post;
  await make(by, 'publishPost', { id }, '__typename');
  return id;
};
const comment = async (by: Person, postId: string, parentId?: string): Promise<string> =>
  (await make(by, 'commentOnPost', { postId, parentId, body: 'x' }, 'comment { id }')).comment.id;
const like = (by: Person, type: string, id: string) => make(by, 'like', { type, id }, '__typename');

/** As they are once everything that happened is taken. */
async function toldTo(viewer: Viewer, filter: object = {}) {
  await settled();
  const { data, errors } = await estate.query(
    `query ($filter: NotificationFilter) { unreadNotificationCount notifications(filter: $filter) { totalCount nodes {
       id type subjectType subjectId count isRead sender { id } } } }`,
    { filter },
    viewer,
  );
  expect(errors).toEqual([]);
  return { unread: data.unreadNotificationCount, nodes: data.notifications.nodes as any[] };
}
async function settled() {
  const { references } = estate.subgraphs.find(({ name }) => name === 'notifications')!;
  for (const source of names.filter(one => one !== 'notifications' && one !== 'communication'))
    expect(await references.inboxes.get(source)!.settle(20_000)).toBe(true);
}
const told = (
  type: string,
  subjectType: string,
  subjectId: string,
  count: number,
  sender: Person | null,
) => ({
  id: expect.any(String),
  ...{ type, subjectType, subjectId, count, isRead: false },
  sender: sender && { id: sender.userId },
});

test('whoever wrote, holds or asked for something is told what others do about it, and nobody what they do themselves', async () => {
  const { user, other, moderator } = people;
  const postId = await post(user);
  const first = await comment(other, postId);
  await comment(user, postId, first);
  await like(other, 'POST', postId);
  await like(user, 'POST', postId);
  await like(user, 'COMMENT', first);
  const { discussion } = await make(user, 'startDiscussion', { title: 'x', body: 'x' }, 'discussion { id }');
  await make(other, 'replyToDiscussion', { discussionId: discussion.id, body: 'x' }, '__typename');
  await make(other, 'followUser', { followingId: user.userId }, '__typename');
  const day = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString();
  const party = { title: 'x', startDatetime: day(1), endDatetime: day(2), capacity: 5 };
  const { event } = await make(user, 'createEvent', party, 'event { id }');
  await make(other, 'rsvpToEvent', { eventId: event.id, status: 'GOING' }, '__typename');
  await make(moderator, 'rsvpToEvent', { eventId: event.id, status: 'INTERESTED' }, '__typename');
  const ask = { subject: 'x', description: 'x' };
  const { ticket } = await make(user, 'openTicket', ask, 'ticket: supportTicket { id }');
  await make(moderator, 'replyToTicket', { ticketId: ticket.id, body: 'x' }, '__typename');

  const { community } = await make(other, 'createCommunity', { name: 'x' }, 'community { id }');
  await make(other, 'inviteToCommunity', { communityId: community.id, userId: user.userId }, '__typename');

  const mine = await toldTo(user);
  expect(mine.nodes).toHaveLength(7);
  expect(mine).toEqual({
    unread: 7,
    nodes: expect.arrayContaining([
      told('COMMENT', 'POST', postId, 1, other),
      told('LIKE', 'POST', postId, 1, other),
      told('ANSWER', 'DISCUSSION', discussion.id, 1, other),
      told('FOLLOW', 'USER', user.userId, 1, other),
      told('RSVP', 'EVENT', event.id, 1, other),
      told('INVITATION', 'COMMUNITY', community.id, 1, other),
      told('TICKET_ANSWER', 'SUPPORT_TICKET', ticket.id, 1, null),
    ]),
  });
  expect(await toldTo(other)).toEqual({
    unread: 2,
    nodes: [told('LIKE', 'COMMENT', first, 1, user), told('ANSWER', 'COMMENT', first, 1, user)],
  });
});

test('who is shared with, mentioned, applied to, graded, or has completed a course, is told', async () => {
  const { user, other, moderator } = people;
  const postId = await post(user);
  await make(user, 'sharePost', { postId, sharedWithUserId: other.userId, shareVia: 'FEED' }, '__typename');
  // With all is with nobody in particular.
  await make(user, 'sharePost', { postId, shareVia: 'FEED' }, '__typename');
  const started = await make(user, 'startConversation', { userIds: [other.userId] }, 'conversation { id }');
  const said = { conversationId: started.conversation.id, content: 'You!', mentionIds: [other.userId] };
  const { message } = await make(user, 'sendMessage', said, 'message { id }');
  const { job } = await make(
    other,
    'createJob',
    { title: 'x', description: 'x', company: 'x' },
    'job { id }',
  );
  await make(other, 'openJob', { id: job.id }, '__typename');
  await make(user, 'applyForJob', { jobId: job.id, coverLetter: 'x' }, '__typename');
  const testCases = [{ name: 'a', answer: '1' }];
  const task = { title: 'x', description: 'x', points: 5, testCases };
  const { codingChallenge } = await make(moderator, 'createCodingChallenge', task, 'codingChallenge { id }');
  const solved = { challengeId: codingChallenge.id, answers: testCases };
  await make(other, 'submitToChallenge', solved, 'challengeSubmission { isAccepted }');
  const about = { title: 'x', description: 'x' };
  const { course } = await make(other, 'createCourse', about, 'course { id }');
  await estate.sql(
    'learning',
    `INSERT INTO certifications (tenant_id, course_id, user_id, code) VALUES ($1, $2, $3, 'abc')`,
    [other.tenantId, course.id, other.userId],
  );
  const { nodes } = await toldTo(other);
  expect(nodes).toHaveLength(5);
  expect(nodes).toEqual(
    expect.arrayContaining([
      told('SHARE', 'POST', postId, 1, user),
      told('MENTION', 'MESSAGE', message.id, 1, null),
      told('APPLICATION', 'JOB', job.id, 1, user),
      told('GRADE', 'CODING_CHALLENGE', codingChallenge.id, 1, null),
      told('CERTIFICATE', 'COURSE', course.id, 1, null),
    ]),
  );
  expect((await toldTo(moderator)).nodes).toEqual([]);
});

test('a notification by mail is one mail, and none where the address may be somebody else’s', async () => {
  const { user, other, moderator, tenantId } = people;
  await estate.sql('cortex', 'UPDATE users SET email_verified = false WHERE id = $1', [moderator.userId]);
  for (const one of [user, moderator])
    await make(
      one,
      'setNotificationPreference',
      { type: 'FOLLOW', channel: 'EMAIL', isEnabled: true },
      '__typename',
    );
  for (const followingId of [user.userId, moderator.userId, people.admin.userId])
    await make(other, 'followUser', { followingId }, '__typename');
  await settled();
  const { references } = estate.subgraphs.find(({ name }) => name === 'communication')!;
  for (const source of ['cortex', 'notifications'])
    expect(await references.inboxes.get(source)!.settle(20_000)).toBe(true);
  const jobs = await estate.sql(
    'communication',
    'SELECT email_type, recipient, subject, body FROM email_jobs WHERE tenant_id = $1',
    [tenantId],
  );
  expect(jobs).toEqual([
    {
      ...{ email_type: 'NOTIFICATION', recipient: 'user@example.org' },
      ...{ subject: 'New follower', body: 'Somebody follows you.' },
    },
  ]);
});

test('several about one thing are one until it is read, however many do it at once', async () => {
  const { user, other, moderator, admin } = people;
  const postId = await post(user);
  await Promise.all([other, moderator, admin].map(one => like(one, 'POST', postId)));
  const [one, ...more] = (await toldTo(user)).nodes;
  expect([one.count, more]).toEqual([3, []]);
  // Others' ids change nothing.
  const mark = (viewer: Person, ids?: string[]) =>
    make(viewer, 'markNotificationsRead', { ids }, 'count').then(({ count }) => count);
  expect(await mark(other, [one.id])).toBe(0);
  expect(await mark(user, [one.id, randomUUID()])).toBe(1);
  expect(await mark(user)).toBe(0);
  await make(other, 'unlike', { type: 'POST', id: postId }, '__typename');
  await like(other, 'POST', postId);
  const { unread, nodes } = await toldTo(user);
  expect([unread, nodes.map(({ count, isRead }) => [count, isRead])]).toEqual([
    1,
    [
      [1, false],
      [3, true],
    ],
  ]);
  expect((await toldTo(user, { isRead: true })).nodes.map(({ id }) => id)).toEqual([one.id]);
  expect(await mark(user)).toBe(1);
});

test('each is told by the channels that they want', async () => {
  const { user, other } = people;
  const want = (type: string, channel: string, isEnabled: boolean) =>
    make(
      user,
      'setNotificationPreference',
      { type, channel, isEnabled },
      'notificationPreference { isEnabled }',
    );
  await want('LIKE', 'IN_APP', false);
  await want('COMMENT', 'IN_APP', false);
  await want('COMMENT', 'EMAIL', true);
  await want('FOLLOW', 'PUSH', true);
  const postId = await post(user);
  await like(other, 'POST', postId);
  await comment(other, postId);
  await make(other, 'followUser', { followingId: user.userId }, '__typename');
  const { unread, nodes } = await toldTo(user);
  expect([unread, nodes.map(({ type }) => type)]).toEqual([1, ['FOLLOW']]);
  const rows = await estate.sql(
    'notifications',
    'SELECT type, channels FROM notifications WHERE recipient_id = $1 ORDER BY type',
    [user.userId],
  );
  expect(rows).toEqual([
    { type: 'COMMENT', channels: ['EMAIL'] },
    { type: 'FOLLOW', channels: ['IN_APP', 'PUSH'] },
  ]);
  const preferences = '{ notificationPreferences { nodes { type channel isEnabled } } }';
  expect((await estate.query(preferences, {}, other)).data.notificationPreferences.nodes).toEqual([]);
  expect((await estate.query(preferences, {}, user)).data.notificationPreferences.nodes).toHaveLength(4);
});

test('nobody reads what another is told, by whatever way', async () => {
  const { user, other, moderator, admin, stranger, anonymous } = people;
  await like(other, 'POST', await post(user));
  const [{ id }] = (await toldTo(user)).nodes;
  const everything = `query ($id: ID!, $user: ID!) { notification(id: $id) { id } user(id: $user) {
    notifications { totalCount nodes { id } } } notifications(filter: { type: LIKE }) { totalCount nodes { id } } }`;
  const mine = { totalCount: 1, nodes: [{ id }] };
  const none = { totalCount: 0, nodes: [] };
  const asked = { id, user: user.userId };
  expect((await estate.query(everything, asked, user)).data).toEqual({
    notification: { id },
    user: { notifications: mine },
    notifications: mine,
  });
  for (const viewer of [other, moderator, admin, stranger, anonymous]) {
    const { data } = await estate.query(everything, asked, viewer);
    const hidden = { notification: null, notifications: none };
    expect(data).toMatchObject(viewer === stranger ? { ...hidden, user: null } : hidden);
    expect(data.user?.notifications ?? none).toEqual(none);
    const code = viewer.userId === null ? 'UNAUTHENTICATED' : 'NOT_FOUND';
    expect(codes(await change(viewer, 'deleteNotification', { id }))).toEqual([code]);
  }
  expect((await estate.query('{ unreadNotificationCount }', {}, anonymous)).data).toEqual({
    unreadNotificationCount: null,
  });
  await make(user, 'deleteNotification', { id }, 'id');
  expect((await toldTo(user)).nodes).toEqual([]);
});

test('who hears of their own, hears of each, and of no other', async () => {
  const { user, other, moderator } = people;
  const { subgraphs } = estate;
  const { parse } = await import('graphql');
  const document = parse('subscription { notificationReceived { type count } }');
  const hear = async (viewer: Viewer) => {
    const events: any = await subgraphs.find(({ name }) => name === 'notifications')!.subscribe!({
      document,
      viewer,
    });
    const heard: unknown[] = [];
    void (async () => {
      for await (const { data } of events) heard.push(data.notificationReceived);
    })();
    return { heard, end: () => events.return() };
  };
  const [mine, others] = [await hear(user), await hear(other)];
  const postId = await post(user);
  await like(other, 'POST', postId);
  await eventually(async () => expect(mine.heard).toEqual([{ type: 'LIKE', count: 1 }]));
  await like(moderator, 'POST', postId);
  await eventually(async () =>
    expect(mine.heard).toEqual([
      { type: 'LIKE', count: 1 },
      { type: 'LIKE', count: 2 },
    ]),
  );
  expect(others.heard).toEqual([]);
  await Promise.all([mine.end(), others.end()]);
});

test('who is gone is no longer named, and what they were told says nothing any more', async () => {
  const { user, other, admin } = people;
  const postId = await post(user);
  await like(other, 'POST', postId);
  await comment(admin, postId);
  await toldTo(user);
  await make(other, 'deleteUser', { id: other.userId }, 'deletion { state }');
  expect((await toldTo(user)).nodes.find(({ type }) => type === 'LIKE').sender).toBeNull();
  await make(user, 'deleteUser', { id: user.userId }, 'deletion { state }');
  await settled();
  const rows = await estate.sql(
    'notifications',
    'SELECT DISTINCT recipient_id, sender_id, title FROM notifications WHERE tenant_id = $1',
    [people.tenantId],
  );
  expect(rows).toEqual([{ recipient_id: null, sender_id: null, title: 'Somebody was told of something' }]);
});

test('a process that dies between the events and what they tell of tells it once', async () => {
  const { user, other } = people;
  const { name, references } = estate.subgraphs.find(({ name }) => name === 'notifications')!;
  const postId = await post(user);
  // Whoever takes the events waits for this lock, and its connection is cut.
  const holder = await createDataSource(domains.find(domain => domain.name === name)!, {
    url: estate.databases.notifications!.ownerUrl,
    poolSize: 1,
  }).initialize();
  const runner = holder.createQueryRunner();
  await runner.startTransaction();
  await runner.query('LOCK TABLE notifications IN SHARE MODE');
  await like(other, 'POST', postId);
  await eventually(async () => {
    const [cut] = await estate.sql(
      name,
      `SELECT count(pg_terminate_backend(pid))::int AS cut FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE 'INSERT INTO notifications%'`,
    );
    expect(cut.cut).toBeGreaterThan(0);
  });
  await runner.rollbackTransaction();
  await holder.destroy();
  await eventually(async () => expect(await references.inboxes.get('community')!.settle(5_000)).toBe(true));
  expect((await toldTo(user)).nodes.map(({ count }) => count)).toEqual([1]);
}, 180_000);

test('lists take as many statements with many rows as with few', async () => {
  const { user, other } = people;
  const source =
    '{ unreadNotificationCount notifications(first: 20) { nodes { title sender { username } } } }';
  const ask = async () => {
    await settled();
    const { statements } = await estate.query(source, {}, user);
    return statements.filter(({ subgraph }) => subgraph === 'notifications').length;
  };
  await like(other, 'POST', await post(user));
  expect(await ask()).toBe(2);
  for (let n = 0; n < 5; n += 1) await like(other, 'POST', await post(user));
  expect(await ask()).toBe(2);
});
