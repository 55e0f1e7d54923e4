/**
 * Lists the soak's operations and their right answers: those of one schema over the same data, executed by
 * graphql-js.
 */
import { readFileSync } from 'node:fs';
import { expectedAnswer } from '../bench/operations.mjs';

const large = readFileSync(new URL('../bench/schema/large.graphql', import.meta.url), 'utf8');
/** So many documents are different; each is planned once and kept. */
const documents = 200;
const byId = n =>
  `query ById($id: ID!) { user(id: $id) { a${n}: id name reviews { id product { upc price } } } }`;
const shop = n =>
  `query Shop($first: Int!) { topProducts(first: $first) { b${n}: upc name inStock shippingEstimate reviews { body author { username } } } }`;
const later = n =>
  `query Later($first: Int!) { topProducts(first: $first) { b${n}: upc name ... @defer { inStock reviews { body author { username } } } } }`;

/** Each with `expected`, its data. Most are small, one in fifty is large, one in ten defers. */
export async function operationsFor(supergraphSdl) {
  const asked = [];
  for (let n = 0; n < documents; n++) {
    const variables = n % 2 ? { id: String((n % 6) + 1) } : { first: (n % 4) + 1 };
    asked.push({ query: n % 2 ? byId(n) : shop(n), variables });
  }
  for (let n = 0; n < documents / 10; n++) asked.push({ query: later(n), variables: { first: (n % 4) + 1 } });
  for (let n = 0; n < documents / 50; n++) asked.push({ query: large, operationName: 'Large' });
  return Promise.all(
    asked.map(async operation => ({
      ...operation,
      expected: (await expectedAnswer(supergraphSdl, operation)).data,
    })),
  );
}
