/**
 * Declares text columns, each with the rule that validates clients' values (input/text.ts) and a CHECK that refuses
 * invalid values from elsewhere.
 */
import { Column, type EntityMetadata } from 'typeorm';
import { anyCase, dictionary } from '../database/collations';
import type { TextKind } from '../input/text';
import { addCheck } from './check';
import { snakeCase } from './naming';

interface TextOptions {
  readonly nullable?: boolean;
}

interface LineOptions extends TextOptions {
  /** In characters. */
  readonly length: number;
}

/** Several lines: `@Text({ maximum: 10_000 }) body: string`. */
export const Text = ({
  nullable = false,
  maximum,
}: TextOptions & { maximum?: number } = {}): PropertyDecorator =>
  declare('text', { maximum }, property => {
    Column('text', { nullable })(...property);
    check(property, column => `${column} ~ '[^[:space:]]'`);
    if (maximum) check(property, column => `char_length(${column}) <= ${maximum}`, '_length');
  });

/** One line, a title: `@Line({ length: 255 }) title: string`. Lists are ordered by it as a dictionary is. */
export const Line = (options: LineOptions): PropertyDecorator =>
  varchar('line', options, column => `${column} ~ '[^[:space:]]'`, dictionary);

/** One word that is the same in upper and in lower case: a username. */
export const Name = (options: LineOptions): PropertyDecorator =>
  // By number what no reader sees, whatever the database's locale calls a space: else two users could look like one.
  varchar(
    'name',
    options,
    column => {
      const visible = String.raw`[^[:space:][:cntrl:]\u0080-\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]`;
      return `${column} COLLATE "C" ~ '^${visible}+$'`;
    },
    anyCase,
  );

/** What stands in an address: `open-source`. */
export const Slug = (options: LineOptions): PropertyDecorator =>
  varchar('slug', options, column => `${column} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`);

export const Url = ({ length = 500, ...options }: Partial<LineOptions> = {}): PropertyDecorator =>
  varchar('url', { length, ...options }, column => `${column} ~ '^https?://'`);

export const Email = ({ length = 255, ...options }: Partial<LineOptions> = {}): PropertyDecorator =>
  varchar(
    'email',
    { length, ...options },
    column => `${column} COLLATE "C" ~ '^[^@[:space:][:cntrl:]]+@[^@[:space:][:cntrl:]]+$'`,
    anyCase,
  );

export interface TextColumn {
  readonly kind: TextKind;
  /** In characters. */
  readonly maximum: number | undefined;
}

/** The text column of a property; undefined where there is none. An undeclared `text` may have several lines, a `varchar` is one. */
export function textColumn(metadata: EntityMetadata, property: string): TextColumn | undefined {
  const column = metadata.findColumnWithPropertyName(property);
  if (column?.type !== 'text' && column?.type !== 'varchar') return undefined;
  for (let one = Object(column.target).prototype; one; one = Object.getPrototypeOf(one)) {
    const found = declared.get(one)?.get(property);
    if (found) return found;
  }
  const maximum = column.length ? Number(column.length) : undefined;
  return { kind: column.type === 'text' ? 'text' : 'line', maximum };
}

const declared = new WeakMap<object, Map<string, TextColumn>>();

type Property = [prototype: object, name: string];

function declare(
  kind: TextKind,
  { maximum }: { maximum?: number | undefined },
  addColumn: (property: Property) => void,
): PropertyDecorator {
  return (prototype, name) => {
    const known = declared.get(prototype) ?? new Map<string, TextColumn>();
    declared.set(prototype, known.set(String(name), { kind, maximum }));
    addColumn([prototype, String(name)]);
  };
}

function varchar(
  kind: TextKind,
  { length, nullable = false }: LineOptions,
  rule: (column: string) => string,
  collation?: string,
): PropertyDecorator {
  return declare(kind, { maximum: length }, property => {
    Column({ type: 'varchar', length, nullable, ...(collation && { collation }) })(...property);
    check(property, rule);
  });
}

function check([prototype, name]: Property, rule: (column: string) => string, end = ''): void {
  const column = snakeCase(name);
  addCheck(prototype, `${column}${end}`, rule(column));
}
