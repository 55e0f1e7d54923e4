/**
 * The name of a constraint or a trigger as PostgreSQL keeps it: no longer than 63 characters.
 * https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS
 */
export const storedName = (name: string): string => name.slice(0, 63);
