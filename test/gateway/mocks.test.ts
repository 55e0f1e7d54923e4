/** A subgraph that is not there yet is answered for with values made up from its schema. */
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { readConfig } from '../../wire/config';
import { openLog } from '../../wire/log';
import { closeAll, codesOf, gatewayOver, graphOver, ownSubgraph, post, schemas } from './estate';

afterAll(closeAll);

const planned = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
  scalar DateTime
  enum Stars { ONE TWO THREE }
  interface Remark { id: ID! text: String! }
  type Review implements Remark @key(fields: "id") { id: ID! text: String! stars: Stars! at: DateTime! product: Product! }
  type Question implements Remark { id: ID! text: String! }
  type Product @key(fields: "id") { id: ID! reviews(first: Int): [Review!]! score: Float tags: [String!]! }
  type Query { remarks: [Remark!]! review(id: ID!): Review }
  type Mutation { addReview(text: String!): Review }`;

function supergraphSdl(): string {
  const { supergraphSdl: sdl, errors } = composeServices([
    { name: 'products', typeDefs: parse(schemas.products), url: 'in-process:products' },
    { name: 'reviews', typeDefs: parse(planned), url: '' },
  ]);
  if (!sdl) throw new Error(String(errors));
  return sdl;
}

const open = async (mocks: readonly string[], log = openLog('silent')) => {
  const inProcess = { products: ownSubgraph('products') };
  return gatewayOver(await graphOver(supergraphSdl(), { inProcess, mocks, log }));
};

test('beside real ones, of every kind of type, and always the same', async () => {
  const lines: string[] = [];
  const gateway = await open(['reviews'], openLog('warn', { write: line => void lines.push(line) }));
  const query = `{
    products { name score tags reviews(first: 3) { id text stars at product { id score } } }
    remarks { __typename id text }
  }`;
  const { body } = await post(gateway, { query });
  expect(codesOf(body).length).toBe(0);
  const [chair, table] = body.data.products;
  expect([chair.name, table.name]).toEqual(['Chair', 'Table']);
  expect(chair.reviews).toHaveLength(3);
  expect(chair.reviews[0]).toEqual({
    id: expect.stringMatching(/^Review-\d+$/),
    text: expect.stringMatching(/^Review\.text \d+$/),
    stars: expect.stringMatching(/^(ONE|TWO|THREE)$/),
    at: expect.stringMatching(/^202[678]-.*Z$/),
    product: expect.anything(),
  });
  expect(chair.tags).toHaveLength(2);
  expect(new Set([...chair.reviews, ...table.reviews].map(({ id }: any) => id)).size).toBe(6);
  expect(body.data.remarks.every(({ __typename }: any) => /^(Review|Question)$/.test(__typename))).toBe(true);

  const again = await open(['reviews']);
  expect((await post(again, { query })).body).toEqual(body);
  const [{ id, text, stars }] = chair.reviews;
  const byId = await post(again, { query: `{ review(id: "${id}") { id text stars } }` });
  expect(byId.body.data.review).toEqual({ id, text, stars });
  const change = await post(again, { query: 'mutation { addReview(text: "x") { text } }' });
  expect(change.body.data.addReview.text).toEqual(expect.stringMatching(/^Review\.text/));
  expect(lines.map(line => JSON.parse(line).mocks)).toEqual([['reviews']]);
});

test('one that the supergraph has not is refused', async () => {
  await expect(open(['reviews', 'payments'])).rejects.toThrow(
    'MOCKS names payments, which the supergraph does not have',
  );
});

test('in production they are refused', () => {
  expect(readConfig({ MOCKS: 'reviews' }).mocks).toEqual(['reviews']);
  expect(() => readConfig({ MOCKS: 'reviews', NODE_ENV: 'production' })).toThrow(
    'MOCKS is set, but made-up values are for development only',
  );
});
