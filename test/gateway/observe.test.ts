/** What operators see of a gateway: metrics at their own listener, and one log line a request. */
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { openAdminListener } from '../../cli/process/admin-listener';
import { openObservers } from '../../cli/process/observers';
import { openForeignIdentity, signToken } from '../../gateway/http/identity';
import { readConfig } from '../../wire/config';
import { metricsRoute } from '../../wire/http/metrics-route';
import { openLog } from '../../wire/log';
import { readableLine } from '../../wire/readable-log';
import { eventually } from '../support/eventually';
import {
  closeAll,
  foreignSubgraph,
  gatewayOver,
  graphOver,
  jwtSecret,
  later,
  log,
  post,
  supergraph,
} from './estate';

afterEach(closeAll);

/** A gateway in front of two subgraphs over HTTP, with what the environment says. */
async function watched(environment: Record<string, string>, logger = log) {
  const [products, reviews] = [await foreignSubgraph('products'), await foreignSubgraph('reviews')];
  const graph = await graphOver(supergraph({ products: products.url, reviews: reviews.url }), {}, logger);
  const config = readConfig({ JWT_SECRET: jwtSecret, ...environment });
  const { observers, metrics } = openObservers(config, graph, logger, later);
  const identify = openForeignIdentity(config, () => true);
  const gateway = await gatewayOver(graph, { observers, config, identify, log: logger });
  const routes = { '/metrics': metricsRoute(metrics) };
  const admin = await openAdminListener(config, routes, log, later);
  return { gateway, admin };
}

const list = 'query List { products { name reviews { body } } }';

