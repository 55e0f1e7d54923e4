/**
 * Reads through the caches of a subgraph: what is known and has not changed since comes from the store, the rest is loaded
 * in one go and stored. changes.ts says why no answer is older than what the reader, or this process, wrote before.
 */
import { createHash } from 'node:crypto';
import type { Cache } from './cache';
import type { Changes, Seen } from './changes';
import type { CacheStore } from './store';

export interface Reading<Value> {
  readonly cache: Cache<Value>;
  readonly tenantId: string;
  /** What decides, beside the key, what the viewer sees of it: the conditions of `readable`. */
  readonly by?: readonly unknown[] | undefined;
  /** The reader's last transaction here, of the watermark. */
  readonly after: string | undefined;
  /** In the order of the keys. */
  readonly load: (keys: string[]) => Promise<Value[]>;
}

export class Caches {
  constructor(
    private readonly changes: Changes,
    private readonly store: CacheStore,
  ) {}

  async read<Value>(keys: readonly string[], reading: Reading<Value>): Promise<Value[]> {
    const known = await this.#known(keys, reading);
    const missing = [...keys.keys()].filter(n => !known.has(n));
    if (missing.length === 0) return keys.map((_, n) => known.get(n)!.value);
    const seen = this.changes.last();
    const loaded = await reading.load(missing.map(n => keys[n]!));
    missing.forEach((n, place) => {
      const value = loaded[place]!;
      known.set(n, { value });
      if (seen) this.#keep(keys[n]!, value, seen, reading);
    });
    return keys.map((_, n) => known.get(n)!.value);
  }

  /** By place. */
  async #known<Value>(
    keys: readonly string[],
    reading: Reading<Value>,
  ): Promise<Map<number, { value: Value }>> {
    const { cache, tenantId, after } = reading;
    const known = new Map<number, { value: Value }>();
    if (!keys.some(key => cache.keys.test(key)) || !this.changes.upTo(after)) return known;
    const entries = await this.store.get(keys.map(key => storedKey(key, reading)));
    const tenant = `${cache.name} ${tenantId}`;
    const told = (key: string) => cache.told?.(key) ?? key;
    entries.forEach((entry, n) => {
      if (
        entry &&
        cache.keys.test(keys[n]!) &&
        this.changes.isUnchanged(entry.seen, [tenant, `${tenant} ${told(keys[n]!)}`])
      )
        known.set(n, { value: entry.value as Value });
    });
    return known;
  }

  #keep<Value>(key: string, value: Value, seen: Seen, reading: Reading<Value>): void {
    const { seconds, keys } = reading.cache;
    const keptFor = Math.floor(typeof seconds === 'number' ? seconds : seconds(value));
    if (keptFor > 0 && keys.test(key)) this.store.set(storedKey(key, reading), { value, seen }, keptFor);
  }

  close(): Promise<void> {
    return this.store.close();
  }
}

function storedKey(key: string, { cache, tenantId, by }: Reading<any>): string {
  const stored = `joinery:${tenantId}:${cache.name}:${key}`;
  if (!by?.length) return stored;
  return `${stored}:${createHash('sha256').update(JSON.stringify(by)).digest('base64url')}`;
}
