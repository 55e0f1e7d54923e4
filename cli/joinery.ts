#!/usr/bin/env -S node --min-semi-space-size=16 --max-semi-space-size=32
/**
 * Defines the command line. Exit status: 0 done, 1 failed, 2 wrong usage, 3 over a budget, 130 stopped by a second Ctrl-C.
 * Each command loads only the code it needs: a gateway alone does not need the databases' code, which is half of all of it in
 * memory. The first line doubles V8's young generation, so that requests under way are copied half as often. V8 reads the flag
 * only at start, so package.json and Dockerfile contain it too.
 */
import * as nodeModule from 'node:module';
import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import colours from 'picocolors';
import { type Role, roles } from '../wire/contract/viewer';
import type { ComposeOptions } from './commands/compose';
import type { ExplainOptions } from './commands/explain';
import type { PlansOptions } from './commands/plans';
import type { MapFormat } from './commands/references';
import { loadConfig } from './process/environment';

interface Listening {
  port?: string;
  host?: string;
}

interface Serving extends Listening {
  supergraph?: string;
  /** True without a number. */
  workers: number | true;
}

interface TokenFlags {
  user: string;
  role: Role[];
  tenant?: string;
  expiresIn: string;
}

// While a process starts, V8 notes which code allocates objects that survive, and from then on allocates theirs in the old
// generation. A gateway's request objects never survive, but there they would retain what they refer to until a full collection.
setFlagsFromString('--no-allocation-site-pretenuring');
// Makes V8 run a full collection when the old generation has doubled. By default a small heap is collected for every tenth that
// is added, which stalls all requests every few seconds, and a fast-growing one only when it is three times as large.
setFlagsFromString('--heap-growing-percent=100');

// From version 22.8 on, Node keeps compiled code from one start to the next.
(nodeModule as { enableCompileCache?: () => void }).enableCompileCache?.();

const allCores = availableParallelism();

const listening = ({ port, host }: Listening) => ({ PORT: port, HOST: host });

const program = new Command('joinery')
  .description('A GraphQL federation gateway over service schemas.')
  .addHelpText(
    'after',
    '\nSettings (environment variables, joinery.yaml): docs/reference/configuration.md. NO_COLOR disables colours.',
  )
  .showHelpAfterError('(--help lists all commands and options)')
  .exitOverride();

const listeningCommand = (command: Command): Command =>
  command
    .option('--port <n>', 'port to listen on; 0 lets the system choose (PORT, 4000)')
    .option('--host <address>', 'address to listen on (HOST, 127.0.0.1)');

listeningCommand(program.command('start'))
  .description('run everything in one process: databases, demo data, subgraphs, gateway')
  // On a developer's terminal the steps show the progress; the log only shows problems.
  .action(async (options: Listening) => {
    const { start } = await import('./commands/start.js');
    return start(() => loadConfig(listening(options), { LOG_LEVEL: 'warn' }));
  });

listeningCommand(program.command('serve'))
  .argument('<process>', 'gateway, or the name of a subgraph, for example postal')
  .option(
    '--supergraph <file>',
    "with gateway: any Federation 2 supergraph, a file or a URL, instead of the project's",
  )
  .option(
    '--workers [n]',
    'number of worker processes that share the port; max, or no number: one per core',
    workers,
    1,
  )
  .description('run the gateway or one subgraph')
  .action(async (name: string, options: Serving) => {
    const { serveGateway, serveSubgraph } = await import('./commands/serve.js');
    const read = () => loadConfig(listening(options));
    const { supergraph, workers } = options;
    const count = workers === true ? allCores : workers;
    return name === 'gateway' ? serveGateway(read, supergraph, count) : serveSubgraph(read(), name, count);
  });

program
  .command('migrate')
  .description('create the databases, roles and tables, and run pending migrations')
  .action(async () => (await import('./commands/migrate.js')).migrateAll(loadConfig()));

program
  .command('migration')
  .argument('[subgraph]', 'the subgraph whose entities changed')
  .argument('[name]', 'what the migration does, like add-capacity')
  .description('draft the next migration of a subgraph from its entities')
  .option('--check', "write nothing; fail if any subgraph's entities and migrations differ", false)
  .action(async (subgraph: string | undefined, name: string | undefined, { check }, command: Command) => {
    const { checkMigrations, writeMigration } = await import('./commands/migration.js');
    if (check) {
      if (!(await checkMigrations(loadConfig()))) process.exitCode = 1;
    } else if (subgraph && name) await writeMigration(loadConfig(), subgraph, name);
    else
      command.error(
        'error: name the subgraph and what the migration does, like: migration events add-capacity',
      );
  });

