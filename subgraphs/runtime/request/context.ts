/**
 * Holds what one request in a subgraph shares: the viewer, the data of the viewer's tenant, and its loaders.
 * Resolvers have no other way to the database.
 */
import DataLoader from 'dataloader';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { DataSource, EntityManager, EntityMetadata } from 'typeorm';
import { JoineryError } from '../../../wire/contract/errors';
import type { Idempotency } from '../../../wire/contract/idempotency';
import type { SignedInViewer, Viewer } from '../../../wire/contract/viewer';
import { type Cache, isRowCache } from '../cache/cache';
import type { Caches } from '../cache/caches';
import { explainDatabaseError, isRetryable } from '../database/database-error';
import type { DatabaseUse } from '../database/database-use';
import { violationsOf } from '../database/derived-violations';
import type { StatementRecorder } from '../database/statement-recorder';
import { managerOfTenant } from '../database/tenant-scope';
import type { EntityClass, SubgraphDefinition } from '../declare/define-subgraph';
import type { Row } from '../list/connection';
import type { Cursors } from '../list/cursor';
import { ownerOf } from '../references/declare/owners';
import type { Deletion } from '../references/deletion/deletions';
import type { MayDelete } from '../references/deletion/may-delete';
import type { References } from '../references/open-references';
import { type AffectedRows, type By, type Key, type Peer, peerNamed } from '../references/peers/peer';
import { noteKeys } from '../references/write/referred-keys';
import { type AskedRows, selectAsked, wholeRow } from './asked-rows';
import { findKept, type Kept, type Once, onceOnly } from './once';
import { columnOf, readableConditions } from './row-query';
import { keptIn } from './selection';
import { paramsOf, runSql, type Sql, whereAll } from './sql';

/** A function that loads one value a key, in the order of the keys. */
export type BatchFunction<Value> = (
  manager: EntityManager,
  keys: string[],
  viewer: Viewer,
) => Promise<Value[]>;

/** A change: what it does in one transaction, and what it answers. */
export type Behaviour<Input, Payload> = (
  manager: EntityManager,
  viewer: SignedInViewer,
  input: Input,
) => Promise<Payload>;

/** How often a transaction runs before the client hears of a conflict. */
const attempts = 3;

/** How long a client waits for a deletion; it goes on by itself after. */
const patienceMs = 5_000;

const countedRows = (rows: readonly AffectedRows[]) =>
  rows.map(({ atLeast = false, ...row }) => ({ ...row, atLeast }));
const asObject = ({ key, blockers, ...deletion }: Deletion) => ({
  ...deletion,
  objectId: key,
  blockers: countedRows(blockers),
});

export class SubgraphContext {
  /** Reads and writes rows of the viewer's tenant only. */
  private readonly manager: EntityManager;
  private readonly loaders = new Map<unknown, DataLoader<string, any>>();
  /** By field of a mutation: the transactions that it has begun. */
  private readonly parts = new Map<string | number, number>();
  private readonly computed = new WeakMap<object, Map<unknown, unknown>>();
  /** The last of this request that wrote: what others wait for who want to see it. */
  transaction: string | undefined;

  constructor(
    readonly definition: SubgraphDefinition,
    readonly dataSource: DataSource,
    readonly viewer: Viewer,
    readonly cursors: Cursors,
    readonly references: References,
    private readonly use: DatabaseUse,
    /** Of a request that is explained. */
    private readonly recorder?: StatementRecorder,
    private readonly idempotency?: Idempotency,
    /** Left out where everything is to be read as it is now. `after`: the viewer's last transaction here. */
    private readonly cached?: { readonly caches: Caches; readonly after: string | undefined },
  ) {
    this.manager = managerOfTenant(dataSource, definition.name, viewer.tenantId, undefined, use);
  }

