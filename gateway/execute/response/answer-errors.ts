/** Collects a run's errors for the client: each once, at the place where its data is missing. */
import { GraphQLError } from 'graphql';
import type { Run } from '../run/run';
import type { Place } from '../tree/path';

/** `visible` maps a path in the tree to the client's path. Errors that are not visible here are left for a later part. */
export function clientErrors(run: Run, visible: (path: Place) => Place | undefined): GraphQLError[] {
  const reported: GraphQLError[] = [];
  const left: GraphQLError[] = [];
  for (const error of run.errors) {
    const path = error.path && visible(error.path);
    if (!error.path) reported.push(error);
    else if (path) reported.push(new GraphQLError(error.message, { path, extensions: error.extensions }));
    else left.push(error);
  }
  run.errors = left;
  return reported;
}

/** Errors of failed fetches that no field reported; they have no path. */
export function unreportedFailures(run: Run): GraphQLError[] {
  return run.failures.flatMap(({ reported, errors }) => (reported === 0 ? errors : []));
}
