/** Effects that refer to keys of which the service had not heard: the owners are asked, and each effect happens once. */
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { provisionDatabase } from '../../cli/provision/provision';
import { createDataSource } from '../../subgraphs/runtime/database/data-source';
import { migrate } from '../../subgraphs/runtime/database/migrate';
import { readDeadLetters, retryDeadLetters } from '../../subgraphs/runtime/references/events/dead-letters';
import { Inbox } from '../../subgraphs/runtime/references/events/inbox';
import { ParkedEvents } from '../../subgraphs/runtime/references/events/parked';
import { localPeer } from '../../subgraphs/runtime/references/peers/local-peer';
import type { Peer } from '../../subgraphs/runtime/references/peers/peer';
import { OwnerKeys } from '../../subgraphs/runtime/references/write/owner-keys';
import { openLog } from '../../wire/log';
import { serverUrl } from '../support/databases';
import { type Estate, openEstate } from '../support/estate';
import { eventually } from '../support/eventually';
import { interpose, type Question } from './interposing';
import { type Joinery, joineryOf } from './joinery';
import { during, journal } from './journal';

const tenantId = randomUUID();
const log = openLog('silent');
let estate: Estate;
let joinery: Joinery;
let journals: { admin: DataSource; here: DataSource };
let restore = () => {};

beforeAll(async () => {
  estate = await openEstate({ posts: 4, hears: false });
  joinery = joineryOf(estate, tenantId);
  await estate.sql('cortex', 'INSERT INTO tenants (id, slug, name) VALUES ($1, $2, $2)', [
    tenantId,
    'effects',
  ]);
  const { ownUrl, adminUrl } = await provisionDatabase({ adminUrl: serverUrl(), name: journal.name });
  await migrate(journal, adminUrl);
  const open = (url: string, poolSize: number) => createDataSource(journal, { url, poolSize }).initialize();
  journals = { admin: await open(adminUrl, 1), here: await open(ownUrl, 6) };
  const deletions = { preview: () => Promise.reject(), find: () => Promise.reject() };
  (estate.subgraphs[0]!.references.peers as Record<string, Peer>).journal = localPeer(
    journal,
    journals.here,
    deletions,
  );
});
beforeEach(async () => {
  await Promise.all(['community', 'postal', 'cortex'].map(source => process().settle(source)));
});
afterEach(() => {
  restore();
  during.effect = async () => {};
  jest.restoreAllMocks();
});
afterAll(async () => {
  await journals?.here.destroy();
  await journals?.admin.destroy();
  await joinery?.close();
  await estate?.close();
  const server = new Client(serverUrl());
  await server.connect();
  await server.query('DROP DATABASE IF EXISTS journal WITH (FORCE)');
  await server.end();
});

/** One process of the journal: what another knows of the past is in the database alone. */
function process() {
  const { peers } = estate.subgraphs[0]!.references;
  const keys = new OwnerKeys(journal, journals.here, peers);
  const parked = new ParkedEvents({ definition: journal, dataSource: journals.here, keys, log });
  const inbox = (source: string) =>
    new Inbox({
      definition: journal,
      dataSource: journals.here,
      source,
      peers,
      keys,
      parked,
      log,
      resync: async () => {},
    });
  const inboxes = new Map(['community', 'postal', 'cortex'].map(source => [source, inbox(source)]));
  return {
    keys,
    parked,
    inbox: (source: string) => inboxes.get(source)!,
    settle: (source: string) => inboxes.get(source)!.settle(10_000),
  };
}

const made = async (field: string, input: object, by: string, kind: string): Promise<string> => {
  const { data, code } = await joinery.change(field, input, by, `${kind} { id }`);
  if (code) throw new Error(`${field}: ${code}`);
  return data[kind].id;
};
const newUser = (username = randomUUID()) =>
  made('createUser', { username, email: `${username}@example.org` }, randomUUID(), 'user');
const newPost = (by: string) => made('createPost', { title: 'x', content: 'x' }, by, 'post');
const comment = (postId: string, by: string) => made('commentOnPost', { postId, body: 'x' }, by, 'comment');

const sql = (text: string, values?: unknown[]): Promise<any[]> => journals.admin.query(text, values);
const entriesOf = (userId: string) =>
  sql('SELECT post_id AS "postId", text FROM entries WHERE user_id = $1 ORDER BY text', [userId]);
const deadLetters = () => readDeadLetters(journals.here);

/** Nobody, who writes a post; somebody new, who comments on it. */
async function aComment() {
  const author = await newUser();
  const postId = await newPost(author);
  const userId = await newUser();
  await comment(postId, userId);
  return { author, postId, userId };
}

