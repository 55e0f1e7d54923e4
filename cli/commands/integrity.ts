/**
 * `joinery integrity`: every replica is compared with its owner, and what failed or was left is said: dead letters,
 * deletions that do not go on, events that do not come. Exit status 1 when something is left.
 */
import { Presets, SingleBar } from 'cli-progress';
import colours from 'picocolors';
import type { DataSource } from 'typeorm';
import { domains } from '../../subgraphs';
import type { SubgraphDefinition } from '../../subgraphs/runtime/declare/define-subgraph';
import type { ReferencesHealth } from '../../subgraphs/runtime/references/repair/health';
import type { Finding } from '../../subgraphs/runtime/references/repair/integrity';
import { type Caretaker, openCaretaker } from '../../subgraphs/runtime/references/repair/offline-repair';
import type { Config } from '../../wire/config';
import { type Log, openLog } from '../../wire/log';
import { openDatabases } from '../estate/databases';
import { connectDomain, findDomain } from '../estate/open-domain';
import { openNeighbours } from '../estate/peers';
import { drawRows } from '../terminal/rows';

export interface IntegrityOptions {
  readonly repair: boolean;
  /** All whose database is within reach, unless given. */
  readonly subgraph: string | undefined;
}

/** A deletion under way for longer does not go on by itself: somebody does not answer, or failed. */
const stuckSeconds = 60;

/** True when nothing is left to be done. */
export async function checkIntegrity(config: Config, options: IntegrityOptions): Promise<boolean> {
  const only = options.subgraph === undefined ? undefined : findDomain(options.subgraph);
  if (only && isElsewhere(config, only)) {
    throw new Error(
      `The database of ${only.name} is not within reach: run this where its database URL is set.`,
    );
  }
  const log = openLog(config.logLevel);
  const databases = await openDatabases(config, domains);
  const dataSources: DataSource[] = [];
  // Owners on other hosts are asked over HTTP; the others are asked in their databases.
  const neighbours = openNeighbours(config, log);
  try {
    const caretakers = new Map<SubgraphDefinition, Caretaker>();
    for (const domain of domains) {
      if (isElsewhere(config, domain)) continue;
      const dataSource = await connectDomain(domain, databases);
      dataSources.push(dataSource);
      caretakers.set(domain, openCaretaker(domain, dataSource, neighbours.peers, log));
    }
    const reports: Report[] = [];
    for (const [domain, caretaker] of caretakers) {
      if (only && domain !== only) continue;
      reports.push(await inspect(domain, caretaker, options.repair, log));
    }
    for (const line of drawReports(reports)) console.log(line);
    return reports.every(report => problemsOf(report).length === 0);
  } finally {
    await neighbours.close();
    for (const dataSource of dataSources) await dataSource.destroy();
    await databases.stop();
  }
}

const isElsewhere = (config: Config, { name }: SubgraphDefinition): boolean =>
  config.urlOf(name) !== undefined && config.databaseUrls[name] === undefined;

interface Report {
  /** Why it did not come to the end; then what was found is not known. */
  readonly failure?: string;
  readonly findings: readonly Finding[];
  readonly keys: ReadonlyMap<string, number>;
  /** Dead letters that were done at last. */
  readonly retried: number;
  readonly health: ReferencesHealth;
}

