/**
 * Finds the project's folders: its root is the nearest parent folder with a package.json, from sources and from dist
 * alike.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const projectRoot: string = folderWithManifest(__dirname);

/** What a developer's machine keeps: databases and secrets. */
export const dataFolder: string = join(projectRoot, '.joinery');

function folderWithManifest(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : folderWithManifest(dirname(folder));
}
