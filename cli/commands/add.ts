/**
 * `joinery add`: a new domain that starts: its folder with one type, its entry in the list of domains, its first
 * migration, and what follows from them in generated files.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ConfigError } from '../../wire/config';
import { projectRoot } from '../../wire/project';
import { filesOf, listedIn, type NewDomain, objectsOf, typeOf } from '../estate/new-domain';
import { isOwnRepository, listedDomains } from '../estate/project';
import { step } from '../terminal/steps';

/** Throws ConfigError; and where a step fails, an Error with the command and what it wrote. */
export async function addDomain(name: string, type = typeOf(name)): Promise<void> {
  const domain: NewDomain = { name, type };
  refuse(domain);
  const files = filesOf(domain);
  await step(`subgraphs/${name}/, a test, and its entry in subgraphs/manifest.ts`, async () => {
    for (const [file, text] of files) write(file, text);
    const list = join(projectRoot, 'subgraphs', 'manifest.ts');
    writeFileSync(list, listedIn(readFileSync(list, 'utf8'), domain));
  });
  await run('npm', 'run', '-s', 'compose');
  await run('npm', 'run', '-s', 'codegen');
  await run('npm', 'run', '-s', 'migration', '--', name, `create-${objectsOf(domain)}`);
  await run('npx', 'biome', 'check', '--write', `subgraphs/${name}`, `test/domains/${name}`);
  await run('npx', 'tsc', '-b', 'tsconfig.build.json');
  console.log(`
Read what was written, and make it yours: docs/reference/declaring.md, docs/reference/changing.md, docs/reference/sdl.md, docs/how-to/testing-a-domain.md.
Other domains may refer to ${type} once it has @Publish and stands in "publishes" of its entry.
See it: npm start`);
}

function refuse({ name, type }: NewDomain): void {
  if (!isOwnRepository)
    throw new ConfigError(
      'joinery add writes domains of the platform, which refer to its users and tenants. In a project of your own, copy subgraphs/library/ and list the copy in joinery.config.ts.',
    );
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    throw new ConfigError(
      `A domain's name is in lower case with hyphens, like feature-flags; but got: ${name}.`,
    );
  if (!/^[A-Z][A-Za-z0-9]*$/.test(type))
    throw new ConfigError(
      `A type's name is in camel case without spaces, like FeatureFlag; but got: ${type}.`,
    );
  if (existsSync(join(projectRoot, 'subgraphs', name)))
    throw new ConfigError(`The folder subgraphs/${name}/ already exists: choose another name.`);
  for (const other of listedDomains()) {
    const file = `subgraphs/${other.name}/schema.graphql`;
    const sdl = readFileSync(join(projectRoot, file), 'utf8');
    if (new RegExp(`^\\w+ ${type}\\b`, 'm').test(sdl))
      throw new ConfigError(`${file} already has a type ${type}: choose another, as in "add ${name} Other".`);
  }
}

function write(name: string, text: string): void {
  const file = join(projectRoot, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A command as its author would type it. */
function run(command: string, ...args: string[]): Promise<void> {
  const line = [command, ...args].join(' ');
  return step(line, async () => {
    const child = spawn(command, args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (output += chunk));
    const [status] = await once(child, 'close');
    if (status !== 0) throw new Error(`${line} failed:\n${output}`);
  });
}
