/**
 * Removes keys that their owner does not have from a replica, with the rows that refer to them. Automatic removals are
 * limited: if more rows would be deleted or changed than allowed, none are.
 */
import type { DataSource, EntityManager } from 'typeorm';
import type { SubgraphDefinition } from '../../declare/define-subgraph';
import type { Incarnation } from '../database/incarnation';
import { deletionTimeoutMs, rolledBack, systemTransaction } from '../database/system-transaction';
import type { ReplicaTable } from '../declare/replica';
import { removeKeys } from '../deletion/remove';
import { touchedRows } from '../deletion/touched-rows';
import { markGone } from '../events/apply';
import { holdKnownIncarnation } from '../events/known-incarnation';

export interface Removal {
  readonly replica: ReplicaTable;
  readonly tenantId: string;
  readonly ids: readonly string[];
  /** The replica lacks them too: they are taken in for as long as it takes to delete them properly. */
  readonly takeIn: boolean;
}

/** Those that a row keeps. `incarnation` is of the owner that does not have them. Throws OtherIncarnation. */
export async function removeOrphans(
  definition: SubgraphDefinition,
  dataSource: DataSource,
  removal: Removal,
  incarnation: Incarnation,
): Promise<{ id: string }[]> {
  const { replica, tenantId, ids } = removal;
  const remove = async (manager: EntityManager) => {
    await holdKnownIncarnation(manager, replica.owner, incarnation);
    await removeWithin(definition, dataSource, manager, removal);
    return manager.query(`SELECT id FROM "${replica.metadata.tableName}" WHERE id = ANY ($1::uuid[])`, [ids]);
  };
  await systemTransaction(dataSource, tenantId, async manager => {
    await holdKnownIncarnation(manager, replica.owner, incarnation);
    await markGone(manager, tenantId, keysOf(removal));
  });
  return systemTransaction(dataSource, tenantId, remove, deletionTimeoutMs);
}

/** How many rows would be deleted or changed; the keys' own are among them. */
export function countOrphans(
  definition: SubgraphDefinition,
  dataSource: DataSource,
  removal: Removal,
): Promise<number> {
  const look = async (manager: EntityManager) => {
    const before = await touchedRows(manager);
    await removeWithin(definition, dataSource, manager, removal);
    let rows = 0;
    for (const [table, { deleted, updated }] of await touchedRows(manager)) {
      const earlier = before.get(table) ?? { deleted: 0, updated: 0 };
      if (!table.startsWith('joinery_')) rows += deleted - earlier.deleted + updated - earlier.updated;
    }
    return rows;
  };
  return rolledBack(dataSource, removal.tenantId, look, deletionTimeoutMs);
}

const keysOf = ({ replica, ids }: Removal) => ids.map(id => ({ type: replica.type, id }));

async function removeWithin(
  definition: SubgraphDefinition,
  dataSource: DataSource,
  manager: EntityManager,
  removal: Removal,
): Promise<void> {
  await manager.query(`SELECT set_config('joinery.applying', 'on', true)`);
  if (removal.takeIn) {
    await manager.query(
      `INSERT INTO "${removal.replica.metadata.tableName}" (id) SELECT unnest($1::uuid[]) ON CONFLICT DO NOTHING`,
      [removal.ids],
    );
  }
  await removeKeys(definition, dataSource, manager, keysOf(removal));
}

/** Removals that happen together or, where they would touch more than a few rows, not at all. */
export class FewRemovals {
  private readonly all: { removal: Removal; incarnation: Incarnation; done: (kept: number) => void }[] = [];
  private keys = 0;

  constructor(
    private readonly definition: SubgraphDefinition,
    private readonly dataSource: DataSource,
    private readonly maxRows: number,
  ) {}

  /** `done` hears how many keys a row keeps. */
  add(removal: Removal, incarnation: Incarnation, done: (kept: number) => void): void {
    this.keys += removal.ids.length;
    // Too many already: they need not be remembered.
    if (this.keys <= this.maxRows) this.all.push({ removal, incarnation, done });
  }

  /** False where they are too many. */
  async run(): Promise<boolean> {
    if (this.keys > this.maxRows) return false;
    let rows = 0;
    for (const { removal } of this.all) {
      rows += await countOrphans(this.definition, this.dataSource, removal);
      if (rows > this.maxRows) return false;
    }
    for (const { removal, incarnation, done } of this.all) {
      done((await removeOrphans(this.definition, this.dataSource, removal, incarnation)).length);
    }
    return true;
  }
}
