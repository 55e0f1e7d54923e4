/**
 * Executes operations over subgraphs: the planner decides what to fetch, a run gathers it in a tree, and the
 * operation's shape turns the tree into the client's answer. Errors with a `serviceName` came from fetches and no
 * longer hold anything internal; callers must mask all others.
 */
import { setImmediate as endOfTurn } from 'node:timers/promises';
import { type DocumentNode, type ExecutionResult, getOperationAST, print } from 'graphql';
import { LRUCache } from 'lru-cache';
import { type EventStream, isEventStream, mappedEvents } from '../../wire/contract/event-stream';
import type { IncrementalResults } from '../../wire/contract/incremental-results';
import { WrittenResult } from '../../wire/contract/serialized-result';
import { defaultLimits } from '../../wire/limits';
import type { Log } from '../../wire/log';
import type { RequestHooks } from '../hooks/request-hooks';
import type { RequestLimits } from '../limits/request-budget';
import { type Caller, type GraphRequest, whoseOf } from '../request';
import type { Apollo } from '../supergraph/planner';
import type { Transports } from '../transport/transport';
import { Deferral } from './defer/deferral';
import {
  deferSetting,
  plannedInParts,
  type ResolvedOperation,
  type SettingOf,
} from './defer/deferring-operation';
import { deliver } from './defer/deliver';
import { numberFields } from './prepare/number-fields';
import { type Operation, prepareOperation, VariableErrors } from './prepare/operation';
import { parameterized } from './prepare/parameterize-literals';
import { subtypesOf } from './prepare/subtypes';
import { clientErrors, unreportedFailures } from './response/answer-errors';
import { Writing } from './response/writing';
import { newRun, type Run } from './run/run';
import type { Trace } from './run/trace';

export interface Executor {
  /** Throws, or rejects, for what is wrong with the request, or here; not for what a subgraph does. */
  execute(request: GraphRequest, trace?: Trace): Promise<WrittenResult>;
  /** As `execute`, but what the client defers comes later. */
  executeIncrementally(request: GraphRequest, trace?: Trace): Promise<WrittenResult | IncrementalResults>;
  /** Rejects as well where the subgraph cannot be asked, and throws between events what ends them. */
  subscribe(request: GraphRequest, around: Around): Promise<EventStream<WrittenResult> | WrittenResult>;
  /** Lately, the last one first. */
  asked(): AskedOperation[];
  /** Plans what will be asked here again, a little at a time, so that requests go on elsewhere. Never rejects. */
  prepareAhead(operations: readonly AskedOperation[]): Promise<void>;
}

/** Runs what is done for one event, or says why there are none. */
export type Around = (run: (trace?: Trace) => Promise<WrittenResult>) => Promise<WrittenResult>;

export interface AskedOperation
  extends Pick<GraphRequest, 'document' | 'operationName' | 'contract' | 'overrides'> {
  overrides?: GraphRequest['overrides'];
  /** What of it was deferred, where anything could be. */
  setting?: string | undefined;
}

/** `key`: by which its operation is known. */
interface KnownDocument {
  readonly asked: AskedOperation;
  readonly key: string;
  readonly values: Readonly<Record<string, unknown>> | undefined;
  readonly settingOf: SettingOf | undefined;
}

/** An operation as it is executed for one setting of what it defers. */
interface Prepared {
  readonly operation: Operation;
  /** The client's labels; undefined where nothing is deferred. */
  readonly labels: ResolvedOperation['labels'] | undefined;
}

const maxOperations = 2000;
/** Documents of plans are trees some sixty times as large as their text: this is room for 64 MiB of them. */
const maxCharacters = 1024 * 1024;
/** What is asked by far the most is among them; a large operation takes some 20 ms. */
const maxPreparedAhead = 200;
const maxPreparingMs = 5000;

