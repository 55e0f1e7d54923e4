/**
 * Announces every SQL statement of a request on a diagnostics channel, at no cost without listeners:
 * `diagnostics_channel.subscribe('joinery:statement', listener)`.
 */
import { channel } from 'node:diagnostics_channel';

export interface Statement {
  readonly subgraph: string;
  /** The text as sent, with placeholders; values are never announced. */
  readonly sql: string;
}

const statements = channel('joinery:statement');

export function announceStatement(subgraph: string, sql: string): void {
  if (statements.hasSubscribers) statements.publish({ subgraph, sql } satisfies Statement);
}
