/** Writes log lines for a person at a terminal: time, level, message, fields, and the stack of an error once. */
import colours from 'picocolors';
import type { DestinationStream } from 'pino';

const levels: Readonly<Record<number, string>> = {
  10: colours.dim('trace'),
  20: colours.dim('debug'),
  30: colours.green('info'),
  40: colours.yellow('warn'),
  50: colours.red('error'),
  60: colours.red('fatal'),
};

/** `line` is JSON as pino writes it. */
export function readableLine(line: string): string {
  const { level, time, pid, hostname, msg, err, ...fields } = JSON.parse(line);
  const said = Object.entries(fields).map(([name, value]) => `${colours.dim(`${name}=`)}${shown(value)}`);
  const { message, stack } = err ?? {};
  const why = message && message !== msg ? [`${colours.dim('error=')}${shown(message)}`] : [];
  const clock = colours.dim(new Date(time).toTimeString().slice(0, 8));
  const head = [clock, levels[level] ?? level, msg, ...said, ...why]
    .filter(part => part !== undefined)
    .join(' ');
  // Its first lines are the message, which stands above.
  const frames = String(stack ?? '').match(/^ {4}at .*$/gm) ?? [];
  return [head, ...frames.map(frame => colours.dim(frame))].join('\n');
}

export const readableLog: DestinationStream = {
  write: line => void process.stdout.write(`${readableLine(line)}\n`),
};

const shown = (value: unknown): string =>
  typeof value === 'string' && /^[\w.:/@-]+$/.test(value) ? value : JSON.stringify(value);
