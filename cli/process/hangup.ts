/**
 * Listens for the request to reload: SIGHUP, or the message by which a primary passes it to its workers. On a
 * terminal SIGHUP means that the terminal is gone, and ends the process as usual.
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