/** An owner that does not answer keeps one subgraph from being looked after, and not the others. */
async function inspect(
  { name }: SubgraphDefinition,
  caretaker: Caretaker,
  repair: boolean,
  log: Log,
): Promise<Report> {
  let retried = 0;
  const keys = new Map<string, number>();
  const bar = new SingleBar(
    {
      format: `${name}: {bar} {percentage}% | {value}/{total} keys | {eta_formatted} left`,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  );
  // Not on a terminal, the bar writes nothing.
  try {
    if (repair) {
      await caretaker.catchUp();
      retried = await caretaker.retry();
      await caretaker.resume();
    }
    bar.start(await caretaker.count(), 0);
    const findings = await caretaker.compare({
      repair,
      onPage: (type, compared) => {
        bar.increment(compared);
        keys.set(type, (keys.get(type) ?? 0) + compared);
      },
    });
    return { findings, keys, retried, health: await caretaker.health() };
  } catch (error) {
    log.debug({ err: error, subgraph: name }, 'It was not looked after');
    const failure = (error as Error).message;
    return { failure, findings: [], keys, retried, health: await caretaker.health() };
  } finally {
    bar.stop();
  }
}

function drawReports(reports: readonly Report[]): string[] {
  const replicas = reports.flatMap(({ failure, keys, findings, health: { subgraph, replicas } }) =>
    replicas.map(({ type, owner }) => {
      if (failure !== undefined) return [subgraph, `${type} of ${owner}`, 'not compared', '', '', '', ''];
      const counts = (['ORPHAN', 'STALE', 'MISSING', 'UNSETTLED'] as const).map(problem =>
        findings
          .filter(one => one.type === type && one.problem === problem)
          .reduce((sum, { count }) => sum + count, 0),
      );
      return [subgraph, `${type} of ${owner}`, keys.get(type) ?? 0, ...counts];
    }),
  );
  const sources = reports.flatMap(({ health: { subgraph, sources } }) =>
    sources.map(({ source, restored, lag, deadLetters }) => [
      subgraph,
      source,
      lag ? lag.events : restored ? 'restored' : 'no answer',
      lag ? `${lag.seconds.toFixed(1)} s` : '',
      deadLetters,
    ]),
  );
  const deletions = reports.map(({ health: { subgraph, deletions, oldestDeletionSeconds } }) => [
    subgraph,
    deletions.CLOSING + deletions.CASCADING + deletions.REOPENING,
    oldestDeletionSeconds === null ? '' : `${oldestDeletionSeconds.toFixed(0)} s`,
    deletions.BLOCKED,
    deletions.DONE,
  ]);
  const problems = reports.flatMap(problemsOf);
  const repaired = reports.flatMap(({ findings }) => findings.filter(one => one.repaired));
  return [
    ...drawRows(['subgraph', 'replica', 'keys', 'orphans', 'stale', 'missing', 'unsettled'], replicas),
    '',
    ...drawRows(['subgraph', 'events of', 'behind', 'since', 'dead letters'], sources),
    '',
    ...drawRows(['subgraph', 'deletions under way', 'oldest', 'blocked', 'done'], deletions),
    '',
    ...reports.flatMap(({ retried, health: { subgraph } }) =>
      retried > 0
        ? [`${colours.green('✔')} dead letters of ${subgraph} that were done at last: ${retried}`]
        : [],
    ),
    ...repaired.map(one => `${colours.green('✔')} repaired: ${sentenceOf(one)}`),
    ...problems.map(problem => `${colours.red('✖')} ${problem}`),
    ...(problems.length === 0 ? [`${colours.green('✔')} Every reference holds.`] : []),
  ];
}

/** What is left to be done, a sentence each. */
function problemsOf({ failure, findings, health }: Report): string[] {
  const { subgraph, sources, deletions, oldestDeletionSeconds } = health;
  const problems = findings.filter(({ repaired }) => !repaired).map(sentenceOf);
  // What kept it from being compared is said once; the table says who else does not answer.
  if (failure !== undefined) problems.push(`${subgraph} was not compared with its owners: ${failure}`);
  for (const { source, restored, lag, deadLetters } of sources) {
    if (!lag && failure === undefined) {
      problems.push(
        restored
          ? `${subgraph} takes nothing of ${source}, whose database is of an older state than what was taken: see “After restoring a backup” in docs/references-operations.md.`
          : `${source} does not answer ${subgraph}.`,
      );
    }
    if (deadLetters > 0) {
      problems.push(
        `${deadLetters} events of ${source} are dead letters in ${subgraph}: joinery_dead_letters.`,
      );
    }
  }
  if (oldestDeletionSeconds !== null && oldestDeletionSeconds > stuckSeconds) {
    const underWay = deletions.CLOSING + deletions.CASCADING + deletions.REOPENING;
    problems.push(
      `${underWay} deletions of ${subgraph} are under way, the oldest for ${oldestDeletionSeconds.toFixed(0)} s: joinery_deletions.`,
    );
  }
  return problems;
}

function sentenceOf({ subgraph, type, tenantId, problem, count, ids }: Finding): string {
  const what = {
    ORPHAN: `keys of ${type} in ${subgraph} that their owner no longer has`,
    STALE: `rows of ${type} in ${subgraph} that are not as their owner's`,
    MISSING: `keys of ${type} that rows of ${subgraph} refer to and its replica lacks`,
    UNSETTLED: `keys of ${type} in ${subgraph} that differ while the owner's events are held back by a transaction`,
  }[problem];
  return `${count} ${what}, tenant ${tenantId}: ${ids.slice(0, 3).join(', ')}${count > 3 ? ', …' : ''}`;
}