export function executor(
  apollo: Apollo,
  transports: Transports,
  log: Log,
  limits: RequestLimits = defaultLimits,
): Executor {
  const { supergraph } = apollo;
  const surroundings = {
    transports,
    subtypes: subtypesOf(supergraph),
    numbers: numberFields(supergraph),
    log,
  };
  const operations = new LRUCache<string, Prepared>({ max: maxOperations, maxSize: maxCharacters });
  const documents = new LRUCache<string, KnownDocument>({ max: maxOperations, maxSize: maxCharacters });
  const preparing = new Map<string, Promise<Prepared>>();
  const idOf = numbering();

  const operationIn = ({ document, operationName }: AskedOperation) =>
    getOperationAST(document, operationName);

  const settingOf = (request: AskedOperation) => {
    const operation = operationIn(request);
    return operation ? deferSetting(apollo.schema, request.document, operation) : undefined;
  };

  const withoutLiterals = (request: AskedOperation) => {
    const operation = operationIn(request);
    return operation ? parameterized(apollo.schema, request.document, operation) : undefined;
  };

  const prepare = (
    { values }: KnownDocument,
    given: AskedOperation & Caller,
    setting: string | undefined,
  ): Promise<Prepared> => {
    const { operationName } = given;
    const document = (values && withoutLiterals(given)?.document) ?? given.document;
    const operation = operationIn({ ...given, document });
    return plannedInParts<Prepared>(
      { document, operation, setting },
      async ({ document: asked, labels }) => {
        const deferring = labels.size > 0;
        const { overrides } = given;
        const options = { literals: values, deferring, overrides, whose: whoseOf(given) };
        return {
          labels: deferring ? labels : undefined,
          operation: await prepareOperation(apollo, asked, operationName, surroundings, options),
        };
      },
      error => log.debug({ err: error }, 'The planner cannot defer this operation; it is answered at once'),
    );
  };

  /** At once where it is known; whoever asks the same meanwhile waits for the same plan. Without `setting`, nothing is deferred. */
  const preparedOf = (
    known: KnownDocument,
    request: AskedOperation & Caller & Pick<GraphRequest, 'observation' | 'hooks'>,
    setting?: string,
  ): Prepared | Promise<Prepared> => {
    const prepared = preparedAs(known, request, setting);
    request.observation?.planned(prepared);
    return request.hooks?.watchesPlans ? withHook(prepared, request.hooks) : prepared;
  };

  const withHook = async (
    preparing: Prepared | Promise<Prepared>,
    hooks: RequestHooks,
  ): Promise<Prepared> => {
    const prepared = await preparing;
    await hooks.plan(prepared.operation.plan);
    return prepared;
  };

  const preparedAs = (
    known: KnownDocument,
    request: AskedOperation & Caller,
    setting: string | undefined,
  ): Prepared | Promise<Prepared> => {
    const { overrides = [] } = request;
    known.asked.setting = setting;
    known.asked.overrides = overrides;
    const planned = overrides.length === 0 ? known.key : `@override ${overrides.join()} ${known.key}`;
    const key = setting === undefined ? planned : `${planned} @defer ${setting}`;
    const prepared = operations.get(key) ?? preparing.get(key);
    if (prepared) return prepared;
    const begun = prepare(known, request, setting)
      .then(made => {
        operations.set(key, made, { size: made.operation.size });
        return made;
      })
      .finally(() => preparing.delete(key));
    preparing.set(key, begun);
    return begun;
  };

  const asWritten = ({ document, operationName }: AskedOperation): KnownDocument => ({
    asked: { document, operationName },
    key: `${idOf(document)} ${operationName ?? ''}`,
    values: undefined,
    settingOf: undefined,
  });

  /** Documents are known by their objects, and their operations by the text that is left without literals. */
  const documentOf = (request: AskedOperation): KnownDocument => {
    const written = asWritten(request);
    const known = documents.get(written.key);
    if (known) return known;
    const shared = withoutLiterals(request);
    const text = print(shared?.document ?? request.document);
    const found = {
      asked: written.asked,
      // Apart, lest a client writes what was made of literals here, whose values are not checked again.
      key: `${shared ? 'without literals' : 'as written'} ${request.operationName ?? ''} ${text}`,
      values: shared?.values,
      settingOf: settingOf(request),
    };
    documents.set(written.key, found, { size: found.key.length });
    return found;
  };

  const withValues = (request: GraphRequest, { values }: KnownDocument): GraphRequest =>
    values ? { ...request, variables: { ...request.variables, ...values } } : request;

  const execute = (given: GraphRequest, trace?: Trace, event?: ExecutionResult): Promise<WrittenResult> => {
    // Whoever explains an operation tells of the plan as it is written; a subscription was begun by it.
    const known = trace || event ? asWritten(given) : documentOf(given);
    const executePrepared = ({ operation }: Prepared): Promise<WrittenResult> => {
      const run = runOf(operation, withValues(given, known), limits, { trace, event });
      if (run instanceof WrittenResult) return Promise.resolve(run);
      return operation.run(run).then(() => answerOf(operation, run));
    };
    const prepared = preparedOf(known, given);
    return prepared instanceof Promise ? prepared.then(executePrepared) : executePrepared(prepared);
  };

  const executeIncrementally: Executor['executeIncrementally'] = async (given, trace) => {
    const known = trace ? { ...asWritten(given), settingOf: settingOf(given) } : documentOf(given);
    const setting = known.settingOf?.(given.variables);
    if (setting === undefined) return execute(given, trace);
    const { operation, labels } = await preparedOf(known, given, setting);
    if (!labels) return execute(given, trace);
    const deferral = new Deferral();
    const run = runOf(operation, withValues(given, known), limits, { deferral, trace });
    if (run instanceof WrittenResult) return run;
    await operation.run(run);
    const { root } = operation.answerFor(run.conditions).shape;
    return deliver(await answerOf(operation, run), run, deferral, {
      root,
      selected: apollo.selected,
      labels,
    });
  };

  return {
    execute,
    executeIncrementally,
    subscribe: async (request, around) => {
      const { operation } = await preparedOf(asWritten(request), request);
      const run = runOf(operation, request, limits, {});
      if (run instanceof WrittenResult) return around(() => Promise.resolve(run));
      // What a viewer is denied may have left nothing to subscribe to.
      if (!operation.events) return around(trace => execute(request, trace));
      const events = await operation.events(run.request);
      // What is waited for is waited for once: by the subgraph of the events before they begin, by the others with the first.
      let { watermark } = request;
      const executeFor = (event: ExecutionResult) => {
        const one = { ...request, watermark };
        watermark = undefined;
        return around(trace => execute(one, trace, event));
      };
      return isEventStream<ExecutionResult>(events) ? mappedEvents(events, executeFor) : executeFor(events);
    },
    asked: () => [...documents.values()].map(({ asked }) => asked),
    prepareAhead: async operations => {
      const end = Date.now() + maxPreparingMs;
      for (const asked of operations.slice(0, maxPreparedAhead)) {
        if (Date.now() > end) return;
        try {
          const known = documentOf(asked);
          await preparedOf(known, asked, asked.setting);
        } catch {
          // It is not valid any more. Whoever asks it will be told.
        }
        await endOfTurn();
      }
    },
  };
}

