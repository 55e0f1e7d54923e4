import { parse } from 'graphql';
import type { Viewer } from '../../wire/contract/viewer';
import { openWorld, type World } from './world';

/** Requests at once that have one step of their plans in common, and not the next. */
const viewer: Viewer = { tenantId: 't', userId: null, roles: [] };
const items: any[] = ['1', '2'].map(id => ({ id, of: { id } }));

let world: World;
beforeAll(async () => {
  world = await openWorld({
    subgraphs: {
      a: `
        type Query { items: [Item!]! }
        type Item @key(fields: "id") { id: ID! of: Item }`,
      b: 'type Item @key(fields: "id") { id: ID! times(n: Int!): Int }',
    },
    rows: { Item: items },
    resolvers: { Query: { items: () => items }, Item: { times: ({ id }, { n }) => id * n } },
    apollo: false,
  });
});

test('each has a tree of its own', async () => {
  const document = parse('query ($n: Int!) { items { id of { id times(n: $n) } times(n: $n) } }');
  const ask = (n: number) => world.graph.execute({ document, variables: { n }, viewer });
  world.asked.length = 0;
  const answers = await Promise.all([1, 2, 3, 4].map(ask));
  for (const [index, { data, errors }] of answers.entries()) {
    expect(errors).toBeUndefined();
    const times = (id: number) => ({ id: String(id), times: id * (index + 1) });
    const expected = [1, 2].map(id => ({ id: String(id), of: times(id), times: times(id).times }));
    expect(data).toEqual({ items: expected });
  }
  expect(world.asked.filter(({ name }) => name === 'a')).toHaveLength(2);
});
