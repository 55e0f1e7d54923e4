import { codes } from '../../support/answer';
import { openDomain } from '../../support/domain';
import { eventually } from '../../support/eventually';
import type { People, Person } from '../../support/people';

const postal = openDomain('postal');
let people: People;
/** Two communities, with `user` and `other` as members of both. */
let open: string;
let closed: string;

/** As spaces and events tell it. */
const knows = (table: string, row: Record<string, string | null>) => {
  const columns = Object.keys(row);
  const values = columns.map((_, index) => `$${index + 2}`);
  return postal.sql(
    `INSERT INTO ${table} (tenant_id, id, ${columns}) VALUES ($1, gen_random_uuid(), ${values}) RETURNING id`,
    [people.tenantId, ...Object.values(row)],
  );
};
const community = async (visibility: string) => {
  const [{ id }] = await knows('community_replica', { name: 'Gardeners', visibility });
  for (const { userId } of [people.user, people.other]) {
    await knows('member_replica', { community_id: id, user_id: userId });
  }
  return id;
};

beforeEach(async () => {
  people = await postal.newTenant();
  open = await community('PUBLIC');
  closed = await community('PRIVATE');
});

const write = (viewer: Person, input: object) =>
  postal.change(
    viewer,
    'createPost',
    { title: 'Roses', content: 'Red roses in June', ...input },
    'post { id }',
  );
const published = async (input: object = {}, by: Person = people.user): Promise<string> => {
  const { id } = (await write(by, input)).data.createPost.post;
  await postal.make(by, 'publishPost', { id }, 'post { id }');
  return id;
};

test('a post in a private community is seen by its members alone, by every path', async () => {
  const { user, other, moderator, admin, stranger, anonymous } = people;
  const shown = `query ($id: ID!, $slug: String!, $in: [_Any!]!, $filter: PostFilter) { post(id: $id) { title }
    postBySlug(slug: $slug) { title } posts { totalCount nodes { title } }
    filtered: posts(filter: $filter) { totalCount nodes { title } }
    _entities(representations: $in) { ... on Community { posts { totalCount nodes { title } } }
      ... on User { posts { totalCount nodes { title } } } } }`;
  const cases = [
    { communityId: closed, sees: [user, other] },
    { communityId: open, sees: [user, other, moderator, admin, anonymous] },
  ];
  for (const { communityId, sees } of cases) {
    const id = await published({ communityId, slug: 'roses', tags: ['Flowers'] });
    const entities = [
      { __typename: 'Community', id: communityId },
      { __typename: 'User', id: user.userId },
    ];
    for (const viewer of [user, other, moderator, admin, anonymous, stranger]) {
      const variables = { id, slug: 'roses', in: entities, filter: { communityId } };
      const { data } = await postal.query(shown, variables, viewer);
      const seen = (sees as unknown[]).includes(viewer);
      const one = seen ? { title: 'Roses' } : null;
      const list = { totalCount: +seen, nodes: seen ? [{ title: 'Roses' }] : [] };
      expect(data).toEqual({
        ...{ post: one, postBySlug: one, posts: list, filtered: list },
        _entities: [{ posts: list }, { posts: list }],
      });
      const keep =
        viewer.userId && codes(await postal.change(viewer as Person, 'bookmarkPost', { postId: id }));
      const share =
        viewer.userId && codes(await postal.change(viewer as Person, 'sharePost', { postId: id }));
      if (viewer.userId)
        expect([keep, share]).toEqual(seen ? [[], []] : [['REFERENCE_NOT_FOUND'], ['REFERENCE_NOT_FOUND']]);
    }
    // What was shared with all is for those who may read the post.
    const shares = `{ posts { nodes { shares { totalCount } } } tags { nodes { posts { totalCount } } } }`;
    const seenBy = async (viewer: typeof anonymous) => (await postal.query(shares, {}, viewer)).data;
    expect((await seenBy(other)).tags.nodes[0].posts.totalCount).toBe(1);
    expect((await seenBy(anonymous)).posts.nodes).toHaveLength(communityId === open ? 1 : 0);
    // Its versions are the author's, and those of a member's post no moderator's who is none.
    const versions = 'query ($id: ID!) { post(id: $id) { versions { totalCount } } }';
    const kept = (await postal.query(versions, { id }, moderator)).data.post;
    expect(kept?.versions.totalCount).toBe(communityId === open ? 1 : undefined);
    await postal.sql('DELETE FROM posts WHERE id = $1', [id]);
  }
});

