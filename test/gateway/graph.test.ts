import { type DocumentNode, type ExecutionResult, parse } from 'graphql';
import * as parser from 'graphql/language/parser';
import * as printer from 'graphql/language/printer';
import type { Graph } from '../../gateway/graph';
import { transportsOf } from '../../gateway/transport/transports-of';
import { readConfig } from '../../wire/config';
import type { Viewer } from '../../wire/contract/viewer';
import { serveSubgraph } from '../../wire/http/subgraph-server';
import { openLog } from '../../wire/log';
import {
  closeAll,
  codesOf,
  fetched,
  foreignSubgraph,
  gatewayOver,
  graphOver,
  later,
  log,
  ownSubgraph,
  post,
  rawServer,
  secret,
  supergraph,
} from './estate';

afterEach(closeAll);

const viewer: Viewer = {
  tenantId: '22222222-2222-4222-8222-222222222222',
  userId: '11111111-1111-4111-8111-111111111111',
  roles: ['USER'],
};

function ask(graph: Graph, query: string, variables?: Record<string, unknown>): Promise<ExecutionResult> {
  return graph.execute({ document: parse(query), variables, viewer }).then(plain);
}

/** As a client would see it. */
function plain(result: ExecutionResult): any {
  return JSON.parse(JSON.stringify(result));
}

async function inProcessGraph() {
  const inProcess = { products: ownSubgraph('products'), reviews: ownSubgraph('reviews') };
  return { graph: await graphOver(supergraph(), { inProcess }), ...inProcess };
}

async function overHttp(): Promise<Graph> {
  const urls: Record<string, string> = {};
  for (const name of ['products', 'reviews'] as const) {
    const server = await serveSubgraph({
      subgraph: ownSubgraph(name),
      secrets: [secret],
      host: '127.0.0.1',
      port: 0,
      log,
    });
    later(() => server.close(1000));
    urls[name] = `${server.url}/graphql`;
  }
  return graphOver(supergraph(), { urlOf: name => urls[name], secretOf: () => secret });
}

const acrossBoth = '{ products { id name reviews { body product { price } } } }';

describe('in this process and over HTTP', () => {
  test.each([
    ['a query across both', acrossBoth],
    ['variables', 'query ($id: ID!) { product(id: $id) { name reviews { id } } }'],
    ['the viewer', '{ viewer { tenantId userId roles } }'],
    ['a mutation', 'mutation { rename(id: "1", name: "Stool") { id name reviews { id } } }'],
    ['introspection', '{ __schema { queryType { name } } __type(name: "Product") { fields { name } } }'],
    ['an error with a code', '{ coded products { id } }'],
    ['an object that its owner does not have', '{ reviews { id product { name } } }'],
    [
      'skip and include',
      'query ($id: ID! = "1") { product(id: $id) { name @skip(if: true) id @include(if: true) } }',
    ],
  ])('%s has the same answer', async (_, query) => {
    const here = await ask((await inProcessGraph()).graph, query, { id: '2' });
    const there = await ask(await overHttp(), query, { id: '2' });
    expect(there).toEqual(here);
    expect(here.data).toBeTruthy();
  });

  test('a failure of ours is masked the same way, under an id', async () => {
    for (const graph of [(await inProcessGraph()).graph, await overHttp()]) {
      const { data, errors } = (await ask(graph, '{ broken products { id } }')) as any;
      expect(data.products).toHaveLength(2);
      expect(errors).toHaveLength(1);
      expect(errors[0]).toMatchObject({ path: ['broken'], extensions: { code: 'INTERNAL_ERROR' } });
      expect(errors[0].message).toMatch(/^Something failed on the server\. Quote [0-9a-f]{8} /);
      expect(JSON.stringify(errors)).not.toMatch(/hunter2|secret\.ts|stack/);
    }
  });
});

