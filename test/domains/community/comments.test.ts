import { randomUUID } from 'node:crypto';
import type { Viewer } from '../../../wire/contract/viewer';
import { codes } from '../../support/answer';
import { openDomain } from '../../support/domain';
import { makersOf, publishedPost, type Scene, sceneOf } from './fixtures';

const community = openDomain('community');
const make = makersOf(community);
let scene: Scene;
beforeEach(async () => {
  scene = await sceneOf(community);
});

const read = async (id: string, selection: string, viewer: Viewer = scene.anonymous) =>
  (await community.query(`query ($id: ID!) { comment(id: $id) { ${selection} } }`, { id }, viewer)).data
    .comment;

describe('commentOnPost', () => {
  test('adds a comment of the viewer to the post', async () => {
    const answer = await community.change(
      scene.user,
      'commentOnPost',
      { postId: scene.postId, body: 'First!' },
      'comment { body status isEdited likeCount replyCount viewerHasLiked createdAt updatedAt post { id } user { id } parent { id } tenant { id } }',
    );
    const { comment } = answer.data.commentOnPost;
    expect(comment).toEqual({
      body: 'First!',
      status: 'VISIBLE',
      isEdited: false,
      likeCount: 0,
      replyCount: 0,
      viewerHasLiked: false,
      createdAt: expect.stringMatching(/Z$/),
      updatedAt: comment.createdAt,
      post: { id: scene.postId },
      user: { id: scene.user.userId },
      parent: null,
      tenant: { id: scene.tenantId },
    });
  });

  test('answers a comment of the same post, and the parent counts its own answers', async () => {
    const parentId = await make.comment(scene);
    const answer = await make.comment(scene, { parentId });
    await make.comment(scene, { parentId: answer });
    expect(
      await read(parentId, 'replyCount replies { totalCount nodes { id replyCount parent { id } } }'),
    ).toEqual({
      replyCount: 1,
      replies: { totalCount: 1, nodes: [{ id: answer, replyCount: 1, parent: { id: parentId } }] },
    });
  });

  test('refuses a parent that does not exist, or is of another post or of another tenant', async () => {
    const elsewhere = await make.comment(scene, {
      postId: await publishedPost(community, scene.tenantId),
    });
    const theirs = await make.comment(await sceneOf(community));
    for (const parentId of [randomUUID(), elsewhere, theirs]) {
      const refused = await community.change(scene.user, 'commentOnPost', {
        postId: scene.postId,
        parentId,
        body: 'x',
      });
      expect(codes(refused)).toEqual(['REFERENCE_NOT_FOUND']);
    }
  });

  test('refuses to answer a hidden comment that the viewer does not see', async () => {
    const parentId = await make.comment(scene);
    await community.change(scene.moderator, 'setCommentStatus', { id: parentId, status: 'HIDDEN' });
    const input = { postId: scene.postId, parentId, body: 'x' };
    expect(codes(await community.change(scene.other, 'commentOnPost', input))).toEqual([
      'REFERENCE_NOT_FOUND',
    ]);
    expect(codes(await community.change(scene.user, 'commentOnPost', input))).toEqual([]);
  });

  test.each([
    ['an empty body', '', 'BLANK_TEXT'],
    ['a blank body', ' \t\n', 'BLANK_TEXT'],
    ['a body of 10,001 characters', 'x'.repeat(10_001), 'TEXT_TOO_LONG'],
    ['a body with a NUL', 'x\0', 'INVALID_TEXT'],
  ])('refuses %s', async (_what, body, code) => {
    expect(
      codes(await community.change(scene.user, 'commentOnPost', { postId: scene.postId, body })),
    ).toEqual([code]);
  });

  test('takes a body of 10,000 characters, counted as a person counts them', async () => {
    const id = await make.comment(scene, { body: '😀'.repeat(10_000) });
    expect((await read(id, 'body')).body).toHaveLength(20_000);
  });

  test('is for signed-in viewers', async () => {
    const refused = await community.change(scene.anonymous, 'commentOnPost', {
      postId: scene.postId,
      body: 'x',
    });
    expect(codes(refused)).toEqual(['UNAUTHENTICATED']);
  });
});

describe('editComment', () => {
  test('changes what the comment says and marks it as edited', async () => {
    const id = await make.comment(scene);
    const edit = (body: string) =>
      community.change(scene.user, 'editComment', { id, body }, 'comment { body isEdited }');
    expect((await edit('A comment')).data.editComment.comment).toEqual({
      body: 'A comment',
      isEdited: false,
    });
    expect((await edit('Better')).data.editComment.comment).toEqual({ body: 'Better', isEdited: true });
  });

  test('is for its author alone', async () => {
    const id = await make.comment(scene);
    for (const viewer of [scene.other, scene.moderator]) {
      expect(codes(await community.change(viewer, 'editComment', { id, body: 'x' }))).toEqual(['FORBIDDEN']);
    }
    expect(codes(await community.change(scene.stranger, 'editComment', { id, body: 'x' }))).toEqual([
      'NOT_FOUND',
    ]);
    expect(codes(await community.change(scene.user, 'editComment', { id: randomUUID(), body: 'x' }))).toEqual(
      ['NOT_FOUND'],
    );
  });
});

