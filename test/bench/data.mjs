/**
 * Defines the data behind the stub subgraphs: few enough objects to read, related so that the large query returns
 * each of them several times, as in public gateway benchmarks. A relation is a function, so that graphql-js follows
 * it without resolvers.
 */

const names = ['Ada Quill', 'Ben Ostrow', 'Cleo Marsh', 'Dov Tamsin', 'Edda Lunt', 'Finn Arkwright'];
const wares = ['Table', 'Lamp', 'Bookshelf', 'Stool', 'Cabinet', 'Mirror', 'Bench', 'Drawer', 'Rack'];
const verdicts = [
  'Stands straight on a crooked floor, which is more than I do after a day of putting it together.',
  'Arrived a day early and a little smaller than the picture, like most of my guests.',
  'My second one. The first went to my sister, who noticed nothing.',
  'The screws were counted by somebody who likes their work, and there was one to spare.',
];
/** With these numbers the large query's answer is about 85 kB, the size that public benchmarks have. */
const reviewsPerUser = 4;

export const users = names.map((name, index) => ({
  id: String(index + 1),
  name,
  username: name.toLowerCase().replace(' ', '.'),
  birthday: `19${70 + index * 3}-0${index + 1}-1${index}`,
  reviews: () => reviews.filter(review => review.writer === index),
}));

export const products = wares.map((name, index) => ({
  upc: String(index + 1),
  name,
  price: 149 + index * 211,
  weight: 90 + ((index * 370) % 1000),
  inStock: index % 4 !== 3,
  shippingEstimate: shippingEstimate(149 + index * 211, 90 + ((index * 370) % 1000)),
  reviews: () => reviews.filter(review => review.ware === index),
}));

export const reviews = users.flatMap((_, writer) =>
  Array.from({ length: reviewsPerUser }, (_, nth) => {
    const number = writer * reviewsPerUser + nth;
    const ware = (writer + nth * 2) % products.length;
    return {
      id: String(number + 1),
      body: verdicts[number % verdicts.length],
      writer,
      ware,
      author: () => users[writer],
      product: () => products[ware],
    };
  }),
);

/** Made of the fields that the gateway has to bring from another subgraph (@requires). */
export function shippingEstimate(price, weight) {
  return price > 1000 ? 0 : Math.ceil(weight / 2);
}

/** The fields of Query, of all subgraphs. */
export const root = {
  users,
  user: ({ id }) => users.find(user => user.id === id),
  topProducts: ({ first }) => products.slice(0, first),
};

/** What a subgraph makes of a representation of an entity. */
export const entities = {
  User: ({ id }) => users.find(user => user.id === id),
  Review: ({ id }) => reviews.find(review => review.id === id),
  Product: ({ upc, price, weight }) => {
    const product = products.find(candidate => candidate.upc === upc);
    return product && { ...product, shippingEstimate: shippingEstimate(price, weight) };
  },
};
