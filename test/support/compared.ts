/** Waits for the comparison that every subgraph makes at its start: it is not to mend what a test breaks. */
import type { Estate } from './estate';
import { eventually } from './eventually';

export async function whenCompared(estate: Estate): Promise<void> {
  for (const { references } of estate.subgraphs) {
    await eventually(async () => {
      const { comparison, replicas } = await references.health();
      expect(comparison !== null).toBe(replicas.length > 0);
    }, 60_000);
  }
}
