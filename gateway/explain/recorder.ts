/**
 * Records one run for its explanation: what each fetch found, requested and received, and how long it took. Times are
 * in milliseconds since the record, and so the request, began.
 */
import type { ExecutionResult } from 'graphql';
import type { StatementAsk } from '../../wire/contract/statement-report';
import type { Gathered, Trace } from '../execute/run/trace';
import type { FetchReport } from '../transport/transport';
import type { ExplainedStatement, FetchRun } from './model';

interface Answered {
  failed: boolean;
  errors: FetchRun['errors'];
}

interface Question extends Answered {
  readonly report: FetchReport;
  readonly startMs: number;
}

interface Recorded {
  readonly startMs: number;
  durationMs: number | undefined;
  gathered: Gathered | undefined;
  known: number;
  readonly questions: Question[];
  event: Answered | undefined;
  readonly shared: FetchRun['shared'];
}

export class RunRecorder implements Trace {
  private readonly start = performance.now();
  private readonly fetches = new Map<number, Recorded>();
  /** Whose question an answer answers. */
  private readonly questions = new WeakMap<Promise<ExecutionResult>, { fetch: number; question: Question }>();

  constructor(private readonly ask: StatementAsk) {}

  /** Null where nothing comes after it. */
  firstMs: number | null = null;

  elapsed(): number {
    return performance.now() - this.start;
  }

  answeredFirst(): void {
    this.firstMs = this.elapsed();
  }

  began(fetch: number): void {
    this.fetches.set(fetch, {
      startMs: this.elapsed(),
      durationMs: undefined,
      gathered: undefined,
      known: 0,
      questions: [],
      event: undefined,
      shared: [],
    });
  }

  gathered(fetch: number, objects: Gathered): void {
    this.of(fetch).gathered = objects;
  }

  asked(fetch: number): FetchReport {
    const report: FetchReport = { ask: this.ask };
    const startMs = this.elapsed();
    this.of(fetch).questions.push({ report, startMs, ...unanswered() });
    return report;
  }

  event(fetch: number, answer: Promise<ExecutionResult>): Promise<ExecutionResult> {
    const event = unanswered();
    this.of(fetch).event = event;
    return taken(event, answer);
  }

  answered(fetch: number, report: FetchReport, answer: Promise<ExecutionResult>): Promise<ExecutionResult> {
    const question = this.of(fetch).questions.find(asked => asked.report === report)!;
    const heard = taken(question, answer);
    this.questions.set(heard, { fetch, question });
    return heard;
  }

  shared(fetch: number, answer: Promise<ExecutionResult>, how: 'in-flight' | 'coalesced'): void {
    const known = this.questions.get(answer);
    if (known) this.of(fetch).shared.push({ fetch: known.fetch, how });
  }

  knew(fetch: number, entities: number): void {
    this.of(fetch).known += entities;
  }

  ended(fetch: number): void {
    const recorded = this.of(fetch);
    recorded.durationMs = this.elapsed() - recorded.startMs;
  }

  /** How the fetch ran; what was never begun did not. */
  runOf(fetch: number): FetchRun {
    const recorded = this.fetches.get(fetch);
    if (!recorded) return notRun;
    const { startMs, questions, event, shared, gathered, known } = recorded;
    const others = shared.flatMap(({ fetch: other }) => this.fetches.get(other)?.questions ?? []);
    const answers: readonly Answered[] = event ? [event] : [...questions, ...others];
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
      entities: gathered ? { ...gathered, answered: known } : null,
      requests: questions.length,
      shared,
      bytes: sent.some(bytes => bytes !== undefined)
        ? {
            sent: sum(sent),
            received: sum(questions.map(({ report }) => report.bytesReceived)),
          }
        : null,
      errors: answers.flatMap(({ errors }) => errors),
      // What a service runs for an event of its own is told to nobody.
      statements:
        event || told.some(statements => statements === undefined)
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
function stateOf(answers: readonly Answered[], told: number): FetchRun['state'] {
  if (answers.length === 0) return told > 0 ? 'answered' : 'empty';
  return answers.every(({ failed }) => failed) ? 'failed' : 'answered';
}

const unanswered = (): Answered => ({ failed: false, errors: [] });

/** The same answer, noted when it is there. */
async function taken(into: Answered, answer: Promise<ExecutionResult>): Promise<ExecutionResult> {
  const result = await answer;
  const { data, errors = [] } = result;
  const entities = data?._entities;
  const brought: unknown[] = Array.isArray(entities) ? entities : Object.values(data ?? {});
  into.failed = errors.length > 0 && brought.every(one => one === null);
  into.errors = errors.map(({ message, path, extensions }) => ({
    message,
    code: String(extensions.code ?? ''),
    path: path?.join('.') ?? '',
  }));
  return result;
}

const sum = (numbers: readonly (number | undefined)[]): number =>
  numbers.reduce<number>((total, number) => total + (number ?? 0), 0);
