import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { openLog } from '../../wire/log';
import { closeAll, gatewayOver, graphOver, log, post, rawServer } from './estate';

afterAll(closeAll);

async function open(schemas: Record<string, string>, imports: string, version: string, logger = log) {
  const { url } = await rawServer((req, res) => {
    let body = '';
    req.on('data', chunk => {
      body += chunk;
    });
    req.on('end', () => {
      const { x } = { x: { id: '1', all: req.url, none: req.url, half: req.url, named: req.url } };
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
  return gatewayOver(await graphOver(supergraphSdl, {}, logger));
}

test('a supergraph with @cacheTag is served', async () => {
  const gateway = await open(
    {
      a: 'type Query { x: X @cacheTag(format: "x") } type X @key(fields: "id") @cacheTag(format: "x-{$key.id}") { id: ID! }',
    },
    '"@key", "@cacheTag"',
    '2.12',
  );
  expect((await post(gateway, { query: '{ x { id } }' })).body).toEqual({ data: { x: { id: '1' } } });
});

test('a field that is overridden in full comes from the new subgraph, and others are told of', async () => {
  const lines: string[] = [];
  const gateway = await open(
    {
      a: 'type Query { x: X } type X @key(fields: "id") { id: ID! all: String none: String half: String named: String }',
      b: `type X @key(fields: "id") {
        id: ID!
        all: String @override(from: "a", label: "percent(100)")
        none: String @override(from: "a", label: "percent(0)")
        half: String @override(from: "a", label: "percent(50)")
        named: String @override(from: "a", label: "flag")
      }`,
    },
    '"@key", "@override"',
    '2.9',
    openLog('warn', { write: line => void lines.push(line) }),
  );
  const { body } = await post(gateway, { query: '{ x { all none half named } }' });
  expect(body).toEqual({ data: { x: { all: '/b', none: '/a', half: '/a', named: '/a' } } });
  expect(lines.map(line => JSON.parse(line).overrides)).toEqual([
    [
      { field: 'X.half', label: 'percent(50)' },
      { field: 'X.named', label: 'flag' },
    ],
  ]);
});
