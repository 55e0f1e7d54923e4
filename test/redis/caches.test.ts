/** Caches in Redis: what holds of them in a process, and that a Redis that is gone or wrong costs time alone. */
import { createServer, type Server, type Socket } from 'node:net';
import { Caches } from '../../subgraphs/runtime/cache/caches';
import { redisStore } from '../../subgraphs/runtime/cache/redis-store';
import type { Subgraph } from '../../subgraphs/runtime/open-subgraph';
import { openLog } from '../../wire/log';
import { followsTheOutbox, profileQuery, readsOf } from '../support/cached';
import { openDomain } from '../support/domain';
import { eventually } from '../support/eventually';
import { listening } from '../support/listening';
import { startRedis, type TestRedis } from '../support/redis';

const log = openLog('silent');
let redis: TestRedis;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.kill());

describe('profiles, kept in Redis', () => {
  const cortex = openDomain('cortex', undefined, () => redis.url);
  const processes: Subgraph[] = [];
  beforeAll(async () => {
    processes.push(await cortex.anotherProcess(), await cortex.anotherProcess());
  });
  followsTheOutbox(cortex, () => processes);

  const made = async () => {
    const people = await cortex.newTenant();
    await cortex.sql('INSERT INTO profiles (tenant_id, user_id, headline) VALUES ($1, $2, $3)', [
      people.tenantId,
      people.user.userId,
      'first',
    ]);
    const read = async (by: Subgraph) => {
      const answer = await cortex.query(profileQuery, { id: people.user.userId }, people.other, { by });
      return [answer.data.user.profile.headline, readsOf(answer, 'profiles')];
    };
    return { ...people, read, key: `joinery:${people.tenantId}:user:profile:${people.user.userId}` };
  };

  test('what one process has loaded, another one has without a statement', async () => {
    const [one, two] = processes as [Subgraph, Subgraph];
    await eventually(async () => {
      const { read } = await made();
      const [, first] = await read(one);
      await eventually(async () => expect(await read(one)).toEqual(['first', 0]), 1_000);
      expect([first, await read(two)]).toEqual([1, ['first', 0]]);
    });
  });

  test('a process that stores what it read before a change does not mislead another that has found the change', async () => {
    const { tenantId, user } = await cortex.newTenant();
    const cache = { name: 'user:profile', keys: /^/, seconds: 900, changes: {} };
    const secrets = ['signs what is cached, in both processes'];
    const stores = processes.map(() => redisStore({ url: redis.url, secrets, log }));
    const [slow, quick] = processes.map(
      ({ references }, n) => new Caches(references.changes, stores[n]!),
    ) as [Caches, Caches];
    const [, { references }] = processes as [Subgraph, Subgraph];
    const key = user.userId;
    const reading = { cache, tenantId, after: undefined };
    // Connected, and looking.
    await eventually(async () => {
      for (const caches of [slow, quick]) {
        await caches.read(['warm'], { ...reading, load: async () => ['warm'] });
        const load = jest.fn(async () => ['warm']);
        await caches.read(['warm'], { ...reading, load });
        expect(load).not.toHaveBeenCalled();
      }
    });
    let xid = '';
    const loadSlowly = async () => {
      const insert = `INSERT INTO profiles (tenant_id, user_id) VALUES ($1, $2) RETURNING pg_current_xact_id()::text AS xid`;
      [{ xid }] = (await cortex.sql(insert, [tenantId, key])) as [{ xid: string }];
      await eventually(() => expect(references.changes.upTo(xid)).toBeDefined());
      return ['before'];
    };
    expect(await slow.read([key], { ...reading, load: loadSlowly })).toEqual(['before']);
    await eventually(async () =>
      expect(await redis.command('EXISTS', `joinery:${tenantId}:user:profile:${key}`)).toBe(1),
    );
    const after = { ...reading, after: xid, load: async () => ['after'] };
    await eventually(() => expect(references.changes.upTo(xid)).toBeDefined());
    expect(await quick.read([key], after)).toEqual(['after']);
    await Promise.all(stores.map(store => store.close()));
  });

  test.each<[string, (key: string, other: string) => Promise<unknown>]>([
    ['text', key => redis.command('SET', key, 'no value')],
    [
      'another type',
      async key => [await redis.command('DEL', key), await redis.command('LPUSH', key, 'one')],
    ],
    ['JSON', key => redis.command('SET', key, '{"value":{"headline":"forged"}}')],
    [
      'what another key has',
      async (key, other) => redis.command('SET', key, await redis.command('GET', other)),
    ],
    ['nothing', () => redis.command('FLUSHALL')],
  ])('%s under the key is read past', async (_what, spoil) => {
    const [one] = processes as [Subgraph];
    const other = await made();
    const { read, key, tenantId } = await made();
    await cortex.sql('UPDATE profiles SET headline = $2 WHERE tenant_id = $1', [
      other.tenantId,
      'of another',
    ]);
    await eventually(async () => expect(await other.read(one)).toEqual(['of another', 0]));
    await eventually(async () => expect(await read(one)).toEqual(['first', 0]));
    await spoil(key, other.key);
    expect((await read(one))[0]).toBe('first');
    expect(tenantId).not.toBe(other.tenantId);
    await redis.command('DEL', key);
    await eventually(async () => expect(await read(one)).toEqual(['first', 0]));
  });

  test('a Redis that hangs, or is killed, is a slower answer and nothing else', async () => {
    const [one] = processes as [Subgraph];
    const { read, tenantId } = await made();
    await eventually(async () => expect(await read(one)).toEqual(['first', 0]));
    await redis.command('CLIENT', 'PAUSE', '1500');
    expect((await read(one))[0]).toBe('first');
    await cortex.sql('UPDATE profiles SET headline = $2 WHERE tenant_id = $1', [tenantId, 'second']);
    await eventually(async () => expect(await read(one)).toEqual(['second', 0]));
    await redis.kill();
    expect((await read(one))[0]).toBe('second');
    await cortex.sql('UPDATE profiles SET headline = $2 WHERE tenant_id = $1', [tenantId, 'third']);
    await eventually(async () => expect((await read(one))[0]).toBe('third'));
    await redis.start();
    await eventually(async () => expect(await read(one)).toEqual(['third', 0]), 20_000);
  });
});

describe('a server that is no Redis', () => {
  const sockets = new Set<Socket>();
  let server: Server;
  let port: number;
  beforeAll(async () => {
    server = createServer(socket => {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('data', () => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n'));
    });
    port = await listening(server);
  });
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const cortex = openDomain('cortex', undefined, () => `redis://127.0.0.1:${port}`);

  test('is read past', async () => {
    const { user, other } = await cortex.newTenant();
    for (let n = 0; n < 5; n += 1) {
      const answer = await cortex.query(profileQuery, { id: user.userId }, other);
      expect([answer.errors, answer.data.user.profile]).toEqual([[], null]);
    }
  });
});
