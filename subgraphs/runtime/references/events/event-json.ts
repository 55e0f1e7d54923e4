/**
 * Reads and writes an event as JSON, in the format of docs/reference/events.schema.json. Of an unknown version only
 * the position is read, so that an inbox can skip the event.
 */
import { z } from 'zod';
import type { Event } from '../peers/peer';

const decimal = z.string().regex(/^\d{1,20}$/);
const position = { xid: decimal, seq: decimal };

const placed = z.looseObject({
  ...position,
  version: z.int().positive(),
  source: z.string().min(1),
  incarnation: z.string().min(1),
  previous: z.looseObject(position),
});

const versionOne = placed.extend({
  tenantId: z.guid(),
  type: z.string().min(1),
  name: z.string().min(1),
  key: z.guid(),
  revision: decimal,
  data: z.record(z.string(), z.unknown()),
  before: z.record(z.string(), z.unknown()).nullish(),
  by: z
    .looseObject({
      userId: z.guid().nullable(),
      address: z.string().nullable(),
      agent: z.string().nullable(),
    })
    .nullish(),
  deletion: z.guid().nullable(),
  occurredAt: z.string(),
});

/** The event, which may be of a version that is not known here; or why the text is none. */
export function parseEvent(text: string | undefined): { event: Event } | { reason: string } {
  let value: unknown;
  try {
    value = JSON.parse(text ?? '');
  } catch {
    return { reason: 'It is no JSON.' };
  }
  const known = (value as { version?: unknown } | null)?.version === 1;
  const { data, error } = (known ? versionOne : placed).safeParse(value);
  return error ? { reason: z.prettifyError(error) } : { event: data as unknown as Event };
}
