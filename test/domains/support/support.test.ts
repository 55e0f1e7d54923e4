import { codes } from '../../support/answer';
import { openDomain } from '../../support/domain';
import type { People, Person } from '../../support/people';

const support = openDomain('support');
let people: People;
let anonymous: Person;
beforeEach(async () => {
  people = await support.newTenant();
  anonymous = people.anonymous as Person;
});

const open = async (by: Person): Promise<string> => {
  const input = { subject: 'It does not start', description: 'Nothing happens.' };
  return (await support.make(by, 'openTicket', input, 'supportTicket { id }')).supportTicket.id;
};
const reply = (by: Person, ticketId: string, isInternal = false) =>
  support.change(
    by,
    'replyToTicket',
    { ticketId, body: 'Hello.', isInternal },
    'supportTicketReply { id isAnswer } ticket { status replyCount }',
  );
const setStatus = (by: Person, id: string, status: string) =>
  support.change(by, 'setTicketStatus', { id, status }, 'supportTicket { status solvedAt }');
const assign = (by: Person, id: string, to: Person | null) =>
  support.change(by, 'assignTicket', { id, assignedToId: to?.userId ?? null });

test('a ticket and its notes are read by whoever may, by whatever way', async () => {
  const { user, other, moderator, admin, stranger } = people;
  const id = await open(user);
  await reply(user, id);
  const note = (await reply(moderator, id, true)).data.replyToTicket.supportTicketReply.id;
  const source = `query ($id: ID!, $note: ID!, $user: [_Any!]!) {
    supportTicket(id: $id) { replyCount replies { totalCount nodes { id } } }
    supportTickets { totalCount }
    open: supportTickets(filter: { status: OPEN }) { nodes { id } }
    supportTicketReply(id: $note) { body }
    _entities(representations: $user) { ... on User { supportTickets { totalCount } supportTicketReplies { totalCount } } }
  }`;
  const seen = async (viewer: Person) => {
    const asked = viewer === moderator ? moderator : user;
    const representations = [{ __typename: 'User', id: asked.userId }];
    const { data } = await support.query(source, { id, note, user: representations }, viewer);
    return [
      data.supportTicket?.replies.totalCount,
      data.supportTicket?.replyCount,
      data.supportTickets.totalCount,
      data.open.nodes.length,
      data.supportTicketReply !== null,
      data._entities[0].supportTickets.totalCount,
      data._entities[0].supportTicketReplies.totalCount,
    ];
  };
  const nothing = [undefined, undefined, 0, 0, false, 0, 0];
  expect(await seen(user)).toEqual([1, 1, 1, 1, false, 1, 1]);
  expect(await seen(admin)).toEqual([2, 1, 1, 1, true, 1, 1]);
  expect(await seen(moderator)).toEqual([2, 1, 1, 1, true, 0, 1]);
  for (const viewer of [other, anonymous, stranger]) expect(await seen(viewer)).toEqual(nothing);
  await assign(moderator, id, other);
  expect(await seen(other)).toEqual([2, 1, 1, 1, true, 1, 1]);
  expect(codes(await reply(stranger, id))).toEqual(['REFERENCE_NOT_FOUND']);
  expect(codes(await reply(anonymous, id))).toEqual(['UNAUTHENTICATED']);
});

test('tickets go along their arrows, by whoever handles them', async () => {
  const { user, other, moderator, stranger } = people;
  const id = await open(user);
  expect(codes(await setStatus(user, id, 'PENDING'))).toEqual(['FORBIDDEN']);
  expect(codes(await setStatus(other, id, 'PENDING'))).toEqual(['NOT_FOUND']);
  expect(codes(await setStatus(stranger, id, 'PENDING'))).toEqual(['NOT_FOUND']);
  expect(codes(await setStatus(anonymous, id, 'PENDING'))).toEqual(['UNAUTHENTICATED']);
  expect(codes(await setStatus(moderator, id, 'CLOSED'))).toEqual(['INVALID_STATE']);
  expect(
    (await setStatus(moderator, id, 'SOLVED')).data.setTicketStatus.supportTicket.solvedAt,
  ).not.toBeNull();
  const reopened = await support.make(user, 'reopenTicket', { id }, 'supportTicket { status solvedAt }');
  expect(reopened.supportTicket).toEqual({ status: 'OPEN', solvedAt: null });
  expect(codes(await support.change(user, 'solveTicket', { id }))).toEqual([]);
  expect(codes(await setStatus(moderator, id, 'CLOSED'))).toEqual([]);
  expect(codes(await support.change(user, 'reopenTicket', { id }))).toEqual(['INVALID_STATE']);
  expect(codes(await reply(user, id))).toEqual(['INVALID_STATE']);
});

