/**
 * Stores a mutation's answer under the client's idempotency key, in the transaction of the mutation itself: the same
 * request, sent again, gets that answer and does nothing. Of two concurrent requests, the second waits for the first.
 * A failed mutation has stored nothing, and may be tried again.
 */
import { deserialize, serialize } from 'node:v8';
import type { DataSource, EntityManager } from 'typeorm';
import { JoineryError } from '../../../wire/contract/errors';
import type { Idempotency } from '../../../wire/contract/idempotency';
import { systemTransaction } from '../references/database/system-transaction';

const keptFor = '1 day';

export interface Once extends Idempotency {
  readonly userId: string;
  /** Which part of the request it is. */
  readonly part: string;
}

export interface Kept<Payload> {
  readonly payload: Payload;
  /** What did it; null where nothing was written. */
  readonly transaction: string | null;
}

/** What was answered, or what `run` answers, which is kept. Throws IDEMPOTENCY_KEY_REUSED. */
export async function onceOnly<Payload>(
  manager: EntityManager,
  once: Once,
  run: () => Promise<Payload>,
): Promise<Kept<Payload>> {
  const { userId, key, part, request } = once;
  const [{ made, other }] = await manager.query(
    `WITH made AS (
       INSERT INTO joinery_requests (user_id, key, part, request) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING xid
     )
     SELECT (SELECT xid::text FROM made) AS made,
            EXISTS (SELECT FROM joinery_requests WHERE user_id = $1 AND key = $2 AND request <> $4) AS other`,
    [userId, key, part, request],
  );
  if (other) throw reused(key);
  if (made === null) return (await findKept<Payload>(manager, once))!;
  const payload = await run();
  await manager.query('UPDATE joinery_requests SET payload = $4 WHERE (user_id, key, part) = ($1, $2, $3)', [
    userId,
    key,
    part,
    serialize(payload),
  ]);
  return { payload, transaction: made };
}

/** Throws IDEMPOTENCY_KEY_REUSED. */
export async function findKept<Payload>(
  manager: EntityManager,
  { userId, key, part, request }: Once,
): Promise<Kept<Payload> | undefined> {
  const [known] = await manager.query(
    'SELECT request, payload, xid::text AS transaction FROM joinery_requests WHERE (user_id, key, part) = ($1, $2, $3)',
    [userId, key, part],
  );
  if (!known) return undefined;
  if (known.request !== request) throw reused(key);
  return { payload: deserialize(known.payload), transaction: known.transaction };
}

const reused = (key: string): JoineryError =>
  new JoineryError(
    'IDEMPOTENCY_KEY_REUSED',
    `The Idempotency-Key ${key} was sent with another operation or other variables; give each request a key of its own.`,
  );

/** Of every tenant, what was kept long enough. */
export function forgetRequests(dataSource: DataSource): Promise<void> {
  return systemTransaction(dataSource, null, manager =>
    manager.query('DELETE FROM joinery_requests WHERE kept_at < now() - $1::interval', [keptFor]),
  );
}
