/**
 * Counts how many objects of a published type refer to each of some IDs, as of a position in the events: the existing
 * objects, without those created after it, plus those deleted after it. One statement reads rows and events, so that
 * both are of one moment.
 */
import type { EntityManager, EntityMetadata } from 'typeorm';
import { JoineryError } from '../../../../wire/contract/errors';
import type { Counts, CountsQuery } from './peer';

/** Within the tenant of the transaction. Throws BAD_REQUEST for a field that there is not. */
export async function countObjects(
  manager: EntityManager,
  metadata: EntityMetadata,
  { type, field, ids, where, asOf }: CountsQuery,
): Promise<Omit<Counts, 'incarnation'>> {
  const columnOf = (name: string): string => {
    const column = metadata.findColumnWithPropertyName(name);
    if (column) return `"${column.databaseName}"`;
    throw new JoineryError('BAD_REQUEST', `A field of ${type} was expected, but got: ${name}.`);
  };
  const names = columnOf(field);
  const filters = Object.keys(where).map(name => ` AND ${columnOf(name)}::text = $3::jsonb ->> '${name}'`);
  const [row] = await manager.query(
    `WITH steps AS (
       SELECT ${names}::text AS id, 1 AS step FROM "${metadata.tableName}"
        WHERE ${names} = ANY ($2::uuid[])${filters.join('')}
       UNION ALL
       SELECT o.data ->> $4, CASE o.name WHEN 'created' THEN -1 ELSE 1 END FROM joinery_outbox o
        WHERE (o.xid, o.seq) > ($5::xid8, $6::bigint) AND o.type = $1 AND o.name IN ('created', 'deleted')
          AND o.data ->> $4 = ANY ($2::text[]) AND o.data @> $3::jsonb
     ), counts AS (SELECT id, sum(step)::int AS count FROM steps GROUP BY id)
     SELECT (SELECT coalesce(jsonb_object_agg(id, count), '{}') FROM counts) AS counts,
            NOT EXISTS (SELECT FROM joinery_outbox_pruned p WHERE (p.xid, p.seq) > ($5::xid8, $6::bigint)) AS known`,
    [type, ids, JSON.stringify(where), field, asOf.xid, asOf.seq],
  );
  return row;
}
