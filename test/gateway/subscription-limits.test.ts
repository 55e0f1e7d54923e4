/** The bounds of open connections and subscriptions, set low, with real clients of both protocols. */
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { createClient as sseClient } from 'graphql-sse';
import { createClient as wsClient } from 'graphql-ws';
import WebSocket from 'ws';
import type { Identify } from '../../gateway/http/identity';
import type { SocketTimes } from '../../gateway/subscription/socket-times';
import { readConfig } from '../../wire/config';
import { PushedEvents } from '../../wire/contract/event-stream';
import type { HttpServer } from '../../wire/http/http-server';
import { defaultLimits, type Limits } from '../../wire/limits';
import { eventually } from '../support/eventually';
import { closeAll, gatewayOver, graphOver } from './estate';

afterEach(closeAll);

const sdl = `type Query { a: Int } type Subscription { ticks: String refused: String late: String }`;
const ticks = 'subscription { ticks }';

interface TickingOptions {
  readonly waiting?: number;
  readonly trustedProxies?: number;
  readonly identify?: Identify;
  readonly socketTimes?: Partial<SocketTimes>;
}

/** A gateway whose subgraph ticks when the test says so, to each subscriber that is at most `waiting` events behind. */
async function ticking(
  limits: Partial<Limits>,
  { waiting = 1000, trustedProxies = 0, ...more }: TickingOptions = {},
) {
  const open = new Set<PushedEvents<{ data: { ticks: string } }>>();
  const state = {
    open,
    tick: (text: string) => {
      for (const events of open) events.push({ data: { ticks: text } });
    },
    letIn: () => {},
    gateway: undefined as unknown as HttpServer,
  };
  const { supergraphSdl } = composeServices([
    { name: 'clock', typeDefs: parse(sdl), url: 'in-process:clock' },
  ]);
  const clock = {
    execute: async () => ({ data: { a: 1 } }),
    subscribe: async ({ document }: { document: unknown }) => {
      const asked = JSON.stringify(document);
      if (asked.includes('refused')) return { data: null, errors: [] };
      if (asked.includes('late')) {
        await new Promise<void>(resolve => {
          state.letIn = resolve;
        });
      }
      const events = new PushedEvents<{ data: { ticks: string } }>(waiting, () => open.delete(events));
      open.add(events);
      return events;
    },
    ready: async () => {},
    close: async () => {},
  };
  const graph = await graphOver(supergraphSdl!, { inProcess: { clock } });
  state.gateway = await gatewayOver(graph, {
    config: { ...readConfig({}), limits: { ...defaultLimits, ...limits }, trustedProxies },
    ...more,
  });
  return state;
}

interface Subscriber {
  readonly heard: any[];
  ended: unknown;
  leave(): void;
}

function subscriber(subscribe: (sink: any) => () => void): Subscriber {
  const one: Subscriber = { heard: [], ended: undefined, leave: () => {} };
  one.leave = subscribe({
    next: (event: unknown) => void one.heard.push(event),
    complete: () => {
      one.ended = 'complete';
    },
    error: (error: unknown) => {
      one.ended = error;
    },
  });
  return one;
}

const overSse = ({ url }: HttpServer, query = ticks) =>
  subscriber(sink => sseClient({ url: `${url}/graphql`, retryAttempts: 0 }).subscribe({ query }, sink));

const addressOf = ({ url }: HttpServer) => `${url.replace('http', 'ws')}/graphql`;

/** All on one connection. */
function socketTo(gateway: HttpServer) {
  const client = wsClient({
    url: addressOf(gateway),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    lazy: false,
    // The gateway that ends with the test closes them.
    onNonLazyError: () => {},
  });
  return {
    client,
    subscribe: (query = ticks) => subscriber(sink => client.subscribe({ query }, sink)),
  };
}

const overWs = (gateway: HttpServer, query?: string) => {
  const { client, subscribe } = socketTo(gateway);
  const one = subscribe(query);
  return {
    ...one,
    get ended() {
      return one.ended;
    },
    heard: one.heard,
    leave: () => void client.dispose(),
  };
};

const codeOf = async (one: Subscriber) => {
  await eventually(async () => expect(one.ended).toBeDefined());
  const errors: any = Array.isArray(one.ended) ? one.ended : one.heard.at(-1)?.errors;
  return errors?.[0]?.extensions?.code;
};

const opened = ({ open }: { open: Set<unknown> }, count: number) =>
  eventually(async () => expect(open.size).toBe(count));

/** How a socket ends that says this when it is open. */
function endOf(gateway: HttpServer, said: string[], options = {}): Promise<{ code: number; reason: string }> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(addressOf(gateway), 'graphql-transport-ws', options);
    socket.on('open', () => {
      for (const text of said) socket.send(text);
    });
    socket.on('close', (code, reason) => resolve({ code, reason: String(reason) }));
    socket.on('error', reject);
  });
}

