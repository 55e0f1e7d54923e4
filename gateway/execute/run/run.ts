/**
 * Holds the state of one execution of an operation: the tree of fetched data, the errors that subgraphs placed in it,
 * the fetches that failed, and the fetches in flight that others may share.
 */
import type { ExecutionResult, GraphQLError } from 'graphql';
import { RequestBudget, type RequestLimits } from '../../limits/request-budget';
import type { GraphRequest } from '../../request';
import { type DedupeScope, dedupeScopeOf } from '../../transport/dedupe-scope';
import type { Deferral } from '../defer/deferral';
import type { RequestedEntities } from '../reuse/entity-batch';
import type { Failure } from '../tree/failed-marker';
import type { Tree } from '../tree/own-property';
import { Repeated } from '../tree/shared-objects';
import { ResponseExtensions } from './response-extensions';
import type { Trace } from './trace';

export interface Run {
  readonly request: GraphRequest;
  readonly budget: RequestBudget;
  /** Of the variables that @skip and @include ask. */
  readonly conditions: ReadonlyMap<string, boolean>;
  readonly tree: Tree;
  /** Their paths lead into the tree. */
  errors: GraphQLError[];
  readonly failures: Failure[];
  /** Created on first use, like `entities`: most small operations need neither. */
  inFlight: Map<string, Promise<ExecutionResult>> | undefined;
  entities: RequestedEntities | undefined;
  readonly repeated: Repeated;
  /** Where somebody wants to know how it ran. */
  readonly trace: Trace | undefined;
  readonly responseExtensions: ResponseExtensions;
  /** Set where fetches may be shared with other requests, that is where only the data is read. */
  readonly dedupeScope: DedupeScope | undefined;
  /** Of a subscription: what its subgraph says of one event. */
  readonly event: ExecutionResult | undefined;
  /** Of an operation with @defer. */
  readonly deferral: Deferral | undefined;
}

export function newRun(
  request: GraphRequest,
  conditions: ReadonlyMap<string, boolean>,
  limits: RequestLimits,
  { trace, event, deferral }: Pick<Partial<Run>, 'trace' | 'event' | 'deferral'> = {},
): Run {
  return {
    request,
    budget: new RequestBudget(limits),
    conditions,
    tree: {},
    errors: [],
    failures: [],
    inFlight: undefined,
    entities: undefined,
    repeated: new Repeated(),
    trace,
    responseExtensions: new ResponseExtensions(request.watermark),
    dedupeScope: trace || event ? undefined : dedupeScopeOf(request),
    event,
    deferral,
  };
}