describe('in this process', () => {
  test('a cached operation is neither printed nor parsed on its way: the same document comes each time', async () => {
    const { graph, products, reviews } = await inProcessGraph();
    const document = parse(acrossBoth);
    await graph.execute({ document, viewer });
    const work = [jest.spyOn(parser, 'parse'), jest.spyOn(printer, 'print')];
    await graph.execute({ document, viewer });
    await graph.execute({ document, viewer });
    expect(work.map(spy => spy.mock.calls.length)).toEqual([0, 0]);
    parse('{ a }');
    expect(work[0]?.mock.calls.length).toBe(1); // the counter counts
    for (const spy of work) spy.mockRestore();
    for (const { requests } of [products, reviews]) {
      const documents = new Set<DocumentNode>(requests.map(request => request.document));
      expect(requests).toHaveLength(documents.size * 3);
    }
  });

  test('the subgraph is told the viewer', async () => {
    const { graph, products } = await inProcessGraph();
    await ask(graph, '{ products { id } }');
    expect(products.requests[0]?.viewer).toBe(viewer);
  });
});

test('a plan serves every request with the same document, whatever its variables', async () => {
  const { graph } = await inProcessGraph();
  const document = parse('query ($id: ID!) { product(id: $id) { name } }');
  const names = await Promise.all(
    ['1', '2', '1'].map(
      async id => plain(await graph.execute({ document, variables: { id }, viewer })).data.product.name,
    ),
  );
  expect(names).toEqual(['Chair', 'Table', 'Chair']);
});

test('operations of one document are told apart by their names', async () => {
  const { graph } = await inProcessGraph();
  const document = parse('query A { product(id: "1") { name } } query B { product(id: "2") { name } }');
  const ofB = await graph.execute({ document, operationName: 'B', viewer });
  const ofA = await graph.execute({ document, operationName: 'A', viewer });
  expect([plain(ofA), plain(ofB)]).toEqual([
    { data: { product: { name: 'Chair' } } },
    { data: { product: { name: 'Table' } } },
  ]);
});

test('an object that no subgraph has is null, with an error that says which', async () => {
  const { graph } = await inProcessGraph();
  const { data, errors, extensions } = (await ask(graph, '{ reviews { id product { name } } }')) as any;
  expect(data.reviews[2]).toEqual({ id: 'r3', product: null });
  expect(errors).toEqual([
    {
      message:
        'Product.name must not be null, but no subgraph knows this object, or this viewer may not see it.',
      path: ['reviews', 2, 'product', 'name'],
      extensions: { code: 'NOT_FOUND' },
    },
  ]);
  expect(extensions).toBeUndefined();
});

test('errors of a subgraph keep their code and say serviceName, without what is internal', async () => {
  const { graph } = await inProcessGraph();
  const { errors } = (await ask(graph, '{ coded }')) as any;
  expect(errors).toEqual([
    {
      message: 'Somebody was faster.',
      path: ['coded'],
      extensions: { code: 'CONFLICT', serviceName: 'products' },
    },
  ]);
});

