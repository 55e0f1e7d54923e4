/**
 * Reads and writes the scalar DateTime: an instant in ISO 8601. Output is UTC with milliseconds; input may have any
 * offset.
 */
import { GraphQLScalarType, Kind } from 'graphql';
import { isDay } from './calendar-day';
import { InvalidValue } from './invalid-value';

// RFC 3339, section 5.6; the offset is required, since an instant without one is not an instant.
const instant = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;

export const DateTime = new GraphQLScalarType<Date | InvalidValue, string>({
  name: 'DateTime',
  description: 'An instant, as ISO 8601 in UTC with milliseconds: 2026-02-03T04:05:06.789Z.',
  specifiedByURL: 'https://datatracker.ietf.org/doc/html/rfc3339#section-5.6',
  serialize: value => (value instanceof Date ? value : new Date(value as string)).toISOString(),
  parseValue: readInstant,
  parseLiteral: node => readInstant('value' in node && node.kind === Kind.STRING ? node.value : undefined),
});

function readInstant(given: unknown): Date | InvalidValue {
  const [, day] = (typeof given === 'string' && given.match(instant)) || [];
  const date = new Date(given as string);
  return day !== undefined && isDay(day) && !Number.isNaN(date.getTime())
    ? date
    : new InvalidValue(given, 'is a DateTime, written like 2026-02-03T04:05:06.789Z', 'INVALID_DATE_TIME');
}
