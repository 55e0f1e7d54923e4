/**
 * Sets up a shop: four subgraphs that share entities, interfaces, unions and value types, with some data missing and
 * some failing.
 */
import { JoineryError } from '../../wire/contract/errors';
import { openWorld, type World } from './world';

const users: any[] = [
  { id: '1', name: 'Ada', email: 'ada@x', age: 36 },
  { id: '2', name: 'Bob', email: null, age: null },
  { id: '3', name: null, email: 'cy@x', age: 7 },
];
const products: any[] = [
  {
    __typename: 'Book',
    id: 'p1',
    sku: 's1',
    title: 'Graphs',
    price: 10,
    weight: 2,
    pages: 300,
    dims: { w: 1, h: 2, unit: { name: 'cm' } },
  },
  { __typename: 'Film', id: 'p2', sku: 's2', title: 'Joins', price: 25, weight: 1, minutes: 90, dims: null },
  {
    __typename: 'Book',
    id: 'p3',
    sku: 's3',
    title: 'Keys',
    price: null,
    weight: 5,
    pages: 10,
    dims: { w: 3, h: null, unit: null },
  },
];
const reviews: any[] = [
  { id: 'r1', body: 'Good', stars: 5, author: users[0], product: products[0] },
  { id: 'r2', body: null, stars: 1, author: users[1], product: products[1] },
  { id: 'r3', body: 'Bad', stars: 2, author: users[0], product: products[2] },
  { id: 'r4', body: 'Odd', stars: 3, author: null, product: products[0] },
];
for (const user of users) {
  user.reviews = reviews.filter(({ author }) => author === user);
  user.friends = users.filter(other => other !== user);
}
for (const product of products) {
  product.reviews = reviews.filter(review => review.product === product);
  product.related = [products.filter(other => other !== product), null, [product]];
}
const broken = () => {
  throw new JoineryError('CONFLICT', 'Broken.');
};

const options = {
  subgraphs: {
    users: `
      type Query { me: User users: [User!]! user(id: ID!): User node(id: ID!): Node }
      interface Node { id: ID! }
      type User implements Node @key(fields: "id") { id: ID! name: String email: String friends(first: Int): [User!]! self: User broken: Int }`,
    profiles: `
      type User @key(fields: "id") { id: ID! age: Int greeting(word: String = "Hi"): String best: User fragile: String! }`,
    products: `
      type Query { products: [Product!]! product(id: ID!): Product search(text: String): [Hit] books: [Book] grid: [[Product]] }
      interface Product @key(fields: "id") { id: ID! title: String dims: Dims related: [[Product!]] }
      union Hit = Book | Film | User
      type Book implements Product @key(fields: "id") @key(fields: "sku") { id: ID! sku: String! title: String dims: Dims pages: Int related: [[Product!]] }
      type Film implements Product @key(fields: "id") { id: ID! title: String dims: Dims minutes: Int related: [[Product!]] }
      type Dims @shareable { w: Int h: Int unit: Unit }
      type Unit @shareable { name: String }
      type User @key(fields: "id", resolvable: false) { id: ID! }`,
    stock: `
      type Book @key(fields: "sku") { sku: String! price: Int weight: Int! }
      type Film @key(fields: "id") { id: ID! price: Int weight: Int! }`,
    reviews: `
      type Query { reviews(first: Int): [Review!] latest: Review }
      type Review @key(fields: "id") { id: ID! body: String stars: Int! author: User product: Product subject: Subject }
      union Subject = User | Book | Film
      interface Product @key(fields: "id") { id: ID! reviews(min: Int = 0): [Review!]! }
      type Book implements Product @key(fields: "id") { id: ID! reviews(min: Int = 0): [Review!]! }
      type Film implements Product @key(fields: "id") { id: ID! reviews(min: Int = 0): [Review!]! }
      type User @key(fields: "id") { id: ID! reviews: [Review] }`,
  },
  rows: { User: users, Book: products, Film: products, Product: products, Review: reviews },
  resolvers: {
    Query: {
      me: () => users[0],
      users: () => users,
      user: (_: unknown, { id }: any) => users.find(user => user.id === id),
      node: (_: unknown, { id }: any) => {
        const user = users.find(user => user.id === id);
        return user && { __typename: 'User', ...user };
      },
      products: () => products,
      product: (_: unknown, { id }: any) => products.find(product => product.id === id),
      search: () => [products[0], { __typename: 'User', ...users[1] }, null, products[1]],
      books: () => [products[0], null, products[2]],
      grid: () => [[products[0], products[1]], null, [null, products[2]], []],
      reviews: (_: unknown, { first }: any) => reviews.slice(0, first ?? 10),
      latest: () => reviews[3],
    },
    User: {
      friends: (user: any, { first }: any) =>
        users.filter(other => other.id !== user.id).slice(0, first ?? 9),
      self: (user: any) => users.find(other => other.id === user.id),
      best: (user: any) => users.find(other => other.id !== user.id),
      greeting: (user: any, { word }: any) => `${word} ${user.id}`,
      fragile: (user: any) => (user.id === '2' ? broken() : `whole ${user.id}`),
      broken,
    },
    Review: {
      subject: ({ id }: any) =>
        id === 'r1' ? { __typename: 'User', ...users[1] } : id === 'r2' ? products[1] : null,
    },
    Book: { reviews: byStars },
    Film: { reviews: byStars },
  },
};
function byStars({ id }: any, { min }: any) {
  return reviews.filter(review => review.product.id === id && review.stars >= (min ?? 0));
}

export function openShop(): Promise<World> {
  return openWorld(options);
}
