import { codes } from '../../support/answer';
import { openDomain } from '../../support/domain';
import type { People, Person } from '../../support/people';

const messaging = openDomain('messaging');
let people: People;
beforeEach(async () => {
  people = await messaging.newTenant();
});

const start = async (by: Person, others: Person[], name?: string): Promise<string> => {
  const input = { userIds: others.map(({ userId }) => userId), ...(name && { name }) };
  return (await messaging.make(by, 'startConversation', input, 'conversation { id }')).conversation.id;
};
const send = async (by: Person, conversationId: string, content = 'Hello', mentionIds: string[] = []) =>
  (await messaging.make(by, 'sendMessage', { conversationId, content, mentionIds }, 'message { id }')).message
    .id;
const ask = (viewer: Person, source: string, variables = {}) => messaging.query(source, variables, viewer);

test('a direct conversation is one for each pair, whoever begins it and how often', async () => {
  const { user, other } = people;
  const all = await Promise.all([start(user, [other]), start(other, [user]), start(user, [other])]);
  expect(new Set(all).size).toBe(1);
  expect(await start(user, [other], 'A group of two')).not.toBe(all[0]);
  expect(codes(await messaging.change(user, 'startConversation', { userIds: [user.userId] }))).toEqual([
    'BAD_USER_INPUT',
  ]);
  const nobody = await messaging.change(user, 'startConversation', { userIds: [people.stranger.userId] });
  expect(codes(nobody)).toEqual(['REFERENCE_NOT_FOUND']);
});

test('only participants read anything, by whatever way', async () => {
  const { user, other, moderator, admin, stranger } = people;
  const id = await start(user, [other]);
  const message = await send(user, id);
  const everything = `query ($id: ID!, $message: ID!) { conversation(id: $id) { id } message(id: $message) { content }
    conversations { totalCount nodes { id messages { nodes { content } } participants { nodes { user { id } } } } } }`;
  const nothing = { conversation: null, message: null, conversations: { totalCount: 0, nodes: [] } };
  for (const viewer of [moderator, admin, stranger, people.anonymous as Person]) {
    const { data } = await ask(viewer, everything, { id, message });
    expect(data).toEqual(nothing);
  }
  for (const [field, input] of [
    ['sendMessage', { conversationId: id, content: 'Let me in' }],
    ['markConversationRead', { id }],
    ['renameConversation', { id, name: 'Mine' }],
    ['editMessage', { id: message, content: 'Hm' }],
    ['addParticipant', { conversationId: id, userId: admin.userId }],
  ] as const) {
    expect([field, ...codes(await messaging.change(admin, field, input))]).toEqual([field, 'NOT_FOUND']);
  }
  const { data } = await ask(other, everything, { id, message });
  expect(data.conversations.nodes).toEqual([
    {
      id,
      messages: { nodes: [{ content: 'Hello' }] },
      participants: {
        nodes: expect.arrayContaining([{ user: { id: user.userId } }, { user: { id: other.userId } }]),
      },
    },
  ]);
});

test('messages of others count as unread until they are read', async () => {
  const { user, other } = people;
  const id = await start(user, [other]);
  await send(user, id, 'One');
  await send(user, id, 'Two');
  const unread = async (viewer: Person) =>
    (
      await ask(
        viewer,
        `query ($id: ID!) { conversation(id: $id) { unreadCount lastMessage { content } } }`,
        { id },
      )
    ).data.conversation;
  expect(await unread(other)).toEqual({ unreadCount: 2, lastMessage: { content: 'Two' } });
  expect(await unread(user)).toEqual({ unreadCount: 0, lastMessage: { content: 'Two' } });
  await messaging.make(other, 'markConversationRead', { id }, 'conversation { id }');
  expect((await unread(other)).unreadCount).toBe(0);
});

test('a message is edited by its sender, and deleted for all', async () => {
  const { user, other } = people;
  const id = await send(user, await start(user, [other]), 'Helo');
  expect(codes(await messaging.change(other, 'editMessage', { id, content: 'No' }))).toEqual(['FORBIDDEN']);
  const edited = await messaging.make(
    user,
    'editMessage',
    { id, content: 'Hello' },
    'message { content editedAt }',
  );
  expect(edited.message).toEqual({ content: 'Hello', editedAt: expect.anything() });
  const deleted = await messaging.make(user, 'deleteMessage', { id }, 'message { content deletedAt }');
  expect(deleted.message).toEqual({ content: null, deletedAt: expect.anything() });
  expect(codes(await messaging.change(user, 'editMessage', { id, content: 'Again' }))).toEqual([
    'INVALID_STATE',
  ]);
});

