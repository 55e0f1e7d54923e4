/**
 * Opens the documents that the gateway knows: trusted ones from TRUSTED_DOCUMENTS, read again when they change and on
 * SIGHUP, and automatic persisted queries. While the files are invalid, the documents read before stay in service.
 */
import { watch } from 'chokidar';
import type { KnownDocuments } from '../../gateway/operations/known-documents';
import { persistedQueries } from '../../gateway/operations/persisted-queries';
import { readTrustedDocuments, type TrustedDocument } from '../../gateway/operations/trusted-documents';
import type { Config } from '../../wire/config';
import type { Log } from '../../wire/log';
import { reasonOf } from '../../wire/reason';
import { onHangup } from './hangup';
import type { Close } from './until-stopped';

/** A build writes many files; they are read when none has changed for this long. */
const settledMs = 200;

/** Throws, in a sentence, for documents that cannot be read. `tell` hears, in one line, that they were read again. */
export function openKnownDocuments(
  config: Pick<Config, 'persistedQueries' | 'trustedDocuments' | 'otherDocuments' | 'limits' | 'redisUrl'>,
  log: Log,
  onClose: (close: Close) => void,
  tell: (line: string) => void = line => log.info(line),
): KnownDocuments {
  const { persistedQueries: persists, trustedDocuments: paths, otherDocuments: others, redisUrl } = config;
  const redis = redisUrl ? { url: redisUrl, log } : undefined;
  const persisted = persists ? persistedQueries(config.limits.persistedQueries, redis) : undefined;
  if (persisted) onClose(() => persisted.close());
  if (paths.length === 0) return { persisted };
  return { persisted, trusted: { documents: watched(paths, log, onClose, tell), others } };
}

function watched(
  paths: readonly string[],
  log: Log,
  onClose: (close: Close) => void,
  tell: (line: string) => void,
): () => readonly TrustedDocument[] {
  let documents = readTrustedDocuments(paths);
  const read = (): void => {
    try {
      documents = readTrustedDocuments(paths);
      tell(`The trusted documents were read again: there are ${documents.length}`);
    } catch (err) {
      log.error(
        { reason: reasonOf(err) },
        'The trusted documents are invalid; the previous ones stay in service',
      );
      log.debug({ err }, 'Why they are invalid');
    }
  };
  let settled: NodeJS.Timeout | undefined;
  const watcher = watch([...paths], { ignoreInitial: true });
  watcher.on('all', () => {
    clearTimeout(settled);
    settled = setTimeout(read, settledMs);
  });
  watcher.on('error', err => log.warn({ err }, 'The trusted documents are no longer watched'));
  const stopListening = onHangup(read);
  onClose(async () => {
    clearTimeout(settled);
    stopListening();
    await watcher.close();
  });
  return () => documents;
}
