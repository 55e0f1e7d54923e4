import { codes } from '../../support/answer';
import { openDomain } from '../../support/domain';
import type { People, Person } from '../../support/people';

const events = openDomain('events');
let people: People;
beforeEach(async () => {
  people = await events.newTenant();
});

const tomorrow = { startDatetime: '2126-01-01T18:00:00Z', endDatetime: '2126-01-01T20:00:00Z' };
const makeEvent = async (input: object = {}, by: Person = people.user): Promise<string> => {
  const made = await events.make(
    by,
    'createEvent',
    { title: 'Meeting', capacity: 2, ...tomorrow, ...input },
    'event { id }',
  );
  return made.event.id;
};
const rsvp = (viewer: Person, eventId: string, status = 'GOING') =>
  events.change(
    viewer,
    'rsvpToEvent',
    { eventId, status },
    'rsvp { status } event { goingCount waitingCount }',
  );
const stateOf = async (id: string) => {
  const { data } = await events.query(
    'query ($id: ID!) { event(id: $id) { goingCount interestedCount waitingCount } }',
    { id },
    people.anonymous,
  );
  return data.event;
};
const crowd = (count: number) => events.crowd(people.tenantId, count);

test('an event is changed and deleted by its creator and by moderators', async () => {
  const id = await makeEvent();
  const rename = (viewer: Person) =>
    events.change(viewer, 'updateEvent', { id, title: 'Renamed' }, 'event { title }');
  expect(codes(await rename(people.other))).toEqual(['FORBIDDEN']);
  expect(codes(await rename(people.stranger))).toEqual(['NOT_FOUND']);
  expect(codes(await rename(people.anonymous as Person))).toEqual(['UNAUTHENTICATED']);
  expect((await rename(people.user)).data.updateEvent.event.title).toBe('Renamed');
  expect((await rename(people.moderator)).errors).toEqual([]);
  expect(codes(await events.change(people.other, 'deleteEvent', { id }))).toEqual(['FORBIDDEN']);
  const deleted = await events.change(people.user, 'deleteEvent', { id }, 'deletion { state }');
  expect(deleted.data.deleteEvent.deletion.state).toBe('DONE');
});

test('all that is invalid is told at once', async () => {
  const { invalidFields } = await events.change(people.user, 'createEvent', {
    title: ' ',
    capacity: 0,
    startDatetime: tomorrow.endDatetime,
    endDatetime: tomorrow.startDatetime,
  });
  expect([...invalidFields].sort()).toEqual(['capacity', 'endDatetime', 'title']);
});

test('an answer is one for each user, and can be changed and taken back', async () => {
  const id = await makeEvent();
  await rsvp(people.other, id, 'INTERESTED');
  expect(await stateOf(id)).toEqual({ goingCount: 0, interestedCount: 1, waitingCount: 0 });
  await rsvp(people.other, id, 'GOING');
  expect(await stateOf(id)).toEqual({ goingCount: 1, interestedCount: 0, waitingCount: 0 });
  const mine = 'query ($id: ID!) { event(id: $id) { viewerRsvp { status } rsvps { totalCount } } }';
  const { data } = await events.query(mine, { id }, people.other);
  expect(data.event).toEqual({ viewerRsvp: { status: 'GOING' }, rsvps: { totalCount: 1 } });
  await events.make(people.other, 'cancelRsvp', { eventId: id }, 'rsvp { id }');
  expect(await stateOf(id)).toEqual({ goingCount: 0, interestedCount: 0, waitingCount: 0 });
});

test('never do more go than there are seats, however many press the button at once', async () => {
  const id = await makeEvent({ capacity: 3 });
  const users = await crowd(12);
  const answers = await Promise.all(users.map(user => rsvp(user, id)));
  expect(answers.flatMap(codes)).toEqual([]);
  const statuses = answers.map(({ data }) => data.rsvpToEvent.rsvp.status).sort();
  expect(statuses).toEqual([...Array(3).fill('GOING'), ...Array(9).fill('WAITING')]);
  expect(await stateOf(id)).toEqual({ goingCount: 3, interestedCount: 0, waitingCount: 9 });
});

