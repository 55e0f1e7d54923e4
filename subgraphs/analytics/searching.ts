/** Finds what the viewer may see, the best first: by PostgreSQL's full text search, a title's words before others. */
import type { EntityManager } from 'typeorm';
import { JoineryError } from '../../wire/contract/errors';
import type { Viewer } from '../../wire/contract/viewer';
import { isStaff } from '../runtime/request/viewer-rights';
import type { QuerySearchArgs, SearchType } from './types.generated';

/** A condition on the rows of the index, in which :viewer is the viewer. */
export const visible = (viewer: Viewer, alias: string): string =>
  isStaff(viewer)
    ? `("${alias}".visible_to IN ('EVERYBODY', 'OWNER') OR "${alias}".visible_to = 'OWNER_ALONE' AND "${alias}".owner_id = :viewer)`
    : `("${alias}".visible_to = 'EVERYBODY' OR "${alias}".visible_to <> 'NOBODY' AND "${alias}".owner_id = :viewer)`;

/** As the index has them. */
const words = `(setweight(to_tsvector('english', d.title), 'A') || setweight(to_tsvector('english', d.body), 'B'))`;
const most = 100;
const longest = 200;

interface Hit {
  readonly id: string;
  readonly rank: number;
  readonly highlight: string;
}

export async function search(
  manager: EntityManager,
  viewer: Viewer,
  { query, types, first }: QuerySearchArgs,
): Promise<Hit[]> {
  if (query.length > longest) {
    throw new JoineryError('BAD_USER_INPUT', `A search has up to ${longest} characters.`, { field: 'query' });
  }
  const count = first ?? 20;
  if (count < 1 || count > most) {
    throw new JoineryError('BAD_USER_INPUT', `first is a number from 1 to ${most}.`, { field: 'first' });
  }
  return manager.query(
    `SELECT d.id, ts_rank(${words}, asked)::float AS rank,
            ts_headline('english', d.title || ' ' || d.body, asked, 'StartSel=«, StopSel=», MaxWords=30, MinWords=10') AS highlight
       FROM search_index d, websearch_to_tsquery('english', $1) asked
      WHERE ${words} @@ asked AND ($2::text[] IS NULL OR d.document_type = ANY ($2))
        AND ${visible(viewer, 'd').replace(':viewer', '$4::uuid')}
      ORDER BY rank DESC, d.id LIMIT $3`,
    [query, types ?? null, count, viewer.userId],
  );
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
