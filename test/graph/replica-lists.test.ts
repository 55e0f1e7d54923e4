/** Lists are filtered and ordered by fields that replicas hold, and paged through as by their own columns. */
import type { Answer } from '../support/answer';
import { demoViewer, type Estate, openEstate } from '../support/estate';

let estate: Estate;
beforeAll(async () => {
  estate = await openEstate({ posts: 60, hears: false });
  // A third of the posts and of the discussions is in no category, and several categories share a label.
  for (const [domain, table] of [
    ['postal', 'posts'],
    ['community', 'discussions'],
  ] as const) {
    await estate.sql(domain, `UPDATE ${table} SET category_id = NULL WHERE abs(hashtext(id::text)) % 3 = 0`);
    await estate.sql(domain, `UPDATE category_replica SET label = left(label, 1)`);
    await estate.sql(domain, `UPDATE user_replica SET verified = abs(hashtext(id::text)) % 2 = 0`);
  }
  await estate.sql(
    'postal',
    'UPDATE posts SET like_count = abs(hashtext(id::text)) % 4, comment_count = abs(hashtext(slug)) % 4',
  );
}, 180_000);
afterAll(() => estate.close());

const viewer = demoViewer(3, 'ADMIN');
const { tenantId } = viewer;
const ask = async (source: string, variables = {}): Promise<Answer> => {
  const answer = await estate.query(source, variables, viewer);
  expect(answer.errors).toEqual([]);
  return answer;
};

/** Ids as PostgreSQL itself orders the joined rows. */
async function sorted(domain: string, from: string, order: string, where = 'true'): Promise<string[]> {
  const rows = await estate.sql(
    domain,
    `SELECT row.id FROM ${from} WHERE row.tenant_id = $1 AND ${where} ORDER BY ${order}`,
    [tenantId],
  );
  return rows.map(({ id }) => id);
}

const posts = `posts row JOIN user_replica author ON author.id = author_id LEFT JOIN category_replica category ON category.id = category_id`;
const comments = `comments row JOIN user_replica author ON author.id = user_id`;
const discussions = `discussions row JOIN user_replica author ON author.id = user_id LEFT JOIN category_replica category ON category.id = category_id`;

const orders: [field: string, orderBy: string, domain: string, from: string, order: string][] = [
  ['posts', '{author: {username: ASC}}', 'postal', posts, 'username, row.created_at, row.id'],
  ['posts', '{author: {username: DESC}}', 'postal', posts, 'username DESC, row.created_at DESC, row.id DESC'],
  ['posts', '{category: {label: ASC}}', 'postal', posts, 'label NULLS LAST, row.created_at, row.id'],
  [
    'posts',
    '{category: {label: DESC}}',
    'postal',
    posts,
    'label DESC NULLS LAST, row.created_at DESC, row.id DESC',
  ],
  ['posts', '{likeCount: DESC}', 'postal', posts, 'like_count DESC, row.id DESC'],
  ['posts', '{commentCount: ASC}', 'postal', posts, 'comment_count, row.id'],
  ['comments', '{user: {username: ASC}}', 'community', comments, 'username, row.created_at, row.id'],
  [
    'discussions',
    '{user: {username: DESC}}',
    'community',
    discussions,
    'username DESC, row.created_at DESC, row.id DESC',
  ],
  [
    'discussions',
    '{category: {label: ASC}}',
    'community',
    discussions,
    'label NULLS LAST, row.created_at, row.id',
  ],
];

type Page = (args: string, variables?: Record<string, unknown>) => Promise<any>;

