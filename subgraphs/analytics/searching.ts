/** Finds what the viewer may see, the best first: by PostgreSQL's full text search, a title's words before others. */
import type { EntityManager } from 'typeorm';
import { type InvalidField, invalidField } from '../../wire/contract/errors';
import type { Viewer } from '../../wire/contract/viewer';
import { nothing } from '../runtime/list/filter';
import { searchCondition } from '../runtime/list/found-rows';
import { paramsOf, runSql, whereAll } from '../runtime/request/sql';
import { isStaff } from '../runtime/request/viewer-rights';
import { SearchDocument } from './entities/search-document';
import type { QuerySearchArgs, SearchType } from './types.generated';

/** A condition on the rows of the index, in which :viewer is the viewer. */
export const visible = (viewer: Viewer, alias: string): string =>
  isStaff(viewer)
    ? `("${alias}".visible_to IN ('EVERYBODY', 'OWNER') OR "${alias}".visible_to = 'OWNER_ALONE' AND "${alias}".owner_id = :viewer)`
    : `("${alias}".visible_to = 'EVERYBODY' OR "${alias}".visible_to <> 'NOBODY' AND "${alias}".owner_id = :viewer)`;

/** What ranks by: a title's words before others. */
const weighted = `(setweight(to_tsvector('english', d.title), 'A') || setweight(to_tsvector('english', d.body), 'B'))`;
/** Of words that more than these have, the newest are ranked. */
const ranked = 1_000;
const most = 100;
const longest = 200;

interface Hit {
  readonly id: string;
  readonly rank: number;
  readonly highlight: string;
}

export function checkSearch({ query = '', first }: Partial<QuerySearchArgs>): InvalidField[] {
  const invalid: InvalidField[] = [];
  if (query.length > longest)
    invalid.push(invalidField('query', `A search has up to ${longest} characters.`));
  if (first != null && (first < 1 || first > most))
    invalid.push(invalidField('first', `first is a number from 1 to ${most}.`));
  return invalid;
}

export async function search(
  manager: EntityManager,
  viewer: Viewer,
  { query, types, first }: QuerySearchArgs,
): Promise<Hit[]> {
  const count = first ?? 20;
  const metadata = manager.dataSource.getMetadata(SearchDocument);
  const conditions = await searchCondition(manager, metadata, query, 'asked');
  if (conditions.length === 0 || conditions.includes(nothing)) return [];
  const found = whereAll([
    ...conditions,
    { text: visible(viewer, metadata.tableName) },
    ...(types ? [{ text: 'document_type = ANY (:types)' }] : []),
  ]);
  return runSql(manager, {
    text: `
      SELECT d.id, ts_rank(${weighted}, asked)::float AS rank,
             ts_headline('english', d.title || ' ' || d.body, asked, 'StartSel=«, StopSel=», MaxWords=30, MinWords=10') AS highlight
        FROM (SELECT * FROM search_index${found} ORDER BY updated_at DESC, id DESC LIMIT ${ranked}) d,
             websearch_to_tsquery('english', :asked) asked
       ORDER BY rank DESC, d.id LIMIT :count`,
    params: { ...paramsOf(conditions), asked: query, types, viewer: viewer.userId, count },
  });
}

const typenames: Record<SearchType, string> = {
  POST: 'Post',
  DISCUSSION: 'Discussion',
  COURSE: 'Course',
  JOB: 'Job',
  EVENT: 'Event',
  COMMUNITY: 'Community',
  USER: 'User',
};

export const targetOf = ({ documentType, documentId }: { documentType: SearchType; documentId: string }) => ({
  __typename: typenames[documentType],
  id: documentId,
});
