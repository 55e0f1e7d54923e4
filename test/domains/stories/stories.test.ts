import { createDataSource } from '../../../subgraphs/runtime/database/data-source';
import { managerOfTenant } from '../../../subgraphs/runtime/database/tenant-scope';
import { stories as definition } from '../../../subgraphs/stories';
import { codes } from '../../support/answer';
import { openDomain } from '../../support/domain';
import type { People, Person } from '../../support/people';

const stories = openDomain('stories');
let people: People;
beforeEach(async () => {
  people = await stories.newTenant();
});

const picture = { mediaType: 'IMAGE', mediaUrl: 'https://example.com/a.jpg', caption: 'A day' };
const tell = async (audience: string, by: Person = people.user): Promise<string> =>
  (await stories.make(by, 'createStory', { ...picture, audience }, 'story { id }')).story.id;
const seeing = (viewer: Person, storyId: string) =>
  stories.change(viewer, 'viewStory', { storyId }, 'story { viewCount viewerHasSeen }');
/** As social tells it. */
const follows = ({ userId, tenantId }: Person, other: Person) =>
  stories.sql(
    'INSERT INTO follow_replica (tenant_id, id, follower_id, following_id) VALUES ($1, gen_random_uuid(), $2, $3)',
    [tenantId, userId, other.userId],
  );

test('a story is seen by its audience, by every path and whoever asks', async () => {
  const { user, other, moderator, admin, stranger, anonymous } = people;
  await follows(other, user);
  await stories.make(user, 'addCloseFriend', { friendId: moderator.userId }, 'closeFriend { id }');
  const source = `query ($id: ID!, $of: [_Any!]!) { story(id: $id) { caption } stories { totalCount nodes { id } }
    _entities(representations: $of) { ... on User { stories { totalCount nodes { caption } } } } }`;
  const audiences = {
    EVERYBODY: [user, other, moderator, admin, anonymous],
    FOLLOWERS: [user, other],
    CLOSE_FRIENDS: [user, moderator],
  };
  for (const [audience, seers] of Object.entries(audiences)) {
    const id = await tell(audience);
    for (const viewer of [user, other, moderator, admin, anonymous, stranger]) {
      const of = [{ __typename: 'User', id: user.userId }];
      const { data } = await stories.query(source, { id, of }, viewer);
      const sees = (seers as unknown[]).includes(viewer);
      expect(data).toEqual({
        story: sees ? { caption: 'A day' } : null,
        stories: { totalCount: +sees, nodes: sees ? [{ id }] : [] },
        _entities: [{ stories: { totalCount: +sees, nodes: sees ? [{ caption: 'A day' }] : [] } }],
      });
      const viewing = viewer === anonymous ? [] : codes(await seeing(viewer as Person, id));
      expect(viewing).toEqual(viewer === anonymous || sees ? [] : ['NOT_FOUND']);
    }
    const drop = (viewer: Person) => stories.change(viewer, 'deleteStory', { id });
    expect(codes(await drop(admin))).toEqual([audience === 'EVERYBODY' ? 'FORBIDDEN' : 'NOT_FOUND']);
    expect(codes(await drop(user))).toEqual([]);
  }
});

test('a look counts once, and only the author sees who looked', async () => {
  const { user, other, moderator, admin } = people;
  const id = await tell('EVERYBODY');
  await Promise.all([other, other, other, moderator, user].map(viewer => seeing(viewer, id)));
  const source = `query ($id: ID!) { story(id: $id) { viewCount viewerHasSeen
    views(orderBy: { createdAt: ASC }) { totalCount nodes { viewer { id } } } } }`;
  const seen = async (viewer: Person) => (await stories.query(source, { id }, viewer)).data.story;
  expect(await seen(user)).toMatchObject({ viewCount: 2, viewerHasSeen: false, views: { totalCount: 2 } });
  expect(await seen(other)).toEqual({
    viewCount: null,
    viewerHasSeen: true,
    views: { totalCount: 1, nodes: [{ viewer: { id: other.userId } }] },
  });
  expect(await seen(admin)).toMatchObject({ viewCount: null, views: { totalCount: 0 } });
});

test('a story is gone after a day, and its row soon after', async () => {
  const { user, other } = people;
  const id = await tell('EVERYBODY');
  await seeing(other, id);
  await stories.sql(`UPDATE stories SET expires_at = now() WHERE id = $1`, [id]);
  for (const viewer of [user, other]) {
    const source = 'query ($id: ID!) { story(id: $id) { id } stories { totalCount } }';
    const { data } = await stories.query(source, { id }, viewer);
    expect(data).toEqual({ story: null, stories: { totalCount: 0 } });
  }
  expect(codes(await seeing(other, id))).toEqual(['NOT_FOUND']);
  const kept = await tell('EVERYBODY');
  const task = definition.tasks!.find(({ name }) => name === 'Expired stories are deleted')!;
  const dataSource = await createDataSource(definition, {
    url: stories.database.url,
    poolSize: 1,
  }).initialize();
  await managerOfTenant(dataSource, 'stories', people.tenantId).transaction(task.run);
  await dataSource.destroy();
  const left = await stories.sql('SELECT id FROM stories WHERE tenant_id = $1', [people.tenantId]);
  expect(left).toEqual([{ id: kept }]);
});

test('a list of close friends is known to its owner alone', async () => {
  const { user, other, moderator, admin } = people;
  const add = (viewer: Person, { userId: friendId }: Person) =>
    stories.change(viewer, 'addCloseFriend', { friendId }, 'closeFriend { id friend { id } }');
  const first = await add(user, other);
  expect((await add(user, other)).data).toEqual(first.data);
  expect(codes(await add(user, user))).toEqual(['CONSTRAINT_VIOLATED']);
  const source = `query ($id: ID!, $of: [_Any!]!) { closeFriend(id: $id) { id }
    _entities(representations: $of) { ... on User { closeFriends { totalCount } } } }`;
  const variables = {
    id: first.data.addCloseFriend.closeFriend.id,
    of: [{ __typename: 'User', id: user.userId }],
  };
  const known = async (viewer: Person) => (await stories.query(source, variables, viewer)).data;
  expect((await known(user))._entities[0].closeFriends.totalCount).toBe(1);
  for (const viewer of [other, moderator, admin]) {
    expect(await known(viewer)).toEqual({
      closeFriend: null,
      _entities: [{ closeFriends: { totalCount: 0 } }],
    });
  }
  const drop = await stories.change(
    user,
    'removeCloseFriend',
    { friendId: other.userId },
    'closeFriend { id }',
  );
  expect(drop.data.removeCloseFriend.closeFriend.id).toBe(variables.id);
});

test('lists take as many statements with many rows as with few', async () => {
  const { user, other, admin } = people;
  const source = `{ storiesOfFollowed(first: 20) { nodes { caption user { username } viewerHasSeen viewCount
    views(first: 3) { nodes { viewer { username } } } } } }`;
  await follows(other, user);
  await tell('FOLLOWERS');
  await tell('EVERYBODY', admin);
  const few = (await stories.query(source, {}, other)).statements.length;
  for (let index = 0; index < 8; index += 1) await seeing(other, await tell('FOLLOWERS'));
  const { data, statements } = await stories.query(source, {}, other);
  expect(data.storiesOfFollowed.nodes).toHaveLength(9);
  expect(statements).toHaveLength(few);
  expect(few).toBe(3);
});
