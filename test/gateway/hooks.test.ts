/** Hooks: each example of the documentation at work, what they throw, how long they may take, and what they never do. */
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { GraphQLError, parse } from 'graphql';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { openHooks } from '../../cli/process/hooks';
import type { Graph } from '../../gateway/graph';
import type { Hooks } from '../../gateway/hooks/hooks';
import { openIdentity, signToken } from '../../gateway/http/identity';
import { startGateway } from '../../gateway/http/server';
import { readConfig } from '../../wire/config';
import { openLog } from '../../wire/log';
import { projectRoot } from '../../wire/project';
import {
  closeAll,
  codesOf,
  foreignSubgraph,
  gatewayOver,
  graphOver,
  jwtSecret,
  later,
  log,
  post,
  rawServer,
  supergraph,
} from './estate';
import { onAnswer } from './hook-examples/on-answer';
import * as closing from './hook-examples/on-close';
import { onFetch } from './hook-examples/on-fetch';
import { onOperation } from './hook-examples/on-operation';
import { onPlan } from './hook-examples/on-plan';
import { onPolicies } from './hook-examples/on-policies';
import { onRequest } from './hook-examples/on-request';

let graph: Graph;
let close: () => Promise<void>;
let url: string;
const lines: any[] = [];
const logger = openLog('info', { write: line => void lines.push(JSON.parse(line)) });

beforeAll(async () => {
  const [products, reviews] = [await foreignSubgraph('products'), await foreignSubgraph('reviews')];
  graph = await graphOver(supergraph({ products: products.url, reviews: reviews.url }), {});
});
afterAll(closeAll);

/** Each test has its own hooks in front of the same graph. */
async function hooked(hooks: Hooks, environment: Record<string, string> = {}) {
  const config = readConfig({ JWT_SECRET: jwtSecret, ...environment });
  const identify = openIdentity(config);
  const gateway = await startGateway({
    graph,
    config,
    hooks,
    identify,
    host: '127.0.0.1',
    port: 0,
    log: logger,
  });
  close = () => gateway.close(1000);
  later(close);
  url = gateway.url;
  return gateway;
}

const list = { query: 'query List { products { name reviews { body } } }' };
const ada = {
  userId: '11111111-1111-4111-8111-111111111111',
  tenantId: '22222222-2222-4222-8222-222222222222',
};
const bearer = async (roles: 'ADMIN'[] = []) =>
  `Bearer ${await signToken({ ...ada, roles, expiresIn: '1m' }, jwtSecret)}`;
const refused = ({ status, body }: Awaited<ReturnType<typeof post>>) => [status, ...codesOf(body)];

