/**
 * Opens a subgraph: connects to its database, builds its schema, and executes operations, each for one viewer.
 * Refuses, with one sentence, what would be unsafe or inconsistent.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createSourceEventStream,
  type ExecutionResult,
  type GraphQLSchema,
  getOperationAST,
  parse,
} from 'graphql';
import type { DataSource } from 'typeorm';
import { isEventStream, mappedEvents } from '../../wire/contract/event-stream';
import type { InProcessSubgraph, SubgraphRequest } from '../../wire/contract/in-process-subgraph';
import { maskErrors } from '../../wire/contract/mask';
import type { Viewer } from '../../wire/contract/viewer';
import { defaultLimits, type Limits } from '../../wire/limits';
import type { Log } from '../../wire/log';
import { projectRoot } from '../../wire/project';
import { Crowd } from '../../wire/turns';
import { checkCaches } from './cache/cache';
import { Caches } from './cache/caches';
import { memoryStore } from './cache/memory-store';
import { redisStore } from './cache/redis-store';
import { ConnectionGate } from './database/connection-gate';
import {
  checkIsolation,
  closeDataSource,
  createDataSource,
  type DatabaseOptions,
} from './database/data-source';
import { type DatabaseUse, databaseUses } from './database/database-use';
import { type PoolState, poolState } from './database/pool-state';
import { StatementRecorder } from './database/statement-recorder';
import { managerOfTenant } from './database/tenant-scope';
import type { SubgraphDefinition } from './declare/define-subgraph';
import { type Settings, setSettings } from './declare/settings';
import { executeCompiled } from './execute/run-query';
import { Cursors } from './list/cursor';
import { openMail } from './mail/mail';
import { checkGuards } from './references/database/check-guards';
import { openReferences, type PeerDirectory, type References } from './references/open-references';
import { answerPeer } from './references/peers/http-peer';
import { behindOf } from './references/write/read-your-writes';
import { SubgraphContext } from './request/context';
import { buildSchema } from './schema/build-schema';
import { checkFit } from './schema/fit';
import type { LiveRow } from './subscription/live';
import { startTasks } from './tasks';

/** The gateway has checked what a client gave, and graphql-js quotes a whole value in each error. */
const coercion = { maxCoercionErrors: 3 };

export interface SubgraphOptions {
  /** The complete SDL; that of schema/<name>.graphql unless given. */
  readonly sdl?: string | undefined;
  readonly database: DatabaseOptions;
  /** Sign cursors, and what domains sign: the first does, each verifies. The same in every process of the estate. */
  readonly secrets: readonly string[];
  /** The other subgraphs; without them nothing is asked or heard, and only known keys can be referred to. */
  readonly peerDirectory?: PeerDirectory | undefined;
  /** Left out, no mail is sent, nobody signs in by an identity provider, no language model is asked, and no files are kept. */
  readonly settings?: Partial<Omit<Settings, 'secrets'>> | undefined;
  /** Where values are cached; left out, in the process. */
  readonly redisUrl?: string | undefined;
  readonly log: Log;
  readonly limits?: Limits | undefined;
  /** Executes operations; tests let graphql-js do it, and compare. */
  readonly execute?: typeof executeCompiled | undefined;
}

const noMail = openMail({ from: 'nobody@localhost', publicUrl: 'http://localhost' });

export interface Subgraph extends InProcessSubgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly dataSource: DataSource;
  readonly references: References;
  /** Of its database, at present. */
  pool(): PoolState;
  /** What another subgraph asks, as JSON. Throws BAD_REQUEST. */
  answerPeer(question: unknown): Promise<unknown>;
}

const readSchema = (name: string): string =>
  readFileSync(join(projectRoot, 'schema', `${name}.graphql`), 'utf8');

