/** What one request may use: time and bytes, of its fetches and of its answer; and that limits are configured. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openGraph } from '../../gateway/graph';
import { transportsOf } from '../../gateway/transport/transports-of';
import { readConfig } from '../../wire/config';
import { defaultLimits, type Limits, limitNames, limitVariable } from '../../wire/limits';
import { projectRoot } from '../../wire/project';
import {
  closeAll,
  codesOf,
  gatewayOver,
  later,
  log,
  ownSubgraph,
  post,
  rawServer,
  supergraph,
} from './estate';

afterEach(closeAll);

/** Products answer with `text` after `ms`. */
async function gatewayWith(limits: Partial<Limits>, { text, ms = 0 }: { text: string; ms?: number }) {
  const state = { asked: 0, cut: 0 };
  const { url } = await rawServer((_req, res) => {
    state.asked++;
    res.setHeader('content-type', 'application/json');
    const timer = setTimeout(() => res.end(text), ms);
    res.once('close', () => {
      clearTimeout(timer);
      if (!res.writableFinished) state.cut++;
    });
  });
  const all = { ...defaultLimits, ...limits };
  const supergraphSdl = supergraph({ products: url });
  const transports = transportsOf(supergraphSdl, {
    inProcess: { reviews: ownSubgraph('reviews') },
    limits: all,
  });
  const graph = await openGraph({ supergraphSdl, transports, log, limits: all });
  later(() => graph.close());
  return { gateway: await gatewayOver(graph, { config: { ...readConfig({}), limits: all } }), graph, state };
}

const products = (count: number) =>
  JSON.stringify({
    data: { products: Array.from({ length: count }, (_, n) => ({ id: String(n), name: 'x'.repeat(1000) })) },
  });
const query = '{ products { id name } }';

test('an answer that becomes too long is refused while it is written', async () => {
  const { gateway } = await gatewayWith({ answerBytes: 500_000 }, { text: products(400) });
  expect((await post(gateway, { query })).body.data.products).toHaveLength(400);
  const large = await gatewayWith({ answerBytes: 300_000 }, { text: products(400) });
  const refused = await post(large.gateway, { query });
  expect(codesOf(refused.body)).toEqual(['ANSWER_TOO_LARGE']);
  expect(refused.body.data).toBeUndefined();
  expect(refused.body.errors[0].message).toMatch(/^The answer has more than 300000 bytes\. Request fewer/);
});

test('what the fetches of a request bring together is bounded', async () => {
  const { gateway } = await gatewayWith({ fetchBytes: 100_000 }, { text: products(80) });
  expect((await post(gateway, { query })).body.errors).toBeUndefined();
  const twice = await gatewayWith({ fetchBytes: 100_000 }, { text: products(120) });
  const { body } = await post(twice.gateway, { query });
  expect(['ANSWER_TOO_LARGE', 'SUBGRAPH_BAD_RESPONSE']).toContain(codesOf(body)[0]);
});

test('a request ends in time, with what there is by then; its fetches are cut', async () => {
  const { gateway, state } = await gatewayWith({ requestMs: 300 }, { text: products(1), ms: 15_000 });
  const { body } = await post(gateway, { query: '{ products { id } reviews { id } }' });
  expect(codesOf(body)).toEqual(['REQUEST_TIMEOUT']);
  expect(body.errors[0].message).toMatch(/300 ms at most/);
  expect(body.data).toBeNull();
  expect(state).toEqual({ asked: 1, cut: 1 });
});

test('requests that end early do not make a subgraph one that fails', async () => {
  const { gateway, state } = await gatewayWith({ requestMs: 50 }, { text: products(1), ms: 15_000 });
  for (let n = 0; n < 15; n++) {
    expect(codesOf((await post(gateway, { query })).body)).toEqual(['REQUEST_TIMEOUT']);
  }
  expect(state.asked).toBe(15);
});

test('a subgraph in the same process is not waited for either, and is told so', async () => {
  let aborted: boolean | undefined;
  const slow = {
    ...ownSubgraph('products'),
    execute: ({ signal }: { signal?: { aborted: boolean; addEventListener: any } }) =>
      new Promise<never>(() => {
        aborted = signal?.aborted;
        signal?.addEventListener('abort', () => {
          aborted = signal.aborted;
        });
      }),
  };
  const supergraphSdl = supergraph();
  const transports = transportsOf(supergraphSdl, {
    inProcess: { products: slow, reviews: ownSubgraph('reviews') },
  });
  const limits = { ...defaultLimits, requestMs: 100 };
  const graph = await openGraph({ supergraphSdl, transports, log, limits });
  later(() => graph.close());
  const gateway = await gatewayOver(graph);
  expect(codesOf((await post(gateway, { query: '{ products { id } }' })).body)).toEqual(['REQUEST_TIMEOUT']);
  expect(aborted).toBe(true);
});

describe('configuration', () => {
  test('each limit is set by its variable', () => {
    const environment = Object.fromEntries(limitNames.map((name, n) => [limitVariable(name), String(n + 1)]));
    expect(readConfig(environment).limits).toEqual(
      Object.fromEntries(limitNames.map((name, n) => [name, n + 1])),
    );
    expect(readConfig({ LIMIT_COST: '' }).limits).toEqual(defaultLimits);
  });

  test('what is no number, or no limit, is said at start', () => {
    const reading = () => readConfig({ LIMIT_COST: '1e9', LIMIT_ALIASES: '0', LIMIT_COSTS: '7' });
    expect(reading).toThrow('LIMIT_COST must be a whole number from 1 to 999999999.');
    expect(reading).toThrow('LIMIT_ALIASES must be a whole number');
    expect(reading).toThrow('LIMIT_COSTS is no limit; there are: LIMIT_DOCUMENT_CHARACTERS, ');
  });

  test('docs/reference/configuration.md lists every limit with its default', () => {
    const page = readFileSync(join(projectRoot, 'docs', 'reference', 'configuration.md'), 'utf8');
    const rows = [...page.matchAll(/^\| `(LIMIT_[A-Z_]+)` \| ([\d,]+) \|/gm)];
    const told = rows.map(([, variable, value]) => [variable, Number(value!.replaceAll(',', ''))]);
    expect(told).toEqual(limitNames.map(name => [limitVariable(name), defaultLimits[name]]));
  });

  test('a limit that is set holds', async () => {
    const { gateway } = await gatewayWith({ cost: 5, bodyBytes: 200, aliases: 1 }, { text: products(1) });
    expect(codesOf((await post(gateway, { query })).body)).toEqual(['QUERY_TOO_COSTLY']);
    expect(codesOf((await post(gateway, { query, variables: { a: 'x'.repeat(200) } })).body)).toEqual([
      'PAYLOAD_TOO_LARGE',
    ]);
    expect(codesOf((await post(gateway, { query: '{ a: __typename b: __typename }' })).body)).toEqual([
      'TOO_MANY_ALIASES',
    ]);
  });
});