describe('a subgraph that fails costs its own fields and nothing else', () => {
  async function withReviewsAt(url: string, timeoutMs?: number) {
    const inProcess = { products: ownSubgraph('products') };
    return graphOver(supergraph(), {
      inProcess,
      urlOf: name => (name === 'reviews' ? url : undefined),
      secretOf: () => secret,
      timeoutMs,
    });
  }

  async function expectPartial(graph: Graph, code: string, message: string) {
    const { data, errors } = (await ask(graph, '{ products { name reviews { body } } }')) as any;
    expect(data.products).toEqual([
      { name: 'Chair', reviews: null },
      { name: 'Table', reviews: null },
    ]);
    const extensions = { code, serviceName: 'reviews' };
    expect(errors).toEqual([
      { message, path: ['products', 0, 'reviews'], extensions },
      { message, path: ['products', 1, 'reviews'], extensions },
    ]);
  }

  test('when it is down', async () => {
    const { url, server } = await rawServer(() => {});
    await new Promise(resolve => server.close(resolve));
    await expectPartial(
      await withReviewsAt(url),
      'SUBGRAPH_UNREACHABLE',
      'Subgraph reviews cannot be reached.',
    );
  });

  test('when its name leads nowhere', async () => {
    await expectPartial(
      await withReviewsAt('http://reviews.invalid/graphql'),
      'SUBGRAPH_UNREACHABLE',
      'Subgraph reviews cannot be reached.',
    );
  });

  test('when it hangs', async () => {
    const { url } = await rawServer(() => {});
    await expectPartial(
      await withReviewsAt(url, 200),
      'SUBGRAPH_TIMEOUT',
      'Subgraph reviews did not answer in time.',
    );
  });

  test('when it hangs in the middle of its answer', async () => {
    const { url } = await rawServer((_, res) => void res.write('{"data":'));
    await expectPartial(
      await withReviewsAt(url, 200),
      'SUBGRAPH_TIMEOUT',
      'Subgraph reviews did not answer in time.',
    );
  });

  test('when it drops the connection', async () => {
    const { url } = await rawServer(req => req.socket.destroy());
    await expectPartial(
      await withReviewsAt(url),
      'SUBGRAPH_UNREACHABLE',
      'Subgraph reviews cannot be reached.',
    );
  });

  test.each([
    ['with a page of HTML', 500, '<h1>Server error</h1>', 'answered with HTTP status 500 and no JSON'],
    ['with nothing', 200, '', 'answered with HTTP status 200 and no JSON'],
    ['with JSON that is no response', 200, '[1]', 'answered with HTTP status 200 and no GraphQL response'],
    ['with null', 200, 'null', 'answered with HTTP status 200 and no GraphQL response'],
    ['with data that is a list', 200, '{"data":[]}', 'answered with HTTP status 200 and no GraphQL response'],
    [
      'with errors that are none',
      200,
      '{"errors":"no"}',
      'answered with HTTP status 200 and no GraphQL response',
    ],
    [
      'with too few entities',
      200,
      '{"data":{"_entities":[]}}',
      'was asked for 2 entities and returned a different number',
    ],
    [
      'with a refused signature',
      401,
      '{"errors":[{"message":"No.","extensions":{"code":"UNSIGNED_REQUEST"}}]}',
      'refused the signature of the gateway',
    ],
  ])('when it answers %s', async (_, status, body, what) => {
    const { url } = await rawServer((_req, res) => res.writeHead(status).end(body));
    await expectPartial(await withReviewsAt(url), 'SUBGRAPH_BAD_RESPONSE', `Subgraph reviews ${what}.`);
  });

  test('when its function throws in this process', async () => {
    const reviews = {
      ...ownSubgraph('reviews'),
      execute: () => Promise.reject(new Error('password=hunter2')),
    };
    const graph = await graphOver(supergraph(), {
      inProcess: { products: ownSubgraph('products'), reviews },
    });
    const { data, errors } = (await ask(graph, '{ products { name reviews { body } } }')) as any;
    expect(data.products[0]).toEqual({ name: 'Chair', reviews: null });
    expect(errors[0].extensions).toMatchObject({ code: 'INTERNAL_ERROR', serviceName: 'reviews' });
    expect(JSON.stringify(errors)).not.toContain('hunter2');
  });

  test('and readiness says which', async () => {
    const { url, server } = await rawServer(() => {});
    await new Promise(resolve => server.close(resolve));
    expect(await (await withReviewsAt(url)).ready()).toEqual({
      products: undefined,
      reviews: 'Subgraph reviews cannot be reached.',
    });
  });
});

