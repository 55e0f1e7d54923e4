/** Analytics: views, what clients tell, and what other services' events tell: activities, numbers of days, what is found. */
import { randomUUID } from 'node:crypto';
import { domains } from '../../../subgraphs';
import { createDataSource } from '../../../subgraphs/runtime/database/data-source';
import { systemTransaction } from '../../../subgraphs/runtime/references/database/system-transaction';
import { applyEvents } from '../../../subgraphs/runtime/references/events/apply';
import type { Event } from '../../../subgraphs/runtime/references/peers/peer';
import { EffectKeys } from '../../../subgraphs/runtime/references/write/effect-keys';
import { OwnerKeys } from '../../../subgraphs/runtime/references/write/owner-keys';
import type { Viewer } from '../../../wire/contract/viewer';
import { codes } from '../../support/answer';
import { openDomain, type TestDomain } from '../../support/domain';
import type { People, Person } from '../../support/people';

const analytics = openDomain('analytics');
const postal = openDomain('postal');
let people: People;
beforeEach(async () => {
  people = await analytics.newTenant();
});

let revision = 0;
/** As if these events had come. */
const hear = (...events: Heard[]) => hearIn(analytics, ...events);
type Heard = Pick<Event, 'source' | 'type' | 'name'> & Partial<Event>;
async function hearIn(domain: TestDomain, ...events: Heard[]): Promise<void> {
  const definition = domains.find(({ name }) => name === domain.name)!;
  const { url } = domain.database;
  const dataSource = await createDataSource(definition, { url, poolSize: 1 }).initialize();
  const keys = new EffectKeys(definition, dataSource, new OwnerKeys(definition, dataSource, {}));
  const all = events.map((event): Event => {
    revision += 1;
    const place = { xid: '1', seq: String(revision), previous: { xid: '0', seq: '0' } };
    const rest = {
      version: 1 as const,
      incarnation: 'x',
      deletion: null,
      occurredAt: '2026-03-01T09:30:00.000Z',
    };
    return {
      ...place,
      ...rest,
      tenantId: people.tenantId,
      key: randomUUID(),
      revision: String(revision),
      data: {},
      ...event,
    };
  });
  await keys.run(() =>
    systemTransaction(dataSource, null, manager => applyEvents(definition, dataSource, manager, all, keys)),
  );
  await dataSource.destroy();
}
const ask = (viewer: Viewer, source: string, variables = {}) => analytics.query(source, variables, viewer);

test('a post is seen once a viewer and day, however often and by however many at once', async () => {
  const { user, other, admin, anonymous, tenantId } = people;
  const [postId] = await analytics.keys('Post', tenantId);
  const be = (status: string) =>
    analytics.sql('UPDATE post_replica SET status = $2 WHERE id = $1', [postId, status]);
  const see = (viewer: Viewer, visitorId?: string) =>
    analytics.change(viewer, 'recordPostView', { postId, visitorId }, 'isNew');
  expect(codes(await see(user))).toEqual(['REFERENCE_NOT_FOUND']);
  await be('PUBLISHED');
  const seen = await Promise.all([
    see(user),
    see(user),
    see(user),
    see(other),
    see(anonymous, 'a'),
    see(anonymous, 'a'),
  ]);
  expect(seen.map(({ data }) => data.recordPostView.isNew).filter(Boolean)).toHaveLength(3);
  expect((await see(anonymous)).data.recordPostView).toEqual({ isNew: false });
  await be('ARCHIVED');
  expect(codes(await see(anonymous, 'b'))).toEqual(['REFERENCE_NOT_FOUND']);
  const nobodys = await analytics.change(user, 'recordPostView', { postId: randomUUID() });
  expect(codes(nobodys)).toEqual(['REFERENCE_NOT_FOUND']);
  const views = async (viewer: Viewer) =>
    (await ask(viewer, '{ postViews { totalCount } }')).data.postViews.totalCount;
  expect([
    await views(admin),
    await views(user),
    await views(anonymous),
    await views(people.stranger),
  ]).toEqual([3, 1, 0, 0]);
});

test('a view counts on the post', async () => {
  const { user, tenantId } = await postal.newTenant();
  const { post } = await postal.make(
    user,
    'createPost',
    { title: 'x', content: 'x' },
    'post { id viewCount }',
  );
  const seen = {
    source: 'analytics',
    type: 'PostView',
    name: 'created',
    tenantId,
    data: { postId: post.id },
  };
  await hearIn(postal, seen, seen, { ...seen, data: { postId: randomUUID() } });
  const { data } = await postal.query(
    'query ($id: ID!) { post(id: $id) { viewCount } }',
    { id: post.id },
    user,
  );
  expect(data.post.viewCount).toBe(2);
});

