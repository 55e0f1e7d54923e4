/**
 * Declares an indexed column in which PostgreSQL stores the words of a row's texts (`@Searched`), or the items of an
 * array (`@ItemsOf`). The tenant is one of the indexed values, so that a search reads only that tenant's part of the
 * index (list/found-rows.ts).
 */
import { Column, type EntityMetadata, Index } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';
import { snakeCase } from './naming';

/** Of the texts; PostgreSQL keeps at most a megabyte of a row's words. */
const searchedCharacters = 50_000;

interface Lexemes {
  readonly column: string;
  readonly expression: string;
  /** Whose words, or whose items. */
  readonly of: readonly string[];
  readonly kind: 'words' | 'items';
}

const declared = new WeakMap<object, Lexemes[]>();

/** `@Searched('title', 'content') words: string`: lists of the entity that have a filter have `search` in it. */
export const Searched = (...properties: string[]): PropertyDecorator => {
  const text = properties.map(property => `COALESCE(${snakeCase(property)}, '')`).join(" || ' ' || ");
  return lexemes('words', properties, `to_tsvector('english', left(${text}, ${searchedCharacters}))`);
};

/** `@ItemsOf('tags') tagItems: string`: for a filter of the domain, `{ item: 'tags' }`. */
export const ItemsOf = (property: string): PropertyDecorator =>
  lexemes('items', [property], `array_to_tsvector(array_remove(${snakeCase(property)}, ''))`);

function lexemes(kind: Lexemes['kind'], of: readonly string[], expression: string): PropertyDecorator {
  return (prototype, property) => {
    const column = snakeCase(String(property));
    const known = declared.get(prototype.constructor) ?? [];
    const whole = `array_to_tsvector(ARRAY[tenant_id::text]) || ${expression}`;
    declared.set(prototype.constructor, [...known, { column, of, kind, expression: whole }]);
    // TypeORM is not told that it is generated: it would make a table of its own to remember that.
    Column({ type: 'tsvector', nullable: true, select: false, insert: false, update: false })(
      prototype,
      property,
    );
    Index({ type: 'gin' })(prototype, property);
  };
}

type OfEntity = Pick<EntityMetadata, 'target'>;

const find = ({ target }: OfEntity, wanted: (one: Lexemes) => boolean): Lexemes | undefined =>
  typeof target === 'string' ? undefined : declared.get(target)?.find(wanted);

/** What PostgreSQL makes the column of; undefined where it is no such column. */
export const lexemesOf = ({ entityMetadata, databaseName }: ColumnMetadata): string | undefined =>
  find(entityMetadata, ({ column }) => column === databaseName)?.expression;

/** The column that has the words of a row; undefined where nothing is searched. */
export const wordsColumn = (metadata: EntityMetadata): string | undefined =>
  find(metadata, ({ kind }) => kind === 'words')?.column;

export const isSearched = (metadata: EntityMetadata, property: string): boolean =>
  find(metadata, ({ kind, of }) => kind === 'words' && of.includes(property)) !== undefined;

/** The column that has the items of an array. */
export const itemsColumn = (metadata: EntityMetadata, property: string): string | undefined =>
  find(metadata, ({ kind, of }) => kind === 'items' && of.includes(property))?.column;
