/** Deletes that reach across services: what goes along, what is kept, what refuses, and what is said before. */
import { demoTenants } from '../../subgraphs/runtime/demo/demo';
import type { Viewer } from '../../wire/contract/viewer';
import { demoViewer, type Estate, openEstate } from '../support/estate';
import { eventually } from '../support/eventually';

let estate: Estate;
beforeAll(async () => {
  estate = await openEstate({ posts: 40 });
});
afterAll(() => estate.close());

const admin = demoViewer(0, 'ADMIN', 'MODERATOR');
const [demo] = demoTenants(40);
const count = async (domain: string, sql: string, values: unknown[] = []): Promise<number> =>
  Number((await estate.sql(domain, `SELECT count(*) AS count FROM ${sql}`, values))[0].count);

const remove = (field: string, id: string) =>
  estate.query(
    `mutation ($id: ID!) { ${field}(input: { id: $id }) { deletion { id state waitingFor } } }`,
    { id },
    admin,
  );

const preview = async (type: string, id: string) => {
  const { data, errors } = await estate.query(
    `query ($type: String!, $id: ID!) { deletePreview(type: $type, id: $id) { isBlocked rows { subgraph type action count } } }`,
    { type, id },
    admin,
  );
  expect(errors).toEqual([]);
  return data.deletePreview;
};

test('a user goes with their posts, comments and likes, in every service, as the preview said', async () => {
  const user = demo!.id('User', 1);
  const own = {
    posts: await count('postal', 'posts WHERE author_id = $1', [user]),
    comments: await count('community', 'comments WHERE user_id = $1', [user]),
  };
  expect(own.posts).toBeGreaterThan(0);
  const { rows, isBlocked } = await preview('User', user);
  expect(isBlocked).toBe(false);
  expect(rows).toContainEqual({ subgraph: 'cortex', type: 'User', action: 'CASCADE', count: 1 });
  expect(rows).toContainEqual({ subgraph: 'postal', type: 'Post', action: 'CASCADE', count: own.posts });
  const comments = rows.find((row: any) => row.type === 'Comment');
  expect(comments.count).toBeGreaterThanOrEqual(own.comments);
  const before = await count('community', 'comments');

  const { data, errors } = await remove('deleteUser', user);
  expect(errors).toEqual([]);
  expect(data.deleteUser.deletion).toMatchObject({ state: 'DONE', waitingFor: [] });
  expect(await count('cortex', 'users WHERE id = $1', [user])).toBe(0);
  expect(await count('postal', 'posts WHERE author_id = $1', [user])).toBe(0);
  expect(await count('community', 'comments')).toBe(before - comments.count);
  expect(await count('postal', 'post_versions WHERE edited_by = $1', [user])).toBe(0);
  for (const domain of Object.keys(estate.databases)) {
    expect(await count(domain, 'joinery_closing')).toBe(0);
    expect(await count(domain, 'joinery_dead_letters')).toBe(0);
  }
});

test('a category that posts and discussions are in is kept, and nothing has changed anywhere', async () => {
  const [{ id: category }] = await estate.sql(
    'postal',
    'SELECT category_id AS id FROM posts WHERE category_id IS NOT NULL AND tenant_id = $1 LIMIT 1',
    [admin.tenantId],
  );
  expect((await preview('Category', category)).isBlocked).toBe(true);
  const { data, errors } = await remove('deleteCategory', category);
  expect(data.deleteCategory).toBeNull();
  expect(errors[0]).toMatchObject({ code: 'REFERENCE_RESTRICTED', path: ['deleteCategory'] });
  expect(errors[0]!.message).toMatch(/\d+ of Post in postal/);
  for (const domain of Object.keys(estate.databases)) expect(await count(domain, 'joinery_closing')).toBe(0);
  const draft = await estate.query(
    'mutation ($category: ID!) { createPost(input: { title: "Still there", content: "…", categoryId: $category }) { post { id } } }',
    { category },
    admin,
  );
  expect(draft.errors).toEqual([]);
});

