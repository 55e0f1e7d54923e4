/**
 * Keeps cached values in Redis, for all processes of a subgraph. Each is signed for its key: what somebody else has put
 * there is no value. Where Redis is away, refuses, or takes too long, there is none either.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Log } from '../../../wire/log';
import { redisConnections } from '../../../wire/redis-connection';
import { within } from '../../../wire/within';
import { readSnapshot } from '../database/snapshot';
import type { CacheStore, Entry } from './store';

/** Longer than Redis takes, and no longer than a statement may; who waited in vain asks no more for a while. */
const patienceMs = 50;
const pauseMs = 1_000;
const maxBytes = 256 * 1024;

interface Kept {
  readonly value: unknown;
  readonly incarnation: string;
  readonly snapshot: string;
}

export function redisStore({
  url,
  secrets,
  log,
}: {
  url: string;
  secrets: readonly string[];
  log: Log;
}): CacheStore {
  const connection = redisConnections(url, log, 'cached values are read from the databases')();
  let askedAgainAt = 0;

  const signature = (secret: string, key: string, body: Buffer): Buffer =>
    createHmac('sha256', secret).update(`joinery cache ${key}\0`).update(body).digest();

  const write = (key: string, { value, seen }: Entry): string => {
    const kept: Kept = { value, incarnation: seen.incarnation, snapshot: seen.snapshot.text };
    const body = serialize(kept);
    return Buffer.concat([signature(secrets[0]!, key, body), body]).toString('base64');
  };

  const read = (key: string, text: unknown): Entry | undefined => {
    if (typeof text !== 'string') return undefined;
    const bytes = Buffer.from(text, 'base64');
    const signed = bytes.subarray(0, 32);
    const body = bytes.subarray(32);
    const isSigned = (secret: string) =>
      signed.length === 32 && timingSafeEqual(signed, signature(secret, key, body));
    if (!secrets.some(isSigned)) return undefined;
    try {
      const { value, incarnation, snapshot } = deserialize(body) as Kept;
      return { value, seen: { incarnation, snapshot: readSnapshot(snapshot) } };
    } catch {
      // Of another version.
      return undefined;
    }
  };

  return {
    get: async keys => {
      const none = keys.map(() => undefined);
      if (!connection.isUp() || performance.now() < askedAgainAt) return none;
      const asking = connection.ask(client => client.mGet([...keys])).catch(() => none);
      const texts = await within(patienceMs, asking, undefined);
      if (texts === undefined) askedAgainAt = performance.now() + pauseMs;
      return Array.isArray(texts) ? keys.map((key, n) => read(key, texts[n])) : none;
    },
    set: (key, entry, seconds) => {
      if (!connection.isUp() || performance.now() < askedAgainAt) return;
      const text = write(key, entry);
      if (text.length > maxBytes) return;
      connection
        .ask(client => client.set(key, text, { expiration: { type: 'EX', value: seconds } }))
        .catch(() => {});
    },
    close: () => connection.end(),
  };
}
