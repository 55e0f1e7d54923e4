/**
 * Owns what a change does to a plan, in lines that a person reads: fetches added, removed or moved, what they bring and
 * wait for, hops gained or lost. A fetch is the same one when its service, its objects and their place are.
 */
import type { KeptFetch, KeptPlan, KeptStep } from './plan-file';

interface Placed extends KeptFetch {
  readonly hop: number;
  readonly deferred: boolean;
}

/** Nothing where the two say the same. */
export function planDifference(before: KeptPlan, after: KeptPlan): string[] {
  const old = byName(placed(before.plan));
  const now = byName(placed(after.plan));
  const lines: string[] = [];
  for (const [name, fetch] of now) {
    if (!old.has(name)) lines.push(`+ ${name}, in hop ${fetch.hop}${brings(fetch)}`);
  }
  for (const [name, fetch] of old) {
    if (!now.has(name)) lines.push(`- ${name}, in hop ${fetch.hop}${brings(fetch)}`);
  }
  for (const [name, fetch] of now) {
    const known = old.get(name);
    if (known) lines.push(...changes(known, fetch, old, now).map(change => `~ ${name}: ${change}`));
  }
  if (before.operation !== after.operation) lines.push(`~ ${before.operation} is now ${after.operation}`);
  for (const what of ['fetches', 'hops', 'entities', 'objects'] as const) {
    if (before[what] !== after[what]) lines.push(`  ${what}: ${before[what]} → ${after[what]}`);
  }
  if (lines.length === 0 && JSON.stringify(before) !== JSON.stringify(after)) {
    lines.push('~ the order of what runs at once, or a condition, is another');
  }
  return lines;
}

function changes(
  known: Placed,
  fetch: Placed,
  old: ReadonlyMap<string, Placed>,
  now: ReadonlyMap<string, Placed>,
): string[] {
  const found: string[] = [];
  if (known.hop !== fetch.hop) found.push(`moved from hop ${known.hop} to hop ${fetch.hop}`);
  if (known.deferred !== fetch.deferred) {
    found.push(fetch.deferred ? 'the first answer no longer waits for it' : 'the first answer waits for it');
  }
  const waited = waits(known, old);
  const waiting = waits(fetch, now);
  if (waited !== waiting) found.push(`waits for ${waiting || 'nothing'}, before: ${waited || 'nothing'}`);
  if (known.key !== fetch.key) found.push(`${fetch.key ?? 'no key'}, before: ${known.key ?? 'no key'}`);
  if (known.requires !== fetch.requires) {
    found.push(`${fetch.requires ?? 'requires nothing'}, before: ${known.requires ?? 'nothing'}`);
  }
  const had = fieldsOf(known);
  const has = fieldsOf(fetch);
  const more = has.filter(field => !had.includes(field));
  const fewer = had.filter(field => !has.includes(field));
  if (more.length > 0) found.push(`now brings ${more.join(', ')}`);
  if (fewer.length > 0) found.push(`no longer brings ${fewer.join(', ')}`);
  return found;
}

function placed(steps: readonly KeptStep[]): Placed[] {
  const found: Placed[] = [];
  const walk = (steps: readonly KeptStep[], before: number, deferred: boolean): number =>
    steps.reduce((hop, step) => {
      if ('fetch' in step) {
        found.push({ ...step, hop: hop + 1, deferred });
        return hop + 1;
      }
      if ('first' in step) {
        const first = walk(step.first, hop, deferred);
        for (const { after = '', plan } of step.deferred) {
          const awaited = found.filter(({ fetch }) => after.split(', ').includes(String(fetch)));
          walk(plan, Math.max(hop, ...awaited.map(one => one.hop)), true);
        }
        return first;
      }
      const branches = 'atOnce' in step ? step.atOnce : [step.if ?? [], step.unless ?? []];
      return Math.max(hop, ...branches.map(branch => walk(branch, hop, deferred)));
    }, before);
  walk(steps, 0, false);
  return found;
}

/** A second fetch for the same objects is another one. */
function byName(fetches: readonly Placed[]): Map<string, Placed> {
  const named = new Map<string, Placed>();
  for (const fetch of fetches) {
    const { service, of, at } = fetch;
    const base = `${service} ${of}${at === undefined ? '' : ` at ${at}`}`;
    let name = base;
    for (let n = 2; named.has(name); n += 1) name = `${base} (${n})`;
    named.set(name, fetch);
  }
  return named;
}

/** The names of the fetches, since their numbers move when another is added before. */
function waits({ waitsFor = '' }: Placed, all: ReadonlyMap<string, Placed>): string {
  const names = new Map([...all].map(([name, { fetch }]) => [String(fetch), name]));
  return waitsFor.replaceAll(/(^|, )(\d+)(?= \(|, |$)/g, (_, separator: string, id: string) => {
    return separator + (names.get(id) ?? id);
  });
}

function brings(fetch: Placed): string {
  const fields = fieldsOf(fetch);
  return fields.length > 0 ? `, for ${fields.join(', ')}` : ', for other fetches';
}

function fieldsOf({ for: groups = {} }: Placed): string[] {
  return Object.entries(groups).flatMap(([parent, names]) =>
    names.split(' ').map(name => (parent === '(root)' ? name : `${parent}.${name}`)),
  );
}
