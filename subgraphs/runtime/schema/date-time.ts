/**
 * Reads and writes the scalar DateTime: an instant in ISO 8601. Output is UTC with milliseconds; input may have any
 * offset. An invalid value is passed on as `InvalidDateTime`, so that the check of arguments can name its field:
 * graphql-js discards the message of a literal that does not parse.
 */
import { GraphQLScalarType, Kind } from 'graphql';

// RFC 3339, section 5.6; the offset is required, since an instant without one is not an instant.
const instant = /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;

export class InvalidDateTime {
  constructor(readonly given: unknown) {}
}

export const DateTime = new GraphQLScalarType<Date | InvalidDateTime, string>({
  name: 'DateTime',
  description: 'An instant, as ISO 8601 in UTC with milliseconds: 2026-02-03T04:05:06.789Z.',
  specifiedByURL: 'https://datatracker.ietf.org/doc/html/rfc3339#section-5.6',
  serialize: value => (value instanceof Date ? value : new Date(value as string)).toISOString(),
  parseValue: readInstant,
  parseLiteral: node => readInstant('value' in node && node.kind === Kind.STRING ? node.value : undefined),
});

function readInstant(given: unknown): Date | InvalidDateTime {
  const [, year, month, day] = (typeof given === 'string' && given.match(instant)) || [];
  if (year === undefined) return new InvalidDateTime(given);
  const date = new Date(given as string);
  // JavaScript takes 30 February for 2 March.
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const isInstant = !Number.isNaN(date.getTime()) && Number(day) <= days && Number(year) > 0;
  return isInstant ? date : new InvalidDateTime(given);
}
