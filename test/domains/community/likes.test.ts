import { randomUUID } from 'node:crypto';
import type { Viewer } from '../../../wire/contract/viewer';
import { type Estate, openEstate } from '../../support/estate';
import { type Cast, Community, castOf, codes, people } from './fixtures';

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

const counts = `likeable { __typename
  ... on Post { id likeCount viewerHasLiked } ... on Comment { id likeCount viewerHasLiked }
  ... on Discussion { id likeCount viewerHasLiked } }`;

async function set(field: 'like' | 'unlike', type: string, id: string, viewer: Viewer = cast.author) {
  const answer = await community.change(viewer, field, { type, id }, counts);
  return { ...answer, likeable: answer.data?.[field]?.likeable };
}

const likeables: [type: string, typename: string, make: () => Promise<string>][] = [
  ['POST', 'Post', async () => cast.postId],
  ['COMMENT', 'Comment', () => community.comment(cast)],
  ['DISCUSSION', 'Discussion', () => community.discussion(cast)],
];

describe.each(likeables)('a like of a %s', (type, __typename, make) => {
  test('counts once, however often it is given, and not at all when it is taken back', async () => {
    const id = await make();
    const liked = { __typename, id, likeCount: 1, viewerHasLiked: true };
    expect((await set('like', type, id)).likeable).toEqual(liked);
    expect((await set('like', type, id)).likeable).toEqual(liked);
    expect((await set('like', type, id, cast.other)).likeable).toEqual({ ...liked, likeCount: 2 });
    const taken = { ...liked, likeCount: 1, viewerHasLiked: false };
    expect((await set('unlike', type, id)).likeable).toEqual(taken);
    expect((await set('unlike', type, id)).likeable).toEqual(taken);
  });

  test('is for signed-in viewers', async () => {
    expect(codes(await set('like', type, await make(), cast.anonymous))).toEqual(['UNAUTHENTICATED']);
  });

  test('leads from the user to what is liked, and back', async () => {
    const id = await make();
    await set('like', type, id, cast.other);
    // The user is reached by what they wrote: the one place where community names a user.
    const discussion = await community.discussion(cast, {}, cast.other);
    const { data, errors } = await estate.query(
      `query ($id: ID!) { discussion(id: $id) { user { likes { totalCount nodes {
         user { id }
         likeable { __typename ... on Post { id likes { nodes { user { id } } } }
           ... on Comment { id likes { nodes { user { id } } } } ... on Discussion { id likes { nodes { user { id } } } } }
       } } } } }`,
      { id: discussion },
      cast.anonymous,
    );
    expect(errors).toEqual([]);
    const user = { id: cast.other.userId };
    expect(data.discussion.user.likes).toEqual({
      totalCount: 1,
      nodes: [{ user, likeable: { __typename, id, likes: { nodes: [{ user }] } } }],
    });
  });

  test('at the same time as many others: none is lost, none counts twice', async () => {
    const id = await make();
    const fans = await people(estate, cast.tenantId, 25);
    const likes = [...fans, ...fans].map(person => set('like', type, id, person));
    expect((await Promise.all(likes)).flatMap(codes)).toEqual([]);
    // Ten take it back while five give it again.
    const changes = fans
      .slice(0, 15)
      .map((person, index) => set(index < 10 ? 'unlike' : 'like', type, id, person));
    expect((await Promise.all(changes)).flatMap(codes)).toEqual([]);
    const [{ likeable }, rows] = await Promise.all([
      set('like', type, id, fans[24]!),
      estate.sql('community', 'SELECT FROM likes WHERE likeable_id = $1', [id]),
    ]);
    expect(likeable.likeCount).toBe(15);
    expect(rows).toHaveLength(15);
  });
});

test.each(likeables.slice(1))(
  'a like of a %s does not count as an edit of it',
  async (type, _typename, make) => {
    const id = await make();
    const read = () =>
      estate.query(`{ ${type.toLowerCase()}(id: "${id}") { updatedAt } }`, {}, cast.anonymous);
    const before = (await read()).data;
    await set('like', type, id);
    expect((await read()).data).toEqual(before);
  },
);

describe.each(likeables.slice(1))('a like of a %s that is not there', (type, _typename, make) => {
  test('is refused, and taking it back answers null', async () => {
    for (const viewer of [cast.author, (await castOf(estate)).author]) {
      const id = viewer === cast.author ? randomUUID() : await make();
      expect(codes(await set('like', type, id, viewer))).toEqual(['REFERENCE_NOT_FOUND']);
      expect(await set('unlike', type, id, viewer)).toMatchObject({ errors: [], likeable: null });
      expect(await estate.sql('community', 'SELECT FROM likes WHERE likeable_id = $1', [id])).toEqual([]);
    }
  });

  test('or is being deleted, is refused or goes with it', async () => {
    const id = await make();
    const fans = await people(estate, cast.tenantId, 12);
    const field = type === 'COMMENT' ? 'deleteComment' : 'deleteDiscussion';
    const likes = fans.map(person => set('like', type, id, person));
    const [deleted, ...answers] = await Promise.all([community.change(cast.author, field, { id }), ...likes]);
    expect(codes(deleted)).toEqual([]);
    for (const code of answers.flatMap(codes)) expect(code).toBe('REFERENCE_NOT_FOUND');
    expect(await estate.sql('community', 'SELECT FROM likes WHERE likeable_id = $1', [id])).toEqual([]);
  });
});

test('a hidden comment is liked by who sees it, and a like of it leads others to nothing', async () => {
  const id = await community.comment(cast);
  await set('like', 'COMMENT', id, cast.other);
  await community.change(cast.moderator, 'setCommentStatus', { id, status: 'HIDDEN' });
  const [stranger] = await people(estate, cast.tenantId, 1);
  expect(codes(await set('like', 'COMMENT', id, stranger))).toEqual(['REFERENCE_NOT_FOUND']);
  expect(codes(await set('like', 'COMMENT', id, cast.other))).toEqual(['REFERENCE_NOT_FOUND']);
  expect((await set('like', 'COMMENT', id, cast.author)).likeable).toMatchObject({ likeCount: 2 });
  // Taking a like back needs no look at what was liked.
  expect(await set('unlike', 'COMMENT', id, cast.other)).toMatchObject({ errors: [], likeable: null });
  expect((await set('like', 'COMMENT', id, cast.author)).likeable).toMatchObject({ likeCount: 1 });
});

test('a post of another tenant is not liked, and its likes are not counted', async () => {
  const other = await castOf(estate);
  expect(codes(await set('like', 'POST', cast.postId, other.author))).toEqual(['REFERENCE_NOT_FOUND']);
  expect((await set('like', 'POST', cast.postId)).likeable).toMatchObject({ likeCount: 1 });
  expect((await set('unlike', 'POST', cast.postId, other.author)).likeable).toMatchObject({ likeCount: 0 });
});

test('whether the viewer has liked is false for the anonymous, at the cost of no statement', async () => {
  const id = await community.comment(cast);
  await set('like', 'COMMENT', id);
  const read = (viewer: Viewer) => estate.query(`{ comment(id: "${id}") { viewerHasLiked } }`, {}, viewer);
  const anonymous = await read(cast.anonymous);
  expect(anonymous.data.comment.viewerHasLiked).toBe(false);
  expect(anonymous.statements).toHaveLength(1);
  expect((await read(cast.author)).data.comment.viewerHasLiked).toBe(true);
  expect((await read(cast.other)).data.comment.viewerHasLiked).toBe(false);
});
