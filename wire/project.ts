/**
 * Finds the project's folder: the nearest one, from the working directory upwards, with a joinery.config file, or else the
 * working directory. What the project is made of and what a developer's machine keeps of it lie there, wherever Joinery
 * itself is installed.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** TypeScript is loaded as the project's build has compiled it. */
export const configNames = ['joinery.config.ts', 'joinery.config.mjs', 'joinery.config.js'] as const;

export const projectRoot: string = nearestProject(process.cwd());

/** What a developer's machine keeps: databases and secrets. */
export const dataFolder: string = join(projectRoot, '.joinery');

export function nearestProject(workingDirectory: string): string {
  for (let folder = workingDirectory; ; folder = dirname(folder)) {
    if (configNames.some(name => existsSync(join(folder, name)))) return folder;
    if (folder === dirname(folder)) return workingDirectory;
  }
}
