/** Opens a subgraph of the project in a process. */

import type { DataSource } from 'typeorm';
import { createDataSource } from '../../subgraphs/runtime/database/data-source';
import type { SubgraphDefinition } from '../../subgraphs/runtime/declare/define-subgraph';
import { openMail } from '../../subgraphs/runtime/mail/mail';
import { type MediaStore, openBucket, openFolder } from '../../subgraphs/runtime/media/media-store';
import { openSubgraph, type Subgraph } from '../../subgraphs/runtime/open-subgraph';
import type { PeerDirectory } from '../../subgraphs/runtime/references/open-references';
import { type Config, ConfigError } from '../../wire/config';
import type { Log } from '../../wire/log';
import type { Databases } from './databases';
import { readProject } from './project';

/** Of one subgraph in one process. */
const maxPoolSize = 10;
/** Of all workers of a subgraph; PostgreSQL allows 100 in all unless told otherwise. */
const maxOfAllWorkers = 40;
/** Of all subgraphs in one process: what PostgreSQL allows, less what is left to tools. */
const maxOfOneProcess = 90;
/** Requests, events, and what may take minutes: with less, each would wait for the other. */
const minPoolSize = 2;

/** The connections of one of so many workers. Throws ConfigError where they are too few to work with. */
export function poolSizeOf(workers: number): number {
  const share = Math.floor(maxOfAllWorkers / workers);
  if (share >= minPoolSize) return Math.min(maxPoolSize, share);
  const most = Math.floor(maxOfAllWorkers / minPoolSize);
  throw new ConfigError(
    `${workers} workers of a subgraph would have fewer than ${minPoolSize} connections each to its database, of ${maxOfAllWorkers} in all. Start ${most} workers at the most.`,
  );
}

/** The connections of each of so many subgraphs in one process, beside the one by which each hears of its events. */
export const poolSizeBeside = (subgraphs: number): number =>
  Math.max(minPoolSize, Math.min(maxPoolSize, Math.floor(maxOfOneProcess / subgraphs) - 1));

export function openDomain(
  definition: SubgraphDefinition,
  databases: Databases,
  config: Config,
  peerDirectory: PeerDirectory,
  log: Log,
  poolSize: number,
): Promise<Subgraph> {
  const { limits } = config;
  const database = { url: databases.urlOf(definition), poolSize, statementTimeout: limits.statementMs };
  const secrets = config.secretsOf(definition.name);
  const { mail, openIdProviders: providers, model } = config;
  const media = mediaStoreOf(config);
  const settings = { mail: openMail(mail), providers, model, media };
  const { redisUrl } = config;
  return openSubgraph(definition, { database, secrets, peerDirectory, log, limits, settings, redisUrl });
}

function mediaStoreOf({ media: { bucket, folder, url }, secretsOf }: Config): MediaStore | undefined {
  if (bucket) return openBucket(bucket);
  const { media: linking } = readProject();
  return folder === undefined || !linking ? undefined : openFolder({ folder, url }, secretsOf(linking));
}

/** A connection of the subgraph's own role, for work outside of requests. */
export async function connectDomain(
  definition: SubgraphDefinition,
  databases: Databases,
): Promise<DataSource> {
  const url = databases.urlOf(definition);
  const dataSource = createDataSource(definition, { url, poolSize: 2, statementTimeout: 0 });
  try {
    return await dataSource.initialize();
  } catch (error) {
    const { message } = error as Error;
    throw new Error(
      `The database of ${definition.name} cannot be opened (${message}). If it does not exist yet, run \`joinery migrate\` first.`,
    );
  }
}
