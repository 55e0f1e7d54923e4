/**
 * Identifies the incarnation of a database. A database that was recreated, restored from a dump, moved to another
 * server or failed over has another incarnation: data taken from it before may differ from what it has now.
 *
 * Its parts: a UUID that a migration creates, the server's system identifier, the database's OID there, and the
 * timeline of its write-ahead log, which changes with a failover or a point-in-time recovery.
 * https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-PG-CONTROL-SYSTEM
 */
import type { EntityManager } from 'typeorm';

/** Opaque to whoever only compares it. */
export type Incarnation = string;

/** What a migration makes. As its owner, since a server may keep from others what the function reads. */
export const createIncarnation = `
  CREATE TABLE joinery_database (one boolean PRIMARY KEY DEFAULT true CHECK (one), id uuid NOT NULL DEFAULT gen_random_uuid());
  INSERT INTO joinery_database DEFAULT VALUES;
  CREATE FUNCTION joinery_incarnation() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    SELECT concat_ws('.', (SELECT id FROM joinery_database), (SELECT system_identifier FROM pg_control_system()),
                     (SELECT oid FROM pg_database WHERE datname = current_database()),
                     ('x' || left(pg_walfile_name(pg_current_wal_insert_lsn()), 8))::bit(32)::int)
  $$`;

export const dropIncarnation = `
  DROP FUNCTION joinery_incarnation();
  DROP TABLE joinery_database`;

export async function readIncarnation(manager: EntityManager): Promise<Incarnation> {
  const [{ incarnation }] = await manager.query('SELECT joinery_incarnation() AS incarnation');
  return incarnation;
}

/** In a few words, for an operator. */
export function differenceOf(known: Incarnation, now: Incarnation): string {
  const [id, system, oid, timeline] = known.split('.');
  const [newId, newSystem, newOid, newTimeline] = now.split('.');
  if (id !== newId) return 'it is another database';
  if (system !== newSystem) return 'it is a copy on another server';
  if (oid !== newOid) return 'it is a copy: it was made again, as from a dump';
  return `it failed over or was recovered (timeline ${newTimeline}, after ${timeline})`;
}
