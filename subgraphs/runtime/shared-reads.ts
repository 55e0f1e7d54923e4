/**
 * Shares a read among all who ask for the same before it begins. Of each one runs at a time, and no answer is older than
 * its question: who asks while one runs gets the next.
 */
export class SharedReads<Value> {
  private readonly running = new Map<string, Promise<unknown>>();
  private readonly next = new Map<string, Promise<Value>>();

  read(key: string, read: () => Promise<Value>): Promise<Value> {
    const known = this.next.get(key);
    if (known) return known;
    const begin = (): Promise<Value> => {
      this.next.delete(key);
      const value = read();
      const over = value
        .catch(() => {})
        .then(() => {
          if (this.running.get(key) === over) this.running.delete(key);
        });
      this.running.set(key, over);
      return value;
    };
    const next = Promise.resolve(this.running.get(key)).then(begin);
    this.next.set(key, next);
    return next;
  }
}
