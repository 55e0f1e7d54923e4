/** Names ranges of ids by the hexadecimal digits that the ids begin with: all of them (''), or a sixteenth, and so on. */

export const allIds = '';
const digits = [...'0123456789abcdef'];
/** Of an id, without its hyphens. */
export const allDigits = 32;

/** The sixteen ranges that a range consists of. */
export const partsOf = (range: string): string[] => digits.map(digit => range + digit);

/** The first id of a range and the last. */
export const boundsOf = (range: string): [first: string, last: string] => [
  asId(range.padEnd(allDigits, '0')),
  asId(range.padEnd(allDigits, 'f')),
];

/** The id before all of a range; null where there is none. */
export function idBefore(range: string): string | null {
  const first = BigInt(`0x${range.padEnd(allDigits, '0')}`);
  return first === 0n ? null : asId((first - 1n).toString(16).padStart(allDigits, '0'));
}

const asId = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