describe('any supergraph of Federation 2, with subgraphs of anybody', () => {
  async function foreignGateway(passHeaders = '') {
    const urls = {
      products: (await foreignSubgraph('products')).url,
      reviews: (await foreignSubgraph('reviews')).url,
    };
    const graph = await graphOver(supergraph(urls), {});
    return gatewayOver(graph, { config: readConfig({ PASS_HEADERS: passHeaders }) });
  }

  test('is served where the operator says, whatever the URL that it names', async () => {
    const urls = {
      products: (await foreignSubgraph('products')).url,
      reviews: (await foreignSubgraph('reviews')).url,
    };
    const { urlOf } = readConfig({ PRODUCTS_URL: urls.products, REVIEWS_URL: urls.reviews });
    const nowhere = 'http://127.0.0.1:1/graphql';
    const graph = await graphOver(supergraph({ products: nowhere, reviews: nowhere }), { urlOf });
    const gateway = await gatewayOver(graph);
    expect((await post(gateway, { query: acrossBoth })).body.errors).toBeUndefined();
    expect((await fetched(`${gateway.url}/ready`)).body.subgraphs).toEqual({ products: 'ok', reviews: 'ok' });
  });

  test('is served from the URLs that it names', async () => {
    const gateway = await foreignGateway();
    const { status, body } = await post(gateway, { query: acrossBoth });
    expect(status).toBe(200);
    expect(body.data.products[0]).toEqual({
      id: '1',
      name: 'Chair',
      reviews: [{ body: 'Sturdy.', product: { price: 40 } }],
    });
    expect((await fetched(`${gateway.url}/ready`)).body.subgraphs).toEqual({ products: 'ok', reviews: 'ok' });
  });

  test('gets neither the viewer nor a signature, and of the headers only those on the list', async () => {
    const gateway = await foreignGateway('authorization, X-Flavour');
    const headers = { authorization: 'Bearer theirs', 'x-flavour': 'mint', 'x-secret': 'no', cookie: 'a=b' };
    const query = `{ ${[
      'authorization',
      'x-flavour',
      'x-secret',
      'cookie',
      'joinery-viewer',
      'joinery-signature',
    ]
      .map((name, n) => `h${n}: header(name: "${name}")`)
      .join(' ')} }`;
    const { body } = await post(gateway, { query }, headers);
    expect(body.data).toEqual({ h0: 'Bearer theirs', h1: 'mint', h2: null, h3: null, h4: null, h5: null });
  });

  test('a subgraph that the supergraph places somewhere is never signed for, even when there is a secret', async () => {
    const url = (await foreignSubgraph('products')).url;
    const graph = await graphOver(supergraph({ products: url, reviews: url }), { secretOf: () => secret });
    const { data } = (await ask(graph, '{ header(name: "joinery-viewer") }')) as any;
    expect(data).toEqual({ header: null });
  });

  test('an answer without end is cut at the limit', async () => {
    const { url } = await rawServer((_, res) => {
      const chunk = Buffer.alloc(1024 * 1024, 'x');
      const more = (): boolean => res.destroyed || (res.write(chunk) && more());
      res.on('drain', more);
      more();
    });
    const graph = await graphOver(supergraph({ products: url, reviews: url }), {});
    const { errors } = (await ask(graph, '{ products { id } }')) as any;
    expect(codesOf({ errors })).toEqual(['SUBGRAPH_BAD_RESPONSE']);
  });
});

describe('what no way leads to is refused at the start, in a sentence', () => {
  test.each([
    [
      'a subgraph that is served nowhere',
      supergraph(),
      {},
      /The URL of subgraph products is unknown\. Add it to the domains of the project, .* or set PRODUCTS_URL/,
    ],
    [
      'one of ours without a secret',
      supergraph(),
      { urlOf: () => 'http://x/graphql' },
      /Subgraph products answers only signed requests\. Set SUBGRAPH_SECRET/,
    ],
    [
      'a URL that is none',
      supergraph({ products: 'ftp://x', reviews: 'http://x' }),
      {},
      /Subgraph products has no http\(s\) URL/,
    ],
    ['a schema that is no supergraph', 'type Query { a: Int }', {}, /This is not a supergraph/],
  ])('%s', (_, sdl, options, message) => {
    expect(() => transportsOf(sdl, options)).toThrow(message);
  });
});

test('what is masked is logged once, with its stack and without secrets, under the id that the client has', async () => {
  const lines: string[] = [];
  const logger = openLog('info', { write: line => void lines.push(line) });
  const reviews = { ...ownSubgraph('reviews'), execute: () => Promise.reject(new Error('the reason')) };
  const inProcess = { products: ownSubgraph('products'), reviews };
  const graph = await graphOver(supergraph(), { inProcess }, logger);
  const { errors } = (await ask(graph, '{ reviews { id } }')) as any;
  const records = lines.map(line => JSON.parse(line)).filter(record => record.errorId);
  expect(records).toHaveLength(1);
  expect(records[0]).toMatchObject({ errorId: errors[0].extensions.errorId, err: { message: 'the reason' } });
  expect(records[0].err.stack).toContain('graph.test.ts');
  logger.info({ authorization: 'Bearer x', req: { headers: { cookie: 'y' } }, config: { jwtSecret: 'z' } });
  expect(lines.at(-1)).not.toMatch(/Bearer x|"y"|"z"/);
});
