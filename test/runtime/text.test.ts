/** What a text, a line, a name, a slug, a URL and an email address may be, and what is stored of it. */
import { readComparable, readText, type TextKind } from '../../subgraphs/runtime/input/text';

const read = (kind: TextKind, text: string, maximum?: number) => readText(text, { kind, maximum });

test.each<[kind: TextKind, given: string, stored: string]>([
  ['text', 'two\r\nlines\rand a\ttab', 'two\nlines\nand a\ttab'],
  ['text', ' indented', ' indented'],
  ['text', 'e\u0301', '\u00e9'],
  ['text', '👩‍👩‍👧', '👩‍👩‍👧'],
  ['line', '  a title ', 'a title'],
  ['name', 'ada', 'ada'],
  ['name', ' 日本 ', '日本'],
  ['slug', 'open-source-2', 'open-source-2'],
  ['url', 'HTTPS://Example.org/ä', 'https://example.org/%C3%A4'],
  ['url', ' http://example.org/?q=1#top', 'http://example.org/?q=1#top'],
  ['email', ' Ame\u0301lie@Example.org ', 'Am\u00e9lie@Example.org'],
])('%s %j is stored as %j', (kind, given, stored) => {
  expect(read(kind, given)).toEqual({ value: stored });
});

test.each<[kind: TextKind, given: string, code: string]>([
  ['text', 'half \ud800', 'INVALID_TEXT'],
  ['text', '\udc00 half', 'INVALID_TEXT'],
  ['text', 'a\0b', 'INVALID_TEXT'],
  ['text', 'bell \u0007', 'INVALID_TEXT'],
  ['text', 'C1 \u0085', 'INVALID_TEXT'],
  ['text', '', 'BLANK_TEXT'],
  ['text', ' \n\t\u00a0\u3000', 'BLANK_TEXT'],
  ['text', '\u200b\u200d\ufeff\u2060\u00ad', 'BLANK_TEXT'],
  ['text', '\u3164\u115f\u2800', 'BLANK_TEXT'],
  ['line', 'two\nlines', 'INVALID_TEXT'],
  ['line', 'two\u2028lines', 'INVALID_TEXT'],
  ['line', '\u200b', 'BLANK_TEXT'],
  ['name', 'ada lovelace', 'INVALID_TEXT'],
  ['name', 'ada\u200b', 'INVALID_TEXT'],
  ['name', '', 'BLANK_TEXT'],
  ['slug', 'C++', 'INVALID_SLUG'],
  ['slug', '-a', 'INVALID_SLUG'],
  ['url', 'javascript:alert(1)', 'INVALID_URL'],
  ['url', 'java\u200bscript:alert(1)', 'INVALID_URL'],
  ['url', 'data:text/html,x', 'INVALID_URL'],
  ['url', '//example.org', 'INVALID_URL'],
  ['url', 'https:example.org', 'INVALID_URL'],
  ['url', 'https://', 'INVALID_URL'],
  ['url', 'https://example.org/a b', 'INVALID_URL'],
  ['url', 'https://exa\u202emple.org', 'INVALID_URL'],
  ['email', 'ada', 'INVALID_EMAIL'],
  ['email', 'ada@', 'INVALID_EMAIL'],
  ['email', 'a@b@c', 'INVALID_EMAIL'],
  ['email', 'ada@example..org', 'INVALID_EMAIL'],
  ['email', 'a da@example.org', 'INVALID_EMAIL'],
])('%s %j is %s', (kind, given, code) => {
  expect(read(kind, given)).toMatchObject({ code });
});

test('characters are counted as PostgreSQL counts them, of what is stored', () => {
  expect(read('line', '😀😀', 2)).toEqual({ value: '😀😀' });
  expect(read('line', 'e\u0301e\u0301', 2)).toEqual({ value: '\u00e9\u00e9' });
  expect(read('line', 'abc', 2)).toEqual({
    code: 'TEXT_TOO_LONG',
    rule: 'has at most 2 characters, but got: 3',
  });
});

test('what is only compared may be blank, and neither half a character nor a NUL', () => {
  expect(readComparable('')).toEqual({ value: '' });
  expect(readComparable('e\u0301')).toEqual({ value: '\u00e9' });
  expect(readComparable('\ud800')).toMatchObject({ code: 'INVALID_TEXT' });
  expect(readComparable('\0')).toMatchObject({ code: 'INVALID_TEXT' });
});
