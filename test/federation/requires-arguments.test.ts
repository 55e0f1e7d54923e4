import { stripIgnoredCharacters } from 'graphql';
import { agree, agreeOnRandomOperations } from './agreement';
import { agreeInTheEnd } from './deferred';
import { openWorld, type World } from './world';

/** Several fields that need one field of another subgraph, each with other arguments. */
const items: any[] = [
  { id: '1', base: 10, size: { w: 2 } },
  { id: '2', base: 20, size: null },
  { id: '3', base: null, size: { w: null } },
];
const price = ({ base }: any, { currency }: any) =>
  base === null ? null : base * (currency === 'EUR' ? 2 : 1);
const width = ({ w }: any, { unit }: any) => (w === null ? null : unit === 'IN' ? w * 10 : w);
const wide = ({ size }: any) => (size ? `${size.w}` : 'none');

let world: World;
beforeAll(async () => {
  world = await openWorld({
    // Of a supergraph the text does not matter.
    edit: stripIgnoredCharacters,
    subgraphs: {
      catalog: `
        type Query { items: [Item!]! item(id: ID!): Item }
        enum Currency { USD EUR } enum Unit { CM IN }
        type Item @key(fields: "id") { id: ID! price(currency: Currency = USD): Int size: Size }
        type Size { w(unit: Unit): Int }`,
      shipping: `
        enum Currency { USD EUR } enum Unit { CM IN }
        type Item @key(fields: "id") {
          id: ID! price(currency: Currency = USD): Int @external size: Size @external
          fee: String @requires(fields: "price(currency: EUR)")
          tax(rate: Int): String @requires(fields: "price(currency: USD)")
          plain: String @requires(fields: "price")
          inches: String @requires(fields: "size { w(unit: IN) }")
          metric: String @requires(fields: "size { w(unit: CM) }")
          free: Int
        }
        type Size @external { w(unit: Unit): Int }`,
      insurance: `
        type Item @key(fields: "id") { id: ID! fee: String @external tax(rate: Int): String @external insured: String @requires(fields: "fee tax(rate: 7)") }`,
    },
    rows: { Item: items },
    resolvers: {
      Query: { items: () => items, item: (_, { id }) => items.find(item => item.id === id) },
      Item: { free: ({ id }) => Number(id) },
    },
    whole: {
      Size: { w: width },
      Item: {
        price,
        fee: item => `fee ${price(item, { currency: 'EUR' })}`,
        tax: (item, { rate }) => `tax ${rate} ${price(item, { currency: 'USD' })}`,
        plain: item => `plain ${price(item, { currency: 'USD' })}`,
        inches: ({ size }) => (size ? `${width(size, { unit: 'IN' })}` : 'none'),
        metric: ({ size }) => (size ? `${width(size, { unit: 'CM' })}` : 'none'),
        insured: item =>
          `insured fee ${price(item, { currency: 'EUR' })} tax 7 ${price(item, { currency: 'USD' })}`,
      },
    },
    apart: {
      catalog: { Item: { price }, Size: { w: width } },
      shipping: {
        Item: {
          fee: item => `fee ${item.price}`,
          tax: (item, { rate }) => `tax ${rate} ${item.price}`,
          plain: item => `plain ${item.price}`,
          inches: wide,
          metric: wide,
        },
      },
      insurance: { Item: { insured: item => `insured ${item.fee} ${item.tax}` } },
    },
  });
});

test.each([
  '{ items { fee tax } }',
  '{ items { plain fee tax(rate: 1) free } }',
  '{ items { inches metric } item(id: "1") { metric size { w } inches } }',
  '{ items { insured } }',
  '{ items { tax(rate: 3) insured price(currency: EUR) fee plain } }',
  'query ($c: Currency = EUR) { items { price(currency: $c) tax } }',
])('each gets what it asks for: %s', async query => {
  await agree(world, query, { apolloDiffers: 'It sends one of the values to all.' });
});

test('what needs them may come later', async () => {
  const payloads = await agreeInTheEnd(world, '{ items { fee ... @defer { tax insured } } }');
  expect(payloads).toHaveLength(2);
});

test('random operations', async () => {
  await agreeOnRandomOperations(world, { count: 100, values: { id: ['1', '2', '3', '4'] } });
}, 180_000);
