/** Stores the events that were skipped because they failed repeatedly, and retries them. */
import type { DataSource, EntityManager } from 'typeorm';
import type { SubgraphDefinition } from '../../declare/define-subgraph';
import { deletionTimeoutMs, systemTransaction } from '../database/system-transaction';
import type { Event, Position } from '../peers/peer';
import { EffectKeys } from '../write/effect-keys';
import type { OwnerKeys } from '../write/owner-keys';
import { applyEvents, markGoneIn } from './apply';
import { parseEvent } from './event-json';
import { readKnownOwner, refuseOtherIncarnation } from './known-incarnation';

export interface DeadLetter extends Position {
  /** The owner's subgraph. */
  readonly source: string;
  /** Why it failed when it was last tried. */
  readonly reason: string;
  readonly tries: number;
  /** As it was kept; of any version. */
  readonly event: Event;
}

const columns = 'source, xid::text, seq::text, reason, tries, event';

/** Why it failed, as PostgreSQL can keep it. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replaceAll('\0', '\ufffd');

/** Within the transaction that passes it by. */
export async function keepDeadLetter(
  manager: EntityManager,
  event: Event,
  error: unknown,
  tries: number,
): Promise<void> {
  await manager.query(
    `INSERT INTO joinery_dead_letters (source, xid, seq, event, reason, tries) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (source, xid, seq) DO UPDATE SET reason = excluded.reason, tries = excluded.tries`,
    [event.source, event.xid, event.seq, storable(JSON.stringify(event)), reasonOf(error), tries],
  );
}

/** Whether PostgreSQL can keep the event as it is. */
export function isStorable(event: Event): boolean {
  const json = JSON.stringify(event);
  return storable(json) === json;
}

/**
 * PostgreSQL keeps neither NUL nor half of a surrogate pair; what is poisoned by one must be passed by all the same. A
 * backslash that is escaped itself begins neither.
 */
const storable = (json: string): string =>
  json.replace(/(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g, '$1\\ufffd');

/** In each owner's order. */
export function readDeadLetters(dataSource: DataSource): Promise<DeadLetter[]> {
  return systemTransaction(dataSource, null, manager =>
    manager.query(
      `SELECT ${columns} FROM joinery_dead_letters letter ORDER BY source, letter.xid, letter.seq`,
    ),
  );
}

/**
 * Does what each would have done when it came, in one transaction with its removal, so that it is done once. What came
 * after it was taken long ago: a replica's newer state stays. One that fails again is kept, with the new reason.
 */
export async function retryDeadLetters(
  definition: SubgraphDefinition,
  dataSource: DataSource,
  owners: OwnerKeys,
): Promise<{ applied: DeadLetter[]; kept: DeadLetter[] }> {
  const applied: DeadLetter[] = [];
  const kept: DeadLetter[] = [];
  for (const letter of await readDeadLetters(dataSource)) {
    const outcome = await retry(definition, dataSource, owners, letter);
    if (outcome === 'applied') applied.push(letter);
    else if (outcome !== 'gone') kept.push(outcome);
  }
  return { applied, kept };
}

async function retry(
  definition: SubgraphDefinition,
  dataSource: DataSource,
  owners: OwnerKeys,
  letter: DeadLetter,
): Promise<'applied' | 'gone' | DeadLetter> {
  const place = [letter.source, letter.xid, letter.seq];
  const { event } = letter;
  try {
    if (event.version !== 1) {
      throw new Error(`The event is of version ${event.version}; version 1 is known here.`);
    }
    const parsed = parseEvent(JSON.stringify(event));
    if ('reason' in parsed) throw new Error(parsed.reason);
    refuseOtherIncarnation(letter.source, await readKnownOwner(dataSource, letter.source), event.incarnation);
    await markGoneIn(dataSource, [event]);
    const keys = new EffectKeys(definition, dataSource, owners);
    const tryAgain = async (manager: EntityManager): Promise<'applied' | 'gone'> => {
      if (!(await lock(manager, place))) return 'gone';
      // First: what the event does goes on in its tenant.
      await manager.query('DELETE FROM joinery_dead_letters WHERE (source, xid, seq) = ($1, $2, $3)', place);
      await applyEvents(definition, dataSource, manager, [event], keys);
      return 'applied';
    };
    return await keys.run(() => systemTransaction(dataSource, null, tryAgain, deletionTimeoutMs));
  } catch (error) {
    const [rows] = await systemTransaction(dataSource, null, manager =>
      manager.query(
        `UPDATE joinery_dead_letters letter SET reason = $4, tries = tries + 1
          WHERE (source, xid, seq) = ($1, $2, $3) RETURNING ${columns}`,
        [...place, reasonOf(error)],
      ),
    );
    return rows[0] ?? 'gone';
  }
}

/** False when somebody else is at it, or has been. */
async function lock(manager: EntityManager, place: readonly string[]): Promise<boolean> {
  const rows = await manager.query(
    'SELECT FROM joinery_dead_letters WHERE (source, xid, seq) = ($1, $2, $3) FOR UPDATE SKIP LOCKED',
    [...place],
  );
  return rows.length > 0;
}
