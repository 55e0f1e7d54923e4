/**
 * Writes types and expressions as a person would, where PostgreSQL and TypeORM are more explicit than a reader needs.
 */

const shorter: [RegExp, string][] = [
  [/^character varying/i, 'varchar'],
  [/^timestamp(\(\d\))? with time zone/i, 'timestamptz$1'],
  [/^timestamp(\(\d\))? without time zone/i, 'timestamp$1'],
  [/^timestamptz\(6\)/, 'timestamptz'],
  [/^time(\(\d\))? with time zone/i, 'timetz$1'],
  [/^time(\(\d\))? without time zone/i, 'time$1'],
  [/^TIME/, 'time'],
  [/ array\b/, '[]'],
  [/ COLLATE "([a-z_]+)"$/, ' COLLATE $1'],
];

/** `character varying(20)` → `varchar(20)` */
export const writtenType = (type: string): string =>
  shorter.reduce((written, [long, short]) => written.replace(long, short), type);

/** `REFERENCES books(id)` → `REFERENCES books (id)` */
export const writtenConstraint = (sql: string): string =>
  writtenExpression(sql).replace(/( REFERENCES \w+)\(/, '$1 (');

/** `'OPEN'::character varying` → `'OPEN'`; `current_setting('a'::text)` → `current_setting('a')` */
export const writtenExpression = (expression: string): string =>
  expression
    .replace(/^'(-[\d.]+)'::(integer|bigint|numeric)$/, '$1')
    .replace(/^('(?:[^']|'')*')::[a-z ]+(\(\d+\))?(\[\])?$/, '$1')
    .replace(/('(?:[^']|'')*')::text(?!\[)/g, '$1');

// https://www.postgresql.org/docs/current/sql-keywords-appendix.html: what is no name without quotes.
const reserved = new Set(
  `all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation column
   concurrently constraint create cross current_catalog current_date current_role current_schema current_time
   current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign freeze from
   full grant group having ilike in initially inner intersect into is isnull join lateral leading left like limit localtime
   localtimestamp natural not notnull null offset on only or order outer overlaps placing primary references returning right
   select session_user similar some symmetric system_user table tablesample then to trailing true union unique user using
   variadic verbose when where window with`.split(/\s+/),
);

/** `end` → `"end"`; `title` stays. */
export const quoted = (name: string): string =>
  reserved.has(name) || !/^[a-z_][a-z0-9_]*$/.test(name) ? `"${name}"` : name;
