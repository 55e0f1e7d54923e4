/** An inbox of which several take at once: the stream's reader, the loop that asks the owner, a request that waits. */

import {
  deletionTimeoutMs,
  systemTransaction,
} from '../../subgraphs/runtime/references/database/system-transaction';
import type { EventTransport } from '../../subgraphs/runtime/references/events/transport';
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

test('an event that fails is tried by one after the other, and five times in all', async () => {
  await hearing.insertUsers(3);
  const events = await hearing.events();
  const { key } = events.filter(({ type }) => type === 'User')[1]!;
  let tries = 0;
  hearing.onEffect = event => {
    if (event.key !== key) return;
    tries += 1;
    throw new Error('Not this one.');
  };
  const { inbox, stop } = hearing.hear(silent);
  await Promise.allSettled(Array.from({ length: 6 }, () => inbox.take(events)));
  await stop();
  const letters = await hearing.atConsumer('SELECT tries FROM joinery_dead_letters');
  expect(letters).toEqual([{ tries: 5 }]);
  // Beside each try alone there was one together with its neighbours.
  expect(tries).toBe(10);
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
    const event = (await hearing.events())[0]!;
    hearing.onEffect = () => {
      throw new Error(`Not ${username}.`);
    };
    const kept = String.raw`a\u0000b \\ud800`;
    const poisoned = { ...event, data: { username, kept } };
    for (let n = 0; n < 5; n += 1) await inbox.take([poisoned]).catch(() => {});
    const [letter] = await hearing.atConsumer('SELECT reason, tries, event FROM joinery_dead_letters');
    expect(letter).toMatchObject({
      tries: 5,
      event: { key: event.key, data: { username: 'a\ufffdb', kept } },
    });
    expect(await inbox.position()).toEqual({ xid: event.xid, seq: event.seq });
  },
);

test('an owner that was restored to an older state is said, and nothing of it is believed to be taken', async () => {
  await hearing.insertUsers(1);
  const { inbox } = hearing.hear(silent);
  await inbox.catchUp();
  const [{ xid }] = await hearing.atConsumer('SELECT xid::text FROM joinery_inbox');
  await hearing.atConsumer('UPDATE joinery_inbox SET xid = $1', [String(BigInt(xid) + 1_000_000n)]);
  await hearing.insertUsers(1);
  await expect(inbox.catchUp()).rejects.toThrow('its database is of an older state');
  const [{ now }] = await hearing.atOwner('SELECT pg_current_xact_id()::text AS now');
  await expect(inbox.hasTaken(now)).rejects.toThrow('its database is of an older state');
  await hearing.atConsumer('UPDATE joinery_inbox SET xid = $1', [xid]);
  await inbox.catchUp();
  expect(await hearing.heard()).toEqual(await hearing.sent());
});
