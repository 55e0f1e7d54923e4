/**
 * Owns who asks, as far as it decides whether two requests may have one answer: the viewer, the headers that subgraphs
 * see, and when the request came. A request may have what was begun to be read after it came, which is as fresh as
 * what it could read itself; so nobody is ever answered with what was read before a change that he knows of, whichever
 * process made it.
 */
import type { Viewer } from '../../wire/contract/viewer';
import type { GraphRequest } from '../request';

export interface Asker {
  /** Equal for requests to which every subgraph gives the same answers at the same time. */
  readonly as: string;
  /** How many shareable fetches had begun when the request came. */
  readonly since: number;
}

let begun = 0;

/** The number of a fetch that begins now. */
export function beginFetch(): number {
  return ++begun;
}

/** How many have begun by now. */
export function fetchesBegun(): number {
  return begun;
}

/** `since` is `fetchesBegun()` when the request came: later is as safe, and shares less. */
export function askerOf({ viewer, headers = {}, since = begun }: GraphRequest): Asker {
  let as = identityOf(viewer);
  // The id of a request differs from all others', and no answer depends on it.
  for (const name in headers) if (name !== 'x-request-id') as += `\n${name}: ${headers[name]}`;
  return { as, since };
}

const identities = new WeakMap<Viewer, string>();

function identityOf(viewer: Viewer): string {
  let identity = identities.get(viewer);
  if (identity === undefined) {
    const { expiresAt, ...who } = viewer;
    identity = JSON.stringify(who);
    identities.set(viewer, identity);
  }
  return identity;
}
