/**
 * Explains why a fetch is needed: which of the client's fields it resolves, by which key it finds its objects, what
 * its fields require, and which fetches return that. All of it follows from the plan, the operation and the
 * supergraph.
 */
import { namesOf } from '../execute/tree/path';
import { askedAt, type ClientFields, clientPath } from './client-fields';
import { type FetchWithOutput, isName, sentOf } from './dependencies';
import type { FetchOutput } from './fetch-output';
import { leavesOf } from './field-set';
import type { Reason } from './model';
import type { SupergraphMetadata } from './supergraph-metadata';

export interface Plan {
  /** By id, from 1. */
  readonly fetches: readonly FetchWithOutput[];
  readonly dependencies: ReadonlyMap<number, Reason['waitsFor']>;
}

/** A copy of more than this is no longer a few fields beside a key. */
const fewFields = 3;

export function reasonOf(
  fetch: FetchWithOutput,
  plan: Plan,
  client: ClientFields,
  metadata: SupergraphMetadata,
): Reason {
  const service = fetch.node.serviceName;
  const fields = clientFieldsOf(fetch, client);
  const required = requiredBy(fetch, metadata);
  const waitsFor = plan.dependencies.get(fetch.id) ?? [];
  const replicated = fetch.output
    .filter(({ leaf }) => leaf)
    .flatMap(leaf => (isProvided(leaf, fetch, metadata) ? [shown(leaf, client)] : []));
  const contexts = (fetch.node.contextRewrites ?? []).map(({ path }) =>
    namesOf(path).filter(isName).join('.'),
  );
  const replicable = metadata.hasReplicas ? replicableOf(fetch, plan, waitsFor, required.requires) : null;
  const rest = { fields, ...required, contexts, waitsFor, replicated, replicable };
  return { summary: summaryOf(service, fetch, rest, plan), ...rest };
}

function shown({ path, type, field }: FetchOutput, client: ClientFields): { path: string; field: string } {
  return { path: clientPath(client, path), field: `${type}.${field}` };
}

/** Leaves that the client asked for; of a reference whose fields another fetch brings, the reference. */
function clientFieldsOf({ output }: FetchWithOutput, client: ClientFields): Reason['fields'] {
  const found = new Map<string, { path: string; field: string }>();
  for (const one of output) {
    const asked = askedAt(client, one.path);
    if (!asked) continue;
    const isLeafHere =
      one.leaf ||
      !output.some(
        ({ path, leaf }) =>
          leaf && path.length > one.path.length && startsWith(path, one.path) && askedAt(client, path),
      );
    // Of one place, __typename is one field whatever the fragment.
    const type = one.field === '__typename' ? '' : one.type;
    const key = `${one.path.join('.')} ${type}`;
    if (isLeafHere && !found.has(key)) found.set(key, shown(one, client));
  }
  // What stands below a reference that is listed already says nothing more.
  const all = [...found.values()];
  return all.filter(
    ({ path }) => !all.some(other => other.path !== path && path.startsWith(`${other.path}.`)),
  );
}

function requiredBy({ node, output }: FetchWithOutput, metadata: SupergraphMetadata) {
  const keys: Reason['keys'] = [];
  const requires = new Map<string, { field: string; fields: string }>();
  for (const { type, leaves } of sentOf(node.requires)) {
    const sent = new Set(leaves);
    // Of several keys that fit, the most that is sent tells the most.
    const fitting = metadata
      .keysOf(node.serviceName, type)
      .filter(key => leavesOf(key).every(leaf => sent.has(leaf)))
      .sort((a, b) => leavesOf(b).length - leavesOf(a).length);
    if (fitting[0] !== undefined && !keys.some(key => key.type === type)) {
      keys.push({ type, fields: fitting[0] });
    }
    for (const { level, field, type: owner } of output) {
      if (level !== 0 || owner !== type) continue;
      const fields = metadata.requiresOf(node.serviceName, type, field);
      if (fields !== undefined) requires.set(`${type}.${field}`, { field: `${type}.${field}`, fields });
    }
  }
  return { keys, requires: [...requires.values()] };
}

