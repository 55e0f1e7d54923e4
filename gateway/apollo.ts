/**
 * Owns all that @apollo/gateway does here: it reads the supergraph, plans operations (plans are cached by document)
 * and executes the plans over our transports. Nothing is polled and nothing reported to anybody.
 */
import { createHash } from 'node:crypto';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { type DocumentNode, type ExecutionResult, type GraphQLSchema, getOperationAST, print } from 'graphql';
import { JoineryError } from '../wire/errors';
import type { Log } from '../wire/log';
import type { GraphRequest } from './graph';
import { nullsExplained, subgraphAnswer } from './subgraph-answer';
import type { Transport, Transports } from './transport/transport';

type RequestContext = Parameters<ApolloGateway['executor']>[0];
type FetchOptions = Parameters<GraphQLDataSource['process']>[0];

export interface Apollo {
  readonly schema: GraphQLSchema;
  execute(request: GraphRequest): Promise<ExecutionResult>;
  stop(): Promise<void>;
}

/** Plans hold their operations twice, as text and parsed; this is room for some thousand of them. */
const planCacheMiB = 64;

export async function loadApollo(supergraphSdl: string, transports: Transports, log: Log): Promise<Apollo> {
  // The gateway reads this where it is made, and reports the machine's data to Apollo unless it is set.
  process.env.APOLLO_TELEMETRY_DISABLED = 'true';
  const logger = {
    debug: () => {},
    info: (message?: unknown) => log.debug({ from: '@apollo/gateway' }, String(message)),
    warn: (message?: unknown) => log.warn({ from: '@apollo/gateway' }, String(message)),
    error: (message?: unknown) => log.error({ from: '@apollo/gateway' }, String(message)),
  };
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => dataSource(name, transports[name], log),
    // In-process subgraphs take the planner's own document, so nothing is parsed again.
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: true },
    experimental_approximateQueryPlanStoreMiB: planCacheMiB,
    __exposeQueryPlanExperimental: false,
    logger,
  });
  const { schema } = (await gateway.load()) as unknown as { schema: GraphQLSchema };
  const queryHash = hashOncePerDocument();

  return {
    schema,
    execute: async request => {
      const { document, operationName, variables } = request;
      const context = {
        request: { operationName, variables },
        document,
        queryHash: queryHash(document),
        operationName: operationName ?? null,
        operation: getOperationAST(document, operationName),
        source: document.loc?.source.body ?? '',
        context: request,
        metrics: {},
        schema,
        logger,
      } as unknown as RequestContext;
      return nullsExplained((await run(gateway, context)) as ExecutionResult);
    },
    stop: () => gateway.stop(),
  };
}

/** The planner's own limits, and the stack's, are met only by operations that are made to meet them. */
async function run(gateway: ApolloGateway, context: RequestContext) {
  try {
    return await gateway.executor(context);
  } catch (error) {
    const tooComplex =
      error instanceof RangeError ||
      (error instanceof Error &&
        /^(Exceeded maximum recursive|Number of non-local) selections/.test(error.message));
    if (tooComplex) throw new JoineryError('BAD_REQUEST', 'The operation is too complex to be planned.');
    throw error;
  }
}

function dataSource(name: string, transport: Transport | undefined, log: Log): GraphQLDataSource {
  if (!transport) throw new Error(`The supergraph has a subgraph ${name}, for which there is no transport.`);
  return {
    process: (options: FetchOptions) => {
      const { query = '', operationName, variables } = options.request;
      const { viewer, headers = {}, signal } = options.context as GraphRequest;
      const document = 'document' in options ? options.document : undefined;
      const fetched = transport.fetch({ query, document, operationName, variables, viewer, headers, signal });
      return subgraphAnswer(name, fetched, variables, log) as ReturnType<GraphQLDataSource['process']>;
    },
  };
}

/** The plan cache's key. A document object stands for its text, so hashing happens once for each. */
function hashOncePerDocument(): (document: DocumentNode) => string {
  const hashes = new WeakMap<DocumentNode, string>();
  return document => {
    const known = hashes.get(document);
    if (known) return known;
    const hash = createHash('sha256')
      .update(document.loc?.source.body ?? print(document))
      .digest('base64url');
    hashes.set(document, hash);
    return hash;
  };
}
