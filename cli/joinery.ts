#!/usr/bin/env -S node --min-semi-space-size=16 --max-semi-space-size=32
/**
 * The command line. Exit status: 0 done, 1 failed, 2 called wrongly, 3 over a budget, 130 stopped twice by Ctrl-C.
 * Each command loads what it needs: a gateway alone has no use for the databases' code, which is half of what all of it takes in memory.
 * The first line gives V8 twice the usual room for what is young, so that a request under way is copied and moved half as
 * often. V8 reads it only when it starts: package.json and Dockerfile say the same.
 */
import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import colours from 'picocolors';
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

// V8 would notice while a process begins which lines of code make objects that stay, and make theirs in the old
// generation from then on. Those of a gateway's requests never stay, but keep what they lead to until they are collected.
setFlagsFromString('--no-allocation-site-pretenuring');
// V8 shall collect everything when the old generation has doubled. By its own measure it does while a tenth is added, where
// little is, so that all requests wait for it every few seconds; and where much is added, not before it is three times as large.
setFlagsFromString('--heap-growing-percent=100');

const allCores = availableParallelism();

const listening = ({ port, host }: Listening) => ({ PORT: port, HOST: host });

const program = new Command('joinery')
  .description('A GraphQL federation gateway over service schemas.')
  .addHelpText(
    'after',
    '\nEnvironment variables: docs/reference/configuration.md. NO_COLOR switches colours off.',
  )
  .showHelpAfterError('(--help shows what there is)')
  .exitOverride();

const listeningCommand = (command: Command): Command =>
  command
    .option('--port <n>', 'port to listen on; 0 lets the system choose (PORT, 4000)')
    .option('--host <address>', 'address to listen on (HOST, 127.0.0.1)');

