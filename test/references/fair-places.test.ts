/** Who has brought much keeps nobody waiting who has brought little. */
import { FairPlaces } from '../../subgraphs/runtime/references/fair-places';

const settled = () => new Promise(setImmediate);

test('places are given to tenants in turn, and a failure gives its own back', async () => {
  const places = new FairPlaces(2);
  const begun: string[] = [];
  const ends: ((error?: Error) => void)[] = [];
  const work = (tenant: string, n: number) =>
    places.execute(tenant, () => {
      begun.push(`${tenant}${n}`);
      return new Promise<void>((resolve, reject) => ends.push(error => (error ? reject(error) : resolve())));
    });
  const all = [...[1, 2, 3, 4, 5].map(n => work('a', n)), ...[1, 2].map(n => work('b', n)), work('c', 1)];
  const outcomes = Promise.allSettled(all);
  await settled();
  expect(begun).toEqual(['a1', 'a2']);
  for (let n = 0; n < all.length; n += 1) {
    ends[n]!(n === 3 ? new Error('This one fails.') : undefined);
    await settled();
    expect(begun).toHaveLength(Math.min(all.length, n + 3));
  }
  expect(begun).toEqual(['a1', 'a2', 'a3', 'b1', 'c1', 'a4', 'b2', 'a5']);
  expect((await outcomes).map(({ status }) => status)).toContain('rejected');
  await places.execute('a', async () => {});
});
