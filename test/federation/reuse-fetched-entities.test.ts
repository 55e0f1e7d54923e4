import { parse, validate } from 'graphql';
import { explainText } from '../../gateway/explain/text';
import { analyze, answerOver, fetchOf } from '../explain/explain-over';
import { random } from '../support/random';
import { agree, agreeOnRandomOperations } from './agreement';
import { openWorld, type World } from './world';

/** Entities of which the root fetch of a subgraph has told what a later fetch would ask of that subgraph. */
const people: any[] = ['1', '2', '3', '4'].map(id => ({
  __typename: 'Person',
  id,
  no: Number(id),
  nick: `n${id}`,
  city: id === '2' ? null : `c${id}`,
}));
const [ann, bob, cem, dea] = people;
const robot = { __typename: 'Robot', id: 'r1', of: cem, friend: bob };
ann.friend = dea;
const posts: any[] = people.map((author, n) => ({ id: `p${n}`, author, on: people[(n + 1) % 4] }));

let world: World;
beforeAll(async () => {
  world = await openWorld({
    subgraphs: {
      people: `
        type Query { me: Person first: [Person] beings: [Being] seen(by: String): Person shop(in: Currency): Shop }
        enum Currency { EUR USD } type Shop { best: Person }
        type Mutation { rename: Person }
        interface Being { id: ID! }
        type Person implements Being @key(fields: "id") @key(fields: "no") { id: ID! no: Int! nick: String city: String broken: String tall(unit: String): String friend: Person }
        type Robot implements Being @key(fields: "id") { id: ID! of: Person friend: Person }`,
      posts: `
        type Query { posts: [Post!] }
        type Mutation { write: Post }
        type Post @key(fields: "id") { id: ID! author: Person on: Person }
        type Person @key(fields: "id") { id: ID! posts: [Post!] }`,
    },
    rows: { Person: people, Robot: [robot], Post: posts },
    resolvers: {
      Query: {
        seen: (_, { by }) => ({ ...ann, nick: `${ann.nick} ${by}` }),
        shop: (_, { in: currency }) => ({ best: { ...ann, nick: `${ann.nick} in ${currency}` } }),
        me: () => ann,
        first: () => [ann, bob, null],
        beings: () => [ann, robot],
        posts: () => posts,
      },
      Mutation: { rename: () => ({ ...ann, nick: 'new' }), write: () => posts[0] },
      Person: {
        tall: ({ id }, { unit }) => `${id} ${unit}`,
        broken: () => {
          throw new Error('broken');
        },
        posts: ({ id }) => posts.filter(({ author }) => author.id === id),
      },
    },
  });
});

/** The ids that the subgraph people was asked for as entities, one list for each fetch. */
async function askedFor(query: string, variables?: Record<string, unknown>): Promise<string[][]> {
  world.asked.length = 0;
  await agree(world, query, variables && { variables });
  return world.asked
    .filter(({ name, variables }) => name === 'people' && variables.representations)
    .map(({ variables }) => variables.representations.map(({ id }: { id: string }) => id));
}

test('only entities that were not told of in full are asked for', async () => {
  expect(await askedFor('{ first { nick posts { id } } posts { author { nick } } }')).toEqual([['3', '4']]);
  expect(
    await askedFor('{ me { nick posts { id } friend { nick posts { id } } } posts { author { nick } } }'),
  ).toEqual([['2', '3']]);
  expect(await askedFor('{ me { nick posts { author { nick } } } }')).toEqual([]);
  expect(
    await askedFor(
      '{ me { ...F posts { id } } posts { author { nick } } } fragment F on Person { id nick city }',
    ),
  ).toEqual([['2', '3', '4']]);
});

test('behind arguments, a field may be another one', async () => {
  const root = '__typename id nick';
  expect(await askedFor(`{ seen(by: "dark") { ${root} } posts { author { nick } } }`)).toEqual([
    ['1', '2', '3', '4'],
  ]);
  expect(await askedFor(`{ shop(in: EUR) { best { ${root} } } posts { author { nick } } }`)).toEqual([
    ['1', '2', '3', '4'],
  ]);
});

