/**
 * What requests that ask the same at once have in common, over a subgraph that answers when the test lets it. The first
 * fetch leaves at once; who comes while it is under way shares with whoever comes in the same turn of the event loop.
 */
import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { parse } from 'graphql';
import type { Graph } from '../../gateway/graph';
import { openIdentity, signToken } from '../../gateway/http/identity';
import type { GraphRequest } from '../../gateway/request';
import { readConfig } from '../../wire/config';
import { Cancellation } from '../../wire/contract/cancellation';
import type { Viewer } from '../../wire/contract/viewer';
import { eventually } from '../support/eventually';
import {
  closeAll,
  codesOf,
  gatewayOver,
  graphOver,
  jwtSecret,
  ownSubgraph,
  rawServer,
  supergraph,
} from './estate';

afterEach(closeAll);

const anonymous: Viewer = { tenantId: '00000000-0000-4000-8000-000000000001', userId: null, roles: [] };
const ada: Viewer = { ...anonymous, userId: '11111111-1111-4111-8111-111111111111' };
const query = parse('query ($n: Int!) { double(n: $n) }');
const threeTimes = [1, 2, 3];

/** Reads when it is asked, and answers when it is let. */
async function heldSubgraph() {
  const held: (() => void)[] = [];
  const state = {
    graph: undefined as unknown as Graph,
    value: 1,
    requests: 0,
    cut: 0,
    respond: (value: number): { status?: number; text: string } => ({ text: `{"data":{"double":${value}}}` }),
    /** Resolves when so many fetches wait. */
    holds: (count: number) => eventually(async () => expect(held).toHaveLength(count)),
    letAnswer: () => {
      for (const answer of held.splice(0)) answer();
    },
    execute: (request: Partial<GraphRequest> = {}) =>
      state.graph.execute({ document: query, variables: { n: 1 }, viewer: anonymous, ...request }),
  };
  const { url } = await rawServer(async (req, res) => {
    state.requests++;
    await buffer(req);
    const { status = 200, text } = state.respond(state.value);
    res.once('close', () => {
      if (!res.writableFinished) state.cut++;
    });
    held.push(() => res.writeHead(status, { 'content-type': 'application/json' }).end(text));
  });
  state.graph = await graphOver(supergraph({ products: url, reviews: url }), {});
  return state;
}

type Held = Awaited<ReturnType<typeof heldSubgraph>>;

/** One is under way, and then these come in one turn. */
async function behindOne(subgraph: Held, requests: Partial<GraphRequest>[]) {
  const first = subgraph.execute(requests[0]);
  await subgraph.holds(1);
  return { first, others: requests.map(request => subgraph.execute(request)) };
}

