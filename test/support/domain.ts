/**
 * Opens one domain for the tests of its behaviour: its subgraph over a copy of its database, and the databases of the
 * domains it refers to, which answer what it asks of them. Nothing else of the estate is there, so that a domain's tests
 * take as long with twenty domains as with three.
 */
import { randomUUID } from 'node:crypto';
import { type ExecutionResult, parse } from 'graphql';
import type { DataSource } from 'typeorm';
import { manifest } from '../../subgraphs/manifest';
import { createDataSource } from '../../subgraphs/runtime/database/data-source';
import type { SubgraphDefinition } from '../../subgraphs/runtime/declare/define-subgraph';
import { snakeCase } from '../../subgraphs/runtime/declare/naming';
import { openSubgraph, type Subgraph, type SubgraphOptions } from '../../subgraphs/runtime/open-subgraph';
import { replicaDeclaration } from '../../subgraphs/runtime/references/declare/replica';
import { inProcessEvents } from '../../subgraphs/runtime/references/events/in-process';
import { ownerPeer } from '../../subgraphs/runtime/references/peers/local-peer';
import type { Peer } from '../../subgraphs/runtime/references/peers/peer';
import { type EventStream, isEventStream } from '../../wire/contract/event-stream';
import type { Viewer } from '../../wire/contract/viewer';
import type { Watermark } from '../../wire/contract/watermark';
import { openLog } from '../../wire/log';
import { type Answer, answerOf } from './answer';
import { copyDatabase, type TestDatabase } from './databases';
import { type People, type Person, peopleOf } from './people';

export class TestDomain {
  private databases: Record<string, TestDatabase> = {};
  private owners: DataSource[] = [];
  private subgraph!: Subgraph;
  private readonly others: Subgraph[] = [];
  private peers: Record<string, Peer> = {};
  private readonly definition: SubgraphDefinition;

  constructor(
    readonly name: string,
    private readonly settings?: () => SubgraphOptions['settings'],
    private readonly redisUrl?: () => string,
  ) {
    this.definition = definitionOf(name);
  }

  get database(): TestDatabase {
    return this.databases[this.name]!;
  }

  async open(): Promise<void> {
    for (const owner of new Set(this.replicas.map(({ owner }) => owner))) {
      this.databases[owner] = await copyDatabase(owner);
      const { url } = this.databases[owner];
      const dataSource = await createDataSource(definitionOf(owner), { url, poolSize: 1 }).initialize();
      this.owners.push(dataSource);
      this.peers[owner] = ownerPeer(definitionOf(owner), dataSource);
    }
    this.databases[this.name] = await copyDatabase(this.name);
    this.subgraph = await this.process();
  }

  /** Another process of the subgraph, as good as: nothing in memory is shared. Closed with the domain. */
  async anotherProcess(): Promise<Subgraph> {
    const subgraph = await this.process();
    this.others.push(subgraph);
    return subgraph;
  }

  private process(): Promise<Subgraph> {
    const log = openLog('silent');
    const owners = Object.fromEntries(
      manifest.flatMap(({ name, publishes }) => publishes.map(type => [type, name])),
    );
    const { peers } = this;
    return openSubgraph(this.definition, {
      database: { url: this.database.url, poolSize: 4 },
      secrets: ['signs the cursors of a test, and is long enough to'],
      peerDirectory: { peers: { ...peers }, owners, events: inProcessEvents(log), repairMaxRows: 100 },
      settings: this.settings?.(),
      redisUrl: this.redisUrl?.(),
      log,
    });
  }

  async close(): Promise<void> {
    await Promise.all([this.subgraph, ...this.others].map(subgraph => subgraph?.close()));
    await Promise.all(this.owners.map(owner => owner.destroy()));
    await Promise.all(Object.values(this.databases).map(database => database.drop()));
  }

