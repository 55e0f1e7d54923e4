/** Two tiny subgraphs, products and reviews, in every form in which a gateway can meet them. */
import { createServer, type Server } from 'node:http';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { createHandler } from 'graphql-http/lib/use/http';
import { type Graph, openGraph } from '../../gateway/graph';
import { type GatewayOptions, startGateway } from '../../gateway/http/server';
import { type TransportsOptions, transportsOf } from '../../gateway/transport/transports-of';
import { readConfig } from '../../wire/config';
import { JoineryError } from '../../wire/contract/errors';
import type { InProcessSubgraph, SubgraphRequest } from '../../wire/contract/in-process-subgraph';
import { maskErrors } from '../../wire/contract/mask';
import type { Viewer } from '../../wire/contract/viewer';
import type { HttpServer } from '../../wire/http/http-server';
import { openLog } from '../../wire/log';
import { listening } from '../support/listening';

export const secret = 'a-subgraph-secret-for-tests-only-0123456789';
export const jwtSecret = 'a-jwt-secret-for-tests-only-0123456789abcdef';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])`;

export const schemas = {
  products: `${link}
    type Product @key(fields: "id") { id: ID! name: String! price: Int }
    type Viewer { tenantId: String userId: String roles: [String!]! }
    type Query {
      products: [Product!]!
      product(id: ID!): Product
      double(n: Int!): Int
      slow(ms: Int!): Int
      coded: Int
      broken: Int
      viewer: Viewer!
      header(name: String!): String
    }
    type Mutation { rename(id: ID!, name: String!): Product }`,
  reviews: `${link}
    type Review { id: ID! body: String! product: Product }
    type Product @key(fields: "id") { id: ID! reviews: [Review!] }
    type Query { reviews: [Review!] }`,
};
export type SubgraphName = keyof typeof schemas;

interface Context {
  readonly viewer?: Viewer;
  readonly headers?: Record<string, unknown>;
}

const products = [
  { id: '1', name: 'Chair', price: 40 },
  { id: '2', name: 'Table', price: 120 },
];
/** The third review points at a product that does not exist. */
const reviews = [
  { id: 'r1', body: 'Sturdy.', product: { id: '1' } },
  { id: 'r2', body: 'Wobbly.', product: { id: '2' } },
  { id: 'r3', body: 'Lost.', product: { id: '3' } },
];

const resolvers = {
  products: {
    Query: {
      products: () => products,
      product: (_: unknown, { id }: { id: string }) => products.find(product => product.id === id),
      double: (_: unknown, { n }: { n: number }) => n * 2,
      slow: (_: unknown, { ms }: { ms: number }) => new Promise(resolve => setTimeout(resolve, ms, ms)),
      coded: () => {
        throw new JoineryError('CONFLICT', 'Somebody was faster.', { stacktrace: ['at secret.ts'] });
      },
      broken: () => {
        throw new Error('password=hunter2 at /srv/secret.ts:1');
      },
      viewer: (_: unknown, _args: unknown, { viewer }: Context) => viewer ?? { roles: [] },
      header: (_: unknown, { name }: { name: string }, { headers }: Context) => headers?.[name],
    },
    Product: {
      __resolveReference: ({ id }: { id: string }) => products.find(product => product.id === id) ?? null,
    },
    Mutation: {
      rename: (_: unknown, { id, name }: { id: string; name: string }) => ({ id, name }),
    },
  },
  reviews: {
    Query: { reviews: () => reviews },
    Product: { reviews: ({ id }: { id: string }) => reviews.filter(({ product }) => product.id === id) },
  },
};

export const log = openLog('silent');

export function schemaOf(name: SubgraphName): GraphQLSchema {
  return buildSubgraphSchema([{ typeDefs: parse(schemas[name]), resolvers: resolvers[name] as never }]);
}

/** As the runtime's subgraphs are: masked, for a viewer; counts what it is asked. */
export function ownSubgraph(name: SubgraphName) {
  const schema = schemaOf(name);
  const requests: SubgraphRequest[] = [];
  const subgraph: InProcessSubgraph = {
    execute: async request => {
      requests.push(request);
      const { document, operationName, variables, viewer } = request;
      const contextValue = { viewer };
      return maskErrors(
        await execute({ schema, document, operationName, variableValues: variables, contextValue }),
        log,
      );
    },
    ready: async () => {},
    close: async () => {},
  };
  return { ...subgraph, name, schema, requests };
}

/** `in-process:<name>` unless a URL is given. */
export function supergraph(urls: Partial<Record<SubgraphName, string>> = {}): string {
  const names = Object.keys(schemas) as SubgraphName[];
  const { supergraphSdl, errors } = composeServices(
    names.map(name => ({ name, typeDefs: parse(schemas[name]), url: urls[name] ?? `in-process:${name}` })),
  );
  if (!supergraphSdl) throw new Error(String(errors));
  return supergraphSdl;
}

const leftovers: (() => unknown)[] = [];

/** Closes what was started with the functions here, the last first. */
export async function closeAll(): Promise<void> {
  while (leftovers.length > 0) await leftovers.pop()!();
}

export function later(close: () => unknown): void {
  leftovers.push(close);
}

/** As anybody would write it: @apollo/subgraph behind graphql-http, knowing nothing of us. */
export async function foreignSubgraph(name: SubgraphName): Promise<{ url: string; server: Server }> {
  const handler = createHandler({
    schema: schemaOf(name),
    context: req => ({ headers: req.raw.headers }) as never,
  });
  return rawServer((req, res) => void handler(req, res));
}

export async function rawServer(
  listener: Parameters<typeof createServer>[1],
): Promise<{ url: string; server: Server }> {
  const server = createServer(listener);
  const port = await listening(server);
  later(() => {
    server.closeAllConnections();
    return new Promise(resolve => server.close(resolve));
  });
  return { url: `http://127.0.0.1:${port}/graphql`, server };
}

