/**
 * Owns being told to read again what can change under a running process: SIGHUP, or the message by which a primary
 * hands it on to its workers. On a terminal SIGHUP says that the terminal is gone, and ends the process as ever.
 */
export const hangupMessage = 'joinery: hangup';

/** Returns what undoes it. */
export function onHangup(run: () => void): () => void {
  const hear = (message: unknown) => {
    if (message === hangupMessage) run();
  };
  if (!process.stdout.isTTY) process.on('SIGHUP', run);
  process.on('message', hear);
  return () => {
    process.off('SIGHUP', run);
    process.off('message', hear);
  };
}
