/** Runs the same for each of several, a few at once. After a failure none begins; those that run are waited for. */

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
