/** Texts are ordered as a dictionary is, found whatever the case where they are unique so, and paged through alike. */
import { demoViewer, type Estate, openEstate } from '../support/estate';

let estate: Estate;
beforeAll(async () => {
  estate = await openEstate();
}, 180_000);
afterAll(() => estate.close());

const admin = demoViewer(0, 'MODERATOR', 'ADMIN');

async function ask(source: string, variables = {}) {
  const answer = await estate.query(source, variables, admin);
  expect(answer.errors).toEqual([]);
  return answer.data;
}

test('labels are in the order of a dictionary, page by page in both directions', async () => {
  const labels = ['äpfel', 'Zebra', 'apple', 'Ärzte', 'zebra', 'Apple', 'Übung', 'unter'];
  await ask(
    `mutation { ${labels.map((label, index) => `c${index}: createCategory(input: {slug: "order-${index}", label: "${label}"}) { category { id } }`)} }`,
  );
  const { categories } = await ask(`{ categories(first: 100, orderBy: {label: ASC}) { nodes { label } } }`);
  const all: string[] = categories.nodes.map(({ label }: any) => label);
  expect(all.filter(label => labels.includes(label))).toEqual([
    'äpfel',
    'apple',
    'Apple',
    'Ärzte',
    'Übung',
    'unter',
    'zebra',
    'Zebra',
  ]);
  expect(all).toEqual([...all].sort(new Intl.Collator('en', { caseFirst: 'lower' }).compare));

  for (const [direction, page, cursor, more] of [
    ['ASC', 'first: 3, after', 'endCursor', 'hasNextPage'],
    ['DESC', 'first: 3, after', 'endCursor', 'hasNextPage'],
    ['ASC', 'last: 3, before', 'startCursor', 'hasPreviousPage'],
  ] as const) {
    const seen: string[] = [];
    for (let at: string | null = null; ; ) {
      const { categories } = await ask(
        `query ($at: String) { categories(${page}: $at, orderBy: {label: ${direction}}) { nodes { label } pageInfo { ${cursor} ${more} } } }`,
        { at },
      );
      const found = categories.nodes.map(({ label }: any) => label);
      if (cursor === 'endCursor') seen.push(...found);
      else seen.unshift(...found);
      if (!categories.pageInfo[more]) break;
      at = categories.pageInfo[cursor];
    }
    expect(direction === 'ASC' ? seen : seen.reverse()).toEqual(all);
  }
});

test('a user is found by the name in any case, and by each of them in one request', async () => {
  const create = (username: string, email: string) =>
    estate.query(
      `mutation ($username: String!, $email: String!) { createUser(input: {username: $username, email: $email}) { user { id username } } }`,
      { username, email },
      admin,
    );
  const { data } = await create('Am\u00e9lie', 'Amelie@Example.org');
  const { id } = data.createUser.user;
  const found = await ask(
    `{ a: userByUsername(username: "AMÉLIE") { id } b: userByUsername(username: "ame\\u0301lie") { id } c: userByUsername(username: "amelie") { id } }`,
  );
  expect(found).toEqual({ a: { id }, b: { id }, c: null });
  for (const username of ['AMÉLIE', 'ame\u0301lie']) {
    expect((await create(username, 'new@example.org')).errors).toMatchObject([{ code: 'USERNAME_TAKEN' }]);
  }
  for (const email of ['AMELIE@example.ORG', 'amelie@example.org']) {
    expect((await create('other', email)).errors).toMatchObject([{ code: 'EMAIL_TAKEN' }]);
  }
});

test('email addresses that look the same are the same, however they are composed', async () => {
  const create = (username: string, email: string) =>
    estate.query(
      `mutation ($username: String!, $email: String!) { createUser(input: {username: $username, email: $email}) { user { id } } }`,
      { username, email },
      admin,
    );
  expect((await create('composed', 'zo\u00eb@example.org')).errors).toEqual([]);
  expect((await create('decomposed', 'zoe\u0308@example.org')).errors).toMatchObject([
    { code: 'EMAIL_TAKEN' },
  ]);
  const raw = estate.sql(
    'cortex',
    `INSERT INTO users (tenant_id, username, email) VALUES ($1, 'raw', 'ZOE\u0308@example.org')`,
    [admin.tenantId],
  );
  await expect(raw).rejects.toThrow('users_email_key');
});

test('the replica of a user is found by the name in any case as well', async () => {
  const { posts } = await ask(`{ posts(first: 1) { nodes { author { id username } } } }`);
  const { id, username } = posts.nodes[0].author;
  const found = await ask(
    `query ($name: String) { posts(filter: {author: {username: $name}}) { nodes { author { id } } } }`,
    { name: username.toUpperCase() },
  );
  expect(new Set(found.posts.nodes.map((post: any) => post.author.id))).toEqual(new Set([id]));
});
