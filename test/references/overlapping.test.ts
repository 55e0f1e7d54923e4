/** Deletions at the same time: of one thing, and of things of which one goes with the other or is kept by it. */
import { randomUUID } from 'node:crypto';
import { type Estate, openEstate } from '../support/estate';
import { interpose } from './interposing';
import { brokenInvariants } from './invariants';
import { type Joinery, joineryOf } from './joinery';
import { quiescence } from './quiescence';

let estate: Estate;
let joinery: Joinery;
let restore = () => {};
const tenantId = randomUUID();
const rounds = 6;

beforeAll(async () => {
  estate = await openEstate({ posts: 4 });
  joinery = joineryOf(estate, tenantId);
  await estate.sql('cortex', 'INSERT INTO tenants (id, slug, name) VALUES ($1, $2, $2)', [
    tenantId,
    'overlapping',
  ]);
});
afterEach(async () => {
  restore();
  restore = () => {};
  await quiescence(joinery.read);
  expect(await brokenInvariants(joinery.read, tenantId)).toEqual([]);
});
afterAll(async () => {
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
  const input = { slug: `${username}-below`, label: 'x', parentId: category };
  const below = await made('createCategory', input, user, 'category');
  const post = await made('createPost', { title: 'x', content: 'x', categoryId: category }, user, 'post');
  await made('commentOnPost', { postId: post, body: 'x' }, user, 'comment');
  await joinery.change('like', { type: 'POST', id: post }, user);
  return { User: user, Category: category, below, Post: post };
}

const owners = { User: 'cortex', Category: 'cortex', Post: 'postal' };

/** How it ended. */
const remove = async (type: keyof typeof owners, id: string) => {
  await new Promise(resolve => setTimeout(resolve, Math.random() * 40));
  const { code, data } = await joinery.change(`delete${type}`, { id }, randomUUID(), 'deletion { state }');
  if (code) return code;
  let { state } = data.deletion;
  // A mutation answers within seconds, and says how far it is; a machine with much to do needs longer.
  while (state !== 'DONE' && state !== 'BLOCKED') {
    await new Promise(resolve => setTimeout(resolve, 20));
    const sql = 'SELECT state FROM joinery_deletions WHERE key = $1 ORDER BY created_at DESC LIMIT 1';
    [{ state }] = await joinery.read(owners[type], sql, [id]);
  }
  return state === 'BLOCKED' ? 'REFERENCE_RESTRICTED' : state;
};
const isThere = async (domain: string, table: string, id: string) =>
  (await joinery.read(domain, `SELECT FROM ${table} WHERE id = $1`, [id])).length === 1;

test('a user and their post: both go', async () => {
  for (let round = 0; round < rounds; round += 1) {
    const { User, Post } = await scene();
    const [user, post] = await Promise.all([remove('User', User), remove('Post', Post)]);
    expect(user).toBe('DONE');
    // Who comes second finds nothing to delete.
    expect(['DONE', 'NOT_FOUND']).toContain(post);
    await quiescence(joinery.read);
    expect(await isThere('postal', 'posts', Post)).toBe(false);
  }
}, 120_000);

test('a category and its only post: the category goes after the post, or is kept', async () => {
  for (let round = 0; round < rounds; round += 1) {
    const { Category, below, Post } = await scene();
    await remove('Category', below);
    const [category, post] = await Promise.all([remove('Category', Category), remove('Post', Post)]);
    expect(post).toBe('DONE');
    expect(['DONE', 'REFERENCE_RESTRICTED']).toContain(category);
    expect(await isThere('cortex', 'categories', Category)).toBe(category !== 'DONE');
  }
}, 120_000);

test('a category and the one below it: the one above is kept or goes second', async () => {
  for (let round = 0; round < rounds; round += 1) {
    const { Category, below, Post } = await scene();
    await remove('Post', Post);
    const [above, child] = await Promise.all([remove('Category', Category), remove('Category', below)]);
    expect(child).toBe('DONE');
    expect(['DONE', 'REFERENCE_RESTRICTED']).toContain(above);
    expect(await isThere('cortex', 'categories', Category)).toBe(above !== 'DONE');
  }
}, 120_000);

test('the same thing by many: each hears the same', async () => {
  for (let round = 0; round < rounds; round += 1) {
    const { Category, User } = await scene();
    const kept = await Promise.all(Array.from({ length: 5 }, () => remove('Category', Category)));
    expect(new Set(kept)).toEqual(new Set(['REFERENCE_RESTRICTED']));
    const gone = await Promise.all(Array.from({ length: 5 }, () => remove('User', User)));
    expect(['DONE', 'NOT_FOUND']).toEqual(expect.arrayContaining(gone));
    expect(gone).toContain('DONE');
  }
}, 120_000);

test('a user who writes while they are deleted leaves nothing behind', async () => {
  for (let round = 0; round < rounds; round += 1) {
    const { User, Post } = await scene();
    let isGone = false;
    const write = async () => {
      while (!isGone) {
        await joinery.change('createPost', { title: 'x', content: 'x' }, User);
        await joinery.change('commentOnPost', { postId: Post, body: 'x' }, User);
        await joinery.change('like', { type: 'POST', id: Post }, User);
      }
    };
    const writing = [write(), write()];
    try {
      expect(await remove('User', User)).toBe('DONE');
    } finally {
      isGone = true;
      await Promise.all(writing);
    }
    expect(await joinery.read('postal', 'SELECT FROM posts WHERE author_id = $1', [User])).toEqual([]);
    expect(await joinery.read('community', 'SELECT FROM comments WHERE user_id = $1', [User])).toEqual([]);
  }
}, 120_000);

test.each(['by a deletion', 'by SQL'])(
  'an owner’s answer that comes after the key is gone %s does not bring it back',
  async how => {
    const username = randomUUID();
    const user = await made(
      'createUser',
      { username, email: `${username}@example.org` },
      randomUUID(),
      'user',
    );
    let answer = () => {};
    const answered = new Promise<void>(resolve => {
      answer = resolve;
    });
    let isHeld: () => void;
    const held = new Promise<void>(resolve => {
      isHeld = resolve;
    });
    restore = interpose(estate, {
      after: async ({ method, question }) => {
        if (method !== 'keys' || !question.ids?.includes(user)) return;
        isHeld();
        await answered;
      },
    });
    const writing = joinery.change('createPost', { title: 'x', content: 'x' }, user);
    await held;
    if (how === 'by SQL') await joinery.write('cortex', 'DELETE FROM users WHERE id = $1', [user]);
    else expect(await remove('User', user)).toBe('DONE');
    await quiescence(joinery.read);
    answer();
    expect((await writing).code).toBe('REFERENCE_NOT_FOUND');
    expect(await isThere('postal', 'user_replica', user)).toBe(false);
  },
);
