/**
 * Decides which slice of a list the arguments select: first/after forward, last/before backward; or, for numbered
 * pages, first and offset.
 * https://relay.dev/graphql/connections.htm#sec-Arguments
 */
import { JoineryError } from '../../../wire/contract/errors';

/** Rows a page has unless the query says. */
const defaultPageSize = 20;
/** Rows a page has at the most; a longer list is read page by page. */
export const maximumPageSize = 100;
/** Rows that are skipped at the most: they are read all the same. */
export const maximumOffset = 1_000;

export interface PageArguments {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
  offset?: number | null;
}

export interface Page {
  readonly size: number;
  readonly backward: boolean;
  /** The edge before the page in its own direction; undefined starts at the list's end. */
  readonly cursor: string | undefined;
  readonly offset: number;
}

/** Throws INVALID_PAGE_SIZE or BAD_USER_INPUT. */
export function readPage({ first, after, last, before, offset }: PageArguments): Page {
  if (first != null && last != null) {
    throw new JoineryError('INVALID_PAGE_SIZE', 'Pass first or last, but not both.');
  }
  const backward = last != null;
  if (backward ? after != null : before != null) {
    throw new JoineryError('BAD_USER_INPUT', 'after goes with first, and before goes with last.');
  }
  if (offset != null && (backward || after != null)) {
    throw new JoineryError('BAD_USER_INPUT', 'offset goes with first, and without a cursor.');
  }
  if (offset != null && (offset < 0 || offset > maximumOffset)) {
    throw new JoineryError(
      'INVALID_PAGE_SIZE',
      `offset is from 0 to ${maximumOffset}, but got: ${offset}. What is further away is reached by after.`,
    );
  }
  const size = first ?? last ?? defaultPageSize;
  if (size < 0 || size > maximumPageSize) {
    const name = backward ? 'last' : 'first';
    throw new JoineryError('INVALID_PAGE_SIZE', `${name} is from 0 to ${maximumPageSize}, but got: ${size}.`);
  }
  return { size, backward, cursor: (backward ? before : after) ?? undefined, offset: offset ?? 0 };
}
