import { JoineryError } from '../../wire/contract/errors';
import { agree } from './agreement';
import { openWorld, type World } from './world';

/** Entities that are missing, that fail, whose subgraph fails; duplicates; mutations. */
const broken = () => {
  throw new JoineryError('CONFLICT', 'Broken.');
};
const people: any[] = [
  { id: '1', name: 'Ada' },
  { id: '2', name: 'Bob' },
];
let counter = 0;

let world: World;
beforeAll(async () => {
  world = await openWorld({
    subgraphs: {
      a: `
        type Query { links: [Link!]! same: Person also: Person count: Int }
        type Mutation { addOne: Int breakOne: Int person: Person }
        type Link { person: Person sure: Sure }
        type Person @key(fields: "id") { id: ID! }
        type Sure @key(fields: "id") { id: ID! }`,
      b: `
        type Mutation { addTen: Int }
        type Person @key(fields: "id") { id: ID! name: String! poor: String deep: Deep }
        type Deep { list: [Int!] fails: Int }
        type Sure @key(fields: "id") { id: ID! value: Int! }`,
    },
    rows: { Person: people, Sure: [{ id: '1', value: 1 }] },
    resolvers: {
      Query: {
        links: () => ['1', '2', '1', '9'].map(id => ({ person: { id }, sure: { id } })),
        same: () => people[0],
        also: () => people[0],
      },
      Person: {
        poor: ({ id }) => (id === '1' ? broken() : 'fine'),
        deep: () => ({ list: [1], fails: null }),
      },
      Deep: { fails: broken },
      Mutation: {
        addOne: async () => {
          await new Promise(resolve => setTimeout(resolve, 20));
          return ++counter;
        },
        addTen: () => (counter += 10),
        breakOne: broken,
        person: () => ({ id: '1' }),
      },
    },
  });
});

test('an error of an entity is told at every place where the entity stands, which is asked for once', async () => {
  world.asked.length = 0;
  const { data, errors } = await world.ours('{ links { person { poor deep { f: fails } } } }');
  expect(data.links.map(({ person }: any) => person?.poor ?? null)).toEqual([null, 'fine', null, null]);
  const places = errors?.map(({ path }) => path?.join('.'));
  expect(places).toEqual(
    expect.arrayContaining(['links.0.person.poor', 'links.2.person.poor', 'links.2.person.deep.f']),
  );
  expect(world.asked.at(-1)?.variables.representations).toHaveLength(3);
  expect(
    errors?.every(({ extensions }) => extensions.serviceName === 'b' && extensions.code === 'CONFLICT'),
  ).toBe(true);
});

test('an entity that its subgraph does not have is null, with an error where the schema demands one', async () => {
  const { data, errors } = await world.ours('{ links { person { name } sure { value } } }');
  expect(data.links[3]).toEqual({ person: null, sure: null });
  expect(errors?.filter(({ path }) => path?.[1] === 3)).toMatchObject([
    { path: ['links', 3, 'person', 'name'], extensions: { code: 'NOT_FOUND' } },
    { path: ['links', 3, 'sure', 'value'], extensions: { code: 'NOT_FOUND' } },
  ]);
  const quiet = await world.ours('{ links { person { poor @skip(if: true) deep { list } } } }');
  expect(quiet.errors).toBeUndefined();
  expect(quiet.data.links[3]).toEqual({ person: { deep: null } });
});

test('identical fetches of one request are made once, and their answers do not mix', async () => {
  world.asked.length = 0;
  const { data } = await agree(world, '{ same { name deep { list } } also { name deep { list } } }');
  expect(data.also).toEqual(data.same);
  expect(world.asked.filter(({ name }) => name === 'b')).toHaveLength(1);
});

test('mutations run one after another, whatever their subgraph', async () => {
  counter = 0;
  const { data, errors } = await world.ours(
    'mutation { x: addOne y: addTen z: addOne person { id name } broke: breakOne last: addTen }',
  );
  expect(data).toEqual({ x: 1, y: 11, z: 12, person: { id: '1', name: 'Ada' }, broke: null, last: 22 });
  expect(errors).toMatchObject([{ path: ['broke'], extensions: { code: 'CONFLICT', serviceName: 'a' } }]);
});

test('a client that went away causes no further fetch', async () => {
  const { parse } = await import('graphql');
  const viewer = { tenantId: 't', userId: null, roles: [] };
  world.asked.length = 0;
  const document = parse('{ links { person { name } } }');
  await world.graph.execute({ document, viewer, signal: AbortSignal.abort() });
  expect(world.asked).toEqual([]);
});
