/** Bad input gets a clear error with its code, and leaves nothing half-written. */
import { randomUUID } from 'node:crypto';
import { demoViewer, type Estate, openEstate } from '../support/estate';

let estate: Estate;
beforeAll(async () => {
  estate = await openEstate();
});
afterAll(() => estate.close());

const admin = demoViewer(0, 'MODERATOR', 'ADMIN');

const refusals: [what: string, code: string, query: string][] = [
  ['an id that is no uuid', 'INVALID_ID', `{ post(id: "42") { id } }`],
  [
    'an id that is no uuid, deep in an input',
    'INVALID_ID',
    `{ posts(filter: {authorId: "42"}) { totalCount } }`,
  ],
  [
    'a NUL in a string',
    'INVALID_TEXT',
    `mutation { createPost(input: {title: "a\\u0000b", content: "x"}) { post { id } } }`,
  ],
  ['a NUL in a search', 'INVALID_TEXT', `{ userByUsername(username: "\\u0000") { id } }`],
  ['first: -1', 'INVALID_PAGE_SIZE', `{ posts(first: -1) { nodes { id } } }`],
  ['first: 1000', 'INVALID_PAGE_SIZE', `{ posts(first: 1000) { nodes { id } } }`],
  [
    'last: 101 below a list',
    'INVALID_PAGE_SIZE',
    `{ users { nodes { posts(last: 101) { nodes { id } } } } }`,
  ],
  ['first and last', 'INVALID_PAGE_SIZE', `{ posts(first: 1, last: 1) { nodes { id } } }`],
  ['after with last', 'BAD_USER_INPUT', `{ posts(last: 1, after: "x") { nodes { id } } }`],
  ['a cursor that is none', 'INVALID_CURSOR', `{ posts(after: "not a cursor") { nodes { id } } }`],
  ['an empty cursor', 'INVALID_CURSOR', `{ posts(after: "") { nodes { id } } }`],
  [
    'an order of two fields',
    'BAD_USER_INPUT',
    `{ posts(orderBy: {createdAt: ASC, updatedAt: ASC}) { nodes { id } } }`,
  ],
  ['an order of no field', 'BAD_USER_INPUT', `{ posts(orderBy: {}) { nodes { id } } }`],
  [
    'a username that is taken',
    'USERNAME_TAKEN',
    `mutation { createUser(input: {username: "$username", email: "new@example.org"}) { user { id } } }`,
  ],
  [
    'a username that is taken but for its case',
    'USERNAME_TAKEN',
    `mutation { createUser(input: {username: "$USERNAME", email: "new@example.org"}) { user { id } } }`,
  ],
  [
    'a title that is too long',
    'TEXT_TOO_LONG',
    `mutation { createPost(input: {title: "${'x'.repeat(256)}", content: "x"}) { post { id } } }`,
  ],
  [
    'a short of 281 characters',
    'SHORT_TOO_LONG',
    `mutation { createPost(input: {kind: SHORT, content: "${'x'.repeat(281)}"}) { post { id } } }`,
  ],
  [
    'an empty comment',
    'BLANK_TEXT',
    `mutation { commentOnPost(input: {postId: "$post", body: ""}) { comment { id } } }`,
  ],
];

test.each(refusals)('%s is %s', async (_what, code, template) => {
  const [user] = await estate.sql('cortex', 'SELECT username FROM users WHERE tenant_id = $1 LIMIT 1', [
    admin.tenantId,
  ]);
  const [post] = await estate.sql('postal', 'SELECT id FROM posts WHERE tenant_id = $1 LIMIT 1', [
    admin.tenantId,
  ]);
  const query = template
    .replace('$username', user.username)
    .replace('$USERNAME', user.username.toUpperCase())
    .replace('$post', post.id);
  const before = await rowCounts();
  const { errors } = await estate.query(query, {}, admin);
  expect(errors.map(error => error.code)).toContain(code);
  for (const { message } of errors) expect(message).toMatch(/^[^\n]{10,}$/);
  expect(await rowCounts()).toEqual(before);
});

test('two references that their owner does not have are told of in one answer', async () => {
  const { errors, invalidFields } = await estate.query(
    `mutation ($id: ID!) { createPost(input: {title: "x", content: "x", categoryId: $id, subCategoryId: $id}) { post { id } } }`,
    { id: randomUUID() },
    admin,
  );
  expect(errors).toHaveLength(1);
  expect(errors).toMatchObject([{ code: 'REFERENCE_NOT_FOUND' }]);
  expect(invalidFields).toEqual(['categoryId', 'subCategoryId']);
});

