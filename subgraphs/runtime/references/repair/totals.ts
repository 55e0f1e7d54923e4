/**
 * Compares the totals that a subgraph stores of others' objects (declare/total.ts) with the existing objects. The
 * owner counts them as of the position that was applied here, so both are of one moment, whatever is written
 * meanwhile; the difference is added to the stored total, which is not replaced.
 */
import type { DataSource, EntityManager } from 'typeorm';
import type { SubgraphDefinition } from '../../declare/define-subgraph';
import { switchTenant, systemTransaction } from '../database/system-transaction';
import { placeOf, type Total } from '../declare/total';
import { holdKnownIncarnation, readKnownOwner } from '../events/known-incarnation';
import { takenUpTo } from '../events/pass-bulk';
import { type Peers, type Position, peerNamed } from '../peers/peer';
import type { Finding } from './integrity';

const pageSize = 1_000;
const idsKept = 10;

/** Of these tenants. Rejects if an owner does not answer, or has another incarnation. */
export async function compareTotals(
  definition: SubgraphDefinition,
  dataSource: DataSource,
  peers: Peers,
  tenants: readonly string[],
  { repair }: { repair: boolean },
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const total of definition.totals ?? []) {
    for (const tenantId of tenants) {
      const miscounted = await compareTotal(dataSource, peers, total, tenantId, repair);
      const { name: subgraph } = definition;
      for (const one of miscounted) findings.push({ subgraph, type: total.entity.name, tenantId, ...one });
    }
  }
  return findings;
}

type Miscounted = Omit<Finding, 'subgraph' | 'type' | 'tenantId'>;

async function compareTotal(
  dataSource: DataSource,
  peers: Peers,
  total: Total,
  tenantId: string,
  repair: boolean,
): Promise<Miscounted[]> {
  const { of, type, field, where = {} } = total;
  const ids: string[] = [];
  let count = 0;
  let left = 0;
  for (let after: string | null = null; ; ) {
    const { rows, asOf, hasFailed } = await readPage(dataSource, total, tenantId, after);
    if (rows.length === 0) break;
    const question = { tenantId, type, field, where, ids: rows.map(({ id }) => id), asOf };
    const { incarnation, known, counts } = await peerNamed(peers, of).counts(question);
    const different = rows
      .map(row => ({ id: row.id, by: (counts[row.id] ?? 0) - row.count }))
      .filter(({ by }) => by !== 0);
    if (!known) return [{ problem: 'UNSETTLED', count: rows.length, ids: question.ids.slice(0, idsKept) }];
    // An event that failed will count when it is done at last: counted now, it would count twice.
    const mend = repair && !hasFailed;
    await systemTransaction(dataSource, tenantId, async manager => {
      await holdKnownIncarnation(manager, of, incarnation);
      if (mend && different.length > 0) await add(manager, total, different);
    });
    count += different.length;
    ids.push(...different.slice(0, idsKept - ids.length).map(({ id }) => id));
    if (!mend) left += different.length;
    if (rows.length < pageSize) break;
    after = rows.at(-1)!.id;
  }
  if (count === 0) return [];
  return [{ problem: 'MISCOUNTED', count, ids, ...(repair && { repaired: left === 0 }) }];
}

interface Page {
  readonly rows: readonly { readonly id: string; readonly count: number }[];
  readonly asOf: Position;
  readonly hasFailed: boolean;
}

/** The numbers and the place that they are of, as one snapshot sees them. */
function readPage(
  dataSource: DataSource,
  total: Total,
  tenantId: string,
  after: string | null,
): Promise<Page> {
  const { table, column } = placeOf(total, { connection: dataSource });
  return dataSource.transaction('REPEATABLE READ', async manager => {
    await switchTenant(manager, tenantId);
    const { xid, seq } = takenUpTo(await readKnownOwner(manager, total.of), tenantId);
    const rows = await manager.query(
      `SELECT id, "${column}" AS count FROM "${table}"
        WHERE $1::uuid IS NULL OR id > $1::uuid ORDER BY id LIMIT ${pageSize}`,
      [after],
    );
    const [{ failed }] = await manager.query(
      `SELECT EXISTS (SELECT FROM joinery_dead_letters WHERE source = $1)
           OR EXISTS (SELECT FROM joinery_parked WHERE source = $1) AS failed`,
      [total.of],
    );
    return { rows, asOf: { xid, seq }, hasFailed: failed };
  });
}

async function add(
  manager: EntityManager,
  total: Total,
  different: readonly { id: string; by: number }[],
): Promise<void> {
  const { table, column } = placeOf(total, manager);
  await manager.query(
    `UPDATE "${table}" counted SET "${column}" = "${column}" + different.by
       FROM jsonb_to_recordset($1::jsonb) AS different(id uuid, by integer) WHERE counted.id = different.id`,
    [JSON.stringify(different)],
  );
}
