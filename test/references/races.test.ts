/**
 * References that are made while what they refer to is being deleted, at each step of the deletion: through the graph,
 * and by SQL past the services at READ COMMITTED and at REPEATABLE READ with a snapshot of before.
 *
 * REFERENCES_COUNT=20000 npm run test:file -- test/references/races
 */
import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import type { Key, Peer } from '../../subgraphs/runtime/references/peers/peer';
import { type Estate, openEstate } from '../support/estate';
import { interpose, type Question } from './interposing';
import { brokenInvariants } from './invariants';
import { type Joinery, joineryOf } from './joinery';
import { quiescence } from './quiescence';

const inserts = Number(process.env.REFERENCES_COUNT ?? 2_000);

let estate: Estate;
let joinery: Joinery;
const pools: Record<string, Pool> = {};
const tenantId = randomUUID();
beforeAll(async () => {
  estate = await openEstate({ posts: 4 });
  joinery = joineryOf(estate, tenantId);
  for (const [name, { url }] of Object.entries(estate.databases)) {
    pools[name] = new Pool({ connectionString: url, max: 24, options: `-c joinery.tenant=${tenantId}` });
  }
  await estate.sql('cortex', 'INSERT INTO tenants (id, slug, name) VALUES ($1, $2, $2)', [tenantId, 'races']);
});
afterEach(async () => {
  await quiescence(joinery.read);
  expect(await brokenInvariants(joinery.read, tenantId)).toEqual([]);
});
afterAll(async () => {
  await Promise.all(Object.values(pools).map(pool => pool.end()));
  await joinery?.close();
  await estate?.close();
});

/** The steps of a deletion, as who stands between the subgraphs sees them; `of` is a service that refers. */
const steps: Record<string, readonly ['before' | 'after', keyof Peer, of?: 'owner' | 'participant']> = {
  'before anything is closed': ['before', 'close', 'owner'],
  'before a service closes': ['before', 'close', 'participant'],
  'between closing and impact': ['before', 'impact', 'participant'],
  'between impact and the commit': ['after', 'impact', 'participant'],
  'between the commit and the event': ['before', 'isClosing'],
};

const modes = ['GraphQL', 'READ COMMITTED', 'REPEATABLE READ'] as const;
type Mode = (typeof modes)[number];

/** What a reference that comes too late, or whose target goes, may be told. */
const refusals = ['REFERENCE_CLOSING', 'REFERENCE_NOT_FOUND', 'CONFLICT', 'JN001', '23503', '40001'];

/** Makes references: each is prepared before the deletion begins, so that a snapshot of before is a snapshot of before. */
interface Target {
  readonly type: 'Category' | 'User' | 'Post';
  /** The services that refer to it. */
  readonly participants: readonly string[];
  make(): Promise<string>;
  /** As a mutation. */
  change(id: string): [field: string, input: object, userId: string];
  /** The same past the service. */
  readonly domain: string;
  sql(id: string): [sql: string, values: unknown[]];
}

let author: string;
beforeAll(async () => {
  author = await newUser();
  // Everybody who restricts or refers is known from here on: that is a race of its own below.
  const category = await newCategory();
  await must(joinery.change('startDiscussion', { title: '…', body: '…', categoryId: category }, author));
  const postId = await newPost(category);
  await must(joinery.change('commentOnPost', { postId, body: '…' }, author));
});

async function must<Answer extends { data?: any; code?: string }>(asked: Promise<Answer>): Promise<any> {
  const { data, code } = await asked;
  if (code) throw new Error(code);
  return data;
}
const newUser = async () => {
  const username = randomUUID();
  const input = { username, email: `${username}@example.org` };
  return (await must(joinery.change('createUser', input, randomUUID(), 'user { id }'))).user.id as string;
};
const newCategory = async () => {
  const input = { slug: randomUUID(), label: 'x' };
  return (await must(joinery.change('createCategory', input, author, 'category { id }'))).category
    .id as string;
};
const newPost = async (categoryId: string | null = null, by = author) => {
  const input = { title: 'x', content: 'x', categoryId };
  return (await must(joinery.change('createPost', input, by, 'post { id }'))).post.id as string;
};

