/**
 * Follows the configuration file: when it changes, and on SIGHUP, the settings that can change in a running gateway are
 * applied without dropping a request. An invalid file is refused with place and remedy, and the settings before it stay in
 * service; a missing one changes nothing.
 */
import { existsSync } from 'node:fs';
import { watch } from 'chokidar';
import type { Config } from '../../wire/config';
import type { Log } from '../../wire/log';
import { onHangup } from './hangup';
import type { Close } from './until-stopped';

/** What a running gateway can change. */
const live = new Set<keyof Config>([
  'compressAbove',
  'contracts',
  'corsOrigins',
  'getMaxAge',
  'getRequiresHeader',
  'headerRules',
  'introspection',
  'limits',
  'mocks',
  'passErrors',
  'passHeaders',
  'rates',
  'subscriptionsOf',
  'trustedProxies',
]);

/** A file that is being written is not read: it must have had the same size for this long. */
const settledMs = 200;
/** What anybody may read at /ready; the log has the rest. */
const maxReason = 300;

export interface WatchedConfig {
  /** At present. */
  now(): Config;
  /** Why a newer file is not in service, where there is one. */
  refused(): string | undefined;
  /** Is told of every change from now on. */
  onChange(apply: (config: Config) => Promise<void> | void): void;
}

export interface ConfigSource {
  /** What `read` has read at the start. */
  readonly config: Config;
  readonly read: () => Config;
  /** Of the file; undefined where there is none. */
  readonly path: string | undefined;
}

export function watchedConfig(
  { config, read, path }: ConfigSource,
  log: Log,
  onClose: (close: Close) => void,
  /** Hears, in one line, that the file was read again. */
  tell: (line: string) => void = line => log.info(line),
): WatchedConfig {
  let current = config;
  let refused: string | undefined;
  const appliers: ((config: Config) => Promise<void> | void)[] = [];
  if (path !== undefined) {
    const reload = async () => {
      if (!existsSync(path)) return;
      try {
        const before = current;
        const next = read();
        current = next;
        refused = undefined;
        const waiting = changedBetween(before, next).filter(name => !live.has(name));
        if (waiting.length > 0) log.warn({ settings: waiting }, 'Restart to apply these settings');
        await Promise.all(appliers.map(apply => apply(next)));
        tell('The configuration was read again and is in service');
      } catch (error) {
        const problems = (error as Error).message;
        refused = problems.slice(0, maxReason);
        log.error(
          { file: path, problems },
          'The configuration is invalid; the previous one stays in service',
        );
      }
    };
    let reloading = Promise.resolve();
    const again = () => {
      reloading = reloading.then(reload);
    };
    const watcher = watch(path, {
      ignoreInitial: true,
      awaitWriteFinish: { stabilityThreshold: settledMs, pollInterval: 50 },
    });
    watcher.on('add', again).on('change', again);
    watcher.on('error', err => log.warn({ err }, 'The configuration file is no longer watched'));
    const stopListening = onHangup(again);
    onClose(async () => {
      stopListening();
      await watcher.close();
      await reloading;
    });
  }
  return {
    now: () => current,
    refused: () => refused,
    onChange: apply => void appliers.push(apply),
  };
}

function changedBetween(before: Config, after: Config): (keyof Config)[] {
  const names = Object.keys(after) as (keyof Config)[];
  return names.filter(name => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}
