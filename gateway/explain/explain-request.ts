/**
 * Reads the header `joinery-explain` and decides who may send it. In production only admins and operators may: a plan
 * shows how the estate is built, and statements show its databases. PostgreSQL's own plans are for operators only,
 * since their estimates count the rows of all tenants.
 */
import { JoineryError } from '../../wire/contract/errors';
import type { StatementAsk } from '../../wire/contract/statement-report';
import type { Viewer } from '../../wire/contract/viewer';

export const explainHeader = 'joinery-explain';

/** What is asked of the subgraphs while the operation runs; undefined plans it, and runs nothing. */
export interface ExplainRequest {
  readonly analyze: StatementAsk | undefined;
}

const words = ['plan', 'analyze', 'sql-plans', 'sql-values'] as const;

/** Undefined where nothing is asked. Throws FORBIDDEN or BAD_REQUEST. */
export function readExplain(
  header: string | string[] | undefined,
  viewer: Viewer,
  production: boolean,
): ExplainRequest | undefined {
  if (header === undefined) return undefined;
  const isOperator = !production || viewer.roles.includes('OPERATOR');
  if (!isOperator && !viewer.roles.includes('ADMIN')) {
    throw new JoineryError(
      'FORBIDDEN',
      `Only admins and operators may send the header ${explainHeader}: it shows internals.`,
    );
  }
  const asked = String(header)
    .toLowerCase()
    .split(',')
    .map(word => word.trim());
  const isKnown = asked.every(word => (words as readonly string[]).includes(word));
  const analyzes = asked.includes('analyze');
  if (!isKnown || (analyzes ? asked.includes('plan') : asked.join() !== 'plan')) {
    throw new JoineryError(
      'BAD_REQUEST',
      `The header ${explainHeader} must be "plan" or "analyze", optionally with ", sql-plans" and ", sql-values".`,
    );
  }
  if (!isOperator && asked.includes('sql-plans')) {
    throw new JoineryError(
      'FORBIDDEN',
      `"sql-plans" of the header ${explainHeader} is for operators: PostgreSQL's plans tell of all tenants' rows.`,
    );
  }
  if (!analyzes) return { analyze: undefined };
  return { analyze: { plans: asked.includes('sql-plans'), values: asked.includes('sql-values') } };
}
