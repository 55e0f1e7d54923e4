/**
 * Decides what ends PostgreSQL when node dies without a word (SIGKILL, a crash): the kernel where it can, else a
 * waiting shell. Both send SIGINT, PostgreSQL's fast shutdown.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { promisify } from 'node:util';

export interface Lifeline {
  /** Words that go before PostgreSQL's command line. */
  prefix: string[];
  /** To be called with the started process. */
  attach(child: ChildProcess): void;
}

export async function lifeline(): Promise<Lifeline> {
  const prefix = ['setpriv', '--pdeathsig', 'INT'];
  const known = await promisify(execFile)(prefix[0]!, [...prefix.slice(1), 'true']).then(
    () => true,
    () => false,
  );
  return known ? { prefix, attach: () => {} } : { prefix: [], attach: watch };
}

/** A shell reads from a pipe that only this process holds open; its end means that this process is gone. */
function watch(child: ChildProcess): void {
  const script = 'while read -r _; do :; done; kill -INT "$1"';
  const shell = spawn('/bin/sh', ['-c', script, 'joinery-postgres-lifeline', String(child.pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true, // Ctrl-C goes to the whole group of the terminal; the shell must outlive it
    cwd: '/',
  });
  shell.unref();
  (shell.stdin as Socket).unref();
  shell.on('error', () => {}); // no shell: the next start ends the server that was left behind
  child.once('exit', () => shell.kill('SIGKILL'));
}
