/**
 * Describes the schema of a subgraph's database as one value, read from the entities (declared.ts) or from PostgreSQL
 * (catalog.ts), so that the two can be compared.
 */
import type { Count } from '../database/count';
import type { Published, Reference } from '../references/database/migration';

export interface Schema {
  /** What columns are of that PostgreSQL does not have by itself. */
  readonly types: readonly OwnType[];
  readonly tables: ReadonlyMap<string, Table>;
  /** What a migration calls the runtime for, once the tables are there. */
  readonly calls: readonly Call[];
}

/** An enumeration, or an extension that brings types. */
export interface OwnType {
  readonly name: string;
  /** `CREATE TYPE mood AS ENUM (…)` */
  readonly sql: string;
  readonly kind: 'TYPE' | 'EXTENSION';
}

export interface Table {
  readonly name: string;
  /** The GraphQL type whose keys it holds. */
  readonly replicaOf?: string;
  /** The column that holds the tenant of a row; undefined where no row-level security compares it. */
  readonly tenant?: 'tenant_id' | 'id';
  readonly columns: readonly Column[];
  readonly constraints: readonly Part[];
  readonly indexes: readonly Part[];
  /** Indexes that the domain writes itself, since TypeORM cannot: they stay as they are. */
  readonly ownIndexes: readonly string[];
}

export interface Column {
  readonly name: string;
  /** As a person writes it. */
  readonly type: string;
  readonly notNull: boolean;
  /** An expression, or undefined. */
  readonly default?: string;
  /** GENERATED …, in place of a default. */
  readonly generated?: string;
  /** As PostgreSQL says it: equal where the columns are. */
  readonly stored: { readonly type: string; readonly default: string };
}

/** A constraint or an index. */
export interface Part {
  readonly name: string;
  /** What follows the name: `CHECK (…)`; of an index the whole statement. */
  readonly sql: string;
  /** As PostgreSQL says it: equal where the parts are. */
  readonly stored: string;
  /** Of a foreign key: the table that it leads to. */
  readonly to?: string;
}

export type Call = { readonly stored: string } & (
  | { readonly name: 'publish'; readonly args: Published }
  | { readonly name: 'refer'; readonly args: Reference }
  | { readonly name: 'guard'; readonly args: Guard }
  | { readonly name: 'count'; readonly args: Count }
);

export type Guard = Pick<Reference, 'table' | 'column' | 'type'>;

export type CallName = Call['name'];

/** What a call is about: two of the same key are one that has changed. */
export function keyOf({ name, args }: Call): string {
  if (name === 'publish') return args.table;
  return `${args.table}.${args.column}`;
}

export const sameCall = (calls: readonly Call[], call: Call): Call | undefined =>
  calls.find(other => other.name === call.name && keyOf(other) === keyOf(call));

export const emptySchema: Schema = { types: [], tables: new Map(), calls: [] };
