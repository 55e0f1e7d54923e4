/**
 * Reads a domain's folder: the entities, migrations and resolvers that its files export, so that its index.ts says only
 * what they do not.
 */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { getMetadataArgsStorage, type MigrationInterface } from 'typeorm';
import { nearestProject } from '../../../wire/project';
import type { EntityClass, SubgraphDefinition } from './define-subgraph';

/** `defineSubgraph({ ...domainFolder(__dirname) })` in the domain's index.ts. The folder is named as the domain. */
export function domainFolder(
  folder: string,
): Pick<SubgraphDefinition, 'name' | 'entities' | 'migrations' | 'resolvers'> {
  return {
    name: basename(folder),
    entities: exportsOf(folder, 'entities')
      .map(([, value]) => value)
      .filter(isEntity),
    migrations: exportsOf(folder, 'migrations')
      .map(([, value]) => value)
      .filter(isMigration),
    resolvers: resolversOf(exportsOf(folder, 'resolvers')),
  };
}

type Exported = readonly [name: string, value: unknown];

/** File by file, and in each by their names, since compilers list exports in orders of their own. */
function exportsOf(domain: string, kind: string): Exported[] {
  const folder = join(domain, kind);
  if (!existsSync(folder)) return [];
  return modulesOf(folder).flatMap(name => {
    const exported = require(join(folder, name)) as Record<string, unknown>;
    return Object.keys(exported)
      .sort()
      .map(key => [key, exported[key]] as const);
  });
}

/** Without their extensions: beside a compiled module may stand its types and its source map. */
const modulesIn = (folder: string): string[] => [
  ...new Set(
    readdirSync(folder)
      .filter(file => /(?<!\.d)\.[jt]s$/.test(file))
      .map(file => file.slice(0, -3))
      .sort(),
  ),
];

/** `tsc` does not take away what it made of a source that is gone. Where there are no sources, all is as it was built. */
function modulesOf(folder: string): string[] {
  const modules = modulesIn(folder);
  const built = nearestProject(folder);
  const sources = join(dirname(built), relative(built, folder));
  if (basename(built) !== 'dist' || !existsSync(sources)) return modules;
  const written = modulesIn(sources);
  return modules.filter(name => written.includes(name));
}

const isEntity = (value: unknown): value is EntityClass =>
  getMetadataArgsStorage().tables.some(({ target }) => target === value);

const isMigration = (value: unknown): value is new () => MigrationInterface =>
  typeof value === 'function' && 'up' in value.prototype;

function resolversOf(exported: Exported[]): Record<string, unknown> {
  const resolvers: Record<string, unknown> = {};
  for (const [type, fields] of exported) {
    if (type in resolvers)
      throw new Error(`Two files in resolvers/ export ${type}: write its fields in one.`);
    resolvers[type] = fields;
  }
  return resolvers;
}
