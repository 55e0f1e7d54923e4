import { agree, agreeOnRandomOperations } from './agreement';
import { openShop } from './shop';
import type { World } from './world';

let world: World;
beforeAll(async () => {
  world = await openShop();
});

test.each([
  [
    'lists, references and back',
    '{ users { name reviews { body product { title reviews { stars author { age } } } } } }',
  ],
  [
    'an interface whose types have different keys',
    '{ products { __typename id title ... on Book { price sku } ... on Film { minutes price weight } } }',
  ],
  [
    'a union across subgraphs',
    '{ search { __typename ... on Book { title price } ... on Film { reviews { body } } ... on User { name age } } }',
  ],
  [
    'nested lists with nulls',
    '{ grid { id ... on Book { price reviews { id } } } products { related { id dims { w unit { name } } reviews { id } } } }',
  ],
  [
    'aliases that objects inherit',
    '{ __proto__: me { constructor: name toString: age __proto__: reviews { __proto__: body hasOwnProperty: product { id valueOf: reviews { id } } } } }',
  ],
  [
    'an alias used for different fields',
    '{ search { ... on Book { x: title } ... on User { x: name y: name } ... on Film { x: title y: title z: price } ... on Book { z: price } } }',
  ],
  [
    '__typename under aliases',
    '{ t: __typename users { k: __typename reviews { l: __typename subject { m: __typename } } } }',
  ],
  [
    'one field with different arguments',
    '{ me { a: greeting(word: "A") b: greeting(word: "B") greeting friends(first: 1) { greeting(word: "C") } } }',
  ],
  [
    'merged selections',
    '{ me { reviews { id } reviews { body product { id } } ... on User { reviews { product { title } stars } } } }',
  ],
  [
    'an object that is not there',
    '{ user(id: "9") { name age } product(id: "x") { title } node(id: "2") { id ... on User { age } } }',
  ],
  ['an error in one of many entities', '{ users { id name fragile } reviews { author { fragile } } }'],
  ['an error that leaves the rest', '{ me { broken name reviews { author { broken } } } }'],
  [
    'the schema mixed with data',
    '{ __schema { queryType { name } } me { name } __type(name: "User") { name fields { name } } }',
  ],
])('%s', async (_, query) => {
  await agree(world, query);
});

test('conditions by variables, by default values and around whole fetches', async () => {
  const query = `query ($a: Boolean!, $b: Boolean! = true, $c: Boolean = false) {
    me { name age @include(if: $a) reviews @skip(if: $b) { id } ... @include(if: $b) { email greeting @skip(if: $c) } }
    users @skip(if: $a) { id best @include(if: $b) { age name } }
    products @include(if: $a) { id }
  }`;
  for (const a of [true, false]) {
    for (const variables of [{ a }, { a, b: false }, { a, b: true, c: true }])
      await agree(world, query, { variables });
  }
  const { data, errors } = await world.ours(query, { a: true, c: null });
  expect(data).toBeUndefined();
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('objects are there although all that is asked of them is skipped', async () => {
  const query =
    'query ($on: Boolean!) { products { dims @include(if: $on) { w @include(if: $on) } } me { age @skip(if: true) } }';
  for (const on of [true, false]) {
    const apolloDiffers = 'The planner fetches nothing, and the list is null where none may be.';
    await agree(world, query, { variables: { on }, apolloDiffers });
  }
});

test('variables that do not fit are refused before anything is asked', async () => {
  world.asked.length = 0;
  const { data, errors } = await world.ours('query ($id: ID!) { user(id: $id) { name } }', {});
  expect(data).toBeUndefined();
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(world.asked).toEqual([]);
});

test('random operations', async () => {
  const values = { id: ['1', '2', '9', 'p1', 'p2'], text: ['a'], word: ['Yo', 'No'] };
  await agreeOnRandomOperations(world, { count: 100, values, maxDepth: 3 });
}, 180_000);
