/** Writes the statements that change a table's columns, and marks what only a person can decide. */
import type { Column, Table } from './schema';
import { quoted } from './written';

export const decisionMark = '-- DECIDE: ';

export const decide = (question: string, clause: string): string => `${decisionMark}${question}\n${clause}`;

export function columnChanges({ columns: before, name: table }: Table, { columns: after }: Table): string[] {
  const find = (columns: readonly Column[], name: string) => columns.find(column => column.name === name);
  const gone = before.filter(({ name }) => !find(after, name));
  const made = after.filter(({ name }) => !find(before, name));
  const drops = gone.map(column => {
    const renamed = made.find(
      ({ stored, type }) => (stored.type || type) === (column.stored.type || column.type),
    );
    const rename = renamed
      ? `, unless it is called otherwise now: ALTER TABLE ${table} RENAME COLUMN ${quoted(column.name)} TO ${quoted(renamed.name)}`
      : '';
    return decide(
      `what the rows hold in ${column.name} is lost${rename}`,
      `DROP COLUMN ${quoted(column.name)}`,
    );
  });
  const adds = made.map(column =>
    column.notNull && column.default === undefined && column.generated === undefined
      ? decide(
          `what do the rows that are there hold in ${column.name}? Without a default this fails where there are rows`,
          `ADD COLUMN ${columnSql(column)}`,
        )
      : `ADD COLUMN ${columnSql(column)}`,
  );
  const changes = after.flatMap(column => {
    const old = find(before, column.name);
    return old ? changesOf(old, column) : [];
  });
  return [...drops, ...adds, ...changes];
}

function changesOf(before: Column, after: Column): string[] {
  const { name } = after;
  if (before.generated !== after.generated && before.stored.default !== after.stored.default) {
    return [
      decide(`${name} is made anew, and what the rows hold in it is lost`, `DROP COLUMN ${quoted(name)}`),
      `ADD COLUMN ${columnSql(after)}`,
    ];
  }
  const changes: string[] = [];
  if (before.stored.type !== after.stored.type) {
    changes.push(typeChange(name, before.type, after.type));
  }
  if (before.stored.default !== after.stored.default) {
    changes.push(
      after.default === undefined
        ? `ALTER COLUMN ${quoted(name)} DROP DEFAULT`
        : `ALTER COLUMN ${quoted(name)} SET DEFAULT ${after.default}`,
    );
  }
  if (before.notNull && !after.notNull) changes.push(`ALTER COLUMN ${quoted(name)} DROP NOT NULL`);
  if (!before.notNull && after.notNull) {
    changes.push(
      decide(
        `rows that hold NULL in ${name} are to be filled before`,
        `ALTER COLUMN ${quoted(name)} SET NOT NULL`,
      ),
    );
  }
  return changes;
}

function typeChange(name: string, before: string, after: string): string {
  const clause = `ALTER COLUMN ${quoted(name)} TYPE ${after}`;
  if (widens(withoutCollation(before), withoutCollation(after))) return clause;
  // A cast that is written would cut the text.
  if (after.startsWith('varchar') && isText(withoutCollation(before)))
    return decide(`this fails where ${name} is longer`, clause);
  return decide(
    `does every ${before} in ${name} become a ${after} so?`,
    `${clause} USING ${quoted(name)}::${after}`,
  );
}

/** Whether every value stays as it is. */
function widens(before: string, after: string): boolean {
  if (before === after) return true;
  const numbers = ['smallint', 'integer', 'bigint'];
  if (numbers.includes(before)) return numbers.indexOf(after) > numbers.indexOf(before);
  return isText(before) && isText(after) && lengthOf(before) <= lengthOf(after);
}

const withoutCollation = (type: string): string => type.replace(/ COLLATE .*/, '');

const isText = (type: string): boolean => /^(varchar(\(\d+\))?|text)$/.test(type);

const lengthOf = (type: string): number => Number(/\d+/.exec(type)?.[0] ?? Infinity);

export const columnSql = (column: Column): string => `${quoted(column.name)} ${definitionOf(column)}`;

export function definitionOf({ type, notNull, default: value, generated }: Column): string {
  return [type, notNull && 'NOT NULL', generated, value !== undefined && `DEFAULT ${value}`]
    .filter(Boolean)
    .join(' ');
}
