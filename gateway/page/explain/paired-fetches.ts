/** Pairs the fetches of two runs: same service, same objects, same place. */
import type { ExplainedFetch } from '../../explain/model';
import { whereOf } from './fetch-words';

export interface Pair {
  readonly name: string;
  readonly service: string;
  readonly before: ExplainedFetch | undefined;
  readonly after: ExplainedFetch | undefined;
}

/** In the order of the later run; what it has no longer comes last. */
export function pairedFetches(before: readonly ExplainedFetch[], after: readonly ExplainedFetch[]): Pair[] {
  const old = byName(before);
  const now = byName(after);
  return [...new Set([...now.keys(), ...old.keys()])].map(name => {
    const fetch = now.get(name) ?? old.get(name)!;
    return {
      name: name.slice(fetch.service.length + 1),
      service: fetch.service,
      before: old.get(name),
      after: now.get(name),
    };
  });
}

/** A second fetch for the same objects is another one. */
function byName(fetches: readonly ExplainedFetch[]): Map<string, ExplainedFetch> {
  const named = new Map<string, ExplainedFetch>();
  for (const fetch of fetches) {
    const base = `${fetch.service} ${whereOf(fetch)}`;
    let name = base;
    for (let n = 2; named.has(name); n += 1) name = `${base} (${n})`;
    named.set(name, fetch);
  }
  return named;
}
