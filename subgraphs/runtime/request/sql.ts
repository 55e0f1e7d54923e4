/** Represents SQL with named parameters (`:name`), so that statements can be composed of parts. */
import type { EntityManager } from 'typeorm';

export interface Sql {
  readonly text: string;
  readonly params?: Record<string, unknown> | undefined;
}

export const paramsOf = (parts: readonly Sql[]): Record<string, unknown> =>
  Object.assign({}, ...parts.map(({ params }) => params));

/** ` WHERE a AND b`, or nothing. */
export function whereAll(conditions: readonly Sql[]): string {
  return conditions.length === 0 ? '' : ` WHERE ${conditions.map(({ text }) => text).join(' AND ')}`;
}

export function runSql<Row>(manager: EntityManager, { text, params = {} }: Sql): Promise<Row[]> {
  const { driver } = manager.dataSource;
  const [sql, values] = driver.escapeQueryWithParameters(text, params);
  return manager.query(sql, values);
}
