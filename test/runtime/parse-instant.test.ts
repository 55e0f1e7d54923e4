/** The fast reading of instants is the reading of node-postgres. */
import { types } from 'pg';
import { parseInstant } from '../../subgraphs/runtime/database/parse-instant';
import { random } from '../support/random';

const theirs = types.getTypeParser(types.builtins.TIMESTAMPTZ) as (text: string) => Date;

test.each([
  '2026-02-03 04:05:06+00',
  '2026-02-03 04:05:06.7+00',
  '2026-02-03 04:05:06.78+00',
  '2026-12-31 23:59:59.789+00',
  '2024-02-29 00:00:00.789123+00',
  '1969-12-31 23:59:59.5+00',
  '0099-01-01 00:00:00+00',
  '0044-03-15 12:00:00+00 BC',
  '12026-02-03 04:05:06+00',
  '2026-02-03 04:05:06.789+02',
  '2026-02-03 04:05:06-03:30',
  'infinity',
  '-infinity',
])('%s', text => expect(parseInstant(text)).toEqual(theirs(text)));

test('any instant is the one that was written', () => {
  const next = random(7);
  for (let n = 0; n < 5000; n++) {
    const instant = new Date(Math.floor(next() * 4e12) - 5e11);
    const text = instant
      .toISOString()
      .replace('T', ' ')
      .replace(/\.?0*Z$/, '+00');
    expect([text, parseInstant(text)]).toEqual([text, instant]);
  }
});
