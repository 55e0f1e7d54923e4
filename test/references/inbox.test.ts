/** An inbox of which several take at once: the stream's reader, the loop that asks the owner, a request that waits. */

import {
  deletionTimeoutMs,
  systemTransaction,
} from '../../subgraphs/runtime/references/database/system-transaction';
import type { EventTransport } from '../../subgraphs/runtime/references/events/transport';
import { acceptOwner } from '../../subgraphs/runtime/references/repair/accept';
import { eventually } from '../support/eventually';
import { type Hearing, openHearing } from '../support/hearing';

/** Brings nothing by itself. */
const idle = { wake: () => {}, stop: async () => {} };
const silent: EventTransport = { relay: () => idle, deliver: () => idle, close: async () => {} };

let hearing: Hearing;
beforeEach(async () => {
  hearing = await openHearing();
});
afterEach(() => hearing.close());

test('an event that fails is tried five times in all, whoever brings it', async () => {
  await hearing.insertUsers(3);
  const events = await hearing.events();
  const { key } = events.filter(({ type }) => type === 'User')[1]!;
  let tries = 0;
  hearing.onEffect = event => {
    if (event.key !== key) return;
    tries += 1;
    throw new Error('Not this one.');
  };
  const { inbox } = hearing.hear(silent);
  await Promise.all(Array.from({ length: 6 }, () => inbox.take(events)));
  await eventually(async () =>
    expect(await hearing.atConsumer('SELECT tries FROM joinery_dead_letters')).toEqual([{ tries: 5 }]),
  );
  // Before that there was one together with its neighbours.
  expect(tries).toBe(6);
});

test('events that fail hold up no other; later ones of their key wait behind them, and are done in order', async () => {
  const users = await hearing.insertUsers(9);
  const { inbox, parked } = hearing.hear(silent);
  await inbox.catchUp();
  const rename = (id: string, username: string) =>
    hearing.atOwner('UPDATE users SET username = $2 WHERE id = $1', [id, username]);
  const good = users.pop()!;
  const failing = new Set(users);
  const applied: string[] = [];
  hearing.onEffect = ({ key, data }) => {
    if (failing.has(key)) throw new Error('Not this one.');
    applied.push(`${users.indexOf(key)} ${data.username}`);
  };
  for (const [n, id] of users.entries()) await rename(id, `first_${n}`);
  await rename(users[0]!, 'second_0');
  await rename(good, 'good');
  await hearing.events();
  await inbox.catchUp();
  expect(applied).toEqual(['-1 good']);
  await rename(users[0]!, 'third_0');
  await hearing.events();
  await inbox.catchUp();
  expect(await hearing.atConsumer('SELECT FROM joinery_parked')).toHaveLength(10);

  failing.clear();
  await parked.finish();
  expect(applied.filter(one => one.startsWith('0'))).toEqual(['0 first_0', '0 second_0', '0 third_0']);
  expect(applied).toHaveLength(11);
  expect(await hearing.atConsumer('SELECT FROM joinery_dead_letters')).toEqual([]);
});

test('an event that waits for a lock which somebody has forgotten is no dead letter, and is done when it is let go', async () => {
  await hearing.insertUsers(1);
  const events = await hearing.events();
  const { dataSource } = hearing.consumer;
  const { inbox } = hearing.hear(silent);
  // As it comes after the minute that is waited at the most.
  hearing.onEffect = () => {
    throw Object.assign(new Error('canceling statement due to lock timeout'), { code: '55P03' });
  };
  for (let n = 0; n < 6; n += 1) await expect(inbox.take(events)).rejects.toThrow('lock timeout');
  expect(await hearing.atConsumer('SELECT FROM joinery_dead_letters')).toEqual([]);
  hearing.onEffect = () => {};
  await inbox.take(events);
  expect(await hearing.heard()).toEqual(await hearing.sent());
  const [patience] = await systemTransaction(
    dataSource,
    null,
    manager =>
      manager.query(
        `SELECT current_setting('lock_timeout') AS lock, current_setting('statement_timeout') AS statement`,
      ),
    deletionTimeoutMs,
  );
  expect(patience).toEqual({ lock: '1min', statement: '10min' });
});

