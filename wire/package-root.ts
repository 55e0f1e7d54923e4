/** Finds the folder that Joinery itself is installed in: the nearest one with a package.json, from sources and from dist alike. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const packageRoot: string = folderWithManifest(__dirname);

function folderWithManifest(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : folderWithManifest(dirname(folder));
}
