/** Names a fetch for drawings and for screen readers. */
import type { ExplainedFetch, PlanTree } from '../../explain/model';
import { ms, troubleOf } from '../../explain/wording';

/** `Post at posts.edges.node` */
export function whereOf({ types, at }: ExplainedFetch): string {
  return at === '' ? types.join(', ') : `${types.join(', ')} at ${at}`;
}

/** `6.1 ms`, or why there is no time. */
export function timeOf({ run }: ExplainedFetch): string {
  if (!run) return '';
  if (run.state === 'empty') return 'nothing to ask';
  if (run.state === 'not-run' || run.durationMs === null) return 'not run';
  return `${ms(run.durationMs)} ms`;
}

/** Begins with what is seen, in the same order, so that whoever speaks to the page can name it. */
export function spokenFetch(fetch: ExplainedFetch, isCritical: boolean): string {
  const trouble = troubleOf(fetch);
  return [
    `Fetch ${fetch.id}, ${fetch.service}`,
    trouble || timeOf(fetch),
    whereOf(fetch),
    trouble && timeOf(fetch),
    fetch.deferred ? 'deferred' : '',
    isCritical ? 'on the critical path' : '',
  ]
    .filter(part => part !== '')
    .join(', ');
}

/** By fetch: `if $withAuthor`, for those that a variable decides on. */
export function conditionsOf(plan: PlanTree | null): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const visit = (node: PlanTree | null, conditions: readonly string[]): void => {
    switch (node?.kind) {
      case 'fetch':
        if (conditions.length > 0) found.set(node.fetch, conditions.join(' and '));
        return;
      case 'condition':
        visit(node.if, [...conditions, `if $${node.variable}`]);
        visit(node.else, [...conditions, `unless $${node.variable}`]);
        return;
      case 'sequence':
      case 'parallel':
        for (const child of node.nodes) visit(child, conditions);
        return;
      case 'defer':
        visit(node.primary, conditions);
        for (const { plan } of node.deferred) visit(plan, conditions);
        return;
    }
  };
  visit(plan, []);
  return found;
}
