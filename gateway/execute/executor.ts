/**
 * Owns the execution of operations over subgraphs: the planner says what is to be fetched, a run gathers it in a tree,
 * and the operation's shape makes the client's answer of the tree. Errors that say `serviceName` came from fetches and
 * lost what is internal; others are for the caller to mask.
 */
import { type DocumentNode, type ExecutionResult, GraphQLError, getOperationAST, print } from 'graphql';
import { LRUCache } from 'lru-cache';
import { type EventStream, isEventStream, mappedEvents } from '../../wire/event-stream';
import type { Log } from '../../wire/log';
import { WrittenResult } from '../../wire/written-result';
import type { Apollo } from '../apollo';
import type { GraphRequest } from '../graph';
import type { Transports } from '../transport/transport';
import { type Operation, prepareOperation, VariableErrors } from './operation';
import { parameterized } from './parameterized';
import { newRun, type Run } from './run';
import { subtypesOf } from './subtypes';
import type { Trace } from './trace';
import { Writing } from './writing';

export interface Executor {
  /** Rejects for what is wrong with the request, or here; not for what a subgraph does. */
  execute(request: GraphRequest, trace?: Trace): Promise<WrittenResult>;
  /** Rejects as well where the subgraph cannot be asked, and throws between events what ends them. */
  subscribe(request: GraphRequest): Promise<EventStream<WrittenResult> | WrittenResult>;
}

/** `key`: by which its operation is known. */
interface KnownDocument {
  readonly key: string;
  readonly values: Readonly<Record<string, unknown>> | undefined;
}

const maxOperations = 2000;
/** Documents of plans are trees some sixty times as large as their text: this is room for 64 MiB of them. */
const maxCharacters = 1024 * 1024;

export function executor(apollo: Apollo, transports: Transports, log: Log): Executor {
  const surroundings = { transports, subtypes: subtypesOf(apollo.supergraph), log };
  const operations = new LRUCache<string, Operation>({ max: maxOperations, maxSize: maxCharacters });
  const documents = new LRUCache<string, KnownDocument>({ max: maxOperations, maxSize: maxCharacters });
  const idOf = numbering();

  const withoutLiterals = ({ document, operationName }: GraphRequest) => {
    const operation = getOperationAST(document, operationName);
    return operation ? parameterized(apollo.schema, document, operation) : undefined;
  };

  const operationOf = ({ key, values }: KnownDocument, request: GraphRequest): Operation => {
    const known = operations.get(key);
    if (known) return known;
    const document = (values && withoutLiterals(request)?.document) ?? request.document;
    const operation = prepareOperation(apollo, document, request.operationName, surroundings, values);
    operations.set(key, operation, { size: operation.size });
    return operation;
  };

  const asWritten = ({ document, operationName }: GraphRequest): KnownDocument => ({
    key: `${idOf(document)} ${operationName ?? ''}`,
    values: undefined,
  });

  /** Documents are known by their objects, and those that differ only in literals by the text that is left. */
  const documentOf = (request: GraphRequest): KnownDocument => {
    const written = asWritten(request);
    const known = documents.get(written.key);
    if (known) return known;
    const shared = withoutLiterals(request);
    const found = shared
      ? { key: `${request.operationName ?? ''} ${print(shared.document)}`, values: shared.values }
      : written;
    documents.set(written.key, found, { size: found.key.length });
    return found;
  };

  const execute = async (
    given: GraphRequest,
    trace?: Trace,
    event?: ExecutionResult,
  ): Promise<WrittenResult> => {
    // Whoever explains an operation tells of the plan as it is written; a subscription was begun by it.
    const known = trace || event ? asWritten(given) : documentOf(given);
    const operation = operationOf(known, given);
    const { values } = known;
    const request = values ? { ...given, variables: { ...given.variables, ...values } } : given;
    try {
      const run = newRun(request, operation.conditionsOf(request.variables), trace, event);
      await operation.run(run);
      return answerOf(operation, run);
    } catch (error) {
      if (error instanceof VariableErrors) return new WrittenResult(undefined, error.errors);
      throw error;
    }
  };

  return {
    execute,
    subscribe: async request => {
      const operation = operationOf(asWritten(request), request);
      try {
        operation.conditionsOf(request.variables);
      } catch (error) {
        if (error instanceof VariableErrors) return new WrittenResult(undefined, error.errors);
        throw error;
      }
      // What a viewer is denied may have left nothing to subscribe to.
      if (!operation.events) return execute(request);
      const events = await operation.events(request);
      if (!isEventStream<ExecutionResult>(events)) return execute(request, undefined, events);
      return mappedEvents(events, event => execute(request, undefined, event));
    },
  };
}

function answerOf(operation: Operation, run: Run): WrittenResult {
  const { shape, introspect } = operation.answerFor(run.conditions);
  introspect?.(run.tree, run.request.variables);
  const writing = new Writing(run.repeated);
  const { bytes, errors: met } = writing;
  shape.write(run.tree, writing);
  run.repeated.forget();
  const errors = run.errors.flatMap(error => {
    if (!error.path) return [error];
    const path = shape.visible(error.path, run.tree);
    return path ? [new GraphQLError(error.message, { path, extensions: error.extensions })] : [];
  });
  if (met.length > 0) errors.push(...met.all());
  for (const { told, errors: untold } of run.failures) if (told === 0) errors.push(...untold);
  return new WrittenResult(bytes, errors, run.marks.extensions());
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
