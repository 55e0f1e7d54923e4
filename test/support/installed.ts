/**
 * Installs the packed Joinery into a project that `npm create joinery` made, without a network: the tarball is unpacked, and
 * what it depends on is linked from this checkout.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../wire/project';

export interface Installed {
  readonly folder: string;
  /** The installed package. */
  readonly joinery: string;
  remove(): void;
}

export function installElsewhere(name: string): Installed {
  const parent = mkdtempSync(join(tmpdir(), 'joinery elsewhere '));
  const creating = unpacked(join(projectRoot, 'create-joinery'), join(parent, 'creating'));
  execFileSync(process.execPath, [join(creating, 'create.mjs'), name], { cwd: parent });
  const folder = join(parent, name);
  const modules = join(folder, 'node_modules');
  const joinery = unpacked(projectRoot, join(modules, 'joinery'));
  linkAll(join(projectRoot, 'node_modules'), modules);
  const command = join(joinery, 'dist', 'cli', 'joinery.js');
  chmodSync(command, 0o755);
  symlinkSync(command, join(modules, '.bin', 'joinery'));
  return { folder, joinery, remove: () => rmSync(parent, { recursive: true, force: true }) };
}

function unpacked(source: string, target: string): string {
  mkdirSync(target, { recursive: true });
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', target];
  const [{ filename }] = JSON.parse(
    execFileSync('npm', args, { cwd: source, encoding: 'utf8', stdio: 'pipe' }),
  );
  execFileSync('tar', ['-xzf', join(target, filename), '-C', target, '--strip-components', '1']);
  rmSync(join(target, filename));
  return target;
}

/** Each package, those of a scope one by one; the commands are copied, for one more to be added. */
function linkAll(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (name === 'joinery' || name === '.package-lock.json' || name === '.cache') continue;
    if (name === '.bin')
      cpSync(join(from, name), join(to, name), { recursive: true, verbatimSymlinks: false });
    else if (name.startsWith('@')) linkAll(join(from, name), join(to, name));
    else symlinkSync(join(from, name), join(to, name));
  }
}
