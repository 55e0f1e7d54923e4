/** Words the parts of an explanation: wrapped lines, groups of paths, PostgreSQL's plans, numbers. */

import type { Explain, ExplainedFetch, FetchRun } from './model';

/** `posts.edges.node: id, title; posts.pageInfo: endCursor` */
export function grouped(paths: readonly string[]): string {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const dot = path.lastIndexOf('.');
    const parent = dot < 0 ? '' : path.slice(0, dot);
    const names = groups.get(parent) ?? [];
    groups.set(parent, [...names, path.slice(dot + 1)]);
  }
  return [...groups].map(([parent, names]) => `${parent ? `${parent}: ` : ''}${names.join(', ')}`).join('; ');
}

/** What became of the objects for which a fetch was made. */
export function entitiesLine({ found, told, asked, answered }: NonNullable<FetchRun['entities']>): string {
  const all = plural(found, 'entity', 'entities');
  if (told === found && found > 0) return `${all}, told by a root fetch already`;
  const known = told > 0 ? ` → ${found - told} not told by a root fetch` : '';
  return `${all}${known} → ${asked} without duplicates → ${answered} found`;
}

/** How a fetch is marked that brought errors, or nothing else; empty where all went well. */
export function troubleOf({ run }: ExplainedFetch): string {
  if (run?.state === 'failed') return 'failed';
  return run && run.errors.length > 0 ? plural(run.errors.length, 'error') : '';
}

/** A subscription's event brought what it has: its service was asked nothing, and told nothing of its SQL. */
export const isOfEvent = ({ requests, statements }: FetchRun): boolean =>
  requests === 0 && statements === null;

/** Whether a service that was asked told of its SQL; what was not asked has nothing to tell. */
export const tellsSql = ({ fetches }: Pick<Explain, 'fetches'>): boolean =>
  fetches.some(({ run }) => run !== null && run.requests > 0 && run.statements !== null);

/** `deferred "comments" at posts.nodes`; what in a label would break the line is escaped. */
export function partName({ label, at }: { label?: string | null; at?: string }): string {
  return `deferred${label == null ? '' : ` ${JSON.stringify(label)}`}${at ? ` at ${at}` : ''}`;
}

/** One line a node: what it does, on which table, with how many rows. */
export function databasePlanLines(plan: unknown): string[] {
  const lines: string[] = [];
  const visit = (node: Record<string, any> | undefined, depth: number): void => {
    if (!node || typeof node !== 'object') return;
    const on = node['Index Name'] ?? node['Relation Name'];
    const text = `${node['Node Type']}${on ? ` on ${on}` : ''}`;
    lines.push(`${'  '.repeat(depth)}${text} (${node['Plan Rows']} rows, cost ${node['Total Cost']})`);
    for (const child of Array.isArray(node.Plans) ? node.Plans : []) visit(child, depth + 1);
  };
  if (Array.isArray(plan)) visit(plan[0]?.Plan, 0);
  return lines;
}

export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = '';
    }
    let rest = word;
    // A word that fits on no line is cut, so that a terminal need not.
    while (line === '' && rest.length > width) {
      lines.push(rest.slice(0, width));
      rest = rest.slice(width);
    }
    line = line === '' ? rest : `${line} ${rest}`;
  }
  return line === '' ? lines : [...lines, line];
}

export const clipped = (text: string, width: number): string =>
  text.length > width ? `${text.slice(0, Math.max(0, width - 1))}…` : text;

export const ms = (value: number): string => value.toFixed(1);

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

export const bytes = (count: number): string =>
  count < 1024
    ? `${count} B`
    : count < 1024 * 1024
      ? `${(count / 1024).toFixed(1)} KiB`
      : `${(count / 1024 / 1024).toFixed(1)} MiB`;
