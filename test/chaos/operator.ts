/**
 * What an operator does about the references, as `joinery integrity` does it: accepts an owner as it is now, repairs, and
 * looks whether all is equal. Owners that do not run here have an empty database.
 */
import { manifest } from '../../subgraphs/manifest';
import { createDataSource } from '../../subgraphs/runtime/database/data-source';
import { loadDomain } from '../../subgraphs/runtime/declare/define-project';
import { ownerPeer } from '../../subgraphs/runtime/references/peers/local-peer';
import type { Peer } from '../../subgraphs/runtime/references/peers/peer';
import {
  type OfflineRepair,
  openOfflineRepair,
} from '../../subgraphs/runtime/references/repair/offline-repair';
import { openLog } from '../../wire/log';
import { copyDatabase, type TestDatabase } from '../support/databases';
import { firstDomains } from '../support/first-domains';

export interface Operator {
  /** As of now the owners are true, whatever they lack. */
  accept(owners: readonly string[]): Promise<void>;
  /** What an owner and a replica say otherwise is repaired. */
  repair(): Promise<void>;
  /** What they still say otherwise, and what failed for good. */
  findings(): Promise<string[]>;
  close(): Promise<void>;
}

const log = openLog('silent');
const triesAtMost = 60;
const pauseMs = 1_000;

export async function openOperator(databases: Readonly<Record<string, TestDatabase>>): Promise<Operator> {
  const others: { readonly name: string; readonly database: TestDatabase }[] = [];
  const names = new Set<string>();
  await look(databases, {}, async repairs => {
    for (const { sources } of repairs.values()) for (const source of sources) names.add(source);
  });
  for (const name of names) {
    if (!databases[name]) others.push({ name, database: await copyDatabase(name) });
  }
  const absent: Record<string, Peer> = {};
  const dataSources = await Promise.all(
    others.map(async ({ name, database }) => {
      const definition = loadDomain(manifest.find(domain => domain.name === name)!);
      const dataSource = await createDataSource(definition, { url: database.url, poolSize: 2 }).initialize();
      absent[name] = ownerPeer(definition, dataSource);
      return dataSource;
    }),
  );
  const patiently = async <Value>(work: (repairs: Repairs) => Promise<Value>): Promise<Value> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await look(databases, { ...absent }, work);
      } catch (error) {
        // A process holds what it would change, or a server is away.
        if (tries === triesAtMost) throw error;
        await new Promise(resolve => setTimeout(resolve, pauseMs));
      }
    }
  };
  return {
    accept: owners =>
      patiently(async repairs => {
        for (const repair of repairs.values()) {
          for (const owner of owners) {
            if (!repair.sources.includes(owner)) continue;
            if ((await repair.otherIncarnationOf(owner)) !== null) await repair.accept(owner);
          }
        }
        for (const repair of repairs.values()) await repaired(repair);
      }),
    repair: () =>
      patiently(async repairs => {
        for (const repair of repairs.values()) await repaired(repair);
      }),
    findings: () =>
      patiently(async repairs => {
        const lines: string[] = [];
        for (const [name, repair] of repairs) {
          for (const finding of await repair.compare({ repair: false }))
            lines.push(`${name}: ${JSON.stringify(finding)}`);
          const { sources } = await repair.health();
          for (const { source, suspended, deadLetters } of sources) {
            if (suspended !== null) lines.push(`${name} takes nothing of ${source}: ${suspended}`);
            if (deadLetters > 0) lines.push(`${name} has ${deadLetters} dead letters of ${source}`);
          }
        }
        return lines;
      }),
    close: async () => {
      await Promise.all(dataSources.map(dataSource => dataSource.destroy()));
      await Promise.all(others.map(({ database }) => database.drop()));
    },
  };
}

type Repairs = ReadonlyMap<string, OfflineRepair>;

async function repaired(repair: OfflineRepair): Promise<void> {
  await repair.catchUp();
  await repair.retry();
  await repair.resume();
  await repair.compare({ repair: true });
}

/** Whoever cuts the connections of the processes leaves it alone. */
const ofOperator = ({ url }: TestDatabase) => `${url}?application_name=operator`;

/** Connections are opened each time: servers come and go between two. */
async function look<Value>(
  databases: Readonly<Record<string, TestDatabase>>,
  peers: Record<string, Peer>,
  work: (repairs: Repairs) => Promise<Value>,
): Promise<Value> {
  const opened = await Promise.allSettled(
    firstDomains.map(definition =>
      createDataSource(definition, {
        url: ofOperator(databases[definition.name]!),
        poolSize: 4,
      }).initialize(),
    ),
  );
  try {
    const repairs = new Map<string, OfflineRepair>();
    for (const [place, result] of opened.entries()) {
      if (result.status === 'rejected') throw result.reason;
      const definition = firstDomains[place]!;
      repairs.set(definition.name, openOfflineRepair(definition, result.value, peers, log));
    }
    return await work(repairs);
  } finally {
    for (const result of opened) if (result.status === 'fulfilled') await result.value.destroy();
  }
}
