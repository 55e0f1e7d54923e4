/** Deletions whose owner or participant fails at a step: whoever looks next takes them up where they were left. */
import { randomUUID } from 'node:crypto';
import { cortex } from '../../subgraphs/cortex';
import { createDataSource } from '../../subgraphs/runtime/database/data-source';
import { Deletions } from '../../subgraphs/runtime/references/deletion/deletions';
import { openLog } from '../../wire/log';
import { type Estate, openEstate } from '../support/estate';
import { eventually } from '../support/eventually';
import { firstDomains } from '../support/first-domains';
import { interpose, type Question } from './interposing';
import { brokenInvariants } from './invariants';
import { type Joinery, joineryOf } from './joinery';
import { quiescence } from './quiescence';

let estate: Estate;
let joinery: Joinery;
let restore = () => {};
const tenantId = randomUUID();
beforeAll(async () => {
  estate = await openEstate({ posts: 4 });
  joinery = joineryOf(estate, tenantId);
  await estate.sql('cortex', 'INSERT INTO tenants (id, slug, name) VALUES ($1, $2, $2)', [
    tenantId,
    'resumed',
  ]);
});
afterEach(async () => {
  restore();
  await quiescence(joinery.read);
  expect(await brokenInvariants(joinery.read, tenantId)).toEqual([]);
});
afterAll(async () => {
  await joinery?.close();
  await estate?.close();
});

async function must(field: string, input: object, by: string, made: string): Promise<string> {
  const { data, code } = await joinery.change(field, input, by, `${made} { id }`);
  if (code) throw new Error(`${field}: ${code}`);
  return data[made].id;
}

/** A user with a post in a category, and with a comment on it. */
async function scene() {
  const username = randomUUID();
  const user = await must('createUser', { username, email: `${username}@example.org` }, randomUUID(), 'user');
  const category = await must('createCategory', { slug: username, label: 'x' }, user, 'category');
  const post = await must('createPost', { title: 'x', content: 'x', categoryId: category }, user, 'post');
  await must('startDiscussion', { title: 'x', body: 'x' }, user, 'discussion');
  await must('commentOnPost', { postId: post, body: 'x' }, user, 'comment');
  return { user, category, post };
}

const left = async (domain: string, table: string, id: string): Promise<boolean> =>
  (await joinery.read(domain, `SELECT FROM ${table} WHERE id = $1`, [id])).length > 0;

const services = firstDomains.map(({ name }) => name);
const calls = services.flatMap(of =>
  ['close', 'impact', 'isClosing', 'reopen'].flatMap(method =>
    // The owner does not wait for itself.
    of === 'cortex' && method === 'isClosing'
      ? []
      : (['before', 'after'] as const).map(when => [when, of, method] as const),
  ),
);

test.each(calls)('a failure %s %s answers %s', async (when, of, method) => {
  const { user, category, post } = await scene();
  let failures = 0;
  restore = interpose(estate, {
    [when]: (asked: Question) => {
      if (asked.of !== of || asked.method !== method || failures === 2) return;
      failures += 1;
      throw new Error('Whoever asked is dead.');
    },
  });
  if (method === 'reopen') {
    // Where a category is opened again: in every service that was told of it.
    const { code } = await joinery.change('deleteCategory', { id: category }, user);
    expect(code).toBe('REFERENCE_RESTRICTED');
    expect(await left('cortex', 'categories', category)).toBe(true);
    await must('createPost', { title: 'x', content: 'x', categoryId: category }, user, 'post');
  } else {
    const { data } = await joinery.change('deleteUser', { id: user }, user, 'deletion { state }');
    expect(data.deletion.state).toBe('DONE');
    expect(await left('cortex', 'users', user)).toBe(false);
    expect(await left('postal', 'posts', post)).toBe(false);
    expect(await joinery.read('community', 'SELECT FROM comments WHERE user_id = $1', [user])).toEqual([]);
  }
  expect(failures).toBe(2);
});

test('who deletes hears after five seconds that a service does not answer, and the deletion goes on when it does', async () => {
  const { user, post } = await scene();
  let answer = () => {};
  const answered = new Promise<void>(resolve => {
    answer = resolve;
  });
  restore = interpose(estate, {
    before: ({ of, method }) => of === 'community' && method === 'close' && answered,
  });
  try {
    const deleting = joinery.change('deleteUser', { id: user }, user, 'deletion { state waitingFor }');
    const late = new Promise<undefined>(resolve => setTimeout(() => resolve(undefined), 9_000).unref());
    const heard = await Promise.race([deleting, late]);
    expect(heard?.data.deletion).toEqual({ state: 'CLOSING', waitingFor: ['community'] });
  } finally {
    answer();
  }
  await eventually(async () => expect(await left('postal', 'posts', post)).toBe(false));
});

