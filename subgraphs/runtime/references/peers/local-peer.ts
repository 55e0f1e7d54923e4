/** Answers what other subgraphs ask of this one, out of its database (peer.ts says what). */
import type { DataSource } from 'typeorm';
import type { SubgraphDefinition } from '../../declare/define-subgraph';
import { systemTransaction } from '../database/system-transaction';
import { closeKeys, isClosing, reopenKeys } from '../deletion/closing';
import type { Deletions } from '../deletion/deletions';
import { rehearse } from '../deletion/dry-run';
import { readBacklog, readEvents } from '../events/outbox';
import type { Peer } from './peer';
import { publishedTable, readKeys } from './published';

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
  // By type and subgraph: registered already.
  const registered = new Set<string>();
  return {
    keys: async query => {
      const table = publishedTable(dataSource, publishes, query.type);
      const { type, participant } = query;
      if (participant && !registered.has(`${type} ${participant.subgraph} ${participant.restricts}`)) {
        // Committed before the keys are read: a deletion that does not yet see the participant is seen by it.
        await dataSource.query(
          `INSERT INTO joinery_participants AS known (type, subgraph, restricts) VALUES ($1, $2, $3)
           ON CONFLICT (type, subgraph) DO UPDATE SET restricts = known.restricts OR excluded.restricts`,
          [type, participant.subgraph, participant.restricts],
        );
        registered.add(`${type} ${participant.subgraph} ${participant.restricts}`);
      }
      return systemTransaction(dataSource, query.tenantId, manager => readKeys(manager, table, query));
    },
    tenants: async () => {
      const table = publishedTable(dataSource, publishes, 'Tenant');
      const rows: { id: string }[] = await systemTransaction(dataSource, null, manager =>
        manager.query(`SELECT id FROM "${table}" ORDER BY id`),
      );
      return rows.map(({ id }) => id);
    },
    events: ({ after, limit }) => readEvents(dataSource, definition.name, after, limit),
    backlog: ({ after }) => readBacklog(dataSource, after),
    impact: ({ tenantId, of }) => rehearse(definition, dataSource, tenantId, of),
    close: ({ tenantId, deletion, keys }) => closeKeys(definition, dataSource, tenantId, deletion, keys),
    reopen: ({ tenantId, deletion }) => reopenKeys(dataSource, tenantId, deletion),
    preview: ({ viewer, key }) => deletions.preview(viewer, key),
    deletion: ({ tenantId, key }) => deletions.find(tenantId, key),
    isClosing: ({ tenantId, deletion }) => isClosing(dataSource, tenantId, deletion),
  };
}