function isProvided(
  leaf: FetchOutput,
  { node, output }: FetchWithOutput,
  metadata: SupergraphMetadata,
): boolean {
  return output.some(one => {
    if (one.leaf || !startsWith(leaf.path, one.path) || leaf.path.length === one.path.length) return false;
    const provides = metadata.providesOf(node.serviceName, one.type, one.field);
    return provides !== undefined && leavesOf(provides).includes(leaf.path.slice(one.path.length).join('.'));
  });
}

/** A fetch by key alone, for few plain fields that nothing waits for. */
function replicableOf(
  { node, output, id, path }: FetchWithOutput,
  plan: Plan,
  waitsFor: Reason['waitsFor'],
  requires: Reason['requires'],
): Reason['replicable'] {
  const fields = [...new Set(output.filter(({ field }) => field !== '__typename').map(({ field }) => field))];
  const types = new Set(output.filter(({ field }) => field !== '__typename').map(({ type }) => type));
  const plain = output.every(({ leaf, hasArguments, level }) => leaf && !hasArguments && level === 0);
  if (!node.requires || requires.length > 0 || node.contextRewrites || !plain || types.size !== 1)
    return null;
  if (fields.length === 0 || fields.length > fewFields || waitsFor.length !== 1) return null;
  const holder = plan.fetches.find(other => other.id === waitsFor[0]!.fetch);
  const reference = holder?.output.find(one => one.path.join('.') === path.join('.'));
  if (usersOf(id, plan).length > 0 || !holder || !reference || holder.node.serviceName === node.serviceName)
    return null;
  const [type] = types;
  const names = fields.join(' ');
  return {
    service: holder.node.serviceName,
    reference: `${reference.type}.${reference.field}`,
    type: type!,
    fields,
    provides: reference.output === type ? names : `... on ${type} { ${names} }`,
  };
}

/** The ids of the fetches that wait for this one. */
function usersOf(id: number, { dependencies }: Plan): number[] {
  return [...dependencies].flatMap(([user, waits]) =>
    waits.some(({ fetch }) => fetch === id) ? [user] : [],
  );
}

function summaryOf(
  service: string,
  fetch: FetchWithOutput,
  { fields, keys, requires, waitsFor }: Omit<Reason, 'summary'>,
  plan: Plan,
): string {
  const named = (id: number) => `fetch ${id} (${plan.fetches[id - 1]?.node.serviceName})`;
  const from = waitsFor.map(wait => named(wait.fetch)).join(' and ');
  const sentences: string[] = [];
  if (!fetch.node.requires) {
    const roots = fetch.output
      .filter(({ level }) => level === 0)
      .map(({ type, field }) => `${type}.${field}`);
    sentences.push(`${service} serves ${listed(roots)}.`);
    if (waitsFor.length > 0) sentences.push(`It runs after ${from}, as the plan orders.`);
  } else {
    const owned = fetch.output
      .filter(({ level, field }) => level === 0 && field !== '__typename')
      .map(({ type, field }) => `${type}.${field}`);
    sentences.push(`${service} serves ${listed(owned)}.`);
    const by = keys.map(({ type, fields: key }) => `${type} by @key "${key}"`);
    if (by.length > 0) sentences.push(`It finds each ${listed(by)}${from ? `, from ${from}` : ''}.`);
    for (const { field, fields: set } of requires) sentences.push(`${field} requires "${set}".`);
  }
  if (fields.length === 0) {
    const users = usersOf(fetch.id, plan);
    sentences.push(
      users.length > 0
        ? `The client sees none of it: ${users.map(named).join(' and ')} needs it.`
        : 'The client sees none of it.',
    );
  }
  return sentences.join(' ');
}

function listed(names: readonly string[]): string {
  const unique = [...new Set(names)];
  return unique.length > 4
    ? `${unique.slice(0, 3).join(', ')} and ${unique.length - 3} more`
    : unique.join(', ');
}

function startsWith(path: readonly string[], start: readonly string[]): boolean {
  return start.every((name, n) => path[n] === name);
}
