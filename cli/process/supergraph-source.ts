/** Reads a supergraph from a file or from a URL, and says when there may be a newer one. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { watch } from 'chokidar';
import type { Config } from '../../wire/config';
import type { Log } from '../../wire/log';
import { dataFolder } from '../../wire/project';
import { reasonOf } from '../../wire/reason';
import { writeWholeFile } from '../../wire/whole-file';
import type { Close } from './until-stopped';

export interface SupergraphSource {
  /** The newest there is. Rejects, in a sentence, where there is none. */
  read(): Promise<string>;
  /** From now on; before the first reading, so that no change falls between the two. */
  watch(changed: () => void, onClose: (close: Close) => void): Promise<void>;
  /** It is in service. */
  accepted(supergraphSdl: string): void;
  /** The last one that was, in a process before this one, where it is kept. */
  kept(): string | undefined;
}

/** A file that is being written is not read: it must have had the same size for this long. */
const settledMs = 200;

export function supergraphFrom(
  place: string,
  config: Pick<Config, 'supergraph'>,
  log: Log,
  folder = dataFolder,
): SupergraphSource {
  if (!/^https?:\/\//.test(place)) return fromFile(place, log);
  return fromUrl(new URL(place), config.supergraph, log, folder);
}

function fromFile(file: string, log: Log): SupergraphSource {
  return {
    read: async () => readFileSync(file, 'utf8'),
    watch: async (changed, onClose) => {
      const watcher = watch(file, {
        ignoreInitial: true,
        awaitWriteFinish: { stabilityThreshold: settledMs, pollInterval: 50 },
      });
      onClose(() => watcher.close());
      await new Promise<void>(resolve => watcher.once('ready', resolve));
      watcher.on('add', changed).on('change', changed);
      watcher.on('error', err => log.warn({ err }, 'The supergraph file is no longer watched'));
    },
    accepted: () => {},
    kept: () => undefined,
  };
}

const fetchMs = 10_000;
const maxBytes = 64 * 1024 * 1024;
/** Between two tries while it cannot be had. */
const longestRestMs = 5 * 60_000;

function fromUrl(
  url: URL,
  { header, pollSeconds }: Config['supergraph'],
  log: Log,
  folder: string,
): SupergraphSource {
  // What follows the path may be a secret.
  const shown = `${url.origin}${url.pathname}`;
  const keptFile = join(folder, `supergraph-${createHash('sha256').update(url.href).digest('hex')}.graphql`);
  let current: string | undefined;
  let etag: string | undefined;
  let failures = 0;

  const fetchNewest = async (): Promise<void> => {
    const response = await fetch(url, {
      headers: { ...headerOf(header), ...(etag !== undefined && { 'if-none-match': etag }) },
      // The header is for this host alone.
      redirect: 'manual',
      signal: AbortSignal.timeout(fetchMs),
    });
    if (response.status === 304 && current !== undefined) return void (await response.body?.cancel());
    if (response.status !== 200) {
      await response.body?.cancel();
      throw new Error(`it answers with ${response.status}`);
    }
    current = await textOf(response);
    etag = response.headers.get('etag') ?? undefined;
  };
  const refresh = async (): Promise<void> => {
    try {
      await fetchNewest();
      if (failures > 0) log.info({ url: shown }, 'The supergraph can be fetched again');
      failures = 0;
    } catch (error) {
      failures++;
      throw new Error(
        `The supergraph cannot be fetched from ${shown}: ${causeOf(error)}. Check the URL and SUPERGRAPH_HEADER.`,
      );
    }
  };
  const kept = () => (existsSync(keptFile) ? readFileSync(keptFile, 'utf8') : undefined);
  /** What was in service before, in this process or in one before it. */
  const lastGood = (reason: unknown): string => {
    if (current !== undefined) return current;
    current = kept();
    if (current === undefined) throw reason;
    log.warn(
      { reason: reasonOf(reason), file: keptFile },
      'The supergraph that was in service last is served',
    );
    return current;
  };

  return {
    read: async () => {
      try {
        await refresh();
        return current!;
      } catch (error) {
        return lastGood(error);
      }
    },
    watch: async (changed, onClose) => {
      let timer: NodeJS.Timeout;
      let closed = false;
      const poll = async () => {
        const before = current;
        try {
          await refresh();
          if (current !== before) changed();
        } catch (error) {
          // Each time would fill the log.
          if (failures === 1) log.warn({ reason: reasonOf(error) }, 'The supergraph in service stays');
        }
        if (!closed) wait();
      };
      const wait = () => {
        const usual = pollSeconds * 1000;
        timer = setTimeout(
          poll,
          Math.min(usual * 2 ** Math.min(failures, 10), Math.max(usual, longestRestMs)),
        );
      };
      wait();
      onClose(async () => {
        closed = true;
        clearTimeout(timer);
      });
    },
    kept,
    accepted: supergraphSdl => {
      writeWholeFile(keptFile, [Buffer.from(supergraphSdl)]).catch(err =>
        log.warn({ err }, 'The supergraph in service cannot be kept for the next start'),
      );
    },
  };
}

function headerOf(header: string | undefined): Record<string, string> {
  if (header === undefined) return {};
  const [, name, value] = /^([^:]+):\s*(.*)$/.exec(header) as unknown as [string, string, string];
  return { [name]: value };
}

async function textOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new Error(`it has more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** fetch says why in its cause. */
function causeOf(error: unknown): string {
  const { cause, message } = error as Error & { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? message;
}
