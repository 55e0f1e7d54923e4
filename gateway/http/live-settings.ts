/** Holds the settings that a gateway can change while it serves; each request reads those in service. */
import { buildSchema } from 'graphql';
import type { Config } from '../../wire/config';
import { type Cors, corsFor } from '../../wire/http/cors';
import { documentCache } from '../../wire/http/document-cache';
import type { FindDocument } from '../../wire/http/document-request';
import { defaultLimits, type Limits } from '../../wire/limits';
import type { Log } from '../../wire/log';
import { deferRule } from '../execute/defer/defer-rule';
import type { Graph } from '../graph';
import { documentLimits } from '../limits/limits';
import type { RateLimits } from '../limits/rate-limits';
import { type KnownDocuments, knownDocuments } from '../operations/known-documents';
import { answeredNames, seenHeaders } from '../transport/subgraph-headers';
import { noIntrospectionRule } from './no-introspection-rule';

export type GatewayConfig = Pick<Config, 'corsOrigins' | 'passHeaders' | 'introspection'> &
  Partial<
    Pick<
      Config,
      'trustedProxies' | 'limits' | 'getMaxAge' | 'getRequiresHeader' | 'compressAbove' | 'headerRules'
    >
  >;

export interface LiveSettings {
  readonly limits: Limits;
  readonly introspection: boolean;
  readonly trustedProxies: number;
  /** Of the client's headers, those that any subgraph may see. */
  readonly seenHeaders: readonly string[];
  /** Whether clients get headers of subgraphs' answers. */
  readonly answersHeaders: boolean;
  readonly getMaxAge: number;
  readonly getRequiresHeader: readonly string[];
  readonly compressAbove: number | undefined;
  readonly cors: Cors | undefined;
  /** By contract; undefined for the whole graph. */
  readonly find: (contract: string | undefined) => FindDocument;
  readonly rates: RateLimits | undefined;
}

export interface Surroundings {
  readonly graph: Graph;
  readonly known?: KnownDocuments | undefined;
  readonly log: Log;
}

const noSchema = buildSchema('type Query { nothing: Boolean }');

export function liveSettings(
  config: GatewayConfig,
  rates: RateLimits | undefined,
  { graph, known = {}, log }: Surroundings,
): LiveSettings {
  const { introspection, limits = defaultLimits, trustedProxies = 0, getMaxAge = 0 } = config;
  const { getRequiresHeader = [], compressAbove, headerRules = {}, passHeaders } = config;
  const rules = introspection ? [deferRule] : [deferRule, noIntrospectionRule];
  const checks = { rules, suggestions: introspection };
  const finders = new Map<string | undefined, FindDocument>();
  const find = (contract: string | undefined): FindDocument => {
    const found = finders.get(contract);
    if (found) return found;
    // Until the end of a request that began before a reload took its contract away.
    const schema = () => graph.schemaOf(contract) ?? noSchema;
    const made = knownDocuments(known, {
      prepare: documentCache(schema, { ...checks, limits: documentLimits(limits) }),
      prepareTrusted: documentCache(schema, checks),
      hidesInvalid: contract !== undefined,
      log,
    });
    finders.set(contract, made);
    return made;
  };
  const seen = seenHeaders(headerRules, passHeaders);
  const answered = answeredNames(headerRules);
  return {
    limits,
    introspection,
    trustedProxies,
    seenHeaders: seen,
    answersHeaders: answered.length > 0,
    getMaxAge,
    getRequiresHeader,
    compressAbove,
    cors: corsFor(config.corsOrigins, [...seen, ...getRequiresHeader], answered),
    find,
    rates,
  };
}
