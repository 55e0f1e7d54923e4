import { codes } from '../../support/answer';
import { openDomain } from '../../support/domain';
import type { People, Person } from '../../support/people';

const social = openDomain('social');
let people: People;
beforeEach(async () => {
  people = await social.newTenant();
});

const follow = (viewer: Person, { userId }: Person) =>
  social.change(
    viewer,
    'followUser',
    { followingId: userId },
    'follow { id follower { id } following { id } }',
  );
const unfollow = (viewer: Person, { userId }: Person) =>
  social.change(viewer, 'unfollowUser', { followingId: userId }, 'follow { id } following { id }');
const statsOf = async ({ userId: id }: Person, viewer: Person = people.user) => {
  const source = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on User {
    socialStats { followersCount followingCount } viewerFollows followsViewer followers { totalCount } } } }`;
  const { data } = await social.query(source, { of: [{ __typename: 'User', id }] }, viewer);
  return data._entities[0];
};

test('a user follows another once, until they take it back', async () => {
  const { user, other } = people;
  const first = await follow(user, other);
  expect((await follow(user, other)).data).toEqual(first.data);
  expect(await statsOf(other)).toEqual({
    socialStats: { followersCount: 1, followingCount: 0 },
    viewerFollows: true,
    followsViewer: false,
    followers: { totalCount: 1 },
  });
  expect(await statsOf(user, other)).toMatchObject({ viewerFollows: false, followsViewer: true });
  expect((await unfollow(user, other)).data.unfollowUser).toEqual({
    follow: { id: first.data.followUser.follow.id },
    following: { id: other.userId },
  });
  expect((await unfollow(user, other)).data.unfollowUser.follow).toBeNull();
  expect(await statsOf(other)).toMatchObject({ socialStats: { followersCount: 0, followingCount: 0 } });
});

test('nobody follows themselves, who is not there, or without signing in', async () => {
  const { user, stranger, anonymous } = people;
  const self = await follow(user, user);
  expect(self.invalidFields).toEqual(['followingId']);
  expect(codes(self)).toEqual(['CONSTRAINT_VIOLATED']);
  const unknown = await follow(user, stranger);
  expect(codes(unknown)).toEqual(['REFERENCE_NOT_FOUND']);
  expect(codes(await follow(anonymous as Person, user))).toEqual(['UNAUTHENTICATED']);
});

test('who is followed removes a follower, and nobody else does', async () => {
  const { user, other, moderator, stranger } = people;
  const { id } = (await follow(user, other)).data.followUser.follow;
  const drop = (viewer: Person) => social.change(viewer, 'removeFollower', { id });
  expect(codes(await drop(moderator))).toEqual(['FORBIDDEN']);
  expect(codes(await drop(stranger))).toEqual(['NOT_FOUND']);
  expect(codes(await drop(other))).toEqual([]);
  expect(await statsOf(other)).toMatchObject({ followers: { totalCount: 0 } });
});

test('the numbers are right when all follow each other at once, and when one of them goes', async () => {
  const crowd = await social.crowd(people.tenantId, 5);
  const pairs = crowd.flatMap(one =>
    crowd.filter(other => other !== one).map(other => [one, other] as const),
  );
  const answers = await Promise.all(pairs.map(([one, other]) => follow(one, other)));
  expect(answers.flatMap(codes)).toEqual([]);
  const counts = () =>
    social.sql(
      `SELECT followers_count, following_count FROM user_social_stats WHERE user_id = ANY ($1) ORDER BY user_id`,
      [crowd.map(({ userId }) => userId)],
    );
  expect(await counts()).toEqual(Array(5).fill({ followers_count: 4, following_count: 4 }));
  await social.sql(`DO $$ BEGIN PERFORM set_config('joinery.applying', 'on', true);
    DELETE FROM user_replica WHERE id = '${crowd[0]!.userId}'; END $$`);
  expect(await counts()).toEqual(Array(4).fill({ followers_count: 3, following_count: 3 }));
});

test('lists take as many statements with many rows as with few', async () => {
  const { user, anonymous, stranger } = people;
  const source = `{ follows(first: 50) { nodes { follower { username } following { id } } }
    popularUsers(first: 3) { nodes { followersCount user { id username } } } }`;
  const crowd = await social.crowd(people.tenantId, 12);
  await follow(crowd[0]!, user);
  const few = (await social.query(source, {}, anonymous)).statements.length;
  for (const one of crowd) await follow(one, user);
  const { data, statements } = await social.query(source, {}, anonymous);
  expect(statements).toHaveLength(few);
  expect(few).toBe(2);
  expect(data.follows.nodes).toHaveLength(12);
  expect(data.popularUsers.nodes[0]).toMatchObject({ followersCount: 12, user: { id: user.userId } });
  expect((await social.query(source, {}, stranger)).data.follows.nodes).toEqual([]);
});
