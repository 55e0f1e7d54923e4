/** Opens the limits of what callers may ask in a time, where the environment sets any. */
import type { RateLimits } from '../../gateway/limits/rate-limits';
import type { Config } from '../../wire/config';
import type { Log } from '../../wire/log';
import type { Close } from './until-stopped';

export function openRates(
  { rates, redisUrl }: Pick<Config, 'rates' | 'redisUrl'>,
  log: Log,
  onClose: (close: Close) => void,
): RateLimits | undefined {
  const { viewer, address, cost, operations, concurrent } = rates;
  if (!viewer && !address && !cost && !concurrent && Object.keys(operations).length === 0) return undefined;
  const { rateLimits } =
    require('../../gateway/limits/rate-limits') as typeof import('../../gateway/limits/rate-limits');
  const limits = rateLimits(rates, redisUrl ? { url: redisUrl, log } : undefined);
  onClose(() => limits.close());
  return limits;
}
