/**
 * Reads the settings once at start into a frozen object: environment variables, above a configuration file. All problems
 * are reported in one error, which names every wrong variable and what to set, and never repeats a value, which may
 * be a secret.
 */
import { z } from 'zod';
import type { ConfigFile } from './config-file';
import type { Contracts } from './graph-contracts';
import type { HeaderRulesBySubgraph } from './header-rules';
import { type LimitName, type Limits, limitNames, limitVariable } from './limits';
import type { logLevels } from './log';
import { asList, asMap, httpUrl, type Rate } from './setting-forms';
import {
  limitSettings,
  minSecretLength,
  namePlace,
  newSecret,
  type PassedError,
  type Setting,
  type SettingValues,
  type SubgraphSettings,
  type SubscriptionProtocol,
  secretList,
  settings,
  subgraphSettings,
  type Variable,
} from './settings';
import type { TokenIssuer } from './token-issuers';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Where the process tells operators of itself; undefined, nowhere. */
  readonly adminPort: number | undefined;
  readonly adminHost: string;
  /** Whether clients may ask what the schema has, and are told what a misspelt name may have meant. */
  readonly introspection: boolean;
  /** Whether GraphiQL is served. */
  readonly graphiql: boolean;
  /** HS256; or `jwksUrl` for keys of somebody else. */
  readonly jwtSecret: string | undefined;
  readonly jwksUrl: string | undefined;
  /** Whose tokens are verified by what is said of each; all others by `jwtSecret` or `jwksUrl`. */
  readonly tokenIssuers: readonly TokenIssuer[];
  /** Of whom a token may be, and for whom; none: whoever. */
  readonly jwtIssuers: readonly string[];
  readonly jwtAudiences: readonly string[];
  /** Whether anonymous requests are answered. */
  readonly anonymousAccess: boolean;
  /**
   * What requests to a subgraph are signed with: the first; each verifies. <NAME>_SUBGRAPH_SECRET, or else
   * SUBGRAPH_SECRET. Throws ConfigError where neither is set.
   */
  secretsOf(subgraph: string): readonly string[];
  readonly defaultTenantId: string;
  /** The server on which every subgraph has its database, unless `databaseUrls` names another. */
  readonly databaseUrl: string | undefined;
  /** Carries events between subgraphs; without it they read each other's outboxes. May hold a password. */
  readonly redisUrl: string | undefined;
  /** <NAME>_DATABASE_URL, by the subgraph's name. */
  readonly databaseUrls: Readonly<Record<string, string>>;
  /**
   * Where a subgraph is served by HTTP: <NAME>_URL, or else what a supergraph declares, or else SUBGRAPH_URL_TEMPLATE.
   * Undefined where nothing says so. Throws ConfigError.
   */
  urlOf(subgraph: string, declared?: string): string | undefined;
  readonly corsOrigins: readonly string[];
  /** Lower-case names of the client's headers that are passed on to subgraphs of others. */
  readonly passHeaders: readonly string[];
  /** How subgraphs of others send events, where that is set. */
  readonly subscriptionsOf: Readonly<Record<string, SubscriptionProtocol>>;
  /** For subgraphs of others. */
  readonly headerRules: HeaderRulesBySubgraph;
  readonly mail: {
    readonly smtpUrl: string | undefined;
    /** Where mails are written that no server takes. */
    readonly folder: string | undefined;
    readonly from: string;
    /** Of the pages that mails lead to. */
    readonly publicUrl: string;
  };
  /** By which users may sign in and link accounts. */
  readonly openIdProviders: readonly {
    readonly name: string;
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string;
  }[];
  /** The language model that answers users; undefined where there is none. */
  readonly model:
    | { readonly url: string; readonly key: string | undefined; readonly name: string }
    | undefined;
  /** Where users' files are kept: in the bucket, else in the folder, else nowhere. */
  readonly media: {
    readonly folder: string | undefined;
    /** Where clients reach the folder: the gateway's /media. */
    readonly url: string;
    readonly bucket:
      | { readonly url: string; readonly keyId: string; readonly secret: string; readonly region: string }
      | undefined;
  };
  /** Whether clients may send a query once, and its hash from then on. */
  readonly persistedQueries: boolean;
  /** Folders and files of documents that clients may ask by id; none: there are no such documents. */
  readonly trustedDocuments: readonly string[];
  readonly otherDocuments: 'allow' | 'report' | 'refuse';
  /** Views of the graph by tags, each with a schema of its own. */
  readonly contracts: Contracts;
  /** How a supergraph at a URL is fetched. */
  readonly supergraph: {
    /** `name: value`; may hold a key. */
    readonly header: string | undefined;
    readonly pollSeconds: number;
  };
  /** Subgraphs that are answered for with made-up values. */
  readonly mocks: readonly string[];
  /** Whether trusted documents are tools for agents, at /mcp. */
  readonly mcp: boolean;
  /** Whether they are served at /api/<name>. */
  readonly rest: boolean;
  /** Seconds for which others may keep the answer to a GET by id; 0: nothing is said of it. */
  readonly getMaxAge: number;
  /** Lower-case names of headers of which a GET must have one; none: any GET is answered. */
  readonly getRequiresHeader: readonly string[];
  /** Bytes from which answers are compressed; undefined: none is. */
  readonly compressAbove: number | undefined;
  /** How many proxies before the gateway add an address to X-Forwarded-For. */
  readonly trustedProxies: number;
  /** Errors of other people's subgraphs that clients may read; all others are masked. */
  readonly passErrors: readonly PassedError[];
  /** Rows that a comparison with their owners may delete or change by itself. */
  readonly repairMaxRows: number;
  /** What one caller may ask of the gateway in a time; undefined where there is no limit. */
  readonly rates: Rates;
  /** The module of the operator's hooks. */
  readonly hooks: string | undefined;
  /** Whether the gateway logs one line for each request, or for each slow one. */
  readonly logRequests: 'off' | 'slow' | 'all';
  readonly slowRequestMs: number;
  /** Where traces of requests go, and of which share of them; undefined, nowhere. */
  readonly tracing:
    | { readonly endpoint: string; readonly serviceName: string; readonly ratio: number }
    | undefined;
  readonly logLevel: (typeof logLevels)[number];
  readonly production: boolean;
  /** LIMIT_<NAME>. */
  readonly limits: Limits;
}

