/** A supergraph is replaced under load: nothing is dropped, and what is unsound is refused. */

import { Worker } from 'node:worker_threads';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { openGraph } from '../../gateway/graph';
import { type ReloadableGraph, reloadableGraph } from '../../gateway/supergraph/reload';
import { transportsOf } from '../../gateway/transport/transports-of';
import { openLog } from '../../wire/log';
import { closeAll, fetched, gatewayOver, later, log, post, rawServer } from './estate';

afterEach(closeAll);

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])`;

function supergraphWith(fields: string, url: string): string {
  const { supergraphSdl, errors } = composeServices([
    { name: 'one', typeDefs: parse(`${link} type Query { ${fields} }`), url },
  ]);
  if (!supergraphSdl) throw new Error(String(errors));
  return supergraphSdl;
}

/** Answers every field with its name, `slow` once it is let. */
async function subgraph() {
  let letSlow = () => {};
  const slow = new Promise<void>(resolve => {
    letSlow = resolve;
  });
  const state = { connections: 0, url: '', letSlow };
  const { url, server } = await rawServer((req, res) => {
    let body = '';
    req.on('data', chunk => {
      body += chunk;
    });
    req.on('end', async () => {
      const names = [...JSON.parse(body).query.matchAll(/\b(slow|old|fresh)\b/g)].map(([name]) => name);
      const data = Object.fromEntries(names.map(name => [name, name]));
      res.setHeader('content-type', 'application/json');
      if (names.includes('slow')) await slow;
      res.end(JSON.stringify({ data }));
    });
  });
  server.on('connection', socket => {
    state.connections++;
    socket.on('close', () => state.connections--);
  });
  state.url = url;
  return state;
}

async function served(sdl: () => string): Promise<{ graph: ReloadableGraph; gateway: { url: string } }> {
  const open = async () => {
    const supergraphSdl = sdl();
    return openGraph({ supergraphSdl, transports: transportsOf(supergraphSdl), log });
  };
  const graph = await reloadableGraph(open, log);
  later(() => graph.close());
  return { graph, gateway: await gatewayOver(graph) };
}

const until = async (met: () => boolean) => {
  for (let n = 0; n < 100 && !met(); n++) await new Promise(resolve => setTimeout(resolve, 20));
  expect(met()).toBe(true);
};

test('what was asked before finishes on the old graph, whose connections close after it', async () => {
  const one = await subgraph();
  let sdl = supergraphWith('old: String slow: String', one.url);
  const { graph, gateway } = await served(() => sdl);
  const slow = post(gateway, { query: '{ slow old }' });
  await until(() => one.connections > 0);

  sdl = supergraphWith('fresh: String', one.url);
  await graph.reload();
  expect((await post(gateway, { query: '{ fresh }' })).body).toEqual({ data: { fresh: 'fresh' } });
  // The document was valid, and is asked again: it is judged by the schema of now.
  expect((await post(gateway, { query: '{ slow old }' })).body.errors[0].extensions.code).toBe(
    'GRAPHQL_VALIDATION_FAILED',
  );
  const introspected = await post(gateway, { query: '{ __schema { queryType { fields { name } } } }' });
  expect(introspected.body.data.__schema.queryType.fields).toEqual([{ name: 'fresh' }]);
  expect(one.connections).toBe(2);
  one.letSlow();
  expect((await slow).body).toEqual({ data: { slow: 'slow', old: 'old' } });
  await until(() => one.connections === 1);
});

test.each([
  ['no GraphQL', () => 'type {'],
  ['no supergraph', () => 'type Query { a: Int }'],
  [
    'asking for what is not enforced here',
    (url: string) =>
      supergraphWith('old: String', url).replace(
        '{\n  query: Query',
        '@link(url: "https://specs.apollo.dev/unheardOf/v0.1", for: SECURITY) {\n  query: Query',
      ),
  ],
  ['leading nowhere', (url: string) => supergraphWith('old: String', url).replaceAll(url, 'file:///etc')],
])(
  'a supergraph that is %s is refused, /ready says so, and the next good one clears it',
  async (_, broken) => {
    const one = await subgraph();
    const good = supergraphWith('old: String', one.url);
    let sdl = good;
    const { graph, gateway } = await served(() => sdl);
    sdl = broken(one.url);
    expect(sdl).not.toBe(good);
    await graph.reload();
    expect((await post(gateway, { query: '{ old }' })).body).toEqual({ data: { old: 'old' } });
    const ready = await fetched(`${gateway.url}/ready`);
    expect(ready).toMatchObject({ status: 200, body: { status: 'ok', subgraphs: { one: 'ok' } } });
    expect(ready.body.supergraph).toMatch(/^A newer one is refused: ./);
    sdl = good;
    await graph.reload();
    expect((await fetched(`${gateway.url}/ready`)).body.supergraph).toBeUndefined();
  },
);

test('a reload says in one line that it worked, or why not', async () => {
  const one = await subgraph();
  const lines: Record<string, unknown>[] = [];
  const writing = openLog('info', { write: (line: string) => void lines.push(JSON.parse(line)) });
  let sdl = supergraphWith('old: String', one.url);
  const told: string[] = [];
  const open = () => openGraph({ supergraphSdl: sdl, transports: transportsOf(sdl), log });
  const [silent, telling] = [
    await reloadableGraph(open, writing),
    await reloadableGraph(open, writing, line => told.push(line)),
  ];
  for (const graph of [silent, telling]) {
    later(() => graph.close());
    await graph.reload();
  }
  expect(told).toEqual(['The supergraph was reloaded and is in service']);
  expect(lines.splice(0)).toEqual([expect.objectContaining({ level: 30, msg: told[0] })]);
  sdl = 'type Query {\n';
  await telling.reload();
  expect(lines).toEqual([
    expect.objectContaining({
      level: 50,
      msg: 'The supergraph is invalid; the previous one stays in service',
      reason: expect.stringMatching(/^Syntax Error: .*/),
    }),
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/stack|\\n/);
});

test('calls that come during a reload are one reload after it', async () => {
  const one = await subgraph();
  let opened = 0;
  const { graph } = await served(() => {
    opened++;
    return supergraphWith('old: String', one.url);
  });
  await Promise.all([graph.reload(), graph.reload(), graph.reload(), graph.reload()]);
  expect(opened).toBe(3);
});

test('what was asked before is planned before the new graph takes over, and nothing else', async () => {
  const one = await subgraph();
  let sdl = supergraphWith('old: String slow: String sized(of: Int): String', one.url);
  const { graph, gateway } = await served(() => sdl);
  const kept = [
    '{ old }',
    'query ($size: Int) { old sized(of: $size) }',
    '{ sized(of: 1) }',
    'query Named { ... @defer { old } }',
  ];
  for (const query of [...kept, '{ old slow @skip(if: true) }']) await post(gateway, { query });

  const planned = jest.spyOn(Worker.prototype, 'postMessage');
  later(async () => planned.mockRestore());
  sdl = supergraphWith('old: String fresh: String sized(of: Int): String', one.url);
  await graph.reload();
  const ahead = planned.mock.calls.length;
  expect(ahead).toBeGreaterThanOrEqual(kept.length);
  expect((await post(gateway, { query: '{ old }' })).body).toEqual({ data: { old: 'old' } });
  for (const query of [...kept, '{ sized(of: 2) }']) await post(gateway, { query });
  expect(planned).toHaveBeenCalledTimes(ahead);
  expect((await post(gateway, { query: '{ old slow @skip(if: true) }' })).body.errors).toHaveLength(1);
  await post(gateway, { query: '{ fresh }' });
  expect(planned).toHaveBeenCalledTimes(ahead + 1);
});

test('a client cannot pass for a document of which the literals were taken', async () => {
  const one = await subgraph();
  const { gateway } = await served(() => supergraphWith('old: String sized(of: Int): String', one.url));
  await post(gateway, { query: '{ sized(of: 1) old }' });
  const query = 'query ($literal__0: Int) { sized(of: $literal__0) old }';
  const { body } = await post(gateway, { query, variables: { literal__0: 'no number' } });
  expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
  expect(body.data).toBeUndefined();
});
