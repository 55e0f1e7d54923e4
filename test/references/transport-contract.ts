/**
 * What every transport of events keeps: each event takes effect once and in the owner's order, whoever dies, repeats
 * or fails.
 */

import { pruneOutbox } from '../../subgraphs/runtime/references/events/outbox';
import type { EventTransport } from '../../subgraphs/runtime/references/events/transport';
import type { Event } from '../../subgraphs/runtime/references/peers/peer';
import { eventually } from '../support/eventually';
import { type Hearing, openHearing } from '../support/hearing';

/** `open` opens the transport of one process. */
export function keepsTheContract(open: () => EventTransport): void {
  let hearing: Hearing;
  const transports: EventTransport[] = [];
  const aProcess = (): EventTransport => {
    const transport = open();
    transports.push(transport);
    return transport;
  };
  beforeEach(async () => {
    hearing = await openHearing();
  });
  afterEach(async () => {
    await hearing.close();
    await Promise.all(transports.splice(0).map(transport => transport.close()));
  });

  const everythingIsHeard = () =>
    eventually(async () => {
      const sent = await hearing.sent();
      const heard = await hearing.heard();
      // The lengths first: a difference of thousands of ids says nothing.
      expect(heard.length).toBe(sent.length);
      expect(heard).toEqual(sent);
    }, 15_000);
  const writeForAWhile = async (transactions: number) => {
    for (let n = 0; n < transactions; n += 1) {
      const [user] = await hearing.insertUsers(1 + (n % 7));
      await hearing.atOwner('UPDATE users SET display_name = $2 WHERE id = $1', [user, `Number ${n}`]);
      if (n % 5 === 0) await hearing.atOwner('DELETE FROM users WHERE id = $1', [user]);
    }
  };
  const theThirdOfFive = async () => {
    await hearing.insertUsers(5);
    const { key, xid, seq } = (await hearing.events()).filter(({ type }) => type === 'User')[2]!;
    return { key, place: `${xid}-${seq}` };
  };
  const everythingIsHeardBut = (place: string) =>
    eventually(async () => {
      const others = (await hearing.sent()).filter(event => event !== place);
      expect(await hearing.heard()).toEqual(others);
    }, 20_000);
  const deadLetters = () =>
    hearing.atConsumer(
      `SELECT source, xid::text || '-' || seq AS event, reason, tries FROM joinery_dead_letters`,
    );

  test('what several writers write at once is heard, once and in order', async () => {
    const transport = aProcess();
    hearing.own(transport);
    hearing.hear(transport);
    await Promise.all([writeForAWhile(30), writeForAWhile(30), hearing.insertUsers(1_200)]);
    await everythingIsHeard();
    expect((await hearing.sent()).length).toBeGreaterThan(1_400);
  });

  test('what was written before anybody listened is heard', async () => {
    await writeForAWhile(10);
    const transport = aProcess();
    hearing.hear(transport);
    hearing.own(transport);
    await everythingIsHeard();
  });

  test('two processes of one consumer share the work', async () => {
    const transport = aProcess();
    hearing.own(transport);
    hearing.hear(transport);
    hearing.hear(aProcess());
    await Promise.all([writeForAWhile(30), writeForAWhile(30)]);
    await everythingIsHeard();
  });

  test('events that come again, late and out of order change nothing', async () => {
    const transport = aProcess();
    hearing.own(transport);
    const { inbox } = hearing.hear(transport);
    let writing = true;
    const disturb = async () => {
      while (writing) {
        const events = await hearing.events();
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
    const first = hearing.own(transport);
    hearing.own(aProcess());
    hearing.hear(transport);
    await writeForAWhile(15);
    await first.stop();
    hearing.own(aProcess());
    await writeForAWhile(15);
    await everythingIsHeard();
  });

  test('a consumer that ends in the middle is followed by another', async () => {
    hearing.own(aProcess());
    const writing = writeForAWhile(40);
    for (let n = 0; n < 5; n += 1) {
      const transport = aProcess();
      const consumer = hearing.hear(transport);
      await new Promise(resolve => setTimeout(resolve, 60));
      await consumer.stop();
      await transport.close();
    }
    await writing;
    hearing.hear(aProcess());
    await everythingIsHeard();
  });

  test('an event of a version that nobody knows here is a dead letter, and the next goes on', async () => {
    const { key, place } = await theThirdOfFive();
    hearing.alter = event => (event.key === key ? ({ ...event, version: 7 } as unknown as Event) : event);
    const transport = aProcess();
    hearing.own(transport);
    hearing.hear(transport);
    await everythingIsHeardBut(place);
    const reason = 'The event is of version 7; version 1 is known here.';
    expect(await deadLetters()).toEqual([{ source: 'cortex', event: place, reason, tries: 1 }]);
  });

  test('an event whose effect keeps failing is a dead letter after five tries, and the next goes on', async () => {
    const { key, place } = await theThirdOfFive();
    let tries = 0;
    hearing.onEffect = event => {
      if (event.key !== key) return;
      tries += 1;
      throw new Error('Not this one.');
    };
    const transport = aProcess();
    hearing.own(transport);
    hearing.hear(transport);
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
    hearing.onEffect = event => {
      if (event.key !== key || failures === 2) return;
      failures += 1;
      throw new Error('Not yet.');
    };
    const transport = aProcess();
    hearing.own(transport);
    hearing.hear(transport);
    // After those that did not wait for it.
    await eventually(async () =>
      expect((await hearing.heard()).toSorted()).toEqual((await hearing.sent()).toSorted()),
    );
    expect(failures).toBe(2);
    expect(await deadLetters()).toEqual([]);
  });

  test('what an older transaction held back is heard soon after it has ended, although it wakes nobody', async () => {
    const transport = aProcess();
    hearing.own(transport);
    hearing.hear(transport);
    await everythingIsHeard();
    const older = hearing.owner.createQueryRunner();
    const waits: number[] = [];
    try {
      for (let n = 0; n < 9; n += 1) {
        await older.startTransaction();
        await older.query('SELECT pg_current_xact_id()');
        await hearing.insertUsers(1);
        await new Promise(resolve => setTimeout(resolve, 30));
        await older.commitTransaction();
        const ended = Date.now();
        while ((await hearing.heard()).length < (await hearing.sent()).length) {
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
    await hearing.atOwner(`UPDATE joinery_outbox SET created_at = now() - interval '1 year'`);
    expect(await pruneOutbox(hearing.owner)).toBeGreaterThan(5);
    await writeForAWhile(5);
    const transport = aProcess();
    hearing.own(transport);
    hearing.hear(transport);
    await everythingIsHeard();
    expect(hearing.resyncs).toBe(1);
    await writeForAWhile(5);
    await everythingIsHeard();
    expect(hearing.resyncs).toBe(1);
  });

  test('an owner that does not answer for a while is waited for', async () => {
    hearing.ownerIsAway = true;
    const transport = aProcess();
    hearing.own(transport);
    const { inbox } = hearing.hear(transport);
    await writeForAWhile(5);
    await expect(inbox.catchUp()).rejects.toThrow('does not answer');
    hearing.ownerIsAway = false;
    await everythingIsHeard();
    expect(await deadLetters()).toEqual([]);
  });
}
