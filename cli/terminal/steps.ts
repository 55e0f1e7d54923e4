/** Owns how long work is shown: a line when a step begins, its time when it ends. Colours follow NO_COLOR. */
import colours from 'picocolors';

/** Runs a step; the line stays open only on a terminal, so that a log has one line a step. */
export async function step<Value>(what: string, run: () => Promise<Value>): Promise<Value> {
  const start = performance.now();
  const isTerminal = process.stdout.isTTY;
  if (isTerminal) process.stdout.write(`${colours.dim('…')} ${what}`);
  try {
    const value = await run();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    if (isTerminal) process.stdout.write('\r\x1b[2K');
    console.log(`${colours.green('✔')} ${what} ${colours.dim(`${seconds} s`)}`);
    return value;
  } catch (error) {
    if (isTerminal) process.stdout.write('\r\x1b[2K');
    console.log(`${colours.red('✖')} ${what}`);
    throw error;
  }
}
