/** Nobody reads or changes another tenant's rows, through no path. */
import { parse } from 'graphql';
import { demoTenants } from '../../subgraphs/runtime/demo/demo';
import type { Viewer } from '../../wire/contract/viewer';
import { anonymous, demoViewer, type Estate, openEstate } from '../support/estate';

const [home, foreign] = demoTenants(40) as [any, any];
const theirs = {
  tenant: foreign.tenantId,
  user: foreign.id('User', 0),
  category: foreign.id('Category', 0),
  post: foreign.id('Post', 0),
  tag: foreign.id('Tag', 0),
  comment: foreign.id('Comment', 0),
  discussion: foreign.id('Discussion', 0),
};
/** The most that anybody may be: an admin, but of the first tenant. */
const admin = demoViewer(0, 'MODERATOR', 'ADMIN');
const foreignAdmin: Viewer = { tenantId: foreign.tenantId, userId: theirs.user, roles: ['USER', 'ADMIN'] };

let estate: Estate;
beforeAll(async () => {
  estate = await openEstate();
});
afterAll(() => estate.close());

test('the other tenant has rows of every kind, which its own people see', async () => {
  const { data, errors } = await estate.query(
    `query ($user: ID!, $category: ID!, $post: ID!, $tag: ID!, $comment: ID!, $discussion: ID!) {
       user(id: $user) { id } category(id: $category) { id } post(id: $post) { id } tag(id: $tag) { id }
       comment(id: $comment) { id } discussion(id: $discussion) { id } tenant { id } }`,
    theirs,
    foreignAdmin,
  );
  expect(errors).toEqual([]);
  expect(Object.values(data).every(Boolean)).toBe(true);
  expect(data.tenant.id).toBe(theirs.tenant);
});

test('not by id', async () => {
  const { data } = await estate.query(
    `query ($user: ID!, $category: ID!, $post: ID!, $tag: ID!, $comment: ID!, $discussion: ID!) {
       user(id: $user) { id } category(id: $category) { id } post(id: $post) { id } tag(id: $tag) { id }
       comment(id: $comment) { id } discussion(id: $discussion) { id } }`,
    theirs,
    admin,
  );
  expect(Object.values(data).every(value => value === null)).toBe(true);
});

test('not by another unique property', async () => {
  const [user] = await estate.sql('cortex', 'SELECT username FROM users WHERE id = $1', [theirs.user]);
  const [category] = await estate.sql('cortex', 'SELECT slug FROM categories WHERE id = $1', [
    theirs.category,
  ]);
  const [post] = await estate.sql('postal', 'SELECT slug FROM posts WHERE id = $1', [theirs.post]);
  const { data } = await estate.query(
    `query ($username: String!, $category: String!, $post: String!) {
       userByUsername(username: $username) { id } categoryBySlug(slug: $category) { id } postBySlug(slug: $post) { id } }`,
    { username: user.username, category: category.slug, post: post.slug },
    admin,
  );
  const found = Object.values(data)
    .filter(Boolean)
    .map((value: any) => value.id);
  for (const id of Object.values(theirs)) expect(found).not.toContain(id);
});