describe('one fetch for all', () => {
  test('requests of one viewer that come in one turn share what begins after they came', async () => {
    const subgraph = await heldSubgraph();
    const { first, others } = await behindOne(subgraph, Array(20).fill({}));
    await subgraph.holds(2);
    subgraph.letAnswer();
    expect(await Promise.all([first, ...others])).toEqual(Array(21).fill({ data: { double: 1 } }));
    expect(subgraph.requests).toBe(2);
  });

  test('ids of requests do not keep them apart', async () => {
    const subgraph = await heldSubgraph();
    const headers = threeTimes.map(n => ({ headers: { 'x-request-id': `id-${n}`, 'x-region': 'eu' } }));
    const { first, others } = await behindOne(subgraph, headers);
    await subgraph.holds(2);
    subgraph.letAnswer();
    await Promise.all([first, ...others]);
    expect(subgraph.requests).toBe(2);
  });

  test('a later step of a plan joins what began since its request came', async () => {
    const subgraph = await heldSubgraph();
    subgraph.respond = () => ({ text: '{"data":{"products":[{"__typename":"Product","id":"1"}]}}' });
    const request = { document: parse('{ products { id reviews { body } } }'), variables: {} };
    const one = subgraph.execute(request);
    await subgraph.holds(1);
    const other = subgraph.execute(request);
    await subgraph.holds(2);
    subgraph.respond = () => ({ text: '{"data":{"_entities":[{"reviews":[{"body":"Sturdy."}]}]}}' });
    subgraph.letAnswer();
    await subgraph.holds(1);
    // Both have read their products: this one fetch is the second step of either.
    await new Promise(resolve => setTimeout(resolve, 50));
    subgraph.letAnswer();
    const expected = { data: { products: [{ id: '1', reviews: [{ body: 'Sturdy.' }] }] } };
    expect(await Promise.all([one, other])).toEqual([expected, expected]);
    expect(subgraph.requests).toBe(3);
  });

  test('a failure is told to all, and each can begin anew', async () => {
    const subgraph = await heldSubgraph();
    subgraph.respond = () => ({ status: 500, text: 'Oops' });
    const { first, others } = await behindOne(subgraph, [{}, {}]);
    await subgraph.holds(2);
    subgraph.letAnswer();
    for (const answer of await Promise.all([first, ...others])) {
      expect(codesOf(answer as never)).toEqual(['SUBGRAPH_BAD_RESPONSE']);
      expect(answer.errors?.[0]?.path).toEqual(['double']);
    }
    subgraph.respond = () => ({ text: '{"data":{"double":2}}' });
    const again = subgraph.execute();
    await subgraph.holds(1);
    subgraph.letAnswer();
    expect(await again).toEqual({ data: { double: 2 } });
    expect(subgraph.requests).toBe(3);
  });

  test('what a subgraph of ours says beside its answer reaches all', async () => {
    const products = ownSubgraph('products');
    const behind = {
      ...products,
      execute: async (request: Parameters<typeof products.execute>[0]) => ({
        ...(await products.execute(request)),
        extensions: { behind: ['cortex'] },
      }),
    };
    const graph = await graphOver(supergraph(), {
      inProcess: { products: behind, reviews: ownSubgraph('reviews') },
    });
    const request = { document: query, variables: { n: 4 }, viewer: ada, watermark: { cortex: '7' } };
    const answers = await Promise.all(threeTimes.map(() => graph.execute(request)));
    const extensions = {
      watermark: 'cortex=7',
      behind: [{ subgraph: 'products', sources: ['cortex'] }],
    };
    expect(answers).toEqual(Array(3).fill({ data: { double: 8 }, extensions }));
    expect(products.requests).toHaveLength(2);
  });

  test('through the whole gateway, by a token', async () => {
    const products = ownSubgraph('products');
    const graph = await graphOver(supergraph(), {
      inProcess: { products, reviews: ownSubgraph('reviews') },
    });
    const config = readConfig({ JWT_SECRET: jwtSecret });
    const gateway = await gatewayOver(graph, { config, identify: openIdentity(config) });
    const token = await signToken({ ...ada, userId: ada.userId!, expiresIn: '1h' }, jwtSecret);
    const all = await Promise.all([
      pipelined(gateway.port, 20, ''),
      pipelined(gateway.port, 20, `authorization: Bearer ${token}\r\n`),
    ]);
    expect(all[0]).toEqual(Array(20).fill('{"data":{"viewer":{"userId":null},"slow":30}}'));
    expect(all[1]).toEqual(Array(20).fill(`{"data":{"viewer":{"userId":"${ada.userId}"},"slow":30}}`));
    expect(products.requests.length).toBeLessThan(40);
  });
});

/** Sends as many requests at once; their answers. */
async function pipelined(port: number, count: number, headers: string): Promise<string[]> {
  const body = JSON.stringify({ query: '{ viewer { userId } slow(ms: 30) }' });
  const request =
    `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${headers}` +
    `content-length: ${body.length}\r\n\r\n${body}`;
  const client = connect(port, '127.0.0.1');
  client.write(request.repeat(count));
  let text = '';
  let answers: string[] = [];
  // Leaving the loop closes the connection.
  for await (const chunk of client) {
    text += chunk;
    answers = [...text.matchAll(/\{"data":.*?30\}\}/g)].map(([answer]) => answer);
    if (answers.length === count) break;
  }
  return answers;
}

