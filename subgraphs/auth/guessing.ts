/**
 * Slows guessing: so many failures an account, and so many an address, then the next attempt waits. Counted in PostgreSQL,
 * so that it is one count for all processes.
 */
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import { JoineryError } from '../../wire/contract/errors';
import type { Viewer } from '../../wire/contract/viewer';
import { errors } from './errors';
import { hashOf } from './secrets';

const windowSeconds = 15 * 60;
const failuresOfAccount = 10;
/** Many people may share one. */
const failuresOfAddress = 200;

const limiters = new WeakMap<object, { account: RateLimiterPostgres; address: RateLimiterPostgres }>();

/** Throws TOO_MANY_ATTEMPTS before `attempt` runs; what it resolves with counts as a success where `succeeded` says so. */
export async function slowed<Value>(
  dataSource: DataSource,
  viewer: Viewer,
  account: string,
  attempt: () => Promise<Value>,
  succeeded: (value: Value) => boolean,
): Promise<Value> {
  const limits = limitersOf(dataSource);
  const ofAccount = hashOf(`${viewer.tenantId} ${account.toLowerCase()}`);
  const ofAddress = hashOf(viewer.client?.address ?? 'unknown');
  await dataSource.query('DELETE FROM joinery_attempts WHERE expire < $1', [Date.now()]);
  // Counted first: of many at once, no more are tried than may fail.
  await count(limits.address, ofAddress);
  await count(limits.account, ofAccount);
  const value = await attempt();
  if (succeeded(value)) {
    await limits.account.delete(ofAccount);
    await limits.address.reward(ofAddress, 1);
  }
  return value;
}

async function count(limiter: RateLimiterPostgres, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const retryAfter = Math.ceil(refusal.msBeforeNext / 1000);
    throw new JoineryError(
      errors.TOO_MANY_ATTEMPTS,
      `There were too many failures: try again in ${retryAfter} seconds.`,
      { retryAfter },
    );
  }
}

function limitersOf(dataSource: DataSource) {
  const { driver } = dataSource;
  let found = limiters.get(driver);
  if (!found) {
    const options = {
      storeClient: dataSource,
      storeType: 'typeorm',
      tableName: 'joinery_attempts',
      tableCreated: true,
      clearExpiredByTimeout: false,
      duration: windowSeconds,
    };
    found = {
      account: new RateLimiterPostgres({ ...options, keyPrefix: 'account', points: failuresOfAccount }),
      address: new RateLimiterPostgres({ ...options, keyPrefix: 'address', points: failuresOfAddress }),
    };
    limiters.set(driver, found);
  }
  return found;
}
