/**
 * Keeps the texts of automatic persisted queries by their hashes: in the process, and in Redis where there is one, for
 * all processes. Both hold a bounded number, the latest; where Redis is away, clients send their texts again.
 */
import { LRUCache } from 'lru-cache';
import type { Log } from '../../wire/log';
import { redisConnections } from '../../wire/redis-connection';
import { within } from '../../wire/within';
import { sha256Of } from './trusted-documents';

export interface PersistedQueries {
  get(hash: string): Promise<string | undefined> | string | undefined;
  /** `hash` is verified. */
  add(hash: string, text: string): void;
  close(): Promise<void>;
}

const maxCharacters = 32 * 1024 * 1024;
const daySeconds = 86_400;
/** Longer than Redis takes; a client that is told to send the text loses a round trip. */
const patienceMs = 50;

const keyOf = (hash: string) => `joinery:persisted-query:${hash}`;
/** The hashes, by when they were stored. */
const indexKey = 'joinery:persisted-queries';

export function persistedQueries(
  max: number,
  redis?: { readonly url: string; readonly log: Log } | undefined,
): PersistedQueries {
  const here = new LRUCache<string, string>({ max, maxSize: maxCharacters });
  const keep = (hash: string, text: string) => void here.set(hash, text, { size: text.length });
  if (!redis) return { get: hash => here.get(hash), add: keep, close: async () => {} };

  const connection = redisConnections(redis.url, redis.log, 'persisted queries are kept in this process')();
  const read = async (hash: string): Promise<string | undefined> => {
    if (!connection.isUp()) return undefined;
    const asked = connection.ask(client => client.get(keyOf(hash))).catch(() => null);
    const text = await within(patienceMs, asked, null);
    // Whatever else stands there is not what the client means.
    if (typeof text !== 'string' || sha256Of(text) !== hash) return undefined;
    keep(hash, text);
    return text;
  };
  const store = async (hash: string, text: string): Promise<void> => {
    const stored = await connection.ask(client =>
      client
        .multi()
        .set(keyOf(hash), text, { expiration: { type: 'EX', value: daySeconds } })
        .zAdd(indexKey, { score: Date.now(), value: hash })
        .zCard(indexKey)
        .exec(),
    );
    const tooMany = Number(stored[2]) - max;
    if (tooMany <= 0) return;
    const oldest = await connection.ask(client => client.zPopMinCount(indexKey, tooMany));
    if (oldest.length > 0)
      await connection.ask(client => client.del(oldest.map(({ value }) => keyOf(value))));
  };
  return {
    get: hash => here.get(hash) ?? read(hash),
    add: (hash, text) => {
      if (here.has(hash)) return;
      keep(hash, text);
      if (connection.isUp()) store(hash, text).catch(() => {});
    },
    close: () => connection.end(),
  };
}
