/** A client that goes away takes its fetches with it; one that stays loses nothing. */
import { connect } from 'node:net';
import { parse } from 'graphql';
import { openGraph } from '../../gateway/graph';
import { transportsOf } from '../../gateway/transport/transports-of';
import { Cancellation } from '../../wire/contract/cancellation';
import { openLog } from '../../wire/log';
import { closeAll, gatewayOver, graphOver, later, post, rawServer, supergraph } from './estate';

afterEach(closeAll);

const viewer = { tenantId: 't', userId: null, roles: [] };

/** Subgraphs that answer after `ms`; `closed` resolves when a connection is closed before that. */
async function slowGateway(ms: number) {
  let asked = () => {};
  let left = () => {};
  const state = {
    asked: new Promise<void>(resolve => {
      asked = resolve;
    }),
    left: new Promise<void>(resolve => {
      left = resolve;
    }),
    requests: 0,
    cut: 0,
  };
  const { url } = await rawServer((_req, res) => {
    state.requests++;
    asked();
    const timer = setTimeout(() => {
      res.setHeader('content-type', 'application/json');
      res.end('{"data":{"products":[]}}');
    }, ms);
    res.once('close', () => {
      clearTimeout(timer);
      if (res.writableFinished) return;
      state.cut++;
      left();
    });
  });
  const graph = await graphOver(supergraph({ products: url, reviews: url }), {});
  return { gateway: await gatewayOver(graph), state };
}

test('the subgraph sees its connection closed when the client leaves', async () => {
  const { gateway, state } = await slowGateway(20_000);
  const body = JSON.stringify({ query: '{ products { id name } }' });
  const client = connect(gateway.port, '127.0.0.1');
  client.write(
    `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );
  await state.asked;
  const before = Date.now();
  client.destroy();
  await state.left;
  expect(Date.now() - before).toBeLessThan(5000);
  expect(state).toMatchObject({ requests: 1, cut: 1 });
});

test('what comes after the fetch that was cut is not asked either', async () => {
  const { gateway, state } = await slowGateway(20_000);
  const leaving = new AbortController();
  const asking = fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ products { id reviews { id } } reviews { product { name } } }' }),
    signal: leaving.signal,
  });
  await state.asked;
  leaving.abort();
  await expect(asking).rejects.toThrow();
  await state.left;
  await new Promise(resolve => setTimeout(resolve, 300));
  // One for each root field; the entities of either are not asked for, and nothing is tried again.
  expect(state.requests).toBeLessThanOrEqual(2);
});

test('one who leaves between two fetches is nothing to warn of', async () => {
  const asked: string[] = [];
  const { url } = await rawServer((req, res) => {
    asked.push(req.url!);
    res.setHeader('content-type', 'application/json');
    res.end('{"data":{"products":[{"__typename":"Product","id":"1"}]}}');
  });
  const leaving = new Cancellation();
  const supergraphSdl = supergraph({ products: `${url}/products`, reviews: `${url}/reviews` });
  const transports = transportsOf(supergraphSdl);
  const { products } = transports;
  const lines: string[] = [];
  const graph = await openGraph({
    supergraphSdl,
    transports: {
      ...transports,
      products: {
        ...products!,
        fetch: async request => {
          const answer = await products!.fetch(request);
          leaving.abort();
          return answer;
        },
      },
    },
    log: openLog('info', { write: line => void lines.push(line) }),
  });
  later(() => graph.close());
  const document = parse('{ products { id reviews { id } } }');
  const { errors } = await graph.execute({ document, viewer, signal: leaving });
  expect(errors?.map(({ message }) => message)).toEqual([expect.stringContaining('the client left')]);
  expect(asked).toEqual(['/graphql/products']);
  expect(lines).toEqual([]);
});

test('clients that stay have their answers, on one connection again and again', async () => {
  const { gateway, state } = await slowGateway(5);
  for (let n = 0; n < 20; n++) {
    expect((await post(gateway, { query: '{ products { id } }' })).body).toEqual({ data: { products: [] } });
  }
  expect(state).toMatchObject({ requests: 20, cut: 0 });
});