test('who deletes is told that the owner was restored meanwhile, where it no longer knows of the deletion', async () => {
  const { user } = await scene();
  let deleted = false;
  restore = interpose(estate, {
    before: async ({ of, method, question }) => {
      if (of !== 'community' || method !== 'close' || deleted) return;
      deleted = true;
      await estate.sql('cortex', 'DELETE FROM joinery_deletions WHERE id = $1', [question.deletion]);
    },
    // Nobody else knows that it has ended.
    after: async ({ of, method, question: { tenantId, deletion } }) => {
      if (method !== 'close') return;
      await estate.subgraphs.find(({ name }) => name === of)!.references.peer.reopen({ tenantId, deletion });
    },
  });
  expect(await joinery.change('deleteUser', { id: user }, user, 'deletion { state }')).toEqual({
    code: 'DATABASE_UNAVAILABLE',
  });
  expect(await left('cortex', 'users', user)).toBe(true);
});

test('a process that stops waits for nobody who does not answer', async () => {
  const own = await openEstate({ posts: 1 });
  const [user] = await own.sql('cortex', 'SELECT id, tenant_id FROM users LIMIT 1');
  let answer = () => {};
  const answered = new Promise<void>(resolve => {
    answer = resolve;
  });
  const asked = new Promise<void>(resolve => {
    interpose(own, {
      before: ({ of, method }) => {
        if (of !== 'postal' || method !== 'impact') return;
        resolve();
        return answered;
      },
    });
  });
  const { deletions } = own.subgraphs.find(({ name }) => name === 'cortex')!.references;
  await deletions.begin(user.tenant_id, { type: 'User', id: user.id });
  await asked;
  const closed = own.close().then(() => true);
  const late = new Promise<boolean>(resolve => setTimeout(resolve, 5_000, false).unref());
  try {
    expect(await Promise.race([closed, late])).toBe(true);
  } finally {
    answer();
    await closed;
  }
});

/** The lease of the deletion ends, and another process takes it to its end while the first goes on. */
async function overtake(): Promise<void> {
  await estate.sql('cortex', 'UPDATE joinery_deletions SET held_until = NULL');
  const dataSource = await createDataSource(cortex, {
    url: estate.databases.cortex!.url,
    poolSize: 2,
  }).initialize();
  const { peers } = estate.subgraphs[0]!.references;
  const log = openLog('silent');
  const another = new Deletions({ definition: cortex, dataSource, peers, log });
  await eventually(async () => {
    await another.resume();
    const underWay = `SELECT FROM joinery_deletions WHERE state NOT IN ('DONE', 'BLOCKED')`;
    expect(await estate.sql('cortex', underWay)).toEqual([]);
  });
  await dataSource.destroy();
}

test('who was overtaken does not open again what the other has deleted', async () => {
  const { user, category, post } = await scene();
  let once = true;
  restore = interpose(estate, {
    after: async ({ of, method }) => {
      if (!once || of !== 'postal' || method !== 'impact') return;
      once = false;
      await joinery.write('postal', 'DELETE FROM posts WHERE id = $1', [post]);
      await overtake();
    },
  });
  const { code, data } = await joinery.change('deleteCategory', { id: category }, user, 'deletion { state }');
  expect({ code, state: data?.deletion.state }).toEqual({ state: 'DONE' });
  expect(await left('cortex', 'categories', category)).toBe(false);
});

test.each(['close', 'impact'])('who was overtaken before %s leaves nothing closed', async method => {
  const { user, category } = await scene();
  let once = true;
  restore = interpose(estate, {
    before: async ({ of, method: asked }) => {
      if (!once || of !== 'postal' || asked !== method) return;
      once = false;
      await overtake();
    },
  });
  const { code } = await joinery.change('deleteCategory', { id: category }, user, 'deletion { state }');
  expect(code).toBe('REFERENCE_RESTRICTED');
  await must('createPost', { title: 'x', content: 'x', categoryId: category }, user, 'post');
});

test('who was overtaken before closing closes nothing that is gone', async () => {
  const { user } = await scene();
  let once = true;
  restore = interpose(estate, {
    before: async ({ of, method, question }) => {
      if (!once || of !== 'community' || method !== 'close' || question.keys[0].id !== user) return;
      once = false;
      await overtake();
      await quiescence(joinery.read);
    },
  });
  const { data } = await joinery.change('deleteUser', { id: user }, user, 'deletion { state }');
  expect(data.deletion.state).toBe('DONE');
});

const raws = services.flatMap(of =>
  ['close', 'impact', 'isClosing'].flatMap(method =>
    of === 'cortex' && method === 'isClosing'
      ? []
      : (['user', 'post'] as const).map(kind => [kind, of, method] as const),
  ),
);

test.each(raws)(
  'the %s goes by SQL before %s answers %s of the user’s deletion',
  async (kind, of, method) => {
    const ids = await scene();
    let once = true;
    restore = interpose(estate, {
      before: async asked => {
        if (!once || asked.of !== of || asked.method !== method) return;
        once = false;
        if (kind === 'user') await joinery.write('cortex', 'DELETE FROM users WHERE id = $1', [ids.user]);
        else await joinery.write('postal', 'DELETE FROM posts WHERE id = $1', [ids.post]);
      },
    });
    const { data } = await joinery.change('deleteUser', { id: ids.user }, ids.user, 'deletion { state }');
    expect(data.deletion.state).toBe('DONE');
    expect(await left('cortex', 'users', ids.user)).toBe(false);
  },
);
