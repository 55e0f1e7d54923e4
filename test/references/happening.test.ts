/** What happens in postal and events is told in communities and counted for users: once, and only as long as it is true. */
import { demoViewer, type Estate, openEstate } from '../support/estate';
import { eventually } from '../support/eventually';

let estate: Estate;
beforeAll(async () => {
  estate = await openEstate({ names: ['cortex', 'postal', 'events', 'social', 'spaces'] });
}, 120_000);
afterAll(() => estate?.close());

/** A demo user who has made no community, and one who is to come to it. */
const [viewer, other] = [demoViewer(7), demoViewer(8)];
const ask = async (source: string, variables: object = {}, as = viewer) => {
  const { data, errors } = await estate.query(source, variables as Record<string, unknown>, as);
  expect(errors).toEqual([]);
  return data;
};
const write = async (input: object): Promise<string> => {
  const source = 'mutation ($input: CreatePostInput!) { createPost(input: $input) { post { id } } }';
  const { createPost } = await ask(source, { input: { title: 'Roses', content: 'Red', ...input } });
  return createPost.post.id;
};
const change = (field: string, id: string) =>
  ask(`mutation ($id: ID!) { ${field}(input: { id: $id }) { __typename } }`, { id });

test('a private community: only its members hear of what happens there', async () => {
  const made = await ask(
    'mutation { createCommunity(input: { name: "Roses", visibility: PRIVATE }) { community { id } } }',
  );
  const { id } = made.createCommunity.community;
  // Postal and events hear of the member a moment later.
  await eventually(async () => {
    const source =
      'mutation ($id: ID!) { createPost(input: { title: "Draft", content: "x", communityId: $id }) { post { id } } }';
    expect((await estate.query(source, { id }, viewer)).errors).toEqual([]);
  });
  await eventually(async () => {
    const source = `mutation ($id: ID!) { createEvent(input: { title: "Meeting", capacity: 5, communityId: $id,
      startDatetime: "2126-01-01T18:00:00Z", endDatetime: "2126-01-01T20:00:00Z" }) { event { id } } }`;
    expect((await estate.query(source, { id }, viewer)).errors).toEqual([]);
  });
  const post = await write({ communityId: id });
  await change('publishPost', post);
  const source = `query ($id: ID!) { community(id: $id) { activities { nodes { kind subjectId user { id } } }
    posts { nodes { id title community { name } } } events { nodes { title } } } }`;
  const { userId } = viewer;
  await eventually(async () => {
    const { community } = await ask(source, { id });
    expect(community.activities.nodes.map(({ kind }: any) => kind).sort()).toEqual([
      ...['COMMUNITY_CREATED', 'EVENT_CREATED', 'POST_PUBLISHED'],
    ]);
    expect(community.activities.nodes).toContainEqual({
      ...{ kind: 'POST_PUBLISHED', subjectId: post, user: { id: userId } },
    });
    expect(community.posts.nodes).toContainEqual({ id: post, title: 'Roses', community: { name: 'Roses' } });
    expect(community.events.nodes).toEqual([{ title: 'Meeting' }]);
  });
  expect((await ask(source, { id }, demoViewer(9, 'MODERATOR'))).community).toEqual({
    ...{ activities: { nodes: [] }, posts: { nodes: [] }, events: { nodes: [] } },
  });
});

test('the posts of a user are counted, and the feed of who follows them has them', async () => {
  const count = async () => {
    const source =
      'query ($id: ID!) { user(id: $id) { socialStats { postsCount } posts(filter: { status: PUBLISHED }) { totalCount } } }';
    const { user } = await ask(source, { id: viewer.userId }, viewer);
    return user;
  };
  const same = () =>
    eventually(async () => {
      const { socialStats, posts } = await count();
      expect(socialStats.postsCount).toBe(posts.totalCount);
    });
  await same();
  await ask(
    'mutation ($id: ID!) { followUser(input: { followingId: $id }) { follow { id } } }',
    { id: viewer.userId },
    other,
  );
  const [first, second] = [await write({}), await write({})];
  for (const id of [first, second]) await change('publishPost', id);
  await same();
  await eventually(async () => {
    const { feed } = await ask('{ feed(first: 2) { nodes { id } } }', {}, other);
    expect(feed.nodes.map(({ id }: any) => id)).toEqual([second, first]);
  });
  await change('archivePost', first);
  await change('deletePost', second);
  await same();
});
