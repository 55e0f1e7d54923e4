import { isSameName, slugOf, uniqueSlug } from '../../subgraphs/runtime/input/slug';

test.each([
  ['C++', 'c-plus-plus'],
  ['C#', 'c-sharp'],
  ['C', 'c'],
  ['F#', 'f-sharp'],
  ['.NET', 'net'],
  ['Node.js', 'node-js'],
  ['R&D', 'r-and-d'],
  ['日本語', 'ri-ben-yu'],
  ['한국어', 'hangugeo'],
  ['हिन्दी', 'hindii'],
  ['Ørsted', 'orsted'],
  ['Straße', 'strasse'],
  ['Łódź', 'lodz'],
  ['Привет мир', 'privet-mir'],
  ['İstanbul', 'istanbul'],
  ['Ünïcode & Friends', 'unicode-and-friends'],
  ['U\u0308nicode', 'unicode'],
  ['  two -- words_and ', 'two-words-and'],
  ['don’t', 'dont'],
  ['🎉', ''],
])('the slug of %s is %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test('every slug is one that the columns of slugs take', () => {
  for (let code = 0; code < 0x10000; code += 7) {
    const slug = slugOf(`a${String.fromCodePoint(code)}b`);
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) throw new Error(`U+${code.toString(16)} makes "${slug}".`);
  }
});

test('a title in any script can be used again', () => {
  expect(uniqueSlug('日本語')).toMatch(/^ri-ben-yu-[0-9a-f]{8}$/);
  expect(uniqueSlug('🎉')).toMatch(/^[0-9a-f]{8}$/);
});

test('names that are written alike but for case, spaces and punctuation are one', () => {
  expect(isSameName('Spice Trade', 'spice-trade')).toBe(true);
  expect(isSameName('Ærø', 'Aero')).toBe(false);
});
