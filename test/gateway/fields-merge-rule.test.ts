/** Fields that want one name for different things are refused as graphql-js refuses them, with work that grows as the document does. */
import {
  buildSchema,
  type DocumentNode,
  OverlappingFieldsCanBeMergedRule,
  parse,
  type ValidationRule,
  validate,
  visit,
} from 'graphql';
import { fieldsMergeRule } from '../../wire/http/fields-merge-rule';
import { random } from '../support/random';

const schema = buildSchema(`
  interface Node { id: ID name: String next(n: Int): Node many: [Node] }
  type A implements Node { id: ID name: String next(n: Int): Node many: [Node] size: Int other: A tags: [String] }
  type B implements Node { id: ID name: String next(n: Int): Node many: [Node] size: String other: B tags: [String!] }
  type C implements Node { id: ID name: String next(n: Int): A many: [Node] size: Int! other: [C] tags: [String] }
  union U = A | B | C
  type Query { node(n: Int): Node a: A b: B any: [U] }
`);
const verdict = (document: DocumentNode, rule: ValidationRule) =>
  validate(schema, document, [rule], { maxErrors: 5 }).length > 0;

const fieldsOf: Record<string, readonly string[]> = {
  Query: ['node', 'a', 'b', 'any'],
  Node: ['id', 'name', 'next', 'many'],
  A: ['id', 'name', 'next', 'many', 'size', 'other', 'tags'],
  B: ['id', 'name', 'next', 'many', 'size', 'other', 'tags'],
  C: ['id', 'name', 'next', 'many', 'size', 'other', 'tags'],
  U: ['__typename'],
};
const below: Record<string, string> = { node: 'Node', a: 'A', b: 'B', any: 'U', next: 'Node', many: 'Node' };
const fragments = ['Node', 'A', 'B', 'C', 'U'];

/** With few names, so that they meet. */
function randomDocument(next: (below: number) => number): string {
  const pick = <T>(of: readonly T[]): T => of[next(of.length)]!;
  const set = (type: string, depth: number, spreads: number): string => {
    const selections = Array.from({ length: 1 + next(3) }, () => {
      const kind = next(10);
      if (kind < 2 && type !== 'Query')
        return `... on ${pick(fragments)} ${set(pick(fragments), depth, spreads)}`;
      if (kind === 2) return `... ${set(type, depth, spreads)}`;
      if (kind < 5 && type !== 'Query' && spreads < 5) return `...F${spreads + next(5 - spreads)}`;
      return field(type, depth, spreads);
    });
    return `{ ${selections.join(' ')} }`;
  };
  const field = (type: string, depth: number, spreads: number): string => {
    const name = pick(fieldsOf[type]!);
    const target = name === 'other' ? type : (below[name] ?? undefined);
    if (target && depth === 0) return '__typename';
    const given = name === 'next' || name === 'node' ? pick(['', '', '', '', '(n: 1)']) : '';
    const alias = next(14) === 0 ? `${pick(['x', 'y', 'name'])}: ` : '';
    return `${alias}${name}${given}${target ? ` ${set(target, depth - 1, spreads)}` : ''}`;
  };
  const definitions = Array.from(
    { length: 5 },
    (_, n) => `fragment F${n} on ${fragments[n]} ${set(fragments[n]!, 2, n + 1)}`,
  );
  return `${set('Query', 3, 0)} ${definitions.join(' ')} query All { ${[0, 1, 2, 3, 4].map(n => `f${n}: node { ...F${n} }`).join(' ')} }`;
}

test('random documents are judged as graphql-js judges them', () => {
  const next = random(20_261);
  const judged = { refused: 0, accepted: 0 };
  for (let n = 0; n < 500; n++) {
    const text = randomDocument(max => Math.floor(next() * max));
    const document = parse(text);
    const expected = verdict(document, OverlappingFieldsCanBeMergedRule);
    judged[expected ? 'refused' : 'accepted']++;
    if (verdict(document, fieldsMergeRule) !== expected) {
      throw new Error(`${expected ? 'graphql-js refuses' : 'graphql-js accepts'}: ${text}`);
    }
  }
  expect(Math.min(judged.refused, judged.accepted)).toBeGreaterThan(50);
});

test.each([
  ['{ a { x: id x: name } }', 'Fields "a.x" conflict because "id" and "name" are different fields.'],
  [
    '{ node { next(n: 1) { id } next(n: 2) { id } } }',
    'Fields "node.next" conflict because they have differing arguments.',
  ],
  [
    '{ any { ... on A { size } ... on B { size } } }',
    'Fields "any.size" conflict because they return conflicting types "Int" and "String".',
  ],
])('%s', (query, message) => {
  const errors = validate(schema, parse(query), [fieldsMergeRule]);
  expect(errors.map(error => error.message)).toEqual([expect.stringContaining(message)]);
  expect(errors[0]!.locations).toHaveLength(2);
});

/** How often the names of the document's fields are read. */
function work(query: string): number {
  const document = parse(query, { noLocation: true });
  let reads = 0;
  visit(document, {
    Field: node => {
      const { name } = node;
      Object.defineProperty(node, 'name', {
        get: () => {
          reads++;
          return name;
        },
      });
    },
  });
  reads = 0;
  validate(schema, document, [fieldsMergeRule], { maxErrors: 5 });
  return reads;
}

const wide = (open: string, close: string) => (count: number) =>
  `{ ${open.repeat(50)} ${'__typename '.repeat(count)} ${close.repeat(50)} }`;

test.each([
  ['one field again and again', wide('', '')],
  ['within fragments within each other', wide('... {', '}')],
  ['with arguments', (count: number) => `{ ${'node(n: 1) { next(n: 2) { id } } '.repeat(count)} }`],
  [
    'with other arguments each',
    (count: number) => `{ ${Array.from({ length: count }, (_, n) => `node(n: ${n}) { id }`).join(' ')} }`,
  ],
])('twice as much takes twice the work: %s', (_what, query) => {
  const [some, more] = [work(query(1000)), work(query(2000))];
  expect(more).toBeLessThan(2.2 * some);
});

test('what means something else on each of many types is compared up to a bound', () => {
  const types = Array.from({ length: 700 }, (_, n) => `T${n}`);
  const many = buildSchema(
    `${types.map(name => `type ${name} { a: Int b: Int }`).join(' ')} union Any = ${types.join(' | ')} type Query { any: Any }`,
  );
  const query = (count: number) =>
    parse(
      `{ any { ${types
        .slice(0, count)
        .map((name, n) => `... on ${name} { x: ${n % 2 ? 'a' : 'b'} }`)
        .join(' ')} } }`,
    );
  expect(validate(many, query(300), [fieldsMergeRule])).toEqual([]);
  expect(() => validate(many, query(700), [fieldsMergeRule])).toThrow('on too many types to compare');
});
