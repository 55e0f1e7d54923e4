import { randomUUID } from 'node:crypto';
import type { Viewer } from '../../../wire/contract/viewer';
import { codes } from '../../support/answer';
import { openDomain } from '../../support/domain';
import { makersOf, type Scene, sceneOf } from './fixtures';

const community = openDomain('community');
const make = makersOf(community);
let scene: Scene;
beforeEach(async () => {
  scene = await sceneOf(community);
});

const read = async (id: string, selection: string, viewer: Viewer = scene.anonymous) =>
  (await community.query(`query ($id: ID!) { discussion(id: $id) { ${selection} } }`, { id }, viewer)).data
    .discussion;

describe('a discussion', () => {
  test('is started by a signed-in viewer, open and not pinned', async () => {
    const categoryId = (await community.keys('Category', scene.tenantId))[0];
    const input = { title: 'Why?', body: 'Because.', categoryId };
    const selection =
      'discussion { title body status isPinned likeCount replyCount user { id } category { id } }';
    expect(
      (await community.change(scene.user, 'startDiscussion', input, selection)).data.startDiscussion
        .discussion,
    ).toEqual({
      title: 'Why?',
      body: 'Because.',
      status: 'OPEN',
      isPinned: false,
      likeCount: 0,
      replyCount: 0,
      user: { id: scene.user.userId },
      category: { id: categoryId },
    });
    expect(codes(await community.change(scene.anonymous, 'startDiscussion', input))).toEqual([
      'UNAUTHENTICATED',
    ]);
  });

  test.each([
    ['a blank title', { title: ' ' }, 'BLANK_TEXT'],
    ['a title of 256 characters', { title: 'x'.repeat(256) }, 'TEXT_TOO_LONG'],
    ['a blank body', { body: '\n' }, 'BLANK_TEXT'],
    ['a body of 10,001 characters', { body: 'x'.repeat(10_001) }, 'TEXT_TOO_LONG'],
  ])('refuses %s', async (_what, input, code) => {
    const id = await make.discussion(scene);
    const refused = await community.change(scene.user, 'startDiscussion', {
      title: 'x',
      body: 'x',
      ...input,
    });
    expect(codes(refused)).toEqual([code]);
    expect(codes(await community.change(scene.user, 'editDiscussion', { id, ...input }))).toEqual([code]);
  });

  test('is edited by its author; what is left out stays', async () => {
    const id = await make.discussion(scene, { title: 'Before', body: 'As it was' });
    const edited = await community.change(
      scene.user,
      'editDiscussion',
      { id, title: 'After' },
      'discussion { title body }',
    );
    expect(edited.data.editDiscussion.discussion).toEqual({ title: 'After', body: 'As it was' });
    for (const viewer of [scene.other, scene.moderator]) {
      expect(codes(await community.change(viewer, 'editDiscussion', { id, title: 'x' }))).toEqual([
        'FORBIDDEN',
      ]);
    }
    expect(codes(await community.change(scene.user, 'editDiscussion', { id, title: null }))).toEqual([
      'BAD_USER_INPUT',
    ]);
    expect(codes(await community.change(scene.stranger, 'editDiscussion', { id, title: 'x' }))).toEqual([
      'NOT_FOUND',
    ]);
  });

  test('is closed and opened by its author and the staff', async () => {
    const id = await make.discussion(scene);
    const set = (viewer: Viewer, status: string) =>
      community.change(viewer, 'setDiscussionStatus', { id, status }, 'discussion { status }');
    expect(codes(await set(scene.other, 'CLOSED'))).toEqual(['FORBIDDEN']);
    expect((await set(scene.user, 'CLOSED')).data.setDiscussionStatus.discussion).toEqual({
      status: 'CLOSED',
    });
    expect((await set(scene.moderator, 'OPEN')).data.setDiscussionStatus.discussion).toEqual({
      status: 'OPEN',
    });
  });

  test('is pinned by the staff', async () => {
    const id = await make.discussion(scene);
    const input = { id, isPinned: true };
    expect(codes(await community.change(scene.user, 'pinDiscussion', input))).toEqual(['FORBIDDEN']);
    const pinned = await community.change(scene.moderator, 'pinDiscussion', input, 'discussion { isPinned }');
    expect(pinned.data.pinDiscussion.discussion).toEqual({ isPinned: true });
  });

  test('goes with its replies and its likes', async () => {
    const id = await make.discussion(scene);
    const parentId = await make.reply(scene, id);
    await make.reply(scene, id, { parentId });
    await community.change(scene.other, 'like', { type: 'DISCUSSION', id });
    expect(codes(await community.change(scene.other, 'deleteDiscussion', { id }))).toEqual(['FORBIDDEN']);
    expect(
      (await community.change(scene.user, 'deleteDiscussion', { id }, 'id')).data.deleteDiscussion,
    ).toEqual({ id });
    expect(await read(id, 'id')).toBeNull();
    for (const table of ['discussion_replies', 'likes']) {
      expect(await community.sql(`SELECT FROM ${table} WHERE tenant_id = $1`, [scene.tenantId])).toEqual([]);
    }
    expect(codes(await community.change(scene.user, 'deleteDiscussion', { id }))).toEqual(['NOT_FOUND']);
  });
});

