/** Traces of requests, as a collector gets them by OTLP over HTTP. */
import { openObservers } from '../../cli/process/observers';
import type { Graph } from '../../gateway/graph';
import { type Config, readConfig } from '../../wire/config';
import { openEstate } from '../support/estate';
import { eventually } from '../support/eventually';
import {
  closeAll,
  foreignSubgraph,
  gatewayOver,
  graphOver,
  later,
  log,
  post,
  rawServer,
  supergraph,
} from './estate';

afterEach(closeAll);

interface Received {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly ms: number;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly failed: boolean;
}

/** Keeps the spans that it is sent. */
async function collector() {
  const spans: Received[] = [];
  const { url } = await rawServer((req, res) => {
    let text = '';
    req.on('data', chunk => {
      text += chunk;
    });
    req.on('end', () => {
      expect(req.url).toBe('/v1/traces');
      for (const { resource, scopeSpans } of JSON.parse(text).resourceSpans) {
        expect(attributesOf(resource)['service.name']).toBe('joinery-gateway');
        for (const { spans: sent } of scopeSpans) spans.push(...sent.map(received));
      }
      res.setHeader('content-type', 'application/json');
      res.end('{}');
    });
  });
  return { spans, endpoint: url.replace('/graphql', '') };
}

const attributesOf = ({ attributes }: any): Record<string, unknown> =>
  Object.fromEntries(attributes.map(({ key, value }: any) => [key, Object.values(value)[0]]));

const received = (span: any): Received => ({
  name: span.name,
  traceId: span.traceId,
  spanId: span.spanId,
  parentSpanId: span.parentSpanId,
  ms: (Number(span.endTimeUnixNano) - Number(span.startTimeUnixNano)) / 1e6,
  attributes: attributesOf(span),
  failed: span.status?.code === 2,
});

async function traced(graph: Graph, endpoint: string, environment: Record<string, string> = {}) {
  const config: Config = readConfig({
    OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
    OTEL_TRACES_SAMPLER_ARG: '1',
    ...environment,
  });
  const closes: (() => unknown)[] = [];
  const { observers } = openObservers(config, graph, log, close => void closes.push(close));
  const gateway = await gatewayOver(graph, { observers, config });
  const flush = async () => {
    for (const close of closes.splice(0)) await close();
  };
  later(flush);
  return { gateway, flush };
}

async function foreignGraph(): Promise<Graph> {
  const [products, reviews] = [await foreignSubgraph('products'), await foreignSubgraph('reviews')];
  return graphOver(supergraph({ products: products.url, reviews: reviews.url }), {});
}

const trace = '0af7651916cd43dd8448eb211c80319c';
const traceparent = `00-${trace}-b7ad6b7169203331-01`;

test('a request is a span, with one for its document, its plan and each fetch; subgraphs learn of which', async () => {
  const { spans, endpoint } = await collector();
  const { gateway, flush } = await traced(await foreignGraph(), endpoint);
  const query = 'query List { products { name reviews { body } } header(name: "traceparent") broken }';
  const { body } = await post(gateway, { query }, { traceparent, 'x-request-id': 'r1' });
  await eventually(async () => {
    await flush();
    expect(spans.length).toBeGreaterThan(0);
  });

  const root = spans.find(({ name }) => name === 'query List')!;
  expect(root).toMatchObject({ traceId: trace, parentSpanId: 'b7ad6b7169203331', failed: true });
  expect(root.attributes).toMatchObject({
    'http.request.method': 'POST',
    'graphql.operation.name': 'List',
    'graphql.operation.type': 'query',
    'joinery.request_id': 'r1',
    'error.type': 'SUBGRAPH_ERROR',
  });
  const below = spans.filter(({ parentSpanId }) => parentSpanId === root.spanId);
  expect(below.map(({ name }) => name).sort()).toEqual([
    'fetch products',
    'fetch reviews',
    'parse',
    'plan',
    'wait',
  ]);
  const [first, second] = ['fetch products', 'fetch reviews'].map(
    name => spans.find(one => one.name === name)!,
  );
  expect(body.data.header).toBe(`00-${trace}-${first!.spanId}-01`);
  expect([first!.failed, second!.failed]).toEqual([true, false]);
  expect(second!.attributes).toMatchObject({ 'joinery.subgraph': 'reviews', 'joinery.entities': 2 });
  for (const span of spans) {
    expect(span.ms).toBeGreaterThanOrEqual(0);
    expect(span.ms).toBeLessThanOrEqual(root.ms + 1);
  }
});

test('each SQL statement of our own subgraphs is a span below its fetch, without values', async () => {
  const { spans, endpoint } = await collector();
  const estate = await openEstate({ names: ['cortex'], hears: false });
  later(() => estate.close());
  const { gateway, flush } = await traced(estate.graph, endpoint);
  const query =
    'query Ada { userByUsername(username: "ada") { username } categories(first: 2) { nodes { label } } }';
  const { body } = await post(gateway, { query });
  expect(body.data.userByUsername.username).toBe('ada');
  expect(body.extensions).toBeUndefined();
  await eventually(async () => {
    await flush();
    expect(spans.length).toBeGreaterThan(0);
  });
  const fetch = spans.find(({ name }) => name === 'fetch cortex')!;
  const statements = spans.filter(({ parentSpanId }) => parentSpanId === fetch.spanId);
  expect(statements.length).toBeGreaterThanOrEqual(2);
  const categories = statements.find(({ name }) => name === 'SELECT Query.categories')!;
  expect(categories.attributes).toMatchObject({
    'db.system.name': 'postgresql',
    'db.query.text': expect.stringMatching(/^SELECT .*"?categories"?/s),
    'joinery.issuer': 'Query.categories',
  });
  expect(JSON.stringify(spans)).not.toContain('"ada"');
});

test('a share of the requests is traced, whatever a client wants; a proxy of ours decides for its own', async () => {
  const { spans, endpoint } = await collector();
  const graph = await foreignGraph();
  const { gateway, flush } = await traced(graph, endpoint, { OTEL_TRACES_SAMPLER_ARG: '0' });
  const query = 'query Doubled { double(n: 1) }';
  await post(gateway, { query }, { traceparent });
  const proxied = await traced(graph, endpoint, { OTEL_TRACES_SAMPLER_ARG: '0', TRUSTED_PROXIES: '1' });
  await post(proxied.gateway, { query });
  await post(proxied.gateway, { query: 'query Decided { double(n: 1) }' }, { traceparent });
  await flush();
  await eventually(async () => {
    await proxied.flush();
    expect(spans.map(({ name }) => name)).toContain('query Decided');
  });
  expect(spans.map(({ name }) => name)).not.toContain('query Doubled');
});

test('a collector that is away costs a request nothing', async () => {
  const { gateway } = await traced(await foreignGraph(), 'http://127.0.0.1:1');
  expect((await post(gateway, { query: '{ double(n: 1) }' })).body).toEqual({ data: { double: 2 } });
});

test('a share that is none is refused at the start', () => {
  expect(() => readConfig({ OTEL_TRACES_SAMPLER_ARG: '2' })).toThrow(
    'OTEL_TRACES_SAMPLER_ARG must be a share from 0 to 1, like 0.1.',
  );
});