  /** The same viewer's next request: what was loaded for this one is read again, and from the database. */
  renewed(): SubgraphContext {
    const { definition, dataSource, viewer, cursors, references, use } = this;
    return new SubgraphContext(definition, dataSource, viewer, cursors, references, use.renewed());
  }

  /**
   * The row with this value in a unique property, or null; all loads of a tick are one statement, which brings what
   * is asked for.
   */
  load<Entity>(
    entity: EntityClass<Entity>,
    key: string,
    property = 'id',
    asked = wholeRow,
  ): Promise<Entity | null> {
    const metadata = this.dataSource.getMetadata(entity);
    const name = `${metadata.name}.${property}`;
    const cache = this.definition.caches?.find(
      one => isRowCache(one) && one.entity === entity && one.by === property,
    );
    const columns = cache && this.cached ? wholeRow : asked;
    const load = (manager: EntityManager, keys: string[]) =>
      this.loadRows(manager, metadata, [property], [keys], columns);
    const by = cache && this.readableConditions(metadata);
    return this.loader(`${name} ${columns.name}`, load, () => name, cache, by).load(key);
  }

  /** The row with these values in properties that are unique together, or null; as `load`. */
  loadByKey<Entity>(
    entity: EntityClass<Entity>,
    key: Readonly<Record<string, string>>,
    asked = wholeRow,
  ): Promise<Entity | null> {
    const properties = Object.keys(key);
    const [property, another] = properties as [string, string?];
    if (another === undefined) return this.load(entity, key[property]!, property, asked);
    const metadata = this.dataSource.getMetadata(entity);
    const name = `${metadata.name}.${properties}`;
    const load = (manager: EntityManager, keys: string[]) => {
      const rows = keys.map(one => JSON.parse(one) as string[]);
      const values = properties.map((_, n) => rows.map(row => row[n]!));
      return this.loadRows(manager, metadata, properties, values, asked);
    };
    return this.loader(`${name} ${asked.name}`, load, () => name).load(JSON.stringify(Object.values(key)));
  }

  /** What is the same for all rows of a field of the operation, computed for the first: by its nodes and a name. */
  once<Value>(asked: readonly FieldNode[], name: unknown, compute: () => Value): Value {
    return keptIn(this.computed, asked, name, compute);
  }

  /**
   * The field's value for this key; all keys of a tick are one call. The name tells loaders apart. With a cache, the value
   * is the same for every viewer of the tenant.
   */
  batch<Value>(
    name: unknown,
    load: BatchFunction<Value>,
    key: string,
    info: GraphQLResolveInfo,
    cache?: Cache<Value>,
  ): Promise<Value> {
    return this.loader(
      name,
      (manager, keys) => load(manager, keys, this.viewer),
      () => fieldOf(info),
      cache,
    ).load(key);
  }

  /** A read outside of batches. */
  read<Value>(load: (manager: EntityManager) => Promise<Value>, info: GraphQLResolveInfo): Promise<Value> {
    return this.explain(() => load(this.managerFor(() => fieldOf(info))));
  }

  /**
   * Runs a change of the signed-in viewer in one transaction; what was loaded before it is forgotten. `anonymous`:
   * nobody needs to be signed in, and `userId` may be null in spite of its type. `secret`: what it is told or answers is
   * to be kept nowhere, and it is done as often as it is asked.
   */
  async transact<Input, Payload>(
    behaviour: Behaviour<Input, Payload>,
    input: Input,
    info: GraphQLResolveInfo,
    { anonymous = false, secret = false } = {},
  ): Promise<Payload> {
    const signedIn = anonymous ? (this.viewer as SignedInViewer) : this.signedIn();
    const recording = this.managerFor(() => fieldOf(info), null, byOf(signedIn));
    const once = secret ? undefined : this.onceFor(signedIn, info);
    const { payload, transaction } = await this.explain(() =>
      this.references.writing.run(signedIn.tenantId, keys =>
        this.runAgainOnConflict(recording, async (manager): Promise<Kept<Payload>> => {
          noteKeys(manager, keys);
          const run = () => behaviour(manager, signedIn, input);
          if (once) return onceOnly(manager, once, run);
          const payload = await run();
          const [{ transaction }] = await manager.query(
            'SELECT pg_current_xact_id_if_assigned()::text AS transaction',
          );
          return { payload, transaction };
        }),
      ),
    );
    if (transaction !== null) {
      this.transaction = transaction;
      this.references.notify();
    }
    this.loaders.clear();
    return payload;
  }

