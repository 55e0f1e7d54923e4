/**
 * Stores in the comment of a function of the runtime which call of a migration created it, for later drafts to read.
 */

export interface FunctionDescription {
  readonly call: string;
  readonly args: unknown;
}

const mark = 'joinery ';

/** The statement; `signature` as in `posts_author_id_closing()`. */
export const describeFunction = (call: string, signature: string, args: unknown): string =>
  `COMMENT ON FUNCTION ${signature} IS '${`${mark}${call} ${JSON.stringify(args)}`.replaceAll("'", "''")}'`;

/** In SQL: the comments of all functions that have one. */
export const functionComments = `
  SELECT obj_description(oid, 'pg_proc') AS comment FROM pg_proc
   WHERE pronamespace = current_schema()::regnamespace AND obj_description(oid, 'pg_proc') IS NOT NULL`;

/** Those that are the runtime's. */
export const descriptionsIn = (rows: readonly { readonly comment: string }[]): FunctionDescription[] =>
  rows.flatMap(({ comment }) => readDescription(comment) ?? []);

/** Undefined where the comment is somebody else's. */
export function readDescription(comment: string): FunctionDescription | undefined {
  if (!comment.startsWith(mark)) return undefined;
  const [call = '', ...args] = comment.slice(mark.length).split(' ');
  return { call, args: JSON.parse(args.join(' ')) };
}