test('not through _entities, in any subgraph', async () => {
  const representations = [
    { __typename: 'Tenant', id: theirs.tenant },
    { __typename: 'User', id: theirs.user },
    { __typename: 'Category', id: theirs.category },
    { __typename: 'Post', id: theirs.post },
    { __typename: 'Comment', id: theirs.comment },
    { __typename: 'Discussion', id: theirs.discussion },
  ];
  const selections: Record<string, string> = {
    cortex: `... on Tenant { name users { totalCount } } ... on User { username } ... on Category { label }`,
    postal: `... on Tenant { posts { totalCount } tags { totalCount } } ... on User { posts { totalCount } }
             ... on Category { posts { totalCount } } ... on Post { title }`,
    community: `... on Tenant { discussions { totalCount } } ... on User { comments { totalCount } discussions { totalCount } likes { totalCount } }
                ... on Category { discussions { totalCount } } ... on Comment { body } ... on Discussion { title }
                ... on Post { commentCount likeCount comments { totalCount } likes { totalCount } }`,
  };
  for (const subgraph of estate.subgraphs) {
    const known = representations.filter(({ __typename }) => subgraph.schema.getType(__typename));
    const document = parse(
      `query ($r: [_Any!]!) { _entities(representations: $r) { ${selections[subgraph.name]} } }`,
    );
    const run = async (viewer: Viewer) => {
      const result: any = await subgraph.execute({ document, variables: { r: known }, viewer });
      expect(result.errors).toBeUndefined();
      return JSON.stringify(result.data);
    };
    // What is left to see is nothing: nulls and counts of zero.
    expect(await run(admin)).not.toMatch(/[1-9]|"(name|username|label|title|body)":"/);
    expect(await run(foreignAdmin)).toMatch(/[1-9]|"(name|username|label|title|body)":"/);
  }
});

test('not in lists, counts or nested below what is one’s own', async () => {
  const { data } = await estate.query(
    `{ users(first: 100) { totalCount nodes { id tenant { id } } }
       posts(first: 100) { totalCount nodes { id tenant { id } author { id username } } }
       comments(first: 100) { totalCount nodes { tenant { id } } }
       tenant { id users { totalCount } posts { totalCount } discussions { totalCount } } }`,
    {},
    admin,
  );
  expect(JSON.stringify(data)).not.toContain(theirs.tenant);
  expect(data.users.totalCount).toBe(home.count.users);
  expect(data.tenant).toMatchObject({
    id: home.tenantId,
    users: { totalCount: home.count.users },
    posts: { totalCount: home.count.posts },
    discussions: { totalCount: home.count.discussions },
  });
});

test('not by a filter that names them', async () => {
  const { data } = await estate.query(
    `query ($user: ID!, $category: ID!, $post: ID!) {
       posts(filter: {authorId: $user}) { totalCount } byCategory: posts(filter: {categoryId: $category}) { totalCount }
       comments(filter: {postId: $post}) { totalCount } discussions(filter: {userId: $user}) { totalCount }
       categories(filter: {parentId: $category}) { totalCount } }`,
    theirs,
    admin,
  );
  expect(Object.values(data)).toEqual(Array(5).fill({ totalCount: 0 }));
});

test('not by a cursor of theirs', async () => {
  const list = `query ($after: String) { posts(first: 5, after: $after) { nodes { tenant { id } } pageInfo { endCursor } } }`;
  const { data } = await estate.query(list, {}, foreignAdmin);
  const mine = await estate.query(list, { after: data.posts.pageInfo.endCursor }, admin);
  expect(mine.data.posts.nodes.every((post: any) => post.tenant.id === home.tenantId)).toBe(true);
});

test('nothing of theirs can be changed, and they are told that it is not there', async () => {
  const before = await everythingOfTheirs();
  const mutations = [
    `updateUser(input: {id: "${theirs.user}", bio: "mine now"}) { user { id } }`,
    `setUserRole(input: {id: "${theirs.user}", role: USER}) { user { id } }`,
    `updateCategory(input: {id: "${theirs.category}", label: "mine now"}) { category { id } }`,
    `moveCategory(input: {id: "${theirs.category}"}) { category { id } }`,
    `updatePost(input: {id: "${theirs.post}", content: "mine now"}) { post { id } }`,
    `archivePost(input: {id: "${theirs.post}"}) { post { id } }`,
    `featurePost(input: {id: "${theirs.post}", isFeatured: true}) { post { id } }`,
    `editComment(input: {id: "${theirs.comment}", body: "mine now"}) { comment { id } }`,
    `deleteComment(input: {id: "${theirs.comment}"}) { id }`,
    `editDiscussion(input: {id: "${theirs.discussion}", body: "mine now"}) { discussion { id } }`,
    `deleteDiscussion(input: {id: "${theirs.discussion}"}) { id }`,
    `replyToDiscussion(input: {discussionId: "${theirs.discussion}", body: "hello"}) { reply { id } }`,
  ];
  for (const mutation of mutations) {
    const { errors } = await estate.query(`mutation { ${mutation} }`, {}, admin);
    expect([mutation, errors[0]?.code]).toEqual([mutation, 'NOT_FOUND']);
  }
  const refused = [
    `createCategory(input: {slug: "below-theirs", label: "x", parentId: "${theirs.category}"}) { category { id } }`,
    `like(input: {type: COMMENT, id: "${theirs.comment}"}) { likeable { __typename } }`,
    `like(input: {type: DISCUSSION, id: "${theirs.discussion}"}) { likeable { __typename } }`,
  ];
  for (const mutation of refused) {
    const { errors } = await estate.query(`mutation { ${mutation} }`, {}, admin);
    expect([mutation, errors[0]?.code]).toEqual([
      mutation,
      expect.stringMatching(/^(REFERENCE_)?NOT_FOUND$/),
    ]);
  }
  expect(await everythingOfTheirs()).toEqual(before);
});

test('an anonymous viewer sees the default tenant', async () => {
  const { data } = await estate.query('{ tenant { id } me { id } }', {}, anonymous);
  expect(data).toEqual({ tenant: { id: home.tenantId }, me: null });
});

async function everythingOfTheirs(): Promise<unknown> {
  const tables = {
    cortex: ['users', 'categories'],
    postal: ['posts', 'tags'],
    community: ['comments', 'discussions', 'likes'],
  };
  const rows = [];
  for (const [domain, names] of Object.entries(tables)) {
    for (const name of names) {
      rows.push(
        await estate.sql(domain, `SELECT * FROM ${name} WHERE tenant_id = $1 ORDER BY id`, [theirs.tenant]),
      );
    }
  }
  return rows;
}
