/** A folder like a fresh checkout that was built, for tests of what a process keeps in .joinery/. */
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

export async function freshCheckout(): Promise<Checkout> {
  const folder = await mkdtemp(join(tmpdir(), 'joinery checkout '));
  for (const name of ['package.json', 'schema', 'dist']) {
    await cp(join(projectRoot, name), join(folder, name), { recursive: true });
  }
  await symlink(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    script: join(folder, 'dist', 'cli', 'joinery.js'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
