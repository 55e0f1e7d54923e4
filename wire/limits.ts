/**
 * Lists what one request, one caller and one process may use, with defaults that ordinary queries do not reach. An
 * environment variable sets each limit: LIMIT_COST sets `cost`. docs/reference/configuration.md describes them; a test
 * compares the two.
 */
const mebibyte = 1024 * 1024;

const defaults = {
  // A document, before it is validated
  /** Large values belong into variables. */
  documentCharacters: 256 * 1024,
  /** What is no token takes its time by lines: comments, and texts of several lines. */
  documentLines: 20_000,
  /** Generated clients reach a few thousand; a parser that is fed more is being attacked. */
  documentTokens: 15_000,
  /** A connection takes three levels (edges, node, field): room for a dozen hops. */
  levels: 40,
  /** Of fields and of the fragments that they are in. */
  nesting: 100,
  /** Aliases ask for one field many times, each time at its full price. */
  aliases: 200,
  directives: 200,
  /** Fragments written out where they are spread. A generated client's largest operations have some thousands. */
  selections: 10_000,
  /** One of them is executed. */
  operations: 50,

  // A request
  /** Ample for an operation with its variables; files do not travel in GraphQL. */
  bodyBytes: mebibyte,
  /** Objects that may come, about. A page of a hundred, with a page of twenty and its authors for each, is some 4,000. */
  cost: 25_000,
  /** From the first fetch to the last. */
  requestMs: 20_000,
  /** Twice what a page shows that is far too large; whoever exports more asks page by page. */
  answerBytes: 8 * mebibyte,

  /** Texts that are kept for clients which send hashes: in a process, and in Redis. */
  persistedQueries: 10_000,

  // Hooks
  /** Of one call of one hook: a service in the same network answers in a few milliseconds. */
  hookMs: 2_000,

  // Planning
  /** Of one operation, without waiting. */
  planMs: 5_000,
  plansWaiting: 1_000,
  planWaitMs: 15_000,

  // The way to one subgraph
  /** Longer than any query of ours should take; a client has given up by then. */
  fetchMs: 10_000,
  /** Of one answer, or of all to one request. */
  fetchBytes: 64 * mebibyte,
  /** More would only queue up inside the subgraph instead of here. */
  fetches: 128,
  /** Some seconds' work of a healthy subgraph. Who came later than that would have gone before the answer. */
  fetchesWaiting: 4_096,

  // One fetch in a subgraph of ours
  /** An aliased list with its count has two; what is below many rows is loaded for all of them at once. */
  statements: 500,
  /** Shorter than the gateway waits: a statement nobody waits for would hold one of few connections. */
  statementMs: 9_000,
  /** What the database sends, read before it is chosen from. */
  rowBytes: 64 * mebibyte,

  // The connections of one process of a subgraph
  /** Of one fetch. */
  requestConnections: 4,
  /** Of one viewer, or of one address that nobody signed in from; one connection at least is left to others. */
  callerConnections: 6,
  /** Of all; of one caller, half as many. */
  statementsWaiting: 1_000,

  // Subscriptions
  /** Of a process, of the gateway or of a subgraph, whatever the protocol. */
  subscriptions: 10_000,
  /** Of one viewer who is signed in. */
  viewerSubscriptions: 200,
  /** Of all who come from one address without being signed in. */
  addressSubscriptions: 500,
  webSockets: 10_000,
  addressWebSockets: 500,
  /** Operations under way on one WebSocket: a page has a dozen. */
  socketOperations: 100,
} as const;

export type LimitName = keyof typeof defaults;
export type Limits = Readonly<Record<LimitName, number>>;

export const defaultLimits: Limits = Object.freeze({ ...defaults });

export const limitNames = Object.keys(defaults) as readonly LimitName[];

/** answerBytes → LIMIT_ANSWER_BYTES */
export const limitVariable = (name: LimitName): string =>
  `LIMIT_${name.replaceAll(/[A-Z]/g, letter => `_${letter}`).toUpperCase()}`;

/** At most so many of what; for whoever writes the configuration file in an editor. */
export const limitWords: Readonly<Record<LimitName, string>> = {
  documentCharacters: 'characters of a document; put large values into variables',
  documentLines: 'lines of a document',
  documentTokens: 'tokens of a document',
  levels: 'nested fields',
  nesting: 'nested fields and fragments',
  aliases: 'aliases of a document',
  directives: 'directives of a document',
  selections: 'fields and fragments, counted wherever a fragment is spread',
  operations: 'operations in a document; one of them is executed',
  bodyBytes: "bytes of a request's body, or of a WebSocket message",
  cost: 'objects that an operation may return, estimated: the cost',
  requestMs:
    "milliseconds from a request's first fetch to its answer, or to its last part; then its fetches and their SQL are cancelled",
  answerBytes: 'bytes of an answer, with all its parts',
  persistedQueries: 'automatic persisted queries that are kept, in a process and in Redis',
  hookMs: 'milliseconds of one call of a hook',
  planMs: 'milliseconds to plan one operation',
  plansWaiting: 'new operations that wait for planning',
  planWaitMs: 'milliseconds that an operation waits for planning',
  fetchMs: 'milliseconds of one fetch, with retries',
  fetchBytes: "bytes of one subgraph's answer over HTTP, and of all answers to one request together",
  fetches: 'concurrent fetches to one subgraph over HTTP',
  fetchesWaiting: 'fetches that wait for one subgraph',
  statements: 'SQL statements of one fetch in our own subgraphs',
  statementMs: 'milliseconds of one statement, and of its wait for a connection',
  rowBytes: 'bytes that a database returns for one fetch',
  requestConnections: 'database connections that one fetch holds at a time',
  callerConnections:
    'database connections that one viewer, or one anonymous address, holds at a time; at least one more is left for others',
  statementsWaiting:
    'statements that wait for a connection in a subgraph process; half as many of one caller',
  subscriptions: 'subscriptions of a gateway process',
  viewerSubscriptions: 'subscriptions of one signed-in viewer',
  addressSubscriptions: 'anonymous subscriptions from one address',
  webSockets: 'WebSockets of a process',
  addressWebSockets: 'WebSockets from one address',
  socketOperations: 'concurrent operations on one WebSocket',
};
