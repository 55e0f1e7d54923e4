import { Repeated } from '../../gateway/execute/tree/shared-objects';
import { type JsonLevel, RepeatingJson } from '../../gateway/json/repeating-json';

const level = (repeatable: boolean, below: Record<string, JsonLevel | undefined>): JsonLevel => ({
  repeatable,
  fields: Object.entries(below).map(([from, level]) => ({
    from,
    risky: from in Object.prototype,
    below: level,
  })),
});
const leaf = undefined;
const author = level(true, { id: leaf, name: leaf, n: leaf });
const post = level(true, { id: leaf, author, tags: level(true, { ['__proto__']: leaf, constructor: leaf }) });
const root = level(false, { posts: post });

/** Both refuse it, or both read the same. */
function reads(text: string): unknown {
  let expected: unknown;
  let wrong: Error | undefined;
  try {
    expected = JSON.parse(text);
  } catch (error) {
    wrong = error as Error;
  }
  const read = () => new RepeatingJson(text, { repeated: new Repeated() }).read(root);
  if (wrong) expect(read).toThrow(SyntaxError);
  else {
    const value = read();
    expect(value).toEqual(expected);
    // Also the order, and own properties that toEqual does not see.
    expect(JSON.stringify(value)).toBe(JSON.stringify(expected));
    return value;
  }
}

test('equal objects are one object, and others are not', () => {
  const one = '{"id":"1","author":{"id":"a","name":"Ada"}}';
  const text = `{"posts":[${one},${one},{"id":"1","author":{"id":"a","name":"Ade"}},{"id":"2","author":{"id":"a","name":"Ada"}}]}`;
  const reading = new RepeatingJson(text, { repeated: new Repeated() });
  const { posts } = reading.read(root) as any;
  expect(posts[1]).toBe(posts[0]);
  expect(posts[2]).not.toBe(posts[0]);
  expect(posts[2].author).toEqual({ id: 'a', name: 'Ade' });
  expect(posts[3].author).toBe(posts[0].author);
  expect(reading.found).toBe(`${one}{"id":"a","name":"Ada"}`.length);
});

test.each([
  [
    'spaces anywhere',
    ' { "posts" :\n[ { "id" : "1" , "author" : { "id" : 1 } },\t{"id":"1" ,"author":{ "id":1}} ] } ',
  ],
  [
    'escapes and unicode',
    '{"posts":[{"id":"\\u00e9\\n\\"\\\\","author":{"id":"é\u2028","name":"\\ud83d\\ude00"}}]}',
  ],
  ['a lone surrogate', '{"posts":[{"id":"\\ud800"}]}'],
  ['an escaped quote before the end', '{"posts":[{"id":"\\\\"},{"id":"\\\\\\""}]}'],
  ['a brace in a string', '{"posts":[{"id":"}","author":{"id":"{}"}},{"id":"}","author":{"id":"{}}"}}]}'],
  ['numbers', '{"posts":[{"id":1e3},{"id":-0},{"id":0.10},{"id":1E+2},{"id":12345678901234567890}]}'],
  ['bad numbers', '{"posts":[{"id":01}]}'],
  ['a number that breaks off', '{"posts":[{"id":1.}]}'],
  ['words', '{"posts":[{"id":true},{"id":false},{"id":null}],"more":null}'],
  ['a word that breaks off', '{"posts":[{"id":tru}]}'],
  ['a name twice', '{"posts":[{"id":"1","id":"2"},{"id":"1","id":"2"}],"posts":[]}'],
  ['an escaped name', '{"posts":[{"\\u0069d":"1","author":{"n":{"deep":[{"id":"1"}]}}}]}'],
  [
    'names that objects inherit',
    '{"posts":[{"tags":{"__proto__":{"a":1},"constructor":2}},{"tags":[{"__proto__":1}]}],"__proto__":3}',
  ],
  ['other names, another order', '{"x":[{}],"posts":[{"author":null,"zzz":{"id":1},"id":"1"}]}'],
  ['a line break in a string', '{"posts":[{"id":"a\nb"}]}'],
  ['a comma too many', '{"posts":[{"id":"1",}]}'],
  ['a list that ends in a comma', '{"posts":[1,]}'],
  ['two values', '{"posts":[]} {}'],
  ['nothing', ''],
  ['an unknown escape', '{"posts":[{"id":"\\x"}]}'],
  ['an object that does not end', '{"posts":[{"id":"1"'],
  ['a string alone', '"posts"'],
])('%s', (_, text) => {
  reads(text);
});

test('depth is left to JSON.parse', () => {
  const deep = `{"posts":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
  const { posts } = new RepeatingJson(deep, { repeated: new Repeated() }).read(root) as any;
  let depth = 0;
  for (let list = posts; list; list = list[0]) depth++;
  expect(depth).toBe(50_000);
});

test('random texts, whole and damaged', () => {
  let state = 7;
  const random = (n: number) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % n;
  };
  const pick = <V>(values: readonly V[]): V => values[random(values.length)]!;
  const value = (depth: number): string => {
    const kind = random(depth > 0 ? 6 : 4);
    if (kind === 0) return pick(['1', '-2.5e3', '0', 'null', 'true', 'false']);
    if (kind < 4)
      return JSON.stringify(
        pick(['a', 'b', 'é', 'a"b', 'c\\', '}', '', 'a text of more than a few letters']),
      );
    const items = Array.from({ length: random(4) }, () => value(depth - 1));
    if (kind === 4) return `[${items.join(pick([',', ' , ']))}]`;
    const names = ['id', 'name', 'author', 'tags', '__proto__', 'n', 'constructor', 'x'];
    return `{${items.map(item => `"${pick(names)}"${pick([':', ' : '])}${item}`).join(',')}}`;
  };
  for (let n = 0; n < 3000; n++) {
    const posts = Array.from({ length: 1 + random(3) }, () => value(4));
    const text = `{"posts":[${[...posts, ...posts].join(',')}]}`;
    reads(text);
    const at = random(text.length);
    reads(
      text.slice(0, at) + pick(['', '"', '\\', '}', ',', '1', ' ', '\u0001']) + text.slice(at + random(2)),
    );
  }
});
