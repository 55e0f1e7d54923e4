/**
 * What a tenant's strategies hold back in postal, community and messaging comes to the moderators in support, once,
 * whatever is killed; others read it, and are told of it, when one of them has released it.
 */

import { demoTenants } from '../../subgraphs/runtime/demo/demo';
import type { Viewer } from '../../wire/contract/viewer';
import { anonymous, demoViewer, type Estate, openEstate } from '../support/estate';
import { eventually } from '../support/eventually';

let estate: Estate;
const [author, other, moderator, second] = [
  demoViewer(7),
  demoViewer(8),
  demoViewer(9, 'MODERATOR'),
  demoViewer(6, 'MODERATOR'),
];
const admin = demoViewer(5, 'MODERATOR', 'ADMIN');
const foreign = demoTenants(40)[1]!;
const stranger: Viewer = {
  tenantId: foreign.tenantId,
  userId: foreign.id('User', 0),
  roles: ['USER', 'MODERATOR', 'ADMIN'],
};

const ask = (source: string, variables: object, viewer: Viewer) =>
  estate.query(source, variables as Record<string, unknown>, viewer);
const must = async (viewer: Viewer, field: string, type: string, input: object, selection: string) => {
  const source = `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} } }`;
  const { data, errors } = await ask(source, { input }, viewer);
  expect(errors).toEqual([]);
  return data[field];
};
const decide = async (
  field: string,
  id: string,
  viewer = moderator,
  ifHold?: number,
): Promise<string | undefined> => {
  const source = `mutation ($input: DecideHeldItemInput!) { ${field}(input: $input) { heldItem { state } } }`;
  return (await ask(source, { input: { id, ifHold } }, viewer)).errors[0]?.code;
};

const names = ['cortex', 'postal', 'community', 'messaging', 'notifications', 'social', 'support'];

/** What follows from the demo data has happened: notifications are counted. */
const isQuiet = () =>
  eventually(async () => {
    for (const { references } of estate.subgraphs) {
      for (const { source, lag } of (await references.health()).sources) {
        if (names.includes(source)) expect([source, lag?.events]).toEqual([source, 0]);
      }
    }
  }, 120_000);

beforeAll(async () => {
  estate = await openEstate({ names });
  await must(
    admin,
    'createModerationStrategy',
    'CreateModerationStrategyInput',
    {
      name: 'Airships',
      rule: 'WORDS',
      words: ['zeppelin'],
      appliesTo: ['POST', 'COMMENT', 'MESSAGE'],
      reason: 'No airships.',
    },
    'moderationStrategy { id }',
  );
  await eventually(async () => {
    for (const domain of ['postal', 'community', 'messaging']) {
      const known = await estate.sql(
        domain,
        `SELECT FROM moderation_strategy_replica WHERE reason = 'No airships.'`,
      );
      expect(known).toHaveLength(1);
    }
  });
  await isQuiet();
}, 180_000);
afterAll(() => estate?.close());

const newPost = async (content: string, by = author): Promise<string> => {
  const { post } = await must(by, 'createPost', 'CreatePostInput', { title: 'News', content }, 'post { id }');
  await must(by, 'publishPost', 'PostIdInput', { id: post.id }, 'post { id }');
  return post.id;
};
const conversation = async (): Promise<string> =>
  (
    await must(
      author,
      'startConversation',
      'StartConversationInput',
      { userIds: [other.userId] },
      'conversation { id }',
    )
  ).conversation.id;

