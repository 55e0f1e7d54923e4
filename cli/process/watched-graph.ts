/**
 * Opens the graph from its supergraph, a file or a URL, and reopens it when that or a setting changes, or the process
 * receives SIGHUP. If the supergraph cannot be had, nothing changes.
 */
import { type Graph, openGraph } from '../../gateway/graph';
import { reloadableGraph } from '../../gateway/supergraph/reload';
import { type TransportsOptions, transportsOf } from '../../gateway/transport/transports-of';
import type { Config } from '../../wire/config';
import type { Log } from '../../wire/log';
import { reasonOf } from '../../wire/reason';
import { onHangup } from './hangup';
import { supergraphFrom } from './supergraph-source';
import type { Close } from './until-stopped';
import type { WatchedConfig } from './watched-config';

export interface WatchedGraphOptions {
  /** A file, or a URL. */
  readonly place: string;
  readonly settings: Pick<WatchedConfig, 'now' | 'onChange'>;
  /** The ways to its subgraphs. */
  readonly transportsBy: (config: Config) => TransportsOptions;
  readonly log: Log;
  /** The folder for the last one of a URL that was in service. */
  readonly keptIn?: string | undefined;
  /** Hears that a reload worked, in one line; unless given, the log does. */
  readonly tell?: ((line: string) => void) | undefined;
}

export async function openWatchedGraph(
  options: WatchedGraphOptions,
  onClose: (close: Close) => void,
): Promise<Graph> {
  const { place, settings, log, tell, keptIn } = options;
  const source = supergraphFrom(place, settings.now(), log, keptIn);
  let reload = () => {};
  let isFirst = true;
  await source.watch(() => reload(), onClose);
  const open = async () => {
    const supergraphSdl = await source.read();
    try {
      const opened = await openFrom(supergraphSdl, options);
      source.accepted(supergraphSdl);
      return opened;
    } catch (error) {
      // Later the one in service stays.
      const kept = isFirst ? source.kept() : undefined;
      if (kept === undefined || kept === supergraphSdl) throw error;
      log.error(
        { reason: reasonOf(error) },
        'The supergraph is invalid; the one that was in service last is served',
      );
      return openFrom(kept, options);
    }
  };
  const graph = await reloadableGraph(open, log, tell);
  isFirst = false;
  onClose(() => graph.close());
  reload = () => void graph.reload();
  settings.onChange(() => graph.reload());
  const stopListening = onHangup(() => reload());
  onClose(async () => stopListening());
  return graph;
}

async function openFrom(
  supergraphSdl: string,
  { settings, transportsBy, log }: WatchedGraphOptions,
): Promise<Graph> {
  const config = settings.now();
  const {
    limits,
    introspection: suggestions,
    passErrors,
    passHeaders,
    headerRules,
    contracts,
    mocks,
    subscriptionsOf,
  } = config;
  const transports = transportsOf(supergraphSdl, {
    ...transportsBy(config),
    ...{ passErrors, passHeaders, headerRules, limits, mocks, subscriptionsOf, log },
  });
  try {
    return await openGraph({ supergraphSdl, transports, log, limits, suggestions, contracts });
  } catch (error) {
    for (const transport of Object.values(transports)) await transport.close();
    throw error;
  }
}
