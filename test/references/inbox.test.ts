/** An inbox of which several take at once: the stream's reader, the loop that asks the owner, a request that waits. */

import {
  deletionTimeoutMs,
  systemTransaction,
} from '../../subgraphs/runtime/references/database/system-transaction';
import type { EventTransport } from '../../subgraphs/runtime/references/events/transport';
import { acceptOwner } from '../../subgraphs/runtime/references/repair/accept';
import { type EventFixture, openEventFixture } from '../support/event-fixture';
import { eventually } from '../support/eventually';

/** Brings nothing by itself. */
const idle = { wake: () => {}, stop: async () => {} };
const silent: EventTransport = { relay: () => idle, deliver: () => idle, close: async () => {} };

let fixture: EventFixture;
beforeEach(async () => {
  fixture = await openEventFixture();
});
afterEach(() => fixture.close());

test('an event that fails is tried five times in all, whoever brings it', async () => {
  await fixture.insertUsers(3);
  const events = await fixture.events();
  const { key } = events.filter(({ type }) => type === 'User')[1]!;
  let tries = 0;
  fixture.onEffect = event => {
    if (event.key !== key) return;
    tries += 1;
    throw new Error('Not this one.');
  };
  const { inbox } = fixture.hear(silent);
  await Promise.all(Array.from({ length: 6 }, () => inbox.take(events)));
  await eventually(async () =>
    expect(await fixture.atConsumer('SELECT tries FROM joinery_dead_letters')).toEqual([{ tries: 5 }]),
  );
  // Before that there was one together with its neighbours.
  expect(tries).toBe(6);
});

test('events that fail hold up no other; later ones of their key wait behind them, and are done in order', async () => {
  const users = await fixture.insertUsers(9);
  const { inbox, parked } = fixture.hear(silent);
  await inbox.catchUp();
  const rename = (id: string, username: string) =>
    fixture.atOwner('UPDATE users SET username = $2 WHERE id = $1', [id, username]);
  const good = users.pop()!;
  const failing = new Set(users);
  const applied: string[] = [];
  fixture.onEffect = ({ key, data }) => {
    if (failing.has(key)) throw new Error('Not this one.');
    applied.push(`${users.indexOf(key)} ${data.username}`);
  };
  for (const [n, id] of users.entries()) await rename(id, `first_${n}`);
  await rename(users[0]!, 'second_0');
  await rename(good, 'good');
  await fixture.events();
  await inbox.catchUp();
  expect(applied).toEqual(['-1 good']);
  await rename(users[0]!, 'third_0');
  await fixture.events();
  await inbox.catchUp();
  expect(await fixture.atConsumer('SELECT FROM joinery_parked')).toHaveLength(10);

  failing.clear();
  await parked.finish();
  expect(applied.filter(one => one.startsWith('0'))).toEqual(['0 first_0', '0 second_0', '0 third_0']);
  expect(applied).toHaveLength(11);
  expect(await fixture.atConsumer('SELECT FROM joinery_dead_letters')).toEqual([]);
});

test('an event that waits for a lock which somebody has forgotten is no dead letter, and is done when it is let go', async () => {
  await fixture.insertUsers(1);
  const events = await fixture.events();
  const { dataSource } = fixture.consumer;
  const { inbox } = fixture.hear(silent);
  // As it comes after the minute that is waited at the most.
  fixture.onEffect = () => {
    throw Object.assign(new Error('canceling statement due to lock timeout'), { code: '55P03' });
  };
  for (let n = 0; n < 6; n += 1) await expect(inbox.take(events)).rejects.toThrow('lock timeout');
  expect(await fixture.atConsumer('SELECT FROM joinery_dead_letters')).toEqual([]);
  fixture.onEffect = () => {};
  await inbox.take(events);
  expect(await fixture.heard()).toEqual(await fixture.sent());
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
  await fixture.insertUsers(1);
  const events = await fixture.events();
  const { inbox } = fixture.hear(silent);
  const { xid } = events.at(-1)!;
  fixture.asked = 0;
  const taken = await Promise.all(Array.from({ length: 50 }, () => inbox.hasTaken(xid)));
  expect(taken).toEqual(taken.map(() => true));
  expect(fixture.asked).toBe(1);
  const late = inbox.hasTaken(String(BigInt(xid) + 1_000_000n));
  // What was asked before they came may be older than what they wait for.
  await eventually(async () => expect(fixture.asked).toBe(2));
  const others = Array.from({ length: 50 }, () => inbox.hasTaken(String(BigInt(xid) + 1_000_000n)));
  expect(new Set(await Promise.all([late, ...others]))).toEqual(new Set([false]));
  expect(fixture.asked).toBe(3);
});

