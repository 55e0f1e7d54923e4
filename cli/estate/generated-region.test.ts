import { withRegion } from './generated-region';

const file = (inside: string) => `by: hand
list:
  # generated: names, by \`npm run compose\`
${inside}  # end of generated
# generated: other, by \`npm run compose\`
# end of generated
also: by hand
`;

test('a region is replaced, at its own depth, and the rest is kept', () => {
  expect(withRegion(file('  - old\n'), 'names', ['- a', '', '- b'])).toBe(file('  - a\n\n  - b\n'));
  expect(withRegion(file(''), 'names', ['- a'])).toBe(file('  - a\n'));
  expect(withRegion(file('  - old\n'), 'names', [])).toBe(file(''));
});

test('what is written once is written again the same', () => {
  const once = withRegion(file(''), 'names', ['- a']);
  expect(withRegion(once, 'names', ['- a'])).toBe(once);
});

test('comments of Markdown mark one as well', () => {
  const text = '<!-- generated: table, by x -->\n<!-- end of generated -->\n';
  expect(withRegion(text, 'table', ['| a |'])).toContain('-->\n| a |\n<!--');
});

test('a file that lost its marks is refused', () => {
  expect(() => withRegion('by: hand\n', 'names', [])).toThrow(
    'It has no lines "generated: names, …" and "end of generated".',
  );
});