test('only participants are mentioned', async () => {
  const { user, other, admin } = people;
  const conversationId = await start(user, [other]);
  const id = await send(user, conversationId, 'Look', [other.userId, other.userId]);
  const { data } = await ask(other, 'query ($id: ID!) { message(id: $id) { mentions { id } } }', { id });
  expect(data.message.mentions).toEqual([{ id: other.userId }]);
  const input = { conversationId, content: 'Look', mentionIds: [admin.userId] };
  expect(codes(await messaging.change(user, 'sendMessage', input))).toEqual(['BAD_USER_INPUT']);
});

test('a group is kept by its admins, and has one as long as anybody is in it', async () => {
  const { user, other, moderator, admin } = people;
  const conversationId = await start(user, [other, moderator], 'Group');
  const add = (by: Person) =>
    messaging.change(by, 'addParticipant', { conversationId, userId: admin.userId });
  expect(codes(await add(other))).toEqual(['FORBIDDEN']);
  expect(codes(await add(user))).toEqual([]);
  const remove = (by: Person, { userId }: Person) =>
    messaging.change(by, 'removeParticipant', { conversationId, userId }, 'conversation { id }');
  expect(codes(await remove(other, moderator))).toEqual(['FORBIDDEN']);
  expect(codes(await remove(user, user))).toEqual([]);
  expect(codes(await messaging.change(user, 'sendMessage', { conversationId, content: 'Back?' }))).toEqual([
    'NOT_FOUND',
  ]);
  const roles = await messaging.sql(
    'SELECT role FROM conversation_participants WHERE conversation_id = $1 ORDER BY role',
    [conversationId],
  );
  expect(roles.map(({ role }) => role)).toEqual(['ADMIN', 'MEMBER', 'MEMBER']);
  const direct = await start(user, [other]);
  const third = await messaging.change(user, 'addParticipant', {
    conversationId: direct,
    userId: admin.userId,
  });
  expect(codes(third)).toEqual(['INVALID_STATE']);
});

test('what somebody wrote holds them back from being deleted, until it says no longer by whom', async () => {
  const { user, other } = people;
  const id = await send(user, await start(user, [other]));
  const drop = () =>
    messaging.sql(`DO $$ BEGIN PERFORM set_config('joinery.applying', 'on', true);
      DELETE FROM user_replica WHERE id = '${user.userId}'; END $$`);
  await expect(drop()).rejects.toThrow(/violates RESTRICT|violates foreign key/);
  const { data } = await messaging.query('mutation { anonymizeMyMessages { count } }', {}, user);
  expect(data.anonymizeMyMessages).toEqual({ count: 1 });
  await drop();
  const left = await ask(other, 'query ($id: ID!) { message(id: $id) { content sender { id } } }', { id });
  expect(left.data.message).toEqual({ content: 'Hello', sender: null });
});

test('who sends no heartbeat is not there', async () => {
  const { user, other } = people;
  const presence = await messaging.make(
    user,
    'heartbeat',
    { status: 'AWAY' },
    'presence { id status user { id } }',
  );
  expect(presence.presence).toMatchObject({ status: 'AWAY', user: { id: user.userId } });
  await messaging.make(user, 'heartbeat', {}, 'presence { status }');
  const { id } = presence.presence;
  const status = async () =>
    (await ask(other, 'query ($id: ID!) { presence(id: $id) { status } }', { id })).data.presence.status;
  expect(await status()).toBe('ONLINE');
  await messaging.sql(`UPDATE user_presence SET last_seen_at = now() - interval '2 minutes' WHERE id = $1`, [
    id,
  ]);
  expect(await status()).toBe('OFFLINE');
});

test('lists take as many statements with many rows as with few', async () => {
  const { user, other, moderator, admin } = people;
  const source = `{ conversations(first: 20) { nodes { unreadCount lastMessage { content sender { username } }
    participants(first: 5) { nodes { user { username } } } messages(first: 5) { nodes { content mentions { id } } } } } }`;
  await send(user, await start(user, [other]));
  const few = (await ask(user, source)).statements.length;
  for (const one of [moderator, admin])
    for (let index = 0; index < 3; index += 1) await send(user, await start(user, [one]));
  expect((await ask(user, source)).statements).toHaveLength(few);
  expect(few).toBe(8);
});