test('the owners are asked once for all that a batch refers to, and the rows hold', async () => {
  const [one, two] = [await aComment(), await aComment()];
  const asked: Question[] = [];
  restore = interpose(estate, {
    before: question => void (question.method === 'keys' && asked.push(question)),
  });
  await process().settle('community');
  expect(asked.map(({ of, question }) => [of, question.type, question.ids.length])).toEqual(
    expect.arrayContaining([
      ['cortex', 'User', 2],
      ['postal', 'Post', 2],
    ]),
  );
  expect(asked.length).toBeLessThanOrEqual(3);
  for (const { userId, postId } of [one, two]) {
    expect(await entriesOf(userId)).toEqual([{ postId, text: expect.any(String) }]);
  }
  const [user] = await sql('SELECT username FROM user_replica WHERE id = $1', [one.userId]);
  expect(user.username).not.toBe('');
  // From now on the owner tells of them, and known keys cost nothing.
  await comment(one.postId, one.userId);
  asked.length = 0;
  await process().settle('community');
  expect(asked).toEqual([]);
  expect(await entriesOf(one.userId)).toHaveLength(2);
  await joinery.write('postal', 'DELETE FROM posts WHERE id = $1', [one.postId]);
  await process().settle('postal');
  expect((await entriesOf(one.userId)).map(({ postId }) => postId)).toEqual([null, null]);
});

test('what an effect reads of one key may lead to another', async () => {
  const name = randomUUID();
  const author = await newUser(name);
  const postId = await newPost(author);
  await joinery.change('like', { type: 'POST', id: postId }, await newUser());
  await process().settle('community');
  expect(await entriesOf(author)).toEqual([{ postId, text: name }]);
});

test('a key that is gone is not waited for: its row is left out, or does without it', async () => {
  const gone = await aComment();
  const without = await aComment();
  await joinery.write('community', 'DELETE FROM comments WHERE user_id = $1', [gone.userId]);
  await joinery.write('cortex', 'DELETE FROM users WHERE id = $1', [gone.userId]);
  await joinery.write('postal', 'DELETE FROM posts WHERE id = $1', [without.postId]);
  await process().settle('community');
  expect(await entriesOf(gone.userId)).toEqual([]);
  expect(await entriesOf(without.userId)).toEqual([{ postId: null, text: expect.any(String) }]);
  expect(await deadLetters()).toEqual([]);
});

test('while an owner is away, events that refer to its keys wait, and those of others do not', async () => {
  const { author, userId, postId } = await aComment();
  const other = process();
  await other.settle('postal');
  expect(await entriesOf(author)).toHaveLength(1);
  restore = interpose(estate, {
    before: ({ of, method }) => {
      if (of === 'cortex' && method === 'keys') throw new Error('Away.');
    },
  });
  const { inbox } = process();
  const before = await inbox('community').position();
  for (let n = 0; n < 7; n += 1) {
    await expect(inbox('community').catchUp()).rejects.toThrow('cortex does not answer');
  }
  expect(await inbox('community').position()).toEqual(before);
  await newPost(author);
  await other.settle('postal');
  expect(await entriesOf(author)).toHaveLength(2);

  restore();
  await process().settle('community');
  expect(await entriesOf(userId)).toEqual([{ postId, text: expect.any(String) }]);
  expect(await deadLetters()).toEqual([]);
});

test.each(['asks', 'has heard'])(
  'killed when it %s the owner, it does once what it would have done',
  async when => {
    const { userId, postId } = await aComment();
    let held = () => {};
    const goOn = new Promise<void>(resolve => {
      held = resolve;
    });
    let isHeld = false;
    const hold = async ({ of, method }: Question) => {
      if (of !== 'cortex' || method !== 'keys' || isHeld) return;
      isHeld = true;
      await goOn;
    };
    restore = interpose(estate, when === 'asks' ? { before: hold } : { after: hold });
    // It is never heard of again, as far as the other can tell; and then it wakes up.
    const first = process().inbox('community').catchUp();
    await eventually(async () => expect(isHeld).toBe(true));
    await process().settle('community');
    const once = [{ postId, text: expect.any(String) }];
    expect(await entriesOf(userId)).toEqual(once);
    held();
    await first;
    expect(await entriesOf(userId)).toEqual(once);
  },
);

