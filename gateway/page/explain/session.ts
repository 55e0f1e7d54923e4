/**
 * Keeps the last runs and the chosen mode while the page is open, even while another panel is shown. In memory only:
 * SQL statements and their values must not stay behind in a browser.
 */
import { useSyncExternalStore } from 'react';
import type { Explain } from '../../explain/model';
import { ms } from '../../explain/wording';
import { DEFAULT_MODE, type Mode } from './mode';

export interface Run {
  /** From 1, as they came. */
  readonly number: number;
  readonly at: Date;
  readonly explain: Explain;
}

interface Session {
  /** The newest first. */
  readonly runs: readonly Run[];
  readonly mode: Mode;
}

/** Of fifty fetches with their statements, a run is about half a megabyte. */
const maxRuns = 12;

let session: Session = { runs: [], mode: DEFAULT_MODE };
const listeners = new Set<() => void>();

export function useSession(): Session {
  return useSyncExternalStore(subscribe, () => session);
}

export function keepRun(explain: Explain): Run {
  const run = { number: (session.runs[0]?.number ?? 0) + 1, at: new Date(), explain };
  change({ ...session, runs: [run, ...session.runs].slice(0, maxRuns) });
  return run;
}

export function chooseMode(mode: Mode): void {
  change({ ...session, mode });
}

export function runName({ number, at, explain }: Run): string {
  const took = explain.run ? `${ms(explain.run.durationMs)} ms` : 'plan only';
  const time = at.toLocaleTimeString('en-GB');
  // Last what may be too long for the picker on a phone.
  return `${number}: ${took}, ${time}, ${explain.operation.name ?? explain.operation.kind}`;
}

function change(next: Session): void {
  session = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
