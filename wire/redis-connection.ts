/**
 * Keeps one connection to Redis: it reconnects whenever it is lost, and commands wait meanwhile. All connections
 * together log once that Redis is unreachable, and once that it is back.
 */
import type { createClient } from 'redis';
import type { Log } from './log';

export type RedisClient = ReturnType<typeof createClient>;

export interface RedisConnection {
  /** Rejects with ConnectionLost when the connection broke before the answer came: it may have been done or not. */
  ask<Answer>(command: (client: RedisClient) => Promise<Answer>): Promise<Answer>;
  /** Runs the work; that the connection was lost is no failure of it. */
  undisturbed(work: () => Promise<void>): Promise<void>;
  isUp(): boolean;
  /** Also called when an attempt to connect again has failed. */
  onLost(listener: () => void): void;
  /** What waits for an answer rejects at once. */
  end(): Promise<void>;
}

/** A blocking read answers every few seconds; a connection silent for longer is dead, whatever TCP believes. */
const silenceMs = 20_000;
const maxReconnectMs = 2_000;

/** Opens connections to one Redis. The URL may hold a password: it is never logged. `meanwhile`: what happens without it. */
export function redisConnections(url: string, log: Log, meanwhile: string): () => RedisConnection {
  // Some seven hundred files, for those who use it.
  const { createClient } = require('redis') as typeof import('redis');
  let away = false;
  return () => {
    let ended = false;
    const client = createClient({
      url,
      // Keeps a connection that nobody uses at the moment from being silent.
      pingInterval: silenceMs / 4,
      socket: {
        socketTimeout: silenceMs,
        reconnectStrategy: retries => Math.min(50 * 2 ** Math.min(retries, 10), maxReconnectMs),
      },
    }) as RedisClient;
    client.on('error', (error: Error) => {
      if (away || ended) return;
      away = true;
      log.warn({ err: error }, `Redis does not answer; ${meanwhile} until it does`);
    });
    client.on('ready', () => {
      if (away) log.warn('Redis answers again');
      away = false;
    });
    // The client goes on with a connection that was under way when it was ended.
    client.on('connect', () => {
      if (ended) client.destroy();
    });
    const first = client.connect().catch(() => {});
    return {
      ask: async command => {
        try {
          return await command(client);
        } catch (error) {
          throw client.isReady ? error : new ConnectionLost(undefined, { cause: error });
        }
      },
      undisturbed: async work => {
        try {
          await work();
        } catch (error) {
          if (!(error instanceof ConnectionLost)) throw error;
        }
      },
      isUp: () => client.isReady,
      onLost: listener => void client.on('error', listener),
      end: async () => {
        ended = true;
        client.destroy();
        await first;
      },
    };
  };
}

class ConnectionLost extends Error {}
