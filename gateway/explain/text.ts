/**
 * Prints an explanation for a terminal: the plan as a tree, the critical path marked with ●, and for each fetch its
 * reason and how it ran. No line is wider than `width`, unless a single word is.
 */
import { createColors } from 'picocolors';
import type { DeferredPart, Explain, ExplainedFetch, ExplainedStatement, PlanTree } from './model';
import {
  bytes,
  clipped,
  databasePlanLines,
  entitiesLine,
  grouped,
  isOfEvent,
  ms,
  partName,
  plural,
  troubleOf,
  wrapped,
} from './wording';

interface TextOptions {
  readonly width?: number;
  readonly colour?: boolean;
  /** With each statement's text, and what the services are sent. */
  readonly sql?: boolean;
}

const barWidth = 16;
const label = 6;

export function explainText(explain: Explain, options: TextOptions = {}): string {
  const { width = 80, sql = false } = options;
  const colours = createColors(options.colour ?? false);
  const critical = new Set(explain.criticalPath);
  const lines: string[] = [];
  const total = explain.run?.durationMs ?? 0;

  const { cost, operation, run } = explain;
  lines.push(colours.bold(`${operation.kind} ${operation.name ?? '(without a name)'}`));
  lines.push(
    `${plural(cost.fetches, 'fetch', 'fetches')}, ${plural(cost.depth, 'hop')}; at most ${plural(cost.entities, 'entity', 'entities')} ` +
      `asked for and ${plural(cost.objects, 'object')} listed`,
  );
  if (run) {
    const silent = explain.fetches.some(fetch => fetch.run?.statements === null);
    const statements = `${plural(run.statements, 'SQL statement')} (${ms(run.databaseMs)} ms)`;
    const told = silent ? (run.statements > 0 ? `${statements} told` : 'no SQL told') : statements;
    const whole = `${ms(run.durationMs)} ms, ${first(run)}${plural(run.requests, 'request')}, ${told}, ${plural(run.errors, 'error')}`;
    lines.push(...wrapped(whole, width));
  }
  lines.push('');

  const heading = (fetch: ExplainedFetch, indent: string): string => {
    const mark = critical.has(fetch.id) ? colours.red('●') : '○';
    const where = `${fetch.types.join(', ')}${fetch.at === '' ? '' : ` at ${fetch.at}`}`;
    const timing = fetch.run ? timingOf(fetch, total) : '';
    const start = `${fetch.id} ${fetch.service}`;
    const trouble = troubleOf(fetch);
    const named = 2 + start.length + (trouble ? 1 + trouble.length : 0);
    const room = width - indent.length - named - 2 - (timing ? timing.length + 1 : 0);
    const shown = room < 12 ? '' : clipped(where, room);
    const left = `${mark} ${colours.bold(start)}${trouble ? ` ${colours.red(trouble)}` : ''}${shown ? `  ${shown}` : ''}`;
    if (!timing) return indent + left;
    const used = indent.length + named + (shown ? 2 + shown.length : 0);
    return `${indent}${left}${' '.repeat(Math.max(1, width - used - timing.length))}${colours.cyan(timing)}`;
  };

  const detail = (indent: string, name: string, text: string): void => {
    const room = Math.max(24, width - indent.length - label);
    wrapped(text, room).forEach((line, n) => {
      lines.push(`${indent}${colours.dim((n === 0 ? name : '').padEnd(label))}${line}`);
    });
  };

  const fetchLines = (fetch: ExplainedFetch, indent: string): void => {
    lines.push(heading(fetch, indent));
    const inner = `${indent}  `;
    const { reason, estimate } = fetch;
    if (reason.fields.length > 0) detail(inner, 'for', grouped(reason.fields.map(({ path }) => path)));
    detail(inner, 'why', reason.summary);
    if (reason.waitsFor.length > 0) {
      const waits = reason.waitsFor.map(wait =>
        wait.fields.length === 0 ? `${wait.fetch}` : `${wait.fetch} (${wait.fields.join(', ')})`,
      );
      detail(inner, 'waits', `for ${waits.join(', ')}`);
    }
    if (reason.replicated.length > 0) {
      detail(inner, 'copy', `from its replica: ${grouped(reason.replicated.map(({ path }) => path))}`);
    }
    const expected = [
      ...(fetch.kind === 'entities' ? [plural(estimate.entities, 'entity', 'entities')] : []),
      ...(estimate.objects > 0 ? [plural(estimate.objects, 'object')] : []),
    ];
    if (!fetch.run && expected.length > 0) detail(inner, 'cost', `at most ${expected.join(', ')}`);
    if (fetch.run) ranLines(fetch.run, inner);
    if (sql) for (const line of fetch.operation.split('\n')) operationLine(line, inner);
    if (sql) for (const statement of fetch.run?.statements ?? []) statementLines(statement, inner);
  };

  const ranLines = (run: NonNullable<ExplainedFetch['run']>, indent: string): void => {
    if (run.state === 'not-run' || run.state === 'empty') {
      const why = run.state === 'empty' ? 'no object was there to ask for' : 'the run did not come to it';
      detail(indent, 'ran', colours.yellow(`not: ${why}`));
      return;
    }
    const parts: string[] = [];
    if (run.entities) {
      parts.push(entitiesLine(run.entities));
    }
    for (const { fetch, how } of run.shared) {
      parts.push(
        how === 'in-flight' ? `shares the request of fetch ${fetch}` : `in one request with fetch ${fetch}`,
      );
    }
    if (run.bytes) parts.push(`${bytes(run.bytes.sent)} sent, ${bytes(run.bytes.received)} received`);
    else if (run.requests > 0) parts.push('in this process');
    else if (isOfEvent(run)) parts.push('the event brought it');
    detail(indent, 'ran', parts.join('; '));
    if (run.statements?.length) {
      const rows = run.statements.reduce((sum, statement) => sum + (statement.rows ?? 0), 0);
      const took = run.statements.reduce((sum, statement) => sum + statement.durationMs, 0);
      detail(
        indent,
        'sql',
        `${plural(run.statements.length, 'statement')}, ${plural(rows, 'row')}, ${ms(took)} ms: ${run.statements.map(issued).join(', ')}`,
      );
    } else if (run.statements === null && run.requests > 0) {
      detail(indent, 'sql', 'the service tells nothing of it');
    }
    for (const { code, message, path } of run.errors) {
      detail(indent, 'error', colours.red(`${code}${path ? ` at ${path}` : ''}: ${message}`));
    }
  };

  /** What goes on in the next line is indented by one step more. */
  const operationLine = (line: string, indent: string): void => {
    const depth = line.search(/\S|$/);
    const room = Math.max(24, width - indent.length - 6 - depth);
    wrapped(line.trim(), room).forEach((part, n) => {
      lines.push(`${indent}${colours.dim('  │ ')}${' '.repeat(n === 0 ? depth : depth + 2)}${part}`);
    });
  };

  const statementLines = (statement: ExplainedStatement, indent: string): void => {
    lines.push(
      `${indent}${colours.dim('  ─ ')}${issued(statement)}: ${plural(statement.rows ?? 0, 'row')}, ${ms(statement.durationMs)} ms`,
    );
    for (const line of wrapped(statement.sql, Math.max(24, width - indent.length - 6))) {
      lines.push(`${indent}${colours.dim('    │ ')}${line}`);
    }
    if (statement.values) {
      for (const line of wrapped(JSON.stringify(statement.values), Math.max(24, width - indent.length - 6))) {
        lines.push(`${indent}${colours.dim('    = ')}${line}`);
      }
    }
    for (const line of databasePlanLines(statement.plan)) {
      lines.push(`${indent}${colours.dim('    » ')}${clipped(line, width - indent.length - 6)}`);
    }
  };

  const treeLines = (node: PlanTree | null, indent: string): void => {
    switch (node?.kind) {
      case 'fetch':
        fetchLines(explain.fetches[node.fetch - 1]!, indent);
        return;
      case 'sequence':
        for (const child of node.nodes) treeLines(child, indent);
        return;
      case 'parallel':
        lines.push(`${indent}${colours.dim('╭ at once')}`);
        node.nodes.forEach((child, n) => {
          if (n > 0) lines.push(`${indent}${colours.dim('├ and')}`);
          treeLines(child, `${indent}${colours.dim('│')} `);
        });
        lines.push(`${indent}${colours.dim('╰')}`);
        return;
      case 'condition':
        if (node.if) branch(`if $${node.variable}`, node.if, indent);
        if (node.else) branch(`unless $${node.variable}`, node.else, indent);
        return;
      case 'defer':
        treeLines(node.primary, indent);
        for (const part of node.deferred)
          branch(deferredPart(part, width - indent.length - 2), part.plan, indent);
        return;
    }
  };
  const branch = (name: string, node: PlanTree | null, indent: string): void => {
    lines.push(`${indent}${colours.dim(`╭ ${name}`)}`);
    treeLines(node, `${indent}${colours.dim('│')} `);
    lines.push(`${indent}${colours.dim('╰')}`);
  };

  if (explain.plan) treeLines(explain.plan, '');
  else lines.push('No service is asked anything.');
  lines.push('', `${colours.red('●')} critical path: ${explain.criticalPath.join(' → ') || 'none'}`);
  for (const { message } of explain.warnings) {
    wrapped(message, width - 2).forEach((line, n) => {
      lines.push(`${n === 0 ? colours.yellow('!') : ' '} ${line}`);
    });
  }
  return `${lines.map(line => line.trimEnd()).join('\n')}\n`;
}

function first({ firstMs }: NonNullable<Explain['run']>): string {
  return firstMs === null ? '' : `the first answer after ${ms(firstMs)} ms, `;
}

/** A long label is clipped, rather than when the part begins. */
function deferredPart(part: DeferredPart, room: number): string {
  const after = part.after.length > 0 ? `, after ${part.after.join(' and ')}` : '';
  const when = part.plan ? after : ': fetched already';
  return clipped(`${clipped(partName(part), Math.max(12, room - when.length))}${when}`, room);
}

function issued({ issuer, keys }: ExplainedStatement): string {
  return keys === null ? issuer : `${issuer} × ${keys}`;
}

/** Where it stands in the whole, as a bar. */
function timingOf({ run }: ExplainedFetch, total: number): string {
  if (run?.startMs == null || run.durationMs == null) return '';
  const start = Math.min(barWidth - 1, Math.floor((run.startMs / total) * barWidth));
  const length = Math.max(1, Math.min(barWidth - start, Math.round((run.durationMs / total) * barWidth)));
  const bar = `${'·'.repeat(start)}${'█'.repeat(length)}`.padEnd(barWidth, '·');
  return `${`${ms(run.startMs)} +${ms(run.durationMs)}`.padStart(12)} ${bar}`;
}
