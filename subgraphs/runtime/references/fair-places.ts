/**
 * Limits how many tasks run at a time, with those who have them (tenants, owners of events) taking turns: whoever has one
 * task waits for at most one task of each other, however many those have queued.
 */
export class FairPlaces {
  /** By whose they are, in whose turn it is; none is empty. */
  private readonly waiting = new Map<string, (() => void)[]>();
  private free: number;

  constructor(places: number) {
    this.free = places;
  }

  async execute<Value>(whose: string, work: () => Promise<Value>): Promise<Value> {
    if (this.free > 0) this.free -= 1;
    else await this.turn(whose);
    try {
      return await work();
    } finally {
      this.passOn();
    }
  }

  private turn(whose: string): Promise<void> {
    return new Promise(resolve => {
      const queue = this.waiting.get(whose);
      if (queue) queue.push(resolve);
      else this.waiting.set(whose, [resolve]);
    });
  }

  private passOn(): void {
    const [next] = this.waiting;
    if (!next) {
      this.free += 1;
      return;
    }
    const [whose, queue] = next;
    const begin = queue.shift()!;
    // The others first.
    this.waiting.delete(whose);
    if (queue.length > 0) this.waiting.set(whose, queue);
    begin();
  }
}
