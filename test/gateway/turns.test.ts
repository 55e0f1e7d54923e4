/** When requests begin: in order, a few in a turn of the event loop, so that what has begun goes before. */
import { setImmediate as endOfTurn } from 'node:timers/promises';
import { ownTurn } from '../../gateway/turns';

test('requests begin in the order in which they came, four in a turn', async () => {
  const begun: number[] = [];
  for (let n = 0; n < 10; n++) void ownTurn().then(() => begun.push(n));
  const turns: number[][] = [];
  while (begun.length < 10) {
    await endOfTurn();
    turns.push(begun.slice(turns.flat().length));
  }
  expect(turns).toEqual([
    [0, 1, 2, 3],
    [4, 5, 6, 7],
    [8, 9],
  ]);
});

test('who comes while others wait is behind them, and the next after a rest begins at once', async () => {
  const begun: string[] = [];
  const come = (name: string) => ownTurn().then(() => void begun.push(name));
  const first = Promise.all(['a', 'b', 'c', 'd', 'e'].map(come));
  await endOfTurn();
  const late = come('late');
  await Promise.all([first, late]);
  expect(begun).toEqual(['a', 'b', 'c', 'd', 'e', 'late']);
  const alone = come('alone');
  await endOfTurn();
  expect(begun.at(-1)).toBe('alone');
  await alone;
});
