/** A folder like a fresh checkout that was built, for tests of what a process keeps in .joinery/. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../wire/project';

export interface Checkout {
  readonly folder: string;
  /** The command line's script. */
  readonly script: string;
  remove(): Promise<void>;
}

const running = ['package.json', 'joinery.config.ts', 'schema', 'dist'];

/** What one needs to run the command line. */
export const freshCheckout = (): Promise<Checkout> => copyOf(running);

/** All that git has or would have, and the build: to change and to build again. */
export function wholeCheckout(): Promise<Checkout> {
  const { stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  const there = stdout.split('\0').filter(file => file !== '' && existsSync(join(projectRoot, file)));
  return copyOf([...there, 'dist']);
}

async function copyOf(files: readonly string[]): Promise<Checkout> {
  const folder = await mkdtemp(join(tmpdir(), 'joinery checkout '));
  for (const file of files) await cp(join(projectRoot, file), join(folder, file), { recursive: true });
  await symlink(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    script: join(folder, 'dist', 'cli', 'joinery.js'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
