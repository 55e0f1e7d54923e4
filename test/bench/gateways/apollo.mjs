/** Plain @apollo/gateway behind plain @apollo/server, as its documentation sets it up: the 1.0 of every ratio. */
import { readFileSync } from 'node:fs';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { passedHeader } from '../caller.mjs';

class PassingOn extends RemoteGraphQLDataSource {
  willSendRequest({ request, context }) {
    if (context.caller) request.http.headers.set(passedHeader, context.caller);
  }
}

const gateway = new ApolloGateway({
  supergraphSdl: readFileSync(process.env.SUPERGRAPH, 'utf8'),
  buildService: ({ url }) => new PassingOn({ url }),
});
const server = new ApolloServer({ gateway });
const { url } = await startStandaloneServer(server, {
  listen: { host: '127.0.0.1', port: 0 },
  context: async ({ req }) => ({ caller: req.headers[passedHeader] }),
});
console.log(url);
