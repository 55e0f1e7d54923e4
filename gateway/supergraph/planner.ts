/**
 * Owns what @apollo/gateway and its planner do here: the gateway reads the supergraph and makes the API schema of it,
 * and the planner says for an operation what is to be asked of which subgraph. Executing that is `execute/`. Nothing is
 * polled and nothing reported to anybody.
 */
import {
  DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES,
  operationFromDocument,
  type Schema,
  Supergraph,
} from '@apollo/federation-internals';
import { ApolloGateway } from '@apollo/gateway';
import type { QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { type DocumentNode, type GraphQLSchema, parse, print } from 'graphql';
import { JoineryError } from '../../wire/contract/errors';
import type { Log } from '../../wire/log';
import { exactLiterals } from '../execute/planner-workarounds/exact-literals';
import { type SelectedNames, selectedNames } from '../execute/planner-workarounds/rewrite-operation';
import { rewrittenSupergraph } from '../execute/planner-workarounds/rewrite-supergraph';
import { progressiveOverrides } from './progressive-overrides';

export interface Apollo {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** All types of the subgraphs. */
  readonly supergraph: GraphQLSchema;
  readonly selected: SelectedNames;
  /** Throws BAD_REQUEST for what exceeds the planner's limits. */
  plan(document: DocumentNode, operationName: string | undefined): QueryPlan;
  stop(): Promise<void>;
}

/**
 * Specifications that a supergraph may ask for, besides those that @apollo/gateway executes: we execute @fromContext,
 * enforce @authenticated and @requiresScopes (authorization/), and reckon with @cost and @listSize. @cacheTag names what a
 * cache of entities forgets together: here is none, so nothing is left undone. @policy is not among them: whether a policy holds is for a program of the operator's to say, and there is no place for one here.
 */
const supportedFeatures = new Set([
  ...DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES,
  'https://specs.apollo.dev/context/v0.1',
  'https://specs.apollo.dev/cost/v0.1',
  'https://specs.apollo.dev/cacheTag/v0.1',
  'https://specs.apollo.dev/authenticated/v0.1',
  'https://specs.apollo.dev/requiresScopes/v0.1',
]);

/** What of the gateway is private, in the version that package.json pins. */
interface Internals {
  createSchemaFromSupergraphSdl(sdl: string): { supergraph: Supergraph; supergraphSdl: string };
  readonly supergraphSchema: GraphQLSchema;
  readonly apiSchema: Schema;
  readonly queryPlanner: QueryPlanner;
}

export async function loadApollo(supergraphSdl: string, log: Log): Promise<Apollo> {
  // The gateway reads this where it is made, and reports the machine's data to Apollo unless it is set.
  process.env.APOLLO_TELEMETRY_DISABLED = 'true';
  const logger = {
    debug: () => {},
    info: (message?: unknown) => log.debug({ from: '@apollo/gateway' }, String(message)),
    warn: (message?: unknown) => log.warn({ from: '@apollo/gateway' }, String(message)),
    error: (message?: unknown) => log.error({ from: '@apollo/gateway' }, String(message)),
  };
  const supergraph = parse(supergraphSdl, { noLocation: true });
  const rewritten = rewrittenSupergraph(supergraph);
  const plannedSdl = rewritten ? print(rewritten.document) : supergraphSdl;
  const { conditions, ignored } = progressiveOverrides(supergraph);
  if (ignored.length > 0) {
    log.warn(
      { overrides: ignored },
      'The supergraph overrides fields progressively, which is not done here: each stays with the subgraph it is taken from, until its label is percent(100) or left out',
    );
  }
  const gateway = new ApolloGateway({
    supergraphSdl: plannedSdl,
    buildService: () => ({ process: () => Promise.reject(new Error('The gateway executes nothing.')) }),
    // In-process subgraphs take the planner's own document, and its selections say how answers are merged.
    queryPlannerConfig: {
      exposeDocumentNodeInFetchNode: true,
      incrementalDelivery: { enableDefer: true },
    },
    logger,
  });
  const internals = gateway as unknown as Internals;
  internals.createSchemaFromSupergraphSdl = sdl => ({
    // What was rewritten has fields that only some of its subgraphs need, which is no fault of the user's.
    supergraph: built(sdl, sdl === supergraphSdl),
    supergraphSdl: sdl,
  });
  await gateway.load();
  const { supergraphSchema, apiSchema, queryPlanner } = internals;
  const real = rewritten && built(supergraphSdl);
  const overrideConditions = new Map(conditions);
  const served = real ? real.apiSchema() : apiSchema;

  const schema = served.toGraphQLJSSchema({ includeDefer: true });

  return {
    schema,
    supergraph: real ? real.schema.toGraphQLJSSchema() : supergraphSchema,
    selected: selectedNames(rewritten?.document ?? supergraph),
    plan: (document, operationName) => {
      try {
        const exact = exactLiterals(schema, document, operationName);
        const plan = queryPlanner.buildQueryPlan(
          operationFromDocument(apiSchema, exact?.document ?? document, { operationName }),
          { overrideConditions },
        );
        const restored = rewritten?.restore(plan) ?? plan;
        return exact?.restore(restored) ?? restored;
      } catch (error) {
        if (!isTooComplex(error)) throw error;
        throw new JoineryError('BAD_REQUEST', 'The operation is too complex to be planned.');
      }
    },
    stop: () => gateway.stop(),
  };
}

function built(sdl: string, validateSupergraph = true): Supergraph {
  try {
    return Supergraph.build(sdl, { supportedFeatures, validateSupergraph });
  } catch (error) {
    const [, feature] = /feature (\S+) is for: \w+ but is unsupported/.exec(String(error)) ?? [];
    if (!feature) throw error;
    throw new Error(`The supergraph asks for ${feature}, which is not executed here.`);
  }
}

/** The planner's own limits, and the stack's, are met only by operations that are made to meet them. */
function isTooComplex(error: unknown): boolean {
  if (error instanceof RangeError) return true;
  return (
    error instanceof Error &&
    /^(Exceeded maximum recursive|Number of non-local) selections/.test(error.message)
  );
}
