/**
 * Retries a write that refers to a key which its replica lacks: the owner is asked, once for all keys of a type, and
 * the write is tried again. A key that the owner does not have is REFERENCE_NOT_FOUND, one that it is deleting
 * REFERENCE_CLOSING. If the owner does not answer, unknown keys are REFERENCE_UNVERIFIABLE; known ones still work.
 */
import type { DataSource, EntityMetadata, ObjectLiteral } from 'typeorm';
import { type InvalidField, JoineryError } from '../../../../wire/contract/errors';
import { databaseError, isTransient } from '../../database/database-error';
import { isId } from '../../schema/argument-check';
import { systemTransaction } from '../database/system-transaction';
import type { Reference } from '../declare/references';
import type { OwnerKeys } from './owner-keys';
import type { ReferredKeys } from './referred-keys';

export class Writing {
  constructor(
    private readonly dataSource: DataSource,
    private readonly references: readonly Reference[],
    private readonly owners: OwnerKeys,
  ) {}

  /** Runs the write, and again as long as keys that it lacked were found. It notes what it refers to. */
  async run<Value>(tenantId: string, write: (keys: ReferredKeys) => Promise<Value>): Promise<Value> {
    const asked = new Set<string>();
    for (;;) {
      const keys: ReferredKeys = new Map();
      try {
        return await write(keys);
      } catch (error) {
        const refused = this.refusedReference(error);
        if (!refused) throw error;
        const { reference, closing } = refused;
        if (closing) throw closingError(reference, closing);
        // The tenant is the session's, and not among what TypeORM writes.
        const referred = reference.property === 'tenantId' ? [tenantId] : (keys.get(reference) ?? []);
        const ids = [...referred].filter(id => !asked.has(`${reference.constraint} ${id}`));
        if (ids.length === 0) throw await this.stillRefused(tenantId, reference, [...referred]);
        await this.fill(tenantId, reference, ids);
        for (const id of ids) asked.add(`${reference.constraint} ${id}`);
      }
    }
  }

  /** What is wrong with the references of a row that is refused anyhow, as far as their owners and this database answer. */
  async refusals(
    tenantId: string,
    metadata: EntityMetadata,
    row: ObjectLiteral,
    invalid: ReadonlySet<string>,
  ): Promise<InvalidField[]> {
    const found: InvalidField[] = [];
    for (const reference of this.references) {
      const { property } = reference;
      const id: unknown = row[property];
      if (reference.metadata !== metadata || !isId(id) || invalid.has(property)) continue;
      await this.fill(tenantId, reference, [id]).catch(error => {
        if (isTransient(error)) return;
        if (!(error instanceof JoineryError)) throw error;
        const refused = { ...(error.extensions as unknown as InvalidField), message: error.message };
        if (refused.code !== 'REFERENCE_UNVERIFIABLE') found.push(refused);
      });
    }
    return found;
  }

  private refusedReference(error: unknown): { reference: Reference; closing?: string } | undefined {
    const cause = databaseError(error);
    if (cause?.code !== '23503' && cause?.code !== 'JN001') return undefined;
    const reference = this.references.find(({ constraint }) => constraint === cause.constraint);
    if (!reference) return undefined;
    return cause.code === 'JN001' ? { reference, closing: cause.detail ?? '' } : { reference };
  }

  /** A key may have begun to close, or have gone, since it was found. Of a write in raw SQL it is not known which was refused. */
  private async stillRefused(tenantId: string, reference: Reference, ids: string[]): Promise<JoineryError> {
    const { type, metadata } = reference.replica;
    const refused: { id: string; closing: boolean }[] = await systemTransaction(
      this.dataSource,
      tenantId,
      manager =>
        manager.query(
          `SELECT id, EXISTS (SELECT FROM joinery_closing c WHERE c.type = $1 AND c.id = key.id) AS closing
             FROM unnest($2::uuid[]) AS key(id)
            WHERE NOT EXISTS (SELECT FROM "${metadata.tableName}" known WHERE known.id = key.id) ORDER BY closing DESC`,
          [type, ids],
        ),
    );
    const [first] = refused;
    return first?.closing ? closingError(reference, first.id) : notFoundError(reference, first?.id);
  }

  private async fill(tenantId: string, reference: Reference, ids: string[]): Promise<void> {
    const { replica } = reference;
    const found: { id: string }[] = await systemTransaction(this.dataSource, tenantId, manager =>
      manager.query(`SELECT id FROM "${replica.metadata.tableName}" WHERE id = ANY ($1::uuid[])`, [ids]),
    );
    const known = new Set(found.map(({ id }) => id));
    const missing = ids.filter(id => !known.has(id.toLowerCase()));
    if (missing.length === 0) return;
    const states = await this.owners.bring(tenantId, replica, missing, reference.property);
    for (const id of missing) {
      const state = states.get(id.toLowerCase());
      if (!state) throw notFoundError(reference, id);
      if (state.closing) throw closingError(reference, id);
    }
  }
}

const detailsOf = ({ property, replica }: Reference, id: string | undefined) => ({
  field: property,
  type: replica.type,
  ...(id !== undefined && { id }),
});

function notFoundError(reference: Reference, id: string | undefined): JoineryError {
  const { type } = reference.replica;
  const which = id === undefined ? `${type} that is referred to` : `${type} with the id ${id}`;
  return new JoineryError('REFERENCE_NOT_FOUND', `There is no ${which}.`, detailsOf(reference, id));
}

const closingError = (reference: Reference, id: string): JoineryError =>
  new JoineryError(
    'REFERENCE_CLOSING',
    `The ${reference.replica.type} with the id ${id} is being deleted; nothing can refer to it any more.`,
    detailsOf(reference, id),
  );
