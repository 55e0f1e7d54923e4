/** What SQL past the services may do, what the database refuses, and how what was broken by force is mended. */
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { postal } from '../../subgraphs/postal';
import { createDataSource } from '../../subgraphs/runtime/database/data-source';
import { compareReplicas } from '../../subgraphs/runtime/references/repair/integrity';
import { type Estate, openEstate } from '../support/estate';
import { brokenInvariants } from './invariants';
import { type Joinery, joineryOf } from './joinery';
import { quiescence } from './quiescence';

const tenantId = randomUUID();
let estate: Estate;
let joinery: Joinery;
let dataSource: DataSource;
beforeAll(async () => {
  estate = await openEstate({ posts: 4 });
  joinery = joineryOf(estate, tenantId);
  dataSource = await createDataSource(postal, {
    url: estate.databases.postal!.url,
    poolSize: 2,
  }).initialize();
  await estate.sql('cortex', 'INSERT INTO tenants (id, slug, name) VALUES ($1, $2, $2)', [tenantId, 'past']);
});
afterEach(async () => {
  await quiescence(joinery.read);
  expect(await brokenInvariants(joinery.read, tenantId)).toEqual([]);
});
afterAll(async () => {
  await dataSource?.destroy();
  await joinery?.close();
  await estate?.close();
});

async function made(field: string, input: object, by: string, kind: string): Promise<string> {
  const { data, code } = await joinery.change(field, input, by, `${kind} { id }`);
  if (code) throw new Error(`${field}: ${code}`);
  return data[kind].id;
}
async function scene() {
  const username = randomUUID();
  const user = await made('createUser', { username, email: `${username}@example.org` }, randomUUID(), 'user');
  const category = await made('createCategory', { slug: username, label: 'x' }, user, 'category');
  const post = await made('createPost', { title: 'x', content: 'x', categoryId: category }, user, 'post');
  const comment = await made('commentOnPost', { postId: post, body: 'x' }, user, 'comment');
  return { user, category, post, comment };
}
const count = async (domain: string, table: string, id: string): Promise<number> =>
  (await joinery.read(domain, `SELECT FROM ${table} WHERE id = $1`, [id])).length;

test('a user deleted by SQL goes with all that is theirs, everywhere', async () => {
  const { user, post, comment } = await scene();
  await joinery.write('cortex', 'DELETE FROM users WHERE id = $1', [user]);
  await quiescence(joinery.read);
  expect(await count('postal', 'posts', post)).toBe(0);
  expect(await count('community', 'comments', comment)).toBe(0);
});

test('a category, which others may restrict, is not deleted by SQL', async () => {
  const { category } = await scene();
  await expect(
    joinery.write('cortex', 'DELETE FROM categories WHERE id = $1', [category]),
  ).rejects.toMatchObject({
    code: '23001',
    hint: expect.stringContaining('deleteCategory'),
  });
  await expect(joinery.write('cortex', 'TRUNCATE categories')).rejects.toMatchObject({ code: '42501' });
});

test('a service that comes to restrict a type while a row of it is deleted by SQL is not told of that row', async () => {
  const { user } = await scene();
  const script = new Client(estate.databases.cortex!.ownerUrl);
  await script.connect();
  try {
    await script.query('BEGIN');
    await script.query('DELETE FROM users WHERE id = $1', [user]);
    const participant = { subgraph: 'learning', restricts: true };
    const asked = estate.subgraphs[0]!.references.peer.keys({
      tenantId,
      type: 'User',
      ids: [user],
      participant,
    });
    await new Promise(resolve => setTimeout(resolve, 100));
    await script.query('COMMIT');
    expect((await asked).keys).toEqual([]);
  } finally {
    await script.end();
    await joinery.read('cortex', `DELETE FROM joinery_participants WHERE subgraph = 'learning'`);
  }
});

test.each(['DELETE FROM', 'TRUNCATE'])(
  '%s of a replica is refused, also to the owner of the table',
  async verb => {
    const { user } = await scene();
    const sql =
      verb === 'TRUNCATE' ? 'TRUNCATE user_replica CASCADE' : `DELETE FROM user_replica WHERE id = '${user}'`;
    await expect(joinery.read('postal', sql)).rejects.toMatchObject({ code: '23001' });
    await expect(joinery.write('postal', sql)).rejects.toMatchObject({
      code: verb === 'TRUNCATE' ? '42501' : '23001',
    });
    expect(await count('postal', 'user_replica', user)).toBe(1);
  },
);

test.each([
  ['cortex', 'categories', 'category'],
  ['postal', 'posts', 'post'],
  ['postal', 'user_replica', 'user'],
] as const)('a key in %s’s %s is not changed', async (domain, table, kind) => {
  const { [kind]: id } = await scene();
  const sql = `UPDATE ${table} SET id = gen_random_uuid() WHERE id = $1`;
  await expect(joinery.write(domain, sql, [id])).rejects.toMatchObject({ code: '23001' });
  expect(await count(domain, table, id)).toBe(1);
});

