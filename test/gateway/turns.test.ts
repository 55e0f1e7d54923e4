/** When requests begin: in order, a few in a turn of the event loop, so that what has begun goes before. */
import { setImmediate as endOfTurn } from 'node:timers/promises';
import { ownTurn } from '../../gateway/turns';

/** The requests of each turn until all of `count` have begun. A request keeps the turn busy for so long. */
async function turnsOf(count: number, busyMs: number): Promise<number[][]> {
  const begun: number[] = [];
  const begin = (n: number) => {
    begun.push(n);
    for (const end = performance.now() + busyMs; performance.now() < end; );
  };
  for (let n = 0; n < count; n++) void ownTurn().then(() => begin(n));
  const turns: number[][] = [];
  while (begun.length < count) {
    await endOfTurn();
    turns.push(begun.slice(turns.flat().length));
  }
  return turns;
}

test('requests that take long begin in the order in which they came, four in a turn', async () => {
  expect(await turnsOf(10, 1)).toEqual([
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

test('of those that take no time more begin in a turn, up to sixteen', async () => {
  const turns = await turnsOf(5000, 0);
  expect(turns.flat()).toEqual(Array.from({ length: 5000 }, (_, n) => n));
  expect(Math.max(...turns.map(({ length }) => length))).toBe(16);
  expect(turns.slice(0, -1).filter(({ length }) => length < 4)).toHaveLength(0);
});
