/** The header joinery-explain on an ordinary request: who may send it, what it may say, and what comes back. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openGraph } from '../../gateway/graph';
import { openIdentity, signToken } from '../../gateway/http/identity';
import { startGateway } from '../../gateway/http/server';
import { transportsOf } from '../../gateway/transport/transports-of';
import { readConfig } from '../../wire/config';
import { sign } from '../../wire/contract/signature';
import type { Role } from '../../wire/contract/viewer';
import { serveSubgraph } from '../../wire/http/subgraph-server';
import { projectRoot } from '../../wire/project';
import {
  closeAll,
  codesOf,
  fetched,
  foreignSubgraph,
  graphOver,
  jwtSecret,
  later,
  localGateway,
  log,
  ownSubgraph,
  post,
  secret,
  supergraph,
} from '../gateway/estate';
import { anonymous, type Estate, openEstate, testSecret } from '../support/estate';
import { nowhere } from '../support/first-domains';
import { misfits } from './explain-over';

afterEach(closeAll);

const query = '{ products { name reviews { body } } }';
const graphqlJson = { accept: 'application/graphql-response+json' };

const issuer = 'https://issuer.example';
const audience = 'joinery';
const tokenOf = async (...roles: Role[]) => {
  const userId = '11111111-1111-4111-8111-111111111111';
  const tenantId = '22222222-2222-4222-8222-222222222222';
  return {
    authorization: `Bearer ${await signToken({ userId, tenantId, roles, expiresIn: 60 }, jwtSecret, { issuer, audience })}`,
  };
};

function gatewayIn(nodeEnv: string) {
  const config = readConfig({
    NODE_ENV: nodeEnv,
    JWT_SECRET: jwtSecret,
    JWT_ISSUER: issuer,
    JWT_AUDIENCE: audience,
    CORS_ORIGINS: 'https://app.example',
  });
  return localGateway({ config, identify: openIdentity(config) });
}

test('in production admins alone get an explanation', async () => {
  const gateway = await gatewayIn('production');
  for (const headers of [{}, await tokenOf('USER'), await tokenOf('USER', 'MODERATOR')]) {
    for (const explain of ['plan', 'analyze', 'nonsense']) {
      const answer = await post(gateway, { query }, { ...headers, 'joinery-explain': explain });
      expect([answer.status, codesOf(answer.body)]).toEqual([403, ['FORBIDDEN']]);
      expect(answer.body.extensions).toBeUndefined();
    }
  }
  const answer = await post(
    gateway,
    { query },
    { ...(await tokenOf('ADMIN')), 'joinery-explain': 'analyze' },
  );
  expect(answer.status).toBe(200);
  expect(misfits(answer.body.extensions.explain)).toEqual([]);
});

test('in production PostgreSQL’s plans are for operators: they reckon with the rows of all tenants', async () => {
  const gateway = await gatewayIn('production');
  const asked = async (role: Role, header: string) =>
    post(gateway, { query }, { ...(await tokenOf(role)), 'joinery-explain': header });
  for (const header of ['analyze, sql-plans', 'analyze, sql-values, sql-plans']) {
    const answer = await asked('ADMIN', header);
    expect([answer.status, codesOf(answer.body)]).toEqual([403, ['FORBIDDEN']]);
    expect((await asked('OPERATOR', header)).body.extensions.explain.run).not.toBeNull();
  }
  expect((await asked('ADMIN', 'analyze, sql-values')).body.extensions.explain.run).not.toBeNull();
  expect((await asked('OPERATOR', 'plan')).body.extensions.explain.run).toBeNull();
});

test('in production nobody gets one where the gateway knows nobody', async () => {
  const gateway = await localGateway({ config: readConfig({ NODE_ENV: 'production' }) });
  const answer = await post(gateway, { query }, { 'joinery-explain': 'plan' });
  expect(codesOf(answer.body)).toEqual(['FORBIDDEN']);
});

test('in development everybody does, beside the ordinary answer', async () => {
  const gateway = await gatewayIn('development');
  const plain = await post(gateway, { query });
  expect(plain.body.extensions).toBeUndefined();
  const { body, status } = await post(gateway, { query }, { ...graphqlJson, 'joinery-explain': 'analyze' });
  expect(status).toBe(200);
  expect(body.data).toEqual(plain.body.data);
  expect(body.extensions.explain.fetches.map(({ service, run }: any) => [service, run.state])).toEqual([
    ['products', 'answered'],
    ['reviews', 'answered'],
  ]);
});

test('a dry run plans, and asks no subgraph anything', async () => {
  const products = ownSubgraph('products');
  const inProcess = { products, reviews: ownSubgraph('reviews') };
  const graph = await graphOver(supergraph(), { inProcess });
  const config = readConfig({});
  const gateway = await startGateway({ graph, config, host: '127.0.0.1', port: 0, log });
  later(() => gateway.close(1000));
  const { body, status } = await post(gateway, { query }, { ...graphqlJson, 'joinery-explain': 'plan' });
  expect(status).toBe(200);
  expect(body.data).toBeNull();
  expect(body.errors).toBeUndefined();
  expect(body.extensions.explain).toMatchObject({ run: null, fetches: [{ run: null }, { run: null }] });
  expect(products.requests).toHaveLength(0);
  const mutation = 'mutation { rename(id: "1", name: "Stool") { name } }';
  const dry = await post(gateway, { query: mutation }, { 'joinery-explain': 'plan' });
  expect(dry.body.extensions.explain.operation.kind).toBe('mutation');
  expect(products.requests).toHaveLength(0);
});

test('a dry run warns of a variable whose value does not fit', async () => {
  const gateway = await gatewayIn('development');
  const asked = {
    query: 'mutation Rename($name: String!) { rename(id: "1", name: $name) { name } }',
    variables: { name: 7 },
  };
  const { body } = await post(gateway, asked, { 'joinery-explain': 'plan' });
  expect(body.extensions.explain.warnings.map(({ code }: any) => code)).toEqual(['VARIABLE_DOES_NOT_FIT']);
});

test.each(['', 'run', 'plan, analyze', 'sql-plans', 'plan, sql-values', 'analyze; sql-plans'])(
  'the header "%s" is refused in a sentence',
  async header => {
    const gateway = await gatewayIn('development');
    const { body, status } = await post(gateway, { query }, { 'joinery-explain': header });
    expect(status).toBe(400);
    expect(body.errors[0].message).toBe(
      'The header joinery-explain must be "plan" or "analyze", optionally with ", sql-plans" and ", sql-values".',
    );
  },
);

test('what is not valid is refused as ever', async () => {
  const gateway = await gatewayIn('development');
  const explain = { 'joinery-explain': 'plan' };
  expect(codesOf((await post(gateway, { query: '{ nope }' }, explain)).body)).toEqual([
    'GRAPHQL_VALIDATION_FAILED',
  ]);
  expect(codesOf((await post(gateway, { query: '{' }, explain)).body)).toEqual(['GRAPHQL_PARSE_FAILED']);
  const unknown = await post(gateway, { query: 'query A { products { id } }', operationName: 'B' }, explain);
  expect(codesOf(unknown.body)).toEqual(['BAD_REQUEST']);
});

test('pages of listed origins may send the header', async () => {
  const gateway = await gatewayIn('development');
  const { headers } = await fetched(`${gateway.url}/graphql`, {
    method: 'OPTIONS',
    headers: {
      origin: 'https://app.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'joinery-explain',
    },
  });
  expect(headers.get('access-control-allow-headers')).toContain('joinery-explain');
});

test("somebody else's subgraph is not asked for its SQL, and its bytes are counted", async () => {
  const urls = {
    products: (await foreignSubgraph('products')).url,
    reviews: (await foreignSubgraph('reviews')).url,
  };
  const graph = await graphOver(supergraph(urls), { secretOf: () => secret });
  const gateway = await startGateway({ graph, config: readConfig({}), host: '127.0.0.1', port: 0, log });
  later(() => gateway.close(1000));
  const { body } = await post(gateway, { query }, { 'joinery-explain': 'analyze' });
  const [first] = body.extensions.explain.fetches;
  expect(first.run.statements).toBeNull();
  expect(first.run.bytes.sent).toBeGreaterThan(20);
  expect(first.run.bytes.received).toBeGreaterThan(60);
});

test('a fetch that fails is explained with what ran beside it', async () => {
  const { url, server } = await foreignSubgraph('products');
  const urls = { products: url, reviews: (await foreignSubgraph('reviews')).url };
  const graph = await graphOver(supergraph(urls), {});
  const gateway = await startGateway({ graph, config: readConfig({}), host: '127.0.0.1', port: 0, log });
  later(() => gateway.close(1000));
  server.closeAllConnections();
  await new Promise(resolve => server.close(resolve));
  const { body } = await post(
    gateway,
    { query: '{ reviews { body product { id name } } products { reviews { body } } }' },
    { 'joinery-explain': 'analyze' },
  );
  const { fetches, run } = body.extensions.explain;
  expect(run.errors).toBeGreaterThan(0);
  const states = fetches.map((fetch: any) => `${fetch.service} ${fetch.run.state}`);
  expect(states).toContain('reviews answered');
  expect(states).toContain('products failed');
  const broken = fetches.find((fetch: any) => fetch.run.state === 'failed');
  expect(broken.run.errors[0]).toMatchObject({ code: 'SUBGRAPH_UNREACHABLE' });
});

describe('across processes', () => {
  let estate: Estate;
  beforeAll(async () => {
    estate = await openEstate({ posts: 20 });
  }, 60_000);
  afterAll(() => estate.close());

  const servedSubgraph = async (name: string) => {
    const subgraph = estate.subgraphs.find(one => one.name === name)!;
    const server = await serveSubgraph({ subgraph, secrets: [testSecret], host: '127.0.0.1', port: 0, log });
    later(() => server.close(1000));
    return `${server.url}/graphql`;
  };
  const postsQuery = '{ posts(first: 5) { nodes { title author { points } } } }';

  test('the SQL of a subgraph in a process of its own comes back, and no client sees how', async () => {
    const supergraphSdl = readFileSync(join(projectRoot, 'schema', 'supergraph.graphql'), 'utf8');
    const urls = {
      postal: await servedSubgraph('postal'),
      cortex: await servedSubgraph('cortex'),
      community: await servedSubgraph('community'),
    };
    const transports = transportsOf(supergraphSdl, {
      urlOf: name => urls[name as keyof typeof urls] ?? nowhere,
      secretOf: () => testSecret,
    });
    const graph = await openGraph({ supergraphSdl, transports, log });
    later(() => graph.close());
    const gateway = await startGateway({ graph, config: readConfig({}), host: '127.0.0.1', port: 0, log });
    later(() => gateway.close(1000));
    const { body } = await post(gateway, { query: postsQuery }, { 'joinery-explain': 'analyze, sql-plans' });
    expect(misfits(body.extensions.explain)).toEqual([]);
    expect(Object.keys(body.extensions)).toEqual(['explain']);
    const [posts, authors] = body.extensions.explain.fetches;
    expect(posts.run.statements.map(({ issuer, rows }: any) => [issuer, rows])).toEqual([['Query.posts', 6]]);
    expect(authors.run.statements.map(({ issuer }: any) => issuer)).toEqual(['User.id']);
    expect(JSON.stringify(posts.run.statements[0].plan)).toContain('Node Type');
    expect(posts.run.bytes.received).toBeGreaterThan(100);
  });

  test('without the signature of the gateway, and by a changed body, a subgraph tells nothing', async () => {
    const url = await servedSubgraph('postal');
    const plain = { query: '{ posts(first: 1) { nodes { id } } }' };
    const asking = JSON.stringify({ ...plain, extensions: { explain: { plans: true, values: true } } });
    const headers = { 'content-type': 'application/json' };
    const unsigned = await fetched(url, { method: 'POST', headers, body: asking });
    expect([unsigned.status, codesOf(unsigned.body)]).toEqual([401, ['UNSIGNED_REQUEST']]);
    const signedForOther = sign(
      {
        viewer: anonymous,
        method: 'POST',
        path: '/graphql',
        audience: 'postal',
        body: JSON.stringify(plain),
      },
      testSecret,
    );
    const changed = await fetched(url, {
      method: 'POST',
      headers: { ...headers, ...signedForOther },
      body: asking,
    });
    expect([changed.status, codesOf(changed.body)]).toEqual([401, ['UNSIGNED_REQUEST']]);
    const ordinary = await fetched(url, {
      method: 'POST',
      headers: { ...headers, ...signedForOther },
      body: JSON.stringify(plain),
    });
    expect(ordinary.body.data.posts.nodes).toHaveLength(1);
    expect(ordinary.body.extensions).toBeUndefined();
  });

  test("a client's own extensions reach no subgraph", async () => {
    const gateway = await startGateway({
      graph: estate.graph,
      config: readConfig({}),
      host: '127.0.0.1',
      port: 0,
      log,
    });
    later(() => gateway.close(1000));
    const extensions = { explain: { plans: true, values: true } };
    const { body } = await post(gateway, { query: postsQuery, extensions });
    expect(body.data.posts.nodes).toHaveLength(5);
    expect(body.extensions).toBeUndefined();
  });
});