test.each(['a\u0000b', 'a\ud800b'])(
  'an event that no database can hold is a dead letter: %j',
  async username => {
    const { inbox } = fixture.hear(silent);
    await inbox.catchUp();
    await fixture.insertUsers(1);
    const event = (await fixture.events()).at(-1)!;
    fixture.onEffect = () => {
      throw new Error(`Not ${username}.`);
    };
    const kept = String.raw`a\u0000b \\ud800`;
    const poisoned = { ...event, data: { username, kept } };
    await inbox.take([poisoned]);
    const [letter] = await fixture.atConsumer('SELECT reason, tries, event FROM joinery_dead_letters');
    expect(letter).toMatchObject({
      tries: 1,
      event: { key: event.key, data: { username: 'a\ufffdb', kept } },
    });
    expect(await inbox.position()).toMatchObject({ xid: event.xid, seq: event.seq });
  },
);

test('an owner that was restored to an older state is said, and nothing of it is taken until somebody accepts it', async () => {
  await fixture.insertUsers(1);
  const { inbox } = fixture.hear(silent);
  await inbox.catchUp();
  const heard = await fixture.heard();
  const [{ xid }] = await fixture.atConsumer('SELECT xid::text FROM joinery_inbox');
  const ahead = String(BigInt(xid) + 20n);
  await fixture.atConsumer('UPDATE joinery_inbox SET xid = $1', [ahead]);
  await expect(inbox.catchUp()).rejects.toThrow('it was restored to an older state');
  const [{ now }] = await fixture.atOwner('SELECT pg_current_xact_id()::text AS now');
  await expect(inbox.hasTaken(now)).rejects.toThrow('it was restored to an older state');
  // Nor when it has come to where it was, and has such a place again.
  for (let last = now; BigInt(last) <= BigInt(ahead); ) {
    await fixture.insertUsers(1);
    [{ now: last }] = await fixture.atOwner('SELECT pg_current_xact_id()::text AS now');
  }
  const place = (await fixture.sent()).at(-1)!.split('-');
  await fixture.atConsumer('UPDATE joinery_inbox SET xid = $1, seq = $2', place);
  await expect(inbox.catchUp()).rejects.toThrow('it was restored to an older state');
  await expect(inbox.take(await fixture.events())).rejects.toThrow('it was restored to an older state');
  expect(await fixture.heard()).toEqual(heard);

  await acceptOwner(fixture.consumer.dataSource, fixture.peers, 'cortex');
  await inbox.catchUp();
  expect(await fixture.heard()).toEqual(heard);
  await fixture.insertUsers(1);
  await inbox.catchUp();
  expect(await fixture.heard()).toEqual([...heard, (await fixture.sent()).at(-1)]);
});

test('an event of another incarnation of the owner’s database is not taken, and what it should be is asked of the owner', async () => {
  const [id] = await fixture.insertUsers(1);
  const { inbox } = fixture.hear(silent);
  await inbox.catchUp();
  const [last] = (await fixture.events()).slice(-1);
  const { xid, seq } = last!;
  const next = { ...last!, seq: String(BigInt(seq) + 1n), previous: { xid, seq }, name: 'deleted' };
  fixture.asked = 0;
  await inbox.take([{ ...next, incarnation: 'of-a.database.that.was' }]);
  expect(fixture.asked).toBe(1);
  expect(await inbox.position()).toMatchObject({ xid, seq });
  expect(await fixture.atConsumer('SELECT FROM joinery_gone WHERE id = $1', [id])).toEqual([]);
});

test('the first that is heard of an owner is what it says itself, and not what is brought in its name', async () => {
  await fixture.insertUsers(1);
  const { inbox } = fixture.hear(silent);
  const events = await fixture.events();
  await inbox.take(events.map(event => ({ ...event, incarnation: 'of-a.database.that.was' })));
  const [{ incarnation }] = await fixture.atConsumer('SELECT incarnation FROM joinery_inbox');
  expect(incarnation).toBe(events[0]!.incarnation);
  expect(await fixture.heard()).toEqual(await fixture.sent());
});
