import { randomUUID } from 'node:crypto';
import type { Viewer } from '../../../wire/contract/viewer';
import { type Estate, openEstate } from '../../support/estate';
import { type Cast, Community, castOf, codes, keyOf } from './fixtures';

let estate: Estate;
let community: Community;
let cast: Cast;
beforeAll(async () => {
  estate = await openEstate({ hears: false });
  community = new Community(estate);
});
beforeEach(async () => {
  cast = await castOf(estate);
});
afterAll(() => estate.close());

const read = async (id: string, selection: string, viewer: Viewer = cast.anonymous) =>
  (await estate.query(`query ($id: ID!) { discussion(id: $id) { ${selection} } }`, { id }, viewer)).data
    .discussion;

describe('a discussion', () => {
  test('is started by a signed-in viewer, open and not pinned', async () => {
    const categoryId = await keyOf(estate, 'category_replica', cast.tenantId);
    const input = { title: 'Why?', body: 'Because.', categoryId };
    const selection =
      'discussion { title body status isPinned likeCount replyCount user { id } category { id } }';
    expect(
      (await community.change(cast.author, 'startDiscussion', input, selection)).data.startDiscussion
        .discussion,
    ).toEqual({
      title: 'Why?',
      body: 'Because.',
      status: 'OPEN',
      isPinned: false,
      likeCount: 0,
      replyCount: 0,
      user: { id: cast.author.userId },
      category: { id: categoryId },
    });
    expect(codes(await community.change(cast.anonymous, 'startDiscussion', input))).toEqual([
      'UNAUTHENTICATED',
    ]);
  });

  test.each([
    ['a blank title', { title: ' ' }, 'BLANK_TEXT'],
    ['a title of 256 characters', { title: 'x'.repeat(256) }, 'TEXT_TOO_LONG'],
    ['a blank body', { body: '\n' }, 'BLANK_TEXT'],
    ['a body of 10,001 characters', { body: 'x'.repeat(10_001) }, 'TEXT_TOO_LONG'],
  ])('refuses %s', async (_what, input, code) => {
    const id = await community.discussion(cast);
    const refused = await community.change(cast.author, 'startDiscussion', {
      title: 'x',
      body: 'x',
      ...input,
    });
    expect(codes(refused)).toEqual([code]);
    expect(codes(await community.change(cast.author, 'editDiscussion', { id, ...input }))).toEqual([code]);
  });

  test('is edited by its author; what is left out stays', async () => {
    const id = await community.discussion(cast, { title: 'Before', body: 'As it was' });
    const edited = await community.change(
      cast.author,
      'editDiscussion',
      { id, title: 'After' },
      'discussion { title body }',
    );
    expect(edited.data.editDiscussion.discussion).toEqual({ title: 'After', body: 'As it was' });
    for (const viewer of [cast.other, cast.moderator]) {
      expect(codes(await community.change(viewer, 'editDiscussion', { id, title: 'x' }))).toEqual([
        'FORBIDDEN',
      ]);
    }
    expect(codes(await community.change(cast.author, 'editDiscussion', { id, title: null }))).toEqual([
      'BAD_USER_INPUT',
    ]);
    expect(
      codes(await community.change((await castOf(estate)).author, 'editDiscussion', { id, title: 'x' })),
    ).toEqual(['NOT_FOUND']);
  });

  test('is closed and opened by its author and the staff', async () => {
    const id = await community.discussion(cast);
    const set = (viewer: Viewer, status: string) =>
      community.change(viewer, 'setDiscussionStatus', { id, status }, 'discussion { status }');
    expect(codes(await set(cast.other, 'CLOSED'))).toEqual(['FORBIDDEN']);
    expect((await set(cast.author, 'CLOSED')).data.setDiscussionStatus.discussion).toEqual({
      status: 'CLOSED',
    });
    expect((await set(cast.moderator, 'OPEN')).data.setDiscussionStatus.discussion).toEqual({
      status: 'OPEN',
    });
  });

  test('is pinned by the staff', async () => {
    const id = await community.discussion(cast);
    const input = { id, isPinned: true };
    expect(codes(await community.change(cast.author, 'pinDiscussion', input))).toEqual(['FORBIDDEN']);
    const pinned = await community.change(cast.moderator, 'pinDiscussion', input, 'discussion { isPinned }');
    expect(pinned.data.pinDiscussion.discussion).toEqual({ isPinned: true });
  });

  test('goes with its replies and its likes', async () => {
    const id = await community.discussion(cast);
    const parentId = await community.reply(cast, id);
    await community.reply(cast, id, { parentId });
    await community.change(cast.other, 'like', { type: 'DISCUSSION', id });
    expect(codes(await community.change(cast.other, 'deleteDiscussion', { id }))).toEqual(['FORBIDDEN']);
    expect(
      (await community.change(cast.author, 'deleteDiscussion', { id }, 'id')).data.deleteDiscussion,
    ).toEqual({ id });
    expect(await read(id, 'id')).toBeNull();
    for (const table of ['discussion_replies', 'likes']) {
      expect(
        await estate.sql('community', `SELECT FROM ${table} WHERE tenant_id = $1`, [cast.tenantId]),
      ).toEqual([]);
    }
    expect(codes(await community.change(cast.author, 'deleteDiscussion', { id }))).toEqual(['NOT_FOUND']);
  });
});

