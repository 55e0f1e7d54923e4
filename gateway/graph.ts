/**
 * Owns a supergraph in service: its schema, the transports to its subgraphs, and the execution of operations over
 * them. This is the seam: whoever serves the graph knows these four members, and not which executor stands behind.
 */
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import { type Dependencies, whyNotReady } from '../wire/http-routes';
import type { Log } from '../wire/log';
import { mask } from '../wire/mask';
import type { Viewer } from '../wire/viewer';
import { loadApollo } from './apollo';
import { executor } from './execute/executor';
import type { Trace } from './execute/trace';
import type { ExplainRequest } from './explain/explain-request';
import { explained } from './explain/explained';
import type { Transports } from './transport/transport';

export interface GraphRequest {
  /** Valid against `schema`. Give the same object for the same text: what is computed once hangs off it. */
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  readonly variables?: Record<string, unknown> | undefined;
  readonly viewer: Viewer;
  /** Of the client's headers, those that subgraphs may see; names in lower case. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly signal?: AbortSignal | undefined;
  /** The answer shall have `extensions.explain`. Who may ask is the caller's to decide. */
  readonly explain?: ExplainRequest | undefined;
}

export interface Graph {
  /** What clients see: the API schema. */
  readonly schema: GraphQLSchema;
  /** Never rejects. Errors are masked, except a subgraph's own, which say `serviceName`. */
  execute(request: GraphRequest): Promise<ExecutionResult>;
  /** By subgraph: undefined, or why it is not ready. */
  ready(): Promise<Dependencies>;
  /** Closes the transports. */
  close(): Promise<void>;
}

export interface GraphOptions {
  readonly supergraphSdl: string;
  /** One for each subgraph of the supergraph (`transportsOf`). The graph closes them. */
  readonly transports: Transports;
  readonly log: Log;
}

/** Rejects when the supergraph is none, or asks for something that cannot be executed here. */
export async function openGraph({ supergraphSdl, transports, log }: GraphOptions): Promise<Graph> {
  const apollo = await loadApollo(supergraphSdl, log);
  const run = executor(apollo, transports, log);
  const explain = explained(apollo);
  const execute = async (request: GraphRequest, trace?: Trace): Promise<ExecutionResult> => {
    try {
      const { errors, ...result } = await run(request, trace);
      if (!errors) return result;
      // What says serviceName came out of a subgraph's answer, and lost there what is internal.
      return {
        ...result,
        errors: errors.map(error => ('serviceName' in error.extensions ? error : mask(error, log))),
      };
    } catch (error) {
      return { errors: [mask(error, log)] };
    }
  };
  return {
    schema: apollo.schema,
    execute: async request => {
      if (!request.explain) return execute(request);
      try {
        return await explain(request, request.explain, trace => execute(request, trace));
      } catch (error) {
        return { errors: [mask(error, log)] };
      }
    },
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
