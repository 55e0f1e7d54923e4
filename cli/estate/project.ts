/**
 * Reads the project's joinery.config: which domains there are. A folder without one is a project without domains, whose
 * gateway serves a supergraph of others.
 */
import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import {
  type Listed,
  listDomain,
  loadDomain,
  type Project,
} from '../../subgraphs/runtime/declare/define-project';
import type { SubgraphDefinition } from '../../subgraphs/runtime/declare/define-subgraph';
import { ConfigError } from '../../wire/config';
import { packageRoot } from '../../wire/package-root';
import { configNames, projectRoot } from '../../wire/project';

/** Whether the project is the repository that Joinery is developed in, whose domains import its sources. */
export const isOwnRepository = projectRoot === packageRoot;

let read: Project | undefined;
let listed: readonly Listed[] | undefined;
let loaded: readonly SubgraphDefinition[] | undefined;

/** This and all below throw ConfigError where the file is wrong. */
export function readProject(): Project {
  read ??= projectIn(projectRoot);
  return read;
}

/** Without their code. */
export function listedDomains(): readonly Listed[] {
  listed ??= readProject().domains.map(listDomain);
  return listed;
}

/** With their code. Throws ConfigError where there are none. */
export function allDomains(): readonly SubgraphDefinition[] {
  loaded ??= someDomains().map(loadDomain);
  return loaded;
}

/** Throws ConfigError where there are none. */
export function someDomains(): readonly Listed[] {
  const domains = listedDomains();
  if (domains.length > 0) return domains;
  throw new ConfigError(
    `${projectRoot} is no project with domains. Run joinery in the folder of one, or make one: npm create joinery my-graph.`,
  );
}

/** Loads the code of this domain alone. Throws ConfigError that lists the names there are. */
export function findDomain(name: string): SubgraphDefinition {
  const domains = someDomains();
  const found = domains.find(domain => domain.name === name);
  if (found) return loadDomain(found);
  throw new ConfigError(
    `There is no subgraph "${name}". The subgraphs are: ${domains.map(domain => domain.name).join(', ')}.`,
  );
}

/** The file in which a person adds a domain. */
export const listOfDomains = (): string =>
  isOwnRepository
    ? 'subgraphs/manifest.ts'
    : (configNames.find(name => existsSync(join(projectRoot, name))) ?? configNames[0]);

export function projectIn(folder: string): Project {
  const name = configNames.find(one => existsSync(join(folder, one)));
  if (!name) return { domains: [] };
  const file = join(folder, compiledName(name));
  if (!existsSync(file))
    throw new ConfigError(`${name} is not compiled: ${file} does not exist. Run \`npx tsc\` first.`);
  const exported = require(file) as { default?: Project } & Partial<Project>;
  const { domains } = exported.default ?? exported;
  if (!Array.isArray(domains))
    throw new ConfigError(`${name} lists no domains: write export default defineProject({ domains: [] }).`);
  return (exported.default ?? exported) as Project;
}

/** Where Joinery runs from its own sources, as in its tests, so does its project. */
const compiledName = (name: string): string =>
  name.endsWith('.ts') && extname(__filename) !== '.ts' ? join('dist', name.replace(/\.ts$/, '.js')) : name;