test('many requests that wait for an owner’s writes ask it and wait for a turn together', async () => {
  await hearing.insertUsers(1);
  const events = await hearing.events();
  const { inbox } = hearing.hear(silent);
  const { xid } = events.at(-1)!;
  hearing.asked = 0;
  const taken = await Promise.all(Array.from({ length: 50 }, () => inbox.hasTaken(xid)));
  expect(taken).toEqual(taken.map(() => true));
  expect(hearing.asked).toBe(1);
  const late = inbox.hasTaken(String(BigInt(xid) + 1_000_000n));
  // What was asked before they came may be older than what they wait for.
  await eventually(async () => expect(hearing.asked).toBe(2));
  const others = Array.from({ length: 50 }, () => inbox.hasTaken(String(BigInt(xid) + 1_000_000n)));
  expect(new Set(await Promise.all([late, ...others]))).toEqual(new Set([false]));
  expect(hearing.asked).toBe(3);
});

test.each(['a\u0000b', 'a\ud800b'])(
  'an event that no database can hold is a dead letter: %j',
  async username => {
    const { inbox } = hearing.hear(silent);
    await inbox.catchUp();
    await hearing.insertUsers(1);
    const event = (await hearing.events()).at(-1)!;
    hearing.onEffect = () => {
      throw new Error(`Not ${username}.`);
    };
    const kept = String.raw`a\u0000b \\ud800`;
    const poisoned = { ...event, data: { username, kept } };
    await inbox.take([poisoned]);
    const [letter] = await hearing.atConsumer('SELECT reason, tries, event FROM joinery_dead_letters');
    expect(letter).toMatchObject({
      tries: 1,
      event: { key: event.key, data: { username: 'a\ufffdb', kept } },
    });
    expect(await inbox.position()).toMatchObject({ xid: event.xid, seq: event.seq });
  },
);

test('an owner that was restored to an older state is said, and nothing of it is taken until somebody accepts it', async () => {
  await hearing.insertUsers(1);
  const { inbox } = hearing.hear(silent);
  await inbox.catchUp();
  const heard = await hearing.heard();
  const [{ xid }] = await hearing.atConsumer('SELECT xid::text FROM joinery_inbox');
  const ahead = String(BigInt(xid) + 20n);
  await hearing.atConsumer('UPDATE joinery_inbox SET xid = $1', [ahead]);
  await expect(inbox.catchUp()).rejects.toThrow('it was restored to an older state');
  const [{ now }] = await hearing.atOwner('SELECT pg_current_xact_id()::text AS now');
  await expect(inbox.hasTaken(now)).rejects.toThrow('it was restored to an older state');
  // Nor when it has come to where it was, and has such a place again.
  for (let last = now; BigInt(last) <= BigInt(ahead); ) {
    await hearing.insertUsers(1);
    [{ now: last }] = await hearing.atOwner('SELECT pg_current_xact_id()::text AS now');
  }
  const place = (await hearing.sent()).at(-1)!.split('-');
  await hearing.atConsumer('UPDATE joinery_inbox SET xid = $1, seq = $2', place);
  await expect(inbox.catchUp()).rejects.toThrow('it was restored to an older state');
  await expect(inbox.take(await hearing.events())).rejects.toThrow('it was restored to an older state');
  expect(await hearing.heard()).toEqual(heard);

  await acceptOwner(hearing.consumer.dataSource, hearing.peers, 'cortex');
  await inbox.catchUp();
  expect(await hearing.heard()).toEqual(heard);
  await hearing.insertUsers(1);
  await inbox.catchUp();
  expect(await hearing.heard()).toEqual([...heard, (await hearing.sent()).at(-1)]);
});

test('an event of another life of the owner’s database is not taken, and what it should be is asked of the owner', async () => {
  const [id] = await hearing.insertUsers(1);
  const { inbox } = hearing.hear(silent);
  await inbox.catchUp();
  const [last] = (await hearing.events()).slice(-1);
  const { xid, seq } = last!;
  const next = { ...last!, seq: String(BigInt(seq) + 1n), previous: { xid, seq }, name: 'deleted' };
  hearing.asked = 0;
  await inbox.take([{ ...next, incarnation: 'of-a.database.that.was' }]);
  expect(hearing.asked).toBe(1);
  expect(await inbox.position()).toMatchObject({ xid, seq });
  expect(await hearing.atConsumer('SELECT FROM joinery_gone WHERE id = $1', [id])).toEqual([]);
});

test('the first that is heard of an owner is what it says itself, and not what is brought in its name', async () => {
  await hearing.insertUsers(1);
  const { inbox } = hearing.hear(silent);
  const events = await hearing.events();
  await inbox.take(events.map(event => ({ ...event, incarnation: 'of-a.database.that.was' })));
  const [{ incarnation }] = await hearing.atConsumer('SELECT incarnation FROM joinery_inbox');
  expect(incarnation).toBe(events[0]!.incarnation);
  expect(await hearing.heard()).toEqual(await hearing.sent());
});