describe('the examples of docs/reference/hooks.md', () => {
  const page = readFileSync(join(projectRoot, 'docs', 'reference', 'hooks.md'), 'utf8');
  const folder = join(__dirname, 'hook-examples');

  test('are these files', () => {
    const blocks = [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, block]) => block);
    expect(blocks.sort()).toEqual(
      readdirSync(folder)
        .map(file =>
          readFileSync(join(folder, file), 'utf8').replace('../../../gateway/hooks/hooks', 'joinery/gateway'),
        )
        .sort(),
    );
  });

  test('onRequest, onOperation, onPlan, onFetch and onAnswer', async () => {
    const gateway = await hooked({ onRequest, onOperation, onPlan, onFetch, onAnswer });
    const key = { 'x-api-key': 'key-of-the-shop' };
    expect(refused(await post(gateway, list))).toEqual([403, 'FORBIDDEN']);
    const answered = await post(gateway, list, key);
    expect(answered.body.errors).toBeUndefined();
    expect(answered.headers.get('server-timing')).toMatch(/^graph;dur=\d+\.\d$/);
    expect(answered.headers.get('x-incomplete')).toBeNull();
    expect(refused(await post(gateway, { query: '{ products { name } }' }, key))).toEqual([200, 'NAMELESS']);
    const rename = 'mutation M { rename(id: "1", name: "x") { name } }';
    expect(refused(await post(gateway, { query: rename }, key))).toEqual([200, 'UNAUTHENTICATED']);
    const authorization = await bearer();
    expect((await post(gateway, { query: rename }, { ...key, authorization })).body.data.rename.name).toBe(
      'x',
    );
    const twice = 'query Q { reviews { id } products { reviews { id } } }';
    expect(refused(await post(gateway, { query: twice }, key))).toEqual([200, 'TOO_MANY_REVIEWS']);
    const seen = 'query Seen { user: header(name: "x-user") client: header(name: "x-client") }';
    const told = await post(gateway, { query: seen }, { ...key, authorization });
    expect(told.body.data).toEqual({ user: ada.userId, client: 'shop' });
    expect((await post(gateway, { query: 'query B { broken }' }, key)).headers.get('x-incomplete')).toBe('1');
  });

  test('onClose', async () => {
    const written: string[] = [];
    const print = jest.spyOn(console, 'log').mockImplementation(text => void written.push(text));
    const gateway = await hooked(closing);
    await post(gateway, list);
    await close();
    print.mockRestore();
    expect(written).toEqual(['{"List":1}']);
  });

  test('onPolicies', async () => {
    const typeDefs = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@policy"])
      type Query { open: Int secret: Int @policy(policies: [["staff", "owner"], ["nobody"]]) own: Int @policy(policies: [["owner"]]) }`;
    const asked: string[] = [];
    const subgraph = await rawServer((req, res) => {
      req.setEncoding('utf8').on('data', text => asked.push(text));
      req.on('end', () => {
        res.setHeader('content-type', 'application/json');
        res.end('{"data":{"open":1,"secret":2,"own":3}}');
      });
    });
    const { supergraphSdl } = composeServices([
      { name: 'one', typeDefs: parse(typeDefs), url: subgraph.url },
    ]);
    const graph = await graphOver(supergraphSdl!, {});
    const config = readConfig({ JWT_SECRET: jwtSecret, GET_MAX_AGE: '60' });
    const all = { query: '{ open secret own }' };
    const without = await gatewayOver(graph, { config, identify: openIdentity(config) });
    const denied = await post(without, all);
    expect([denied.body.data, codesOf(denied.body)]).toEqual([
      { open: 1, secret: null, own: null },
      ['UNAUTHENTICATED', 'UNAUTHENTICATED'],
    ]);
    expect(asked.join()).not.toMatch(/secret|own/);

    const names: string[][] = [];
    const counted: Hooks['onPolicies'] = (policies, request) => {
      names.push([...policies].sort());
      return onPolicies!(policies, request);
    };
    const gateway = await gatewayOver(graph, {
      config,
      identify: openIdentity(config),
      hooks: { onPolicies: counted },
    });
    const staff = await post(gateway, all, { authorization: await bearer(['ADMIN']) });
    expect(staff.body).toEqual({ data: { open: 1, secret: 2, own: 3 } });
    const owner = await post(gateway, all, { authorization: await bearer() });
    expect([owner.body.data, codesOf(owner.body)]).toEqual([
      { open: 1, secret: null, own: 3 },
      ['FORBIDDEN'],
    ]);
    expect((await post(gateway, { query: '{ open }' })).body).toEqual({ data: { open: 1 } });
    expect(names).toEqual([
      ['nobody', 'owner', 'staff'],
      ['nobody', 'owner', 'staff'],
    ]);
  });
});

describe('what a hook does wrong', () => {
  const never = () => new Promise<never>(() => {});
  const kinds = ['onRequest', 'onOperation', 'onPlan', 'onAnswer', 'onFetch'] as const;

  test.each(kinds)('%s that throws, rejects, or does not end is an error with a code', async kind => {
    let now: () => any = () => {};
    const gateway = await hooked({ [kind]: () => now() }, { LIMIT_HOOK_MS: '100' });
    const fails = async (hook: () => any) => {
      now = hook;
      const { body } = await post(gateway, { query: '{ double(n: 1) }' });
      expect(body.data?.double ?? null).toBeNull();
      return body.errors[0];
    };
    for (const secretly of [
      () => {
        throw new Error('password=hunter2');
      },
      async () => {
        throw new TypeError('password=hunter2');
      },
      () => Promise.reject(null),
      () => Promise.reject('hunter2'),
    ]) {
      const error = await fails(secretly);
      expect(error.extensions.code).toBe('HOOK_FAILED');
      expect(error.message).toMatch(/^Something failed on the server\. Quote [0-9a-f]{8} /);
      expect(JSON.stringify(error)).not.toContain('hunter2');
      expect(lines.find(line => line.errorId === error.extensions.errorId)).toMatchObject({ hook: kind });
    }
    const extensions = { code: 'QUOTA_USED', left: 0, stacktrace: ['at secret.ts'] };
    const told = await fails(() => Promise.reject(new GraphQLError('No more today.', { extensions })));
    expect(told).toMatchObject({ message: 'No more today.', extensions: { code: 'QUOTA_USED', left: 0 } });
    expect(told.extensions.stacktrace).toBeUndefined();
    expect((await fails(never)).extensions.code).toBe('HOOK_TIMEOUT');
    now = () => {};
    expect((await post(gateway, { query: '{ double(n: 1) }' })).body).toEqual({ data: { double: 2 } });
  });

  test('over HTTP a refused request has a status', async () => {
    let code = '';
    const gateway = await hooked(
      {
        onRequest: () => {
          if (code === 'never') return never();
          throw code === '' ? new Error('x') : new GraphQLError('No.', { extensions: { code } });
        },
      },
      { LIMIT_HOOK_MS: '100' },
    );
    const statusOf = async (given: string) => {
      code = given;
      return (await post(gateway, list)).status;
    };
    expect(await statusOf('UNAUTHENTICATED')).toBe(401);
    expect(await statusOf('OF_MY_OWN')).toBe(400);
    expect(await statusOf('')).toBe(500);
    expect(await statusOf('never')).toBe(503);
  });

  test('headers that cannot be sent cost that answer alone', async () => {
    const gateway = await hooked({ onAnswer: () => ({ headers: { 'x-a': 'a\nb' } }) });
    expect((await post(gateway, list)).body.errors[0].extensions.code).toBe('INTERNAL_ERROR');
    expect((await fetch(`${url}/health`)).status).toBe(200);
  });

  test('onClose that never ends keeps nobody', async () => {
    await hooked({ onClose: never }, { LIMIT_HOOK_MS: '100' });
    await close();
  });
});

test('over streams and WebSockets too, operation by operation', async () => {
  const called: string[] = [];
  const gateway = await hooked({
    onRequest: ({ method, headers }) => {
      called.push(`request ${method} ${headers['x-token']}`);
    },
    onOperation: ({ name, request }) => {
      called.push(`operation ${name} ${request.viewer?.userId}`);
      if (name === 'Bad') throw new GraphQLError('Not this one.', { extensions: { code: 'BAD' } });
    },
    onAnswer: ({ errors }) => {
      called.push(`answer ${errors.length}`);
      return undefined;
    },
  });
  const read = async (query: string) =>
    (await post(gateway, { query }, { accept: 'text/event-stream', 'x-token': 't' })).body;
  expect(await read('query Good { double(n: 1) }')).toContain('{"data":{"double":2}}');
  expect(await read('query Bad { double(n: 1) }')).toContain('"code":"BAD"');
  const socket = createClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket });
  later(() => socket.dispose());
  const over = async (query: string) => {
    for await (const result of socket.iterate({ query })) return result;
  };
  expect(await over('query Good { double(n: 1) }')).toEqual({ data: { double: 2 } });
  expect(await over('query Bad { double(n: 1) }')).toMatchObject({
    errors: [{ extensions: { code: 'BAD' } }],
  });
  expect(called).toEqual([
    ...['request POST t', 'operation Good null', 'answer 0', 'request POST t', 'operation Bad null'],
    ...['request WEBSOCKET undefined', 'operation Good null', 'answer 0'],
    ...['request WEBSOCKET undefined', 'operation Bad null'],
  ]);
});

describe('the module', () => {
  const moduleOf = async (text: string) => {
    const folder = await mkdtemp(join(tmpdir(), 'joinery-hooks-'));
    later(() => rm(folder, { recursive: true }));
    const file = join(folder, 'hooks.js');
    await writeFile(file, text);
    return openHooks({ hooks: file }, log);
  };

  test('exports hooks by name, or in its default export', async () => {
    expect(openHooks({ hooks: undefined }, log)).toBeUndefined();
    const named = await moduleOf('exports.onClose = () => {}; exports.other = 1;');
    expect(Object.keys(named!)).toEqual(['onClose']);
    const members = await moduleOf('exports.default = { onPlan() {}, onFetch() {} };');
    expect(Object.keys(members!)).toEqual(['onPlan', 'onFetch']);
  });

  test.each([
    [
      'exports.onFetched = () => {};',
      'It exports onFetched, which is no hook. There are: onRequest, onOperation,',
    ],
    ['exports.onFetch = 1;', 'Its onFetch is not a function.'],
    ['', 'It exports no hook.'],
    ['throw new Error("no database");', 'cannot be loaded: no database'],
  ])('%s is refused', async (text, message) => {
    await expect(moduleOf(text)).rejects.toThrow(message);
  });

  test('that is not there is named', () => {
    expect(() => openHooks({ hooks: './nowhere.js' }, log)).toThrow(
      'The module of HOOKS, ./nowhere.js, cannot be loaded',
    );
  });
});