  /** Takes the deletion as far as it goes while a client waits; throws REFERENCE_RESTRICTED where it is refused. */
  async delete(entity: EntityClass, mayDelete: MayDelete, id: string, info: GraphQLResolveInfo) {
    const signedIn = this.signedIn();
    const asking = this.managerFor(() => fieldOf(info));
    const { deletions } = this.references;
    const key = { type: entity.name, id };
    const once = this.onceFor(signedIn, info);
    const begin = async (): Promise<Deletion> => {
      await asking.transaction(manager => mayDelete(manager, signedIn, id));
      const by = byOf(signedIn);
      if (!once) return deletions.begin(signedIn.tenantId, key, by);
      return deletions.begin(
        signedIn.tenantId,
        key,
        by,
        async (manager, begin) => (await onceOnly(manager, once, begin)).payload,
      );
    };
    const begunBefore = once && (() => asking.transaction(manager => findKept<Deletion>(manager, once)));
    const begun = await this.explain(async () => {
      const known = await begunBefore?.();
      if (known) return known.payload;
      return begin().catch(async error => {
        // By then its twin may have deleted the object.
        const known = await begunBefore?.();
        if (known) return known.payload;
        throw error;
      });
    });
    const deletion = await this.explain(() => deletions.run(begun, patienceMs));
    this.loaders.clear();
    if (deletion.state === 'BLOCKED') {
      const rows = deletion.blockers.map(({ count, type, subgraph }) => `${count} of ${type} in ${subgraph}`);
      throw new JoineryError(
        'REFERENCE_RESTRICTED',
        `The ${key.type} with the id ${id} cannot be deleted: ${rows.join(', ')} still refer to it.`,
        { ...key, blockers: deletion.blockers },
      );
    }
    return asObject(deletion);
  }

  async previewDelete(key: Key) {
    const { tenantId, userId, roles } = this.signedIn();
    const peer = this.ownerOf(key.type);
    const rows = await this.explain(() => peer.preview({ viewer: { tenantId, userId, roles }, key }));
    return { rows: countedRows(rows), isBlocked: rows.some(({ action }) => action === 'RESTRICT') };
  }

  async findDeletion(key: Key) {
    this.signedIn();
    const peer = this.ownerOf(key.type);
    const deletion = await this.explain(() => peer.deletion({ tenantId: this.viewer.tenantId, key }));
    return deletion && asObject(deletion);
  }

  /** Undefined where the client gave no key; of nobody no answers are kept. */
  private onceFor({ userId }: Viewer, { path }: GraphQLResolveInfo): Once | undefined {
    if (!this.idempotency || userId === null) return undefined;
    const n = (this.parts.get(path.key) ?? 0) + 1;
    this.parts.set(path.key, n);
    return { ...this.idempotency, userId, part: `${path.key} ${n}` };
  }

  private signedIn(): SignedInViewer {
    const { viewer } = this;
    if (viewer.userId !== null) return { ...viewer, userId: viewer.userId };
    throw new JoineryError('UNAUTHENTICATED', 'This needs a signed-in user; send a Bearer token.');
  }

  private ownerOf(type: string): Peer {
    const { owners, peers } = this.references;
    return peerNamed(peers, ownerOf(owners, type));
  }

