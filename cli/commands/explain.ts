/**
 * `joinery explain`: the plan of an operation, from the committed supergraph and without a database; with --analyze, the
 * plan as a running gateway ran it. Budgets make it a check: what is over one is said, and the exit status is 3.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  parse,
  Source,
  specifiedRules,
  validate,
} from 'graphql';
import colours from 'picocolors';
import { deferRule } from '../../gateway/execute/defer/defer-rule';
import { explainPlan } from '../../gateway/explain/explain-plan';
import { explainMermaid } from '../../gateway/explain/mermaid';
import type { Explain } from '../../gateway/explain/model';
import { explainText } from '../../gateway/explain/text';
import type { Config } from '../../wire/config';
import { offlinePlanner } from '../estate/offline-planner';
import { type Analyzed, analyzed } from './analyzed';
import { makeToken } from './token';

export interface ExplainOptions {
  readonly analyze: boolean;
  readonly sql: boolean;
  readonly values: boolean;
  readonly format: 'text' | 'json' | 'mermaid';
  readonly operation?: string;
  /** JSON. */
  readonly variables?: string;
  readonly supergraph?: string;
  readonly url?: string;
  readonly token?: string;
  readonly user?: string;
  readonly maxFetches?: number;
  readonly maxDepth?: number;
  readonly maxSql?: number;
}

/** Statements are known of what ran only. */
const analyzes = ({ analyze, sql, values, maxSql }: ExplainOptions): boolean =>
  analyze || sql || values || maxSql !== undefined;

/** Which option would be passed by in silence, and what to do; undefined where all are heeded. */
export function unheededOption(options: ExplainOptions): string | undefined {
  const { supergraph, token, user } = options;
  if (analyzes(options)) {
    if (supergraph !== undefined)
      return '--supergraph plans without a gateway, and what runs is planned by the one at --url: leave out --supergraph, or --analyze, --sql, --values and --max-sql.';
    return token !== undefined && user !== undefined
      ? '--token and --user both say who asks: leave one of them out.'
      : undefined;
  }
  const unheeded = (['url', 'token', 'user'] as const).find(name => options[name] !== undefined);
  return (
    unheeded &&
    `--${unheeded} says how a gateway is asked, and a plan alone asks none: add --analyze, or leave it out.`
  );
}

/** The exit status where something is over its budget. */
export const overBudget = 3;

/** The exit status. Throws, in sentences, what is wrong with the operation or with reaching the gateway. */
export async function explainOperation(
  file: string,
  options: ExplainOptions,
  config: () => Config,
): Promise<number> {
  const source = new Source(readOperation(file), file === '-' ? 'stdin' : basename(file));
  const variables = readVariables(options.variables);
  const { explain, errors } = analyzes(options)
    ? await ran(source, variables, options, config())
    : { explain: await planned(source, variables, options), errors: [] };
  const { format, sql } = options;
  if (format === 'json') process.stdout.write(`${JSON.stringify(explain, null, 2)}\n`);
  else if (format === 'mermaid') process.stdout.write(explainMermaid(explain));
  else process.stdout.write(explainText(explain, { colour: colours.isColorSupported, sql }));
  const problems = [...errors, ...untold(explain, options)];
  for (const problem of problems) console.error(`${colours.red('error:')} ${problem}`);
  const exceeded = exceededBudgets(explain, options);
  for (const line of exceeded) console.error(`${colours.red('over budget:')} ${line}`);
  if (exceeded.length > 0) return overBudget;
  return problems.length > 0 ? 1 : 0;
}

/** The document, or an Error with file, line and column, and the line itself. */
export function validOperation(source: Source, schema: GraphQLSchema): DocumentNode {
  let document: DocumentNode;
  try {
    document = parse(source);
  } catch (error) {
    throw error instanceof GraphQLError ? new Error(error.toString()) : error;
  }
  const errors = validate(schema, document, [...specifiedRules, deferRule]);
  if (errors.length > 0) throw new Error(errors.map(error => error.toString()).join('\n\n'));
  return document;
}

async function planned(
  source: Source,
  variables: Record<string, unknown>,
  { supergraph, operation }: ExplainOptions,
): Promise<Explain> {
  const apollo = await offlinePlanner(supergraph);
  try {
    const document = validOperation(source, apollo.schema);
    return await explainPlan(apollo, { document, operationName: operation, variables, inParts: true });
  } finally {
    await apollo.stop();
  }
}

async function ran(
  source: Source,
  variables: Record<string, unknown>,
  { operation, sql, values, ...options }: ExplainOptions,
  config: Config,
): Promise<Analyzed> {
  const { url = `http://127.0.0.1:${config.port}/graphql`, user } = options;
  const ofUser = user && { user, roles: [], tenantId: undefined, expiresIn: '5m' };
  const token = options.token ?? (ofUser ? await makeToken(config, ofUser) : undefined);
  const header = ['analyze', ...(sql ? ['sql-plans'] : []), ...(values ? ['sql-values'] : [])].join(', ');
  return analyzed({ source, operationName: operation, variables }, { url, token }, header);
}

function readOperation(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new Error(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}

function readVariables(text: string | undefined): Record<string, unknown> {
  if (text === undefined) return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`--variables is no JSON: ${(error as Error).message}`);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw new Error('--variables is a JSON object, like {"first": 10}.');
}

/** A service that tells nothing of its SQL keeps no budget of it, and breaks none. */
function untold({ fetches }: Explain, { maxSql }: ExplainOptions): string[] {
  if (maxSql === undefined) return [];
  const silent = fetches.filter(({ run }) => run?.statements === null).map(({ service }) => service);
  return [...new Set(silent)].map(
    service => `${service} tells nothing of its SQL, so --max-sql says nothing of this operation.`,
  );
}

function exceededBudgets({ cost, run }: Explain, { maxFetches, maxDepth, maxSql }: ExplainOptions): string[] {
  const budgets: [string, number | undefined, number | undefined][] = [
    ['fetches', cost.fetches, maxFetches],
    ['hops', cost.depth, maxDepth],
    ['SQL statements', run?.statements, maxSql],
  ];
  return budgets.flatMap(([what, is, most]) =>
    is !== undefined && most !== undefined && is > most ? [`${is} ${what}; the budget is ${most}.`] : [],
  );
}
