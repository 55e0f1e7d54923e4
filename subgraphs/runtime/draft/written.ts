/** Writes types and expressions as a person does, where PostgreSQL and TypeORM are more exact than a reader needs. */

const shorter: [RegExp, string][] = [
  [/^character varying/i, 'varchar'],
  [/^timestamp(\(\d\))? with time zone/i, 'timestamptz$1'],
  [/^timestamp(\(\d\))? without time zone/i, 'timestamp$1'],
  [/^timestamptz\(6\)/, 'timestamptz'],
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
    .replace(/^('(?:[^']|'')*')::[a-z ]+(\(\d+\))?(\[\])?$/, '$1')
    .replace(/('(?:[^']|'')*')::text(?!\[)/g, '$1');
