import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import type { Graph } from '../../gateway/graph';
import type { Hooks } from '../../gateway/hooks/hooks';
import { progressiveOverrides } from '../../gateway/supergraph/progressive-overrides';
import { closeAll, codesOf, gatewayOver, graphOver, post, rawServer } from './estate';
import { onOverrides } from './hook-examples/on-overrides';

afterAll(closeAll);

async function openGraphOf(
  schemas: Record<string, string>,
  imports: string,
  version: string,
): Promise<Graph> {
  const { url } = await rawServer((req, res) => {
    let body = '';
    req.on('data', chunk => {
      body += chunk;
    });
    req.on('end', () => {
      const { x } = {
        x: {
          id: '1',
          all: req.url,
          none: req.url,
          half: req.url,
          named: req.url,
          size: req.url,
          shipping: req.url,
        },
      };
      const data = body.includes('_entities') ? { _entities: [x] } : { x: { __typename: 'X', ...x } };
      res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data }));
    });
  });
  const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v${version}", import: [${imports}])\n`;
  const { supergraphSdl, errors } = composeServices(
    Object.entries(schemas).map(([name, sdl]) => ({
      name,
      url: url.replace('/graphql', `/${name}`),
      typeDefs: parse(link + sdl),
    })),
  );
  if (!supergraphSdl) throw new Error(String(errors));
  return graphOver(supergraphSdl, {});
}

test('a supergraph with @cacheTag is served', async () => {
  const graph = await openGraphOf(
    {
      a: 'type Query { x: X @cacheTag(format: "x") } type X @key(fields: "id") @cacheTag(format: "x-{$key.id}") { id: ID! }',
    },
    '"@key", "@cacheTag"',
    '2.12',
  );
  const gateway = await gatewayOver(graph);
  expect((await post(gateway, { query: '{ x { id } }' })).body).toEqual({ data: { x: { id: '1' } } });
});

describe('progressive overrides', () => {
  let graph: Graph;
  const asked: string[][] = [];
  /** Each field says where it came from. */
  const at = async (gateway: { url: string }, query: string, headers: Record<string, string> = {}) =>
    (await post(gateway, { query }, headers)).body;

  beforeAll(async () => {
    graph = await openGraphOf(
      {
        a: `type Query { x: X y: Y }
          type X @key(fields: "id") { id: ID! all: String none: String half: String named: String size: String }
          type Y @key(fields: "id") { id: ID! other: String }`,
        b: `type X @key(fields: "id") {
          id: ID!
          all: String @override(from: "a", label: "percent(100)")
          none: String @override(from: "a", label: "percent(0)")
          half: String @override(from: "a", label: "percent(50)")
          named: String @override(from: "a", label: "new-names")
          size: String @override(from: "a", label: "new-sizes")
        }`,
      },
      '"@key", "@override", "@external", "@requires"',
      '2.9',
    );
  });

  test('by share: all, none, or some of the requests', async () => {
    const gateway = await gatewayOver(graph);
    expect(await at(gateway, '{ x { all none named } }')).toEqual({
      data: { x: { all: '/b', none: '/a', named: '/a' } },
    });
    const seen = new Set<string>();
    for (let n = 0; n < 40; n++) seen.add((await at(gateway, '{ x { half } }')).data.x.half);
    expect([...seen].sort()).toEqual(['/a', '/b']);
  });

  test('by a hook: for the labels of the operation', async () => {
    const byHeader: Hooks['onOverrides'] = (labels, { headers }) => {
      asked.push([...labels]);
      return labels.filter(label => headers['x-new']?.includes(label));
    };
    const gateway = await gatewayOver(graph, { hooks: { onOverrides: byHeader } });
    const named = '{ x { named } }';
    expect(await at(gateway, named, { 'x-new': 'new-names' })).toEqual({ data: { x: { named: '/b' } } });
    expect(await at(gateway, named, { 'x-new': 'new-sizes' })).toEqual({ data: { x: { named: '/a' } } });
    expect(await at(gateway, named)).toEqual({ data: { x: { named: '/a' } } });
    expect(await at(gateway, named, { 'x-new': 'new-names' })).toEqual({ data: { x: { named: '/b' } } });
    const plan = async (headers: Record<string, string>) => {
      const body = await at(gateway, named, { 'joinery-explain': 'plan', ...headers });
      return body.extensions.explain.services;
    };
    expect(await plan({})).toEqual(['a']);
    expect(await plan({ 'x-new': 'new-names' })).toEqual(['a', 'b']);
    await at(gateway, '{ x { half } y { id } }');
    expect(new Set(asked.map(String))).toEqual(new Set(['new-names']));
    await at(gateway, '{ x { named size } }');
    expect(asked.at(-1)).toEqual(['new-names', 'new-sizes']);
  });

  test('what a subgraph requires matters to every operation', () => {
    const supergraph = parse(`type X @join__type(graph: A, key: "id") {
      id: ID! @join__field(graph: A, overrideLabel: "new-ids")
      size: Int @join__field(graph: A, overrideLabel: "new-sizes")
      name: Int @join__field(graph: A, overrideLabel: "new-names")
      shipping: Int @join__field(graph: B, requires: "size")
    }`);
    const { namedIn } = progressiveOverrides(supergraph)!;
    expect(namedIn(parse('{ x { shipping } }'))).toEqual(['new-ids', 'new-sizes']);
    expect(namedIn(parse('{ x { name } }'))).toEqual(['new-ids', 'new-names', 'new-sizes']);
  });

  test('the example of docs/reference/hooks.md asks for feature flags', async () => {
    const seen: unknown[] = [];
    const flags = await rawServer((req, res) => {
      seen.push(req.headers.authorization);
      res.setHeader('content-type', 'application/json');
      res.end('{"data":{"flags":[{"key":"new-names","isOn":true},{"key":"new-sizes","isOn":false}]}}');
    });
    process.env.FLAGS_URL = flags.url;
    const gateway = await gatewayOver(graph, { hooks: { onOverrides } });
    const headers = { authorization: 'Bearer mine' };
    expect(await at(gateway, '{ x { named size } }', headers)).toEqual({
      data: { x: { named: '/b', size: '/a' } },
    });
    expect(seen).toEqual(['Bearer mine']);
  });

  test('a hook that fails is the answer', async () => {
    const failing: Hooks['onOverrides'] = () => {
      throw new Error('no flags');
    };
    const gateway = await gatewayOver(graph, { hooks: { onOverrides: failing } });
    expect(codesOf(await at(gateway, '{ x { named } }'))).toEqual(['HOOK_FAILED']);
  });
});
