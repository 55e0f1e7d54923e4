/** An answer of megabytes is written in turns of the event loop, and is the same as one that is written at once. */
import { parse } from 'graphql';
import { type Graph, openGraph } from '../../gateway/graph';
import type { Transport } from '../../gateway/transport/transport';
import type { Viewer } from '../../wire/contract/viewer';
import { defaultLimits } from '../../wire/limits';
import { closeAll, later, log, supergraph } from './estate';

afterEach(closeAll);

const viewer: Viewer = { tenantId: 'a tenant', userId: null, roles: [] };
const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const document = parse(`{ ${names.map(name => `${name}: products { id name }`).join(' ')} }`);

/** Answers at once, from memory. */
const answering = (data: () => Record<string, unknown>): Transport => ({
  fetch: async () => ({ data: data() }),
  ready: async () => undefined,
  close: async () => {},
});

async function graphOf(data: () => Record<string, unknown>): Promise<Graph> {
  const supergraphSdl = supergraph({ products: 'http://127.0.0.1:9/' });
  const transports = { products: answering(data), reviews: answering(() => ({})) };
  const graph = await openGraph({ supergraphSdl, transports, log, limits: defaultLimits });
  later(() => graph.close());
  return graph;
}

const products = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: String(n), name: `"${n}" ${'é'.repeat(400)}` }));
const lists = (count: number) => Object.fromEntries(names.map(name => [name, products(count)]));

/** How often others had the event loop until the answer was there. */
async function turnsOf(graph: Graph): Promise<number> {
  let turns = 0;
  let over = false;
  const count = () => {
    turns++;
    if (!over) setImmediate(count);
  };
  setImmediate(count);
  await graph.answer({ document, viewer });
  over = true;
  return turns;
}

test('an answer that is long is written in several turns, a short one in none of its own', async () => {
  let data = lists(1);
  const graph = await graphOf(() => data);
  await graph.answer({ document, viewer });
  const short = await turnsOf(graph);
  data = lists(1_000);
  expect(await turnsOf(graph)).toBeGreaterThanOrEqual(short + 4);
});

test('it has everything, in its order', async () => {
  const graph = await graphOf(() => lists(1_000));
  const { data, errors } = await graph.execute({ document, viewer });
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data)).toBe(JSON.stringify(lists(1_000)));
});

test('null where none may be makes it null, whatever was written in turns before', async () => {
  const graph = await graphOf(() => ({ ...lists(1_000), e: null }));
  const { data, errors } = await graph.execute({ document, viewer });
  expect(data).toBeNull();
  expect(errors).toHaveLength(1);
  expect(errors![0]!.path).toEqual(['e']);
});