test.each([
  ['SSE', overSse],
  ['WebSocket', overWs],
] as const)(
  'subscriptions of a process, by %s: the next is refused until a place is free',
  async (_, subscribe) => {
    const clock = await ticking({ subscriptions: 3 });
    const three = [overSse(clock.gateway), overWs(clock.gateway), subscribe(clock.gateway)];
    await opened(clock, 3);
    expect(await codeOf(subscribe(clock.gateway))).toBe('TOO_MANY_SUBSCRIPTIONS');
    clock.tick('one');
    for (const { heard } of three) {
      await eventually(async () => expect(heard).toEqual([{ data: { ticks: 'one' } }]));
    }
    for (const leaving of three) {
      leaving.leave();
      await opened(clock, 2);
      subscribe(clock.gateway);
      await opened(clock, 3);
    }
    expect(await codeOf(subscribe(clock.gateway))).toBe('TOO_MANY_SUBSCRIPTIONS');
    // Queries are no subscriptions.
    const query = subscribe(clock.gateway, '{ a }');
    await eventually(async () => expect(query.heard).toEqual([{ data: { a: 1 } }]));
  },
);

test.each([
  ['SSE', overSse],
  ['WebSocket', overWs],
] as const)(
  'who was refused by the subgraph, or left too early, holds no place, by %s',
  async (_, subscribe) => {
    const clock = await ticking({ subscriptions: 1 });
    for (let n = 0; n < 3; n++) await codeOf(subscribe(clock.gateway, 'subscription { refused }'));
    for (let n = 0; n < 3; n++) {
      let asked = false;
      const known = clock.letIn;
      const early = subscribe(clock.gateway, 'subscription { late }');
      await eventually(async () => {
        asked = clock.letIn !== known;
        expect(asked).toBe(true);
      });
      early.leave();
      await new Promise(resolve => setTimeout(resolve, 50));
      clock.letIn();
      await opened(clock, 0);
    }
    subscribe(clock.gateway);
    await opened(clock, 1);
  },
);

test('operations of one WebSocket: the next is refused, the others go on', async () => {
  const clock = await ticking({ socketOperations: 3 });
  const { subscribe } = socketTo(clock.gateway);
  const three = [subscribe(), subscribe(), subscribe()];
  await opened(clock, 3);
  expect(await codeOf(subscribe())).toBe('TOO_MANY_SUBSCRIPTIONS');
  const another = socketTo(clock.gateway).subscribe();
  await opened(clock, 4);
  three[0]!.leave();
  await opened(clock, 3);
  subscribe();
  await opened(clock, 4);
  clock.tick('on');
  for (const { heard } of [...three.slice(1), another]) {
    await eventually(async () => expect(heard).toEqual([{ data: { ticks: 'on' } }]));
  }
});

test('WebSockets of a process: the next is refused by HTTP until one closes', async () => {
  const clock = await ticking({ webSockets: 2 });
  const two = [overWs(clock.gateway), overWs(clock.gateway)];
  await opened(clock, 2);
  await expect(endOf(clock.gateway, [])).rejects.toThrow('503');
  overSse(clock.gateway);
  await opened(clock, 3);
  two[0]!.leave();
  await opened(clock, 2);
  overWs(clock.gateway);
  await opened(clock, 3);
});

const init = '{"type":"connection_init"}';

test('a message is at most as large as a body, and a larger one is not worth a stack in the output', async () => {
  const printed = jest.spyOn(console, 'error');
  const { gateway } = await ticking({});
  const message = (size: number) =>
    JSON.stringify({
      id: '1',
      type: 'subscribe',
      payload: { query: '{ a }', extensions: { a: 'x'.repeat(size) } },
    });
  expect((await endOf(gateway, [init, message(1024 * 1024)])).code).toBe(1009);
  expect(printed).not.toHaveBeenCalled();
  printed.mockRestore();
});

test('who does not say who is asking is cut', async () => {
  const { gateway } = await ticking({}, { socketTimes: { initTimeoutMs: 100 } });
  expect((await endOf(gateway, [])).code).toBe(4408);
});

test('who answers no ping is cut, and its subscriptions end; who answers stays', async () => {
  const clock = await ticking({}, { socketTimes: { pingMs: 100 } });
  const staying = overWs(clock.gateway);
  const message = JSON.stringify({ id: '1', type: 'subscribe', payload: { query: ticks } });
  const socket = new WebSocket(addressOf(clock.gateway), 'graphql-transport-ws', { autoPong: false });
  const closed = new Promise(resolve => socket.on('close', resolve));
  socket.on('open', () => socket.send(init));
  socket.on('message', text => String(text).includes('connection_ack') && socket.send(message));
  await opened(clock, 2);
  expect(await closed).toBe(1006);
  await opened(clock, 1);
  clock.tick('still');
  await eventually(async () => expect(staying.heard).toEqual([{ data: { ticks: 'still' } }]));
});

