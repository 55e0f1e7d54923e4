/** The number of SQL statements of a query depends on its shape and never on the number of rows. */
import { EXAMPLES } from '../../gateway/page/examples';
import { anonymous, demoViewer, type Estate, openEstate } from '../support/estate';
import { readmeQuery } from './readme-query';

let small: Estate;
let middle: Estate;
let large: Estate;
beforeAll(async () => {
  small = await openEstate({ posts: 10 });
  middle = await openEstate({ posts: 100 });
  large = await openEstate({ posts: 1000 });
}, 120_000);
afterAll(async () => {
  await small.close();
  await middle.close();
  await large.close();
});

const cases: [name: string, statements: number, query: string][] = [
  ['the query of the README', 2, readmeQuery],
  [
    'posts with their authors and categories',
    1,
    `{ posts(first: 50) { edges { node { id title author { id username } category { id label } } } } }`,
  ],
  ['a page and its count', 2, `{ posts(first: 5) { totalCount nodes { id } } }`],
  ['a count alone', 1, `{ posts { totalCount } }`],
  [
    'users and their posts',
    2,
    `{ users(first: 50) { nodes { username posts(first: 10) { nodes { title } } } } }`,
  ],
  [
    'users, their posts and the posts’ comments, with their counts',
    7,
    `{ users(first: 20) { totalCount nodes { posts(first: 5) { totalCount nodes {
         title comments(first: 2) { totalCount nodes { body } } commentCount likeCount } } } } }`,
  ],
  [
    'a tree of categories',
    3,
    `{ categories(filter: {isRoot: true}) { nodes { label path children(first: 10) { nodes { label } } } } }`,
  ],
  [
    'tags both ways',
    3,
    `{ posts(first: 50) { nodes { tags(first: 3) { nodes { posts(first: 3) { nodes { title } } } } } } }`,
  ],
  [
    'threads',
    3,
    `{ comments(first: 50) { nodes { body parent { body } replies(first: 3) { nodes { body } } } } }`,
  ],
  [
    'likes of everything that can be liked',
    6,
    `{ users(first: 50) { nodes { likes(first: 5) { nodes { likeable {
         __typename ... on Post { title likeCount } ... on Comment { body } ... on Discussion { subject: title } } } } } } }`,
  ],
  [
    'discussions with their replies, their authors and their categories',
    2,
    `{ discussions(first: 50) { nodes { title user { username } category { label } replies(first: 2) { nodes { body } } } } }`,
  ],
  [
    'the tenant and all that hangs on it',
    4,
    `{ tenant { name users(first: 1) { totalCount } posts(first: 1) { totalCount } tags { totalCount } } }`,
  ],
];

test.each(cases)('%s: %d statements, with 10 posts and with 1,000', async (_name, expected, query) => {
  for (const viewer of [anonymous, demoViewer(0)]) {
    const few = await small.query(query, {}, viewer);
    const many = await large.query(query, {}, viewer);
    expect([few.errors, many.errors]).toEqual([[], []]);
    expect(many.statements.map(({ sql }) => sql)).toHaveLength(expected);
    // Fewer only where the small estate has nothing to ask for.
    expect(few.statements.length).toBeLessThanOrEqual(expected);
  }
});

test.each(EXAMPLES.filter(({ query }) => query.startsWith('query')))(
  'the example of the page “$title” takes as many statements with 100 posts as with 1,000',
  async ({ query, variables = '{}' }) => {
    const few = await middle.query(query, JSON.parse(variables), demoViewer(0));
    const many = await large.query(query, JSON.parse(variables), demoViewer(0));
    expect(many.errors).toEqual([]);
    expect(many.statements.map(({ sql }) => sql).sort()).toEqual(few.statements.map(({ sql }) => sql).sort());
  },
);

test('a query answers alike whatever the number of rows it passes over', async () => {
  const { data, statements } = await large.query(readmeQuery);
  expect(data.posts.edges).toHaveLength(50);
  expect(data.posts.pageInfo.hasNextPage).toBe(true);
  expect(statements.map(({ subgraph }) => subgraph).sort()).toEqual(['community', 'postal']);
  for (const { node } of data.posts.edges) {
    expect(node.author.username).toEqual(expect.any(String));
    expect(node.comments.edges.length).toBeLessThanOrEqual(3);
  }
});

test('a page is read from an index, and no more than the page', async () => {
  await large.sql('postal', 'ANALYZE posts');
  const plans = await large.sql(
    'postal',
    `EXPLAIN (ANALYZE, FORMAT JSON) SELECT id FROM posts
      WHERE tenant_id = '00000000-0000-4000-8000-000000000001' ORDER BY created_at DESC, id DESC LIMIT 11`,
  );
  expect(JSON.stringify(plans)).toContain('posts_created_at_idx');
});