test('what users do is logged and counted by day, and counted anew as it was', async () => {
  const { user, other, admin, moderator } = people;
  const like = { source: 'community', type: 'Like', name: 'created', data: { userId: user.userId } };
  await hear(like, like, { ...like, type: 'Comment' }, { ...like, data: { userId: other.userId } });
  await hear({ source: 'postal', type: 'Post', name: 'published', data: { authorId: user.userId } });
  const logs = '{ activityLogs { totalCount nodes { action user { id } } } }';
  const count = async (viewer: Viewer) => (await ask(viewer, logs)).data.activityLogs.totalCount;
  expect([await count(admin), await count(user), await count(other), await count(people.anonymous)]).toEqual([
    5, 4, 1, 0,
  ]);
  const days = '{ dailyStats { nodes { day newPosts newComments newLikes activities } } }';
  const numbers = [{ day: '2026-03-01', newPosts: 1, newComments: 1, newLikes: 3, activities: 5 }];
  expect((await ask(moderator, days)).data.dailyStats.nodes).toEqual(numbers);
  expect((await ask(user, days)).data.dailyStats.nodes).toEqual([]);
  await analytics.sql('UPDATE tenant_stats SET new_likes = 7 WHERE tenant_id = $1', [people.tenantId]);
  const rebuild = (viewer: Viewer) => ask(viewer, 'mutation { rebuildTenantStats { days } }');
  expect(codes(await rebuild(moderator))).toEqual(['FORBIDDEN']);
  expect((await rebuild(admin)).data.rebuildTenantStats).toEqual({ days: 1 });
  expect((await ask(admin, days)).data.dailyStats.nodes).toEqual(numbers);
});

describe('searching', () => {
  const find = async (viewer: Viewer, query: string, types?: string[]): Promise<string[]> => {
    const source = `query ($query: String!, $types: [SearchType!]) { search(query: $query, types: $types) {
      rank highlight document { documentType title document { __typename ... on Post { id } } } } }`;
    const { data, errors } = await ask(viewer, source, { query, types });
    expect(errors).toEqual([]);
    return data.search.map(({ document }: any) => document.title);
  };
  const post = (by: Person, title: string, more: object = {}, name = 'created') => ({
    ...{ source: 'postal', type: 'Post', name },
    data: { authorId: by.userId, status: 'PUBLISHED', communityId: null, title, summary: null, ...more },
  });

  test('finds by words, the title before the rest, in the types that are asked for', async () => {
    const { user } = people;
    await hear(post(user, 'Growing tomatoes'), post(user, 'A garden', { summary: 'Where tomatoes grow' }));
    await hear({ source: 'events', type: 'Event', name: 'created', data: { title: 'Tomato day' } });
    const all = await find(user, 'tomato');
    expect(all.sort()).toEqual(['A garden', 'Growing tomatoes', 'Tomato day']);
    expect(await find(user, 'tomato', ['POST'])).toEqual(['Growing tomatoes', 'A garden']);
    expect(await find(user, 'tomato -garden', ['POST'])).toEqual(['Growing tomatoes']);
    expect(await find(user, '"day tomato"')).toEqual([]);
    const { data } = await ask(
      user,
      '{ search(query: "garden") { highlight document { document { __typename } } } }',
    );
    expect(data.search).toEqual([
      { highlight: expect.stringContaining('«garden»'), document: { document: { __typename: 'Post' } } },
    ]);
    for (const input of ['query: ""', `query: "'; DROP --(("`])
      expect((await ask(user, `{ search(${input}) { rank } }`)).data.search).toEqual([]);
    expect(codes(await ask(user, '{ search(query: "x", first: 101) { rank } }'))).toEqual(['BAD_USER_INPUT']);
    expect(codes(await ask(user, `{ search(query: "${'x'.repeat(201)}") { rank } }`))).toEqual([
      'BAD_USER_INPUT',
    ]);
  });

  test('finds nothing that the viewer may not see, by whatever way', async () => {
    const { user, other, moderator, stranger, anonymous } = people;
    await hear(
      post(user, 'Secret draft', { status: 'DRAFT' }),
      post(user, 'Secret of members', { communityId: randomUUID() }),
    );
    const documents = await analytics.sql('SELECT id, title FROM search_index WHERE tenant_id = $1', [
      people.tenantId,
    ]);
    const seen = async (viewer: Viewer) => {
      const listed = await ask(viewer, '{ searchDocuments { totalCount nodes { title } } }');
      const titles = listed.data.searchDocuments.nodes.map(({ title }: any) => title).sort();
      expect(listed.data.searchDocuments.totalCount).toBe(titles.length);
      const byId = await Promise.all(
        documents.map(({ id }) =>
          ask(viewer, 'query ($id: ID!) { searchDocument(id: $id) { title } }', { id }),
        ),
      );
      expect(byId.flatMap(({ data }) => data.searchDocument?.title ?? []).sort()).toEqual(titles);
      expect((await find(viewer, 'secret')).sort()).toEqual(titles);
      return titles;
    };
    expect(await seen(user)).toEqual(['Secret draft', 'Secret of members']);
    expect(await seen(moderator)).toEqual(['Secret draft']);
    for (const viewer of [other, stranger, anonymous]) expect(await seen(viewer)).toEqual([]);
  });

  test('an older state changes nothing, and what is gone does not come back', async () => {
    const { user } = people;
    const key = randomUUID();
    const at = (revision: string, title: string, name = 'updated') => ({
      ...post(user, title, {}, name),
      key,
      revision,
    });
    await hear(at('5', 'Newer'));
    await hear(at('4', 'Older', 'created'));
    expect(await find(user, 'older or newer')).toEqual(['Newer']);
    await hear(at('6', '', 'deleted'));
    await hear(at('5', 'Newer'));
    expect(await find(user, 'older or newer')).toEqual([]);
  });
});