  /** `by`: which process; `watermark`: the reader's last write. */
  query(
    source: string,
    variables: Record<string, unknown>,
    viewer: Viewer,
    { by = this.subgraph, watermark }: { by?: Subgraph; watermark?: Watermark } = {},
  ): Promise<Answer> {
    return answerOf(by.schema, source, document =>
      by.execute({ document, variables, viewer, ...(watermark && { watermark }) }),
    );
  }

  /** What a subscription tells, from now on; throws where it is refused. End it by its `return`. */
  async follow(
    source: string,
    variables: Record<string, unknown>,
    viewer: Viewer,
  ): Promise<EventStream<ExecutionResult>> {
    const events = await this.subgraph.subscribe!({ document: parse(source), variables, viewer });
    if (isEventStream<ExecutionResult>(events)) return events;
    throw new Error(JSON.stringify(events));
  }

  /** A mutation with an argument `input`, of whatever type the schema gives it. */
  change(viewer: Viewer, field: string, input: Record<string, unknown>, selection = '__typename') {
    const mutation = this.subgraph.schema.getMutationType()?.getFields()[field];
    const type = mutation?.args.find(({ name }) => name === 'input')?.type;
    if (!type) throw new Error(`${this.name} has no mutation ${field} with an input.`);
    const source = `mutation ($input: ${type}) { ${field}(input: $input) { ${selection} } }`;
    return this.query(source, { input }, viewer);
  }

  /** What the mutation answers with; throws what it refuses with. */
  async make(viewer: Viewer, field: string, input: Record<string, unknown>, selection: string): Promise<any> {
    const { data, errors } = await this.change(viewer, field, input, selection);
    if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
    return data[field];
  }

  /** Runs SQL as the owner of the tables: sees every tenant. */
  sql(text: string, values?: unknown[]): Promise<any[]> {
    return this.database.sql(text, values);
  }

  /** A new tenant and its people, whom the domain knows. */
  async newTenant(): Promise<People> {
    const people = await peopleOf((text, values) => this.databases.cortex!.sql(text, values));
    if (this.name !== 'cortex') {
      const { tenantId, stranger, admin, moderator, user, other } = people;
      const users = [admin, moderator, user, other].map(({ userId }) => userId);
      await this.know('Tenant', tenantId, [tenantId]);
      await this.know('Tenant', stranger.tenantId, [stranger.tenantId]);
      await this.know('User', tenantId, users);
      await this.know('User', stranger.tenantId, [stranger.userId]);
    }
    return people;
  }

  /** So many more users of the tenant. */
  async crowd(tenantId: string, count: number): Promise<Person[]> {
    const ids = await this.keys('User', tenantId, count);
    return ids.map(userId => ({ tenantId, userId, roles: ['USER'] }));
  }

  /** Ids of so many objects of another domain, of which this one knows the keys and the tests need no more. */
  async keys(type: string, tenantId: string, count = 1): Promise<string[]> {
    const ids = Array.from({ length: count }, () => randomUUID());
    await this.know(type, tenantId, ids);
    return ids;
  }

  /** Makes the domain know these keys, as if their owner had told of them; of a type it does not refer to, nothing. */
  async know(type: string, tenantId: string, ids: readonly string[]): Promise<void> {
    if (!this.replicas.some(replica => replica.type === type)) return;
    await this.sql(
      `INSERT INTO ${snakeCase(type)}_replica (tenant_id, id) SELECT $1, id FROM unnest($2::uuid[]) AS key (id)`,
      [tenantId, ids],
    );
  }

  private get replicas() {
    return this.definition.entities.flatMap(entity => replicaDeclaration(entity) ?? []);
  }
}

function definitionOf(name: string): SubgraphDefinition {
  const listed = manifest.find(one => one.name === name);
  if (!listed) throw new Error(`There is no domain ${name}.`);
  return listed.load();
}

/** Open before the file's first test, closed after its last. `settings` are asked for then. */
export function openDomain(
  name: string,
  settings?: () => SubgraphOptions['settings'],
  redisUrl?: () => string,
): TestDomain {
  const domain = new TestDomain(name, settings, redisUrl);
  beforeAll(() => domain.open());
  afterAll(() => domain.close());
  return domain;
}