listeningCommand(program.command('start'))
  .description('everything in this process: databases, demo data, subgraphs, gateway')
  // On a developer's terminal the steps tell the story; the log speaks when something is wrong.
  .action(async (options: Listening) => {
    const { start } = await import('./commands/start.js');
    return start(loadConfig({ LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn', ...listening(options) }));
  });

listeningCommand(program.command('serve'))
  .argument('<process>', 'gateway, or a subgraph by its name, for example postal')
  .option('--supergraph <file>', "with gateway: anybody's Federation 2 supergraph instead of the project's")
  .option(
    '--workers [n]',
    'so many processes share the port; max, or no number: one for each core',
    workers,
    1,
  )
  .description('one process of the graph, or several that share its port')
  .action(async (name: string, options: Serving) => {
    const { serveGateway, serveSubgraph } = await import('./commands/serve.js');
    const config = loadConfig(listening(options));
    const { supergraph, workers } = options;
    const count = workers === true ? allCores : workers;
    return name === 'gateway' ? serveGateway(config, supergraph, count) : serveSubgraph(config, name, count);
  });

program
  .command('migrate')
  .description('make the databases, their roles and their tables')
  .action(async () => (await import('./commands/migrate.js')).migrateAll(loadConfig()));

program
  .command('migration')
  .argument('[subgraph]', 'whose entities have changed')
  .argument('[name]', 'what the step does, like add-capacity')
  .description('draft the next migration of a subgraph from what its entities declare')
  .option('--check', 'write nothing; fail where entities and migrations differ, in any subgraph', false)
  .action(async (subgraph: string | undefined, name: string | undefined, { check }, command: Command) => {
    const { checkMigrations, writeMigration } = await import('./commands/migration.js');
    if (check) {
      if (!(await checkMigrations(loadConfig()))) process.exitCode = 1;
    } else if (subgraph && name) await writeMigration(loadConfig(), subgraph, name);
    else
      command.error('error: name the subgraph and what the step does, like: migration events add-capacity');
  });

program
  .command('seed')
  .description('fill the databases with demo data; what is there stays')
  .option('--posts <n>', 'how many posts; everything else grows with them', positive, 200)
  .action(async ({ posts }: { posts: number }) =>
    (await import('./commands/seed.js')).seedAll(loadConfig(), posts),
  );

program
  .command('add')
  .argument('<domain>', 'its name, like events')
  .argument('[type]', 'what it has, like Event; of events unless given')
  .description('add a domain: one type that starts, for you to go on from')
  .action(async (domain: string, type: string | undefined) =>
    (await import('./commands/add.js')).addDomain(domain, type),
  );

program
  .command('compose')
  .description("write schema/ from the domains' SDL, and what follows from the list of domains")
  .option('--check', 'write nothing; fail when a file is not fresh', false)
  .action(async (options: { check: boolean }) =>
    (await import('./commands/compose.js')).composeSupergraph(options),
  );

program
  .command('explain')
  .argument('<file>', 'a file with a GraphQL operation; - is standard input')
  .description("why an operation's plan is as it is, and with --analyze how it ran")
  .option('--analyze', 'run it on a gateway: times, entities, bytes, SQL', false)
  .option('--sql', "with each statement's text and PostgreSQL's plan of it; analyzes", false)
  .option('--values', "with the statements' values; analyzes", false)
  .addOption(
    new Option('--format <form>', 'how it is written').choices(['text', 'json', 'mermaid']).default('text'),
  )
  .option('--operation <name>', 'which operation of a document with several')
  .option('--variables <json>', 'variables, like {"first": 10}')
  .option('--supergraph <file>', "plan over this supergraph instead of the project's")
  .option('--url <url>', 'the gateway that analyzes (http://127.0.0.1:PORT/graphql)')
  .option('--token <jwt>', 'analyze with this Bearer token')
  .option('--user <username>', 'analyze as this user, for development')
  .option('--max-fetches <n>', 'fail over so many fetches', positive)
  .option('--max-depth <n>', 'fail over so many hops that wait for each other', positive)
  .option('--max-sql <n>', 'fail over so many SQL statements; analyzes', positive)
  .addHelpText(
    'after',
    `
Exit status: 0 explained; 1 not valid, not reachable, or answered with errors;
2 called wrongly; 3 over a budget (--max-fetches, --max-depth, --max-sql).`,
  )
  .action(async (file: string, options: ExplainOptions, command: Command) => {
    const { explainOperation, unheededOption } = await import('./commands/explain.js');
    const unheeded = unheededOption(options);
    if (unheeded) command.error(`error: ${unheeded}`);
    process.exitCode = await explainOperation(file, options, () => loadConfig());
  });

program
  .command('plans')
  .argument('[folder]', 'a folder of operations, one a file (operations)')
  .description('keep the plan of each operation in a file beside it')
  .option('--check', 'write nothing; show what changed, and fail on it', false)
  .option('--supergraph <file>', "plan over this supergraph instead of the project's")
  .addHelpText(
    'after',
    `
A comment "# budget: fetches 4 depth 2" in an operation limits its plan.

Exit status: 1 an operation is not valid, which is said of each; otherwise 3 over
a budget; otherwise, with --check, 1 a plan changed; 0 fresh, or written;
2 called wrongly.`,
  )
  .action(async (folder: string | undefined, options: PlansOptions) => {
    const { keepPlans } = await import('./commands/plans.js');
    process.exitCode = await keepPlans(folder, options);
  });

program
  .command('references')
  .description('the map of who refers to whom, from the code; no database is needed')
  .addOption(
    new Option('--format <form>', 'how it is drawn').choices(['table', 'json', 'mermaid']).default('table'),
  )
  .action(async ({ format }: { format: MapFormat }) =>
    (await import('./commands/references.js')).printReferences(format),
  );

program
  .command('integrity')
  .description('compare what every subgraph knows of others with what they have; fail when something is left')
  .option('--repair', 'mend what differs, and take up what was left', false)
  .option('--subgraph <name>', 'this one alone')
  .option(
    '--accept <owner>',
    'say what taking the database of this subgraph as it is now for the true one would do; with --repair, do it',
  )
  .addHelpText(
    'after',
    `
Exit status: 0 nothing is left to be done; 1 something is left, or could not be
looked at, such as a replica whose owner does not answer; 2 called wrongly.`,
  )
  .action(async ({ repair, subgraph, accept }: { repair: boolean; subgraph?: string; accept?: string }) => {
    const { checkIntegrity } = await import('./commands/integrity.js');
    const config = loadConfig({ LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' });
    if (!(await checkIntegrity(config, { repair, subgraph, accept }))) process.exitCode = 1;
  });

program
  .command('retire')
  .description('forget a subgraph that is gone for good, so that deletions no longer wait for it')
  .argument('<subgraph>', 'its name; it need not be among the domains any more')
  .option('--yes', 'do it, instead of saying what it means', false)
  .addHelpText(
    'after',
    `
Exit status: 0 done, or nobody knows of it; 1 nothing was changed, or it still
runs; 2 called wrongly.`,
  )
  .action(async (subgraph: string, { yes }: { yes: boolean }) => {
    const { retireSubgraph } = await import('./commands/retire.js');
    const config = loadConfig({ LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' });
    if (!(await retireSubgraph(config, subgraph, yes))) process.exitCode = 1;
  });

program
  .command('token')
  .description('print a token for a user, for development')
  .requiredOption('--user <username>', 'whose token')
  .option('--tenant <uuid>', 'the tenant of the user (DEFAULT_TENANT_ID)')
  .option('--expires-in <duration>', 'how long it holds, like 2h', '12h')
  .action(async ({ user, tenant, expiresIn }: { user: string; tenant?: string; expiresIn: string }) => {
    const { makeToken } = await import('./commands/token.js');
    console.log(await makeToken(loadConfig(), { username: user, tenantId: tenant, expiresIn }));
  });

function workers(value: string): number {
  return value === 'max' ? allCores : positive(value);
}

function positive(value: string): number {
  const number = Number(value);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new InvalidArgumentError('It is a whole number from 1.');
}

async function main(): Promise<void> {
  // Whoever reads the output may stop reading, as `| head` does.
  process.stdout.on('error', () => process.exit(0));
  try {
    await program.parseAsync();
    // Nothing that was opened and forgotten keeps a finished command alive.
    process.exit();
  } catch (error) {
    if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2);
    const { message, stack } = error as Error;
    console.error(`${colours.red('joinery:')} ${process.env.LOG_LEVEL === 'debug' ? stack : message}`);
    process.exit(1);
  }
}

void main();
