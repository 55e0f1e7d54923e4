/**
 * Redis Streams keep the contract of transports, and survive what can happen to a Redis. Needs a redis-server:
 * `npm run test:redis`.
 */
import { createClient } from 'redis';
import { pruneOutbox } from '../../subgraphs/runtime/references/events/outbox';
import { type RedisEventsOptions, redisEvents } from '../../subgraphs/runtime/references/events/redis/events';
import type { EventTransport } from '../../subgraphs/runtime/references/events/transport';
import { openLog } from '../../wire/log';
import { keepsTheContract } from '../references/transport-contract';
import { type EventFixture, openEventFixture } from '../support/event-fixture';
import { eventually } from '../support/eventually';
import { aRedis, startRedis, type TestRedis } from '../support/redis';

const stream = 'joinery:cortex:events';
/** So long that in a test the stream alone brings what comes after the start. */
const never = 600_000;

let redis: TestRedis;
let lines: { level: number; msg: string }[] = [];
const log = openLog('warn', { write: line => void lines.push(JSON.parse(line)) });
const transports: EventTransport[] = [];
const aProcess = (options: Partial<RedisEventsOptions> = {}): EventTransport => {
  const transport = redisEvents({ url: redis.url, log, catchUpMs: never, ...options });
  transports.push(transport);
  return transport;
};

beforeEach(async () => {
  lines = [];
  redis = await startRedis();
});
afterEach(async () => {
  await Promise.all(transports.splice(0).map(transport => transport.close()));
  await redis.kill();
});

describe('the contract', () => {
  keepsTheContract(aProcess);
});

