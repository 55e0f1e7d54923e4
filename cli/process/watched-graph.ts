/**
 * Opens the graph from its supergraph's file, and reopens it when the file or a setting changes, or the process receives
 * SIGHUP. If the file is missing, nothing changes.
 */
import { readFileSync } from 'node:fs';
import { watch } from 'chokidar';
import { type Graph, openGraph } from '../../gateway/graph';
import { reloadableGraph } from '../../gateway/supergraph/reload';
import { type TransportsOptions, transportsOf } from '../../gateway/transport/transports-of';
import type { Config } from '../../wire/config';
import type { Log } from '../../wire/log';
import { onHangup } from './hangup';
import type { Close } from './until-stopped';
import type { WatchedConfig } from './watched-config';

export interface WatchedGraphOptions {
  readonly file: string;
  readonly settings: Pick<WatchedConfig, 'now' | 'onChange'>;
  /** The ways to its subgraphs. */
  readonly transportsBy: (config: Config) => TransportsOptions;
  readonly log: Log;
  /** Hears that a reload worked, in one line; unless given, the log does. */
  readonly tell?: ((line: string) => void) | undefined;
}

/** A file that is being written is not read: it must have had the same size for this long. */
const settledMs = 200;

export async function openWatchedGraph(
  options: WatchedGraphOptions,
  onClose: (close: Close) => void,
): Promise<Graph> {
  const { file, settings, log, tell } = options;
  // Before the first reading, so that no change falls between the two.
  const watcher = watch(file, {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: settledMs, pollInterval: 50 },
  });
  onClose(() => watcher.close());
  await new Promise<void>(resolve => watcher.once('ready', resolve));
  const graph = await reloadableGraph(() => openFrom(readFileSync(file, 'utf8'), options), log, tell);
  onClose(() => graph.close());
  const reload = () => void graph.reload();
  watcher.on('add', reload).on('change', reload);
  watcher.on('error', err => log.warn({ err }, 'The supergraph file is no longer watched'));
  settings.onChange(() => graph.reload());
  const stopListening = onHangup(reload);
  onClose(async () => stopListening());
  return graph;
}

async function openFrom(
  supergraphSdl: string,
  { settings, transportsBy, log }: WatchedGraphOptions,
): Promise<Graph> {
  const config = settings.now();
  const { limits, introspection: suggestions, passErrors, passHeaders, headerRules, contracts } = config;
  const transports = transportsOf(supergraphSdl, {
    ...transportsBy(config),
    ...{ passErrors, passHeaders, headerRules, limits, log },
  });
  try {
    return await openGraph({ supergraphSdl, transports, log, limits, suggestions, contracts });
  } catch (error) {
    for (const transport of Object.values(transports)) await transport.close();
    throw error;
  }
}
