import { randomUUID } from 'node:crypto';
import { codes } from '../../support/answer';
import { openDomain } from '../../support/domain';
import { eventually } from '../../support/eventually';
import type { People, Person } from '../../support/people';

const ai = openDomain('ai');
let people: People;
beforeEach(async () => {
  people = await ai.newTenant();
});

const post = async (
  author: Person,
  fields: { status?: string; category?: string; community?: string } = {},
) => {
  const id = randomUUID();
  const { status = 'PUBLISHED', category = null, community = null } = fields;
  await ai.sql(
    `INSERT INTO post_replica (tenant_id, id, author_id, category_id, community_id, status, published_at)
     VALUES ($1, $2, $3, $4, $5, $6, now() - interval '1 hour')`,
    [author.tenantId, id, author.userId, category, community, status],
  );
  return id;
};
const like = ({ tenantId, userId }: Person, id: string) =>
  ai.sql('INSERT INTO like_replica (tenant_id, id, user_id, likeable_id) VALUES ($1, $2, $3, $4)', [
    ...[tenantId, randomUUID(), userId, id],
  ]);
const see = ({ tenantId, userId }: Person, id: string) =>
  ai.sql('INSERT INTO post_view_replica (tenant_id, id, user_id, post_id) VALUES ($1, $2, $3, $4)', [
    ...[tenantId, randomUUID(), userId, id],
  ]);
const follow = ({ tenantId, userId }: Person, whom: Person) =>
  ai.sql('INSERT INTO follow_replica (tenant_id, id, follower_id, following_id) VALUES ($1, $2, $3, $4)', [
    ...[tenantId, randomUUID(), userId, whom.userId],
  ]);
const refresh = async (viewer: Person): Promise<number> =>
  (await ai.query('mutation { refreshRecommendations { count } }', {}, viewer)).data.refreshRecommendations
    .count;
const recommended = async (viewer: Person): Promise<Record<string, string>> => {
  const { data } = await ai.query(
    '{ contentRecommendations(first: 50) { totalCount nodes { reason post { id } } } }',
    {},
    viewer,
  );
  const { totalCount, nodes } = data.contentRecommendations;
  expect(nodes).toHaveLength(totalCount);
  return Object.fromEntries(nodes.map((one: any) => [one.post.id, one.reason]));
};

test('each is of what the user follows, likes and reads, and of what is new', async () => {
  const { user, other, moderator, admin } = people;
  const [category] = await ai.keys('Category', user.tenantId);
  const liked = await post(moderator);
  const seen = await post(moderator, { category: category! });
  const followed = await post(admin);
  const shared = await post(moderator);
  const near = await post(moderator, { category: category! });
  const fresh = await post(moderator);
  const own = await post(user);
  await follow(user, admin);
  await like(user, liked);
  await like(other, liked);
  await like(other, shared);
  await like(other, own);
  await see(user, seen);
  expect(await refresh(user)).toBe(4);
  expect(await recommended(user)).toEqual({
    [followed]: 'FOLLOWED_AUTHOR',
    [shared]: 'SAME_TASTE',
    [near]: 'SAME_CATEGORY',
    [fresh]: 'POPULAR',
  });
  expect(await recommended(other)).toEqual({});
});

test('nothing is recommended that the user may not read, or may no longer read', async () => {
  const { user, other } = people;
  const [open, closed] = [randomUUID(), randomUUID()];
  await ai.sql(
    `INSERT INTO community_replica (tenant_id, id, visibility) VALUES ($1, $2, 'PUBLIC'), ($1, $3, 'PRIVATE')`,
    [user.tenantId, open, closed],
  );
  const readable = await post(other, { community: open });
  const within = await post(other, { community: closed });
  await post(other, { status: 'DRAFT' });
  await post(other, { status: 'ARCHIVED' });
  expect(await refresh(user)).toBe(1);
  expect(Object.keys(await recommended(user))).toEqual([readable]);
  const membership = randomUUID();
  await ai.sql('INSERT INTO member_replica (tenant_id, id, community_id, user_id) VALUES ($1, $2, $3, $4)', [
    ...[user.tenantId, membership, closed, user.userId],
  ]);
  expect(await refresh(user)).toBe(2);
  expect(Object.keys(await recommended(user)).sort()).toEqual([readable, within].sort());
  await ai.sql(`UPDATE community_replica SET visibility = 'PRIVATE' WHERE id = $1`, [open]);
  expect(Object.keys(await recommended(user))).toEqual([within]);
  await ai.sql(`UPDATE post_replica SET status = 'ARCHIVED' WHERE id = $1`, [within]);
  expect(await recommended(user)).toEqual({});
});

test('one that is dismissed stays away, and is its user own alone', async () => {
  const { user, other, admin } = people;
  const [first, second] = [await post(other), await post(other)];
  await refresh(user);
  const { data } = await ai.query('{ contentRecommendations { nodes { id post { id } } } }', {}, user);
  const { id } = data.contentRecommendations.nodes.find((one: any) => one.post.id === first);
  expect(codes(await ai.change(admin, 'dismissRecommendation', { id }))).toEqual(['NOT_FOUND']);
  const { contentRecommendation } = await ai.make(
    user,
    'dismissRecommendation',
    { id },
    'contentRecommendation { id }',
  );
  expect(contentRecommendation).toEqual({ id });
  expect(await refresh(user)).toBe(1);
  expect(await recommended(user)).toEqual({ [second]: 'POPULAR' });
  const byId = 'query ($id: ID!) { contentRecommendation(id: $id) { id } }';
  for (const viewer of [user, other, admin, people.stranger, people.anonymous as Person])
    expect((await ai.query(byId, { id }, viewer)).data).toEqual({ contentRecommendation: null });
});

test('those that are due are made by themselves, and once a day', async () => {
  const { user, other } = people;
  const id = await post(other);
  await ai.sql('INSERT INTO recommendation_refreshes (tenant_id, user_id, due_at) VALUES ($1, $2, now())', [
    ...[user.tenantId, user.userId],
  ]);
  await eventually(async () => expect(await recommended(user)).toEqual({ [id]: 'POPULAR' }));
  const [{ later }] = await ai.sql(
    `SELECT due_at > now() + interval '23 hours' AS later FROM recommendation_refreshes WHERE user_id = $1`,
    [user.userId],
  );
  expect(later).toBe(true);
});

test('the list takes as many statements with many rows as with few', async () => {
  const { user, other } = people;
  const source =
    '{ contentRecommendations(first: 50) { nodes { reason score post { id } user { username } } } }';
  await post(other);
  await refresh(user);
  const few = (await ai.query(source, {}, user)).statements.length;
  for (let index = 0; index < 20; index += 1) await post(other);
  expect(await refresh(user)).toBe(21);
  expect((await ai.query(source, {}, user)).statements).toHaveLength(few);
  expect(few).toBe(1);
});