describe('never shared', () => {
  test('what was read before a request came: it sees what was written through another process', async () => {
    const subgraph = await heldSubgraph();
    const before = subgraph.execute();
    await subgraph.holds(1);
    subgraph.value = 2;
    const after = [subgraph.execute(), subgraph.execute()];
    await subgraph.holds(2);
    subgraph.value = 3;
    const last = subgraph.execute();
    await subgraph.holds(3);
    subgraph.letAnswer();
    expect(await before).toEqual({ data: { double: 1 } });
    expect(await Promise.all(after)).toEqual(Array(2).fill({ data: { double: 2 } }));
    expect(await last).toEqual({ data: { double: 3 } });
  });

  const apart: [string, Partial<GraphRequest>, Partial<GraphRequest>][] = [
    ['viewers', { viewer: anonymous }, { viewer: ada }],
    ['roles', { viewer: ada }, { viewer: { ...ada, roles: ['ADMIN'] } }],
    ['tenants', { viewer: ada }, { viewer: { ...ada, tenantId: ada.userId! } }],
    ['headers', { headers: { authorization: 'a' } }, { headers: { authorization: 'b' } }],
    ['numbers of headers', { headers: { a: '1' } }, { headers: { a: '1', b: '2' } }],
    ['watermarks', { watermark: { postal: '1' } }, { watermark: { postal: '2' } }],
    ['variables', { variables: { n: 1 } }, { variables: { n: 2 } }],
  ];
  test.each(apart)('requests of two %s', async (_, one, other) => {
    const subgraph = await heldSubgraph();
    const all = [one, one, one, other, other, other].map(request => subgraph.execute(request));
    // Of each: the one that leaves at once, and the one that two have in common.
    await subgraph.holds(4);
    subgraph.letAnswer();
    await Promise.all(all);
    expect(subgraph.requests).toBe(4);
  });

  test('fetches that differ only amid their representations', async () => {
    const subgraph = await heldSubgraph();
    const products = (ids: string[]) => ids.map(id => ({ __typename: 'Product', id }));
    let ids = ['1', '2', '3'];
    subgraph.respond = () => ({ text: JSON.stringify({ data: { products: products(ids) } }) });
    const request = { document: parse('{ products { id reviews { body } } }'), variables: {} };
    const one = subgraph.execute(request);
    await subgraph.holds(1);
    ids = ['1', 'x', '3'];
    const other = subgraph.execute(request);
    await subgraph.holds(2);
    subgraph.letAnswer();
    await subgraph.holds(2);
    subgraph.respond = () => ({ text: '' });
    subgraph.letAnswer();
    await Promise.all([one, other]);
    expect(subgraph.requests).toBe(4);
  });

  test('mutations, and what is read after them', async () => {
    const inProcess = { products: ownSubgraph('products'), reviews: ownSubgraph('reviews') };
    const graph = await graphOver(supergraph(), { inProcess });
    const document = parse('mutation { rename(id: "1", name: "Stool") { name reviews { body } } }');
    await Promise.all(threeTimes.map(() => graph.execute({ document, viewer: ada })));
    expect(inProcess.products.requests).toHaveLength(3);
    expect(inProcess.reviews.requests).toHaveLength(3);
  });

  test('requests that are explained', async () => {
    const products = ownSubgraph('products');
    const graph = await graphOver(supergraph(), {
      inProcess: { products, reviews: ownSubgraph('reviews') },
    });
    const explain = { analyze: { plans: false, values: false } } as GraphRequest['explain'];
    const request = { document: query, variables: { n: 1 }, viewer: ada, explain };
    const answers = await Promise.all(threeTimes.map(() => graph.execute(request)));
    expect(products.requests).toHaveLength(3);
    for (const { extensions } of answers) {
      expect(extensions).toMatchObject({ explain: { run: { requests: 1 } } });
    }
  });
});

describe('a client that leaves', () => {
  const clients = () => threeTimes.map(() => new Cancellation());

  test.each([
    ['whoever asked first', 0],
    ['whoever joined', 1],
  ])('takes nothing from who waits: %s', async (_, leaving) => {
    const subgraph = await heldSubgraph();
    const [early, ...late] = clients();
    const first = subgraph.execute({ signal: early });
    await subgraph.holds(1);
    const others = late.map(signal => subgraph.execute({ signal }));
    await subgraph.holds(2);
    late[leaving]!.abort();
    subgraph.letAnswer();
    expect(await others[1 - leaving]).toEqual({ data: { double: 1 } });
    await Promise.all([first, ...others]);
    expect(subgraph).toMatchObject({ requests: 2, cut: 0 });
  });

  test('takes the fetch along when nobody else waits for it', async () => {
    const subgraph = await heldSubgraph();
    const [early, ...late] = clients();
    const first = subgraph.execute({ signal: early });
    await subgraph.holds(1);
    const others = late.map(signal => subgraph.execute({ signal }));
    await subgraph.holds(2);
    for (const signal of late) signal.abort();
    await eventually(async () => expect(subgraph.cut).toBe(1));
    for (const answer of await Promise.all(others)) {
      expect(codesOf(answer as never)).toEqual(['SUBGRAPH_TIMEOUT']);
    }
    subgraph.letAnswer();
    expect(await first).toEqual({ data: { double: 1 } });
  });

  test('and that left before its fetch began asks for nothing', async () => {
    const subgraph = await heldSubgraph();
    const [early, late] = clients();
    const first = subgraph.execute({ signal: early });
    await subgraph.holds(1);
    const other = subgraph.execute({ signal: late });
    late!.abort();
    expect(codesOf((await other) as never)).toEqual(['SUBGRAPH_TIMEOUT']);
    subgraph.letAnswer();
    await first;
    expect(subgraph.requests).toBe(1);
  });
});
