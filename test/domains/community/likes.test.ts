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

const counts = `likeable { __typename
  ... on Post { id likeCount viewerHasLiked } ... on Comment { id likeCount viewerHasLiked }
  ... on Discussion { id likeCount viewerHasLiked } }`;

async function set(field: 'like' | 'unlike', type: string, id: string, viewer: Viewer = scene.user) {
  const answer = await community.change(viewer, field, { type, id }, counts);
  return { ...answer, likeable: answer.data?.[field]?.likeable };
}

const likeables: [type: string, typename: string, one: () => Promise<string>][] = [
  ['POST', 'Post', async () => scene.postId],
  ['COMMENT', 'Comment', () => make.comment(scene)],
  ['DISCUSSION', 'Discussion', () => make.discussion(scene)],
];

describe.each(likeables)('a like of a %s', (type, __typename, one) => {
  test('counts once, however often it is given, and not at all when it is taken back', async () => {
    const id = await one();
    const liked = { __typename, id, likeCount: 1, viewerHasLiked: true };
    expect((await set('like', type, id)).likeable).toEqual(liked);
    expect((await set('like', type, id)).likeable).toEqual(liked);
    expect((await set('like', type, id, scene.other)).likeable).toEqual({ ...liked, likeCount: 2 });
    const taken = { ...liked, likeCount: 1, viewerHasLiked: false };
    expect((await set('unlike', type, id)).likeable).toEqual(taken);
    expect((await set('unlike', type, id)).likeable).toEqual(taken);
  });

  test('is for signed-in viewers', async () => {
    expect(codes(await set('like', type, await one(), scene.anonymous))).toEqual(['UNAUTHENTICATED']);
  });

  test('leads from the user to what is liked, and back', async () => {
    const id = await one();
    await set('like', type, id, scene.other);
    // The user is reached by what they wrote: the one place where community names a user.
    const discussion = await make.discussion(scene, {}, scene.other);
    const { data, errors } = await community.query(
      `query ($id: ID!) { discussion(id: $id) { user { likes { totalCount nodes {
         user { id }
         likeable { __typename ... on Post { id likes { nodes { user { id } } } }
           ... on Comment { id likes { nodes { user { id } } } } ... on Discussion { id likes { nodes { user { id } } } } }
       } } } } }`,
      { id: discussion },
      scene.anonymous,
    );
    expect(errors).toEqual([]);
    const user = { id: scene.other.userId };
    expect(data.discussion.user.likes).toEqual({
      totalCount: 1,
      nodes: [{ user, likeable: { __typename, id, likes: { nodes: [{ user }] } } }],
    });
  });

  test('at the same time as many others: none is lost, none counts twice', async () => {
    const id = await one();
    const fans = await community.crowd(scene.tenantId, 25);
    const likes = [...fans, ...fans].map(person => set('like', type, id, person));
    expect((await Promise.all(likes)).flatMap(codes)).toEqual([]);
    // Ten take it back while five give it again.
    const changes = fans
      .slice(0, 15)
      .map((person, index) => set(index < 10 ? 'unlike' : 'like', type, id, person));
    expect((await Promise.all(changes)).flatMap(codes)).toEqual([]);
    const [{ likeable }, rows] = await Promise.all([
      set('like', type, id, fans[24]!),
      community.sql('SELECT FROM likes WHERE likeable_id = $1', [id]),
    ]);
    expect(likeable.likeCount).toBe(15);
    expect(rows).toHaveLength(15);
  });
});

test.each(likeables.slice(1))(
  'a like of a %s does not count as an edit of it',
  async (type, _typename, one) => {
    const id = await one();
    const read = () =>
      community.query(`{ ${type.toLowerCase()}(id: "${id}") { updatedAt } }`, {}, scene.anonymous);
    const before = (await read()).data;
    await set('like', type, id);
    expect((await read()).data).toEqual(before);
  },
);

describe.each(likeables.slice(1))('a like of a %s that is not there', (type, _typename, one) => {
  test('is refused, and taking it back answers null', async () => {
    for (const viewer of [scene.user, scene.stranger]) {
      const id = viewer === scene.user ? randomUUID() : await one();
      expect(codes(await set('like', type, id, viewer))).toEqual(['REFERENCE_NOT_FOUND']);
      expect(await set('unlike', type, id, viewer)).toMatchObject({ errors: [], likeable: null });
      expect(await community.sql('SELECT FROM likes WHERE likeable_id = $1', [id])).toEqual([]);
    }
  });

  test('or is being deleted, is refused or goes with it', async () => {
    const id = await one();
    const fans = await community.crowd(scene.tenantId, 12);
    const field = type === 'COMMENT' ? 'deleteComment' : 'deleteDiscussion';
    const likes = fans.map(person => set('like', type, id, person));
    const [deleted, ...answers] = await Promise.all([community.change(scene.user, field, { id }), ...likes]);
    expect(codes(deleted)).toEqual([]);
    for (const code of answers.flatMap(codes)) expect(code).toBe('REFERENCE_NOT_FOUND');
    expect(await community.sql('SELECT FROM likes WHERE likeable_id = $1', [id])).toEqual([]);
  });
});

test('a hidden comment is liked by who sees it, and a like of it leads others to nothing', async () => {
  const id = await make.comment(scene);
  await set('like', 'COMMENT', id, scene.other);
  await community.change(scene.moderator, 'setCommentStatus', { id, status: 'HIDDEN' });
  const [stranger] = await community.crowd(scene.tenantId, 1);
  expect(codes(await set('like', 'COMMENT', id, stranger))).toEqual(['REFERENCE_NOT_FOUND']);
  expect(codes(await set('like', 'COMMENT', id, scene.other))).toEqual(['REFERENCE_NOT_FOUND']);
  expect((await set('like', 'COMMENT', id, scene.user)).likeable).toMatchObject({ likeCount: 2 });
  // Taking a like back needs no look at what was liked.
  expect(await set('unlike', 'COMMENT', id, scene.other)).toMatchObject({ errors: [], likeable: null });
  expect((await set('like', 'COMMENT', id, scene.user)).likeable).toMatchObject({ likeCount: 1 });
});

test('a post of another tenant is not liked, and its likes are not counted', async () => {
  const { stranger } = scene;
  expect(codes(await set('like', 'POST', scene.postId, stranger))).toEqual(['REFERENCE_NOT_FOUND']);
  expect((await set('like', 'POST', scene.postId)).likeable).toMatchObject({ likeCount: 1 });
  expect((await set('unlike', 'POST', scene.postId, stranger)).likeable).toMatchObject({ likeCount: 0 });
});

test('whether the viewer has liked is false for the anonymous, at the cost of no statement', async () => {
  const id = await make.comment(scene);
  await set('like', 'COMMENT', id);
  const read = (viewer: Viewer) => community.query(`{ comment(id: "${id}") { viewerHasLiked } }`, {}, viewer);
  const anonymous = await read(scene.anonymous);
  expect(anonymous.data.comment.viewerHasLiked).toBe(false);
  expect(anonymous.statements).toHaveLength(1);
  expect((await read(scene.user)).data.comment.viewerHasLiked).toBe(true);
  expect((await read(scene.other)).data.comment.viewerHasLiked).toBe(false);
});
