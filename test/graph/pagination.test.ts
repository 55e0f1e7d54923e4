import { demoViewer, type Estate, openEstate } from '../support/estate';

let estate: Estate;
beforeAll(async () => {
  estate = await openEstate({ posts: 60 });
});
afterAll(() => estate.close());

const viewer = demoViewer(3, 'ADMIN');

async function ids(args: string): Promise<string[]> {
  const { data, errors } = await estate.query(`{ posts(${args}) { nodes { id } } }`, {}, viewer);
  expect(errors).toEqual([]);
  return data.posts.nodes.map((node: { id: string }) => node.id);
}

test.each(['{createdAt: DESC}', '{createdAt: ASC}', '{updatedAt: DESC}'])(
  'paging forward and backward in the order %s meets every row once',
  async orderBy => {
    const all = await ids(`first: 100, orderBy: ${orderBy}`);
    expect(new Set(all).size).toBe(60);
    const walk = async (direction: 'forward' | 'backward') => {
      const seen: string[] = [];
      let cursor: string | null = null;
      for (let more = true; more; ) {
        const page: string =
          direction === 'forward' ? 'first: 7, after: $cursor' : 'last: 7, before: $cursor';
        const { data }: any = await estate.query(
          `query ($cursor: String) { posts(${page}, orderBy: ${orderBy}) {
             nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
          { cursor },
          viewer,
        );
        const { nodes, pageInfo } = data.posts;
        const found = nodes.map((node: { id: string }) => node.id);
        if (direction === 'forward') seen.push(...found);
        else seen.unshift(...found);
        cursor = direction === 'forward' ? pageInfo.endCursor : pageInfo.startCursor;
        more = direction === 'forward' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage;
      }
      return seen;
    };
    expect(await walk('forward')).toEqual(all);
    expect(await walk('backward')).toEqual(all);
  },
);

test('rows that share the order’s value are told apart by their key', async () => {
  await estate.sql('postal', `UPDATE posts SET created_at = '2026-01-01T00:00:00Z'`);
  const all = await ids('first: 100');
  const { data } = await estate.query(`{ posts(first: 10) { pageInfo { endCursor } } }`, {}, viewer);
  expect(await ids(`first: 100, after: "${data.posts.pageInfo.endCursor}"`)).toEqual(all.slice(10));
});

test('lists below a list each have their own page', async () => {
  const { data } = await estate.query(
    `{ users(first: 100) { nodes { id posts(first: 2) { totalCount nodes { author { id } } pageInfo { hasNextPage } } } } }`,
    {},
    viewer,
  );
  const writers = data.users.nodes.filter((user: any) => user.posts.totalCount > 0);
  expect(writers.length).toBeGreaterThan(3);
  for (const { id, posts } of writers) {
    expect(posts.nodes).toHaveLength(Math.min(2, posts.totalCount));
    expect(posts.nodes.every((post: any) => post.author.id === id)).toBe(true);
    expect(posts.pageInfo.hasNextPage).toBe(posts.totalCount > 2);
  }
});

test('filters and orders can be combined', async () => {
  const { data } = await estate.query(
    `{ posts(first: 100, filter: {kind: SHORT, status: PUBLISHED}, orderBy: {updatedAt: ASC}) { totalCount nodes { kind status } } }`,
    {},
    viewer,
  );
  const [{ count }] = await estate.sql(
    'postal',
    `SELECT count(*)::int FROM posts WHERE kind = 'SHORT' AND status = 'PUBLISHED' AND tenant_id = $1`,
    [viewer.tenantId],
  );
  expect(data.posts.totalCount).toBe(count);
  expect(data.posts.nodes).toHaveLength(count);
});

test('an empty page is asked for by first: 0', async () => {
  expect(await ids('first: 0')).toEqual([]);
});
