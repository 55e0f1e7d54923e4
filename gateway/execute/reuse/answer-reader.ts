/**
 * Owns how the text of one fetch's answers is read: with JSON.parse, unless much of it stands there several times,
 * which is tried from time to time.
 */

import type { Selected } from '../tree/merge-answer';
import type { Repeated } from '../tree/shared-objects';
import { type JsonField, type JsonLevel, RepeatingJson } from './repeating-json';

export type ReadAnswer = (text: string, repeated: Repeated) => unknown;

/** Of a shorter text there is nothing to gain. */
const minLength = 2048;
/** So many answers are left to JSON.parse after one of which less than this share was found again. */
const pause = 100;
const worthwhile = 0.3;

/** Undefined where nothing may be read once for several places. */
export function answerReader(selected: Selected, ofEntities: boolean): ReadAnswer | undefined {
  if (!hasRepeatable(selected)) return undefined;
  const level = within('data', ofEntities ? within('_entities', selected) : selected);
  let left = 0;
  return (text, repeated) => {
    if (text.length < minLength || left-- > 0) return JSON.parse(text);
    left = 0;
    const reading = new RepeatingJson(text, repeated);
    const value = reading.read(level);
    if (reading.found < text.length * worthwhile) left = pause;
    return value;
  };
}

function hasRepeatable({ fields, repeatable }: JsonLevel): boolean {
  return repeatable || fields.some(({ below }) => below && hasRepeatable(below));
}

function within(from: string, below: JsonLevel): JsonLevel {
  const field: JsonField = { from, risky: false, below };
  return { fields: [field], repeatable: false };
}
