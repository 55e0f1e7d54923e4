/** Runs `joinery`, as built, or another command as a process of its own, and ends it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../wire/project';

export interface JoineryProcess {
  readonly child: ChildProcess;
  /** What it has written so far, stdout and stderr. */
  output(): string;
  /** The first match of the pattern in the output; rejects when the process ends without. */
  saw(pattern: RegExp): Promise<RegExpMatchArray>;
  /** The exit status, or the signal. */
  readonly ended: Promise<number | NodeJS.Signals>;
  /** Sends the signal and waits for the end. */
  stop(signal?: NodeJS.Signals): Promise<number | NodeJS.Signals>;
}

const built = join(projectRoot, 'dist', 'cli', 'joinery.js');

/** Of the project that the script lies in. `environment` is all that it gets, but for PATH. */
export function runJoinery(
  args: readonly string[],
  environment: Record<string, string>,
  script = built,
): JoineryProcess {
  return run(process.execPath, [script, ...args], { environment, folder: join(dirname(script), '../..') });
}

export function run(
  command: string,
  args: readonly string[],
  {
    environment = {},
    folder,
    ownGroup = false,
  }: { environment?: Record<string, string>; folder?: string /** For `killGroup`. */; ownGroup?: boolean },
): JoineryProcess {
  const child = spawn(command, args, {
    cwd: folder,
    env: { PATH: process.env.PATH, NO_COLOR: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: ownGroup,
  });
  let text = '';
  const listeners = new Set<() => void>();
  const hear = (chunk: Buffer) => {
    text += chunk;
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<number | NodeJS.Signals>(resolve => {
    child.once('close', (code, signal) => resolve(signal ?? code!));
  });
  return {
    child,
    output: () => text,
    ended,
    saw: pattern =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = text.match(pattern);
          if (match) resolve(match);
          return match;
        };
        if (look()) return;
        listeners.add(look);
        ended.then(
          status =>
            look() ?? reject(new Error(`${command} ${args.join(' ')} ended with ${status}:\n${text}`)),
        );
      }),
    stop: signal => {
      child.kill(signal ?? 'SIGTERM');
      return ended;
    },
  };
}

/** Ends what a failed test left of the process and its children. */
export function killGroup({ child }: JoineryProcess): void {
  try {
    process.kill(-child.pid!, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Posts a query to a gateway's process. */
export async function post(url: string, query: string, headers: Record<string, string> = {}): Promise<any> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return response.json();
}
