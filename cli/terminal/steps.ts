/** Shows work on a terminal: what is under way, and each step's time when it ends. Colours follow NO_COLOR. */
import colours from 'picocolors';
import { sideBySide } from '../../subgraphs/runtime/side-by-side';

/** In the order in which they began. */
const underWay = new Set<string>();

/** Runs a step. What is under way stands in one line, on a terminal alone, so that a log has one line a step. */
export async function step<Value>(what: string, run: () => Promise<Value>): Promise<Value> {
  const start = performance.now();
  underWay.add(what);
  drawUnderWay();
  const end = (line: string) => {
    underWay.delete(what);
    if (process.stdout.isTTY) process.stdout.write('\r\x1b[2K');
    console.log(line);
    drawUnderWay();
  };
  try {
    const value = await run();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    end(`${colours.green('✔')} ${what} ${colours.dim(`${seconds} s`)}`);
    return value;
  } catch (error) {
    end(`${colours.red('✖')} ${what}`);
    throw error;
  }
}

/** A step for each, a few at once. */
export const steps = <Each, Value>(
  all: readonly Each[],
  atOnce: number,
  whatOf: (each: Each) => string,
  run: (each: Each) => Promise<Value>,
): Promise<Value[]> => sideBySide(all, atOnce, each => step(whatOf(each), () => run(each)));

function drawUnderWay(): void {
  if (!process.stdout.isTTY || underWay.size === 0) return;
  const line = [...underWay].join(', ');
  const room = (process.stdout.columns ?? 80) - 3;
  process.stdout.write(
    `\r\x1b[2K${colours.dim('…')} ${line.length > room ? `${line.slice(0, room - 1)}…` : line}`,
  );
}
