/**
 * Reads the environment variables once at start into a frozen object: their formats and their defaults. All problems
 * are reported in one error, which names every wrong variable and what to set, and never repeats a value, which may
 * be a secret.
 */
import { z } from 'zod';
import { demoTenantId, isUuid } from './contract/viewer';
import { type Limits, readLimits } from './limits';
import { logLevels } from './log';
import { type TokenIssuer, tokenIssuers, tokenIssuersForm } from './token-issuers';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A secret of 32 random characters cannot be guessed; a word can. */
const minSecretLength = 32;
const newSecret = 'make one with: openssl rand -base64 48';

const secret = z
  .string()
  .refine(
    value => value.length >= minSecretLength,
    `must have at least ${minSecretLength} characters; ${newSecret}`,
  );

const list = z.string().transform(value =>
  value
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== ''),
);

/** The first signs; each verifies, so that one can follow another without a pause. */
const secretList = list.refine(
  secrets => secrets.every(one => secret.safeParse(one).success),
  `must have at least ${minSecretLength} characters, and so must each where several are listed, with commas between them; ${newSecret}`,
);

const httpUrl = urlOf(['http:', 'https:'], 'an http:// or https:// URL');
const withoutSlash = httpUrl.transform(url => url.replace(/\/+$/, ''));
const databaseUrl = urlOf(
  ['postgres:', 'postgresql:'],
  'a URL like postgres://user:password@host:5432/database',
);

const redisUrl = urlOf(['redis:', 'rediss:'], 'a URL like redis://user:password@host:6379');

/** What stands for the name of a subgraph in SUBGRAPH_URL_TEMPLATE. */
const namePlace = '{name}';

const urlTemplate = z
  .string()
  .refine(
    value => value.includes(namePlace) && httpUrl.safeParse(value.replaceAll(namePlace, 'name')).success,
    `must be an http:// or https:// URL that holds ${namePlace}: http://${namePlace}:4000/graphql`,
  );

/** Headers that belong to one connection, or that would let a client speak in the gateway's name. */
const neverPassedOn =
  /^(host|connection|content-.*|transfer-encoding|upgrade|te|trailer|cookie|accept.*|joinery-.*)$/;

/** An error of somebody else's subgraph that clients may read as it is. */
export interface PassedError {
  /** * for every one. */
  readonly subgraph: string;
  /** Left out, every one. */
  readonly code?: string | undefined;
}

const passedErrorForm = /^[^\s:]+(:[^\s:]+)?$/;

function readPassedError(entry: string): PassedError {
  const [subgraph, code] = entry.split(':') as [string, string | undefined];
  return { subgraph, code };
}

const portNumber = z
  .string()
  .refine(value => /^\d{1,5}$/.test(value) && Number(value) < 65_536, 'must be a number from 0 to 65535')
  .transform(Number);

/** So many in so many seconds. */
export interface Rate {
  readonly points: number;
  readonly seconds: number;
}

const rateForm = /^[1-9]\d{0,8}\/[1-9]\d{0,4}$/;
const rateExample = '600/60 for 600 in 60 seconds';

function readRate(text: string): Rate {
  const [points, seconds] = text.split('/').map(Number) as [number, number];
  return { points, seconds };
}

const rate = z
  .string()
  .refine(value => rateForm.test(value), `must be like ${rateExample}`)
  .transform(readRate);

const onOrOff = z.enum(['on', 'off'], { error: 'must be on or off' }).transform(value => value === 'on');

/** Over the network only by HTTPS: what a provider says is believed. */
const issuerUrl = z.string().refine(value => URL.canParse(value) && (isHttps(value) || isOwnMachine(value)));
const isHttps = (value: string) => new URL(value).protocol === 'https:';
const isOwnMachine = (value: string) => /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?(\/|$)/.test(value);

const openIdProviders = z.array(
  z.object({
    // Not `password`, which is an account's own.
    name: z.string().regex(/^(?!password$)[a-z][a-z0-9-]{0,99}$/),
    issuer: issuerUrl,
    clientId: z.string().min(1),
    clientSecret: z.string().min(1),
  }),
);
const openIdForm =
  '[{"name":"google","issuer":"https://accounts.google.com","clientId":"…","clientSecret":"…"}]';

function parsedJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

