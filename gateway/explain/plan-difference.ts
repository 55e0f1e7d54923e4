/**
 * Describes how a plan changed, in readable lines: fetches added, removed or moved, what they select and wait for,
 * hops gained or lost. Two fetches are the same if their service, objects and place are.
 */
import type { KeptFetch, KeptPart, KeptPlan, KeptStep } from './plan-file';
import { partName } from './wording';

interface Placed extends KeptFetch {
  readonly hop: number;
  /** The deferred part in which it comes; undefined where the first answer waits for it. */
  readonly part: KeptPart | undefined;
}

interface Named {
  readonly fetches: ReadonlyMap<string, Placed>;
  readonly parts: ReadonlyMap<string, KeptPart>;
}

/** Nothing where the two say the same. */
export function planDifference(before: KeptPlan, after: KeptPlan): string[] {
  const old = named(before.plan);
  const now = named(after.plan);
  const lines: string[] = [];
  for (const [name, fetch] of now.fetches) {
    if (!old.fetches.has(name)) lines.push(`+ ${name}, in hop ${fetch.hop}${brings(fetch)}`);
  }
  for (const [name, fetch] of old.fetches) {
    if (!now.fetches.has(name)) lines.push(`- ${name}, in hop ${fetch.hop}${brings(fetch)}`);
  }
  for (const [name, part] of now.parts) {
    if (!old.parts.has(name)) lines.push(`+ ${name}, after ${begins(part, now)}`);
  }
  for (const [name, part] of old.parts) {
    if (!now.parts.has(name)) lines.push(`- ${name}, after ${begins(part, old)}`);
  }
  for (const [name, fetch] of now.fetches) {
    const known = old.fetches.get(name);
    if (known) lines.push(...changes(known, fetch, old, now).map(change => `~ ${name}: ${change}`));
  }
  for (const [name, part] of now.parts) {
    const known = old.parts.get(name);
    if (!known) continue;
    const [began, begin] = [begins(known, old), begins(part, now)];
    if (began !== begin) lines.push(`~ ${name}: comes after ${begin}, before: ${began}`);
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

function changes(known: Placed, fetch: Placed, old: Named, now: Named): string[] {
  const found: string[] = [];
  if (known.hop !== fetch.hop) found.push(`moved from hop ${known.hop} to hop ${fetch.hop}`);
  const came = nameOf(known.part, old.parts);
  const comes = nameOf(fetch.part, now.parts);
  if (!came !== !comes) {
    found.push(comes ? 'the first answer no longer waits for it' : 'the first answer waits for it');
  } else if (came !== comes) found.push(`comes with ${comes}, before: ${came}`);
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

function named(steps: readonly KeptStep[]): Named {
  const fetches: Placed[] = [];
  const parts: KeptPart[] = [];
  const walk = (steps: readonly KeptStep[], before: number, part: KeptPart | undefined): number =>
    steps.reduce((hop, step) => {
      if ('fetch' in step) {
        fetches.push({ ...step, hop: hop + 1, part });
        return hop + 1;
      }
      if ('first' in step) {
        const first = walk(step.first, hop, part);
        for (const later of step.deferred) {
          parts.push(later);
          const awaited = fetches.filter(({ fetch }) => idsOf(later).includes(String(fetch)));
          walk(later.plan, Math.max(hop, ...awaited.map(one => one.hop)), later);
        }
        return first;
      }
      const branches = 'atOnce' in step ? step.atOnce : [step.if ?? [], step.unless ?? []];
      return Math.max(hop, ...branches.map(branch => walk(branch, hop, part)));
    }, before);
  walk(steps, 0, undefined);
  return { fetches: byName(fetches, fetchName), parts: byName(parts, partName) };
}

function fetchName({ service, of, at }: KeptFetch): string {
  return `${service} ${of}${at === undefined ? '' : ` at ${at}`}`;
}

/** A second one of the same name is another: a fetch for the same objects, a part without a label at the same place. */
function byName<One>(all: readonly One[], baseOf: (one: One) => string): Map<string, One> {
  const found = new Map<string, One>();
  for (const one of all) {
    const base = baseOf(one);
    let name = base;
    for (let n = 2; found.has(name); n += 1) name = `${base} (${n})`;
    found.set(name, one);
  }
  return found;
}

function nameOf<One>(wanted: One | undefined, all: ReadonlyMap<string, One>): string | undefined {
  return [...all].find(([, one]) => one === wanted)?.[0];
}

const idsOf = ({ after = '' }: KeptPart): string[] => after.split(', ').filter(id => id !== '');

function begins(part: KeptPart, all: Named): string {
  const names = namesById(all);
  return (
    idsOf(part)
      .map(id => names.get(id) ?? id)
      .join(' and ') || 'nothing'
  );
}

/** The names of the fetches, since their numbers move when another is added before. */
function namesById({ fetches }: Named): ReadonlyMap<string, string> {
  return new Map([...fetches].map(([name, { fetch }]) => [String(fetch), name]));
}

function waits({ waitsFor = '' }: Placed, all: Named): string {
  const names = namesById(all);
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
