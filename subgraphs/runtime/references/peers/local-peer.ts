/** Answers other subgraphs' requests to this one from its database (peer.ts defines the requests). */
import type { DataSource, EntityManager } from 'typeorm';
import { JoineryError } from '../../../../wire/contract/errors';
import { isLockTimeout } from '../../database/database-error';
import type { SubgraphDefinition } from '../../declare/define-subgraph';
import { SharedReads } from '../../shared-reads';
import { readIncarnation } from '../database/incarnation';
import { systemTransaction } from '../database/system-transaction';
import { closeKeys, isClosing, reopenKeys } from '../deletion/closing';
import type { Deletions } from '../deletion/deletions';
import { dryRun } from '../deletion/dry-run';
import { readEnded } from '../deletion/ended';
import { Consumers } from '../events/consumers';
import { readBacklog, readEvents } from '../events/outbox';
import { readResumption } from '../events/resumption';
import { FairPlaces } from '../fair-places';
import { Checksums } from './checksums';
import { countObjects } from './count-objects';
import type { Events, KeysQuery, Peer } from './peer';
import { publishedEntity, publishedTable, readKeys } from './published';

/** Of a database whose subgraph does not run: its deletions are nobody's to see. */
export function ownerPeer(definition: SubgraphDefinition, dataSource: DataSource): Peer {
  const none = () => Promise.reject(new Error(`${definition.name} is not running.`));
  return localPeer(definition, dataSource, { preview: none, find: none });
}

export function localPeer(
  definition: SubgraphDefinition,
  dataSource: DataSource,
  deletions: Pick<Deletions, 'preview' | 'find'>,
): Peer {
  const publishes = definition.publishes ?? [];
  const checksums = new Checksums();
  const consumers = new Consumers(dataSource);
  const reads = new SharedReads<Events>();
  // What may take minutes leaves half of the connections to everything else.
  const { poolSize } = dataSource.options as { poolSize?: number };
  const places = new FairPlaces(Math.max(1, Math.floor((poolSize ?? 2) / 2)));
  return {
    keys: query => {
      const table = publishedTable(dataSource, publishes, query.type);
      return registered(dataSource, query, query.tenantId, async manager => ({
        incarnation: await readIncarnation(manager),
        keys: await readKeys(manager, table, query),
      }));
    },
    checksums: query => {
      const table = publishedTable(dataSource, publishes, query.type);
      return registered(dataSource, query, null, async manager => ({
        incarnation: await readIncarnation(manager),
        checksums: await checksums.read(manager, table, query),
      }));
    },
    tenants: async () => {
      const table = publishedTable(dataSource, publishes, 'Tenant');
      return systemTransaction(dataSource, null, async manager => {
        const rows: { id: string }[] = await manager.query(`SELECT id FROM "${table}" ORDER BY id`);
        return { incarnation: await readIncarnation(manager), ids: rows.map(({ id }) => id) };
      });
    },
    counts: query => {
      const metadata = dataSource.getMetadata(publishedEntity(publishes, query.type));
      return systemTransaction(dataSource, query.tenantId, async manager => ({
        incarnation: await readIncarnation(manager),
        ...(await countObjects(manager, metadata, query)),
      }));
    },
    events: async ({ after, limit, consumer, without }) => {
      // Of one process, all are woken at once, and have mostly come as far as each other.
      const answer = await reads.read(`${after.xid} ${after.seq} ${limit} ${without}`, () =>
        readEvents(dataSource, definition.name, after, limit, without),
      );
      if (consumer !== undefined && answer.known) await consumers.note(consumer, after);
      return answer;
    },
    backlog: ({ after }) => readBacklog(dataSource, after),
    resumption: query => readResumption(dataSource, query),
    impact: ({ tenantId, of }) =>
      places.execute(tenantId, () => unlocked(dryRun(definition, dataSource, tenantId, of))),
    close: query => places.execute(query.tenantId, () => unlocked(closeKeys(definition, dataSource, query))),
    reopen: ({ tenantId, deletion }) => reopenKeys(dataSource, tenantId, deletion),
    preview: ({ viewer, key }) => deletions.preview(viewer, key),
    deletion: ({ tenantId, key }) => deletions.find(tenantId, key),
    ended: ({ tenantId, deletions: ids }) =>
      systemTransaction(dataSource, tenantId, async manager => ({
        incarnation: await readIncarnation(manager),
        ended: await readEnded(manager, ids),
      })),
    isClosing: ({ tenantId, deletion }) => isClosing(dataSource, tenantId, deletion),
  };
}

/** Reads what a participant asks for, once it is registered as one. */
async function registered<Answer>(
  dataSource: DataSource,
  { type, participant }: Pick<KeysQuery, 'type' | 'participant'>,
  tenantId: string | null,
  read: (manager: EntityManager) => Promise<Answer>,
): Promise<Answer> {
  const answer = await systemTransaction(dataSource, tenantId, async manager =>
    participant && !(await isRegistered(manager, type, participant)) ? undefined : read(manager),
  );
  if (answer !== undefined) return answer;
  // Committed before anything is read: a deletion that does not yet see the participant is seen by it.
  await systemTransaction(dataSource, null, manager =>
    manager.query(
      `INSERT INTO joinery_participants AS known (type, subgraph, restricts) VALUES ($1, $2, $3)
       ON CONFLICT (type, subgraph) DO UPDATE SET restricts = known.restricts OR excluded.restricts`,
      [type, participant!.subgraph, participant!.restricts],
    ),
  );
  return systemTransaction(dataSource, tenantId, read);
}

async function isRegistered(
  manager: EntityManager,
  type: string,
  { subgraph, restricts }: NonNullable<KeysQuery['participant']>,
): Promise<boolean> {
  const rows = await manager.query(
    'SELECT FROM joinery_participants WHERE type = $1 AND subgraph = $2 AND (restricts OR NOT $3)',
    [type, subgraph, restricts],
  );
  return rows.length > 0;
}

/** Throws CONFLICT where somebody else's transaction holds what is asked about: that is an answer, and it may be asked again. */
async function unlocked<Answer>(asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked;
  } catch (error) {
    if (!isLockTimeout(error)) throw error;
    throw new JoineryError(
      'CONFLICT',
      'A transaction that goes on holds rows that would be deleted; try again.',
    );
  }
}
