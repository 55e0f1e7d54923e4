/**
 * Executes operations with @apollo/gateway's own executor over subgraphs of this process, as a second opinion for
 * tests.
 */
import { ApolloGateway } from '@apollo/gateway';
import { type DocumentNode, type ExecutionResult, getOperationAST, parse, print } from 'graphql';

type Variables = Record<string, unknown>;

export type ApollosAnswer = (
  document: DocumentNode,
  variables?: Variables,
  operationName?: string,
) => Promise<ExecutionResult>;

export type AskSubgraph = (
  name: string,
  document: DocumentNode,
  variables: Variables | undefined,
) => ExecutionResult | Promise<ExecutionResult>;

export async function apollosGateway(supergraphSdl: string, ask: AskSubgraph): Promise<ApollosAnswer> {
  process.env.APOLLO_TELEMETRY_DISABLED = 'true';
  const silent = () => {};
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => ({
      process: async ({ request }) => (await ask(name, parse(request.query!), request.variables)) as never,
    }),
    logger: { debug: silent, info: silent, warn: silent, error: silent },
  });
  const { executor, schema } = await gateway.load();
  return async (document, variables, operationName) => {
    const source = print(document);
    const request = {
      request: { operationName, variables },
      document,
      queryHash: source,
      operationName,
      operation: getOperationAST(document, operationName),
      source,
      context: {},
      metrics: {},
      schema,
    };
    return (await executor(request as never)) as ExecutionResult;
  };
}
