/**
 * `joinery migration`: drafts the next migration of a subgraph, from what its entities declare and its migrations make
 * so far; with --check it says where the two differ. Databases that hold rows are neither read nor changed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import colours from 'picocolors';
import type { SubgraphDefinition } from '../../subgraphs/runtime/declare/define-subgraph';
import { draftMigration } from '../../subgraphs/runtime/draft/compare';
import {
  decisionsOf,
  migrationSource,
  ownModules,
  packageModules,
} from '../../subgraphs/runtime/draft/source';
import { drawStep } from '../../subgraphs/runtime/draft/steps';
import { sideBySide } from '../../subgraphs/runtime/side-by-side';
import { type Config, ConfigError } from '../../wire/config';
import { projectRoot } from '../../wire/project';
import { openDatabases } from '../estate/databases';
import { allDomains, findDomain, isOwnRepository } from '../estate/project';

export async function writeMigration(config: Config, subgraph: string, name: string): Promise<void> {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    throw new ConfigError(
      `A migration's name is in lower case with hyphens, like add-capacity; but got: ${name}.`,
    );
  }
  const definition = findDomain(subgraph);
  const draft = await withDatabases(config, scratch => scratch(url => draftMigration(definition, url)));
  if (draft.up.length === 0) {
    console.log(
      `${colours.green('✔')} ${subgraph}: entities and migrations agree; there is nothing to write.`,
    );
    return;
  }
  const timestamp = Math.max(Date.now(), newestOf(definition) + 1);
  const className = `${name.replace(/(^|-)(.)/g, (_, _hyphen, letter) => letter.toUpperCase())}${timestamp}`;
  const folder = join(projectRoot, 'subgraphs', subgraph, 'migrations');
  const file = join(folder, `${timestamp}-${name}.ts`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, migrationSource(className, draft, isOwnRepository ? ownModules : packageModules));
  format(file);
  console.log(`${colours.green('✔')} ${relative(projectRoot, file)}`);
  for (const decision of decisionsOf(draft)) console.log(`${colours.yellow('!')} To decide: ${decision}.`);
  console.log('Review and edit it, then run: npm run joinery -- migrate');
}

/** By the time in its name, by which TypeORM orders them: a clock may be behind that of who wrote the one before. */
const newestOf = ({ migrations }: SubgraphDefinition): number =>
  Math.max(0, ...migrations.map(({ name }) => Number(name.slice(-13))));

const comparedAtOnce = 4;

/** True where the entities and the migrations of every subgraph agree. */
export async function checkMigrations(config: Config): Promise<boolean> {
  const differing = await withDatabases(config, async scratch => {
    const draftOf = (domain: SubgraphDefinition) => scratch(url => draftMigration(domain, url));
    const drafts = await sideBySide(allDomains(), comparedAtOnce, draftOf);
    return drafts
      .map((draft, n) => ({ ...draft, name: allDomains()[n]!.name }))
      .filter(({ up }) => up.length > 0);
  });
  for (const { name, up } of differing) {
    console.log(`${colours.red('✖')} The entities of ${name} are ahead of its migrations:`);
    for (const line of up.flatMap(step => drawStep(step).split('\n'))) console.log(`    ${line}`);
    console.log(`  Draft the step: npm run migration -- ${name} <what-it-does>`);
  }
  if (differing.length === 0) console.log(`${colours.green('✔')} Entities and migrations agree.`);
  return differing.length === 0;
}

type Scratch = <Value>(use: (url: string) => Promise<Value>) => Promise<Value>;

async function withDatabases<Value>(
  config: Config,
  run: (scratch: Scratch) => Promise<Value>,
): Promise<Value> {
  const databases = await openDatabases(config, allDomains());
  try {
    return await run(databases.scratch);
  } finally {
    await databases.stop();
  }
}

/** As `npm run format` does, where the project has it. */
function format(file: string): void {
  if (!existsSync(join(projectRoot, 'biome.json'))) return;
  spawnSync(
    process.execPath,
    [join(projectRoot, 'node_modules/@biomejs/biome/bin/biome'), 'check', '--write', file],
    {
      cwd: projectRoot,
      stdio: 'ignore',
    },
  );
}
