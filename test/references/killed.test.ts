/**
 * The owner's or a participant's process is killed: at a step of a deletion, which it ends when it is started again;
 * and while others write, who go on with what they know.
 */
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { eventually } from '../support/eventually';
import { brokenInvariants } from './invariants';
import { type Joinery, joineryAt } from './joinery';
import { quiescence } from './quiescence';
import { type ServedEstate, serveEstate } from './served-estate';

let estate: ServedEstate;
let joinery: Joinery;
let holder: Client;
const tenantId = randomUUID();
beforeAll(async () => {
  estate = await serveEstate();
  joinery = joineryAt(estate.urls, estate.databases, tenantId);
  await joinery.read('cortex', 'INSERT INTO tenants (id, slug, name) VALUES ($1, $2, $2)', [
    tenantId,
    'killed',
  ]);
}, 180_000);
beforeEach(async () => {
  holder = new Client(estate.databases.postal!.ownerUrl);
  await holder.connect();
});
afterEach(() => holder.end());
afterAll(async () => {
  await joinery?.close();
  await estate?.close();
});

/** What a lock in postal's database keeps from going on, and the deletion's state meanwhile. */
const steps: Record<string, readonly [sql: string, state: string]> = {
  'postal closes': ['SELECT FROM user_replica WHERE id = $1 FOR UPDATE', 'CLOSING'],
  'postal rehearses': ['SELECT FROM posts WHERE author_id = $1 FOR UPDATE', 'CLOSING'],
  'postal takes the event': [
    `SELECT FROM joinery_inbox WHERE source = 'cortex' AND $1::uuid IS NOT NULL FOR UPDATE`,
    'CASCADING',
  ],
};

const stateOf = async (key: string) =>
  (await joinery.read('cortex', 'SELECT state FROM joinery_deletions WHERE key = $1', [key]))[0]?.state;

async function aUserWithAPost() {
  const made = async (field: string, input: object, by: string, kind: string) => {
    const { data, code } = await joinery.change(field, input, by, `${kind} { id }`);
    expect(code).toBeUndefined();
    return data[kind].id as string;
  };
  const username = randomUUID();
  const id = await made('createUser', { username, email: `${username}@example.org` }, randomUUID(), 'user');
  const postId = await made('createPost', { title: 'x', content: 'x' }, id, 'post');
  await made('commentOnPost', { postId, body: 'x' }, id, 'comment');
  await quiescence(joinery.read);
  return { id, postId };
}

