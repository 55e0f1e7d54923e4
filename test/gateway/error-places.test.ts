/**
 * Errors of subgraphs whose paths lead nowhere, or elsewhere than the answer: each is told, at the nearest place that
 * the client asked for, and whatever is missing has one.
 */
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import type { Graph } from '../../gateway/graph';
import { closeAll, graphOver, rawServer } from './estate';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])';
const schemas = {
  a: `${link}
    type Query { x: Int v(a: Int): Int must: Int! list: [Row!] thing: Thing things: [Thing] hits: [Hit] json: JSON }
    type Row { n: Int! }
    scalar JSON
    union Hit = Essay | Note
    type Essay { of: Thing } type Note { of: Thing }
    type Thing @key(fields: "id") { id: ID! }`,
  b: `${link}
    type Thing @key(fields: "id") { id: ID! title: String sure: Int! in: In }
    type In { n: Int }`,
};
type Name = keyof typeof schemas;
const answers: Record<Name, unknown> = { a: {}, b: {} };
let graph: Graph;

beforeAll(async () => {
  const parts = await Promise.all(
    (Object.keys(schemas) as Name[]).map(async name => {
      const { url } = await rawServer((_req, res) =>
        res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answers[name])),
      );
      return { name, url, typeDefs: parse(schemas[name]) };
    }),
  );
  graph = await graphOver(composeServices(parts).supergraphSdl!, { passErrors: [{ subgraph: '*' }] });
});
afterAll(closeAll);

const no = (...path: unknown[]) => ({ message: 'No.', path });
const thing = { data: { thing: { __typename: 'Thing', id: '1' } } };
const things = { data: { things: ['1', '2'].map(id => ({ __typename: 'Thing', id })) } };
const entities = (...all: unknown[]) => ({ _entities: all });

type Path = (string | number)[] | undefined;
test.each<[what: string, query: string, a: object, b: object, data: unknown, paths: Path[]]>([
  [
    'what nobody asked for, where null may not be',
    '{ must }',
    { data: null, errors: [no('query', 'must')] },
    {},
    null,
    [['must']],
  ],
  [
    'a variable',
    'query ($a: Int) { v(a: $a) x }',
    { data: null, errors: [no('variable', 'a')] },
    {},
    { v: null, x: null },
    [['v'], ['x']],
  ],
  [
    'a variable, beside data',
    '{ v x }',
    { data: { v: null, x: 1 }, errors: [no('variable', 'a')] },
    {},
    { v: null, x: 1 },
    [undefined],
  ],
  [
    'a field’s name instead of its alias',
    '{ z: x }',
    { data: { z: null }, errors: [no('x')] },
    {},
    { z: null },
    [['z']],
  ],
  [
    'an entity’s field that nobody asked for',
    '{ thing { title } }',
    thing,
    { data: entities({ title: null }), errors: [no('_entities', 0, 'titleResolver')] },
    { thing: { title: null } },
    [['thing']],
  ],
  [
    'a field below one that was asked for',
    '{ thing { in { m: n } } }',
    thing,
    {
      data: entities({ in: { m: null } }),
      errors: [no('_entities', 0, 'in', 'n'), no('_entities', 0, 'in', 'no')],
    },
    { thing: { in: { m: null } } },
    [
      ['thing', 'in', 'm'],
      ['thing', 'in'],
    ],
  ],
  [
    'entities under another name',
    '{ thing { title } }',
    thing,
    { data: entities({ title: null }), errors: [no('entities', 0, 'title')] },
    { thing: { title: null } },
    [undefined],
  ],
  [
    'an entity that was not asked for',
    '{ things { title } }',
    things,
    { data: null, errors: [no('_entities', 7, 'title')] },
    { things: [{ title: null }, { title: null }] },
    [
      ['things', 0, 'title'],
      ['things', 1, 'title'],
    ],
  ],
  [
    'one entity, where all are missing',
    '{ things { title } }',
    things,
    { data: null, errors: [no('_entities', 1, 'title')] },
    { things: [{ title: null }, { title: null }] },
    [
      ['things', 1, 'title'],
      ['things', 0, 'title'],
    ],
  ],
  [
    'a list without the index',
    '{ list { n } }',
    { data: { list: [{ n: 1 }, { n: 2 }] }, errors: [no('list', 'n')] },
    {},
    { list: [{ n: 1 }, { n: 2 }] },
    [['list']],
  ],
  [
    'an index beyond the list',
    '{ list { n } }',
    { data: { list: [{ n: 1 }] }, errors: [no('list', 5, 'n')] },
    {},
    { list: [{ n: 1 }] },
    [['list']],
  ],
  [
    'a list that is null',
    '{ list { n } }',
    { data: { list: null }, errors: [no('list', 5, 'n')] },
    {},
    { list: null },
    [['list', 5, 'n']],
  ],
  [
    'the inside of a scalar',
    '{ json }',
    { data: { json: { a: 1 } }, errors: [no('json', 'a', 0)] },
    {},
    { json: { a: 1 } },
    [['json']],
  ],
  ['an index first', '{ x }', { data: { x: null }, errors: [no(0, 'x')] }, {}, { x: null }, [undefined]],
  [
    'a key that the client does not see',
    '{ thing { title } }',
    { data: { thing: null }, errors: [no('thing', 'id')] },
    {},
    { thing: null },
    [['thing']],
  ],
])('the path of an error leads to %s', async (_, query, a, b, data, paths) => {
  Object.assign(answers, { a, b });
  const answer = await ask(query);
  expect(answer.data).toEqual(data);
  expect(answer.errors?.map(({ path }) => path)).toEqual(paths);
  expect(answer.errors?.every(({ message }) => message === 'No.')).toBe(true);
});

test('an entity that failed for one of its places has an error at each where something is missing', async () => {
  const hits = [
    { __typename: 'Essay', essay: { __typename: 'Thing', id: '1' } },
    { __typename: 'Note', of: { __typename: 'Thing', id: '1' } },
  ];
  Object.assign(answers, {
    a: {
      data: { hits: hits.map(({ __typename, ...rest }) => ({ __typename, of: Object.values(rest)[0] })) },
    },
    b: { data: entities(null), errors: [no('_entities', 0, 'sure')] },
  });
  const { data, errors } = await ask(
    '{ hits { ... on Essay { of { sure } } ... on Note { of { id title } } } }',
  );
  expect(data).toEqual({ hits: [{ of: null }, { of: { id: '1', title: null } }] });
  expect(errors?.map(({ path }) => path)).toEqual([
    ['hits', 0, 'of', 'sure'],
    ['hits', 1, 'of', 'title'],
  ]);
});

async function ask(query: string) {
  const viewer = { tenantId: 't', userId: null, roles: [] };
  const { data, errors } = await graph.execute({ document: parse(query), viewer });
  return JSON.parse(JSON.stringify({ data, errors })) as {
    data: unknown;
    errors?: { message: string; path?: (string | number)[] }[];
  };
}
