/**
 * Lets effects refer to other services' keys. A key that an effect refers to and the replica lacks is recorded; the
 * transaction is then rolled back, the owners are asked outside it, and the events are applied again. A key that its
 * owner does not have is deleted: a row that would refer to it becomes what its ON DELETE would have made of it. If an
 * owner does not answer, or is deleting such a key but may still keep it, the events wait (KeysAwaited).
 */
import type { DataSource, EntityManager } from 'typeorm';
import { databaseError } from '../../database/database-error';
import type { EntityClass, SubgraphDefinition } from '../../declare/define-subgraph';
import { referencesOf } from '../declare/references';
import { replicaDeclaration, replicasOf } from '../declare/replica';
import type { OwnerKeys } from './owner-keys';

/** A key may begin to close after it was looked for; that is seen by the next try. */
const maxRefusals = 3;

/** Of one try to apply events; what owners said is kept from try to try. */
export class EffectKeys {
  /** Whose events are being applied. */
  tenantId = '';
  private readonly said = new Map<string, 'there' | 'gone'>();
  /** By tenant and type. */
  private lacking = new Map<string, { tenantId: string; type: string; ids: Set<string> }>();

  constructor(
    private readonly definition: SubgraphDefinition,
    private readonly dataSource: DataSource,
    private readonly owners: OwnerKeys,
  ) {}

  /** Applies events by `attempt`, a transaction, as often as keys that it lacked were brought. Throws KeysAwaited. */
  async run<Value>(attempt: () => Promise<Value>): Promise<Value> {
    for (let refusals = 0; ; ) {
      this.lacking = new Map();
      try {
        return await attempt();
      } catch (error) {
        if (error instanceof KeysLacking) await this.bring();
        else if (!this.isRefusedReference(error) || ++refusals > maxRefusals) throw error;
      }
    }
  }

  /** From now on the effects of this transaction can ask `knownKeys`. */
  bind(manager: EntityManager): void {
    manager.queryRunner!.data.effectKeys = this;
  }

  /** At the end of the transaction: what was written without keys that may be there is taken back. */
  refuseLacking(): void {
    if (this.lacking.size > 0) throw new KeysLacking();
  }

  async known(manager: EntityManager, type: string, ids: readonly string[]): Promise<Set<string>> {
    const { tableName } = this.replica(type).metadata;
    const rows: { id: string; isThere: boolean; isClosing: boolean; isGone: boolean }[] = await manager.query(
      `SELECT id, EXISTS (SELECT FROM "${tableName}" known WHERE known.id = key.id) AS "isThere",
              EXISTS (SELECT FROM joinery_closing c WHERE c.type = $1 AND c.id = key.id) AS "isClosing",
              EXISTS (SELECT FROM joinery_gone g WHERE g.type = $1 AND g.id = key.id) AS "isGone"
         FROM (SELECT DISTINCT unnest($2::uuid[])) AS key(id)`,
      [type, ids],
    );
    const known = new Set<string>();
    for (const { id, isThere, isClosing, isGone } of rows) {
      if (isGone || this.said.get(`${type} ${id}`) === 'gone') continue;
      if (isThere && !isClosing) known.add(id);
      else this.note(type, id);
    }
    return known;
  }

  /** Those of the rows that can be written, without what they may do without. */
  async referable<Row extends object>(
    manager: EntityManager,
    entity: EntityClass,
    rows: readonly Row[],
  ): Promise<Row[]> {
    const metadata = this.dataSource.getMetadata(entity);
    const references = referencesOf(this.dataSource, this.definition).filter(
      one => one.metadata === metadata,
    );
    const idOf = (row: Row, property: string): string | null =>
      property === 'tenantId' ? this.tenantId : ((row as Record<string, any>)[property] ?? null);
    const byType = new Map<string, Set<string>>();
    for (const { replica, property } of references) {
      const ids = byType.get(replica.type) ?? new Set();
      for (const row of rows) {
        const id = idOf(row, property);
        if (id !== null) ids.add(id);
      }
      byType.set(replica.type, ids);
    }
    const known = new Map<string, Set<string>>();
    for (const [type, ids] of byType) {
      if (ids.size > 0) known.set(type, await this.known(manager, type, [...ids]));
    }
    return rows.flatMap(row => {
      const written = { ...row } as Record<string, unknown>;
      for (const { replica, property, onDelete } of references) {
        const id = idOf(row, property);
        if (id === null || known.get(replica.type)!.has(id)) continue;
        if (onDelete !== 'SET_NULL') return [];
        written[property] = null;
      }
      return written as Row;
    });
  }

  private note(type: string, id: string): void {
    const { tenantId } = this;
    const noted = this.lacking.get(`${tenantId} ${type}`) ?? { tenantId, type, ids: new Set() };
    this.lacking.set(`${tenantId} ${type}`, noted);
    noted.ids.add(id);
  }

  private async bring(): Promise<void> {
    for (const { tenantId, type, ids } of this.lacking.values()) {
      const replica = this.replica(type);
      const states = await this.owners.bring(tenantId, replica, [...ids]).catch(error => {
        throw new KeysAwaited(error.message, false);
      });
      for (const id of ids) {
        const state = states.get(id);
        // Closing there, or here still: whether it goes is not decided, or not everywhere known.
        if (state && (state.closing || this.said.has(`${type} ${id}`))) {
          const message = `The ${type} with the id ${id} is being deleted: whether it goes is to be seen.`;
          throw new KeysAwaited(message, true);
        }
        this.said.set(`${type} ${id}`, state ? 'there' : 'gone');
      }
    }
  }

  private replica(type: string) {
    const replica = replicasOf(this.dataSource).get(type);
    if (replica) return replica;
    throw new Error(`${this.definition.name} has no replica of ${type}: list its class in its entities.`);
  }

  private isRefusedReference(error: unknown): boolean {
    const cause = databaseError(error);
    if (cause?.code !== '23503' && cause?.code !== 'JN001') return false;
    return referencesOf(this.dataSource, this.definition).some(
      ({ constraint }) => constraint === cause.constraint,
    );
  }
}

class KeysLacking extends Error {}

/** Says nothing of the events: they are taken when the owners have said what is asked. */
export class KeysAwaited extends Error {
  constructor(
    message: string,
    /** Otherwise an owner does not answer. */
    readonly closing: boolean,
  ) {
    super(message);
  }
}

const keysOf = (manager: EntityManager): EffectKeys => {
  const keys: EffectKeys | undefined = manager.queryRunner?.data.effectKeys;
  if (!keys) throw new Error('Keys are brought for effects alone, by the manager that they are given.');
  return keys;
};

/**
 * In an effect: those of the keys that can be referred to. Others are brought, and the effect runs again; those that are
 * left out in the end are gone. The replica has a row with its fields of each.
 */
export const knownKeys = (
  manager: EntityManager,
  replica: EntityClass,
  ids: readonly string[],
): Promise<Set<string>> => keysOf(manager).known(manager, replicaDeclaration(replica)!.type, ids);

/**
 * In an effect: those of the rows that can be written, since what they refer to (@RefersTo) is there. A reference to what
 * is gone is null where that is its ON DELETE; otherwise the row is left out.
 */
export const referable = <Row extends object>(
  manager: EntityManager,
  entity: EntityClass,
  rows: readonly Row[],
): Promise<Row[]> => keysOf(manager).referable(manager, entity, rows);
