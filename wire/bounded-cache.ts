/**
 * Owns a cache that cannot outgrow its bounds: the entry used longest ago goes first, when there are too many or
 * when they are too large together. An entry that is larger than a quarter of the whole is not kept at all, so
 * that one caller cannot push out everybody else's.
 */
export class BoundedCache<V> {
  readonly #entries = new Map<string, { value: V; size: number }>();
  #size = 0;

  constructor(
    private readonly maxEntries: number,
    /** In the unit of `set`'s size, for example characters. */
    private readonly maxSize: number,
  ) {}

  get(key: string): V | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    // A Map keeps the order of insertion: putting the entry back makes it the youngest.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  set(key: string, value: V, size: number): void {
    this.delete(key);
    if (size > this.maxSize / 4) return;
    this.#entries.set(key, { value, size });
    this.#size += size;
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.maxEntries && this.#size <= this.maxSize) return;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#entries.delete(key);
    this.#size -= entry.size;
  }

  get length(): number {
    return this.#entries.size;
  }
}