test('what clients tell of their users is checked, and counted by hour and name for moderators', async () => {
  const { user, moderator, anonymous } = people;
  const track = (viewer: Viewer, ...events: object[]) =>
    analytics.change(viewer, 'trackEvents', { events }, 'count');
  const opened = { name: 'page.opened', properties: [{ name: 'place', value: 'feed' }] };
  expect((await track(user, opened, opened)).data.trackEvents).toEqual({ count: 2 });
  expect((await track(anonymous, { ...opened, name: 'page.closed' })).data.trackEvents).toEqual({ count: 1 });
  for (const bad of [
    { name: 'Page opened' },
    { name: 'x'.repeat(65) },
    { ...opened, properties: [{ name: 'x y', value: 'x' }] },
    { ...opened, properties: [{ name: 'x', value: 'x'.repeat(201) }] },
    { ...opened, timestamp: '2020-01-01T00:00:00.000Z' },
  ])
    expect([bad, ...codes(await track(user, opened, bad))]).toEqual([bad, 'BAD_USER_INPUT']);
  expect(codes(await track(user, ...Array(101).fill(opened)))).toEqual(['BAD_USER_INPUT']);
  const since = new Date(Date.now() - 86_400_000).toISOString();
  const source = `query ($since: DateTime!) { analyticsCounts(since: $since) { eventName count }
    analyticsEvents(filter: { eventName: "page.opened" }) { nodes { user { id } properties { name value } } } }`;
  expect(codes(await ask(user, source, { since }))).toEqual(['FORBIDDEN']);
  const { data } = await ask(moderator, source, { since });
  expect(data.analyticsCounts).toEqual([
    { eventName: 'page.closed', count: 1 },
    { eventName: 'page.opened', count: 2 },
  ]);
  expect(data.analyticsEvents.nodes[0]).toEqual({
    user: { id: user.userId },
    properties: [{ name: 'place', value: 'feed' }],
  });
});

test('lists take as many statements with many rows as with few', async () => {
  const { user, moderator } = people;
  const source = `{ activityLogs { nodes { action user { username } } } search(query: "tomato") { document { title } }
    searchDocuments { nodes { title } } }`;
  const title = (n: number) => ({
    ...{ source: 'events', type: 'Event', name: 'created' },
    data: { title: `Tomato ${n}`, creatorId: user.userId },
  });
  await hear(title(0));
  const few = (await ask(moderator, source)).statements.length;
  await hear(...Array.from({ length: 10 }, (_, n) => title(n)));
  expect((await ask(moderator, source)).statements).toHaveLength(few);
  // Of the search two: which documents have the words, and the best of them.
  expect(few).toBe(5);
});
