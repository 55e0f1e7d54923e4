/**
 * Runs a process until Ctrl-C or SIGTERM, then closes what was opened in reverse order; a second signal exits at
 * once. A worker also ends on its primary's message.
 */

export type Close = () => Promise<unknown>;

export const stopMessage = 'joinery: stop';

/** Resolves when a signal has come and everything is closed. Closes as well when `run` fails. */
export async function untilStopped(run: (onClose: (close: Close) => void) => Promise<void>): Promise<void> {
  const closers: Close[] = [];
  const stopped = new Promise<void>(resolve => {
    process.on('message', message => {
      if (message === stopMessage) resolve();
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        resolve();
        process.once(signal, () => process.exit(130));
      });
    }
  });
  const running = run(close => void closers.unshift(close));
  try {
    // A signal during a long start ends it as soon as the step under way is done.
    await Promise.race([running.then(() => stopped), stopped.then(() => running)]);
  } finally {
    for (const close of closers) await close();
  }
}
