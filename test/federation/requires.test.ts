import { agree, agreeOnRandomOperations } from './agreement';
import { openWorld, type World } from './world';

/** A field that needs fields of another subgraph: with arguments, nested, in lists, over an interface's types. */
const items: any[] = [
  {
    id: '1',
    base: 10,
    size: { w: 2, h: 3 },
    parts: [{ n: 1 }, { n: 2 }],
    owner: { __typename: 'Person', nick: 'p' },
  },
  { id: '2', base: 20, size: null, parts: null, owner: { __typename: 'Firm', brand: 'f' } },
  { id: '3', base: null, size: { w: 1, h: null }, parts: [], owner: null },
];
const price = ({ base }: any, { currency }: any) =>
  base === null ? null : base * (currency === 'EUR' ? 2 : 1);
const area = ({ size }: any) => (size ? `${size.w}x${size.h}` : 'none');
const total = ({ parts }: any) => (parts ? parts.map(({ n }: any) => n).join('+') : 'none');
const owned = ({ owner }: any) => owner?.nick ?? owner?.brand ?? 'nobody';

let world: World;
beforeAll(async () => {
  world = await openWorld({
    subgraphs: {
      catalog: `
        type Query { items: [Item!]! item(id: ID!): Item }
        enum Currency { USD EUR }
        type Item @key(fields: "id") { id: ID! price(currency: Currency = USD): Int size: Size parts: [Part!] owner: Owner other: Int }
        type Size { w: Int h: Int } type Part { n: Int }
        union Owner = Person | Firm
        type Person { nick: String } type Firm { brand: String }`,
      shipping: `
        enum Currency { USD EUR }
        type Item @key(fields: "id") {
          id: ID! price(currency: Currency = USD): Int @external size: Size @external parts: [Part!] @external owner: Owner @external
          fee: String @requires(fields: "price(currency: EUR)")
          area: String @requires(fields: "size { w h }")
          total: String @requires(fields: "parts { n }")
          owned: String @requires(fields: "owner { ... on Person { nick } ... on Firm { brand } }")
        }
        type Size @external { w: Int h: Int } type Part @external { n: Int }
        union Owner = Person | Firm
        type Person { nick: String @external } type Firm { brand: String @external }`,
      insurance: `
        type Item @key(fields: "id") { id: ID! fee: String @external insured: String @requires(fields: "fee") }`,
    },
    rows: { Item: items },
    resolvers: {
      Query: { items: () => items, item: (_, { id }) => items.find(item => item.id === id) },
      Item: { area, total, owned, other: ({ id }) => Number(id) },
    },
    whole: {
      Item: {
        price,
        fee: item => `fee ${price(item, { currency: 'EUR' })}`,
        insured: item => `insured fee ${price(item, { currency: 'EUR' })}`,
      },
    },
    apart: {
      catalog: { Item: { price } },
      shipping: { Item: { fee: item => `fee ${item.price}` } },
      insurance: { Item: { insured: item => `insured ${item.fee}` } },
    },
  });
});

test.each([
  ['with an argument', '{ items { fee } }'],
  ['of nested objects and lists, some null', '{ items { area total } }'],
  ['of a union', '{ items { owned owner { __typename ... on Firm { brand } } } }'],
  ['of a field that itself requires', '{ items { insured } item(id: "2") { insured fee } }'],
])('what is required is fetched first: %s', async (_, query) => {
  await agree(world, query);
});

test.each([
  '{ items { price fee } }',
  '{ items { price(currency: USD) fee insured } }',
  'query ($c: Currency = USD) { items { price(currency: $c) fee euros: price(currency: EUR) } }',
  '{ items { price: other fee } }',
  '{ items { id: other fee area } }',
  '{ items { price__client: other price(currency: USD) fee } }',
])('the client may ask a required field otherwise, or name another field like it: %s', async query => {
  await agree(world, query, { apolloDiffers: 'It sends the value that the client asked for.' });
});

test('random operations', async () => {
  await agreeOnRandomOperations(world, { count: 150, values: { id: ['1', '2', '3', '4'] } });
}, 180_000);
