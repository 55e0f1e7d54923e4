/**
 * Runs a function for each of several items, a few at a time. After a failure it starts no more, and waits for the
 * running ones.
 */

/** In the order of what was given. */
export async function sideBySide<Each, Value>(
  all: readonly Each[],
  atOnce: number,
  run: (each: Each) => Promise<Value>,
): Promise<Value[]> {
  const values: Value[] = [];
  const failures: unknown[] = [];
  let next = 0;
  const work = async () => {
    while (next < all.length && failures.length === 0) {
      const place = next;
      next += 1;
      try {
        values[place] = await run(all[place]!);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, work));
  if (failures.length > 0) throw failures[0];
  return values;
}