describe('replies', () => {
  test('are listed in threads, oldest first, and all counted', async () => {
    const id = await make.discussion(scene);
    const first = await make.reply(scene, id, { body: 'first' });
    await make.reply(scene, id, { body: 'second' });
    await make.reply(scene, id, { body: 'answer', parentId: first });
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
            user: { id: scene.other.userId },
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
    const id = await make.discussion(scene);
    const elsewhere = await make.reply(scene, await make.discussion(scene));
    for (const parentId of [elsewhere, randomUUID()]) {
      const input = { discussionId: id, parentId, body: 'x' };
      expect(codes(await community.change(scene.other, 'replyToDiscussion', input))).toEqual([
        'REFERENCE_NOT_FOUND',
      ]);
    }
    const nowhere = { discussionId: randomUUID(), body: 'x' };
    expect(codes(await community.change(scene.other, 'replyToDiscussion', nowhere))).toEqual(['NOT_FOUND']);
    const blank = { discussionId: id, body: ' ' };
    expect(codes(await community.change(scene.other, 'replyToDiscussion', blank))).toEqual(['BLANK_TEXT']);
  });

  test('are not taken by a closed discussion', async () => {
    const discussionId = await make.discussion(scene);
    await community.change(scene.user, 'setDiscussionStatus', { id: discussionId, status: 'CLOSED' });
    const refused = await community.change(scene.other, 'replyToDiscussion', { discussionId, body: 'x' });
    expect(codes(refused)).toEqual(['INVALID_STATE']);
  });

  test('that come while a discussion is being closed are in before it, or refused', async () => {
    const discussionId = await make.discussion(scene);
    const reply = () =>
      community.change(scene.other, 'replyToDiscussion', { discussionId, body: 'x' }, 'reply { createdAt }');
    const closing = community.change(scene.user, 'setDiscussionStatus', {
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
    const id = await make.reply(scene, await make.discussion(scene));
    const edited = await community.change(
      scene.other,
      'editDiscussionReply',
      { id, body: 'Better' },
      'reply { body }',
    );
    expect(edited.data.editDiscussionReply.reply).toEqual({ body: 'Better' });
    expect(codes(await community.change(scene.moderator, 'editDiscussionReply', { id, body: 'x' }))).toEqual([
      'FORBIDDEN',
    ]);
  });

  test('are deleted by their author and the staff, with their answers', async () => {
    const discussionId = await make.discussion(scene);
    const id = await make.reply(scene, discussionId);
    await make.reply(scene, discussionId, { parentId: id }, scene.user);
    await make.reply(scene, discussionId);
    expect(codes(await community.change(scene.user, 'deleteDiscussionReply', { id }))).toEqual(['FORBIDDEN']);
    expect(codes(await community.change(scene.moderator, 'deleteDiscussionReply', { id }))).toEqual([]);
    expect(codes(await community.change(scene.moderator, 'deleteDiscussionReply', { id }))).toEqual([
      'NOT_FOUND',
    ]);
    expect(await read(discussionId, 'replyCount')).toEqual({ replyCount: 1 });
  });
});

describe('acceptDiscussionReply', () => {
  test('marks one reply, and takes any other mark back', async () => {
    const discussionId = await make.discussion(scene);
    const ids = [await make.reply(scene, discussionId), await make.reply(scene, discussionId)];
    for (const id of ids) {
      const accepted = await community.change(
        scene.user,
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
    const id = await make.reply(scene, await make.discussion(scene));
    for (const viewer of [scene.other, scene.moderator]) {
      expect(codes(await community.change(viewer, 'acceptDiscussionReply', { id }))).toEqual(['FORBIDDEN']);
    }
    expect(codes(await community.change(scene.user, 'acceptDiscussionReply', { id: randomUUID() }))).toEqual([
      'NOT_FOUND',
    ]);
  });

  test('leaves one mark when two replies are accepted at the same time', async () => {
    const discussionId = await make.discussion(scene);
    const ids = await Promise.all(Array.from({ length: 6 }, () => make.reply(scene, discussionId)));
    const answers = await Promise.all(
      ids.map(id => community.change(scene.user, 'acceptDiscussionReply', { id })),
    );
    expect(answers.flatMap(codes)).toEqual([]);
    const marked = await community.sql(
      'SELECT FROM discussion_replies WHERE discussion_id = $1 AND is_accepted',
      [discussionId],
    );
    expect(marked).toHaveLength(1);
  });
});

test('discussions are listed by tenant, category and user, filtered and ordered', async () => {
  const categoryId = (await community.keys('Category', scene.tenantId))[0];
  const liked = await make.discussion(scene, { title: 'liked', categoryId });
  const pinned = await make.discussion(scene, { title: 'pinned', categoryId }, scene.other);
  const loose = await make.discussion(scene, { title: 'loose' });
  await make.discussion(await sceneOf(community));
  await community.change(scene.other, 'like', { type: 'DISCUSSION', id: liked });
  await community.change(scene.moderator, 'pinDiscussion', { id: pinned, isPinned: true });
  const { data, errors } = await community.query(
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
    scene.anonymous,
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
