/** Sharing posts, and keeping them in collections that nobody else knows of. */
import { codes } from '../../support/answer';
import { openDomain } from '../../support/domain';
import type { People, Person } from '../../support/people';

const postal = openDomain('postal');
let people: People;
beforeEach(async () => {
  people = await postal.newTenant();
});

const published = async (by: Person = people.user): Promise<string> => {
  const input = { title: 'Roses', content: 'Red roses' };
  const { post } = await postal.make(by, 'createPost', input, 'post { id }');
  await postal.make(by, 'publishPost', { id: post.id }, 'post { id }');
  return post.id;
};
const keep = async (viewer: Person, postId: string, collectionId?: string): Promise<string> =>
  (await postal.make(viewer, 'bookmarkPost', { postId, collectionId }, 'bookmark { id }')).bookmark.id;
const collect = async (viewer: Person, name: string): Promise<string> => {
  const made = await postal.make(viewer, 'createBookmarkCollection', { name }, 'bookmarkCollection { id }');
  return made.bookmarkCollection.id;
};

test('what is shared with one user is seen by the two, what is shared with all by all', async () => {
  const { user, other, moderator, anonymous, stranger } = people;
  const postId = await published();
  const share = (viewer: Person, input: object) =>
    postal.change(viewer, 'sharePost', { postId, ...input }, 'postShare { id audience }');
  const one = (await share(other, { sharedWithUserId: moderator.userId, message: 'Look' })).data.sharePost
    .postShare;
  const all = (await share(other, {})).data.sharePost.postShare;
  expect([one.audience, all.audience]).toEqual(['USER', 'ALL']);
  expect(codes(await share(other, { sharedWithUserId: other.userId }))).toEqual(['BAD_USER_INPUT']);
  expect(codes(await share(stranger, {}))).toEqual(['REFERENCE_NOT_FOUND']);
  expect(codes(await share(anonymous as Person, {}))).toEqual(['UNAUTHENTICATED']);
  const source = `query ($id: ID!, $of: [_Any!]!) { postShare(id: $id) { message } post: _entities(representations: $of) {
    ... on Post { shareCount shares { totalCount } } ... on User { postShares { totalCount } receivedPostShares { totalCount } } } }`;
  const of = [
    { __typename: 'Post', id: postId },
    { __typename: 'User', id: other.userId },
    { __typename: 'User', id: moderator.userId },
  ];
  for (const [viewer, count] of [
    [other, 2],
    [moderator, 2],
    [user, 1],
    [anonymous, 1],
  ] as const) {
    const { data } = await postal.query(source, { id: one.id, of }, viewer);
    expect(data.postShare).toEqual(count === 2 ? { message: 'Look' } : null);
    expect(data.post).toEqual([
      { shareCount: 2, shares: { totalCount: count } },
      { postShares: { totalCount: count }, receivedPostShares: { totalCount: 0 } },
      { postShares: { totalCount: 0 }, receivedPostShares: { totalCount: count - 1 } },
    ]);
  }
  // Whoever got it is gone: it does not become everybody's.
  await postal.sql(`DO $$ BEGIN PERFORM set_config('joinery.applying', 'on', true);
    DELETE FROM user_replica WHERE id = '${moderator.userId}'; END $$`);
  const seen = async (viewer: typeof anonymous) =>
    (await postal.query(source, { id: one.id, of }, viewer)).data;
  expect([(await seen(user)).postShare, (await seen(other)).postShare]).toEqual([null, { message: 'Look' }]);
  const drop = (viewer: Person) => postal.change(viewer, 'deletePostShare', { id: all.id });
  expect(codes(await drop(user))).toEqual(['FORBIDDEN']);
  expect(codes(await drop(other))).toEqual([]);
  await postal.make(user, 'archivePost', { id: postId }, 'post { id }');
  expect(codes(await share(user, {}))).toEqual(['INVALID_STATE']);
});

