/** Keeps cached values in the process: the least recently used ones make room. */
import { LRUCache } from 'lru-cache';
import type { CacheStore, Entry } from './store';

/** Characters of the values as JSON: of a subgraph, and of one value. */
const maxSize = 16 * 1024 * 1024;
const maxEntrySize = 256 * 1024;

export function memoryStore(): CacheStore {
  const entries = new LRUCache<string, Entry>({ maxSize, maxEntrySize });
  return {
    get: async keys => keys.map(key => entries.get(key)),
    set: (key, entry, seconds) => {
      const size = key.length + JSON.stringify(entry.value).length;
      entries.set(key, entry, { ttl: seconds * 1000, size });
    },
    close: async () => entries.clear(),
  };
}