program
  .command('seed')
  .description('load demo data; existing rows are kept')
  .option('--posts <n>', 'number of posts; everything else scales with it (default: 200)', positive)
  .option('--users <n>', 'number of users, each with a post unless --posts is given', positive)
  .option('--scale', 'a large platform: 100,000 users')
  .action(async ({ posts, users, scale }: { posts?: number; users?: number; scale?: boolean }) => {
    const many = users ?? (scale ? 100_000 : undefined);
    const { seedAll } = await import('./commands/seed.js');
    await seedAll(loadConfig(), { posts: posts ?? many ?? 200, users: many });
  });

program
  .command('add')
  .argument('<domain>', 'name of the domain, like events')
  .argument('[type]', "name of its first type, like Event; by default the domain's name in the singular")
  .description('add a domain with one type, which runs at once')
  .action(async (domain: string, type: string | undefined) =>
    (await import('./commands/add.js')).addDomain(domain, type),
  );

program
  .command('compose')
  .description("write schema/ from the domains' SDL, and the files generated from the list of domains")
  .option('--check', 'write nothing; fail if a generated file is outdated', false)
  .option('--contract <name>', 'only schema/contracts/<name>.graphql: what clients of this contract see')
  .option('--supergraph <file>', "with --contract: of this supergraph instead of the project's")
  .action(async (options: ComposeOptions, command: Command) => {
    if (options.supergraph !== undefined && options.contract === undefined)
      command.error('error: --supergraph goes with --contract');
    await (await import('./commands/compose.js')).composeSupergraph(options);
  });

program
  .command('explain')
  .argument('<file>', 'a file with a GraphQL operation; - is standard input')
  .description("explain an operation's plan, and with --analyze how it ran")
  .option('--analyze', 'run it on a gateway: times, entities, bytes, SQL', false)
  .option('--sql', "also show each statement's text and PostgreSQL plan; implies --analyze", false)
  .option('--values', "also show the statements' values; implies --analyze", false)
  .addOption(
    new Option('--format <form>', 'output format').choices(['text', 'json', 'mermaid']).default('text'),
  )
  .option('--operation <name>', 'operation to explain, if the document has several')
  .option('--variables <json>', 'variables, like {"first": 10}')
  .option('--supergraph <file>', "plan over this supergraph instead of the project's")
  .option('--url <url>', 'the gateway that analyzes (http://127.0.0.1:PORT/graphql)')
  .option('--token <jwt>', 'analyze with this Bearer token')
  .option('--user <username>', 'analyze as this user, for development')
  .option('--max-fetches <n>', 'fail if there are more fetches', positive)
  .option('--max-depth <n>', 'fail if there are more hops', positive)
  .option('--max-sql <n>', 'fail if there are more SQL statements; implies --analyze', positive)
  .addHelpText(
    'after',
    `
Exit status: 0 explained; 1 invalid, unreachable, or answered with errors;
2 wrong usage; 3 over a budget (--max-fetches, --max-depth, --max-sql).`,
  )
  .action(async (file: string, options: ExplainOptions, command: Command) => {
    const { explainOperation, unheededOption } = await import('./commands/explain.js');
    const unheeded = unheededOption(options);
    if (unheeded) command.error(`error: ${unheeded}`);
    process.exitCode = await explainOperation(file, options, () => loadConfig());
  });

program
  .command('plans')
  .argument('[path]', 'folder with one operation per file, or a manifest of documents (operations)')
  .description('store the plan of each operation in a file beside it')
  .option('--check', 'write nothing; show changed plans, and fail if there are any', false)
  .option('--supergraph <file>', "plan over this supergraph instead of the project's")
  .addHelpText(
    'after',
    `
A comment "# budget: fetches 4 depth 2" in an operation limits its plan.

Exit status: 1 if an operation is invalid; otherwise 3 if one is over its budget;
otherwise, with --check, 1 if a plan changed; 0 if all are current or written;
2 wrong usage.`,
  )
  .action(async (path: string | undefined, options: PlansOptions) => {
    const { keepPlans } = await import('./commands/plans.js');
    process.exitCode = await keepPlans(path, options);
  });

const operations = program
  .command('operations')
  .description('list, add and check trusted documents (TRUSTED_DOCUMENTS)');