describe('replies', () => {
  test('are listed in threads, oldest first, and all counted', async () => {
    const id = await community.discussion(cast);
    const first = await community.reply(cast, id, { body: 'first' });
    await community.reply(cast, id, { body: 'second' });
    await community.reply(cast, id, { body: 'answer', parentId: first });
    expect(
      await read(
        id,
        'replyCount replies { totalCount nodes { body isAccepted user { id } discussion { id } parent { id } replies { nodes { body parent { id } } } } }',
      ),
    ).toEqual({
      replyCount: 3,
      replies: {
        totalCount: 2,
        nodes: [
          {
            body: 'first',
            isAccepted: false,
            user: { id: cast.other.userId },
            discussion: { id },
            parent: null,
            replies: { nodes: [{ body: 'answer', parent: { id: first } }] },
          },
          expect.objectContaining({ body: 'second', replies: { nodes: [] } }),
        ],
      },
    });
  });

  test('answer a reply of the same discussion', async () => {
    const id = await community.discussion(cast);
    const elsewhere = await community.reply(cast, await community.discussion(cast));
    for (const parentId of [elsewhere, randomUUID()]) {
      const input = { discussionId: id, parentId, body: 'x' };
      expect(codes(await community.change(cast.other, 'replyToDiscussion', input))).toEqual([
        'REFERENCE_NOT_FOUND',
      ]);
    }
    const nowhere = { discussionId: randomUUID(), body: 'x' };
    expect(codes(await community.change(cast.other, 'replyToDiscussion', nowhere))).toEqual(['NOT_FOUND']);
    const blank = { discussionId: id, body: ' ' };
    expect(codes(await community.change(cast.other, 'replyToDiscussion', blank))).toEqual(['BLANK_TEXT']);
  });

  test('are not taken by a closed discussion', async () => {
    const discussionId = await community.discussion(cast);
    await community.change(cast.author, 'setDiscussionStatus', { id: discussionId, status: 'CLOSED' });
    const refused = await community.change(cast.other, 'replyToDiscussion', { discussionId, body: 'x' });
    expect(codes(refused)).toEqual(['INVALID_STATE']);
  });

  test('that come while a discussion is being closed are in before it, or refused', async () => {
    const discussionId = await community.discussion(cast);
    const reply = () =>
      community.change(cast.other, 'replyToDiscussion', { discussionId, body: 'x' }, 'reply { createdAt }');
    const closing = community.change(cast.author, 'setDiscussionStatus', {
      id: discussionId,
      status: 'CLOSED',
    });
    const answers = await Promise.all(Array.from({ length: 12 }, reply));
    expect(codes(await closing)).toEqual([]);
    const taken = answers.filter(({ errors }) => errors.length === 0).length;
    expect(answers.flatMap(codes)).toEqual(Array(12 - taken).fill('INVALID_STATE'));
    expect(await read(discussionId, 'status replyCount')).toEqual({ status: 'CLOSED', replyCount: taken });
  });

  test('are edited by their author', async () => {
    const id = await community.reply(cast, await community.discussion(cast));
    const edited = await community.change(
      cast.other,
      'editDiscussionReply',
      { id, body: 'Better' },
      'reply { body }',
    );
    expect(edited.data.editDiscussionReply.reply).toEqual({ body: 'Better' });
    expect(codes(await community.change(cast.moderator, 'editDiscussionReply', { id, body: 'x' }))).toEqual([
      'FORBIDDEN',
    ]);
  });

  test('are deleted by their author and the staff, with their answers', async () => {
    const discussionId = await community.discussion(cast);
    const id = await community.reply(cast, discussionId);
    await community.reply(cast, discussionId, { parentId: id }, cast.author);
    await community.reply(cast, discussionId);
    expect(codes(await community.change(cast.author, 'deleteDiscussionReply', { id }))).toEqual([
      'FORBIDDEN',
    ]);
    expect(codes(await community.change(cast.moderator, 'deleteDiscussionReply', { id }))).toEqual([]);
    expect(codes(await community.change(cast.moderator, 'deleteDiscussionReply', { id }))).toEqual([
      'NOT_FOUND',
    ]);
    expect(await read(discussionId, 'replyCount')).toEqual({ replyCount: 1 });
  });
});