test('nobody else knows what somebody keeps', async () => {
  const { user, other, moderator, admin, anonymous } = people;
  const postId = await published();
  const collection = await collect(other, 'Flowers');
  const bookmark = await keep(other, postId, collection);
  const source = `query ($b: ID!, $c: ID!, $of: [_Any!]!) { bookmark(id: $b) { post { title } } bookmarks { totalCount nodes { id } }
    bookmarkCollection(id: $c) { name bookmarks { totalCount } } bookmarkCollections { totalCount nodes { id } }
    _entities(representations: $of) { ... on User { bookmarks { totalCount } bookmarkCollections { totalCount } }
      ... on Post { viewerHasBookmarked } } }`;
  const of = [
    { __typename: 'User', id: other.userId },
    { __typename: 'Post', id: postId },
  ];
  const seen = async (viewer: typeof anonymous) =>
    (await postal.query(source, { b: bookmark, c: collection, of }, viewer)).data;
  expect(await seen(other)).toEqual({
    bookmark: { post: { title: 'Roses' } },
    bookmarks: { totalCount: 1, nodes: [{ id: bookmark }] },
    bookmarkCollection: { name: 'Flowers', bookmarks: { totalCount: 1 } },
    bookmarkCollections: { totalCount: 1, nodes: [{ id: collection }] },
    _entities: [
      { bookmarks: { totalCount: 1 }, bookmarkCollections: { totalCount: 1 } },
      { viewerHasBookmarked: true },
    ],
  });
  const none = { totalCount: 0, nodes: [] };
  for (const viewer of [user, moderator, admin, anonymous]) {
    expect(await seen(viewer)).toEqual({
      ...{ bookmark: null, bookmarks: none, bookmarkCollection: null, bookmarkCollections: none },
      _entities: [
        { bookmarks: { totalCount: 0 }, bookmarkCollections: { totalCount: 0 } },
        { viewerHasBookmarked: false },
      ],
    });
  }
  const into = await postal.change(user, 'bookmarkPost', { postId, collectionId: collection });
  expect(codes(into)).toEqual(['REFERENCE_NOT_FOUND']);
  expect(codes(await postal.change(user, 'moveBookmark', { id: bookmark }))).toEqual(['NOT_FOUND']);
  expect(codes(await postal.change(user, 'deleteBookmarkCollection', { id: collection }))).toEqual([
    'NOT_FOUND',
  ]);
});

test('a post is kept once, and in the order that its keeper gives', async () => {
  const { other } = people;
  const posts = [await published(), await published(), await published()];
  const ids: string[] = [];
  for (const post of posts) ids.push(await keep(other, post));
  expect(await keep(other, posts[0]!)).toBe(ids[0]);
  const order = async () =>
    (await postal.query('{ bookmarks { nodes { id } } }', {}, other)).data.bookmarks.nodes.map(
      ({ id }: any) => id,
    );
  const [first, second, third] = ids as [string, string, string];
  expect(await order()).toEqual([third, second, first]);
  const move = (id: string, afterId?: string) => postal.change(other, 'moveBookmark', { id, afterId });
  await move(third, second);
  expect(await order()).toEqual([second, third, first]);
  await move(first);
  expect(await order()).toEqual([first, second, third]);
  await Promise.all([move(first, third), move(second, third), move(third)]);
  expect((await order()).sort()).toEqual([...ids].sort());
  expect(codes(await move(first, posts[0]))).toEqual(['REFERENCE_NOT_FOUND']);
  const collection = await collect(other, 'Flowers');
  expect(codes(await postal.change(other, 'createBookmarkCollection', { name: 'Flowers' }))).toEqual([
    'ALREADY_EXISTS',
  ]);
  await keep(other, posts[0]!, collection);
  await postal.make(other, 'deleteBookmarkCollection', { id: collection }, 'id');
  expect(await order()).toHaveLength(3);
  const gone = await postal.make(
    other,
    'removeBookmark',
    { postId: posts[0] },
    'bookmark { id } post { id }',
  );
  expect(gone).toEqual({ bookmark: { id: first }, post: { id: posts[0] } });
});

test('lists take as many statements with many rows as with few', async () => {
  const { user, other } = people;
  const source = `{ bookmarkCollections { nodes { name bookmarkCount bookmarks(first: 5) { nodes {
    post { title author { username } shares(first: 2) { nodes { user { username } } } related(first: 2) { title } } } } } } }`;
  const collection = await collect(other, 'Flowers');
  const add = async (into: string) => {
    const postId = await published();
    await keep(other, postId, into);
    await postal.make(user, 'sharePost', { postId }, 'postShare { id }');
  };
  for (let index = 0; index < 2; index += 1) await add(collection);
  const few = (await postal.query(source, {}, other)).statements.length;
  for (let index = 0; index < 3; index += 1) await add(await collect(other, `Flowers ${index}`));
  expect((await postal.query(source, {}, other)).statements).toHaveLength(few);
  expect(few).toBe(6);
});
