/**
 * Limits how many tasks run at a time, with tenants taking turns: a tenant with one task waits for at most one task of
 * each other tenant, however many those have queued.
 */
export class FairPlaces {
  /** By tenant, in whose turn it is; none is empty. */
  private readonly waiting = new Map<string, (() => void)[]>();
  private free: number;

  constructor(places: number) {
    this.free = places;
  }

  async execute<Value>(tenantId: string, work: () => Promise<Value>): Promise<Value> {
    if (this.free > 0) this.free -= 1;
    else await this.turn(tenantId);
    try {
      return await work();
    } finally {
      this.passOn();
    }
  }

  private turn(tenantId: string): Promise<void> {
    return new Promise(resolve => {
      const queue = this.waiting.get(tenantId);
      if (queue) queue.push(resolve);
      else this.waiting.set(tenantId, [resolve]);
    });
  }

  private passOn(): void {
    const [next] = this.waiting;
    if (!next) {
      this.free += 1;
      return;
    }
    const [tenantId, queue] = next;
    const begin = queue.shift()!;
    // The others first.
    this.waiting.delete(tenantId);
    if (queue.length > 0) this.waiting.set(tenantId, queue);
    begin();
  }
}