describe('deleteComment', () => {
  test('takes the answers and all their likes along, and the counts follow', async () => {
    const root = await make.comment(scene);
    const answer = await make.comment(scene, { parentId: root });
    const below = await make.comment(scene, { parentId: answer });
    await make.comment(scene, { parentId: root });
    for (const id of [answer, below]) await community.change(scene.other, 'like', { type: 'COMMENT', id });
    const deleted = await community.change(scene.user, 'deleteComment', { id: answer }, 'id');
    expect(deleted.data.deleteComment).toEqual({ id: answer });
    expect(await read(below, 'id')).toBeNull();
    expect(await read(root, 'replyCount post { commentCount }')).toEqual({
      replyCount: 1,
      post: { commentCount: 2 },
    });
    expect(await community.sql(`SELECT FROM likes WHERE likeable_id = ANY ($1)`, [[answer, below]])).toEqual(
      [],
    );
  });

  test('is for its author and the staff', async () => {
    const id = await make.comment(scene);
    expect(codes(await community.change(scene.other, 'deleteComment', { id }))).toEqual(['FORBIDDEN']);
    expect(
      codes(await community.change((await sceneOf(community)).moderator, 'deleteComment', { id })),
    ).toEqual(['NOT_FOUND']);
    expect(codes(await community.change(scene.moderator, 'deleteComment', { id }))).toEqual([]);
    expect(codes(await community.change(scene.user, 'deleteComment', { id }))).toEqual(['NOT_FOUND']);
  });
});

describe('setCommentStatus', () => {
  test('hides a comment from everybody but its author and the staff, in every read', async () => {
    const hidden = await make.comment(scene, { body: 'Rude' });
    const answer = await make.comment(scene, { parentId: hidden }, scene.other);
    const set = await community.change(
      scene.moderator,
      'setCommentStatus',
      { id: hidden, status: 'HIDDEN' },
      'comment { status isEdited }',
    );
    expect(set.data.setCommentStatus.comment).toEqual({ status: 'HIDDEN', isEdited: false });
    for (const [viewer, seen] of [
      [scene.anonymous, 0],
      [scene.other, 0],
      [scene.user, 1],
      [scene.moderator, 1],
    ] as const) {
      expect(await read(hidden, 'body', viewer)).toEqual(seen ? { body: 'Rude' } : null);
      expect(await read(answer, 'parent { id }', viewer)).toEqual({ parent: seen ? { id: hidden } : null });
      const { data } = await community.query(
        `{ comments(filter: {status: HIDDEN}) { totalCount nodes { id } } }`,
        {},
        viewer,
      );
      expect(data.comments).toEqual({ totalCount: seen, nodes: seen ? [{ id: hidden }] : [] });
    }
    expect(codes(await community.change(scene.other, 'editComment', { id: hidden, body: 'x' }))).toEqual([
      'NOT_FOUND',
    ]);
    expect(codes(await community.change(scene.other, 'deleteComment', { id: hidden }))).toEqual([
      'NOT_FOUND',
    ]);
  });

  test('is for moderators and admins', async () => {
    const id = await make.comment(scene);
    const input = { id, status: 'HIDDEN' };
    expect(codes(await community.change(scene.user, 'setCommentStatus', input))).toEqual(['FORBIDDEN']);
    const admin = { ...scene.other, roles: ['ADMIN'] as const };
    expect(codes(await community.change(admin, 'setCommentStatus', input))).toEqual([]);
  });
});

test('threads, answers and a user’s comments are listed, filtered and ordered', async () => {
  const first = await make.comment(scene, { body: 'first' });
  const second = await make.comment(scene, { body: 'second' }, scene.other);
  const answers = [];
  for (const body of ['a', 'b', 'c']) {
    answers.push(await make.comment(scene, { parentId: first, body }));
  }
  await community.change(scene.moderator, 'like', { type: 'COMMENT', id: first });
  const { post } = await read(
    first,
    `post {
       commentCount
       comments { totalCount nodes { id replies(first: 2) { totalCount nodes { body } } } }
       liked: comments(first: 1, orderBy: {likeCount: DESC}) { nodes { id } pageInfo { hasNextPage } }
       theirs: comments(filter: {userId: "${scene.other.userId}"}) { nodes { id } }
     }`,
  );
  expect(post).toEqual({
    commentCount: 5,
    comments: {
      totalCount: 2,
      nodes: [
        { id: second, replies: { totalCount: 0, nodes: [] } },
        { id: first, replies: { totalCount: 3, nodes: [{ body: 'a' }, { body: 'b' }] } },
      ],
    },
    liked: { nodes: [{ id: first }], pageInfo: { hasNextPage: true } },
    theirs: { nodes: [{ id: second }] },
  });
  const { data } = await community.query(
    `query ($id: ID!) { comments(filter: {postId: $id}, orderBy: {createdAt: ASC}) { nodes { id } }
       comment(id: "${first}") { user { comments { totalCount } } } }`,
    { id: scene.postId },
    scene.anonymous,
  );
  expect(data.comments.nodes.map((node: { id: string }) => node.id)).toEqual([first, second, ...answers]);
  expect(data.comment.user.comments).toEqual({ totalCount: 4 });
});
