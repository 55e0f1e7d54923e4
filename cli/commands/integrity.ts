/**
 * `joinery integrity`: every replica is compared with its owner, and what failed or was left is said: dead letters,
 * deletions that do not go on, events that do not come. Exit status 1 when something is left.
 */
import { Presets, SingleBar } from 'cli-progress';
import colours from 'picocolors';
import type { DataSource } from 'typeorm';
import type { SubgraphDefinition } from '../../subgraphs/runtime/declare/define-subgraph';
import type { ReferencesHealth } from '../../subgraphs/runtime/references/repair/health';
import type { Finding } from '../../subgraphs/runtime/references/repair/integrity';
import {
  type OfflineRepair,
  openOfflineRepair,
} from '../../subgraphs/runtime/references/repair/offline-repair';
import type { Config } from '../../wire/config';
import { type Log, openLog } from '../../wire/log';
import { isElsewhere, openDatabases } from '../estate/databases';
import { connectDomain } from '../estate/open-domain';
import { openPeerDirectory } from '../estate/peers';
import { allDomains, findDomain } from '../estate/project';
import { drawRows } from '../terminal/rows';

export interface IntegrityOptions {
  readonly repair: boolean;
  /** All whose database is within reach, unless given. */
  readonly subgraph: string | undefined;
  /** The owner whose database, as it is now, is the true one: said with what that would do, or done with `repair`. */
  readonly accept: string | undefined;
}

/** A deletion under way for longer does not go on by itself: somebody does not answer, or failed. */
const stuckSeconds = 60;

/** True when nothing is left to be done. */
export async function checkIntegrity(config: Config, options: IntegrityOptions): Promise<boolean> {
  const only = options.subgraph === undefined ? undefined : findDomain(options.subgraph);
  const accepted = options.accept === undefined ? undefined : findDomain(options.accept).name;
  if (only && isElsewhere(config, only)) {
    throw new Error(
      `The database of ${only.name} cannot be reached: run this where its database URL is set.`,
    );
  }
  const log = openLog(config.logLevel);
  const databases = await openDatabases(config, allDomains());
  const dataSources: DataSource[] = [];
  // Owners on other hosts are asked over HTTP; the others are asked in their databases.
  const peerDirectory = openPeerDirectory(config, log, []);
  try {
    const offlineRepairs = new Map<SubgraphDefinition, OfflineRepair>();
    for (const domain of allDomains()) {
      if (isElsewhere(config, domain)) continue;
      const dataSource = await connectDomain(domain, databases);
      dataSources.push(dataSource);
      offlineRepairs.set(domain, openOfflineRepair(domain, dataSource, peerDirectory.peers, log));
    }
    const chosen = [...offlineRepairs].filter(([domain]) => !only || domain === only);
    if (accepted !== undefined) {
      const toDo = await acceptOwner(accepted, chosen, options.repair);
      if (!options.repair) return !toDo;
    }
    const reports: Report[] = [];
    for (const [domain, offlineRepair] of chosen) {
      reports.push(await inspect(domain, offlineRepair, options.repair, log));
    }
    for (const line of drawReports(reports)) console.log(line);
    return reports.every(report => problemsOf(report).length === 0);
  } finally {
    await peerDirectory.close();
    for (const dataSource of dataSources) await dataSource.destroy();
    await databases.stop();
  }
}

/** Says what accepting would do, or does it; false where the owner is who was known to all of them. */
async function acceptOwner(
  owner: string,
  offlineRepairs: readonly (readonly [SubgraphDefinition, OfflineRepair])[],
  repair: boolean,
): Promise<boolean> {
  let toDo = false;
  for (const [{ name }, offlineRepair] of offlineRepairs) {
    if (!offlineRepair.sources.includes(owner)) continue;
    const why = await offlineRepair.otherIncarnationOf(owner);
    if (why === null) {
      console.log(`${colours.green('✔')} ${name} knows ${owner} as it is.`);
      continue;
    }
    toDo = true;
    if (repair) {
      await offlineRepair.accept(owner);
      console.log(`${colours.green('✔')} ${name} accepts ${owner} as it is.`);
      continue;
    }
    console.log(`${name} applies no events of ${owner}: ${why}. Accepting ${owner} as it is now means:`);
    for (const line of consequencesOf(await offlineRepair.compare({ repair: false, asIfAccepted: owner }))) {
      console.log(`  ${line}`);
    }
    console.log(`  Its events are applied from now on; effects of earlier, unapplied events do not happen.`);
  }
  if (toDo && !repair) {
    console.log(
      `Nothing was changed. To accept it: joinery integrity --accept ${owner} --repair. If ${owner} should use another database, start it there; nothing else is needed.`,
    );
  }
  return toDo;
}