export interface Rates {
  /** Requests of one signed-in viewer. */
  readonly viewer: Rate | undefined;
  /** Requests from one address by those who are not signed in. */
  readonly address: Rate | undefined;
  /** Cost of all that one caller asks. */
  readonly cost: Rate | undefined;
  /** Requests of one caller for an operation, by its name. */
  readonly operations: Readonly<Record<string, Rate>>;
  /** Requests of one caller that run at once. */
  readonly concurrent: number | undefined;
}

export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * `subgraphs` are the names whose <NAME>_URL and <NAME>_DATABASE_URL are checked at once. What `file` says stands below the
 * environment. Throws ConfigError.
 */
export function readConfig(
  environment: Environment,
  subgraphs: readonly string[] = [],
  file?: ConfigFile,
): Config {
  const given = withoutEmpty(environment);
  const ofSubgraphs: Record<string, z.ZodType<string | undefined>> = {};
  for (const name of subgraphs) {
    ofSubgraphs[variableOf(name, 'URL')] = subgraphSettings.shape.url;
    ofSubgraphs[variableOf(name, 'DATABASE_URL')] = subgraphSettings.shape.databaseUrl;
  }
  const read = allSettings.safeParse({ ...file?.values, ...readTexts(given) });
  const named = z.object(ofSubgraphs).safeParse(given);
  const problems = [...(read.error?.issues ?? []), ...(named.error?.issues ?? [])].map(problemOf);
  for (const variable of Object.keys(given)) {
    if (!variable.startsWith('LIMIT_') || limitSettings[variable]) continue;
    problems.push(`${variable} is no limit; there are: ${Object.keys(limitSettings).join(', ')}.`);
  }
  const production = (given.NODE_ENV ?? 'development') === 'production';
  if (read.success) {
    const values = read.data as unknown as SettingValues;
    const nameOf = (variable: Variable) =>
      (given[variable] === undefined && file?.nameOf(variable)) || variable;
    if (values.OTHER_DOCUMENTS !== 'allow' && values.TRUSTED_DOCUMENTS.length === 0) {
      problems.push(
        `TRUSTED_DOCUMENTS is not set. Set it to the documents that ${nameOf('OTHER_DOCUMENTS')} tells the others from.`,
      );
    }
    if (production && values.MOCKS.length > 0) {
      problems.push(
        `${nameOf('MOCKS')} is set, but made-up values are for development only. Unset it, or NODE_ENV=production.`,
      );
    }
    if ((values.MCP || values.REST) && values.TRUSTED_DOCUMENTS.length === 0) {
      problems.push('TRUSTED_DOCUMENTS is not set. Set it to the operations that MCP and REST serve.');
    }
    problems.push(
      ...tokenProblems(values, production, nameOf),
      ...modelProblems(values),
      ...mediaProblems(values, production),
    );
  }
  if (!read.success || !named.success || problems.length > 0) throw new ConfigError(problems.join('\n'));

  const env = read.data as unknown as SettingValues;
  const ofFile = file?.subgraphs ?? {};
  const ownDatabases = subgraphs.flatMap(name => {
    const url = named.data[variableOf(name, 'DATABASE_URL')] ?? ofFile[name]?.databaseUrl;
    return url === undefined ? [] : [[name, url] as const];
  });
  return Object.freeze({
    port: env.PORT,
    host: env.HOST,
    adminPort: env.ADMIN_PORT,
    adminHost: env.ADMIN_HOST,
    introspection: env.INTROSPECTION ?? !production,
    graphiql: env.GRAPHIQL ?? !production,
    jwtSecret: env.JWT_SECRET,
    jwksUrl: env.JWKS_URL,
    tokenIssuers: Object.freeze(env.TOKEN_ISSUERS),
    jwtIssuers: Object.freeze(env.JWT_ISSUER),
    jwtAudiences: Object.freeze(env.JWT_AUDIENCE),
    anonymousAccess: env.ANONYMOUS_ACCESS,
    secretsOf: (subgraph: string) =>
      readSecrets(environment, subgraph) ?? ofFile[subgraph]?.secrets ?? requireSecrets(env.SUBGRAPH_SECRET),
    defaultTenantId: env.DEFAULT_TENANT_ID,
    databaseUrl: env.DATABASE_URL,
    redisUrl: env.REDIS_URL,
    databaseUrls: Object.freeze(Object.fromEntries(ownDatabases)),
    urlOf: (subgraph: string, declared?: string) =>
      readUrl(environment, subgraph) ??
      ofFile[subgraph]?.url ??
      declared ??
      env.SUBGRAPH_URL_TEMPLATE?.replaceAll(namePlace, subgraph),
    corsOrigins: Object.freeze(env.CORS_ORIGINS),
    passHeaders: Object.freeze(env.PASS_HEADERS),
    subscriptionsOf: Object.freeze(
      Object.fromEntries(
        Object.entries(ofFile).flatMap(([name, { subscriptions }]) =>
          subscriptions ? [[name, subscriptions]] : [],
        ),
      ),
    ),
    headerRules: Object.freeze(headerRulesOf(ofFile)),
    mail: Object.freeze({
      smtpUrl: env.SMTP_URL,
      folder: env.MAIL_FOLDER,
      from: env.MAIL_FROM,
      publicUrl: env.PUBLIC_URL,
    }),
    openIdProviders: Object.freeze(env.OPENID_PROVIDERS),
    model:
      env.MODEL_URL && env.MODEL_NAME
        ? Object.freeze({ url: env.MODEL_URL, key: env.MODEL_API_KEY, name: env.MODEL_NAME })
        : undefined,
    media: Object.freeze({
      folder: env.MEDIA_FOLDER,
      url: env.MEDIA_URL ?? `http://127.0.0.1:${env.PORT}/media`,
      bucket:
        env.MEDIA_S3_URL && env.MEDIA_S3_KEY_ID && env.MEDIA_S3_SECRET
          ? Object.freeze({
              url: env.MEDIA_S3_URL,
              keyId: env.MEDIA_S3_KEY_ID,
              secret: env.MEDIA_S3_SECRET,
              region: env.MEDIA_S3_REGION,
            })
          : undefined,
    }),
    persistedQueries: env.PERSISTED_QUERIES,
    trustedDocuments: Object.freeze(env.TRUSTED_DOCUMENTS),
    otherDocuments: env.OTHER_DOCUMENTS,
    contracts: Object.freeze(env.CONTRACTS),
    supergraph: Object.freeze({
      header: env.SUPERGRAPH_HEADER,
      pollSeconds: env.SUPERGRAPH_POLL_SECONDS,
    }),
    mocks: Object.freeze(env.MOCKS),
    mcp: env.MCP,
    rest: env.REST,
    getMaxAge: env.GET_MAX_AGE,
    getRequiresHeader: Object.freeze(env.GET_REQUIRES_HEADER),
    compressAbove: env.COMPRESS_ABOVE,
    trustedProxies: env.TRUSTED_PROXIES,
    passErrors: Object.freeze(env.PASS_ERRORS),
    repairMaxRows: env.REPAIR_MAX_ROWS,
    rates: Object.freeze({
      viewer: env.RATE_VIEWER,
      address: env.RATE_ADDRESS,
      cost: env.RATE_COST,
      operations: env.RATE_OPERATIONS,
      concurrent: env.RATE_CONCURRENT,
    }),
    hooks: env.HOOKS,
    logRequests: env.LOG_REQUESTS,
    slowRequestMs: env.SLOW_REQUEST_MS,
    tracing:
      env.OTEL_EXPORTER_OTLP_ENDPOINT === undefined
        ? undefined
        : Object.freeze({
            endpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT,
            serviceName: env.OTEL_SERVICE_NAME,
            ratio: env.OTEL_TRACES_SAMPLER_ARG,
          }),
    logLevel: env.LOG_LEVEL,
    production,
    limits: Object.freeze(limitsOf(read.data)),
  });
}

