/**
 * Stores, beside the position in an owner's events, the incarnation of the owner's database (database/incarnation.ts)
 * that they belong to. Nothing from another incarnation is trusted, and nothing is repaired or deleted for it, until
 * an operator says which one is true (`joinery integrity --accept`). The first incarnation seen of an owner is
 * accepted.
 */
import type { EntityManager } from 'typeorm';
import { JoineryError } from '../../../../wire/contract/errors';
import { differenceOf, type Incarnation } from '../database/incarnation';
import { beginning, type Position } from '../peers/peer';

/** What is known of an owner. */
export interface KnownOwner extends Position {
  /** Null before anything was heard of it. */
  readonly incarnation: Incarnation | null;
  /** Why nothing is taken of it although its incarnation is the known one; null where it is. */
  readonly suspended: string | null;
  /** While one tenant has brought much: up to where the events of all others are taken already (pass-bulk.ts). */
  readonly ahead: (Position & { readonly tenant: string }) | null;
}

export const unheard: KnownOwner = { ...beginning, incarnation: null, suspended: null, ahead: null };

const columns = `xid::text, seq::text, incarnation, suspended, CASE WHEN bulk_tenant IS NOT NULL
  THEN jsonb_build_object('tenant', bulk_tenant, 'xid', ahead_xid::text, 'seq', ahead_seq::text) END AS ahead`;

type Querying = Pick<EntityManager, 'query'>;

export async function readKnownOwner(
  manager: Querying,
  source: string,
  lock: '' | 'FOR KEY SHARE' | 'FOR NO KEY UPDATE' | 'FOR UPDATE' = '',
): Promise<KnownOwner> {
  const [known] = await manager.query(`SELECT ${columns} FROM joinery_inbox WHERE source = $1 ${lock}`, [
    source,
  ]);
  return known ?? unheard;
}

/** By owner. */
export async function readKnownOwners(manager: Querying): Promise<Map<string, KnownOwner>> {
  const rows: (KnownOwner & { source: string })[] = await manager.query(
    `SELECT source, ${columns} FROM joinery_inbox`,
  );
  return new Map(rows.map(({ source, ...known }) => [source, known]));
}

/**
 * Notes that this was heard of the owner, if it was the first, and holds what is known until the end of the transaction:
 * KEY SHARE, against accepting another incarnation, or NO KEY UPDATE, also against applying events. Throws OtherIncarnation.
 */
export async function holdKnownIncarnation(
  manager: EntityManager,
  source: string,
  incarnation: Incarnation,
  lock: 'FOR KEY SHARE' | 'FOR NO KEY UPDATE' = 'FOR KEY SHARE',
): Promise<KnownOwner> {
  let known = await readKnownOwner(manager, source, lock);
  if (known.incarnation === null) {
    await manager.query(
      'INSERT INTO joinery_inbox (source, incarnation) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [source, incarnation],
    );
    known = await readKnownOwner(manager, source, lock);
  }
  refuseOtherIncarnation(source, known, incarnation);
  return known;
}

/** Throws OtherIncarnation. */
export function refuseOtherIncarnation(source: string, known: KnownOwner, incarnation: Incarnation): void {
  const why = whySuspended(known, incarnation);
  if (why !== null) throw new OtherIncarnation(source, why);
}

/** Why nothing is believed of an owner that says this incarnation; null where it is the known one. */
export function whySuspended({ incarnation, suspended }: KnownOwner, now: Incarnation): string | null {
  if (incarnation === null) return null;
  return incarnation === now ? suspended : differenceOf(incarnation, now);
}

/** Said of an owner whose incarnation is the known one, and which lacks the event that was taken last. */
export const lacksWhatWasTaken = 'it lacks events that were taken of it: it was restored to an older state';

/** For as long as nobody accepts the owner as it is; unless somebody did, or took more, meanwhile. */
export async function suspend(manager: Querying, source: string, known: KnownOwner): Promise<void> {
  await manager.query(
    `UPDATE joinery_inbox SET suspended = $2
      WHERE source = $1 AND incarnation = $3 AND (xid, seq) = ($4::xid8, $5::bigint)`,
    [source, lacksWhatWasTaken, known.incarnation, known.xid, known.seq],
  );
}

/** The owner answers, and is not who was known; for clients it is as if it did not answer. */
export class OtherIncarnation extends JoineryError {
  constructor(owner: string, why: string) {
    super(
      'REFERENCE_UNVERIFIABLE',
      `The database of ${owner} is not the known one: ${why}. No events of it are applied, and nothing is deleted for it, until an operator says which is true: docs/how-to/references-operations.md, “Another incarnation of a database”.`,
    );
  }
}
