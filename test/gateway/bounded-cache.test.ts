import { BoundedCache } from '../../wire/bounded-cache';

test('what was used longest ago goes first', () => {
  const cache = new BoundedCache<number>(2, 100);
  cache.set('a', 1, 1);
  cache.set('b', 2, 1);
  cache.get('a');
  cache.set('c', 3, 1);
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([1, undefined, 3]);
});

test('the sizes together stay within the bound, and one entry cannot push out the others', () => {
  const cache = new BoundedCache<number>(100, 100);
  for (let n = 0; n < 50; n++) cache.set(`small ${n}`, n, 10);
  expect(cache.length).toBe(10);
  cache.set('large', 0, 26);
  expect([cache.length, cache.get('large')]).toEqual([10, undefined]);
});

test('setting again replaces the value and its size', () => {
  const cache = new BoundedCache<number>(100, 100);
  for (let n = 0; n < 50; n++) cache.set('same', n, 20);
  expect([cache.length, cache.get('same')]).toEqual([1, 49]);
});