function answerOf(operation: Operation, run: Run): Promise<WrittenResult> | WrittenResult {
  const { shape, introspect } = operation.answerFor(run.conditions);
  introspect?.(run.tree, run.request.variables);
  const writing = new Writing(run.repeated);
  const { bytes, errors: met } = writing;
  const end = (): WrittenResult => {
    run.repeated.forget();
    const errors = run.errors.length > 0 ? clientErrors(run, path => shape.visible(path, run.tree)) : [];
    if (met.length > 0) errors.push(...met.all(errors));
    // What is deferred may meet them yet.
    if (!run.deferral) errors.push(...unreportedFailures(run));
    return new WrittenResult(bytes, errors, run.responseExtensions.extensions());
  };
  const written = run.budget.write(bytes, () => shape.write(run.tree, writing));
  return written ? written.then(end) : end();
}

/** Or an answer that says that the variables do not fit. */
function runOf(
  operation: Operation,
  request: GraphRequest,
  limits: RequestLimits,
  more: Parameters<typeof newRun>[3],
): Run | WrittenResult {
  try {
    const conditions = operation.conditionsOf(request.variables);
    const variables = operation.variablesOf(request);
    const coerced = variables === request.variables ? request : { ...request, variables };
    return newRun(coerced, conditions, limits, more);
  } catch (error) {
    if (error instanceof VariableErrors) return new WrittenResult(undefined, error.errors);
    throw error;
  }
}

/** A document object stands for its text; it is known by a number for as long as it lives. */
function numbering(): (document: DocumentNode) => number {
  const numbers = new WeakMap<DocumentNode, number>();
  let last = 0;
  return document => {
    let number = numbers.get(document);
    if (number === undefined) {
      number = ++last;
      numbers.set(document, number);
    }
    return number;
  };
}
