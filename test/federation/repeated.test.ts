import { JoineryError } from '../../wire/contract/errors';
import { agree, agreeOnRandomOperations } from './agreement';
import { openWorld, type World } from './world';

/**
 * Objects that are equal in one subgraph's answer and must not always be one: what another subgraph brings may depend on
 * the parent. Many of the same people below many posts.
 */
const people: any[] = ['1', '2', '3'].map(id => ({
  id,
  name: `N${id}`,
  nick: id === '2' ? null : `n"${id}"é`,
}));
const posts: any[] = Array.from({ length: 12 }, (_, n) => ({
  __typename: n % 2 ? 'Note' : 'Essay',
  id: `p${n}`,
  size: { w: 1, unit: { name: 'cm' } },
  author: people[n % 3],
  frame: { box: { w: 7 } },
}));
for (const [n, post] of posts.entries()) {
  post.size.h = n;
  post.size.unit.long = `unit ${n}`;
  post.frame.box.h = n % 4;
}
for (const person of people) person.posts = posts.filter(({ author }) => author === person);

let world: World;
beforeAll(async () => {
  world = await openWorld({
    subgraphs: {
      posts: `
        type Query { posts: [Post] people: [Person!] strict: [Strict!]! }
        interface Post { id: ID! author: Person size: Size frame: Frame }
        type Essay implements Post @key(fields: "id") { id: ID! author: Person size: Size @shareable frame: Frame @shareable mark(n: Int): String }
        type Note implements Post @key(fields: "id") { id: ID! author: Person size: Size @shareable frame: Frame @shareable mark(n: Int): String }
        type Size @shareable { w: Int unit: Unit }
        type Unit @shareable { name: String }
        type Frame @shareable { box: Box }
        type Box @shareable { w: Int }
        type Strict { person: Person! }
        type Person @key(fields: "id") { id: ID! posts: [Post] }`,
      sizes: `
        type Essay @key(fields: "id") { id: ID! size: Size @shareable frame: Frame @shareable }
        type Note @key(fields: "id") { id: ID! size: Size @shareable frame: Frame @shareable }
        type Size @shareable { h: Int unit: Unit }
        type Unit @shareable { long: String }
        type Frame @shareable { box: Box }
        type Box @shareable { h: Int }`,
      people: `
        type Person @key(fields: "id") { id: ID! name: String! nick: String says(word: String): String }`,
    },
    rows: { Person: people, Essay: posts, Note: posts },
    resolvers: {
      Query: {
        posts: () => posts,
        people: () => people,
        strict: () => [...people, ...people].map(person => ({ person })),
      },
      Person: {
        says: ({ id }, { word }) => {
          if (id === '3') throw new JoineryError('CONFLICT', 'Silent.');
          return `${word} ${id}`;
        },
      },
      Essay: { mark: ({ id }, { n }) => `essay ${id} ${n}` },
      Note: { mark: ({ id }, { n }) => `note ${id} ${n}` },
    },
  });
});

test.each([
  ['entities', '{ posts { author { name nick posts { id author { name says(word: "Hi") } } } } }'],
  ['values that another subgraph completes', '{ posts { id size { w h unit { name long } } } }'],
  ['values of which it completes some', '{ posts { frame { box { w ... on Box { h } } } size { w } } }'],
  [
    'one name with different fields below',
    '{ posts { ... on Essay { who: author { name } } ... on Note { who: author { id nick } } } }',
  ],
  [
    'an error of a field that is asked for of some of them',
    '{ posts { ... on Essay { who: author { x: says(word: "A") } } ... on Note { who: author { id } } } }',
  ],
  [
    'a field under a constant condition, below one under a variable',
    'query ($no: Boolean = false) { posts @skip(if: $no) { author { name says @skip(if: true) nick @include(if: true) } } }',
  ],
  [
    'nothing that is not skipped',
    'query { posts { author { says @skip(if: true) ... on Person @include(if: false) { says } } } people @skip(if: true) { id } }',
  ],
  ['nothing at all', '{ posts @skip(if: true) { id } ... @include(if: false) { people { id } } }'],
  [
    'entities below entities, under names that objects inherit',
    '{ posts { __proto__: author { constructor: name __proto__: posts { toString: id author { nick } } } } }',
  ],
  [
    'one entity on two ways',
    '{ posts { author { name } } people { name posts { id size { h } author { nick } } } }',
  ],
  [
    'an error below some of them',
    '{ strict { person { says(word: "A") } } people { posts { author { says } } } }',
  ],
])('%s', async (_, query) => {
  await agree(world, query);
});

test('one name may have other arguments below each type', async () => {
  const query =
    '{ posts { ... on Essay { who: author { x: says(word: "A") } } ... on Note { who: author { x: says(word: "B") } } } }';
  await agree(world, query, { apolloDiffers: 'It asks for all authors with the arguments of one.' });
});

test('what may be null nowhere is missing at each place of an object that is read once', async () => {
  const kept = people[1].name;
  people[1].name = null;
  try {
    const { data, errors } = await agree(world, '{ strict { person { id name } } }');
    expect(data).toBeNull();
    expect(errors?.length).toBeGreaterThan(0);
    const some = await agree(world, '{ posts { author { id name } } }');
    expect(some.data.posts.map(({ author }: any) => author?.name)).toEqual(
      posts.map(({ author }) => (author.id === '2' ? undefined : author.name)),
    );
  } finally {
    people[1].name = kept;
  }
});

test('an entity is asked for once in a request, on whatever way it was found', async () => {
  world.asked.length = 0;
  await agree(
    world,
    '{ posts { author { name } } strict { person { name } } people { posts { author { name } } } }',
  );
  const asked = world.asked
    .filter(({ name }) => name === 'people')
    .map(({ variables }) => variables.representations);
  expect(
    asked
      .flat()
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['1', '2', '3']);
});

test('random operations', async () => {
  await agreeOnRandomOperations(world, { count: 60, values: { word: ['A', 'B'], n: [1, 2] }, maxDepth: 5 });
}, 120_000);
