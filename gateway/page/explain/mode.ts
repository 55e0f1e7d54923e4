/** Defines how much of an operation is explained: the name of each mode, and the header value that asks for it. */

export interface Mode {
  readonly name: string;
  /** Of the header joinery-explain. */
  readonly header: string;
  /** Plan only: nothing of the operation happens. */
  readonly runs: boolean;
}

export const MODES: readonly Mode[] = [
  { name: 'Plan only, run nothing', header: 'plan', runs: false },
  { name: 'Run and measure', header: 'analyze', runs: true },
  { name: 'Run, with PostgreSQL’s plans', header: 'analyze, sql-plans', runs: true },
  { name: 'Run, with plans and values', header: 'analyze, sql-plans, sql-values', runs: true },
];

export const DEFAULT_MODE = MODES[1]!;
