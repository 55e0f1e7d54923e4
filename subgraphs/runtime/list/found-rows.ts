/**
 * Finds the rows that contain words, or an item of an array, before the list is read. For few rows it returns their
 * IDs, so that they are read by their keys; for many, a condition that each row is compared with while the list is
 * scanned in its order until the page is full.
 */
import type { EntityManager, EntityMetadata } from 'typeorm';
import { JoineryError } from '../../../wire/contract/errors';
import { itemsColumn, wordsColumn } from '../declare/searched';
import { aliasOf, columnOf } from '../request/row-query';
import { runSql, type Sql } from '../request/sql';
import { nothing } from './filter';

/** More rows than these are not told one by one. */
const few = 1_000;
/** Characters of what is looked for, at the most. */
const longestQuestion = 200;

/** Blank says nothing. Words, and what is between quotation marks, `or` and `-` as in a search engine. */
export function searchCondition(
  manager: EntityManager,
  metadata: EntityMetadata,
  question: string,
  name: string,
): Promise<Sql[]> {
  if (question.trim() === '') return Promise.resolve([]);
  const column = wordsColumn(metadata)!;
  const asked = `websearch_to_tsquery('english', :${name})`;
  const row = { text: `"${aliasOf(metadata)}"."${column}" @@ ${asked}`, params: { [name]: question } };
  return foundRows(manager, metadata, { column, asked, question, row, name });
}

export function itemCondition(
  manager: EntityManager,
  metadata: EntityMetadata,
  property: string,
  item: string,
  name: string,
): Promise<Sql[]> {
  if (item === '') return Promise.resolve([nothing]);
  const asked = `array_to_tsvector(ARRAY[:${name}::text])::text::tsquery`;
  const row = { text: `:${name} = ANY(${columnOf(metadata, property)})`, params: { [name]: item } };
  return foundRows(manager, metadata, {
    column: itemsColumn(metadata, property)!,
    asked,
    question: item,
    row,
    name,
  });
}

interface Looked {
  readonly column: string;
  /** The tsquery, in which :name is the question. */
  readonly asked: string;
  readonly question: string;
  /** Whether a row is one of these. */
  readonly row: Sql;
  readonly name: string;
}

/** Throws BAD_USER_INPUT. */
async function foundRows(
  manager: EntityManager,
  metadata: EntityMetadata,
  { column, asked, question, row, name }: Looked,
): Promise<Sql[]> {
  if (question.length > longestQuestion) {
    const field = name.split('_').slice(1).join('.');
    const message = `filter.${field} has at most ${longestQuestion} characters, but got: ${question.length}.`;
    throw new JoineryError('BAD_USER_INPUT', message, { field });
  }
  const found = await runSql<{ id: string }>(manager, {
    text: `SELECT joinery_found('"${metadata.tableName}"', '${column}', ${asked}, ${few + 1}) AS id`,
    params: { [name]: question },
  });
  if (found.length === 0) return [nothing];
  if (found.length > few) return [row];
  const ids = `${name}_ids`;
  return [
    {
      text: `${columnOf(metadata, 'id')} = ANY(:${ids}::uuid[])`,
      params: { [ids]: found.map(({ id }) => id) },
    },
  ];
}
