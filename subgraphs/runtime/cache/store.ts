/** Defines where cached values are kept: it may forget them at any time, and fails by having none. */
import type { Seen } from './changes';

export interface Entry {
  readonly value: unknown;
  /** Before it was loaded. */
  readonly seen: Seen;
}

export interface CacheStore {
  /** In the order of the keys. */
  get(keys: readonly string[]): Promise<(Entry | undefined)[]>;
  set(key: string, entry: Entry, seconds: number): void;
  close(): Promise<void>;
}
