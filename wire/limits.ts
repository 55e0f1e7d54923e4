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

/** `problems` are sentences, each about one variable. What has no variable has its default. */
export function readLimits(environment: Readonly<Record<string, string | undefined>>): {
  readonly limits: Limits;
  readonly problems: readonly string[];
} {
  const problems: string[] = [];
  const known = new Map(limitNames.map(name => [limitVariable(name), name]));
  const limits: Record<LimitName, number> = { ...defaults };
  for (const [variable, value] of Object.entries(environment)) {
    const name = known.get(variable);
    if (!variable.startsWith('LIMIT_') || value === undefined || value === '') continue;
    if (!name) problems.push(`${variable} is no limit; there are: ${[...known.keys()].join(', ')}.`);
    else if (/^[1-9]\d{0,8}$/.test(value)) limits[name] = Number(value);
    else problems.push(`${variable} must be a whole number from 1 to 999999999.`);
  }
  return { limits: Object.freeze(limits), problems };
}
