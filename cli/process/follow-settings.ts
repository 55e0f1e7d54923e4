/** Applies what changes in the configuration to a gateway that runs. */
import type { Gateway } from '../../gateway/http/server';
import type { Config } from '../../wire/config';
import type { Log } from '../../wire/log';
import { openRates } from './rates';
import type { Close } from './until-stopped';
import type { WatchedConfig } from './watched-config';

export function followSettings(
  settings: WatchedConfig,
  gateway: Gateway,
  log: Log,
  onClose: (close: Close) => void,
): void {
  let { rates }: Pick<Config, 'rates'> = settings.now();
  settings.onChange(config => {
    const sameRates = JSON.stringify(rates) === JSON.stringify(config.rates);
    rates = config.rates;
    gateway.reconfigure(config, sameRates ? 'as before' : openRates(config, log, onClose));
  });
}
