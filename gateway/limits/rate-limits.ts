/**
 * Limits how much a caller may ask in a time: requests of a signed-in viewer or of an address, requests of an operation,
 * and cost; and how many requests run at once. Beyond it a request is RATE_LIMITED (429). Counted in Redis, for all
 * gateways, where there is one, and in the process while it is away or slow; what runs at once, in each process.
 */
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Rates } from '../../wire/config';
import { JoineryError } from '../../wire/contract/errors';
import type { Log } from '../../wire/log';
import { type RedisClient, redisConnections } from '../../wire/redis-connection';
import type { Rate } from '../../wire/setting-forms';
import { within } from '../../wire/within';
import { type Caller, whoseOf } from '../request';
import { Quota } from './quota';

export interface RateLimits {
  /** Before anything of the request is read. Rejects with RATE_LIMITED. Afterwards call what it resolves with. */
  begin(caller: Caller): Promise<() => void>;
  /** Before the operation runs. Rejects with RATE_LIMITED. */
  operation(caller: Caller, name: string, cost: () => number): Promise<void>;
  close(): Promise<void>;
}

/** Longer than Redis takes. Who waited in vain asks no more for a while. */
const patienceMs = 50;
const pauseMs = 1_000;

export function rateLimits(
  rates: Rates,
  redis?: { readonly url: string; readonly log: Log } | undefined,
): RateLimits {
  const { viewer, address, cost: maxCost, operations, concurrent } = rates;
  const connection = redis && redisConnections(redis.url, redis.log, 'rates are counted in each process')();
  let client: RedisClient | undefined;
  void connection?.ask(async given => {
    client = given;
  });
  let askedAgainAt = 0;
  let ended: Promise<void> | undefined;

  const limiter = (rate: Rate | undefined, kind: string) => rate && counter(rate, kind);
  const counter = ({ points, seconds: duration }: Rate, kind: string) => {
    const options = { points, duration, keyPrefix: `joinery:rate:${kind}` };
    const here = new RateLimiterMemory(options);
    const everywhere =
      client &&
      new RateLimiterRedis({
        ...options,
        storeClient: client,
        useRedisPackage: true,
        rejectIfRedisNotReady: true,
        insuranceLimiter: here,
        // Who is over the limit is refused without Redis.
        inMemoryBlockOnConsumed: points + 1,
      });
    const consume = async (key: string, used: number): Promise<unknown> => {
      if (!everywhere || performance.now() < askedAgainAt) return here.consume(key, used);
      const counted = everywhere.consume(key, used);
      // Its refusal is of nobody's who went on without it.
      counted.catch(() => {});
      const isCounted = await within(patienceMs, counted, undefined);
      if (isCounted) return isCounted;
      askedAgainAt = performance.now() + pauseMs;
      return here.consume(key, used);
    };
    return async (key: string, used: number, what: string): Promise<void> => {
      try {
        await consume(key, used);
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        throw limited(`at most ${points} ${what} in ${duration} seconds`, refusal.msBeforeNext);
      }
    };
  };

  const ofViewer = limiter(viewer, 'viewer');
  const ofAddress = limiter(address, 'address');
  const ofCost = limiter(maxCost, 'cost');
  const ofOperation = new Map(
    Object.entries(operations).map(([name, rate]) => [name, counter(rate, `operation:${name}`)]),
  );
  const running = new Quota();

  return {
    begin: async caller => {
      const whose = whoseOf(caller) ?? '';
      if (concurrent !== undefined && running.of(whose) >= concurrent) {
        throw limited(`at most ${concurrent} requests at once`, 1_000);
      }
      running.take(whose);
      try {
        if (caller.viewer?.userId) await ofViewer?.(whose, 1, 'requests');
        else await ofAddress?.(whose, 1, 'requests');
      } catch (error) {
        running.giveBack(whose);
        throw error;
      }
      return () => running.giveBack(whose);
    },
    operation: async (caller, name, cost) => {
      const whose = whoseOf(caller) ?? '';
      await ofOperation.get(name)?.(whose, 1, `requests of ${name}`);
      const used = ofCost ? Math.ceil(cost()) : 0;
      if (used > 0) await ofCost?.(whose, used, 'of cost');
    },
    close: async () => {
      ended ??= connection?.end();
      await ended;
    },
  };
}

function limited(limit: string, waitMs: number): JoineryError {
  const retryAfter = Math.max(1, Math.ceil(waitMs / 1000));
  return new JoineryError('RATE_LIMITED', `You may have ${limit}: try again in ${retryAfter} s.`, {
    retryAfter,
  });
}
