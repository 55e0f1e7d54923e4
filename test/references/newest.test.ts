/** The order of transactions is not the order of commits: whichever event comes last, a key's newest state stays. */
import type { QueryRunner } from 'typeorm';
import { newestOf } from '../../subgraphs/runtime/references/events/newest';
import type { EventTransport } from '../../subgraphs/runtime/references/events/transport';
import type { Event } from '../../subgraphs/runtime/references/peers/peer';
import { type EventFixture, openEventFixture } from '../support/event-fixture';

const idle = { wake: () => {}, stop: async () => {} };
const silent: EventTransport = { relay: () => idle, deliver: () => idle, close: async () => {} };

let fixture: EventFixture;
beforeEach(async () => {
  fixture = await openEventFixture();
});
afterEach(() => fixture.close());

/** Two transactions of the owner; the first, which has the lower number, changes the user after the second has committed. */
async function overtake(first: (older: QueryRunner) => Promise<void>, second: () => Promise<void>) {
  const older = fixture.owner.createQueryRunner();
  try {
    await older.startTransaction();
    await older.query(`SELECT set_config('joinery.tenant', $1, true), pg_current_xact_id()`, [
      fixture.tenantId,
    ]);
    await second();
    await first(older);
    await older.commitTransaction();
  } finally {
    await older.release();
  }
}

const rename = 'UPDATE users SET username = $2 WHERE id = $1';

async function renamedTwice(): Promise<string> {
  const [id] = await fixture.insertUsers(1);
  await fixture.atConsumer('INSERT INTO user_replica (tenant_id, id) VALUES ($1, $2)', [
    fixture.tenantId,
    id,
  ]);
  await overtake(
    async older => void (await older.query(rename, [id, 'newest'])),
    async () => void (await fixture.atOwner(rename, [id, 'older'])),
  );
  return id!;
}

const replicated = async (id: string) =>
  (await fixture.atConsumer('SELECT username FROM user_replica WHERE id = $1', [id]))[0].username;

test('a replica keeps the newest of the states that one batch brings, whatever their order', async () => {
  const id = await renamedTwice();
  const events = (await fixture.events()).filter(({ name }) => name === 'updated');
  expect(events.map(({ data }) => data.username)).toEqual(['newest', 'older']);
  await fixture.hear(silent).inbox.catchUp();
  expect(await replicated(id)).toBe('newest');
});

test('a replica keeps the newest of the states that come one after the other', async () => {
  const id = await renamedTwice();
  const { inbox } = fixture.hear(silent);
  for (const event of await fixture.events()) await inbox.take([event]);
  expect(await replicated(id)).toBe('newest');
});

test('an effect hears each event once, and can tell which of them is a key’s newest', async () => {
  await renamedTwice();
  const { inbox } = fixture.hear(silent);
  const heard: Event[] = [];
  fixture.onEffect = event => void heard.push(event);
  await inbox.catchUp();
  expect(await fixture.heard()).toEqual(await fixture.sent());
  const updates = heard.filter(({ name }) => name === 'updated');
  expect(updates).toHaveLength(2);
  expect(newestOf(updates).map(({ data }) => data.username)).toEqual(['newest']);
});

test('what was deleted stays away although its creation comes after its deletion', async () => {
  const id = '11111111-1111-4111-8111-111111111111';
  await overtake(
    async older => void (await older.query('DELETE FROM users WHERE id = $1', [id])),
    async () =>
      void (await fixture.atOwner(
        `INSERT INTO users (id, tenant_id, username, email) VALUES ($1, $2, 'short-lived', 's@example.org')`,
        [id, fixture.tenantId],
      )),
  );
  const events = (await fixture.events()).filter(({ key }) => key === id);
  expect(events.map(({ name }) => name)).toEqual(['deleted', 'created']);
  await fixture.hear(silent).inbox.catchUp();
  await fixture.atConsumer('INSERT INTO user_replica (tenant_id, id) VALUES ($1, $2)', [
    fixture.tenantId,
    id,
  ]);
  expect(await fixture.atConsumer('SELECT FROM user_replica WHERE id = $1', [id])).toEqual([]);
});