test('a post is placed where its author is a member, in a space of that community', async () => {
  const { user, moderator } = people;
  const [{ id: spaceId }] = await knows('space_replica', { community_id: open });
  expect(codes(await write(moderator, { communityId: open }))).toEqual(['FORBIDDEN']);
  expect(codes(await write(user, { spaceId }))).toEqual(['BAD_USER_INPUT']);
  const other = await write(user, { communityId: closed, spaceId });
  expect(codes(other)).toEqual(['REFERENCE_NOT_FOUND']);
  expect(other.invalidFields).toEqual(['spaceId']);
  expect(codes(await write(user, { communityId: open, spaceId }))).toEqual([]);
  const nowhere = '11111111-1111-4111-8111-111111111111';
  expect(codes(await write(user, { communityId: nowhere }))).toEqual(['REFERENCE_NOT_FOUND']);
  // About an event, if the author sees it.
  const [{ id: free }] = await knows('event_replica', { community_id: null });
  const [{ id: members }] = await knows('event_replica', { community_id: closed });
  expect(codes(await write(moderator, { eventId: free }))).toEqual([]);
  expect(codes(await write(moderator, { eventId: members }))).toEqual(['REFERENCE_NOT_FOUND']);
  expect(codes(await write(user, { eventId: members }))).toEqual([]);
});

test('the feed is what those write whom one follows, the newest publication first, in one statement', async () => {
  const { user, other, moderator, anonymous } = people;
  const feed = async (viewer: typeof anonymous) => {
    const source = '{ feed(first: 50) { nodes { id author { username } } } }';
    const { data, statements } = await postal.query(source, {}, viewer);
    expect(statements).toHaveLength(1);
    return data.feed.nodes.map(({ id }: { id: string }) => id);
  };
  const follows = (one: Person, { userId }: Person) =>
    knows('follow_replica', { follower_id: one.userId, following_id: userId });
  const draft = (await write(user, {})).data.createPost.post.id;
  const first = await published();
  const hidden = await published({ communityId: closed });
  expect(await feed(other)).toEqual([]);
  await follows(other, user);
  await follows(moderator, user);
  expect(await feed(other)).toEqual([hidden, first]);
  expect(await feed(moderator)).toEqual([first]);
  expect(await feed(anonymous)).toEqual([]);
  // A draft of long ago is news when it is published.
  await postal.make(user, 'publishPost', { id: draft }, 'post { id }');
  expect(await feed(moderator)).toEqual([draft, first]);
  for (const one of await postal.crowd(people.tenantId, 20)) {
    await follows(moderator, one);
    await published({}, one);
  }
  const all = await feed(moderator);
  expect(all).toHaveLength(22);
  const page = async (after: string | null) => {
    const source =
      'query ($after: String) { feed(first: 10, after: $after) { nodes { id } pageInfo { endCursor } } }';
    return (await postal.query(source, { after }, moderator)).data.feed;
  };
  const [one, two] = [await page(null), await page((await page(null)).pageInfo.endCursor)];
  expect([...one.nodes, ...two.nodes].map(({ id }: { id: string }) => id)).toEqual(all.slice(0, 20));
});

test('posts without an embedding get one, and those that say nothing are looked at once', async () => {
  const { user } = people;
  const [written, silent] = await postal.sql(
    `INSERT INTO posts (tenant_id, author_id, kind, slug, content)
     VALUES ($1, $2, 'SHORT', 'old-1', 'Pruning roses in spring'), ($1, $2, 'SHORT', 'old-2', '!') RETURNING id`,
    [user.tenantId, user.userId],
  );
  await eventually(async () => {
    const rows = await postal.sql(
      'SELECT id, cardinality(embedding) AS length FROM posts WHERE id = ANY ($1) ORDER BY slug',
      [[written.id, silent.id]],
    );
    expect(rows).toEqual([
      { id: written.id, length: 256 },
      { id: silent.id, length: 0 },
    ]);
  });
});

test('related posts are those about the same, and only what the viewer may read', async () => {
  const { user, other, anonymous } = people;
  const about = (title: string, content: string, input: object = {}) =>
    published({ title, content, ...input });
  const roses = await about('Pruning roses', 'How to prune roses in spring so that the roses bloom.');
  const spring = await about('Roses in spring', 'Prune your roses early and they bloom all summer.');
  const secret = await about('Roses for members', 'Roses, pruning and spring.', { communityId: closed });
  await about('Indexes in PostgreSQL', 'A partial index makes the query fast.');
  await write(user, { title: 'A draft about roses', content: 'Roses bloom in spring.' });
  const related = async (viewer: typeof anonymous) => {
    const source = 'query ($id: ID!) { post(id: $id) { related(first: 3) { id } } }';
    const { data, statements } = await postal.query(source, { id: roses }, viewer);
    expect(statements.length).toBeLessThanOrEqual(3);
    return data.post.related.map(({ id }: { id: string }) => id).sort();
  };
  expect(await related(other)).toEqual([spring, secret].sort());
  expect(await related(anonymous)).toEqual([spring]);
  // An edit is about something else.
  const text = { title: 'Cooking pasta', content: 'Boil water, add salt.' };
  await postal.make(user, 'updatePost', { id: spring, ...text }, 'post { id }');
  expect(await related(anonymous)).toEqual([]);
  const tooMany = 'query ($id: ID!) { post(id: $id) { related(first: 21) { id } } }';
  expect(codes(await postal.query(tooMany, { id: roses }, user))).toEqual(['BAD_USER_INPUT']);
});
