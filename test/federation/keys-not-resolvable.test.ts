import { stripIgnoredCharacters } from 'graphql';
import { agree, agreeOnRandomOperations } from './agreement';
import { openWorld, type World } from './world';

/** Keys by which a subgraph names an entity and does not answer for it: nobody may be sent back there by such a key. */
const teams: any[] = [
  { id: 't1', slug: 'one', name: 'One', size: 3, city: 'Rome' },
  { id: 't2', slug: 'two', name: 'Two', size: null, city: 'Oslo' },
];
const games: any[] = [
  { id: 'g1', home: teams[0], guest: teams[1], score: '1:0' },
  { id: 'g2', home: teams[1], guest: null, score: null },
];
for (const team of teams) team.games = games.filter(({ home }) => home === team);

let world: World;
beforeAll(async () => {
  world = await openWorld({
    // Of a supergraph the text does not matter.
    edit: stripIgnoredCharacters,
    subgraphs: {
      games: `
        type Query { games: [Game!] }
        type Game @key(fields: "id") { id: ID! home: Team guest: Team score: String }
        type Team @key(fields: "id", resolvable: false) @key(fields: "slug") { id: ID! slug: String! games: [Game!] }`,
      teams: `
        type Query { teams: [Team!] team(id: ID!): Team }
        type Team @key(fields: "id") { id: ID! name: String size: Int }`,
      slugs: `
        type Query { bySlug(slug: String!): Team }
        type Team @key(fields: "id") @key(fields: "slug", resolvable: false) { id: ID! slug: String! }`,
      cities: `
        type Query { capital: Team }
        type Team @key(fields: "id", resolvable: false) @key(fields: "slug") {
          id: ID! slug: String! city: String name: String @external label: String @requires(fields: "name")
        }`,
      marks: `
        type Query { last: Team }
        type Team @key(fields: "id", resolvable: false) @key(fields: "slug", resolvable: false) { id: ID! slug: String! }`,
    },
    rows: { Team: teams, Game: games },
    resolvers: {
      Query: {
        games: () => games,
        teams: () => teams,
        team: (_, { id }) => teams.find(team => team.id === id),
        bySlug: (_, { slug }) => teams.find(team => team.slug === slug),
        capital: () => teams[0],
        last: () => teams[1],
      },
      Team: { label: ({ name, city }) => `${name}, ${city}` },
    },
  });
});

test.each([
  '{ teams { name games { score } } }',
  '{ teams { city slug games { home { name city games { id } } } } }',
  '{ games { home { name size city } guest { slug name } } }',
  '{ bySlug(slug: "two") { name city games { id guest { city } } } capital { name games { score } } }',
  '{ capital { label games { home { label } } } teams { label } last { label } }',
  '{ last { name city slug games { score home { size } } } team(id: "t3") { games { id } } }',
])('%s', async query => {
  const asked: string[] = [];
  world.asked.length = 0;
  await agree(world, query);
  for (const { name, variables } of world.asked) {
    for (const { __typename, ...key } of variables.representations ?? []) {
      asked.push(`${name}: ${__typename} by ${Object.keys(key).sort()}`);
    }
  }
  // By these keys nobody can be asked.
  expect(
    asked.filter(by => /^(games|cities): Team by (id|id,name|name)$|^slugs: Team by slug$|^marks/.test(by)),
  ).toEqual([]);
});

test('random operations', async () => {
  const values = { id: ['t1', 't2', 't3'], slug: ['one', 'two', 'none'] };
  await agreeOnRandomOperations(world, { count: 150, values });
}, 180_000);