function headerRulesOf(subgraphs: Readonly<Record<string, SubgraphSettings>>): HeaderRulesBySubgraph {
  return Object.fromEntries(
    Object.entries(subgraphs).flatMap(([name, { requestHeaders, responseHeaders }]) =>
      requestHeaders || responseHeaders ? [[name, { requestHeaders, responseHeaders }]] : [],
    ),
  );
}

const allSettings = z.object(
  Object.fromEntries(
    Object.entries<Setting>({ ...settings, ...limitSettings }).map(([variable, { value }]) => [
      variable,
      value,
    ]),
  ),
);

function readTexts(given: Environment): Record<string, unknown> {
  const known: Readonly<Record<string, Setting>> = { ...settings, ...limitSettings };
  return Object.fromEntries(
    Object.entries(given).flatMap(([variable, text]) => {
      const setting = Object.hasOwn(known, variable) ? known[variable] : undefined;
      return setting ? [[variable, setting.read(text!)] as const] : [];
    }),
  );
}

/** An item of a list that was written as a text has no place of its own. */
function problemOf({ path: [variable, ...rest], message }: z.core.$ZodIssue): string {
  const inside = rest.length > 1 || typeof rest[0] === 'string' ? rest.map(part => `[${String(part)}]`) : [];
  const { example } = (settings as Readonly<Record<string, Setting>>)[String(variable)] ?? {};
  if (example) {
    const place = rest.length > 0 ? `; look at ${rest.join('.')}` : '';
    const form = example.startsWith('[') ? 'list' : 'object';
    return `${String(variable)} must be a JSON ${form} like ${example}${place}.`;
  }
  const separated = readsList(String(variable)) ? ' Separate several by commas.' : '';
  return `${String(variable)}${inside.join('')} ${message}.${separated}`;
}