test.each(Object.keys(steps).flatMap(step => ['cortex', 'postal'].map(victim => [step, victim] as const)))(
  'while %s, %s is killed',
  async (step, victim) => {
    const { id: user, postId } = await aUserWithAPost();
    const [lock, state] = steps[step]!;
    await holder.query('BEGIN');
    await holder.query(lock, [user]);
    const answer = joinery.change('deleteUser', { id: user }, user, 'deletion { state }');
    await eventually(async () => {
      const deletions = await joinery.read('cortex', 'SELECT state FROM joinery_deletions WHERE key = $1', [
        user,
      ]);
      expect(deletions).toEqual([{ state }]);
      const waiting = await joinery.read(
        'postal',
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      expect(waiting.length).toBeGreaterThan(0);
    });
    await estate.kill(victim);
    await holder.query('ROLLBACK');
    await estate.start(victim);

    await answer;
    await quiescence(joinery.read);
    expect(
      await joinery.read('cortex', 'SELECT state FROM joinery_deletions WHERE key = $1', [user]),
    ).toEqual([{ state: 'DONE' }]);
    expect(await joinery.read('postal', 'SELECT FROM posts WHERE id = $1', [postId])).toEqual([]);
    expect(await joinery.read('community', 'SELECT FROM comments WHERE user_id = $1', [user])).toEqual([]);
    expect(await brokenInvariants(joinery.read, tenantId)).toEqual([]);
  },
  60_000,
);

test('while a process is frozen, another of the same subgraph takes over what it holds', async () => {
  const { id, postId } = await aUserWithAPost();
  const second = await estate.startAnother('cortex');
  await holder.query('BEGIN');
  await holder.query('SELECT FROM posts WHERE author_id = $1 FOR UPDATE', [id]);
  void joinery.change('deleteUser', { id }, id, 'deletion { state }');
  await eventually(async () => {
    const deletions = await joinery.read(
      'cortex',
      'SELECT runner IS NOT NULL AS held FROM joinery_deletions WHERE key = $1',
      [id],
    );
    expect(deletions).toEqual([{ held: true }]);
  });
  const frozen = estate.processOf('cortex')!;
  frozen.kill('SIGSTOP');
  try {
    await holder.query('ROLLBACK');
    // The others ask the one that is frozen for events: what is left to do is theirs.
    await eventually(async () => expect(await stateOf(id)).toBe('CASCADING'), 30_000);
  } finally {
    frozen.kill('SIGCONT');
    await second.stop();
  }
  await quiescence(joinery.read, 30_000);
  expect(await stateOf(id)).toBe('DONE');
  expect(await joinery.read('postal', 'SELECT FROM posts WHERE id = $1', [postId])).toEqual([]);
  expect(await brokenInvariants(joinery.read, tenantId)).toEqual([]);
}, 180_000);

test('while an owner is away, known keys can be referred to, and unknown ones cannot be verified', async () => {
  const newUser = async () => {
    const username = randomUUID();
    const input = { username, email: `${username}@example.org` };
    return (await joinery.change('createUser', input, randomUUID(), 'user { id }')).data.user.id as string;
  };
  const write = async (userId: string, categoryId: string | null = null) =>
    (await joinery.change('createPost', { title: 'x', content: 'x', categoryId }, userId)).code ?? 'done';
  const [known, unknown] = [await newUser(), await newUser()];
  expect(await write(known)).toBe('done');
  await estate.kill('cortex');
  for (let n = 0; n < 8; n += 1) {
    expect(await write(known)).toBe('done');
    expect(await write(unknown)).toBe('REFERENCE_UNVERIFIABLE');
    expect(await write(known, randomUUID())).toBe('REFERENCE_UNVERIFIABLE');
  }
  await estate.start('cortex');
  await eventually(async () => expect(await write(unknown)).toBe('done'));
  expect(await write(known, randomUUID())).toBe('REFERENCE_NOT_FOUND');
}, 180_000);

test('a mutation whose process is killed is done once, however often it is sent with its key', async () => {
  const { id: user, postId } = await aUserWithAPost();
  const once = { key: randomUUID(), request: 'x'.repeat(43) };
  const body = randomUUID();
  const comment = () =>
    joinery.change('commentOnPost', { postId, body }, user, 'comment { id body createdAt }', once);
  const kept = () => joinery.read('community', 'SELECT id FROM comments WHERE body = $1', [body]);
  // Before it has committed: nothing was done.
  const inCommunity = new Client(estate.databases.community!.ownerUrl);
  await inCommunity.connect();
  await inCommunity.query('BEGIN');
  await inCommunity.query('LOCK TABLE comments IN SHARE MODE');
  const lost = comment();
  await eventually(async () => {
    const waiting = await joinery.read(
      'community',
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    expect(waiting.length).toBeGreaterThan(0);
  });
  await estate.kill('community');
  await inCommunity.query('ROLLBACK');
  await inCommunity.end();
  expect(await lost).toEqual({ code: 'lost' });
  await estate.start('community');
  const first = await comment();
  expect(first.data.comment).toMatchObject({ body });
  // After: the answer may have been lost.
  await estate.kill('community');
  await estate.start('community');
  expect(await comment()).toEqual(first);
  expect(await kept()).toEqual([{ id: first.data.comment.id }]);
}, 120_000);
