/**
 * Names columns, constraints and indexes: camelCase in TypeScript and GraphQL, snake_case in PostgreSQL
 * (docs/reference/declaring.md lists the forms). A name that is given explicitly is kept.
 */
import { DefaultNamingStrategy, type NamingStrategyInterface, type Table, type View } from 'typeorm';
import { storedName } from '../references/database/stored-name';

export const snakeCase = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

type Named = Table | View | string;

export class SnakeNamingStrategy extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(propertyName: string, customName: string, prefixes: string[]): string {
    return [...prefixes, customName || propertyName].map(snakeCase).join('_');
  }

  override joinColumnName(relationName: string, referencedColumnName: string): string {
    return `${snakeCase(relationName)}_${snakeCase(referencedColumnName)}`;
  }

  override primaryKeyName(table: Named): string {
    return nameOf(table, [], 'pkey');
  }

  /** By the columns beside the tenant: `posts_slug_key`; of the tenant and the id: `posts_tenant_key`. */
  override uniqueConstraintName(table: Named, columns: string[]): string {
    const isKeyOfTenant = columns.join() === 'tenant_id,id';
    return nameOf(table, isKeyOfTenant ? ['tenant'] : besideTenant(columns), 'key');
  }

  /** By the column that refers to an id: `posts_author_id_fkey`. */
  override foreignKeyName(table: Named, columns: string[], _to?: string, referenced: string[] = []): string {
    const column = columns[referenced.indexOf('id')];
    return nameOf(table, column ? [column] : besideTenant(columns), 'fkey');
  }

  /** By what the list is filtered or ordered by, without the order's usual end: `posts_author_id_idx`. */
  override indexName(table: Named, columns: string[]): string {
    const named = besideTenant(columns);
    for (const end of ['id', 'created_at']) if (named.length > 1 && named.at(-1) === end) named.pop();
    return nameOf(table, named, 'idx');
  }

  override checkConstraintName(table: Named, expression: string): string {
    throw new Error(
      `The check ${expression} of ${tableName(table)} has no name: write it at a property, or give it one, as in @Check('short_content', …).`,
    );
  }
}

const besideTenant = (columns: string[]): string[] =>
  columns.length > 1 ? columns.filter(column => column !== 'tenant_id') : [...columns];

const tableName = (table: Named): string =>
  (typeof table === 'string' ? table : table.name).split('.').pop()!;

const nameOf = (table: Named, parts: string[], kind: string): string =>
  storedName([tableName(table), ...parts, kind].join('_'));