test('an id of what was deleted does not come again, whoever deleted it and whoever brings it', async () => {
  const { user, post, comment } = await scene();
  const { data } = await joinery.change('deletePost', { id: post }, user, 'deletion { state }');
  expect(data.deletion.state).toBe('DONE');
  expect(await count('community', 'comments', comment)).toBe(0);
  const again = `INSERT INTO posts (id, tenant_id, author_id, slug, title, content) VALUES ($1, $2, $3, 'x', 'x', 'x')`;
  const refused = { code: 'JN003', hint: 'Give it a new id.' };
  await expect(joinery.write('postal', again, [post, tenantId, user])).rejects.toMatchObject(refused);
  await expect(joinery.read('postal', again, [post, tenantId, user])).rejects.toMatchObject(refused);
  await joinery.write('cortex', 'DELETE FROM users WHERE id = $1', [user]);
  const insertUser = 'INSERT INTO users (id, tenant_id, username, email) VALUES ($1, $2, $3, $3)';
  await expect(
    joinery.write('cortex', insertUser, [user, tenantId, `${user}@example.org`]),
  ).rejects.toMatchObject({
    ...refused,
    message: expect.stringContaining(`the id ${user} was that of a User`),
  });
});

test.each([
  ['cortex', 'users'],
  ['postal', 'posts'],
  ['community', 'likes'],
])(
  '%s’s %s, of which others hear, are not truncated, by the owner of the table either',
  async (domain, table) => {
    await expect(joinery.read(domain, `TRUNCATE ${table} CASCADE`)).rejects.toMatchObject({ code: '23001' });
  },
);

test('a key that is gone does not come back under another row of the replica', async () => {
  const { user } = await scene();
  await joinery.change('deleteUser', { id: user }, user);
  const other = (await scene()).user;
  await expect(
    joinery.write('postal', 'UPDATE user_replica SET id = $2 WHERE id = $1', [other, user]),
  ).rejects.toMatchObject({ code: '23001' });
});

test('a key that is gone is not taken in again', async () => {
  const { user } = await scene();
  await joinery.change('deleteUser', { id: user }, user);
  await joinery.write('postal', 'INSERT INTO user_replica (id) VALUES ($1)', [user]);
  expect(await count('postal', 'user_replica', user)).toBe(0);
  const insert = `INSERT INTO posts (author_id, slug, title, content) VALUES ($1, 'gone', 'x', 'x')`;
  await expect(joinery.write('postal', insert, [user])).rejects.toMatchObject({ code: '23503' });
});

const compare = async (repair: boolean) =>
  (await compareReplicas(postal, dataSource, estate.subgraphs[0]!.references.peers, { repair })).filter(
    finding => finding.tenantId === tenantId,
  );

/** Constraints and triggers off, as only the owner of the server can. */
const byForce = (sql: string) =>
  joinery.read('postal', `SET session_replication_role = replica; ${sql}; RESET session_replication_role`);

test('a replica emptied by force is found and filled again', async () => {
  const { user, post } = await scene();
  await byForce(`DELETE FROM user_replica WHERE tenant_id = '${tenantId}'`);
  const found = await compare(false);
  expect(found).toEqual([
    expect.objectContaining({
      subgraph: 'postal',
      type: 'User',
      problem: 'MISSING',
      ids: expect.arrayContaining([user]),
    }),
  ]);
  expect(await compare(true)).toMatchObject([{ problem: 'MISSING', repaired: true }]);
  expect(await compare(false)).toEqual([]);
  expect(await count('postal', 'posts', post)).toBe(1);
  expect(await count('postal', 'user_replica', user)).toBe(1);
});

test('rows of a user who is nowhere go, as if their deletion had been heard of', async () => {
  const { user, post } = await scene();
  const nobody = randomUUID();
  await byForce(`UPDATE posts SET author_id = '${nobody}' WHERE id = '${post}'`);
  expect(await compare(true)).toMatchObject([{ type: 'User', problem: 'MISSING', ids: [nobody] }]);
  await quiescence(joinery.read);
  expect(await count('postal', 'posts', post)).toBe(0);
  expect(await count('postal', 'user_replica', user)).toBe(1);
});

test('a key that the owner does not have, and fields that are old, are found and mended', async () => {
  const { user } = await scene();
  const nobody = randomUUID();
  await joinery.write('postal', 'INSERT INTO user_replica (id) VALUES ($1)', [nobody]);
  await joinery.write('postal', `UPDATE user_replica SET username = 'old', revision = 0 WHERE id = $1`, [
    user,
  ]);
  expect(await compare(true)).toMatchObject([
    { problem: 'ORPHAN', ids: [nobody] },
    { problem: 'STALE', ids: [user] },
  ]);
  expect(await compare(false)).toEqual([]);
});
