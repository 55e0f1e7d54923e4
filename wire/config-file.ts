/**
 * Reads the configuration file: settings in YAML. What is wrong in it, an unknown key, a wrong type or value, is refused
 * with file, line, column and what to do, all of it at once, and no value is repeated, which may be a secret.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { suggestionList } from 'graphql/jsutils/suggestionList.js';
import { type Document, isMap, isNode, isPair, isSeq, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { ConfigError } from './config';
import {
  limitSettings,
  type Setting,
  type SubgraphSettings,
  settings,
  subgraphSettings,
  type Variable,
} from './settings';

/** Looked for in the project's folder, unless CONFIG_FILE names another. */
export const defaultConfigFile = 'joinery.yaml';

export interface ConfigFile {
  /** By variable, as the file has them; each was checked. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly subgraphs: Readonly<Record<string, SubgraphSettings>>;
  /** Of a setting that is in the file: `joinery.yaml:3:7: jwt.secret`. */
  nameOf(variable: Variable): string | undefined;
}

type Path = readonly PropertyKey[];

const inFile: Readonly<Record<string, Setting>> = { ...settings, ...limitSettings };

/** All that a configuration file may have. */
export const fileForm = groupOf(
  Object.values(inFile).map(
    ({ key, value, what }) => [key.split('.'), value.optional().describe(what)] as const,
  ),
).extend({
  subgraphs: z
    .record(z.string(), subgraphSettings, 'must have the settings of each subgraph under its name')
    .check(({ value, issues }) => {
      const wrong = Object.keys(value['*'] ?? {}).find(key => !/Headers$/.test(key));
      if (wrong)
        issues.push({ code: 'custom', message: 'is of one subgraph', path: ['*', wrong], input: undefined });
    })
    .optional()
    .describe('settings of single subgraphs, by name; header rules under * are for all foreign ones'),
});

function groupOf(places: readonly (readonly [readonly string[], z.ZodType])[]): z.ZodObject {
  const names = [...new Set(places.map(([[name]]) => name!))];
  const shape = names.map(name => {
    const below = places.filter(([[first]]) => first === name);
    const [[path, value]] = below as [(typeof below)[number]];
    if (path.length === 1) return [name, value] as const;
    return [name, groupOf(below.map(([[, ...rest], form]) => [rest, form])).optional()] as const;
  });
  return z.strictObject(Object.fromEntries(shape), 'must have settings below it');
}

/** Throws ConfigError. */
export function readConfigFile(path: string): ConfigFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ConfigError(`The configuration file ${path} cannot be read (${code}).`);
  }
  return configFileOf(text, basename(path));
}

/** `name` is the file's, for whoever has to mend it. Throws ConfigError. */
export function configFileOf(text: string, name: string): ConfigFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${name}:${line}:${col}`;
  };
  const broken = document.errors.map(({ pos, message }) => `${placeAt(pos[0])}: ${message}.`);
  if (broken.length > 0) throw new ConfigError(broken.join('\n'));
  const placeOf = (path: Path) => placeAt(offsetOf(document, path));
  const written = withoutNothing(document.toJS()) ?? {};
  const { data, error } = fileForm.safeParse(written);
  if (error) throw new ConfigError(error.issues.flatMap(issue => problemsOf(issue, placeOf)).join('\n'));

  const values = Object.entries(inFile).flatMap(([variable, { key }]) => {
    const value = key
      .split('.')
      .reduce<unknown>((at, part) => (Object(at) as Record<string, unknown>)[part], written);
    return value === undefined ? [] : [[variable, value] as const];
  });
  const found = Object.fromEntries(values);
  return {
    values: found,
    subgraphs: (data.subgraphs ?? {}) as Readonly<Record<string, SubgraphSettings>>,
    nameOf: variable => {
      if (found[variable] === undefined) return undefined;
      const { key } = settings[variable];
      return `${placeOf(key.split('.'))}: ${key}`;
    },
  };
}

function problemsOf(issue: z.core.$ZodIssue, placeOf: (path: Path) => string): string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => {
      const path = [...issue.path, key];
      return `${placeOf(path)}: ${shown(path)} is no setting. ${remedy(issue.path, key)}`;
    });
  }
  const message = issue.code === 'invalid_key' ? issue.issues[0]!.message : issue.message;
  return [`${placeOf(issue.path)}: ${issue.path.length > 0 ? shown(issue.path) : 'The file'} ${message}.`];
}

function remedy(path: Path, key: string): string {
  const there = Object.keys(formAt(path)?.shape ?? {});
  const [meant] = suggestionList(key, there);
  if (meant !== undefined) return `Did you mean ${meant}?`;
  return `There are: ${there.join(', ')}.`;
}

/** The settings that may stand there. */
function formAt(path: Path): z.ZodObject | undefined {
  let form: unknown = fileForm;
  for (const part of path) {
    form = unwrapped(form);
    if (form instanceof z.ZodObject) form = form.shape[String(part)];
    else if (form instanceof z.ZodRecord) form = form.valueType;
    else if (form instanceof z.ZodArray) form = form.element;
  }
  form = unwrapped(form);
  return form instanceof z.ZodObject ? form : undefined;
}

function unwrapped(form: unknown): unknown {
  if (form instanceof z.ZodPipe) return unwrapped(form.in);
  return form instanceof z.ZodOptional || form instanceof z.ZodDefault ? unwrapped(form.unwrap()) : form;
}

/** openIdProviders[0].issuer */
const shown = (path: Path): string =>
  path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
    '',
  );

/** Of the key, or of the item of a list; of what is nearest above where there is none. */
function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        item => isPair(item) && String(Object(item.key).value ?? item.key) === String(part),
      );
      if (!pair) break;
      if (isNode(pair.key) && pair.key.range) offset = pair.key.range[0];
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
      if (isNode(node) && node.range) offset = node.range[0];
    }
  }
  return offset;
}

/** A key without a value is not set, as a variable that is set to nothing. */
function withoutNothing(value: unknown): unknown {
  if (value === null) return undefined;
  if (typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, below]) => (below === null ? [] : [[key, withoutNothing(below)]])),
  );
}
