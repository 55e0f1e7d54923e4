/**
 * Declares a column in which PostgreSQL keeps, for an index of it, the words of a row's texts (`@Searched`), or the items of
 * an array (`@ItemsOf`). The tenant is among them, so that the index is read for that tenant alone (list/found-rows.ts).
 */
import { Column, type EntityMetadata, Index } from 'typeorm';
import { snakeCase } from './naming';

/** Of the texts; PostgreSQL keeps at most a megabyte of a row's words. */
const searchedCharacters = 50_000;

interface Lexemes {
  readonly column: string;
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
    declared.set(prototype.constructor, [...known, { column, of, kind }]);
    Column({
      type: 'tsvector',
      generatedType: 'STORED',
      asExpression: `array_to_tsvector(ARRAY[tenant_id::text]) || ${expression}`,
      nullable: true,
      select: false,
      insert: false,
      update: false,
    })(prototype, property);
    Index({ type: 'gin' })(prototype, property);
  };
}

const find = ({ target }: EntityMetadata, wanted: (one: Lexemes) => boolean): string | undefined =>
  typeof target === 'string' ? undefined : declared.get(target)?.find(wanted)?.column;

/** The column that has the words of a row; undefined where nothing is searched. */
export const wordsColumn = (metadata: EntityMetadata): string | undefined =>
  find(metadata, ({ kind }) => kind === 'words');

export const isSearched = (metadata: EntityMetadata, property: string): boolean =>
  find(metadata, ({ kind, of }) => kind === 'words' && of.includes(property)) !== undefined;

/** The column that has the items of an array. */
export const itemsColumn = (metadata: EntityMetadata, property: string): string | undefined =>
  find(metadata, ({ kind, of }) => kind === 'items' && of.includes(property));