describe('acceptDiscussionReply', () => {
  test('marks one reply, and takes any other mark back', async () => {
    const discussionId = await community.discussion(cast);
    const ids = [await community.reply(cast, discussionId), await community.reply(cast, discussionId)];
    for (const id of ids) {
      const accepted = await community.change(
        cast.author,
        'acceptDiscussionReply',
        { id },
        'reply { isAccepted }',
      );
      expect(accepted.data.acceptDiscussionReply.reply).toEqual({ isAccepted: true });
    }
    const { replies } = await read(discussionId, 'replies { nodes { isAccepted } }');
    expect(replies.nodes).toEqual([{ isAccepted: false }, { isAccepted: true }]);
  });

  test('is for whoever started the discussion', async () => {
    const id = await community.reply(cast, await community.discussion(cast));
    for (const viewer of [cast.other, cast.moderator]) {
      expect(codes(await community.change(viewer, 'acceptDiscussionReply', { id }))).toEqual(['FORBIDDEN']);
    }
    expect(codes(await community.change(cast.author, 'acceptDiscussionReply', { id: randomUUID() }))).toEqual(
      ['NOT_FOUND'],
    );
  });

  test('leaves one mark when two replies are accepted at the same time', async () => {
    const discussionId = await community.discussion(cast);
    const ids = await Promise.all(Array.from({ length: 6 }, () => community.reply(cast, discussionId)));
    const answers = await Promise.all(
      ids.map(id => community.change(cast.author, 'acceptDiscussionReply', { id })),
    );
    expect(answers.flatMap(codes)).toEqual([]);
    const marked = await estate.sql(
      'community',
      'SELECT FROM discussion_replies WHERE discussion_id = $1 AND is_accepted',
      [discussionId],
    );
    expect(marked).toHaveLength(1);
  });
});

test('discussions are listed by tenant, category and user, filtered and ordered', async () => {
  const categoryId = await keyOf(estate, 'category_replica', cast.tenantId);
  const liked = await community.discussion(cast, { title: 'liked', categoryId });
  const pinned = await community.discussion(cast, { title: 'pinned', categoryId }, cast.other);
  const loose = await community.discussion(cast, { title: 'loose' });
  await community.discussion(await castOf(estate));
  await community.change(cast.other, 'like', { type: 'DISCUSSION', id: liked });
  await community.change(cast.moderator, 'pinDiscussion', { id: pinned, isPinned: true });
  const { data, errors } = await estate.query(
    `query ($id: ID!) {
      all: discussions { totalCount nodes { id } }
      top: discussions(first: 1, orderBy: {likeCount: DESC}) { nodes { id likeCount } }
      pinned: discussions(filter: {isPinned: true, status: OPEN}) { nodes { id } }
      discussion(id: $id) {
        category { discussions(orderBy: {likeCount: ASC}) { nodes { id } } }
        user { discussions(orderBy: {createdAt: ASC}) { totalCount nodes { id } } }
      }
    }`,
    { id: liked },
    cast.anonymous,
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({
    all: { totalCount: 3, nodes: [{ id: loose }, { id: pinned }, { id: liked }] },
    top: { nodes: [{ id: liked, likeCount: 1 }] },
    pinned: { nodes: [{ id: pinned }] },
    discussion: {
      category: { discussions: { nodes: [{ id: pinned }, { id: liked }] } },
      user: { discussions: { totalCount: 2, nodes: [{ id: liked }, { id: loose }] } },
    },
  });
});
