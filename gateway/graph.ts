/**
 * Serves one supergraph: its schema, the transports to its subgraphs, and the execution of operations over them.
 * Callers know only these members, not the executor behind them.
 */
import type { ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql';
import { type EventStream, mappedEvents } from '../wire/contract/event-stream';
import {
  type IncrementalResults,
  isIncremental,
  type SubsequentResult,
} from '../wire/contract/incremental-results';
import { mask } from '../wire/contract/mask';
import { WrittenResult } from '../wire/contract/serialized-result';
import { withoutSuggestion } from '../wire/contract/suggestions';
import type { Contracts } from '../wire/graph-contracts';
import { type Dependencies, whyNotReady } from '../wire/http/http-routes';
import { defaultLimits, type Limits } from '../wire/limits';
import type { Log } from '../wire/log';
import { authorization } from './authorization/authorization';
import { requirementsOf } from './authorization/requirement';
import { type Around, type AskedOperation, executor } from './execute/executor';
import { withFittingNumbers } from './execute/prepare/variable-numbers';
import { type Explanation, explained } from './explain/explained';
import type { Explain } from './explain/model';
import { withContracts } from './graph-of-contracts';
import { costLimit, costReader } from './limits/cost';
import type { GraphRequest } from './request';
import { untilExpiry } from './subscription/expiry';
import { type Apollo, loadApollo } from './supergraph/planner';
import type { TransportState, Transports } from './transport/transport';

export interface Graph {
  /** What clients see: the API schema. */
  readonly schema: GraphQLSchema;
  /** What clients of a contract see; undefined where there is no such contract. Without a name, `schema`. */
  schemaOf(contract: string | undefined): GraphQLSchema | undefined;
  /** Never rejects. Errors are masked, except a subgraph's own, which say `serviceName`. */
  answer(request: GraphRequest): Promise<WrittenResult>;
  /** As `answer`, but what the client defers comes later. For a viewer who is denied something, nothing is deferred. */
  answerIncrementally(request: GraphRequest): Promise<WrittenResult | IncrementalResults>;
  /**
   * The events of a subscription, each as an answer, with what other subgraphs have of it; or one answer that says why
   * there are none. What ends them before their time is the last one's error.
   */
  subscribe(request: GraphRequest): Promise<EventStream<WrittenResult> | WrittenResult>;
  /** As `answer`, for whoever reads the data. */
  execute(request: GraphRequest): Promise<ExecutionResult>;
  /** Whether it asks who is asking: fields are @authenticated, @requiresScopes or @policy. */
  readonly protects: boolean;
  /** Operations that it executed lately, the last one first. */
  asked(): readonly AskedOperation[];
  /** Plans these before they are asked. Never rejects. */
  prepareAhead(operations: readonly AskedOperation[]): Promise<void>;
  /** By subgraph: undefined, or why it is not ready. */
  ready(): Promise<Dependencies>;
  /** Those that a request asks for by @policy. */
  policiesIn(request: Pick<GraphRequest, 'document' | 'contract'>): readonly string[];
  /** Labels of progressive overrides that a hook decides, of those that matter to a request. */
  overridesIn(request: Pick<GraphRequest, 'document'>): readonly string[];
  /** What the request costs: about as many objects as it may return. */
  costOf(request: GraphRequest): number;
  /** The ways to its subgraphs, at present. */
  states(): Readonly<Record<string, TransportState>>;
  /** How the request would be answered. Rejects with why it cannot be planned. */
  explain(request: GraphRequest): Promise<Explain>;
  /** Why a newer supergraph is not served, where there is one. */
  readonly refused?: string | undefined;
  /** Closes the transports. */
  close(): Promise<void>;
}

export interface GraphOptions {
  readonly supergraphSdl: string;
  /** One for each subgraph of the supergraph (`transportsOf`). The graph closes them. */
  readonly transports: Transports;
  readonly log: Log;
  readonly limits?: Limits | undefined;
  /** False where clients are not told what a misspelt name may have meant. */
  readonly suggestions?: boolean | undefined;
  readonly contracts?: Contracts | undefined;
}

/** Rejects when the supergraph is none, or asks for something that cannot be executed here. */
export async function openGraph(options: GraphOptions): Promise<Graph> {
  const { supergraphSdl, limits, contracts } = options;
  return graphOver(await loadApollo(supergraphSdl, limits, contracts), options);
}

/** The graph of a supergraph that is loaded. */
export function graphOver(apollo: Apollo, options: GraphOptions): Graph {
  const whole = graphFor(apollo, options);
  const contracts = [...apollo.contracts].map(
    ([name, schema]) => [name, graphFor({ ...apollo, schema }, options)] as const,
  );
  return contracts.length === 0 ? whole : withContracts(whole, new Map(contracts));
}

/** As the clients of one schema see it. */
function graphFor(apollo: Apollo, options: GraphOptions): Graph {
  const { supergraphSdl, transports, log, limits = defaultLimits, suggestions = true } = options;
  const requirements = requirementsOf(supergraphSdl);
  const authorized = requirements && authorization(apollo.schema, requirements);
  const permit = authorized?.permit;
  const costOf = costReader(apollo.schema, supergraphSdl);
  const checkCost = costLimit(costOf, limits.cost);
  const beginExplanation = explained(apollo);
  /** Decided once for a request, so that all its parts and events are planned alike. */
  const withOverrides = (request: GraphRequest): GraphRequest => {
    if (!apollo.overrides) return request;
    const named = request.overrides && new Set(request.overrides);
    return { ...request, overrides: apollo.overrides.appliedTo(request.document, named) };
  };
  const asAsked = (given: GraphRequest): GraphRequest =>
    withFittingNumbers(apollo.schema, withOverrides(given));
  const {
    execute: run,
    executeIncrementally,
    subscribe,
    asked,
    prepareAhead,
  } = executor(apollo, transports, log, limits);

  /** What of a request the viewer may ask, and how its result becomes the answer to the whole. */
  const admitted = (whole: GraphRequest) => {
    const permitted = permit?.(whole);
    const request = permitted ? { ...whole, document: permitted.document } : whole;
    checkCost(request);
    const complete = (result: WrittenResult) => masked(permitted ? permitted.complete(result) : result);
    return { request, complete };
  };

  /** Never rejects for what happens in a run, so that it is explained as far as it came. */
  const explaining =
    (request: GraphRequest, complete: (result: WrittenResult) => WrittenResult): Around =>
    async run => {
      const explanation = await beginExplanation(request, false);
      const { trace } = explanation;
      if (!trace) return withExplanation(planned(), explanation);
      try {
        return withExplanation(complete(await run(trace)), explanation);
      } catch (error) {
        return withExplanation(failed(error), explanation);
      }
    };

  const answer = (given: GraphRequest): Promise<WrittenResult> => {
    try {
      const whole = asAsked(given);
      const { request, complete } = admitted(whole);
      if (!request.explain) return run(request).then(complete).catch(failed);
      return explaining(request, complete)(trace => run(request, trace)).catch(failed);
    } catch (error) {
      return Promise.resolve(failed(error));
    }
  };

  const clientError = (error: unknown): GraphQLError =>
    suggestions ? mask(error, log) : withoutSuggestion(mask(error, log));
  /** What says serviceName came out of a subgraph's answer, and lost there what is internal. */
  const masked = (result: WrittenResult): WrittenResult =>
    result.errors.length === 0
      ? result
      : result.with(
          result.errors.map(error => ('serviceName' in error.extensions ? error : clientError(error))),
        );
  const maskedParts = (subsequent: SubsequentResult): SubsequentResult => ({
    ...subsequent,
    incremental: subsequent.incremental.map(part => ({ ...part, result: masked(part.result) })),
  });
  const failed = (error: unknown): WrittenResult => new WrittenResult(undefined, [clientError(error)]);

  return {
    schema: apollo.schema,
    schemaOf: contract => (contract === undefined ? apollo.schema : undefined),
    protects: requirements !== undefined,
    answer,
    answerIncrementally: async given => {
      const request = asAsked(given);
      if (permit?.(request)) return answer(request);
      let explanation: Explanation | undefined;
      try {
        checkCost(request);
        explanation = request.explain && (await beginExplanation(request, true));
        if (explanation && !explanation.trace) return withExplanation(planned(), explanation);
        const results = await executeIncrementally(request, explanation?.trace);
        if (!isIncremental(results)) return withExplanation(masked(results), explanation);
        explanation?.answeredFirst();
        const initialResult = masked(results.initialResult);
        let errors = initialResult.errors.length;
        const subsequentResults = mappedEvents(results.subsequentResults, subsequent => {
          const parts = maskedParts(subsequent);
          for (const { result } of parts.incremental) errors += result.errors.length;
          if (!explanation || parts.hasNext) return parts;
          return { ...parts, extensions: { ...parts.extensions, explain: explanation.finish(errors) } };
        });
        return { initialResult, subsequentResults };
      } catch (error) {
        return withExplanation(failed(error), explanation);
      }
    },
    subscribe: async given => {
      try {
        const whole = asAsked(given);
        const { request, complete } = admitted(whole);
        if (request.explain && !request.explain.analyze) return await answer(whole);
        const around: Around = request.explain ? explaining(request, complete) : run => run().then(complete);
        const events = await subscribe(request, around);
        if (events instanceof WrittenResult) return events;
        return untilExpiry(
          mappedEvents(events, event => event, failed),
          whole.viewer,
          failed,
        );
      } catch (error) {
        return failed(error);
      }
    },
    execute: async request => (await answer(request)).takeResult(),
    asked,
    prepareAhead,
    policiesIn: ({ document }) => authorized?.policiesIn(document) ?? [],
    overridesIn: ({ document }) => apollo.overrides?.namedIn(document) ?? [],
    costOf: ({ document, operationName, variables = {} }) => costOf(document, operationName, variables),
    states: () =>
      Object.fromEntries(
        Object.entries(transports).flatMap(([name, { state }]) => (state ? [[name, state()]] : [])),
      ),
    explain: async ({ explain: _, ...request }) => (await beginExplanation(request, true)).finish(0),
    ready: async () => {
      const asked = Object.entries(transports).map(
        async ([name, transport]) => [name, await whyNotReady(transport, log)] as const,
      );
      return Object.fromEntries(await Promise.all(asked));
    },
    close: async () => {
      await apollo.stop();
      await Promise.all(Object.values(transports).map(transport => transport.close()));
    },
  };
}

/** Of what shall not run. */
const planned = () => new WrittenResult('null', []);

/** With the explanation, where there is one. */
function withExplanation(result: WrittenResult, explanation: Explanation | undefined): WrittenResult {
  if (!explanation) return result;
  const { errors, extensions } = result;
  return result.with(errors, { ...extensions, explain: explanation.finish(errors.length) });
}
