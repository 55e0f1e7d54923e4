/** Opens the limits of what callers may ask in a time, where the environment sets any. */
import type { RateLimits } from '../../gateway/limits/rate-limits';
import type { Config } from '../../wire/config';
import type { Log } from '../../wire/log';
import type { Close } from './until-stopped';

export async function openRates(
  { rates, redisUrl }: Pick<Config, 'rates' | 'redisUrl'>,
  log: Log,
  onClose: (close: Close) => void,
): Promise<RateLimits | undefined> {
  const { rateLimits } = await import('../../gateway/limits/rate-limits.js');
  const limits = rateLimits(rates, redisUrl ? { url: redisUrl, log } : undefined);
  if (limits) onClose(() => limits.close());
  return limits;
}