test('a row that refers to a category twice is one row that keeps it', async () => {
  const { data } = await estate.query(
    'mutation { createCategory(input: { slug: "twice", label: "Twice" }) { category { id } } }',
    {},
    admin,
  );
  const category = data.createCategory.category.id;
  const { errors } = await estate.query(
    'mutation ($id: ID!) { createPost(input: { title: "Twice", content: "…", categoryId: $id, subCategoryId: $id }) { post { id } } }',
    { id: category },
    admin,
  );
  expect(errors).toEqual([]);
  expect((await preview('Category', category)).rows).toContainEqual({
    subgraph: 'postal',
    type: 'Post',
    action: 'RESTRICT',
    count: 1,
  });
  expect((await remove('deleteCategory', category)).errors[0]!.message).toContain('1 of Post in postal');
});

test('the preview counts what loses its user, in the service that owns the user as well', async () => {
  const { data } = await estate.query(
    'mutation { createUser(input: { username: "maker", email: "maker@example.org" }) { user { id } } }',
    {},
    admin,
  );
  const maker = { ...admin, userId: data.createUser.user.id };
  const { errors } = await estate.query(
    'mutation { createCategory(input: { slug: "made", label: "Made" }) { category { id } } }',
    {},
    maker,
  );
  expect(errors).toEqual([]);
  const made = { subgraph: 'cortex', type: 'Category', action: 'SET_NULL', count: 1 };
  expect((await preview('User', maker.userId)).rows).toContainEqual(made);
  await remove('deleteUser', maker.userId);
  expect(await count('cortex', `categories WHERE slug = 'made' AND created_by_id IS NULL`)).toBe(1);
  // Of a tenant, its categories go themselves.
  expect((await preview('Tenant', admin.tenantId)).rows).not.toContainEqual(
    expect.objectContaining({ action: 'SET_NULL' }),
  );
});

test('who may not delete an object is not told what that would do, and of what is not there nobody is', async () => {
  const author = demoViewer(2);
  const other = demoViewer(3);
  const made = async (publish: boolean) => {
    const create = 'mutation { createPost(input: { kind: SHORT, content: "Mine" }) { post { id } } }';
    const { id } = (await estate.query(create, {}, author)).data.createPost.post;
    const publishing = 'mutation ($id: ID!) { publishPost(input: { id: $id }) { post { id } } }';
    if (publish) await estate.query(publishing, { id }, author);
    return id as string;
  };
  const asked = async (type: string, id: string, viewer: Viewer) => {
    const query =
      'query ($type: String!, $id: ID!) { deletePreview(type: $type, id: $id) { rows { type count } } }';
    const { data, errors } = await estate.query(query, { type, id }, viewer);
    return errors[0]?.code ?? data.deletePreview.rows.length;
  };
  const draft = await made(false);
  const published = await made(true);
  const nowhere = '11111111-1111-4111-8111-111111111111';
  expect(await asked('Post', draft, author)).toBeGreaterThan(0);
  expect(await asked('Post', draft, other)).toBe('NOT_FOUND');
  expect(await asked('Post', published, other)).toBe('FORBIDDEN');
  expect(await asked('User', author.userId!, other)).toBe('FORBIDDEN');
  expect(await asked('User', author.userId!, author)).toBeGreaterThan(0);
  expect(await asked('Tenant', author.tenantId, author)).toBe('FORBIDDEN');
  expect(await asked('Post', nowhere, admin)).toBe('NOT_FOUND');
  const [elsewhere] = await estate.sql('postal', 'SELECT id FROM posts WHERE tenant_id <> $1 LIMIT 1', [
    admin.tenantId,
  ]);
  expect(await asked('Post', elsewhere.id, admin)).toBe('NOT_FOUND');
  // Their deletion is a mutation like any other: what it would do is for the same viewers.
  const [comment] = await estate.sql(
    'community',
    "SELECT id, user_id FROM comments WHERE tenant_id = $1 AND status = 'VISIBLE' LIMIT 1",
    [admin.tenantId],
  );
  const stranger = comment.user_id === other.userId ? author : other;
  expect(await asked('Comment', comment.id, stranger)).toBe('FORBIDDEN');
  expect(await asked('Comment', comment.id, { ...stranger, userId: comment.user_id })).toBeGreaterThan(0);
  expect(await asked('Comment', comment.id, admin)).toBeGreaterThan(0);
  // Nobody takes back a like by its id.
  const [like] = await estate.sql('community', 'SELECT id FROM likes WHERE tenant_id = $1 LIMIT 1', [
    admin.tenantId,
  ]);
  expect(await asked('Like', like.id, other)).toBe('FORBIDDEN');
  expect(await asked('Like', like.id, admin)).toBe(1);
});

