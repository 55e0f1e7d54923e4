import { sideBySide } from './side-by-side';

test('no more run at once than may, and the values are in order', async () => {
  let running = 0;
  let most = 0;
  const values = await sideBySide([5, 1, 4, 2, 3], 2, async each => {
    running += 1;
    most = Math.max(most, running);
    for (let turn = 0; turn < each; turn += 1) await Promise.resolve();
    running -= 1;
    return each * 10;
  });
  expect(values).toEqual([50, 10, 40, 20, 30]);
  expect(most).toBe(2);
});

test('after a failure none begins, and those that run come to their end first', async () => {
  const ended: number[] = [];
  const begun: number[] = [];
  const failing = sideBySide([1, 2, 3, 4], 2, async each => {
    begun.push(each);
    if (each === 1) throw new Error('no');
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    ended.push(each);
  });
  await expect(failing).rejects.toThrow('no');
  expect([begun, ended]).toEqual([[1, 2], [2]]);
});
