/**
 * What every transport of events keeps: each event takes effect once and in the owner's order, whoever dies, repeats
 * or fails.
 */

import { pruneOutbox } from '../../subgraphs/runtime/references/events/outbox';
import type { EventTransport } from '../../subgraphs/runtime/references/events/transport';
import type { Event } from '../../subgraphs/runtime/references/peers/peer';
import { type EventFixture, openEventFixture } from '../support/event-fixture';
import { eventually } from '../support/eventually';

/** `open` opens the transport of one process. */
export function keepsTheContract(open: () => EventTransport): void {
  let fixture: EventFixture;
  const transports: EventTransport[] = [];
  const aProcess = (): EventTransport => {
    const transport = open();
    transports.push(transport);
    return transport;
  };
  beforeEach(async () => {
    fixture = await openEventFixture();
  });
  afterEach(async () => {
    await fixture.close();
    await Promise.all(transports.splice(0).map(transport => transport.close()));
  });

  const everythingIsHeard = () =>
    eventually(async () => {
      const sent = await fixture.sent();
      const heard = await fixture.heard();
      // The lengths first: a difference of thousands of ids says nothing.
      expect(heard.length).toBe(sent.length);
      expect(heard).toEqual(sent);
    }, 15_000);
  const writeForAWhile = async (transactions: number) => {
    for (let n = 0; n < transactions; n += 1) {
      const [user] = await fixture.insertUsers(1 + (n % 7));
      await fixture.atOwner('UPDATE users SET display_name = $2 WHERE id = $1', [user, `Number ${n}`]);
      if (n % 5 === 0) await fixture.atOwner('DELETE FROM users WHERE id = $1', [user]);
    }
  };
  const theThirdOfFive = async () => {
    await fixture.insertUsers(5);
    const { key, xid, seq } = (await fixture.events()).filter(({ type }) => type === 'User')[2]!;
    return { key, place: `${xid}-${seq}` };
  };
  const everythingIsHeardBut = (place: string) =>
    eventually(async () => {
      const others = (await fixture.sent()).filter(event => event !== place);
      expect(await fixture.heard()).toEqual(others);
    }, 20_000);
  const deadLetters = () =>
    fixture.atConsumer(
      `SELECT source, xid::text || '-' || seq AS event, reason, tries FROM joinery_dead_letters`,
    );

  test('what several writers write at once is heard, once and in order', async () => {
    const transport = aProcess();
    fixture.own(transport);
    fixture.hear(transport);
    await Promise.all([writeForAWhile(30), writeForAWhile(30), fixture.insertUsers(1_200)]);
    await everythingIsHeard();
    expect((await fixture.sent()).length).toBeGreaterThan(1_400);
  });

  test('what was written before anybody listened is heard', async () => {
    await writeForAWhile(10);
    const transport = aProcess();
    fixture.hear(transport);
    fixture.own(transport);
    await everythingIsHeard();
  });

  test('two processes of one consumer share the work', async () => {
    const transport = aProcess();
    fixture.own(transport);
    fixture.hear(transport);
    fixture.hear(aProcess());
    await Promise.all([writeForAWhile(30), writeForAWhile(30)]);
    await everythingIsHeard();
  });

  test('events that come again, late and out of order change nothing', async () => {
    const transport = aProcess();
    fixture.own(transport);
    const { inbox } = fixture.hear(transport);
    let writing = true;
    const disturb = async () => {
      while (writing) {
        const events = await fixture.events();
        const from = Math.floor(Math.random() * events.length);
        const some = events.slice(from, from + 20).sort(() => Math.random() - 0.5);
        await inbox.take([...some, ...some]);
      }
    };
    await Promise.all([disturb(), disturb(), writeForAWhile(30).finally(() => (writing = false))]);
    await everythingIsHeard();
  });

  test('an owner of two processes, one of them new, says nothing twice', async () => {
    const transport = aProcess();
    const first = fixture.own(transport);
    fixture.own(aProcess());
    fixture.hear(transport);
    await writeForAWhile(15);
    await first.stop();
    fixture.own(aProcess());
    await writeForAWhile(15);
    await everythingIsHeard();
  });

  test('a consumer that ends in the middle is followed by another', async () => {
    fixture.own(aProcess());
    const writing = writeForAWhile(40);
    for (let n = 0; n < 5; n += 1) {
      const transport = aProcess();
      const consumer = fixture.hear(transport);
      await new Promise(resolve => setTimeout(resolve, 60));
      await consumer.stop();
      await transport.close();
    }
    await writing;
    fixture.hear(aProcess());
    await everythingIsHeard();
  });

  test('an event of a version that nobody knows here is a dead letter, and the next goes on', async () => {
    const { key, place } = await theThirdOfFive();
    fixture.alter = event => (event.key === key ? ({ ...event, version: 7 } as unknown as Event) : event);
    const transport = aProcess();
    fixture.own(transport);
    fixture.hear(transport);
    await everythingIsHeardBut(place);
    const reason = 'The event is of version 7; version 1 is known here.';
    expect(await deadLetters()).toEqual([{ source: 'cortex', event: place, reason, tries: 1 }]);
  });

  test('an event whose effect keeps failing is a dead letter after five tries, and the next goes on', async () => {
    const { key, place } = await theThirdOfFive();
    let tries = 0;
    fixture.onEffect = event => {
      if (event.key !== key) return;
      tries += 1;
      throw new Error('Not this one.');
    };
    const transport = aProcess();
    fixture.own(transport);
    fixture.hear(transport);
    await everythingIsHeardBut(place);
    const reason = 'Not this one.';
    await eventually(async () =>
      expect(await deadLetters()).toEqual([{ source: 'cortex', event: place, reason, tries: 5 }]),
    );
    // Beside each try alone there may be one together with its neighbours.
    expect(tries).toBeGreaterThanOrEqual(5);
    expect(tries).toBeLessThanOrEqual(10);
  });

  test('an effect that fails twice and then works happens once', async () => {
    const { key } = await theThirdOfFive();
    let failures = 0;
    fixture.onEffect = event => {
      if (event.key !== key || failures === 2) return;
      failures += 1;
      throw new Error('Not yet.');
    };
    const transport = aProcess();
    fixture.own(transport);
    fixture.hear(transport);
    // After those that did not wait for it.
    await eventually(async () =>
      expect((await fixture.heard()).toSorted()).toEqual((await fixture.sent()).toSorted()),
    );
    expect(failures).toBe(2);
    expect(await deadLetters()).toEqual([]);
  });

  test('what an older transaction held back is heard soon after it has ended, although it wakes nobody', async () => {
    const transport = aProcess();
    fixture.own(transport);
    fixture.hear(transport);
    await everythingIsHeard();
    const older = fixture.owner.createQueryRunner();
    const waits: number[] = [];
    try {
      for (let n = 0; n < 9; n += 1) {
        await older.startTransaction();
        await older.query('SELECT pg_current_xact_id()');
        await fixture.insertUsers(1);
        await new Promise(resolve => setTimeout(resolve, 30));
        await older.commitTransaction();
        const ended = Date.now();
        while ((await fixture.heard()).length < (await fixture.sent()).length) {
          await new Promise(resolve => setTimeout(resolve, 2));
        }
        waits.push(Date.now() - ended);
      }
    } finally {
      await older.release();
    }
    // Looked at every so often, held back or not, half of them would take a quarter of a second and more.
    expect(waits.sort((a, b) => a - b)[4]).toBeLessThan(150);
  });

  test('what the owner no longer keeps is not passed by unnoticed', async () => {
    await writeForAWhile(5);
    await fixture.atOwner(`UPDATE joinery_outbox SET created_at = now() - interval '1 year'`);
    expect(await pruneOutbox(fixture.owner)).toBeGreaterThan(5);
    await writeForAWhile(5);
    const transport = aProcess();
    fixture.own(transport);
    fixture.hear(transport);
    await everythingIsHeard();
    expect(fixture.resyncs).toBe(1);
    await writeForAWhile(5);
    await everythingIsHeard();
    expect(fixture.resyncs).toBe(1);
  });

  test('an owner that does not answer for a while is waited for', async () => {
    fixture.ownerIsAway = true;
    const transport = aProcess();
    fixture.own(transport);
    const { inbox } = fixture.hear(transport);
    await writeForAWhile(5);
    await expect(inbox.catchUp()).rejects.toThrow('does not answer');
    fixture.ownerIsAway = false;
    await everythingIsHeard();
    expect(await deadLetters()).toEqual([]);
  });
}
