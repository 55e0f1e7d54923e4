/**
 * Reads a timestamptz as PostgreSQL writes it in UTC. Each row of a list has one, and node-postgres' own parser, which
 * reads whatever any setting makes PostgreSQL write, takes as long as all else of the row. What is written otherwise it
 * reads.
 */
import { types } from 'pg';

const parseOther = types.getTypeParser(types.builtins.TIMESTAMPTZ) as (text: string) => unknown;

/** 2026-02-03 04:05:06.789+00, with up to six digits after the point, or no point. */
export function parseInstant(text: string): unknown {
  const end = text.length - 3;
  const isUsual =
    text.charCodeAt(4) === dash && text.charCodeAt(10) === space && end >= 19 && text.endsWith('+00');
  if (!isUsual) return parseOther(text);
  const year = digits(text, 0, 4);
  // JavaScript takes the years before for those of the 20th century.
  if (year < 100) return parseOther(text);
  const milliseconds = end > 20 ? digits(text, 20, Math.min(end, 23)) * scales[Math.min(end - 20, 3)]! : 0;
  return new Date(
    Date.UTC(
      year,
      digits(text, 5, 7) - 1,
      digits(text, 8, 10),
      digits(text, 11, 13),
      digits(text, 14, 16),
      digits(text, 17, 19),
      milliseconds,
    ),
  );
}

const dash = 0x2d;
const space = 0x20;
const zero = 0x30;
/** By how many digits there are. */
const scales = [0, 100, 10, 1];

function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) number = 10 * number + text.charCodeAt(at) - zero;
  return number;
}
