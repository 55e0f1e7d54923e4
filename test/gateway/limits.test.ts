/** A document that is too large is refused before it is validated, with a code of its own; no normal one is. */
import { buildSchema } from 'graphql';
import { documentLimits } from '../../gateway/limits/limits';
import { EXAMPLES } from '../../gateway/page/examples';
import { documentCache } from '../../wire/http/document-cache';
import { defaultLimits } from '../../wire/limits';

const schema = buildSchema(
  'type Query { post: Post posts: [Post] } type Post { id: ID title: String author: User } type User { post: Post }',
);
const prepare = documentCache(() => schema, { limits: documentLimits(defaultLimits) });
const codesOf = async (query: string) =>
  (await prepare(query)).errors?.map(error => String(error.extensions.code));
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, n) => text(n)).join(' ');
const nested = (levels: number) =>
  `${'{ post { author '.repeat(levels)}{ post { id } }${' } }'.repeat(levels)}`;

test('a deep operation, with and without fragments', async () => {
  expect(await codesOf(nested(19))).toBeUndefined();
  expect(await codesOf(nested(20))).toEqual(['QUERY_TOO_DEEP']);
  const fragments = times(
    25,
    n => `fragment F${n} on Post { author { post { ${n === 24 ? 'id' : `...F${n + 1}`} } } }`,
  );
  expect(await codesOf(`{ post { ...F0 } } ${fragments}`)).toEqual(['QUERY_TOO_DEEP']);
});

test('fragments within fragments, also where no operation spreads them', async () => {
  const inline = (levels: number) => `${'... {'.repeat(levels)} __typename ${'}'.repeat(levels)}`;
  expect(await codesOf(`{ ${inline(99)} }`)).toBeUndefined();
  expect(await codesOf(`{ ${inline(100)} }`)).toEqual(['QUERY_TOO_DEEP']);
  expect(await codesOf(`{ __typename } fragment F on Query { ${inline(100)} }`)).toEqual(['QUERY_TOO_DEEP']);
  const chain = times(1500, n => `fragment F${n} on Query { ...F${(n + 1) % 1500} __typename }`);
  expect(await codesOf(`{ ...F0 } ${chain}`)).toEqual(['QUERY_TOO_DEEP']);
});

test('a field asked for again and again under other names', async () => {
  expect(await codesOf(`{ ${times(200, n => `a${n}: post { id }`)} }`)).toBeUndefined();
  expect(await codesOf(`{ ${times(201, n => `a${n}: post { id }`)} }`)).toEqual(['TOO_MANY_ALIASES']);
  expect(await codesOf(`{ ${times(201, n => `a${n}: __typename`)} }`)).toEqual(['TOO_MANY_ALIASES']);
});

test('directives without end', async () => {
  const field = (n: number) =>
    `a${n % 100}: post @skip(if: false) @include(if: true) { id @skip(if: false) }`;
  expect(await codesOf(`{ ${times(100, field)} }`)).toEqual(['TOO_MANY_DIRECTIVES']);
});

test('operations without end', async () => {
  expect(await codesOf(times(50, n => `query Q${n} { __typename }`))).toBeUndefined();
  expect(await codesOf(times(51, n => `query Q${n} { __typename }`))).toEqual(['TOO_MANY_OPERATIONS']);
});

test('lines without end, of comments or of a text', async () => {
  expect(await codesOf(`{ __typename } ${'#\n'.repeat(19_000)}`)).toBeUndefined();
  for (const query of [`{ __typename } ${'#\r'.repeat(20_001)}`, `{ a(b: """${'\n'.repeat(20_001)}""") }`]) {
    expect(await codesOf(query)).toEqual(['GRAPHQL_PARSE_FAILED']);
  }
});

test('fragments that multiply, although the document is short', async () => {
  const doubling = (levels: number) =>
    times(levels, n => `fragment F${n} on Post { ...F${n + 1} ...F${n + 1} }`) +
    ` fragment F${levels} on Post { id }`;
  expect(await codesOf(`{ post { ...F0 } } ${doubling(10)}`)).toBeUndefined();
  expect(await codesOf(`{ post { ...F0 } } ${doubling(60)}`)).toEqual(['TOO_MANY_SELECTIONS']);
});

test('the page’s examples and introspection are far below', async () => {
  for (const { query } of EXAMPLES) {
    const codes = (await codesOf(query)) ?? [];
    expect(codes.filter(code => code !== 'GRAPHQL_VALIDATION_FAILED')).toEqual([]);
  }
});