test('killed when the keys are there and the events are not taken, it does so once', async () => {
  const { userId, postId } = await aComment();
  let cuts = 0;
  during.effect = async query => {
    cuts += 1;
    if (cuts === 2) await query('SELECT pg_terminate_backend(pg_backend_pid())');
  };
  await expect(process().inbox('community').catchUp()).rejects.toThrow();
  expect(cuts).toBe(2);
  expect(await entriesOf(userId)).toEqual([]);
  expect(await sql('SELECT FROM user_replica WHERE id = $1', [userId])).toHaveLength(1);
  await process().settle('community');
  expect(await entriesOf(userId)).toEqual([{ postId, text: expect.any(String) }]);
});

test('events that are brought twice, and to two processes at once, take effect once', async () => {
  const { userId } = await aComment();
  const { xid, seq } = await process().inbox('community').position();
  const { peers } = estate.subgraphs[0]!.references;
  await eventually(async () => {
    const { events } = await peers.community!.events({ after: { xid, seq }, limit: 500 });
    expect(events.some(({ data }) => data.userId === userId)).toBe(true);
  });
  const { events } = await peers.community!.events({ after: { xid, seq }, limit: 500 });
  const [one, two] = [process().inbox('community'), process().inbox('community')];
  await Promise.all([one.take(events), two.take(events), one.take(events), two.take(events)]);
  await one.take(events);
  expect(await entriesOf(userId)).toHaveLength(1);
});

describe('a key that is being deleted', () => {
  const deletion = randomUUID();
  const close = async (id: string) => {
    const closing = `INSERT INTO joinery_closing (type, id, tenant_id, deletion) VALUES ('User', $1, $2, $3)`;
    await estate.sql('cortex', closing, [id, tenantId, deletion]);
    await sql(closing, [id, tenantId, deletion]);
  };
  const open = async () => {
    await estate.sql('cortex', 'DELETE FROM joinery_closing');
    await sql('DELETE FROM joinery_closing');
  };
  afterEach(open);
  const awaited = 'is being deleted: whether it goes is to be seen';

  test.each(['never heard of here', 'known here'])(
    'and %s is waited for; where it stays, the row is written',
    async known => {
      const { userId, postId } = await aComment();
      if (known === 'known here') {
        await process().settle('community');
        await comment(postId, userId);
      }
      await close(userId);
      await process().settle('community');
      expect(await entriesOf(userId)).toHaveLength(known === 'known here' ? 1 : 0);
      // Beside what is behind it.
      expect(await sql('SELECT reason FROM joinery_parked WHERE reason IS NOT NULL')).toEqual([
        { reason: expect.stringContaining(awaited) },
      ]);
      await open();
      await process().parked.finish();
      expect(await entriesOf(userId)).toHaveLength(known === 'known here' ? 2 : 1);
      expect(await deadLetters()).toEqual([]);
    },
  );

  test('is not waited for where its owner has deleted it already', async () => {
    const { userId, postId } = await aComment();
    await process().settle('community');
    await comment(postId, userId);
    const answer = joinery.change('deleteUser', { id: userId }, userId, 'deletion { state waitingFor }');
    await eventually(async () => {
      expect(await estate.sql('cortex', 'SELECT FROM users WHERE id = $1', [userId])).toEqual([]);
    });
    // Closed here, and here its deletion has not been heard of.
    expect(await sql('SELECT FROM joinery_closing WHERE id = $1', [userId])).toHaveLength(1);
    await process().settle('community');
    expect(await entriesOf(userId)).toHaveLength(1);
    await process().settle('cortex');
    expect(await entriesOf(userId)).toEqual([]);
    await answer;
  });

  test('holds nobody else up', async () => {
    const { userId } = await aComment();
    await close(userId);
    const { settle, parked } = process();
    await settle('community');
    const other = await aComment();
    await settle('community');
    expect(await entriesOf(other.userId)).toHaveLength(1);
    expect(await entriesOf(userId)).toEqual([]);
    await open();
    await parked.finish();
    expect(await entriesOf(userId)).toHaveLength(1);
    expect(await deadLetters()).toEqual([]);
  });
});

test('a key of no type that is kept here, or a row that its table refuses, is a failure like any other', async () => {
  const { userId } = await aComment();
  during.effect = async query => {
    await query(`INSERT INTO entries (user_id, text) VALUES ('${randomUUID()}', 'unknown')`);
  };
  const { settle, parked, keys } = process();
  await settle('community');
  await parked.finish();
  expect((await deadLetters()).map(({ reason }) => reason)).toEqual([
    expect.stringContaining('entries_user_id_fkey'),
  ]);
  during.effect = async () => {};
  expect((await retryDeadLetters(journal, journals.here, keys)).applied).toHaveLength(1);
  expect(await entriesOf(userId)).toHaveLength(1);
});
