/** Mercurius' gateway. It composes by itself and reads Federation 1 only, so its subgraphs' schemas stand here. */
import mercuriusGateway from '@mercuriusjs/gateway';
import fastify from 'fastify';
import { passedHeader } from '../caller.mjs';
import { subgraphNames } from '../supergraph.mjs';

const schemas = {
  accounts: `
    extend type Query { users: [User!] user(id: ID!): User }
    type User @key(fields: "id") { id: ID! username: String name: String birthday: String }`,
  products: `
    extend type Query { topProducts(first: Int = 5): [Product!] }
    type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }`,
  inventory: `
    extend type Product @key(fields: "upc") {
      upc: String! @external
      price: Int @external
      weight: Int @external
      inStock: Boolean
      shippingEstimate: Int @requires(fields: "price weight")
    }`,
  reviews: `
    type Review @key(fields: "id") { id: ID! body: String author: User product: Product }
    extend type User @key(fields: "id") { id: ID! @external reviews: [Review!] }
    extend type Product @key(fields: "upc") { upc: String! @external reviews: [Review!] }`,
};

const app = fastify();
app.register(mercuriusGateway, {
  gateway: {
    services: subgraphNames.map(name => ({
      name,
      url: `${process.env.STUBS}/${name}`,
      schema: schemas[name],
      rewriteHeaders: ({ [passedHeader]: caller }) => (caller ? { [passedHeader]: caller } : {}),
    })),
  },
});
console.log(`${await app.listen({ host: '127.0.0.1', port: 0 })}/graphql`);