const pageOf =
  (field: string, orderBy: string, filter = '{}'): Page =>
  async (args, variables = {}) => {
    const { data, statements } = await ask(
      `query ($cursor: String) { ${field}(${args}, orderBy: ${orderBy}, filter: ${filter}) {
         nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
      variables,
    );
    expect(statements).toHaveLength(1);
    return data[field];
  };

const idsOf = (list: any): string[] => list.nodes.map((node: any) => node.id);

/** All ids, page by page. */
async function walk(page: Page, size: number, backward: boolean): Promise<string[]> {
  const seen: string[] = [];
  for (let cursor: string | null = null; ; ) {
    const found = await page(backward ? `last: ${size}, before: $cursor` : `first: ${size}, after: $cursor`, {
      cursor,
    });
    const { pageInfo } = found;
    if (backward) seen.unshift(...idsOf(found));
    else seen.push(...idsOf(found));
    if (!(backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return seen;
    cursor = backward ? pageInfo.startCursor : pageInfo.endCursor;
  }
}

test.each(orders)(
  'pages of %s by %s are the whole list, both ways',
  async (field, orderBy, domain, from, order) => {
    const all = await sorted(domain, from, order);
    expect(all.length).toBeGreaterThan(10);
    const page = pageOf(field, orderBy);
    // Of a short list every cursor is one to begin after: on ties, on the last row with a value, on the first without.
    const sizes = all.length > 100 ? [37] : all.length < 20 ? [1, 5] : [7, 100];
    for (const size of sizes) {
      expect(await walk(page, size, false)).toEqual(all);
      expect(await walk(page, size, true)).toEqual(all);
    }
  },
);

test.each([
  ['posts', '{author: {verified: true}}', 'postal', posts, 'verified'],
  [
    'posts',
    '{author: {verified: false}, category: {label: "E"}}',
    'postal',
    posts,
    `NOT verified AND label = 'E'`,
  ],
  ['posts', '{author: {}, category: {label: null}}', 'postal', posts, 'true'],
  [
    'comments',
    '{user: {verified: true}, status: VISIBLE}',
    'community',
    comments,
    `verified AND status = 'VISIBLE'`,
  ],
  ['discussions', '{user: {verified: true}}', 'community', discussions, 'verified'],
])('%s are filtered by %s, and counted alike', async (field, filter, domain, from, where) => {
  const expected = await sorted(domain, from, 'row.created_at DESC, row.id DESC', where);
  const { data, statements } = await ask(
    `{ ${field}(first: 100, filter: ${filter}) { totalCount nodes { id } } }`,
  );
  expect(expected.length).toBeGreaterThan(0);
  expect(data[field].totalCount).toBe(expected.length);
  expect(idsOf(data[field])).toEqual(expected.slice(0, 100));
  // The rows, their count, and which objects each condition on a replica means.
  const replicas = where === 'true' ? 0 : (filter.match(/(author|user|category): \{./g) ?? []).length;
  expect(statements).toHaveLength(2 + replicas);
});

test('one user’s posts are found by the user’s name', async () => {
  const { data } = await ask('{ posts(first: 1) { nodes { author { id username } } } }');
  const { id, username } = data.posts.nodes[0].author;
  const found = await ask(
    `query ($username: String) { posts(filter: {author: {username: $username}}) { nodes { author { id } } } }`,
    { username },
  );
  expect(new Set(found.data.posts.nodes.map((post: any) => post.author.id))).toEqual(new Set([id]));
});

test('a filter and an order by the same replica, and what is shown of it, are two statements', async () => {
  const source = `{ posts(first: 100, filter: {author: {verified: true}}, orderBy: {author: {username: ASC}}) { nodes { id author { username verified } } } }`;
  const { data, statements } = await ask(source);
  expect(idsOf(data.posts)).toEqual(
    await sorted('postal', posts, 'username, row.created_at, row.id', 'verified'),
  );
  expect(data.posts.nodes.every((post: any) => post.author.verified)).toBe(true);
  expect(statements).toHaveLength(2);
});

test.each([
  ['{category: {label: DESC}}', 'label DESC NULLS LAST, row.created_at DESC, row.id DESC'],
  ['{category: {label: ASC}}', 'label NULLS LAST, row.created_at, row.id'],
  ['{author: {username: ASC}}', 'username, row.created_at, row.id'],
])(
  'lists below parents by %s, filtered, are one statement for all, after the filter’s own',
  async (orderBy, order) => {
    const args = `orderBy: ${orderBy}, filter: {author: {verified: true}}`;
    const { data, statements } = await ask(
      `{ tags(first: 100) { nodes { id posts(first: 3, ${args}) { totalCount nodes { id category { label } } pageInfo { hasNextPage endCursor } } } } }`,
    );
    expect(statements).toHaveLength(4);
    let continued = 0;
    for (const { id, posts: list } of data.tags.nodes) {
      const all = await sorted(
        'postal',
        `${posts} JOIN post_tags ON post_id = row.id`,
        order,
        `verified AND tag_id = '${id}'`,
      );
      expect(list.totalCount).toBe(all.length);
      expect(idsOf(list)).toEqual(all.slice(0, 3));
      if (!list.pageInfo.hasNextPage) continue;
      const rest = await ask(
        `{ tag(id: "${id}") { posts(first: 100, ${args}, after: "${list.pageInfo.endCursor}") { nodes { id } } } }`,
      );
      expect(idsOf(rest.data.tag.posts)).toEqual(all.slice(3));
      continued += 1;
    }
    expect(continued).toBeGreaterThan(0);
  },
);

test('a user’s comments and a category’s discussions take them as well', async () => {
  const { data, statements } = await ask(
    `{ discussions(first: 100) { nodes {
         user { id comments(first: 100, filter: {user: {verified: true}}) { totalCount } }
         category { discussions(orderBy: {user: {username: ASC}}) { nodes { user { username } } } } } } }`,
  );
  expect(statements).toHaveLength(4);
  const verified = new Set(
    (await estate.sql('community', 'SELECT id FROM user_replica WHERE verified')).map(({ id }) => id),
  );
  const counts = data.discussions.nodes.map(({ user }: any) => [
    verified.has(user.id),
    user.comments.totalCount,
  ]);
  expect(counts.some(([isVerified, count]: [boolean, number]) => isVerified && count > 0)).toBe(true);
  expect(counts.every(([isVerified, count]: [boolean, number]) => isVerified || count === 0)).toBe(true);
});

test.each([
  ['{author: {}}', 'orderBy.author takes exactly one field, but got: none.'],
  ['{author: {username: null}}', 'orderBy.author takes exactly one field, but got: none.'],
  [
    '{author: {username: ASC}, createdAt: ASC}',
    'orderBy takes exactly one field, but got: createdAt, author.',
  ],
])('the order %s is refused', async (orderBy, message) => {
  const { errors } = await estate.query(`{ posts(orderBy: ${orderBy}) { nodes { id } } }`, {}, viewer);
  expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', message }]);
});

test('a cursor of one order is none of another', async () => {
  const { data } = await ask(
    '{ posts(first: 5, orderBy: {author: {username: ASC}}) { pageInfo { endCursor } } }',
  );
  const { endCursor } = data.posts.pageInfo;
  for (const orderBy of ['{author: {username: DESC}}', '{category: {label: ASC}}', '{createdAt: ASC}']) {
    const source = `query ($after: String) { posts(after: $after, orderBy: ${orderBy}) { nodes { id } } }`;
    const { errors } = await estate.query(source, { after: endCursor }, viewer);
    expect(errors).toMatchObject([{ code: 'INVALID_CURSOR' }]);
  }
});

test('a filter that means no object reads nothing of the list', async () => {
  const { data, statements } = await ask(
    '{ posts(filter: {category: {label: "nowhere"}}) { totalCount nodes { id } pageInfo { hasNextPage } } }',
  );
  expect(data.posts).toEqual({ totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } });
  expect(statements.map(({ sql }) => sql.includes('"posts"'))).toEqual([false]);
});

test('rows are read as far as they are asked for', async () => {
  const columnsOf = async (selection: string) => {
    const { statements } = await ask(`{ posts(first: 2) { nodes { ${selection} } } }`);
    return [...statements[0]!.sql.split(' FROM ')[0]!.matchAll(/AS "([\w.]+)"/g)]
      .map(([, name]) => name)
      .sort();
  };
  expect(await columnsOf('id')).toEqual(['createdAt', 'id']);
  expect(await columnsOf('title author { username }')).toEqual([
    'author.username',
    'authorId',
    'createdAt',
    'id',
    'title',
  ]);
  expect(await columnsOf('content')).toEqual(['content', 'createdAt', 'id']);
});

test('there is a page before where there is a row before, and not where there was one', async () => {
  const { data } = await ask(
    '{ posts(first: 2) { nodes { id } pageInfo { startCursor endCursor hasPreviousPage } } }',
  );
  const { startCursor, hasPreviousPage } = data.posts.pageInfo;
  expect(hasPreviousPage).toBe(false);
  const before = async () => {
    const source = `query ($after: String) { posts(first: 2, after: $after) { nodes { id } pageInfo { hasPreviousPage } } }`;
    const { data, statements } = await ask(source, { after: startCursor });
    expect(statements).toHaveLength(1);
    return data.posts.pageInfo.hasPreviousPage;
  };
  expect(await before()).toBe(true);
  await estate.sql('postal', 'DELETE FROM posts WHERE id = $1', [data.posts.nodes[0].id]);
  expect(await before()).toBe(false);
  const source = `query ($after: String) { posts(last: 1, before: $after, filter: {isFeatured: true, kind: SHORT, status: DRAFT}) { pageInfo { hasNextPage } } }`;
  const none = await ask(source, { after: data.posts.pageInfo.endCursor });
  expect(none.data.posts.pageInfo.hasNextPage).toBe(false);
});