describe('and whatever becomes of Redis', () => {
  let fixture: EventFixture;
  beforeEach(async () => {
    fixture = await openEventFixture(log);
  });
  afterEach(() => fixture.close());

  const everythingIsHeard = () =>
    eventually(async () => {
      const sent = await fixture.sent();
      expect((await fixture.heard()).length).toBe(sent.length);
      expect(await fixture.heard()).toEqual(sent);
    }, 15_000);
  const entries = async (): Promise<string[]> =>
    (await redis.command('XRANGE', stream, '-', '+')).map(([id]: [string]) => id);
  const groups = async (): Promise<any[]> => {
    const client = await createClient({ url: redis.url }).connect();
    try {
      return await client.xInfoGroups(stream);
    } finally {
      client.destroy();
    }
  };
  /** The group has passed all entries of the stream, and nobody holds one. */
  const everythingIsAcknowledged = () =>
    eventually(async () => {
      const last = (await entries()).at(-1);
      expect(await groups()).toEqual([
        expect.objectContaining({ name: 'postal', pending: 0, 'last-delivered-id': last }),
      ]);
    });
  test('what one process has to tell itself takes no way through Redis', async () => {
    const transport = aProcess({ here: ['cortex'], catchUpMs: 50 });
    fixture.own(transport);
    fixture.hear(transport);
    await fixture.insertUsers(2);
    await everythingIsHeard();
    // Others may hear it there.
    await eventually(async () => expect(await entries()).toEqual(await fixture.sent()));
    expect(await groups()).toEqual([]);
    const asked = fixture.asked;
    await new Promise(resolve => setTimeout(resolve, 500));
    expect(fixture.asked).toBe(asked);
    await redis.kill();
    await fixture.insertUsers(2);
    await everythingIsHeard();
  });

  const write = async (transactions: number) => {
    for (let n = 0; n < transactions; n += 1) {
      const [user] = await fixture.insertUsers(3);
      await fixture.atOwner('UPDATE users SET verified = true WHERE id = $1', [user]);
    }
  };
  const both = (options: Partial<RedisEventsOptions> = {}) => {
    fixture.own(aProcess(options));
    return fixture.hear(aProcess(options));
  };

  test('entries have the places of their events as ids, and the owner need not be asked for them', async () => {
    both();
    await eventually(async () => expect(await groups()).toHaveLength(1));
    await everythingIsHeard();
    const asked = fixture.asked;
    await write(20);
    await everythingIsHeard();
    expect(fixture.asked).toBe(asked);
    expect(await entries()).toEqual(await fixture.sent());
    await everythingIsAcknowledged();
    const [[, [field, text]]] = await redis.command('XREVRANGE', stream, '+', '-', 'COUNT', '1');
    expect(field).toBe('event');
    expect(JSON.parse(text)).toEqual((await fixture.events()).at(-1));
  });

  test('what a consumer died with is claimed by another, and its name is forgotten', async () => {
    fixture.own(aProcess());
    await redis.command('XGROUP', 'CREATE', stream, 'postal', '0', 'MKSTREAM');
    await write(5);
    await eventually(async () => expect(await entries()).toHaveLength((await fixture.sent()).length));
    const read = ['XREADGROUP', 'GROUP', 'postal', 'the-dead', 'STREAMS', stream, '>'];
    const [[, held]] = await redis.command(...read);
    expect(held).toHaveLength((await entries()).length);
    // The owner is asked which life of its database it is before its first event is taken.
    fixture.hear(aProcess({ claimAfterMs: 600 }));
    await everythingIsHeard();
    await everythingIsAcknowledged();
    await eventually(async () => {
      const consumers = await redis.command('XINFO', 'CONSUMERS', stream, 'postal');
      expect(consumers.map((consumer: any[]) => consumer[1])).not.toContain('the-dead');
      expect(consumers).toHaveLength(1);
    });
  });

  test('a stream is bounded; who was away for longer is served by the owner', async () => {
    fixture.own(aProcess({ maxLength: 300 }));
    await fixture.insertUsers(2_000);
    await write(10);
    await eventually(async () => expect((await entries()).at(-1)).toBe((await fixture.sent()).at(-1)));
    expect((await entries()).length).toBeLessThan(500);
    expect((await entries()).length).toBeGreaterThanOrEqual(300);
    fixture.hear(aProcess({ maxLength: 300 }));
    await everythingIsHeard();
  });

  test('a stream begins with what the owner still keeps, and says what came before', async () => {
    await write(5);
    const lost = (await fixture.sent()).at(-1)!;
    await fixture.atOwner(`UPDATE joinery_outbox SET created_at = now() - interval '1 year'`);
    await pruneOutbox(fixture.owner);
    await write(1);
    fixture.own(aProcess());
    await eventually(async () => expect(await entries()).toEqual(await fixture.sent()));
    const [[, [, text]]] = await redis.command('XRANGE', stream, '-', '+', 'COUNT', '1');
    const { previous } = JSON.parse(text);
    expect(`${previous.xid}-${previous.seq}`).toBe(lost);
  });

  test('emptied while events run, it loses none', async () => {
    both();
    const emptying = (async () => {
      for (let n = 0; n < 10; n += 1) {
        await redis.command('FLUSHALL');
        await new Promise(resolve => setTimeout(resolve, 70));
      }
    })();
    await Promise.all([write(60), emptying]);
    await everythingIsHeard();
  });

  test('emptied while nothing happens, it is filled again unasked, and goes on', async () => {
    both();
    await write(5);
    await everythingIsHeard();
    await redis.command('FLUSHALL');
    await eventually(async () => expect(await entries()).toEqual(await fixture.sent()));
    await eventually(async () => expect(await groups()).toHaveLength(1));
    const asked = fixture.asked;
    await write(5);
    await everythingIsHeard();
    expect(fixture.asked).toBe(asked);
    await everythingIsAcknowledged();
  });

  test('emptied, with events that were on their way for a consumer that the stream alone serves', async () => {
    const { inbox } = both();
    await write(2);
    await everythingIsHeard();
    const before = await inbox.position();
    fixture.ownerIsAway = true;
    const reached = new Promise<void>(resolve => {
      fixture.onEffect = () => {
        fixture.onEffect = () => {};
        resolve();
        throw new Error('The power fails.');
      };
    });
    await fixture.insertUsers(3);
    await reached;
    await redis.command('FLUSHALL');
    // The one that failed is parked where it came alone, and is heard after the others.
    await eventually(async () =>
      expect((await fixture.heard()).toSorted()).toEqual((await fixture.sent()).toSorted()),
    );
    expect(await inbox.position()).not.toEqual(before);
    await everythingIsAcknowledged();
  });

  test('restarted empty while events run, it loses none, and the log says once that it was away', async () => {
    both();
    await write(5);
    await everythingIsHeard();
    const writing = write(60);
    await redis.kill();
    // Meanwhile the owner is asked.
    const heard = (await fixture.heard()).length;
    await eventually(async () => expect((await fixture.heard()).length).toBeGreaterThan(heard + 20));
    await redis.start();
    await writing;
    await everythingIsHeard();
    await eventually(async () => expect(await entries()).toEqual(await fixture.sent()));
    await everythingIsAcknowledged();
    const said = lines.map(({ msg }) => msg).filter(msg => /does not answer/.test(msg));
    // Two processes, of two connections in all, each say it once.
    expect(said).toHaveLength(2);
    expect(
      lines.map(({ msg }) => msg).filter(msg => !/Redis (does not answer|answers again)/.test(msg)),
    ).toEqual([]);
  });

  test('restarted empty while nothing happens, it is filled again', async () => {
    both();
    await write(5);
    await everythingIsHeard();
    await redis.kill();
    await redis.start();
    await eventually(async () => expect(await entries()).toEqual(await fixture.sent()));
    await write(5);
    await everythingIsHeard();
    await everythingIsAcknowledged();
  });

  test('without it events come from the owner, and once it is there from the stream', async () => {
    await redis.kill();
    const transport = aProcess();
    fixture.own(transport);
    fixture.hear(transport);
    await write(5);
    await everythingIsHeard();
    expect(lines.map(({ msg }) => msg)).toEqual([
      'Redis does not answer; events are read from their owners until it does',
    ]);
    await redis.start();
    await eventually(async () => expect(await entries()).toEqual(await fixture.sent()));
    await eventually(async () => expect(await groups()).toHaveLength(1));
    await write(5);
    await everythingIsHeard();
    await everythingIsAcknowledged();
  });

  test.each([
    ['it is full', ['maxmemory', '1'], ['maxmemory', '0'], /OOM/],
    ['it is a replica', ['replicaof', '127.0.0.1 1'], ['replicaof', 'no one'], /READONLY/],
  ])(
    'while it refuses to write because %s, events come from the owner soon',
    async (_, spoil, mend, said) => {
      const set = ([name, value]: string[]) =>
        name === 'replicaof'
          ? redis.command('REPLICAOF', ...value!.split(' '))
          : redis.command('CONFIG', 'SET', name!, value!);
      // As it is outside of tests.
      both({ catchUpMs: undefined });
      await write(1);
      await everythingIsHeard();
      await set(spoil);
      const delays: number[] = [];
      for (let n = 0; n < 4; n += 1) {
        const began = performance.now();
        await fixture.insertUsers(1);
        const sent = await fixture.sent();
        await eventually(async () => expect(await fixture.heard()).toHaveLength(sent.length));
        delays.push(performance.now() - began);
      }
      expect(Math.max(...delays)).toBeLessThan(5_000);
      const refusals = lines.filter(({ msg }) => /could not be put into Redis/.test(msg));
      expect(refusals).toEqual([expect.objectContaining({ err: expect.anything() })]);
      expect(JSON.stringify(refusals)).toMatch(said);
      await set(mend);
      await eventually(async () => expect(await entries()).toEqual(await fixture.sent()), 10_000);
    },
  );

  test.each([
    ['no JSON', '{'],
    ['no fields', '{}'],
    [
      'half of an event',
      '{"version":1,"xid":"5","seq":"1","source":"cortex","previous":{"xid":"0","seq":"0"}}',
    ],
  ])('an entry that is no event is passed by: %s', async (_, text) => {
    const { inbox } = fixture.hear(aProcess());
    const relay = fixture.own(aProcess());
    await write(2);
    await everythingIsHeard();
    await relay.stop();
    // In the place of the last event, so that none of these enters the stream any more.
    await write(2);
    await redis.command('XADD', stream, (await fixture.sent()).at(-1)!, 'event', text);
    await everythingIsHeard();
    await everythingIsAcknowledged();
    expect(lines.map(({ msg }) => msg)).toEqual([expect.stringMatching(/^An entry of a stream is no event/)]);
    expect(inbox.counts.refused).toBe(1);
    fixture.own(aProcess());
    await write(2);
    await everythingIsHeard();
    await everythingIsAcknowledged();
  });

  test('entries that somebody put far ahead of the owner do not stop it', async () => {
    both();
    await write(2);
    await everythingIsHeard();
    await redis.command('XADD', stream, '*', 'greeting', 'hello');
    await eventually(async () => expect(await entries()).toEqual(await fixture.sent()));
    await write(2);
    await everythingIsHeard();
    await everythingIsAcknowledged();
  });

  test('an event that the stream lost is found although nothing else happens', async () => {
    fixture.hear(aProcess({ catchUpMs: 300 }));
    await write(2);
    await everythingIsHeard();
  });

  test('a consumer that cannot write for a while tries again without haste', async () => {
    both();
    await write(1);
    await everythingIsHeard();
    await fixture.atConsumer('ALTER TABLE joinery_inbox RENAME TO joinery_inbox_away');
    await write(3);
    await new Promise(resolve => setTimeout(resolve, 1_500));
    await fixture.atConsumer('ALTER TABLE joinery_inbox_away RENAME TO joinery_inbox');
    await everythingIsHeard();
    await everythingIsAcknowledged();
    expect(lines.filter(({ msg }) => /could not be taken/.test(msg))).toHaveLength(1);
  });

  test('closed, no connection stays, whether Redis is there or not', async () => {
    const transport = aProcess();
    fixture.own(transport);
    fixture.hear(transport);
    await write(1);
    await everythingIsHeard();
    const clients = async () => (await redis.command('CLIENT', 'LIST')).trim().split('\n').length;
    expect(await clients()).toBe(3);
    await transport.close();
    // The one that asks.
    await eventually(async () => expect(await clients()).toBe(1));

    await redis.kill();
    const another = aProcess();
    fixture.own(another);
    fixture.hear(another);
    await new Promise(resolve => setTimeout(resolve, 200));
    await another.close();
    await redis.start();
    await new Promise(resolve => setTimeout(resolve, 2_500));
    expect(await clients()).toBe(1);
  });

  test('the log does not hold the password', async () => {
    const nowhere = (await aRedis()).url.replace('redis://', 'redis://joinery:open-sesame@');
    const transport = aProcess({ url: nowhere });
    fixture.own(transport);
    const wrong = aProcess({ url: redis.url.replace('redis://', 'redis://joinery:open-sesame@') });
    fixture.own(wrong);
    await eventually(async () => expect(lines.length).toBeGreaterThanOrEqual(2));
    expect(JSON.stringify(lines)).not.toContain('open-sesame');
  });
});