function consequencesOf(findings: readonly Finding[]): string[] {
  const sum = (chosen: readonly Finding[], of: 'count' | 'rows') =>
    chosen.reduce((all, finding) => all + (finding[of] ?? 0), 0);
  const lines: string[] = [];
  for (const type of new Set(findings.map(one => one.type))) {
    const gone = findings.filter(one => one.type === type && (one.rows ?? 0) > 0);
    const stale = findings.filter(one => one.type === type && one.problem === 'STALE');
    if (gone.length > 0) {
      lines.push(
        `${sum(gone, 'count')} keys of ${type} that it does not have are deleted: ${sum(gone, 'rows')} rows here are deleted or set to NULL with them, and the rows that refer to those.`,
      );
    }
    if (stale.length > 0) lines.push(`${sum(stale, 'count')} keys of ${type} take its fields.`);
  }
  return lines.length > 0 ? lines : ['No key is deleted, and none changes.'];
}

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
  offlineRepair: OfflineRepair,
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
      await offlineRepair.catchUp();
      retried = await offlineRepair.retry();
      await offlineRepair.resume();
    }
    bar.start(await offlineRepair.count(), 0);
    const findings = await offlineRepair.compare({
      repair,
      onPage: (type, compared) => {
        bar.increment(compared);
        keys.set(type, (keys.get(type) ?? 0) + compared);
      },
    });
    return { findings, keys, retried, health: await offlineRepair.health() };
  } catch (error) {
    log.debug({ err: error, subgraph: name }, 'The comparison failed');
    const failure = (error as Error).message;
    return { failure, findings: [], keys, retried, health: await offlineRepair.health() };
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
    sources.map(({ source, suspended, lag, deadLetters }) => [
      subgraph,
      source,
      lag ? lag.events : suspended === null ? 'no answer' : 'suspended',
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
      retried > 0 ? [`${colours.green('✔')} dead letters of ${subgraph} that succeeded now: ${retried}`] : [],
    ),
    ...repaired.map(one => `${colours.green('✔')} repaired: ${sentenceOf(one)}`),
    ...problems.map(problem => `${colours.red('✖')} ${problem}`),
    ...(problems.length === 0 ? [`${colours.green('✔')} All references are consistent.`] : []),
  ];
}

/** What is left to be done, a sentence each. */
function problemsOf({ failure, findings, health }: Report): string[] {
  const { subgraph, sources, deletions, oldestDeletionSeconds } = health;
  const problems = findings.filter(({ repaired }) => !repaired).map(sentenceOf);
  // What kept it from being compared is said once; the table says who else does not answer.
  if (failure !== undefined) problems.push(`${subgraph} was not compared with its owners: ${failure}`);
  for (const { source, suspended, lag, deadLetters } of sources) {
    if (suspended !== null) {
      problems.push(
        `${subgraph} applies no events of ${source}: ${suspended}. \`joinery integrity --accept ${source}\` shows what accepting it would do; see “Another incarnation of a database” in docs/how-to/references-operations.md.`,
      );
    } else if (!lag && failure === undefined) problems.push(`${source} does not answer ${subgraph}.`);
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
    STALE: `rows of ${type} in ${subgraph} that differ from their owner's`,
    MISSING: `keys of ${type} that rows of ${subgraph} refer to but its replica lacks`,
    CLOSED: `keys of ${type} that ${subgraph} keeps closed for deletions that have nothing more to do there`,
    MISCOUNTED: `rows of ${type} in ${subgraph} with numbers that are not those of the objects they count`,
    UNSETTLED: `keys of ${type} in ${subgraph} that differ while the owner's events are held back by a transaction`,
  }[problem];
  return `${count} ${what}, tenant ${tenantId}: ${ids.slice(0, 3).join(', ')}${count > 3 ? ', …' : ''}`;
}
