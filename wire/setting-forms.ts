/**
 * Describes the forms that a setting's value may have, each with the sentence that says what it must be: as a
 * configuration file has it, and how the text of an environment variable becomes the same.
 */
import { z } from 'zod';

/** The value as a configuration file would have it; a text that has not the form is left to the check, which says so. */
export type ReadText = (text: string) => unknown;

export const asText: ReadText = text => text;
export const asNumber: ReadText = text => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : text);
export const asList: ReadText = text =>
  text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '');
export const asJson: ReadText = text => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};
/** `Search=30/60, Report=2/3600` */
export const asMap: ReadText = text => {
  const entries = (asList(text) as string[]).map(entry => entry.split('=') as [string, ...string[]]);
  return entries.every(({ length }) => length === 2) ? Object.fromEntries(entries) : text;
};

export const anyText = z.string('must be a text');

export function textWhere(holds: (text: string) => boolean, error: string) {
  return z.string(error).refine(holds, error);
}

export function wholeNumber(min: number, max: number, error: string) {
  return z.int(error).min(min, error).max(max, error);
}

export function oneOf<const Names extends readonly string[]>(names: Names, error: string) {
  return z.enum(names as unknown as readonly [string, ...string[]], error) as unknown as z.ZodType<
    Names[number],
    string
  >;
}

/** YAML 1.2 reads on and off as texts. */
export const onOrOff = z
  .union([z.boolean(), z.literal('on'), z.literal('off')], 'must be on or off')
  .transform(value => value === true || value === 'on');

/** The first item that is wrong is the one that is told of. */
export function listWhere(holds: (item: string) => boolean, error: string) {
  return z.array(z.string(error), error).check(({ value, issues }) => {
    const wrong = value.findIndex(item => !holds(item));
    if (wrong >= 0) issues.push({ code: 'custom', message: error, path: [wrong], input: undefined });
  });
}

export const anyList = listWhere(item => item !== '', 'must be a list of texts');

export function urlWith(protocols: readonly string[], form: string) {
  return textWhere(value => isUrlWith(protocols, value), `must be ${form}`);
}

export const httpUrl = urlWith(['http:', 'https:'], 'an http:// or https:// URL');
export const withoutSlash = httpUrl.transform(url => url.replace(/\/+$/, ''));

export const isHttpUrl = (value: string): boolean => isUrlWith(['http:', 'https:'], value);

function isUrlWith(protocols: readonly string[], value: string): boolean {
  return URL.canParse(value) && protocols.includes(new URL(value).protocol);
}

/** So many in so many seconds. */
export interface Rate {
  readonly points: number;
  readonly seconds: number;
}

const rateForm = /^[1-9]\d{0,8}\/[1-9]\d{0,4}$/;
export const rateExample = '600/60 for 600 in 60 seconds';
const rateError = `must be like ${rateExample}`;

export const rate = z
  .string(rateError)
  .regex(rateForm, rateError)
  .transform((text): Rate => {
    const [points, seconds] = text.split('/').map(Number) as [number, number];
    return { points, seconds };
  });
