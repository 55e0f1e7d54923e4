/**
 * The runner of compiled queries answers as graphql-js does, to the byte: over a schema whose resolvers return, by chance,
 * values, nothing, promises, errors and what does not fit their type.
 */
import {
  buildSchema,
  execute,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  parse,
  responsePathAsArray,
} from 'graphql';
import { executeCompiled } from '../../subgraphs/runtime/execute/run-query';
import { randomOperation } from '../federation/random-operation';
import { random } from '../support/random';

const sdl = `
  interface Named { name: String name2: String! }
  type Cat implements Named { id: ID! name: String name2: String! age: Int lives: [Int!] friend: Animal owner: Person! kind: Kind }
  type Dog implements Named { id: ID! name: String name2: String! friends(first: Int = 2, like: Like): [Animal!]! owner: Person at: Date }
  type Person { id: ID name: String! pets(first: Int): [Animal] cats: [[Cat!]] best: Named checked: Checked checkedAll: [Checked!] }
  type Checked { id: ID! name: String }
  union Animal = Cat | Dog
  enum Kind { A B }
  scalar Date
  input Like { id: ID! kind: Kind names: [String!] }
  type Query { person(id: ID!): Person persons(first: Int!): [Person!]! named: Named! animal: Animal cat(like: Like): Cat dogs: [Dog] number: Float! }
`;

/** What a resolver does there is the same in both executions. */
function chanceAt(seed: number, path: GraphQLResolveInfo['path']): () => number {
  let hash = seed;
  for (const char of JSON.stringify(responsePathAsArray(path))) hash = (hash * 31 + char.charCodeAt(0)) | 0;
  return random(Math.abs(hash));
}

function schemaFor(seedOf: () => number): GraphQLSchema {
  const schema = buildSchema(sdl);
  const madeOf = (type: string, next: () => number): unknown => {
    const chance = next();
    if (chance < 0.05) return null;
    if (chance < 0.07) return undefined;
    if (chance < 0.09) return new Error('An error as a value');
    if (chance < 0.11 && type !== 'Int!') return Promise.reject(new Error('A promise that fails'));
    if (chance < 0.13) return { unfit: true };
    if (chance < 0.2) return Promise.resolve(madeOf(type, next));
    if (type.endsWith('!')) return madeOf(type.slice(0, -1), next);
    if (type.startsWith('[')) {
      const items = Array.from({ length: Math.floor(next() * 4) }, () => madeOf(type.slice(1, -1), next));
      // graphql-js forgets items that are awaited when another fails at once, and if these fail the process ends.
      const mayEnd = /^\[[A-Z]\w+!\]$/.test(type) && type !== '[Int!]';
      return mayEnd ? items.map(async item => item) : items;
    }
    if (type === 'Kind') return next() < 0.9 ? 'A' : 'C';
    if (type === 'Int' || type === 'Float') return next() < 0.9 ? Math.floor(next() * 9) : 'many';
    if (type === 'Animal' || type === 'Named') {
      const names = next() < 0.9 ? ['Cat', 'Dog'] : ['Person', 'Nothing', 'Kind', 7];
      return { __typename: names[Math.floor(next() * names.length)], name: 'of a property' };
    }
    if (/^[A-Z]\w+$/.test(type) && !['String', 'Date', 'ID'].includes(type)) {
      return next() < 0.3
        ? { name: () => 'of a method', id: async () => 'later', age: null, lives: [1, null] }
        : { name: next() < 0.5 ? 'of a property' : null, id: 7 };
    }
    return next() < 0.9 ? 'a text' : 7;
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type) && type.name === 'Animal') {
      type.resolveType = (value: any) => (value.name ? value.__typename : Promise.resolve('Cat'));
    }
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    if (type.name === 'Checked')
      type.isTypeOf = (value: any) => (value.id === 7 ? true : Promise.resolve(value.name !== null));
    for (const field of Object.values(type.getFields())) {
      if (type.name === 'Checked' || field.name === 'name' || field.name === 'id') continue;
      field.resolve = (_parent, args, _context, info) => {
        const next = chanceAt(seedOf(), info.path);
        if (next() < 0.04) throw new Error(`Failed with ${JSON.stringify(args)}`);
        return madeOf(String(field.type), next);
      };
    }
  }
  return schema;
}

test('random operations are answered as graphql-js answers them', async () => {
  let seed = 0;
  let failed = 0;
  const schema = schemaFor(() => seed);
  for (seed = 1; seed <= Number(process.env.RUNNER_COUNT ?? 500); seed++) {
    const { query, variables } = randomOperation(schema, seed, { maxDepth: 5 });
    const document = parse(query);
    // The second time it is compiled already.
    for (const turn of [1, 2]) {
      const rootValue = { name: `turn ${turn}` };
      const given = { schema, document, variableValues: variables, rootValue };
      const theirs = await execute(given);
      const ours = await executeCompiled(given);
      const story = `seed ${seed}: ${query}\n${JSON.stringify(variables)}`;
      expect(`${story}\n${JSON.stringify(ours)}`).toBe(`${story}\n${JSON.stringify(theirs)}`);
      if (theirs.errors) failed += 1;
    }
  }
  // Most fail somewhere, and some do not.
  expect(failed / seed).toBeGreaterThan(0.5);
  expect(failed / seed).toBeLessThan(2);
}, 120_000);

test.each([
  ['a variable that does not fit', 'query ($id: ID!) { person(id: $id) { id } }', { id: [] }],
  ['a variable that is missing', 'query ($id: ID!) { person(id: $id) { id } }', {}],
  ['a condition that is missing', 'query ($c: Boolean) { person(id: 1) { id @skip(if: $c) } number }', {}],
  ['an argument that is missing', 'query ($id: ID) { person(id: $id) { id } number }', {}],
  ['two operations', 'query A { number } query B { __typename }', {}],
  ['introspection', '{ __schema { queryType { name } } __type(name: "Cat") { fields { name } } }', {}],
  ['names that objects inherit', '{ __proto__: number constructor: __typename toString: number }', {}],
  ['no selection that is left', 'query ($c: Boolean!) { number @include(if: $c) }', { c: false }],
])('%s', async (_name, query, variableValues) => {
  const schema = schemaFor(() => 3);
  const given = { schema, document: parse(query), variableValues };
  expect(JSON.stringify(await executeCompiled(given))).toBe(JSON.stringify(await execute(given)));
});

test('what is awaited in a list when another item fails at once ends no process', async () => {
  const schema = buildSchema('type Query { list: [Item!] } type Item { a: Int! }');
  const late = { a: () => Promise.reject(new Error('late')) };
  const rootValue = { list: [late, null] };
  const { errors } = await executeCompiled({ schema, document: parse('{ list { a } }'), rootValue });
  expect(errors?.map(({ message }) => message)).toEqual([
    'Cannot return null for non-nullable field Query.list.',
  ]);
  await new Promise(resolve => setImmediate(resolve));
});

test('each setting of the conditions is compiled by itself', async () => {
  const schema = buildSchema('type Query { a: Int b: Int }');
  const document = parse('query ($c: Boolean!) { a @skip(if: $c) b @include(if: $c) }');
  const rootValue = { a: 1, b: 2 };
  for (const c of [true, false, true]) {
    const { data } = await executeCompiled({ schema, document, rootValue, variableValues: { c } });
    expect(data).toEqual(c ? { b: 2 } : { a: 1 });
  }
});