/** Each writes one that is held, and says by which field it is read, and how its author edits it. */
const kinds: [string, string, () => Promise<string>, [field: string, type: string, text: string]][] = [
  ['POST', 'post', () => newPost('A zeppelin'), ['updatePost', 'UpdatePostInput', 'content']],
  [
    'COMMENT',
    'comment',
    async () => {
      const input = { postId: await newPost('Hello', other), body: 'A zeppelin' };
      return (await must(author, 'commentOnPost', 'CommentOnPostInput', input, 'comment { id }')).comment.id;
    },
    ['editComment', 'EditCommentInput', 'body'],
  ],
  [
    'MESSAGE',
    'message',
    async () => {
      const input = {
        conversationId: await conversation(),
        content: 'A zeppelin',
        mentionIds: [other.userId],
      };
      return (await must(author, 'sendMessage', 'SendMessageInput', input, 'message { id }')).message.id;
    },
    ['editMessage', 'EditMessageInput', 'content'],
  ],
];

const sees = async (field: string, id: string, viewer: Viewer) =>
  (await ask(`query ($id: ID!) { ${field}(id: $id) { heldReason } }`, { id }, viewer)).data[field];
const itemOf = async (id: string, hold = 1) => {
  let item: any;
  await eventually(async () => {
    const source = `{ heldItems(last: 20) { nodes { id kind contentId hold state reason user { id } strategy { name }
      content { __typename ... on Post { title } ... on Comment { body } ... on Message { content } } } } }`;
    const { data } = await ask(source, {}, moderator);
    item = data.heldItems.nodes.find((one: any) => one.contentId === id && one.hold === hold);
    expect(item).toBeDefined();
  });
  return item;
};
const unread = async (viewer: Viewer) =>
  (await ask('{ unreadNotificationCount }', {}, viewer)).data.unreadNotificationCount;

test.each(kinds)(
  '%s: held, released once, held again when it is edited',
  async (kind, field, write, [edit, type, text]) => {
    const told = await unread(other);
    const id = await write();
    for (const viewer of [author, moderator])
      expect(await sees(field, id, viewer)).toEqual({ heldReason: 'No airships.' });
    for (const viewer of [other, anonymous, stranger]) expect(await sees(field, id, viewer)).toBeNull();
    const item = await itemOf(id);
    expect(item).toMatchObject({
      ...{
        kind,
        state: 'HELD',
        reason: 'No airships.',
        user: { id: author.userId },
        strategy: { name: 'Airships' },
      },
      content: { __typename: kind[0] + kind.slice(1).toLowerCase() },
    });
    expect(await unread(other)).toBe(told);
    for (const viewer of [author, other])
      expect(await decide('releaseHeldItem', item.id, viewer)).toBe('FORBIDDEN');
    expect(await decide('releaseHeldItem', item.id, stranger)).toBe('NOT_FOUND');
    expect(await decide('releaseHeldItem', item.id, anonymous)).toBe('UNAUTHENTICATED');
    expect(
      (await ask('query ($id: ID!) { heldItem(id: $id) { id } }', { id: item.id }, author)).data.heldItem,
    ).toBeNull();
    const both = await Promise.all(
      [moderator, second].map(viewer => decide('releaseHeldItem', item.id, viewer)),
    );
    expect(both.sort()).toEqual(['INVALID_STATE', undefined]);
    await eventually(async () => expect(await sees(field, id, other)).toEqual({ heldReason: null }));
    if (kind !== 'POST') await eventually(async () => expect(await unread(other)).toBe(told + 1));

    await must(author, edit, type, { id, [text]: 'Two Zeppelins? One zeppelin.' }, '__typename');
    expect(await sees(field, id, other)).toBeNull();
    const again = await itemOf(id, 2);
    expect(again).toMatchObject({ id: item.id, state: 'HELD' });
    expect(await decide('releaseHeldItem', item.id, moderator, 1)).toBe('VERSION_CONFLICT');
    expect(await decide('confirmHeldItem', item.id, moderator, 2)).toBeUndefined();
    expect(await sees(field, id, other)).toBeNull();
    expect(await decide('releaseHeldItem', item.id)).toBeUndefined();
    await eventually(async () => expect(await sees(field, id, other)).toEqual({ heldReason: null }));
    if (kind !== 'POST') expect(await unread(other)).toBe(told + 1);
  },
);

