/**
 * Owns the record of one run for its explanation: what each fetch found, asked, was told and took. Times are
 * milliseconds since the record began, which is when the request did.
 */
import type { ExecutionResult } from 'graphql';
import type { StatementAsk } from '../../wire/statement-report';
import type { Gathered, Trace } from '../execute/trace';
import type { FetchReport } from '../transport/transport';
import type { ExplainedStatement, FetchRun } from './model';

interface Question {
  readonly report: FetchReport;
  readonly startMs: number;
  answered: number | undefined;
  failed: boolean;
  errors: FetchRun['errors'];
}

interface Recorded {
  readonly startMs: number;
  durationMs: number | undefined;
  gathered: Gathered | undefined;
  readonly questions: Question[];
  readonly shared: FetchRun['shared'];
}

export class RunRecorder implements Trace {
  private readonly start = performance.now();
  private readonly fetches = new Map<number, Recorded>();
  /** Whose question an answer answers. */
  private readonly questions = new WeakMap<Promise<ExecutionResult>, { fetch: number; question: Question }>();

  constructor(private readonly ask: StatementAsk) {}

  elapsed(): number {
    return performance.now() - this.start;
  }

  began(fetch: number): void {
    this.fetches.set(fetch, {
      startMs: this.elapsed(),
      durationMs: undefined,
      gathered: undefined,
      questions: [],
      shared: [],
    });
  }

  gathered(fetch: number, objects: Gathered): void {
    this.of(fetch).gathered = objects;
  }

  asked(fetch: number): FetchReport {
    const report: FetchReport = { ask: this.ask };
    const startMs = this.elapsed();
    this.of(fetch).questions.push({ report, startMs, answered: undefined, failed: false, errors: [] });
    return report;
  }

  answered(fetch: number, report: FetchReport, answer: Promise<ExecutionResult>): Promise<ExecutionResult> {
    const question = this.of(fetch).questions.find(asked => asked.report === report)!;
    const taken = answer.then(result => {
      take(question, result);
      return result;
    });
    this.questions.set(taken, { fetch, question });
    return taken;
  }

  shared(fetch: number, answer: Promise<ExecutionResult>, how: 'in-flight' | 'coalesced'): void {
    const known = this.questions.get(answer);
    if (known) this.of(fetch).shared.push({ fetch: known.fetch, how });
  }

  ended(fetch: number): void {
    const recorded = this.of(fetch);
    recorded.durationMs = this.elapsed() - recorded.startMs;
  }

  /** How the fetch ran; what was never begun did not. */
  runOf(fetch: number): FetchRun {
    const recorded = this.fetches.get(fetch);
    if (!recorded) return notRun;
    const { startMs, questions, shared, gathered } = recorded;
    const others = shared.flatMap(({ fetch: other }) => this.fetches.get(other)?.questions ?? []);
    const answers = questions.length > 0 ? questions : others;
    const sent = questions.map(({ report }) => report.bytesSent);
    const told = questions.map(({ report, startMs: asked }) =>
      report.statements?.map(statement => ({
        ...statement,
        plan: statement.plan ?? null,
        startMs: statement.startMs + asked,
      })),
    );
    return {
      state: stateOf(answers, gathered?.told ?? 0),
      startMs,
      durationMs: recorded.durationMs ?? this.elapsed() - startMs,
      entities: gathered
        ? { ...gathered, answered: Math.min(gathered.asked, sum(answers.map(({ answered }) => answered))) }
        : null,
      requests: questions.length,
      shared,
      bytes: sent.some(bytes => bytes !== undefined)
        ? {
            sent: sum(sent),
            received: sum(questions.map(({ report }) => report.bytesReceived)),
          }
        : null,
      errors: answers.flatMap(({ errors }) => errors),
      statements: told.some(statements => statements === undefined)
        ? null
        : told.flatMap((statements): ExplainedStatement[] => statements ?? []),
    };
  }

  /** A fetch may be heard of before it begins, where its caller asks for several at once. */
  private of(fetch: number): Recorded {
    if (!this.fetches.has(fetch)) this.began(fetch);
    return this.fetches.get(fetch)!;
  }
}

const notRun: FetchRun = {
  state: 'not-run',
  startMs: null,
  durationMs: null,
  entities: null,
  requests: 0,
  shared: [],
  bytes: null,
  errors: [],
  statements: [],
};

/** `told`: for how many objects nothing had to be asked. */
function stateOf(answers: readonly Question[], told: number): FetchRun['state'] {
  if (answers.length === 0) return told > 0 ? 'answered' : 'empty';
  return answers.every(({ failed }) => failed) ? 'failed' : 'answered';
}

function take(question: Question, { data, errors = [] }: ExecutionResult): void {
  const entities = data?._entities;
  question.answered = Array.isArray(entities) ? entities.filter(entity => entity !== null).length : undefined;
  const nothing = Array.isArray(entities) ? question.answered === 0 : data === null || data === undefined;
  question.failed = nothing && errors.length > 0;
  question.errors = errors.map(({ message, path, extensions }) => ({
    message,
    code: String(extensions.code ?? ''),
    path: path?.join('.') ?? '',
  }));
}

const sum = (numbers: readonly (number | undefined)[]): number =>
  numbers.reduce<number>((total, number) => total + (number ?? 0), 0);