test('the seat that becomes free is of who waits longest', async () => {
  const id = await makeEvent({ capacity: 1 });
  const [first, second, third] = (await crowd(3)) as [Person, Person, Person];
  for (const user of [first, second, third]) await rsvp(user, id);
  const statusOf = async ({ userId }: Person) =>
    (await events.sql('SELECT status FROM event_rsvps WHERE event_id = $1 AND user_id = $2', [id, userId]))[0]
      ?.status;
  await rsvp(first, id, 'NOT_GOING');
  expect([await statusOf(second), await statusOf(third)]).toEqual(['GOING', 'WAITING']);
  // Whoever leaves leaves the seat, also by being deleted.
  await events.sql(`DELETE FROM event_rsvps WHERE user_id = $1`, [second.userId]);
  expect(await statusOf(third)).toBe('GOING');
  await rsvp(first, id);
  expect(await statusOf(first)).toBe('WAITING');
  await events.make(people.user, 'updateEvent', { id, capacity: 2 }, 'event { id }');
  expect(await statusOf(first)).toBe('GOING');
  const tooFew = await events.change(people.user, 'updateEvent', { id, capacity: 1 });
  expect(codes(tooFew)).toEqual(['CONSTRAINT_VIOLATED']);
  expect(await stateOf(id)).toEqual({ goingCount: 2, interestedCount: 0, waitingCount: 0 });
});

test('nobody answers an event that has ended, and nobody puts themselves on the waiting list', async () => {
  const id = await makeEvent();
  expect(codes(await rsvp(people.other, id, 'WAITING'))).toEqual(['BAD_USER_INPUT']);
  await events.sql(
    `UPDATE events SET start_datetime = '2020-01-01', end_datetime = '2020-01-02' WHERE id = $1`,
    [id],
  );
  expect(codes(await rsvp(people.other, id))).toEqual(['INVALID_STATE']);
});

test('lists take as many statements with many rows as with few', async () => {
  const source = `{ events(first: 50, orderBy: { startDatetime: ASC }) {
    nodes { title creator { id username } rsvps(first: 3) { nodes { status user { id } } } viewerRsvp { status } } } }`;
  await makeEvent();
  const few = (await events.query(source, {}, people.user)).statements.length;
  for (let index = 0; index < 12; index += 1) await rsvp(people.other, await makeEvent());
  expect((await events.query(source, {}, people.user)).statements).toHaveLength(few);
  expect(few).toBe(3);
  expect((await events.query(source, {}, people.stranger)).data.events.nodes).toEqual([]);
});

test('an event of a private community is seen by its members alone, and stays with those who answered when it goes', async () => {
  const { user, other, moderator, admin, anonymous, tenantId } = people;
  const known = (table: string, row: Record<string, string>) =>
    events.sql(
      `INSERT INTO ${table} (tenant_id, id, ${Object.keys(row)}) VALUES ($1, gen_random_uuid(), $2, $3) RETURNING id`,
      [tenantId, ...Object.values(row)],
    );
  const [{ id: communityId }] = await known('community_replica', {
    name: 'Gardeners',
    visibility: 'PRIVATE',
  });
  for (const { userId } of [user, other]) {
    await known('member_replica', { community_id: communityId, user_id: userId });
  }
  const outside = { title: 'Meeting', capacity: 2, ...tomorrow, communityId };
  expect(codes(await events.change(moderator, 'createEvent', outside))).toEqual(['FORBIDDEN']);
  const id = await makeEvent({ communityId });
  const [{ id: answer }] = [
    (await events.make(other, 'rsvpToEvent', { eventId: id, status: 'GOING' }, 'rsvp { id }')).rsvp,
  ];
  const source = `query ($id: ID!, $in: [_Any!]!) { event(id: $id) { title } events { totalCount nodes { id } }
    _entities(representations: $in) { ... on Community { events { totalCount } } ... on EventRsvp { status }
      ... on User { rsvps { totalCount } } } }`;
  const of = [
    { __typename: 'Community', id: communityId },
    { __typename: 'EventRsvp', id: answer },
    { __typename: 'User', id: other.userId },
  ];
  const sees = async (viewer: typeof anonymous) => (await events.query(source, { id, in: of }, viewer)).data;
  for (const viewer of [user, other]) {
    expect(await sees(viewer)).toEqual({
      event: { title: 'Meeting' },
      events: { totalCount: 1, nodes: [{ id }] },
      _entities: [{ events: { totalCount: 1 } }, { status: 'GOING' }, { rsvps: { totalCount: 1 } }],
    });
  }
  for (const viewer of [moderator, admin, anonymous]) {
    expect(await sees(viewer)).toEqual({
      event: null,
      events: { totalCount: 0, nodes: [] },
      _entities: [{ events: { totalCount: 0 } }, null, { rsvps: { totalCount: 0 } }],
    });
    if (viewer !== anonymous)
      expect(codes(await rsvp(viewer as Person, id))).toEqual(['REFERENCE_NOT_FOUND']);
  }
  await events.sql(`DO $$ BEGIN PERFORM set_config('joinery.applying', 'on', true);
    DELETE FROM community_replica WHERE id = '${communityId}'; END $$`);
  const title = async (viewer: typeof anonymous) => (await sees(viewer)).event?.title;
  for (const viewer of [user, other]) expect(await title(viewer)).toBe('Meeting');
  for (const viewer of [moderator, anonymous]) expect(await title(viewer)).toBeUndefined();
});
