import { poolSizeOf } from './open-domain';

test('workers share the connections of a subgraph; with too few for each to work, they are refused', () => {
  expect([1, 4, 5, 20].map(poolSizeOf)).toEqual([10, 10, 8, 2]);
  expect(() => poolSizeOf(21)).toThrow(
    '21 workers of a subgraph would have fewer than 2 connections each to its database, of 40 in all. Start 20 workers at the most.',
  );
});
