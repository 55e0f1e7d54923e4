/** What a client that defers fragments has in the end is what it would have had at once. */
import { agreeInTheEnd, payloadsOf } from './deferred';
import { randomOperation } from './random-operation';
import { openShop } from './shop';
import { openWorld, type World } from './world';

let shop: World;
beforeAll(async () => {
  shop = await openShop();
});

test('the fields of another subgraph come later, for each object at its path', async () => {
  const [first, ...later] = await agreeInTheEnd(shop, '{ users { name ... @defer(label: "more") { age } } }');
  expect(first).toEqual({
    data: { users: [{ name: 'Ada' }, { name: 'Bob' }, { name: null }] },
    hasNext: true,
  });
  expect(later).toEqual([
    {
      incremental: [
        { label: 'more', path: ['users', 0], data: { age: 36 } },
        { label: 'more', path: ['users', 1], data: { age: null } },
        { label: 'more', path: ['users', 2], data: { age: 7 } },
      ],
      hasNext: false,
    },
  ]);
});

test('what is deferred within what is deferred comes after it, and has no place before', async () => {
  const payloads = await agreeInTheEnd(
    shop,
    `{ me { name ...More @defer(label: "a") } }
     fragment More on User { reviews { body ... @defer(label: "b") { product { title ... on Book @defer(label: "c") { price } } } } }`,
  );
  expect(payloads[0]).toEqual({ data: { me: { name: 'Ada' } }, hasNext: true });
  const labels = payloads.flatMap(({ incremental = [] }) => incremental.map(({ label }) => label));
  expect([...new Set(labels)]).toEqual(['a', 'b', 'c']);
  // The second product is no book: nothing is deferred of it.
  expect(labels.filter(label => label === 'c')).toHaveLength(2);
});

test('what is deferred within a part that fetches nothing waits for what it depends on', async () => {
  const payloads = await agreeInTheEnd(
    shop,
    '{ books { ... on Hit @defer { ... on Book @defer { own: id } } } }',
  );
  expect(payloads[0]!.data).toEqual({ books: [{}, null, {}] });
});

test('what one subgraph has anyway comes later all the same', async () => {
  const payloads = await agreeInTheEnd(
    shop,
    '{ me { id ... @defer { name email } } ... @defer { users { id } } }',
  );
  expect(payloads[0]!.data).toEqual({ me: { id: '1' } });
});

test('a fragment that is spread twice is deferred at both places', async () => {
  const payloads = await agreeInTheEnd(
    shop,
    `{ me { ...Age @defer } user(id: "2") { ...Outer } }
     fragment Outer on User { name ...Age @defer }
     fragment Age on User { age }`,
  );
  expect(payloads[0]!.data).toEqual({ me: {}, user: { name: 'Bob' } });
});

test('`if` decides, as a constant, a variable or by its default', async () => {
  const query = `query ($a: Boolean!, $b: Boolean! = false) {
    me { ... @defer(if: $a) { age } ... @defer(if: $b) { email } ... @defer(if: false) { name } }
  }`;
  const firstWith = async (variables: Record<string, unknown>) =>
    (await agreeInTheEnd(shop, query, variables))[0];
  expect(await firstWith({ a: true })).toEqual({
    data: { me: { email: 'ada@x', name: 'Ada' } },
    hasNext: true,
  });
  expect(await firstWith({ a: true, b: true })).toEqual({ data: { me: { name: 'Ada' } }, hasNext: true });
  expect(await firstWith({ a: false })).toEqual({ data: { me: { age: 36, email: 'ada@x', name: 'Ada' } } });
  const [refused] = await payloadsOf(shop, query, { a: null });
  expect(refused).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  expect(refused).not.toHaveProperty('data');
});

test('where nothing has a place, there is one result', async () => {
  expect(await agreeInTheEnd(shop, '{ user(id: "9") { ... @defer { age } } }')).toEqual([
    { data: { user: null } },
  ]);
});

