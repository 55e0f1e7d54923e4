/**
 * Opens a small federated graph and its truth: subgraphs over one set of data, the executor over them, @apollo/gateway's
 * own executor over the same subgraphs, and one schema without federation that graphql-js executes over the same data.
 */
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  buildSchema,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getOperationAST,
  isObjectType,
  parse,
  printSchema,
  validate,
} from 'graphql';
import { type Graph, openGraph } from '../../gateway/graph';
import { deduplicatingTransport } from '../../gateway/transport/deduplicate';
import { readResult } from '../../gateway/transport/http-result';
import { inProcessTransport } from '../../gateway/transport/in-process';
import type { Transport } from '../../gateway/transport/transport';
import type { SubgraphRequest } from '../../wire/contract/in-process-subgraph';
import { maskErrors } from '../../wire/contract/mask';
import type { Viewer } from '../../wire/contract/viewer';
import { openLog } from '../../wire/log';
import { apollosGateway } from './apollos-gateway';

type Row = Record<string, any>;
export type Resolvers = Record<string, Record<string, GraphQLFieldResolver<any, any>>>;

export interface WorldOptions {
  /** SDL by subgraph. The link to the federation specification is added. */
  readonly subgraphs: Readonly<Record<string, string>>;
  /** Entities by type. Their other properties are plain data or other rows. A row of an abstract field has __typename. */
  readonly rows?: Readonly<Record<string, readonly Row[]>>;
  /** Of the whole and of every subgraph that has the field. */
  readonly resolvers?: Resolvers;
  /** Of the whole only, or by subgraph: where the two cannot be written alike, as behind @requires. */
  readonly whole?: Resolvers;
  readonly apart?: Readonly<Record<string, Resolvers>>;
  /** False where @apollo/gateway refuses the supergraph. */
  readonly apollo?: boolean;
  /** What is changed in the composed supergraph. */
  readonly edit?: (supergraphSdl: string) => string;
}

export interface World {
  readonly schema: GraphQLSchema;
  readonly graph: Graph;
  /** What the subgraphs were asked by `ours` the first time, and by `graph`. */
  readonly asked: { name: string; query: string; variables: Row }[];
  /** What becomes of a subgraph's answer on its way; the same for the same question. */
  damage: ((question: string, result: ExecutionResult) => ExecutionResult) | undefined;
  /**
   * Again for a query, three times at once, with subgraphs that answer with text, as over HTTP, and with objects, as in
   * one process. As somebody who is not signed in, unless `as` says who.
   */
  ours(query: string, variables?: Row, operationName?: string, as?: Viewer): Promise<Answered>;
  apollos(query: string, variables?: Row, operationName?: string): Promise<Answered>;
  whole(query: string, variables?: Row, operationName?: string): Promise<Answered>;
}

