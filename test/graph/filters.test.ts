/** What a filter says is what SQL says of the same condition, in every operator; and pages have numbers. */
import type { Answer } from '../support/answer';
import { demoViewer, type Estate, openEstate } from '../support/estate';

let estate: Estate;
beforeAll(async () => {
  estate = await openEstate({ posts: 60, hears: false });
  await estate.sql(
    'postal',
    `UPDATE posts SET category_id = CASE WHEN abs(hashtext(id::text)) % 3 > 0 THEN category_id END,
            view_count = abs(hashtext(slug)) % 5,
            title = CASE WHEN title IS NOT NULL THEN (ARRAY['Ärzte', 'arzt ', 'Art', 'zebra'])[1 + abs(hashtext(slug)) % 4] || slug END`,
  );
}, 120_000);
afterAll(() => estate.close());

const viewer = demoViewer(3, 'ADMIN');
const { tenantId } = viewer;

async function ask(source: string, variables = {}): Promise<Answer> {
  const answer = await estate.query(source, variables, viewer);
  expect(answer.errors).toEqual([]);
  return answer;
}

const sqlIds = async (where: string, order = 'created_at DESC, id DESC'): Promise<string[]> =>
  (
    await estate.sql('postal', `SELECT id FROM posts WHERE tenant_id = $1 AND ${where} ORDER BY ${order}`, [
      tenantId,
    ])
  ).map(({ id }) => id);

const idsOf = (list: any): string[] => list.nodes.map((node: any) => node.id);

test.each([
  ['statusIn: [DRAFT, ARCHIVED]', `status IN ('DRAFT', 'ARCHIVED')`],
  ['statusIn: []', 'false'],
  ['statusIn: null, kind: SHORT', `kind = 'SHORT'`],
  ['categoryIdIsNull: true', 'category_id IS NULL'],
  ['categoryIdIsNull: false, status: PUBLISHED', `category_id IS NOT NULL AND status = 'PUBLISHED'`],
  ['titleStartsWith: "ARZ"', `title COLLATE "und-x-icu" ~* '^[aä]rz'`],
  ['titleStartsWith: "zeb"', `title LIKE 'zeb%'`],
  ['titleStartsWith: ""', 'true'],
  ['or: [{status: DRAFT}, {kind: SHORT}]', `(status = 'DRAFT' OR kind = 'SHORT')`],
  [
    'or: [{status: DRAFT, kind: ARTICLE}, {categoryIdIsNull: true}], not: {titleStartsWith: "a"}',
    `((status = 'DRAFT' AND kind = 'ARTICLE') OR category_id IS NULL) AND (title ~* '^[aä]') IS NOT TRUE`,
  ],
  ['not: {or: [{status: DRAFT}, {kind: SHORT}]}', `NOT (status = 'DRAFT' OR kind = 'SHORT')`],
  ['or: [{}]', 'true'],
  ['not: {categoryIdIn: []}', 'true'],
  ['or: []', 'false'],
])('{%s}', async (filter, where) => {
  const expected = await sqlIds(where);
  const { data } = await ask(`{ posts(first: 100, filter: {${filter}}) { totalCount nodes { id } } }`);
  expect(idsOf(data.posts)).toEqual(expected.slice(0, 100));
  expect(data.posts.totalCount).toBe(expected.length);
});

test('the conditions above tell posts apart', async () => {
  const all = await sqlIds('true');
  for (const where of ['category_id IS NULL', `title ~* '^[aä]rz'`, `kind = 'SHORT'`]) {
    const found = await sqlIds(where);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(all.length);
  }
});

test('null, and a variable that is not given, say nothing', async () => {
  const all = (await sqlIds('true')).length;
  const source = `query ($author: ID, $of: [ID!], $or: [PostFilter!]) {
    null: posts(filter: {authorId: null}) { totalCount }
    missing: posts(filter: {authorId: $author, authorIdIn: $of, or: $or}) { totalCount } }`;
  const { data } = await ask(source);
  expect(data).toEqual({ null: { totalCount: all }, missing: { totalCount: all } });
});

test.each([
  ['publishedAt: DESC', 'published_at DESC NULLS LAST, id DESC'],
  ['publishedAt: ASC', 'published_at NULLS LAST, id'],
  ['title: ASC', 'title NULLS LAST, id'],
  ['viewCount: DESC', 'view_count DESC, id DESC'],
])('pages by {%s}, by cursor and by number, are the whole list', async (orderBy, order) => {
  const all = await sqlIds('true', order);
  const byCursor: string[] = [];
  const byNumber: string[] = [];
  const page = (args: string) =>
    ask(
      `{ posts(first: 7, orderBy: {${orderBy}}${args}) { nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } } }`,
    );
  for (let after = ''; ; ) {
    const { data } = await page(after);
    byCursor.push(...idsOf(data.posts));
    if (!data.posts.pageInfo.hasNextPage) break;
    after = `, after: "${data.posts.pageInfo.endCursor}"`;
  }
  for (let offset = 0; offset < all.length; offset += 7) {
    const { data, statements } = await page(`, offset: ${offset}`);
    byNumber.push(...idsOf(data.posts));
    expect(statements).toHaveLength(1);
    expect(data.posts.pageInfo).toMatchObject({
      hasNextPage: offset + 7 < all.length,
      hasPreviousPage: offset > 0,
    });
  }
  expect(byCursor).toEqual(all);
  expect(byNumber).toEqual(all);
});

test.each([
  [
    `filter: {authorIdIn: [${Array.from({ length: 101 }, () => '"00000000-0000-4000-8000-000000000000"')}]}`,
    'BAD_USER_INPUT',
    'filter.authorIdIn has at most 100 values, but got: 101.',
  ],
  [`filter: {or: [${'{},'.repeat(20)}]}`, 'BAD_USER_INPUT', 'A filter has at most 20 filters in it.'],
  ['filter: {authorIdIn: ["ada"]}', 'INVALID_ID', 'filter.authorIdIn[0] is a uuid, but got: "ada".'],
  [
    'offset: 1001',
    'INVALID_PAGE_SIZE',
    'offset is from 0 to 1000, but got: 1001. What is further away is reached by after.',
  ],
  ['offset: 3, last: 2', 'BAD_USER_INPUT', 'offset goes with first, and without a cursor.'],
])('%s is refused', async (args, code, message) => {
  const { errors } = await estate.query(`{ posts(${args}) { totalCount nodes { id } } }`, {}, viewer);
  expect(errors).toMatchObject([{ code, message }]);
});

test.each(['status', 'categoryId', 'isFeatured'])('posts are counted by %s', async by => {
  const column = by.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
  const groups = (where: string) =>
    estate.sql(
      'postal',
      `SELECT ${column}::text AS value, count(*)::int AS count FROM posts WHERE tenant_id = $1 AND ${where}
        GROUP BY ${column} ORDER BY count DESC, value`,
      [tenantId],
    );
  const { data, statements } = await ask(
    `{ posts(filter: {kind: ARTICLE}) { counts(by: ${by}) { value count } } tags(first: 5) { nodes { id posts { counts(by: ${by}) { value count } } } } }`,
  );
  expect(data.posts.counts).toEqual(await groups(`kind = 'ARTICLE'`));
  for (const { id, posts } of data.tags.nodes) {
    const tagged = `id IN (SELECT post_id FROM post_tags WHERE tag_id = '${id}')`;
    expect(posts.counts).toEqual(await groups(tagged));
  }
  expect(statements).toHaveLength(3);
});