test('an error is told with the part that misses what it is about, and its null stays there', async () => {
  const payloads = await agreeInTheEnd(
    shop,
    '{ users { id broken ... @defer(label: "more") { fragile age } } }',
  );
  expect(payloads[0]).toMatchObject({
    data: {
      users: [
        { id: '1', broken: null },
        { id: '2', broken: null },
        { id: '3', broken: null },
      ],
    },
    errors: [
      { path: ['users', 0, 'broken'] },
      { path: ['users', 1, 'broken'] },
      { path: ['users', 2, 'broken'] },
    ],
  });
  expect(payloads[1]!.incremental).toMatchObject([
    { path: ['users', 0], data: { fragile: 'whole 1', age: 36 } },
    {
      path: ['users', 1],
      data: null,
      errors: [{ path: ['users', 1, 'fragile'], extensions: { code: 'CONFLICT' } }],
    },
    { path: ['users', 2], data: { fragile: 'whole 3', age: 7 } },
  ]);
});

test('what null propagation took away gets nothing later', async () => {
  const payloads = await payloadsOf(
    shop,
    '{ user(id: "1") { friends { fragile ... @defer { name } } } me { ... @defer { age } } }',
  );
  expect(payloads[0]!.data).toEqual({ user: null, me: {} });
  expect(payloads[1]!.incremental).toEqual([{ path: ['me'], data: { age: 36 } }]);
});

test.each([
  ['mutation { ... @defer { next { id } } }', '@defer may not be at the root of a mutation.'],
  [
    'query ($l: String) { me { ... @defer(label: $l) { id } } }',
    'The label of @defer must be a string, and no variable.',
  ],
  [
    '{ me { ... @defer(label: "a") { id } ... @defer(label: "a") { name } } }',
    'Two @defer have the label "a".',
  ],
  [
    'subscription { counted { ...N } } fragment N on Counter { ... @defer { n } }',
    '@defer may not be in a subscription, unless its `if` is false.',
  ],
])('%s is refused', async (query, message) => {
  const world = await openWorld({
    subgraphs: {
      a: `type Query { me: Counter } type Mutation { next: Counter } type Subscription { counted: Counter }
          type Counter { id: ID! name: String n: Int }`,
    },
  });
  await expect(payloadsOf(world, query)).rejects.toThrow(message);
});

test('more than a hundred deferred fragments are refused, also where few are written', async () => {
  const many = Array.from({ length: 11 }, (_, n) => `u${n}: user(id: "1") { ...Ten }`).join(' ');
  const ten = Array.from({ length: 10 }, () => '... @defer { age }').join(' ');
  const [refused] = await payloadsOf(shop, `{ ${many} } fragment Ten on User { ${ten} }`);
  expect(refused).toMatchObject({
    errors: [{ message: 'An operation defers at most 100 fragments.', extensions: { code: 'BAD_REQUEST' } }],
  });
});

test('random operations', async () => {
  const values = { id: ['1', '2', '9', 'p1', 'p2'], text: ['a'], word: ['Yo', 'No'] };
  const only = process.env.FEDERATION_SEED;
  const [from, to] = only
    ? [Number(only), Number(only) + 1]
    : [1, Number(process.env.FEDERATION_COUNT ?? 100) + 1];
  let inParts = 0;
  for (let seed = from; seed < to; seed++) {
    const { query, variables } = randomOperation(shop.schema, seed, { values, maxDepth: 3, defer: true });
    try {
      if ((await agreeInTheEnd(shop, query, variables)).length > 1) inParts++;
    } catch (error) {
      throw new Error(
        `Seed ${seed} (FEDERATION_SEED=${seed}): ${query}\n${JSON.stringify(variables)}\n${error}`,
      );
    }
  }
  if (!only) expect(inParts).toBeGreaterThan((to - from) / 2);
}, 180_000);
