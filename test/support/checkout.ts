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

const running = ['package.json', 'schema', 'dist'];

/** What `npm run compose` and the like read and write beside that. */
const sources = [
  ...['wire', 'gateway', 'subgraphs', 'cli', 'operations', 'test/support', 'test/domains'],
  ...['tsconfig.json', 'tsconfig.build.json', 'biome.json', 'codegen.yml', 'docker-compose.yml', 'README.md'],
  ...['.env.example', '.gitignore'],
];

export async function freshCheckout({ toChange = false } = {}): Promise<Checkout> {
  const folder = await mkdtemp(join(tmpdir(), 'joinery checkout '));
  for (const name of toChange ? [...running, ...sources] : running) {
    await cp(join(projectRoot, name), join(folder, name), { recursive: true });
  }
  await symlink(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    script: join(folder, 'dist', 'cli', 'joinery.js'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
