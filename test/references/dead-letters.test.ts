/** Events that were passed by are tried again: they do what they would have done, once, and nothing newer is undone. */
import { randomUUID } from 'node:crypto';
import { readDeadLetters, retryDeadLetters } from '../../subgraphs/runtime/references/events/dead-letters';
import type { EventTransport } from '../../subgraphs/runtime/references/events/transport';
import type { Event } from '../../subgraphs/runtime/references/peers/peer';
import { OwnerKeys } from '../../subgraphs/runtime/references/write/owner-keys';
import { type EventFixture, openEventFixture } from '../support/event-fixture';

let fixture: EventFixture;
beforeEach(async () => {
  fixture = await openEventFixture();
});
afterEach(() => fixture.close());

/** Brings nothing by itself: the test does, without the pauses of a transport. */
const still: EventTransport = {
  relay: () => ({ wake: () => {}, stop: async () => {} }),
  deliver: () => ({ wake: () => {}, stop: async () => {} }),
  close: async () => {},
};
async function hearAll(): Promise<void> {
  const { inbox, parked } = fixture.hear(still);
  await fixture.events();
  await inbox.catchUp();
  await parked.finish();
}

const retry = () => {
  const { definition, dataSource } = fixture.consumer;
  return retryDeadLetters(definition, dataSource, new OwnerKeys(definition, dataSource, fixture.peers));
};
const places = (letters: readonly { xid: string; seq: string }[]) =>
  letters.map(({ xid, seq }) => `${xid}-${seq}`);

/** A user whose changes all fail in postal, which refers to it. */
async function aUserThatFails(fails: (event: Event) => boolean): Promise<string> {
  const [user] = await fixture.insertUsers(1);
  await fixture.atConsumer('INSERT INTO tenant_replica (tenant_id, id) VALUES ($1, $1)', [fixture.tenantId]);
  await fixture.atConsumer('INSERT INTO user_replica (tenant_id, id) VALUES ($1, $2)', [
    fixture.tenantId,
    user,
  ]);
  fixture.onEffect = event => {
    if (event.key === user && fails(event)) throw new Error('Not now.');
  };
  return user!;
}
const rename = (user: string, username: string) =>
  fixture.atOwner('UPDATE users SET username = $2 WHERE id = $1', [user, username]);
const usernames = async (user: string) =>
  (await fixture.atConsumer('SELECT username FROM user_replica WHERE id = $1', [user])).map(
    ({ username }) => username,
  );

test('what failed is done once it can be, in order; a newer state stays', async () => {
  const user = await aUserThatFails(({ data }) => data.username !== 'third');
  for (const username of ['first', 'second', 'third']) await rename(user, username);
  await hearAll();
  expect(await usernames(user)).toEqual(['third']);
  const letters = await readDeadLetters(fixture.consumer.dataSource);
  expect(places(letters)).toEqual((await fixture.sent()).slice(1, -1));
  expect(letters.at(-1)).toMatchObject({ source: 'cortex', reason: 'Not now.', tries: 5 });
  const before = await fixture.heard();

  fixture.onEffect = () => {};
  expect(await retry()).toEqual({ applied: letters, kept: [] });
  expect(await fixture.heard()).toEqual([...before, ...places(letters)]);
  expect(await usernames(user)).toEqual(['third']);
  expect(await readDeadLetters(fixture.consumer.dataSource)).toEqual([]);
  expect(await retry()).toEqual({ applied: [], kept: [] });
  expect(await fixture.heard()).toHaveLength(before.length + letters.length);
});

test('a deletion that failed takes along what refers to the key', async () => {
  const user = await aUserThatFails(({ name }) => name === 'deleted');
  await fixture.atOwner('DELETE FROM users WHERE id = $1', [user]);
  await hearAll();
  expect(await usernames(user)).toHaveLength(1);
  fixture.onEffect = () => {};
  expect((await retry()).applied).toHaveLength(1);
  expect(await usernames(user)).toEqual([]);
  expect(await fixture.atConsumer('SELECT type FROM joinery_gone WHERE id = $1', [user])).toEqual([
    { type: 'User' },
  ]);
});

test('one that fails again is kept with the new reason, and stops no other', async () => {
  const [stays, goes] = await fixture.insertUsers(2);
  const failing = new Set([stays, goes]);
  fixture.onEffect = ({ key }) => {
    if (failing.has(key)) throw new Error('Not now.');
  };
  await hearAll();
  fixture.onEffect = ({ key }) => {
    if (key === stays) throw new Error('Still not.');
  };
  const { applied, kept } = await retry();
  expect(applied.map(({ event }) => event.key)).toEqual([goes]);
  expect(kept).toEqual([expect.objectContaining({ reason: 'Still not.', tries: 6 })]);
  expect(await readDeadLetters(fixture.consumer.dataSource)).toEqual(kept);
});

test('an event of a version that is still not known, or that is none, is kept', async () => {
  const keep = (seq: number, event: object) =>
    fixture.atConsumer(
      `INSERT INTO joinery_dead_letters (source, xid, seq, event, reason, tries) VALUES ('cortex', '900', $1, $2, 'x', 1)`,
      [seq, JSON.stringify(event)],
    );
  await keep(1, { version: 7, xid: '900', seq: '1', key: randomUUID() });
  await keep(2, { version: 1, xid: '900', seq: '2' });
  const { applied, kept } = await retry();
  expect(applied).toEqual([]);
  expect(kept[0]!.reason).toBe('The event is of version 7; version 1 is known here.');
  expect(kept[1]!.reason).toMatch(/source/);
});

test('two that try again at once do it once', async () => {
  await fixture.insertUsers(3);
  const [event] = (await fixture.events()).filter(({ type }) => type === 'User');
  await fixture.atConsumer(
    `INSERT INTO joinery_dead_letters (source, xid, seq, event, reason, tries) VALUES ('cortex', $1, $2, $3, 'x', 5)`,
    [event!.xid, event!.seq, JSON.stringify(event)],
  );
  const outcomes = await Promise.all([retry(), retry(), retry()]);
  expect(outcomes.flatMap(({ applied }) => applied)).toHaveLength(1);
  expect(outcomes.flatMap(({ kept }) => kept)).toEqual([]);
  expect(await fixture.heard()).toEqual(places([event!]));
});

test('one that fails again for a reason that no database can hold is kept, and the others are done', async () => {
  const user = await aUserThatFails(() => true);
  await rename(user, 'first');
  await hearAll();
  const [created, updated] = await readDeadLetters(fixture.consumer.dataSource);
  fixture.onEffect = ({ name }) => {
    if (name === 'created') throw new Error('Not \0 now.');
  };
  expect(await retry()).toEqual({
    applied: [updated],
    kept: [{ ...created, reason: 'Not \ufffd now.', tries: 6 }],
  });
});
