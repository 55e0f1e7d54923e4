/**
 * Decides how to parse the text of a fetch's answers: with JSON.parse, unless much of it is repeated, which is checked
 * from time to time, or a number in it would lose digits.
 */
import { anyInexact, longInteger } from '../../json/exact-json';
import { type JsonField, type JsonLevel, RepeatingJson } from '../../json/repeating-json';
import type { NumberFields } from '../prepare/number-fields';
import type { Selected } from '../tree/merge-answer';
import type { Repeated } from '../tree/shared-objects';

export type ReadAnswer = (text: string, repeated: Repeated) => unknown;

/** Of a shorter text there is nothing to gain. */
const minLength = 2048;
/** So many answers are left to JSON.parse after one of which less than this share was found again. */
const pause = 100;
const worthwhile = 0.3;

export interface AnswerReading {
  readonly ofEntities: boolean;
  /** Several fetches read the answer: it is read without regard to where one of them puts it. */
  readonly shared: boolean;
  readonly numbers: NumberFields;
}

/** Undefined where JSON.parse always does. */
export function answerReader(
  selected: Selected,
  { ofEntities, shared, numbers }: AnswerReading,
): ReadAnswer | undefined {
  const repeats = !shared && hasRepeatable(selected);
  const inexact = inexactIn(selected, numbers);
  if (!repeats && !inexact) return undefined;
  const level = within('data', ofEntities ? within('_entities', selected) : selected);
  let left = 0;
  return (text, repeated) => {
    const exact = inexact?.test(text) ?? false;
    const tried = repeats && text.length >= minLength && left-- <= 0;
    if (!tried && !exact) return JSON.parse(text);
    const reading = new RepeatingJson(text, { exact, repeated: tried ? repeated : undefined });
    const value = reading.read(level);
    if (tried) left = reading.found < text.length * worthwhile ? pause : 0;
    return value;
  };
}

/** What a text has where a number of it may need to be read to the digit; undefined where nothing selected is one. */
function inexactIn(selected: Selected, numbers: NumberFields): RegExp | undefined {
  const kinds = new Set(kindsIn(selected, numbers));
  if (kinds.has('custom')) return anyInexact;
  return kinds.has('id') ? longInteger : undefined;
}

function kindsIn({ fields }: Selected, numbers: NumberFields): ('custom' | 'id' | undefined)[] {
  return fields.flatMap(({ names, below }) =>
    below ? kindsIn(below, numbers) : names.map(name => numbers.get(name)),
  );
}

function hasRepeatable({ fields, repeatable }: JsonLevel): boolean {
  return repeatable || fields.some(({ below }) => below && hasRepeatable(below));
}

function within(from: string, below: JsonLevel): JsonLevel {
  const field: JsonField = { from, risky: false, below };
  return { fields: [field], repeatable: false };
}