test('a write that refers to what is nowhere says which field, type and id', async () => {
  const category = '11111111-1111-4111-8111-111111111111';
  const { errors } = await estate.query(
    'mutation ($category: ID!) { createPost(input: { title: "Nowhere", content: "…", categoryId: $category }) { post { id } } }',
    { category },
    admin,
  );
  expect(errors[0]).toMatchObject({ code: 'REFERENCE_NOT_FOUND' });
  expect(errors[0]!.message).toBe(`There is no Category with the id ${category}.`);
});

test('somebody new writes at once: the key is fetched from its owner', async () => {
  const { data } = await estate.query(
    'mutation { createUser(input: { username: "newcomer", email: "newcomer@example.org" }) { user { id } } }',
    {},
    admin,
  );
  const viewer = { ...admin, userId: data.createUser.user.id, roles: ['USER' as const] };
  const { data: written, errors } = await estate.query(
    'mutation { createPost(input: { title: "First", content: "…" }) { post { id author { username } } } }',
    {},
    viewer,
  );
  expect(errors).toEqual([]);
  expect(written.createPost.post.author).toEqual({ username: 'newcomer' });

  const points = async () =>
    (await estate.sql('cortex', 'SELECT points FROM users WHERE id = $1', [viewer.userId]))[0].points;
  const change = (field: string) =>
    estate.query(
      `mutation ($id: ID!) { ${field}(input: { id: $id }) { post { id } } }`,
      { id: written.createPost.post.id },
      viewer,
    );
  await change('publishPost');
  await eventually(async () => expect(await points()).toBe(10));
  await change('archivePost');
  await change('publishPost');
  await estate.query(
    'mutation ($id: ID!) { like(input: { type: POST, id: $id }) { likeable { __typename } } }',
    { id: written.createPost.post.id },
    viewer,
  );
  await eventually(async () =>
    expect(
      await count('postal', 'posts WHERE id = $1 AND like_count = 1', [written.createPost.post.id]),
    ).toBe(1),
  );
  expect(await points()).toBe(10);

  await estate.query(
    'mutation ($id: ID!) { updateUser(input: { id: $id, username: "renamed" }) { user { id } } }',
    { id: viewer.userId },
    admin,
  );
  await eventually(async () =>
    expect(await count('postal', `user_replica WHERE username = 'renamed'`)).toBe(1),
  );
});

// Last: it takes the tenant away.
test('a tenant goes with everything in it, in every service, and takes nothing of another', async () => {
  const tables = {
    cortex: 'users categories profiles',
    postal: 'posts post_versions tags',
    community: 'comments discussions discussion_replies likes post_stats',
  };
  const rows = async (own: boolean) => {
    const counts: Record<string, number> = {};
    for (const [domain, names] of Object.entries(tables)) {
      for (const table of names.split(' ')) {
        counts[table] = await count(domain, `${table} WHERE (tenant_id = $1) = $2`, [admin.tenantId, own]);
      }
    }
    return counts;
  };
  const others = await rows(false);
  const { data, errors } = await remove('deleteTenant', admin.tenantId);
  expect(errors).toEqual([]);
  expect(data.deleteTenant.deletion.state).toBe('DONE');
  expect(Object.values(await rows(true)).every(number => number === 0)).toBe(true);
  expect(await rows(false)).toEqual(others);
  for (const domain of Object.keys(tables)) {
    expect(await count(domain, 'joinery_closing')).toBe(0);
    expect(await count(domain, 'joinery_dead_letters')).toBe(0);
  }
});
