/** `joinery compose`: schema/supergraph.graphql from schema/supergraph.yaml, or whether it is fresh. */
import { join } from 'node:path';
import colours from 'picocolors';
import { compose, formatFinding } from '../../gateway/supergraph/compose';
import { whyStale, writeSupergraph } from '../../gateway/supergraph/supergraph-file';
import { projectRoot } from '../../wire/project';
import { supergraphFile } from './serve';

/** Throws CompositionError, or an Error that says what to do when `check` finds the file stale. */
export function composeSupergraph({ check }: { check: boolean }): void {
  const composition = compose(join(projectRoot, 'schema', 'supergraph.yaml'));
  for (const hint of composition.hints) console.log(colours.yellow(formatFinding(hint)));
  if (check) {
    const reason = whyStale(supergraphFile, composition);
    if (reason) throw new Error(reason);
    console.log('schema/supergraph.graphql is fresh.');
  } else {
    writeSupergraph(supergraphFile, composition);
    console.log('schema/supergraph.graphql is written.');
  }
}
