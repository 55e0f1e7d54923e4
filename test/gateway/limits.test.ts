/** An operation that is too large is refused before it is planned, with a code of its own; no normal one is. */
import { buildSchema } from 'graphql';
import { limits } from '../../gateway/limits/limits';
import { EXAMPLES } from '../../gateway/page/examples';
import { documentCache } from '../../wire/http/document-cache';

const schema = buildSchema(
  'type Query { post: Post posts: [Post] } type Post { id: ID title: String author: User } type User { post: Post }',
);
const prepare = documentCache(() => schema, limits);
const codesOf = (query: string) => prepare(query).errors?.map(error => error.extensions.code);
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, n) => text(n)).join(' ');
const nested = (levels: number) =>
  `${'{ post { author '.repeat(levels)}{ post { id } }${' } }'.repeat(levels)}`;

test('a deep operation, with and without fragments', () => {
  expect(codesOf(nested(19))).toBeUndefined();
  expect(codesOf(nested(20))).toEqual(['QUERY_TOO_DEEP']);
  const fragments = times(
    25,
    n => `fragment F${n} on Post { author { post { ${n === 24 ? 'id' : `...F${n + 1}`} } } }`,
  );
  expect(codesOf(`{ post { ...F0 } } ${fragments}`)).toEqual(['QUERY_TOO_DEEP']);
});

test('a field asked for again and again under other names', () => {
  expect(codesOf(`{ ${times(200, n => `a${n}: post { id }`)} }`)).toBeUndefined();
  expect(codesOf(`{ ${times(201, n => `a${n}: post { id }`)} }`)).toEqual(['TOO_MANY_ALIASES']);
});

test('directives without end', () => {
  const field = (n: number) =>
    `a${n % 100}: post @skip(if: false) @include(if: true) { id @skip(if: false) }`;
  expect(codesOf(`{ ${times(100, field)} }`)).toEqual(['TOO_MANY_DIRECTIVES']);
});

test('fragments that multiply, although the document is short', () => {
  const doubling = (levels: number) =>
    times(levels, n => `fragment F${n} on Post { ...F${n + 1} ...F${n + 1} }`) +
    ` fragment F${levels} on Post { id }`;
  expect(codesOf(`{ post { ...F0 } } ${doubling(10)}`)).toBeUndefined();
  expect(codesOf(`{ post { ...F0 } } ${doubling(60)}`)).toEqual(['TOO_MANY_SELECTIONS']);
});

test('the page’s examples and introspection are far below', () => {
  for (const { query } of EXAMPLES) {
    const codes = codesOf(query) ?? [];
    expect(codes.filter(code => code !== 'GRAPHQL_VALIDATION_FAILED')).toEqual([]);
  }
});
