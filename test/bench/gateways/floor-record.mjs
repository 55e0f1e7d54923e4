/** Records what the floor replays: the tree of a plan's fetches with their bodies, and the operation's answer. */
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { callerOf, passedHeader } from '../caller.mjs';

/** `unique` drops representations, and whole fetches, that an earlier fetch of the plan had in the same words. */
export async function recordFetches(supergraphSdl, operation, unique) {
  const requests = new Map();
  class Recorder extends RemoteGraphQLDataSource {
    willSendRequest({ request }) {
      request.http.headers.set(passedHeader, callerOf(0));
      const { query, variables, operationName } = request;
      // The planner numbers the operations of one plan, so the name tells which node is being fetched.
      if (operationName) requests.set(operationName, { query, variables, operationName });
    }
  }
  let planned;
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ url }) => new Recorder({ url }),
    experimental_didResolveQueryPlan: ({ queryPlan }) => {
      planned ??= queryPlan;
    },
  });
  const server = new ApolloServer({ gateway });
  await server.start();
  const { body } = await server.executeOperation(operation);
  await server.stop();

  const seen = new Map();
  const fetchOf = ({ serviceName, operationName }) => {
    const request = requests.get(operationName);
    const { query, variables } = unique ? leaveOutSeen(seen, serviceName, request) : request;
    if (variables?.representations?.length === 0) return { sequence: [] };
    return { fetch: { path: `/${serviceName}`, body: JSON.stringify({ query, operationName, variables }) } };
  };
  const treeOf = node => {
    switch (node.kind) {
      case 'Fetch':
        return fetchOf(node);
      case 'Flatten':
        return treeOf(node.node);
      case 'Sequence':
        return { sequence: node.nodes.map(treeOf) };
      case 'Parallel':
        return { parallel: node.nodes.map(treeOf) };
      default:
        throw new Error(`The plan has a ${node.kind} node, which the floor cannot follow.`);
    }
  };
  return {
    plan: treeOf(planned.node),
    answer: Buffer.from(JSON.stringify({ data: body.singleResult.data })),
  };
}

function leaveOutSeen(seen, serviceName, { query, variables, operationName }) {
  if (!variables?.representations) return { query, variables };
  const words = serviceName + query.replace(operationName, '');
  const known = seen.get(words) ?? new Set();
  seen.set(words, known);
  const representations = variables.representations.filter(representation => {
    const key = JSON.stringify(representation);
    return !known.has(key) && known.add(key);
  });
  return { query, variables: { ...variables, representations } };
}