test('who stops reading a WebSocket is given up, and told when it reads on', async () => {
  const clock = await ticking({}, { waiting: 5 });
  const socket = new WebSocket(addressOf(clock.gateway), 'graphql-transport-ws');
  const heard: any[] = [];
  socket.on('open', () => socket.send(init));
  socket.on('message', text => {
    const message = JSON.parse(String(text));
    if (message.type === 'connection_ack') {
      socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: ticks } }));
    } else heard.push(message);
  });
  await opened(clock, 1);
  const other = overSse(clock.gateway);
  await opened(clock, 2);
  socket.pause();
  const text = 'x'.repeat(512 * 1024);
  for (let n = 0; clock.open.size > 1 && n < 500; n++) {
    clock.tick(`${n} ${text}`);
    await eventually(async () => expect(other.heard).toHaveLength(n + 1));
  }
  expect(clock.open.size).toBe(1);
  socket.resume();
  await eventually(async () => expect(heard.at(-1)?.type).toBe('complete'));
  socket.terminate();
  expect(heard.at(-2).payload.errors[0].extensions.code).toBe('SUBSCRIBER_TOO_SLOW');
  const numbers = heard.slice(0, -2).map(({ payload }) => Number.parseInt(payload.data.ticks, 10));
  expect(numbers.length).toBeGreaterThan(5);
  expect(numbers).toEqual(numbers.map((_, n) => n));
}, 180_000);

describe('what one caller may have', () => {
  const tenantId = '00000000-0000-4000-8000-000000000001';
  const user = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
  /** Bearer 3 is the user 3. */
  const identify: Identify = authorization => ({
    tenantId,
    userId: authorization ? user(Number(authorization.slice(-1))) : null,
    roles: [],
  });
  const as = (gateway: HttpServer, headers: Record<string, string> = {}) =>
    subscriber(sink =>
      sseClient({ url: `${gateway.url}/graphql`, retryAttempts: 0, headers }).subscribe(
        { query: ticks },
        sink,
      ),
    );

  test('a viewer has so many subscriptions, and leaves the others theirs', async () => {
    const clock = await ticking({ viewerSubscriptions: 2 }, { identify });
    const ada = { authorization: 'Bearer 1' };
    const [first] = [as(clock.gateway, ada), as(clock.gateway, ada)];
    await opened(clock, 2);
    expect(await codeOf(as(clock.gateway, ada))).toBe('TOO_MANY_SUBSCRIPTIONS');
    as(clock.gateway, { authorization: 'Bearer 2' });
    as(clock.gateway);
    await opened(clock, 4);
    first!.leave();
    await opened(clock, 3);
    as(clock.gateway, ada);
    await opened(clock, 4);
  });

  test('those who are not signed in share what their address has, by any protocol', async () => {
    const clock = await ticking({ addressSubscriptions: 2 }, { identify });
    as(clock.gateway);
    overWs(clock.gateway);
    await opened(clock, 2);
    for (const subscribe of [overSse, overWs]) {
      expect(await codeOf(subscribe(clock.gateway))).toBe('TOO_MANY_SUBSCRIPTIONS');
    }
    as(clock.gateway, { authorization: 'Bearer 1' });
    await opened(clock, 3);
  });

  test('behind a proxy, the address is the one that the proxy saw', async () => {
    const clock = await ticking({ addressSubscriptions: 1 }, { trustedProxies: 1 });
    as(clock.gateway, { 'x-forwarded-for': '192.0.2.1' });
    await opened(clock, 1);
    const forged = { 'x-forwarded-for': '192.0.2.9, 192.0.2.1' };
    expect(await codeOf(as(clock.gateway, forged))).toBe('TOO_MANY_SUBSCRIPTIONS');
    as(clock.gateway, { 'x-forwarded-for': '2001:db8:0:1::5' });
    await opened(clock, 2);
    const neighbour = { 'x-forwarded-for': '2001:db8:0:1:ffff::7' };
    expect(await codeOf(as(clock.gateway, neighbour))).toBe('TOO_MANY_SUBSCRIPTIONS');
    const direct = await ticking({ addressSubscriptions: 1 });
    as(direct.gateway, { 'x-forwarded-for': '192.0.2.1' });
    await opened(direct, 1);
    expect(await codeOf(as(direct.gateway, { 'x-forwarded-for': '192.0.2.2' }))).toBe(
      'TOO_MANY_SUBSCRIPTIONS',
    );
  });

  test('an address has so many WebSockets', async () => {
    const { gateway } = await ticking({ addressWebSockets: 2 });
    const open = () =>
      new Promise<WebSocket>((resolve, reject) => {
        const socket = new WebSocket(addressOf(gateway), 'graphql-transport-ws');
        socket.on('open', () => resolve(socket));
        socket.on('error', reject);
      });
    const first = await open();
    await open();
    await expect(open()).rejects.toThrow('429');
    first.close();
    await eventually(async () => void (await open()));
  });
});