  private async runAgainOnConflict<Value>(
    manager: EntityManager,
    run: (manager: EntityManager) => Promise<Value>,
  ): Promise<Value> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await manager.transaction(run);
      } catch (error) {
        if (attempt === attempts || !isRetryable(error)) throw error;
      }
    }
  }

  /** `issuer` is who sends the statements, in the words of an explanation; `by`: see `Reading`. */
  private loader(
    name: unknown,
    load: (manager: EntityManager, keys: string[]) => Promise<any[]>,
    issuer: () => string,
    cache?: Cache,
    by?: readonly unknown[],
  ): DataLoader<string, any> {
    let loader = this.loaders.get(name);
    if (!loader) {
      const { cached, viewer } = this;
      const loadAll = (keys: readonly string[]) => load(this.managerFor(issuer, keys.length), [...keys]);
      const { tenantId } = viewer;
      loader = new DataLoader(keys =>
        this.explain(() =>
          cache && cached
            ? cached.caches.read(keys, { cache, tenantId, by, after: cached.after, load: loadAll })
            : loadAll(keys),
        ),
      );
      this.loaders.set(name, loader);
    }
    return loader;
  }

  /** The request's manager; of an explained request, one that records what it sends; of a change, one that says by whom. */
  private managerFor(issuer: () => string, keys: number | null = null, by?: By): EntityManager {
    if (!this.recorder && !by) return this.manager;
    const { dataSource, definition, viewer, recorder, use } = this;
    const observe = recorder?.observer(issuer(), keys);
    return managerOfTenant(dataSource, definition.name, viewer.tenantId, observe, use, by);
  }

  private readableConditions(metadata: EntityMetadata): Sql[] {
    return readableConditions(metadata, this.definition.readable?.[metadata.name], this.viewer);
  }

  private async loadRows(
    manager: EntityManager,
    metadata: EntityMetadata,
    properties: readonly string[],
    /** For each property, the values of all keys. */
    keys: readonly string[][],
    asked: AskedRows,
  ): Promise<(Row | null)[]> {
    const keyed = properties.map((property, n) => {
      const type = this.dataSource.driver.normalizeType(metadata.findColumnWithPropertyName(property)!);
      const suffix = n === 0 ? '' : String(n);
      const is = `${columnOf(metadata, property)} = asked.value${suffix}`;
      return { param: `keys${suffix}`, array: `:keys${suffix}::${type}[]`, value: `value${suffix}`, is };
    });
    const of = (part: 'array' | 'value') => keyed.map(one => one[part]).join(', ');
    const conditions = this.readableConditions(metadata);
    const { columns, joins } = selectAsked(metadata, asked);
    // Which key a row has is for PostgreSQL to say: by its column's collation, "ADA" is the key of "ada". One parameter,
    // so one statement text, whatever the number of keys.
    const text = `SELECT ${columns}, asked.position AS "askedPosition"
      FROM unnest(${of('array')}) WITH ORDINALITY AS asked(${of('value')}, position)
      JOIN "${metadata.tableName}" ON ${keyed.map(({ is }) => is).join(' AND ')}${joins}${whereAll(conditions)}`;
    const rows = await runSql<Row & { askedPosition: string }>(manager, {
      text,
      params: {
        ...paramsOf(conditions),
        ...Object.fromEntries(keyed.map(({ param }, n) => [param, keys[n]])),
      },
    });
    const found: (Row | null)[] = keys[0]!.map(() => null);
    for (const row of rows) found[Number(row.askedPosition) - 1] = row;
    return found;
  }

  /** What the database refuses, as clients are told it. */
  async explain<Value>(run: () => Promise<Value>): Promise<Value> {
    try {
      return await run();
    } catch (error) {
      throw explainDatabaseError(error, violationsOf(this.definition, this.dataSource));
    }
  }
}

const byOf = ({ userId, client }: Viewer): By => ({
  userId,
  address: client?.address ?? null,
  agent: client?.agent ?? null,
});

const fieldOf = ({ parentType, fieldName }: GraphQLResolveInfo): string => `${parentType.name}.${fieldName}`;