test.each([
  '2026-02-30T00:00:00Z',
  '2025-02-29T00:00:00Z',
  '2026-04-31T12:00:00+02:00',
  '2026-13-01T00:00:00Z',
  '0000-01-01T00:00:00Z',
  '2026-02-03',
  'tomorrow',
])('%s is no DateTime, as a literal and as a variable', async given => {
  const message = `filter.createdAt.gte is a DateTime, written like 2026-02-03T04:05:06.789Z, but got: "${given}".`;
  const answers = [
    await estate.query(`{ posts(filter: {createdAt: {gte: "${given}"}}) { totalCount } }`),
    await estate.query(`query ($at: DateTime) { posts(filter: {createdAt: {gte: $at}}) { totalCount } }`, {
      at: given,
    }),
    await estate.query(`query ($filter: PostFilter) { posts(filter: $filter) { totalCount } }`, {
      filter: { createdAt: { gte: given } },
    }),
  ];
  for (const { errors } of answers) expect(errors).toMatchObject([{ code: 'INVALID_DATE_TIME', message }]);
});

test('a cursor of another list, of another order or forged is refused', async () => {
  const { data } = await estate.query(
    `{ posts(first: 1) { pageInfo { endCursor } } tags(first: 1) { pageInfo { endCursor } }
       oldest: posts(first: 1, orderBy: {createdAt: ASC}) { pageInfo { endCursor } } }`,
  );
  const cursor: string = data.posts.pageInfo.endCursor;
  const bytes = Buffer.from(cursor, 'base64url');
  const forged = [
    data.tags.pageInfo.endCursor,
    data.oldest.pageInfo.endCursor,
    cursor.slice(0, -4),
    // The signature of one place over another place.
    Buffer.concat([bytes.subarray(0, 16), Buffer.from('["2030-01-01T00:00:00.000Z","x"]')]).toString(
      'base64url',
    ),
  ];
  for (const after of forged) {
    const { errors } = await estate.query(
      `query ($after: String) { posts(after: $after) { nodes { id } } }`,
      { after },
    );
    expect(errors).toMatchObject([{ code: 'INVALID_CURSOR' }]);
  }
});

test('a cycle of categories is refused, also when two moves make it together', async () => {
  const make = async (slug: string) => {
    const { data } = await estate.query(
      `mutation ($slug: String!) { createCategory(input: {slug: $slug, label: $slug}) { category { id } } }`,
      { slug },
      admin,
    );
    return data.createCategory.category.id as string;
  };
  const move = (id: string, parentId: string) =>
    estate.query(
      `mutation ($id: ID!, $parentId: ID) { moveCategory(input: {id: $id, parentId: $parentId}) { category { path } } }`,
      { id, parentId },
      admin,
    );
  const [one, two] = [await make('one'), await make('two')];
  expect((await move(one, one)).errors).toMatchObject([{ code: 'CATEGORY_CYCLE' }]);
  const answers = await Promise.all([move(one, two), move(two, one)]);
  expect(answers.flatMap(({ errors }) => errors.map(error => error.code))).toEqual(['CATEGORY_CYCLE']);
});

test('a mutation that fails costs itself and no other of the document', async () => {
  const { data, errors } = await estate.query(
    `mutation {
       first: createTag(input: {slug: "first", name: "First"}) { tag { slug } }
       again: createTag(input: {slug: "first", name: "First"}) { tag { slug } }
     }`,
    {},
    admin,
  );
  expect(data).toEqual({ first: { tag: { slug: 'first' } }, again: null });
  expect(errors).toMatchObject([{ code: 'ALREADY_EXISTS', path: ['again'] }]);
  expect(await estate.sql('postal', `SELECT slug FROM tags WHERE slug = 'first'`)).toHaveLength(1);
});

async function rowCounts(): Promise<unknown> {
  const counts = [];
  for (const [domain, table] of [
    ['cortex', 'users'],
    ['postal', 'posts'],
    ['postal', 'post_versions'],
    ['community', 'comments'],
  ]) {
    counts.push(await estate.sql(domain!, `SELECT count(*)::int FROM ${table}`));
  }
  return counts;
}