test('a post is news, and counts for its author, when it is released; what is said about it is held with it', async () => {
  const numbers = async () => {
    const source = 'query ($id: ID!) { user(id: $id) { points socialStats { postsCount } } }';
    const { user } = (await ask(source, { id: author.userId }, author)).data;
    return [user.points, user.socialStats?.postsCount ?? 0];
  };
  const before = await numbers();
  const id = await newPost('Zeppelin!');
  const input = { postId: id, body: 'Mine' };
  const { comment } = await must(author, 'commentOnPost', 'CommentOnPostInput', input, 'comment { id }');
  const item = await itemOf(id);
  expect(await numbers()).toEqual(before);
  expect(await sees('comment', comment.id, other)).toBeNull();
  expect(await sees('comment', comment.id, moderator)).toEqual({ heldReason: null });
  expect(await decide('releaseHeldItem', item.id)).toBeUndefined();
  await eventually(async () => expect(await numbers()).toEqual([before[0]! + 10, before[1]! + 1]));
  await eventually(async () => expect(await sees('comment', comment.id, other)).not.toBeNull());
});

test('a message that is held is not counted, not the last, and moves no conversation', async () => {
  const id = await conversation();
  const first = await must(
    author,
    'sendMessage',
    'SendMessageInput',
    { conversationId: id, content: 'Hello' },
    'message { id }',
  );
  const source = `query ($id: ID!) { conversation(id: $id) { unreadCount lastMessage { id } lastMessageAt messages(first: 3) { totalCount nodes { id } } } }`;
  const before = (await ask(source, { id }, other)).data.conversation;
  const held = await must(
    author,
    'sendMessage',
    'SendMessageInput',
    { conversationId: id, content: 'Zeppelin' },
    'message { id }',
  );
  expect((await ask(source, { id }, other)).data.conversation).toEqual(before);
  expect(before.lastMessage.id).toBe(first.message.id);
  expect((await ask(source, { id }, author)).data.conversation.lastMessage.id).toBe(held.message.id);
  const item = await itemOf(held.message.id);
  expect(await decide('releaseHeldItem', item.id)).toBeUndefined();
  await eventually(async () => {
    const { unreadCount, lastMessage } = (await ask(source, { id }, other)).data.conversation;
    expect([unreadCount, lastMessage.id]).toEqual([before.unreadCount + 1, held.message.id]);
  });
});

test('each comes into the queue once, while the connections of support and community are cut', async () => {
  const postId = await newPost('Hello', other);
  let writing = true;
  const cutting = (async () => {
    while (writing) {
      for (const domain of ['support', 'community']) {
        await estate.sql(
          domain,
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
        );
      }
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  })();
  const source = 'mutation ($input: CommentOnPostInput!) { commentOnPost(input: $input) { comment { id } } }';
  for (let count = 0; count < 20; count += 1) {
    await ask(source, { input: { postId, body: `Zeppelin ${count}` } }, author);
  }
  writing = false;
  await cutting;
  const held = await estate.sql(
    'community',
    `SELECT id, hold_count FROM comments WHERE post_id = $1 ORDER BY id`,
    [postId],
  );
  expect(held.every(({ hold_count }) => hold_count === 1)).toBe(true);
  await eventually(async () => {
    const items = await estate.sql(
      'support',
      `SELECT content_id AS id, hold AS hold_count FROM held_items WHERE content_id = ANY ($1) ORDER BY content_id`,
      [held.map(({ id }) => id)],
    );
    expect(items).toEqual(held);
  });
  for (const { id } of held.slice(0, 2))
    expect(await decide('releaseHeldItem', (await itemOf(id)).id)).toBeUndefined();
  await must(author, 'deleteComment', 'CommunityIdInput', { id: held[0].id }, 'id');
  await eventually(async () => {
    expect(await estate.sql('support', 'SELECT FROM held_items WHERE content_id = $1', [held[0].id])).toEqual(
      [],
    );
  });
});