test('what is null, or an error, is asked for once more', async () => {
  expect(await askedFor('{ first { nick city posts { id } } posts { author { nick city } } }')).toEqual([
    ['2', '3', '4'],
  ]);
  const query = '{ me { nick broken posts { id } } posts { author { nick broken } } }';
  expect(await askedFor(query)).toEqual([['1', '2', '3', '4']]);
  const { errors } = await world.ours(query);
  expect(errors).toHaveLength(5);
});

test.each([
  ['another field under the same name', '{ me { nick: city posts { id } } posts { author { nick } } }'],
  ['another key', '{ me { __typename no nick } posts { author { nick } } }'],
  ['a field with arguments', '{ me { posts { id } tall(unit: "m") } posts { author { tall(unit: "in") } } }'],
  ['less than is asked', '{ me { nick posts { id } } posts { author { nick city } } }'],
])('all are asked for where the root fetch told of %s', async (_, query) => {
  expect(await askedFor(query)).toEqual([['1', '2', '3', '4']]);
});

test('the same name at the same place may be another field of another type', async () => {
  const beings =
    '{ beings { ... on Person { friend { nick posts { id } } } ... on Robot { friend: of { nick: city posts { id } } } }';
  expect(await askedFor(`${beings} posts { author { nick } } }`)).toEqual([['1', '2', '3', '4']]);
});

test('a condition may have left out what was told', async () => {
  const query =
    'query ($with: Boolean!) { me { posts { id } nick @include(if: $with) } posts { author { id nick } } }';
  for (const id of [true, false]) {
    expect(await askedFor(query, { with: id })).toEqual([['1', '2', '3', '4']]);
  }
});

test('a mutation asks again', async () => {
  world.asked.length = 0;
  const { data } = await world.ours('mutation { rename { id nick } write { author { id nick } } }');
  expect(data).toEqual({ rename: { id: '1', nick: 'new' }, write: { author: { id: '1', nick: 'n1' } } });
});

test('an explanation says how many were told, and that nothing was sent for them', async () => {
  const some = await answerOver(world.graph, '{ first { nick posts { id } } posts { author { nick } } }', {
    explain: analyze,
  });
  const { run } = some.explain.fetches.findLast(({ service }) => service === 'people')!;
  expect(run).toMatchObject({ entities: { found: 4, told: 2, asked: 2, answered: 2 }, requests: 1 });
  expect(explainText(some.explain)).toContain(
    '4 entities → 2 not told by a root fetch → 2 without duplicates',
  );

  const all = await answerOver(world.graph, '{ me { nick posts { author { nick } } } }', {
    explain: analyze,
  });
  const none = all.explain.fetches.at(-1)!.run;
  expect(none).toMatchObject({
    state: 'answered',
    entities: { found: 1, told: 1, asked: 0, answered: 0 },
    requests: 0,
    shared: [],
  });
  expect(explainText(all.explain)).toContain('1 entity, told by a root fetch already');
  expect(fetchOf(all.explain, 'posts').run!.entities).toMatchObject({ told: 0 });
});

test('random operations agree', async () => {
  await agreeOnRandomOperations(world, { count: 60, values: { unit: ['m', 'in'] } });
});

test('random selections of the same people at several places agree', async () => {
  const fields = [
    'id',
    'no',
    'nick',
    'city',
    'nick: city',
    'tall(unit: "m")',
    'tall: nick',
    'friend { nick id }',
  ];
  let told = 0;
  for (let seed = 1; seed <= 150; seed++) {
    const next = random(seed);
    const some = (share: number) => `{ __typename id ${fields.filter(() => next() < share).join(' ')} }`;
    const query = `{ me ${some(0.4)} first ${some(0.4)} posts { author ${some(0.2)} on ${some(0.2)} } }`;
    const document = parse(query);
    if (validate(world.schema, document).length > 0) continue;
    await agree(world, query, { apolloDiffers: 'It writes a key over what has its name.' });
    const { explain } = await answerOver(world.graph, query, { explain: analyze });
    for (const { run } of explain.fetches) told += run?.entities?.told ?? 0;
  }
  expect(told).toBeGreaterThan(5);
});
