/**
 * Decides whether two requests may share one answer: same viewer, same headers passed to subgraphs, and the fetch began
 * after the request came. Such an answer is as fresh as what the request could read itself, so no client ever gets an
 * answer read before a change that it already knows of, whichever process made the change.
 */
import type { Viewer } from '../../wire/contract/viewer';
import type { GraphRequest } from '../request';

export interface DedupeScope {
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

/** `since` is `fetchesBegun()` when the request came; a later value is as safe but shares less. */
export function dedupeScopeOf({ viewer, headers = {}, since = begun }: GraphRequest): DedupeScope {
  let as = identityOf(viewer);
  // Every request has its own id, and no answer depends on it.
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