export async function graphOver(
  supergraphSdl: string,
  options: TransportsOptions,
  logger = log,
): Promise<Graph> {
  const transports = transportsOf(supergraphSdl, options);
  const graph = await openGraph({ supergraphSdl, transports, log: logger });
  later(() => graph.close());
  return graph;
}

export async function gatewayOver(graph: Graph, options: Partial<GatewayOptions> = {}) {
  const gateway = await startGateway({
    graph,
    config: readConfig({}),
    host: '127.0.0.1',
    port: 0,
    log,
    ...options,
  });
  later(() => gateway.close(1000));
  return gateway;
}

/** A graph over both subgraphs in its process, for all tests of a file. */
export function graphOfFile(): () => Graph {
  let graph: Graph;
  beforeAll(async () => {
    const supergraphSdl = supergraph();
    const inProcess = { products: ownSubgraph('products'), reviews: ownSubgraph('reviews') };
    graph = await openGraph({ supergraphSdl, transports: transportsOf(supergraphSdl, { inProcess }), log });
  });
  afterAll(() => graph.close());
  return () => graph;
}

/** A gateway over both subgraphs in its process. */
export async function localGateway(options: Partial<GatewayOptions> = {}): Promise<HttpServer> {
  const inProcess = { products: ownSubgraph('products'), reviews: ownSubgraph('reviews') };
  return gatewayOver(await graphOver(supergraph(), { inProcess }), options);
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: any;
}

export async function post(
  gateway: { url: string },
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Answered> {
  return fetched(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

export async function fetched(url: string, init?: RequestInit): Promise<Answered> {
  const response = await fetch(url, init);
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text.startsWith('{') ? JSON.parse(text) : text,
  };
}

export function codesOf(body: { errors?: GraphQLError[] }): unknown[] {
  return (body.errors ?? []).map(({ extensions }) => extensions?.code);
}