function readsList(variable: string): boolean {
  const setting = (settings as Readonly<Record<string, Setting>>)[variable];
  return setting?.read === asList || setting?.read === asMap;
}

const limitsOf = (values: Readonly<Record<string, unknown>>): Limits =>
  Object.fromEntries(limitNames.map(name => [name, values[limitVariable(name)]])) as Record<
    LimitName,
    number
  >;

/** What does not go together, of the settings by which tokens are verified. */
function tokenProblems(
  { JWT_SECRET, JWKS_URL, JWT_ISSUER, JWT_AUDIENCE }: SettingValues,
  production: boolean,
  nameOf: (variable: Variable) => string,
): string[] {
  const problems: string[] = [];
  if (JWT_SECRET && JWKS_URL) {
    problems.push(
      `${nameOf('JWT_SECRET')} and ${nameOf('JWKS_URL')} are both set. Tokens are verified by one of them: unset the other.`,
    );
  }
  if (!production || !(JWT_SECRET || JWKS_URL)) return problems;
  const missing = Object.entries({ JWT_ISSUER, JWT_AUDIENCE }).filter(([, values]) => values.length === 0);
  return [
    ...problems,
    ...missing.map(
      ([name]) =>
        `${name} is not set. Set it to what the claim "${name === 'JWT_ISSUER' ? 'iss' : 'aud'}" of your tokens is; without it, tokens issued for other services would be accepted.`,
    ),
  ];
}