describe('metrics', () => {
  const scraped = async (url: string) => (await fetch(`${url}/metrics`)).text();
  /** Of the series whose labels contain all of these. */
  const sample = (text: string, name: string, ...labels: string[]): number | undefined => {
    const line = text
      .split('\n')
      .find(one => one.replace(/[{ ].*/, '') === name && labels.every(label => one.includes(label)));
    return line === undefined ? undefined : Number(line.split(' ').at(-1));
  };

  test('by operation, subgraph, status and code, at the listener of a gateway alone', async () => {
    const { gateway, admin } = await watched({ ADMIN_PORT: '0' });
    await post(gateway, { query: list });
    await post(gateway, { query: list });
    await post(gateway, { query: 'query Broken { broken }' });
    await post(gateway, { query: '{ nothing }' }, { accept: 'application/graphql-response+json' });
    await fetch(`${gateway.url}/graphql`, { method: 'BREW' }).catch(() => {});
    await post(gateway, { query: list }, { authorization: 'Bearer wrong' });
    const socket = createClient({
      url: `${gateway.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
    });
    later(() => socket.dispose());
    for await (const _ of socket.iterate({ query: 'query Doubled { double(n: 1) }' }));

    await eventually(async () => {
      const text = await scraped(admin!);
      const ofList = ['graphql_operation_name="List"', 'graphql_operation_type="query"'];
      const requests = 'http_server_request_duration_seconds_count';
      expect(sample(text, requests, ...ofList, 'http_response_status_code="200"', '"POST"')).toBe(2);
      expect(sample(text, requests, 'http_response_status_code="400"')).toBe(1);
      expect(sample(text, requests, 'http_response_status_code="401"')).toBe(1);
      expect(sample(text, requests, '"Doubled"', 'http_request_method="WEBSOCKET"')).toBe(1);
      const errors = 'joinery_request_errors_total';
      expect(sample(text, errors, '"Broken"', 'code="SUBGRAPH_ERROR"')).toBe(1);
      expect(sample(text, errors, 'code="GRAPHQL_VALIDATION_FAILED"')).toBe(1);
      expect(sample(text, errors, 'code="UNAUTHENTICATED"')).toBe(1);
      expect(sample(text, 'joinery_fetch_duration_seconds_count', '"reviews"')).toBe(2);
      expect(sample(text, 'joinery_fetched_entities_total', '"reviews"')).toBe(4);
      expect(sample(text, 'joinery_fetched_characters_total', '"products"')).toBeGreaterThan(100);
      expect(sample(text, 'joinery_fetch_errors_total', '"products"', '"SUBGRAPH_ERROR"')).toBe(1);
      expect(sample(text, 'joinery_plan_cache_total', '"hit"')).toBe(1);
      expect(sample(text, 'joinery_plan_cache_total', '"miss"')).toBe(3);
      expect(sample(text, 'joinery_planning_duration_seconds_count')).toBe(3);
      expect(sample(text, 'joinery_circuit_open', '"reviews"')).toBe(0);
      expect(sample(text, 'joinery_fetches_active', '"reviews"')).toBe(0);
      expect(sample(text, 'joinery_web_sockets')).toBe(1);
      expect(sample(text, 'http_server_active_requests')).toBe(0);
      expect(sample(text, 'nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0);
    });
  });

  test('names that clients make up are told apart up to a number', async () => {
    const { gateway, admin } = await watched({ ADMIN_PORT: '0' });
    for (let n = 0; n < 230; n += 10) {
      const names = Array.from({ length: 10 }, (_, of) => `Q${n + of}`);
      await Promise.all(names.map(name => post(gateway, { query: `query ${name} { __typename }` })));
    }
    await eventually(async () => {
      const text = await scraped(admin!);
      const names = new Set(text.match(/graphql_operation_name="\w*"/g));
      expect(names.size).toBe(201);
      const others = 'graphql_operation_name="others"';
      expect(sample(text, 'http_server_request_duration_seconds_count', others)).toBe(30);
    });
  });

  test('nothing is observed unless it is asked for', async () => {
    const config = readConfig({});
    expect(openObservers(config, undefined as never, log, later)).toEqual({
      observers: [],
      metrics: [],
    });
  });
});

describe('the log of requests', () => {
  const logged = () => {
    const lines: any[] = [];
    return { lines, logger: openLog('info', { write: line => void lines.push(JSON.parse(line)) }) };
  };

  test('one line a request says who asked what, and what it took', async () => {
    const { lines, logger } = logged();
    const { gateway } = await watched({ LOG_REQUESTS: 'all', SLOW_REQUEST_MS: '60000' }, logger);
    const user = { userId: 'u', tenantId: 't', roles: [], expiresIn: '1m' };
    const authorization = `Bearer ${await signToken(user, jwtSecret)}`;
    await post(gateway, { query: list }, { authorization, 'x-request-id': 'r1' });
    await post(gateway, { query: 'query Broken { broken }' }, { 'x-request-id': 'r2' });
    const answered = await eventually(async () => {
      const found = lines.filter(({ msg }) => msg === 'A request was answered');
      expect(found).toHaveLength(2);
      return found;
    });
    expect(answered[0]).toMatchObject({
      requestId: 'r1',
      operation: 'List',
      type: 'query',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      viewer: expect.stringMatching(/^[0-9a-f]{16}$/),
      status: 200,
      ms: expect.any(Number),
      planMs: expect.any(Number),
      fetches: 2,
      entities: 2,
    });
    expect(answered[1]).toMatchObject({ requestId: 'r2', viewer: 'anonymous', codes: ['SUBGRAPH_ERROR'] });
    expect(JSON.stringify(answered)).not.toContain('Bearer');
  });

  test('only slow ones, with their fetches and once with their plan', async () => {
    const { lines, logger } = logged();
    const { gateway } = await watched({ LOG_REQUESTS: 'slow', SLOW_REQUEST_MS: '200' }, logger);
    const slow = 'query Slow { slow(ms: 250) products { reviews { body } } }';
    await post(gateway, { query: '{ __typename }' });
    await post(gateway, { query: slow });
    await post(gateway, { query: slow });
    const told = () => lines.filter(({ msg }) => msg === 'A request was slow');
    await eventually(async () => expect(told()).toHaveLength(2));
    const [first, second] = told();
    expect(first.level).toBe(40);
    expect(first.ran.map(({ subgraph }: any) => subgraph)).toEqual(['products', 'reviews']);
    expect(first.ran[0].ms).toBeGreaterThanOrEqual(245);
    expect(JSON.stringify(first.plan)).toContain('"service":"reviews"');
    expect(second.plan).toBeUndefined();
  });

  test('on a terminal a line is readable, and a stack stands there once', () => {
    const lines: string[] = [];
    const logger = openLog('info', { write: line => void lines.push(readableLine(line)) });
    logger.info({ requestId: 'r1', ms: 1.5, token: 'hidden' }, 'A request was answered');
    logger.error({ err: new Error('It broke') }, 'Something failed');
    expect(lines[0]).toMatch(
      /^\d\d:\d\d:\d\d info A request was answered requestId=r1 ms=1\.5 token="\[redacted\]"$/,
    );
    expect(lines[1]).toMatch(/^\d\d:\d\d:\d\d error Something failed error="It broke"\n {4}at /);
    expect(lines[1]!.match(/It broke/g)).toHaveLength(1);
  });
});