const variables = {
  PORT: portNumber.default(4000),
  HOST: z.string().default('127.0.0.1'),
  ADMIN_PORT: portNumber.optional(),
  ADMIN_HOST: z.string().default('127.0.0.1'),
  INTROSPECTION: onOrOff.optional(),
  GRAPHIQL: onOrOff.optional(),
  JWT_SECRET: secret.optional(),
  JWKS_URL: httpUrl
    .refine(url => !url.includes(','), 'must be one URL; TOKEN_ISSUERS lists several issuers')
    .optional(),
  TOKEN_ISSUERS: z
    .string()
    .transform((value, context) => {
      const found = tokenIssuers(issuerUrl).safeParse(parsedJson(value));
      if (found.success) return found.data;
      const path = found.error.issues[0]!.path.join('.');
      const message = `must be a JSON list like ${tokenIssuersForm}, each issuer once${path && `; look at ${path}`}`;
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    })
    .default([]),
  JWT_ISSUER: list.default([]),
  JWT_AUDIENCE: list.default([]),
  ANONYMOUS_ACCESS: onOrOff.default(true),
  SUBGRAPH_SECRET: secretList.default([]),
  SUBGRAPH_URL_TEMPLATE: urlTemplate.optional(),
  DEFAULT_TENANT_ID: z.string().refine(isUuid, 'must be the uuid of a tenant').default(demoTenantId),
  DATABASE_URL: databaseUrl.optional(),
  REDIS_URL: redisUrl.optional(),
  CORS_ORIGINS: list
    .refine(
      origins => origins.every(isOrigin),
      'must list origins like https://app.example.com, with commas between them and no path; * is not served',
    )
    .default([]),
  PASS_HEADERS: list
    .transform(names => names.map(name => name.toLowerCase()))
    .refine(
      names => names.every(name => /^[a-z0-9-]+$/.test(name) && !neverPassedOn.test(name)),
      'must list names of headers that a subgraph may see, with commas between them; none of the connection or the body',
    )
    .default([]),
  SMTP_URL: urlOf(['smtp:', 'smtps:'], 'a URL like smtp://user:password@host:587').optional(),
  OPENID_PROVIDERS: z
    .string()
    .transform((value, context) => {
      const found = openIdProviders.safeParse(parsedJson(value));
      if (found.success) return found.data;
      context.addIssue({ code: 'custom', message: `must be a JSON list like ${openIdForm}` });
      return z.NEVER;
    })
    .default([]),
  MODEL_URL: withoutSlash.optional(),
  MODEL_API_KEY: z.string().optional(),
  MODEL_NAME: z.string().optional(),
  MAIL_FOLDER: z.string().optional(),
  MEDIA_FOLDER: z.string().optional(),
  MEDIA_URL: withoutSlash.optional(),
  MEDIA_S3_URL: withoutSlash.optional(),
  MEDIA_S3_KEY_ID: z.string().optional(),
  MEDIA_S3_SECRET: z.string().optional(),
  MEDIA_S3_REGION: z.string().default('us-east-1'),
  MAIL_FROM: z.string().default('Joinery <noreply@localhost>'),
  PUBLIC_URL: httpUrl.default('http://127.0.0.1:4000'),
  PERSISTED_QUERIES: onOrOff.default(false),
  TRUSTED_DOCUMENTS: list.default([]),
  OTHER_DOCUMENTS: z
    .enum(['allow', 'report', 'refuse'], { error: 'must be allow, report or refuse' })
    .default('allow'),
  MCP: onOrOff.default(false),
  REST: onOrOff.default(false),
  GET_MAX_AGE: z
    .string()
    .refine(value => /^\d{1,8}$/.test(value), 'must be a number of seconds')
    .transform(Number)
    .default(0),
  TRUSTED_PROXIES: z
    .string()
    .refine(value => /^\d$/.test(value), 'must be how many proxies stand before the gateway, 0 to 9')
    .transform(Number)
    .default(0),
  PASS_ERRORS: list
    .refine(
      entries => entries.every(entry => passedErrorForm.test(entry)),
      'must list errors that clients may read, with commas between them: reviews for all of that subgraph, reviews:OUT_OF_STOCK for those with that code, * for every subgraph',
    )
    .transform(entries => entries.map(readPassedError))
    .default([]),
  REPAIR_MAX_ROWS: z
    .string()
    .refine(value => /^\d{1,9}$/.test(value), 'must be a whole number')
    .transform(Number)
    .default(100),
  RATE_VIEWER: rate.optional(),
  RATE_ADDRESS: rate.optional(),
  RATE_COST: rate.optional(),
  RATE_OPERATIONS: list
    .refine(
      entries =>
        entries.every(
          entry => /^[A-Za-z_]\w*=/.test(entry) && rateForm.test(entry.slice(entry.indexOf('=') + 1)),
        ),
      `must list operations and their rates, with commas between them: Search=${rateExample}`,
    )
    .transform(entries =>
      Object.fromEntries(
        entries
          .map(entry => entry.split('=') as [string, string])
          .map(([name, text]) => [name, readRate(text)]),
      ),
    )
    .default({}),
  RATE_CONCURRENT: z
    .string()
    .refine(value => /^[1-9]\d{0,5}$/.test(value), 'must be a whole number, at least 1')
    .transform(Number)
    .optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl.optional(),
  OTEL_SERVICE_NAME: z.string().default('joinery-gateway'),
  OTEL_TRACES_SAMPLER_ARG: z
    .string()
    .refine(value => /^(0(\.\d+)?|1(\.0+)?)$/.test(value), 'must be a share from 0 to 1, like 0.1')
    .transform(Number)
    .default(0.1),
  LOG_REQUESTS: z.enum(['off', 'slow', 'all'], { error: 'must be off, slow or all' }).default('off'),
  SLOW_REQUEST_MS: z
    .string()
    .refine(value => /^\d{1,8}$/.test(value), 'must be a number of milliseconds')
    .transform(Number)
    .default(1000),
  LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` }).default('info'),
  NODE_ENV: z.string().default('development'),
};

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
  /** Whether trusted documents are tools for agents, at /mcp. */
  readonly mcp: boolean;
  /** Whether they are served at /api/<name>. */
  readonly rest: boolean;
  /** Seconds for which others may keep the answer to a GET by id; 0: nothing is said of it. */
  readonly getMaxAge: number;
  /** How many proxies before the gateway add an address to X-Forwarded-For. */
  readonly trustedProxies: number;
  /** Errors of other people's subgraphs that clients may read; all others are masked. */
  readonly passErrors: readonly PassedError[];
  /** Rows that a comparison with their owners may delete or change by itself. */
  readonly repairMaxRows: number;
  /** What one caller may ask of the gateway in a time; undefined where there is no limit. */
  readonly rates: Rates;
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

/** `subgraphs` are the names whose <NAME>_URL and <NAME>_DATABASE_URL are checked at once. Throws ConfigError. */
export function readConfig(environment: Environment, subgraphs: readonly string[] = []): Config {
  const ofSubgraphs: Record<string, z.ZodType<string | undefined>> = {};
  for (const name of subgraphs) {
    ofSubgraphs[variableOf(name, 'URL')] = httpUrl.optional();
    ofSubgraphs[variableOf(name, 'DATABASE_URL')] = databaseUrl.optional();
  }
  const fixed = z.object(variables).safeParse(withoutEmpty(environment));
  const named = z.object(ofSubgraphs).safeParse(withoutEmpty(environment));
  const problems = [...(fixed.error?.issues ?? []), ...(named.error?.issues ?? [])].map(
    issue => `${String(issue.path[0])} ${issue.message}.`,
  );
  const bounds = readLimits(environment);
  problems.push(...bounds.problems);
  if (fixed.data) {
    if (fixed.data.OTHER_DOCUMENTS !== 'allow' && fixed.data.TRUSTED_DOCUMENTS.length === 0) {
      problems.push(
        'TRUSTED_DOCUMENTS is not set. Set it to the documents that OTHER_DOCUMENTS tells the others from.',
      );
    }
    if ((fixed.data.MCP || fixed.data.REST) && fixed.data.TRUSTED_DOCUMENTS.length === 0) {
      problems.push('TRUSTED_DOCUMENTS is not set. Set it to the operations that MCP and REST serve.');
    }
    problems.push(...tokenProblems(fixed.data), ...modelProblems(fixed.data), ...mediaProblems(fixed.data));
  }
  if (!fixed.success || !named.success || problems.length > 0) throw new ConfigError(problems.join('\n'));

  const env = fixed.data;
  const ownDatabases = subgraphs.flatMap(name => {
    const url = named.data[variableOf(name, 'DATABASE_URL')];
    return url === undefined ? [] : [[name, url] as const];
  });
  const production = env.NODE_ENV === 'production';
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
      readSecrets(environment, subgraph) ?? requireSecrets(env.SUBGRAPH_SECRET),
    defaultTenantId: env.DEFAULT_TENANT_ID,
    databaseUrl: env.DATABASE_URL,
    redisUrl: env.REDIS_URL,
    databaseUrls: Object.freeze(Object.fromEntries(ownDatabases)),
    urlOf: (subgraph: string, declared?: string) =>
      readUrl(environment, subgraph) ??
      declared ??
      env.SUBGRAPH_URL_TEMPLATE?.replaceAll(namePlace, subgraph),
    corsOrigins: Object.freeze(env.CORS_ORIGINS),
    passHeaders: Object.freeze(env.PASS_HEADERS),
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
    mcp: env.MCP,
    rest: env.REST,
    getMaxAge: env.GET_MAX_AGE,
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
    limits: bounds.limits,
  });
}

interface TokenVariables {
  readonly JWT_SECRET?: string | undefined;
  readonly JWKS_URL?: string | undefined;
  readonly JWT_ISSUER: readonly string[];
  readonly JWT_AUDIENCE: readonly string[];
  readonly NODE_ENV: string;
}

/** What does not go together, of the variables by which tokens are verified. */
function tokenProblems({
  JWT_SECRET,
  JWKS_URL,
  JWT_ISSUER,
  JWT_AUDIENCE,
  NODE_ENV,
}: TokenVariables): string[] {
  const problems: string[] = [];
  if (JWT_SECRET && JWKS_URL) {
    problems.push(
      'JWT_SECRET and JWKS_URL are both set. Tokens are verified by one of them: unset the other.',
    );
  }
  if (NODE_ENV !== 'production' || !(JWT_SECRET || JWKS_URL)) return problems;
  const missing = Object.entries({ JWT_ISSUER, JWT_AUDIENCE }).filter(([, values]) => values.length === 0);
  return [
    ...problems,
    ...missing.map(
      ([name]) =>
        `${name} is not set. Set it to what the claim "${name === 'JWT_ISSUER' ? 'iss' : 'aud'}" of your tokens is; without it, tokens issued for other services would be accepted.`,
    ),
  ];
}

interface MediaVariables {
  readonly MEDIA_S3_URL?: string | undefined;
  readonly MEDIA_S3_KEY_ID?: string | undefined;
  readonly MEDIA_S3_SECRET?: string | undefined;
  readonly MEDIA_FOLDER?: string | undefined;
  readonly MEDIA_URL?: string | undefined;
  readonly NODE_ENV: string;
}

function mediaProblems({ NODE_ENV, MEDIA_FOLDER, MEDIA_URL, ...bucket }: MediaVariables): string[] {
  const { MEDIA_S3_URL, MEDIA_S3_KEY_ID, MEDIA_S3_SECRET } = bucket;
  if (MEDIA_S3_URL || MEDIA_S3_KEY_ID || MEDIA_S3_SECRET) {
    return Object.entries({ MEDIA_S3_URL, MEDIA_S3_KEY_ID, MEDIA_S3_SECRET })
      .filter(([, value]) => !value)
      .map(([name]) => `${name} is not set. Set MEDIA_S3_URL, MEDIA_S3_KEY_ID and MEDIA_S3_SECRET together.`);
  }
  if (NODE_ENV !== 'production' || !MEDIA_FOLDER || MEDIA_URL) return [];
  return ['MEDIA_URL is not set. Set it to where clients reach the gateway: https://api.example.org/media.'];
}

function modelProblems({
  MODEL_URL,
  MODEL_NAME,
}: {
  MODEL_URL?: string | undefined;
  MODEL_NAME?: string | undefined;
}) {
  if (MODEL_URL && !MODEL_NAME)
    return ['MODEL_NAME is not set. Set it to the name of a model that the server of MODEL_URL has.'];
  if (MODEL_NAME && !MODEL_URL)
    return ['MODEL_URL is not set. Set it to the API that has the model: https://api.openai.com/v1.'];
  return [];
}

/** <NAME>_URL of any subgraph; variables that say something else are nobody's. */
function readUrl(environment: Environment, subgraph: string): string | undefined {
  const variable = variableOf(subgraph, 'URL');
  if (variable in variables) return undefined;
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
  const secrets = secretList.optional().safeParse(environment[variable] || undefined);
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

function urlOf(protocols: string[], form: string) {
  return z
    .string()
    .refine(value => URL.canParse(value) && protocols.includes(new URL(value).protocol), `must be ${form}`);
}

function isOrigin(value: string): boolean {
  return URL.canParse(value) && new URL(value).origin === value;
}