function mediaProblems(
  { MEDIA_FOLDER, MEDIA_URL, MEDIA_S3_URL, MEDIA_S3_KEY_ID, MEDIA_S3_SECRET }: SettingValues,
  production: boolean,
): string[] {
  if (MEDIA_S3_URL || MEDIA_S3_KEY_ID || MEDIA_S3_SECRET) {
    return Object.entries({ MEDIA_S3_URL, MEDIA_S3_KEY_ID, MEDIA_S3_SECRET })
      .filter(([, value]) => !value)
      .map(([name]) => `${name} is not set. Set MEDIA_S3_URL, MEDIA_S3_KEY_ID and MEDIA_S3_SECRET together.`);
  }
  if (!production || !MEDIA_FOLDER || MEDIA_URL) return [];
  return ['MEDIA_URL is not set. Set it to where clients reach the gateway: https://api.example.org/media.'];
}

function modelProblems({ MODEL_URL, MODEL_NAME }: SettingValues): string[] {
  if (MODEL_URL && !MODEL_NAME)
    return ['MODEL_NAME is not set. Set it to the name of a model that the server of MODEL_URL has.'];
  if (MODEL_NAME && !MODEL_URL)
    return ['MODEL_URL is not set. Set it to the API that has the model: https://api.openai.com/v1.'];
  return [];
}

/** <NAME>_URL of any subgraph; variables that say something else are nobody's. */
function readUrl(environment: Environment, subgraph: string): string | undefined {
  const variable = variableOf(subgraph, 'URL');
  if (variable in settings) return undefined;
  const url = httpUrl.optional().safeParse(environment[variable] || undefined);
  if (url.success) return url.data;
  throw new ConfigError(`${variable} ${url.error.issues[0]!.message}.`);
}

/** The value, or a sentence that says which variable is missing and what to set. */
export function requireVariable<T>(value: T | undefined, name: string, whatToSet: string): T {
  if (value === undefined) throw new ConfigError(`${name} is not set. Set it to ${whatToSet}.`);
  return value;
}

/** <NAME>_SUBGRAPH_SECRET of any subgraph. */
function readSecrets(environment: Environment, subgraph: string): readonly string[] | undefined {
  const variable = variableOf(subgraph, 'SUBGRAPH_SECRET');
  const text = environment[variable];
  const secrets = secretList.optional().safeParse(text ? asList(text) : undefined);
  if (secrets.success) return secrets.data;
  throw new ConfigError(`${variable} ${secrets.error.issues[0]!.message}.`);
}

function requireSecrets(secrets: readonly string[]): readonly string[] {
  return requireVariable(
    secrets.length > 0 ? secrets : undefined,
    'SUBGRAPH_SECRET',
    `the same ${minSecretLength} or more characters for the gateway and every subgraph; ${newSecret}`,
  );
}

/** feature-flags, URL → FEATURE_FLAGS_URL */
export function variableOf(subgraph: string, suffix: string): string {
  return `${subgraph.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}_${suffix}`;
}

/** A variable that compose files set to nothing (`JWKS_URL=`) is one that is not set. */
function withoutEmpty(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
}
