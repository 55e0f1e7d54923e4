/** Owns the scalar DateTime: an instant, ISO 8601 in UTC with milliseconds on the way out, any offset on the way in. */
import { GraphQLScalarType, Kind } from 'graphql';
import { JoineryError } from '../../../wire/contract/errors';

// RFC 3339, section 5.6; the offset is required, since an instant without one is not an instant.
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;

export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant, as ISO 8601 in UTC with milliseconds: 2026-02-03T04:05:06.789Z.',
  specifiedByURL: 'https://datatracker.ietf.org/doc/html/rfc3339#section-5.6',
  serialize: value => (value instanceof Date ? value : new Date(value as string)).toISOString(),
  parseValue: readInstant,
  parseLiteral: node => readInstant(node.kind === Kind.STRING ? node.value : undefined),
});

function readInstant(value: unknown): Date {
  if (typeof value === 'string' && instant.test(value)) {
    const date = new Date(value);
    if (!Number.isNaN(date.getTime())) return date;
  }
  throw new JoineryError(
    'BAD_USER_INPUT',
    `A DateTime is written like 2026-02-03T04:05:06.789Z, but got: ${JSON.stringify(value)}.`,
  );
}