const targets: Record<string, Target> = {
  'a category, and posts in it (RESTRICT)': {
    type: 'Category',
    participants: ['postal', 'community'],
    make: newCategory,
    change: id => ['createPost', { title: 'x', content: 'x', categoryId: id }, author],
    domain: 'postal',
    sql: id => [
      `INSERT INTO posts (author_id, category_id, slug, title, content) VALUES ($1, $2, $3, 'x', 'x')`,
      [author, id, randomUUID()],
    ],
  },
  'a user, and posts by them (CASCADE)': {
    type: 'User',
    participants: ['postal', 'community'],
    make: newUser,
    change: id => ['createPost', { title: 'x', content: 'x' }, id],
    domain: 'postal',
    sql: id => [
      `INSERT INTO posts (author_id, slug, title, content) VALUES ($1, $2, 'x', 'x')`,
      [id, randomUUID()],
    ],
  },
  'a post, and comments on it (CASCADE)': {
    type: 'Post',
    participants: ['community'],
    make: () => newPost(),
    change: id => ['commentOnPost', { postId: id, body: 'x' }, author],
    domain: 'community',
    sql: id => [`INSERT INTO comments (post_id, user_id, body) VALUES ($1, $2, 'x')`, [id, author]],
  },
};

const perRound = 16;
const rounds = Math.ceil(
  inserts / perRound / (Object.keys(targets).length * modes.length * Object.keys(steps).length),
);

/** `isKnown`: in the replica before. A script fills none: it refers to what its service knows. */
async function race(target: Target, mode: Mode, step: string, isKnown: boolean): Promise<void> {
  const id = await target.make();
  if (isKnown) {
    await must(joinery.change(...target.change(id)));
    if (target.type === 'Category')
      await joinery.write('postal', 'DELETE FROM posts WHERE category_id = $1', [id]);
  }
  const told: string[] = [];
  const clients =
    mode === 'GraphQL'
      ? []
      : await Promise.all(Array.from({ length: perRound }, () => pools[target.domain]!.connect()));
  for (const client of clients) {
    await client.query(`BEGIN ISOLATION LEVEL ${mode}`);
    // Whatever is read: from here on the snapshot stands.
    await client.query('SELECT count(*) FROM joinery_closing');
  }
  const refer = async (n: number) => {
    try {
      if (mode === 'GraphQL') told.push((await joinery.change(...target.change(id))).code ?? 'done');
      else {
        await clients[n]!.query(...target.sql(id));
        await clients[n]!.query('COMMIT');
        told.push('done');
      }
    } catch (error) {
      told.push((error as { code: string }).code);
      await clients[n]!.query('ROLLBACK');
    }
  };

  let burst: Promise<unknown> | undefined;
  const participant = target.participants[Math.floor(Math.random() * target.participants.length)];
  let deletion: string | undefined;
  const at = (when: 'before' | 'after') => (asked: Question) => {
    const { keys, of: closed, deletion: its = closed?.deletion } = asked.question;
    if (asked.method === 'close' && keys.some((key: Key) => key.id === id)) deletion = its;
    const concerned = its === undefined ? keys?.some((key: Key) => key.id === id) : its === deletion;
    const [when_, method, of] = steps[step]!;
    if (burst || !concerned || when !== when_ || asked.method !== method) return;
    if (of && (of === 'participant') !== (asked.of === participant)) return;
    burst = Promise.all(Array.from({ length: perRound }, (_, n) => refer(n)));
    // Some are through before the deletion goes on, some are not.
    return Promise.race([burst, new Promise(resolve => setTimeout(resolve, Math.random() * 15))]);
  };
  const restore = interpose(estate, { before: at('before'), after: at('after') });
  const deleted = await joinery.change(`delete${target.type}`, { id }, author, 'deletion { state }');
  restore();
  await burst;
  // What did not meet left its transactions open.
  for (const client of clients) client.release(burst === undefined);
  expect({ step, met: burst !== undefined }).toEqual({ step, met: true });

  expect([...refusals, 'done']).toEqual(expect.arrayContaining(told));
  const accepted = told.filter(one => one === 'done').length;
  if (deleted.code) expect(deleted).toEqual({ code: 'REFERENCE_RESTRICTED' });
  if (target.type === 'Category') {
    const rows = await joinery.read('postal', 'SELECT FROM posts WHERE category_id = $1', [id]);
    expect({ accepted: rows.length, there: deleted.code !== undefined || rows.length === 0 }).toEqual({
      accepted,
      there: true,
    });
    // What was refused can be referred to again.
    if (deleted.code) await must(joinery.change(...target.change(id)));
  }
}

for (const [name, target] of Object.entries(targets)) {
  describe(name, () => {
    test.each(modes.flatMap(mode => Object.keys(steps).map(step => [mode, step] as const)))(
      '%s, %s',
      async (mode, step) => {
        for (let round = 0; round < rounds; round += 1) {
          await race(target, mode, step, mode !== 'GraphQL' || round % 2 === 0);
        }
      },
      60_000 + rounds * 2_000,
    );
  });
}