const ofDocuments = ['[paths...]', 'folders of .graphql files, or manifests (operations)'] as const;

operations
  .command('list', { isDefault: true })
  .argument(...ofDocuments)
  .description('list the documents with the ids by which clients ask them')
  .action(async (paths: string[]) => (await import('./commands/operations.js')).listOperations(paths));

operations
  .command('add')
  .argument('<files...>', '.graphql files')
  .requiredOption('--to <manifest>', 'the manifest; made if it does not exist')
  .description('add operations to a manifest, and print their ids')
  .action(async (files: string[], { to }: { to: string }) =>
    (await import('./commands/operations.js')).addOperations(files, to),
  );

operations
  .command('check')
  .argument(...ofDocuments)
  .option('--supergraph <file>', "check against this supergraph instead of the project's")
  .description('check that all documents fit the schema')
  .addHelpText('after', '\nExit status: 0 all fit; 1 one does not, or cannot be read; 2 wrong usage.')
  .action(async (paths: string[], options: { supergraph?: string }) => {
    const { checkOperations } = await import('./commands/operations.js');
    process.exitCode = await checkOperations(paths, options);
  });

program
  .command('references')
  .description('show all references between types, from the code; needs no database')
  .addOption(
    new Option('--format <form>', 'output format').choices(['table', 'json', 'mermaid']).default('table'),
  )
  .action(async ({ format }: { format: MapFormat }) =>
    (await import('./commands/references.js')).printReferences(format),
  );

program
  .command('integrity')
  .description('compare all replicas with their owners; fail if something is left to do')
  .option('--repair', 'correct differences, and resume interrupted work', false)
  .option('--subgraph <name>', 'check only this subgraph')
  .option(
    '--accept <owner>',
    "show what accepting this subgraph's present database would change elsewhere; with --repair, do it",
  )
  .addHelpText(
    'after',
    `
Exit status: 0 nothing is left to do; 1 something is left, or could not be
checked, such as a replica whose owner does not answer; 2 wrong usage.`,
  )
  .action(async ({ repair, subgraph, accept }: { repair: boolean; subgraph?: string; accept?: string }) => {
    const { checkIntegrity } = await import('./commands/integrity.js');
    const config = loadConfig({}, { LOG_LEVEL: 'warn' });
    if (!(await checkIntegrity(config, { repair, subgraph, accept }))) process.exitCode = 1;
  });

program
  .command('retire')
  .description('forget a subgraph that is gone for good, so that deletions no longer wait for it')
  .argument('<subgraph>', 'its name; it need not be in the list of domains any more')
  .option('--yes', 'do it, instead of explaining what it means', false)
  .addHelpText(
    'after',
    `
Exit status: 0 done, or no database knows it; 1 nothing was changed, or it still
runs; 2 wrong usage.`,
  )
  .action(async (subgraph: string, { yes }: { yes: boolean }) => {
    const { retireSubgraph } = await import('./commands/retire.js');
    const config = loadConfig({}, { LOG_LEVEL: 'warn' });
    if (!(await retireSubgraph(config, subgraph, yes))) process.exitCode = 1;
  });

program
  .command('token')
  .description('print a token for a user, for development')
  .requiredOption('--user <user>', 'a name, where the project says how users are found; or a uuid')
  .addOption(
    new Option('--role <roles...>', 'roles of a user given by a uuid').choices(roles).default([], 'USER'),
  )
  .option('--tenant <uuid>', "the user's tenant (DEFAULT_TENANT_ID)")
  .option('--expires-in <duration>', 'lifetime of the token, like 2h', '12h')
  .action(async ({ user, role, tenant, expiresIn }: TokenFlags) => {
    const { makeToken } = await import('./commands/token.js');
    console.log(await makeToken(loadConfig(), { user, roles: role, tenantId: tenant, expiresIn }));
  });

function workers(value: string): number {
  return value === 'max' ? allCores : positive(value);
}

function positive(value: string): number {
  const number = Number(value);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new InvalidArgumentError('It must be a whole number, at least 1.');
}

async function main(): Promise<void> {
  // The reader of the output may close it early, as `| head` does.
  process.stdout.on('error', () => process.exit(0));
  try {
    await program.parseAsync();
    // A finished command exits even if something was left open.
    process.exit();
  } catch (error) {
    if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2);
    const { message, stack } = error as Error;
    console.error(`${colours.red('joinery:')} ${process.env.LOG_LEVEL === 'debug' ? stack : message}`);
    process.exit(1);
  }
}

void main();
