import { SharedReads } from './shared-reads';

const settled = () => new Promise(resolve => setImmediate(resolve));

test('who asks before a read begins shares it, who asks while it runs gets the next', async () => {
  const reads = new SharedReads<number>();
  const ends: ((value: number) => void)[] = [];
  const read = () => reads.read('same', () => new Promise(resolve => ends.push(resolve)));
  const first = [read(), read()];
  await settled();
  const second = [read(), read()];
  await settled();
  // One runs at a time.
  expect(ends).toHaveLength(1);
  ends[0]!(1);
  expect(await Promise.all(first)).toEqual([1, 1]);
  await settled();
  expect(ends).toHaveLength(2);
  ends[1]!(2);
  expect(await Promise.all(second)).toEqual([2, 2]);
});

test('what fails fails for those who shared it, and not for the next', async () => {
  const reads = new SharedReads<string>();
  const failing = [1, 2].map(() => reads.read('same', () => Promise.reject(new Error('gone'))));
  for (const one of failing) await expect(one).rejects.toThrow('gone');
  expect(await reads.read('same', async () => 'there')).toBe('there');
  expect(await reads.read('other', async () => 'else')).toBe('else');
});