test('an answer makes a ticket pending, a reply of whoever asked opens it, a note does neither', async () => {
  const { user, moderator } = people;
  const id = await open(user);
  const ticket = async (by: Person, isInternal = false) =>
    (await reply(by, id, isInternal)).data.replyToTicket.ticket;
  expect(await ticket(moderator, true)).toEqual({ status: 'OPEN', replyCount: 0 });
  expect(await ticket(moderator)).toEqual({ status: 'PENDING', replyCount: 1 });
  await support.make(user, 'solveTicket', { id }, 'supportTicket { id }');
  expect(await ticket(moderator)).toEqual({ status: 'SOLVED', replyCount: 2 });
  expect(await ticket(user)).toEqual({ status: 'OPEN', replyCount: 3 });
  expect(codes(await reply(user, id, true))).toEqual(['FORBIDDEN']);
  const together = await Promise.all([1, 2, 3, 4].map(() => reply(user, id)));
  expect(together.flatMap(codes)).toEqual([]);
  const source = 'query ($id: ID!) { supportTicket(id: $id) { replyCount } }';
  expect((await support.query(source, { id }, user)).data.supportTicket.replyCount).toBe(7);
});

test('a ticket is assigned by moderators, to whom it is theirs to handle, until they go', async () => {
  const { user, other, moderator } = people;
  const id = await open(user);
  const unassigned = async () =>
    (await support.query('{ supportTickets(filter: { isAssigned: false }) { totalCount } }', {}, moderator))
      .data.supportTickets.totalCount;
  expect(codes(await assign(user, id, user))).toEqual(['FORBIDDEN']);
  expect(await unassigned()).toBe(1);
  expect(codes(await assign(moderator, id, other))).toEqual([]);
  expect(await unassigned()).toBe(0);
  expect(codes(await support.change(other, 'setTicketPriority', { id, priority: 'URGENT' }))).toEqual([]);
  expect(codes(await support.change(user, 'setTicketPriority', { id, priority: 'LOW' }))).toEqual([
    'FORBIDDEN',
  ]);
  expect(codes(await assign(moderator, id, { ...other, userId: people.tenantId }))).toEqual([
    'REFERENCE_NOT_FOUND',
  ]);
  expect(codes(await assign(moderator, id, null))).toEqual([]);
  expect(codes(await setStatus(other, id, 'PENDING'))).toEqual(['NOT_FOUND']);
  expect(codes(await support.change(moderator, 'deleteTicket', { id }))).toEqual(['FORBIDDEN']);
  expect(codes(await support.change(people.admin, 'deleteTicket', { id }))).toEqual([]);
});

test('strategies are made by admins, read by moderators, and each has what its rule needs', async () => {
  const { user, moderator, admin } = people;
  const strategy = { name: 'Casinos', rule: 'WORDS', words: ['casino'], reason: 'Advertising.' };
  const create = (by: Person, input: object) =>
    support.change(by, 'createModerationStrategy', { ...strategy, ...input }, 'moderationStrategy { id }');
  expect(codes(await create(moderator, {}))).toEqual(['FORBIDDEN']);
  const { id } = (await create(admin, {})).data.createModerationStrategy.moderationStrategy;
  expect(codes(await create(admin, {}))).toEqual(['ALREADY_EXISTS']);
  const fields = async (input: object) =>
    [...(await create(admin, { name: 'Other', ...input })).invalidFields].sort();
  expect(await fields({ words: [] })).toEqual(['words']);
  expect(await fields({ words: ['casino', ' '] })).toEqual(['words']);
  expect(await fields({ rule: 'RATE', words: [] })).toEqual(['maximum', 'minutes']);
  expect(await fields({ rule: 'LINKS', maximum: -1, reason: '', appliesTo: [] })).toEqual([
    'appliesTo',
    'maximum',
    'reason',
    'words',
  ]);
  const seen = async (viewer: Person) => {
    const source =
      'query ($id: ID!) { moderationStrategy(id: $id) { words } moderationStrategies { totalCount } }';
    const { data } = await support.query(source, { id }, viewer);
    return [data.moderationStrategy?.words, data.moderationStrategies.totalCount];
  };
  expect(await seen(moderator)).toEqual([['casino'], 1]);
  for (const viewer of [user, anonymous, people.stranger]) expect(await seen(viewer)).toEqual([undefined, 0]);
  const off = await support.make(
    admin,
    'updateModerationStrategy',
    { id, isEnabled: false },
    'moderationStrategy { isEnabled }',
  );
  expect(off.moderationStrategy.isEnabled).toBe(false);
});

test('lists take as many statements with many rows as with few', async () => {
  const { user, other, moderator } = people;
  const source = `{ supportTickets(first: 50) { totalCount nodes { subject user { username } assignedTo { username }
    replies(first: 5) { nodes { body user { username } } } } } moderationStrategies(first: 5) { nodes { name } } }`;
  await reply(moderator, await open(user));
  const few = (await support.query(source, {}, moderator)).statements.length;
  for (let index = 0; index < 5; index += 1) {
    const id = await open(other);
    await Promise.all([reply(other, id), reply(moderator, id), assign(moderator, id, other)]);
  }
  expect((await support.query(source, {}, moderator)).statements).toHaveLength(few);
  expect(few).toBe(4);
});