export interface Answered {
  readonly data?: any;
  readonly errors?: readonly { message: string; path?: readonly (string | number)[]; extensions?: any }[];
}

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requires",
  "@external", "@provides", "@override", "@shareable", "@inaccessible", "@interfaceObject", "@context", "@fromContext", "@authenticated", "@requiresScopes", "@cost", "@listSize"])\n`;
const anonymous: Viewer = { tenantId: 't', userId: null, roles: [] };
const log = openLog('silent');

export async function openWorld(options: WorldOptions): Promise<World> {
  const parts = Object.entries(options.subgraphs).map(([name, sdl]) => ({
    name,
    typeDefs: parse(link + sdl),
    url: `in-process:${name}`,
  }));
  const { supergraphSdl: composed, errors } = composeServices(parts);
  if (!composed) throw new Error(String(errors));
  const supergraphSdl = options.edit?.(composed) ?? composed;
  const asked: World['asked'] = [];
  const schemas = new Map(
    parts.map(({ name, typeDefs }) => [name, subgraphSchema(name, typeDefs, options)] as const),
  );

  /** How subgraphs answer; only those that answer a single request are noted in `asked`. */
  let answering: 'alone' | 'objects' | 'texts' = 'alone';
  const transports: Record<string, Transport> = {};
  for (const [name, schema] of schemas) {
    const transport = inProcessTransport(
      {
        execute: async ({ document, operationName, variables }: SubgraphRequest) =>
          maskErrors(
            await execute({ schema, document, operationName, variableValues: variables, contextValue: {} }),
            log,
          ),
        ready: async () => {},
        close: async () => {},
      },
      { name },
    );
    transports[name] = deduplicatingTransport(
      {
        ...transport,
        fetch: async request => {
          if (answering === 'alone')
            asked.push({ name, query: request.query, variables: request.variables ?? {} });
          const question = `${name} ${request.query} ${JSON.stringify(request.variables)}`;
          const answered = await transport.fetch(request);
          const result = world.damage?.(question, answered) ?? answered;
          if (answering !== 'texts') return result;
          // Spaces, so that the text is long enough for its equal objects to be looked for.
          const text = JSON.stringify(result) + ' '.repeat(4096);
          return readResult(name, 200, text, request);
        },
      },
      name,
    );
  }
  const graph = await openGraph({ supergraphSdl, transports, log });
  const { schema } = graph;
  const single = wholeSchema(schema, options);
  const reference =
    options.apollo === false
      ? undefined
      : await apollosGateway(supergraphSdl, (name, document, variableValues) =>
          execute({ schema: schemas.get(name)!, document, variableValues, contextValue: {} }),
        );

  const parsed = (query: string): DocumentNode => {
    const document = parse(query);
    const [invalid] = validate(schema, document);
    if (invalid) throw invalid;
    return document;
  };
  const world: World = {
    schema,
    graph,
    asked,
    damage: undefined,
    ours: async (query, variables, operationName, viewer = anonymous) => {
      const request = { document: parsed(query), variables, operationName, viewer };
      const answered = plain(await graph.execute(request));
      // A mutation counts on.
      if (getOperationAST(request.document, operationName)?.operation !== 'query') return answered;
      // Of three at once, the second and the third have the same answers of subgraphs.
      for (answering of ['texts', 'objects'] as const) {
        const all = await Promise.all([1, 2, 3].map(() => graph.execute(request)));
        for (const one of all.map(plain)) {
          expect(JSON.stringify(one.data)).toBe(JSON.stringify(answered.data));
          expect(one.errors?.length).toBe(answered.errors?.length);
        }
      }
      answering = 'alone';
      return answered;
    },
    apollos: async (query, variables, operationName) => {
      if (!reference) throw new Error('@apollo/gateway refuses this supergraph.');
      return plain(await reference(parsed(query), variables, operationName));
    },
    whole: async (query, variableValues, operationName) =>
      plain(await execute({ schema: single, document: parsed(query), variableValues, operationName })),
  };
  return world;
}

/** As a client would see it. */
function plain({ data, errors }: ExecutionResult): Answered {
  return JSON.parse(JSON.stringify(errors ? { data, errors } : { data }));
}

function subgraphSchema(name: string, typeDefs: DocumentNode, options: WorldOptions): GraphQLSchema {
  const schema = buildSubgraphSchema([{ typeDefs }]);
  for (const type of Object.values(schema.getTypeMap())) {
    const rows = options.rows?.[type.name];
    if (rows && 'getFields' in type) {
      const fields = Object.keys(type.getFields());
      const resolve = (reference: Row) => resolveReference(type.name, rows, fields, reference);
      type.extensions = { ...type.extensions, apollo: { subgraph: { resolveReference: resolve } } };
    }
  }
  attach(schema, options.resolvers);
  attach(schema, options.apart?.[name]);
  return schema;
}

/** What a subgraph knows of an entity: its row, but what it was told goes before what it has. */
function resolveReference(type: string, rows: readonly Row[], fields: readonly string[], reference: Row) {
  const { __typename, ...told } = reference;
  const keys = Object.keys(told).filter(key =>
    rows.some(row => key in row && typeof row[key] !== 'function'),
  );
  const same = (row: Row, key: string) => JSON.stringify(row[key]) === JSON.stringify(told[key]);
  const scalars = keys.filter(key => typeof told[key] !== 'object' || told[key] === null);
  const row =
    rows.find(row => keys.every(key => same(row, key))) ??
    (scalars.length > 0 ? rows.find(row => scalars.every(key => same(row, key))) : undefined) ??
    rows.find(row => 'id' in told && row.id === told.id);
  return row && fields.length > 0 ? { __typename: row.__typename ?? type, ...row, ...told } : null;
}

function wholeSchema(api: GraphQLSchema, options: WorldOptions): GraphQLSchema {
  const schema = buildSchema(printSchema(api));
  attach(schema, options.resolvers);
  attach(schema, options.whole);
  return schema;
}

function attach(schema: GraphQLSchema, resolvers: Resolvers = {}): void {
  for (const [name, fields] of Object.entries(resolvers)) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    for (const [field, resolve] of Object.entries(fields)) {
      const definition = type.getFields()[field];
      if (definition) definition.resolve = resolve;
    }
  }
}