export async function openSubgraph(
  definition: SubgraphDefinition,
  options: SubgraphOptions,
): Promise<Subgraph> {
  const {
    database,
    secrets,
    peerDirectory,
    log,
    redisUrl,
    sdl = readSchema(definition.name),
    limits = defaultLimits,
    execute = executeCompiled,
  } = options;
  const dataSource = createDataSource(definition, database);
  setSettings(dataSource, {
    secrets,
    mail: noMail,
    providers: [],
    model: undefined,
    media: undefined,
    ...options.settings,
  });
  await dataSource.initialize();
  try {
    const typeDefs = parse(sdl);
    const schema = buildSchema(typeDefs, definition, dataSource);
    checkFit(schema, definition, dataSource);
    checkCaches(definition);
    await checkIsolation(dataSource, definition);
    await checkGuards(dataSource, definition);
    const cursors = new Cursors(secrets);
    const references = openReferences(definition, dataSource, database.url, peerDirectory, log);
    const usesRedis = redisUrl !== undefined && definition.caches !== undefined;
    const store = usesRedis ? redisStore({ url: redisUrl, secrets, log }) : memoryStore();
    const caches = new Caches(references.changes, store);
    const tasks = startTasks(definition, dataSource, log);
    const ofTenant = ({ tenantId }: Viewer, use: DatabaseUse) =>
      managerOfTenant(dataSource, definition.name, tenantId, undefined, use);
    const gate = new ConnectionGate(database.poolSize, limits);
    const useDatabase = databaseUses(dataSource, gate, limits);
    const crowd = new Crowd();
    return {
      name: definition.name,
      schema,
      dataSource,
      references,
      pool: () => poolState(dataSource, gate),
      answerPeer: question => answerPeer(references.peer, question),
      execute: async ({
        document,
        operationName,
        variables,
        viewer,
        address,
        watermark,
        skipWait,
        idempotency,
        signal,
        explain,
      }: SubgraphRequest): Promise<ExecutionResult> => {
        const behind = watermark && (await behindOf(references.inboxes, watermark, skipWait));
        const isQuery = getOperationAST(document, operationName)?.operation === 'query';
        const use = useDatabase({ viewer, address, signal: isQuery ? signal : undefined });
        const recorder = explain && new StatementRecorder(explain);
        const contextValue = new SubgraphContext(
          definition,
          dataSource,
          viewer,
          cursors,
          references,
          use,
          recorder,
          idempotency,
          { caches, after: watermark?.[definition.name] },
        );
        const result = await execute({
          schema,
          document,
          operationName,
          variableValues: variables,
          contextValue,
          options: coercion,
        });
        const masked = maskErrors(result, log);
        const { transaction } = contextValue;
        if (transaction === undefined && !behind?.length && !recorder) return masked;
        const extensions = {
          ...(transaction !== undefined && { watermark: { [definition.name]: transaction } }),
          ...(behind?.length && { behind }),
          ...(recorder && {
            explain: {
              statements: await recorder.report(ofTenant(viewer, use.renewed())),
            },
          }),
        };
        return { ...masked, extensions };
      },
      subscribe: async ({ document, operationName, variables, viewer, address, watermark }) => {
        const use = useDatabase({ viewer, address });
        const contextValue = new SubgraphContext(definition, dataSource, viewer, cursors, references, use);
        const operation = { schema, document, operationName, variableValues: variables, options: coercion };
        const events = await createSourceEventStream({ ...operation, contextValue });
        if (!isEventStream<LiveRow>(events)) return maskErrors(events as ExecutionResult, log);
        // It listens already: no event is missed by the wait.
        let behind = watermark && (await behindOf(references.inboxes, watermark));
        return mappedEvents(events, async (event): Promise<ExecutionResult> => {
          await crowd.turn();
          const rest = { rootValue: event, contextValue: contextValue.renewed() };
          const masked = maskErrors(await execute({ ...operation, ...rest }), log);
          if (!behind?.length) return masked;
          const extensions = { behind };
          behind = undefined;
          return { ...masked, extensions };
        });
      },
      ready: async () => void (await dataSource.query('SELECT 1')),
      close: async () => {
        await tasks.stop();
        await references.stop();
        await caches.close();
        await closeDataSource(dataSource);
      },
    };
  } catch (error) {
    await closeDataSource(dataSource);
    throw error;
  }
}
