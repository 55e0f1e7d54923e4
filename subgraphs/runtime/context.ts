/**
 * Owns what one request in a subgraph shares: the viewer, the data of the viewer's tenant, and its loaders. A
 * resolver gets no other way to the database.
 */
import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import type { DataSource, EntityManager, EntityMetadata } from 'typeorm';
import { JoineryError } from '../../wire/errors';
import type { SignedInViewer, Viewer } from '../../wire/viewer';
import { explainDatabaseError, isRetryable } from './database/database-error';
import type { StatementRecorder } from './database/statement-recorder';
import { managerOfTenant } from './database/tenant-scope';
import type { EntityClass, SubgraphDefinition } from './define-subgraph';
import type { Row } from './list/connection';
import type { Cursors } from './list/cursor';
import { aliasOf, selectRows } from './row-query';

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

export class SubgraphContext {
  /** Reads and writes rows of the viewer's tenant only. */
  private readonly manager: EntityManager;
  private readonly loaders = new Map<unknown, DataLoader<string, any>>();

  constructor(
    readonly definition: SubgraphDefinition,
    readonly dataSource: DataSource,
    readonly viewer: Viewer,
    readonly cursors: Cursors,
    /** Of a request that is explained. */
    private readonly recorder?: StatementRecorder,
  ) {
    this.manager = managerOfTenant(dataSource, definition.name, viewer.tenantId);
  }

  /** The row with this value in a unique property, or null; all loads of a tick are one statement. */
  load<Entity>(entity: EntityClass<Entity>, key: string, property = 'id'): Promise<Entity | null> {
    const metadata = this.dataSource.getMetadata(entity);
    const name = `${metadata.name}.${property}`;
    const load = (manager: EntityManager, keys: string[]) => this.loadRows(manager, metadata, property, keys);
    return this.loader(name, load, () => name).load(key);
  }

  /** The field's value for this key; all keys of a tick are one call. The name tells loaders apart. */
  batch<Value>(
    name: unknown,
    load: BatchFunction<Value>,
    key: string,
    info: GraphQLResolveInfo,
  ): Promise<Value> {
    return this.loader(
      name,
      (manager, keys) => load(manager, keys, this.viewer),
      () => fieldOf(info),
    ).load(key);
  }

  /** A read outside of batches. */
  read<Value>(load: (manager: EntityManager) => Promise<Value>, info: GraphQLResolveInfo): Promise<Value> {
    return this.explain(() => load(this.managerFor(() => fieldOf(info))));
  }

  /** Runs a change of the signed-in viewer in one transaction; what was loaded before it is forgotten. */
  async transact<Input, Payload>(
    behaviour: Behaviour<Input, Payload>,
    input: Input,
    info: GraphQLResolveInfo,
  ): Promise<Payload> {
    const { viewer } = this;
    if (viewer.userId === null) {
      throw new JoineryError('UNAUTHENTICATED', 'This needs a signed-in user; send a Bearer token.');
    }
    const signedIn: SignedInViewer = { ...viewer, userId: viewer.userId };
    const payload = await this.explain(() =>
      this.runAgainOnConflict(
        this.managerFor(() => fieldOf(info)),
        manager => behaviour(manager, signedIn, input),
      ),
    );
    this.loaders.clear();
    return payload;
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

  /** `issuer` is who sends the statements, in the words of an explanation. */
  private loader(
    name: unknown,
    load: (manager: EntityManager, keys: string[]) => Promise<any[]>,
    issuer: () => string,
  ): DataLoader<string, any> {
    let loader = this.loaders.get(name);
    if (!loader) {
      loader = new DataLoader(keys =>
        this.explain(() => load(this.managerFor(issuer, keys.length), [...keys])),
      );
      this.loaders.set(name, loader);
    }
    return loader;
  }

  /** The request's manager; of an explained request, one that records what it sends. */
  private managerFor(issuer: () => string, keys: number | null = null): EntityManager {
    if (!this.recorder) return this.manager;
    const { dataSource, definition, viewer, recorder } = this;
    return managerOfTenant(dataSource, definition.name, viewer.tenantId, recorder.observer(issuer(), keys));
  }

  private async loadRows(
    manager: EntityManager,
    metadata: EntityMetadata,
    property: string,
    keys: string[],
  ): Promise<(Row | null)[]> {
    const column = metadata.findColumnWithPropertyName(property)!;
    const type = this.dataSource.driver.normalizeType(column);
    const readable = this.definition.readable?.[metadata.name];
    // ANY and not IN: one parameter, one statement text, whatever the number of keys.
    const rows = await selectRows(manager, metadata, readable, this.viewer)
      .andWhere(`"${aliasOf(metadata)}"."${column.databaseName}" = ANY(:keys::${type}[])`, { keys })
      .getRawMany<Row>();
    const byKey = new Map(rows.map(row => [row[property], row]));
    return keys.map(key => byKey.get(key) ?? null);
  }

  private async explain<Value>(run: () => Promise<Value>): Promise<Value> {
    try {
      return await run();
    } catch (error) {
      throw explainDatabaseError(error, this.definition.violations ?? {});
    }
  }
}

const fieldOf = ({ parentType, fieldName }: GraphQLResolveInfo): string => `${parentType.name}.${fieldName}`;
