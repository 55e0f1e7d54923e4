/** Owns the errors of a run as the client is told them: each once, where it misses what they are about. */
import { GraphQLError } from 'graphql';
import type { Run } from '../run/run';
import type { Place } from '../tree/path';

/** `visible` is the client's path for one into the tree. What the client does not see here is left for another answer. */
export function toldErrors(run: Run, visible: (path: Place) => Place | undefined): GraphQLError[] {
  const told: GraphQLError[] = [];
  const left: GraphQLError[] = [];
  for (const error of run.errors) {
    const path = error.path && visible(error.path);
    if (!error.path) told.push(error);
    else if (path) told.push(new GraphQLError(error.message, { path, extensions: error.extensions }));
    else left.push(error);
  }
  run.errors = left;
  return told;
}

/** Of fetches whose failure nobody met: said without a place. */
export function untoldFailures(run: Run): GraphQLError[] {
  return run.failures.flatMap(({ told, errors }) => (told === 0 ? errors : []));
}
