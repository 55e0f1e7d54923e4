/** Parses JSON without losing digits of numbers. A text without such numbers is parsed by JSON.parse. */
import { RepeatingJson } from './repeating-json';

/** Integers that may be beyond 2^53, also in a text; it is found out by looking closely. */
export const longInteger = /[:,[\s]-?\d{16}/;
/** Also fractions with too many digits or a zero at their end, exponents, and a negative zero. */
export const anyInexact =
  /[:,[\s]-?(?:\d{16}|\d+\.\d{15}|\d+\.\d*0[,}\]\s]|\d+(?:\.\d+)?[eE])|[:,[\s]-0[,}\]\s]/;

/** As JSON.parse, with an ExactNumber where JavaScript's would be another. */
export function readJson(text: string): unknown {
  return anyInexact.test(text) ? new RepeatingJson(text, { exact: true }).read(undefined) : JSON.parse(text);
}
