/**
 * Declares every setting once: its place in the configuration file, its environment variable, its form and its default.
 * docs/reference/configuration.md describes them and schema/joinery.schema.json is made from them; tests compare the three.
 */
import { z } from 'zod';
import { demoTenantId, isUuid } from './contract/viewer';
import { contractsForm, graphContracts } from './graph-contracts';
import { mayBePassedOn, requestRules, responseRules } from './header-rules';
import { defaultLimits, limitNames, limitVariable, limitWords } from './limits';
import { logLevels } from './log';
import {
  anyList,
  anyText,
  asJson,
  asList,
  asMap,
  asNumber,
  asText,
  httpUrl,
  isHttpUrl,
  listWhere,
  oneOf,
  onOrOff,
  type ReadText,
  rate,
  rateExample,
  textWhere,
  urlWith,
  wholeNumber,
  withoutSlash,
} from './setting-forms';
import { tokenIssuers, tokenIssuersForm } from './token-issuers';

export interface Setting<Value extends z.ZodType = z.ZodType> {
  /** Where it stands in the configuration file: `jwt.secret`. */
  readonly key: string;
  readonly value: Value;
  readonly read: ReadText;
  /** Of a text of JSON. */
  readonly example?: string | undefined;
  /** For whoever writes the file in an editor. */
  readonly what: string;
}

const setting = <Value extends z.ZodType>(
  key: string,
  what: string,
  value: Value,
  read: ReadText = asText,
  example?: string,
): Setting<Value> => ({ key, value, read, what, example });

/** A secret of 32 random characters cannot be guessed; a word can. */
export const minSecretLength = 32;
export const newSecret = 'make one with: openssl rand -base64 48';
const isSecret = (value: string) => value.length >= minSecretLength;

/** The first signs; each verifies, so that one can follow another without a pause. */
export const secretList = listWhere(
  isSecret,
  `must have at least ${minSecretLength} characters, and so must each where several are listed; ${newSecret}`,
);

export const databaseUrl = urlWith(
  ['postgres:', 'postgresql:'],
  'a URL like postgres://user:password@host:5432/database',
);

/** What stands for the name of a subgraph in SUBGRAPH_URL_TEMPLATE. */
export const namePlace = '{name}';

/** An error of somebody else's subgraph that clients may read. */
export interface PassedError {
  /** * for every one. */
  readonly subgraph: string;
  /** Left out, every one. */
  readonly code?: string | undefined;
}

function readPassedError(entry: string): PassedError {
  const [subgraph, code] = entry.split(':') as [string, string | undefined];
  return { subgraph, code };
}

/** A star may stand in the first label of a host that has two more. */
function isOrigin(value: string): boolean {
  const plain = value.replace(/^(https?:\/\/[a-z0-9-]*)\*([a-z0-9-]*(\.[a-z0-9-]+){2,}(:\d+)?)$/, '$1x$2');
  return !plain.includes('*') && URL.canParse(plain) && new URL(plain).origin === plain;
}

const openIdForm =
  '[{"name":"google","issuer":"https://accounts.google.com","clientId":"…","clientSecret":"…"}]';
const openIdText = z.string('must be a text').min(1, 'must not be empty');
const isHttps = (value: string) => new URL(value).protocol === 'https:';
const isOwnMachine = (value: string) => /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?(\/|$)/.test(value);

/** Over the network only by HTTPS: what a provider says is believed. */
const issuerUrl = textWhere(
  value => URL.canParse(value) && (isHttps(value) || isOwnMachine(value)),
  'must be an https:// URL',
);

const port = wholeNumber(0, 65_535, 'must be a number from 0 to 65535');
const rateOf = (what: string) => `${what}: ${rateExample}`;

export const settings = {
  PORT: setting('port', 'port to listen on; 0 lets the system choose', port.default(4000), asNumber),
  HOST: setting('host', 'address to listen on', anyText.default('127.0.0.1')),
  ADMIN_PORT: setting('admin.port', 'port for operators: metrics, health', port.optional(), asNumber),
  ADMIN_HOST: setting('admin.host', 'address of admin.port', anyText.default('127.0.0.1')),
  INTROSPECTION: setting('introspection', 'whether clients may introspect the schema', onOrOff.optional()),
  GRAPHIQL: setting('graphiql', 'whether GraphiQL is served at /', onOrOff.optional()),
  JWT_SECRET: setting(
    'jwt.secret',
    'verifies Bearer tokens (HS256)',
    textWhere(isSecret, `must have at least ${minSecretLength} characters; ${newSecret}`).optional(),
  ),
  JWKS_URL: setting(
    'jwt.jwksUrl',
    'keys of an identity provider',
    httpUrl
      .refine(url => !url.includes(','), 'must be one URL; TOKEN_ISSUERS lists several issuers')
      .optional(),
  ),
  TOKEN_ISSUERS: setting(
    'tokenIssuers',
    'identity providers, each with its keys, audiences, algorithms and roles',
    tokenIssuers(issuerUrl).default([]),
    asJson,
    tokenIssuersForm,
  ),
  JWT_ISSUER: setting('jwt.issuers', 'allowed values of "iss"', anyList.default([]), asList),
  JWT_AUDIENCE: setting('jwt.audiences', 'allowed values of "aud"', anyList.default([]), asList),
  ANONYMOUS_ACCESS: setting(
    'anonymousAccess',
    'whether requests without a token are answered',
    onOrOff.default(true),
  ),
  SUBGRAPH_SECRET: setting(
    'subgraphSecrets',
    'sign requests to subgraphs, and cursors: the first signs, all verify',
    secretList.default([]),
    asList,
  ),
  SUBGRAPH_URL_TEMPLATE: setting(
    'subgraphUrlTemplate',
    'URL of subgraphs that have none of their own: http://{name}:4000/graphql',
    textWhere(
      value => value.includes(namePlace) && isHttpUrl(value.replaceAll(namePlace, 'name')),
      `must be an http:// or https:// URL that holds ${namePlace}: http://${namePlace}:4000/graphql`,
    ).optional(),
  ),
  DEFAULT_TENANT_ID: setting(
    'defaultTenantId',
    'tenant whose public data anonymous requests see',
    textWhere(isUuid, 'must be the uuid of a tenant').default(demoTenantId),
  ),
  DATABASE_URL: setting(
    'databaseUrl',
    'an administrator of the PostgreSQL server that holds all databases',
    databaseUrl.optional(),
  ),
  REDIS_URL: setting(
    'redisUrl',
    'Redis for events, cached values and shared counts',
    urlWith(['redis:', 'rediss:'], 'a URL like redis://user:password@host:6379').optional(),
  ),
  CORS_ORIGINS: setting(
    'corsOrigins',
    'origins whose pages may send requests, like https://app.example.com or https://*.example.com',
    listWhere(
      isOrigin,
      'must list origins like https://app.example.com or https://*.example.com, without a path; * alone is not served',
    ).default([]),
    asList,
  ),
  PASS_HEADERS: setting(
    'passHeaders',
    'client headers that are passed to foreign subgraphs',
    listWhere(
      mayBePassedOn,
      'must list names of headers that a subgraph may see; none of the connection or the body',
    )
      .transform(names => names.map(name => name.toLowerCase()))
      .default([]),
    asList,
  ),
  PASS_ERRORS: setting(
    'passErrors',
    'errors of foreign subgraphs that clients may read: reviews, reviews:OUT_OF_STOCK, *',
    listWhere(
      entry => /^[^\s:]+(:[^\s:]+)?$/.test(entry),
      'must list errors that clients may read: reviews for all of that subgraph, reviews:OUT_OF_STOCK for those with that code, * for every subgraph',
    )
      .transform(entries => entries.map(readPassedError))
      .default([]),
    asList,
  ),
  REPAIR_MAX_ROWS: setting(
    'repairMaxRows',
    'rows that an automatic comparison of replicas deletes or changes at most',
    wholeNumber(0, 999_999_999, 'must be a whole number').default(100),
    asNumber,
  ),
  SMTP_URL: setting(
    'mail.smtpUrl',
    'server that sends mail',
    urlWith(['smtp:', 'smtps:'], 'a URL like smtp://user:password@host:587').optional(),
  ),
  MAIL_FOLDER: setting('mail.folder', 'folder for mails that no server takes', anyText.optional()),
  MAIL_FROM: setting('mail.from', 'sender of mails', anyText.default('Joinery <noreply@localhost>')),
  PUBLIC_URL: setting(
    'publicUrl',
    'base URL of the pages that links in mails lead to',
    httpUrl.default('http://127.0.0.1:4000'),
  ),
  OPENID_PROVIDERS: setting(
    'openIdProviders',
    'identity providers for signing in and linking accounts',
    z
      .array(
        z.strictObject(
          {
            // Not `password`, which is an account's own.
            name: z
              .string('must be a text')
              .regex(/^(?!password$)[a-z][a-z0-9-]{0,99}$/, 'must be a name like google'),
            issuer: issuerUrl,
            clientId: openIdText,
            clientSecret: openIdText,
          },
          'must have name, issuer, clientId and clientSecret',
        ),
        `must be a list like ${openIdForm}`,
      )
      .default([]),
    asJson,
    openIdForm,
  ),
  MODEL_URL: setting(
    'model.url',
    "base URL of an API compatible with OpenAI's chat endpoint",
    withoutSlash.optional(),
  ),
  MODEL_NAME: setting('model.name', "a model's name", anyText.optional()),
  MODEL_API_KEY: setting('model.apiKey', 'Bearer token for model.url', anyText.optional()),
  MEDIA_FOLDER: setting('media.folder', "folder for users' files", anyText.optional()),
  MEDIA_URL: setting('media.url', "URL of the gateway's /media", withoutSlash.optional()),
  MEDIA_S3_URL: setting('media.s3.url', 'bucket of an S3-compatible store', withoutSlash.optional()),
  MEDIA_S3_KEY_ID: setting('media.s3.keyId', 'key for the bucket', anyText.optional()),
  MEDIA_S3_SECRET: setting('media.s3.secret', 'secret for the bucket', anyText.optional()),
  MEDIA_S3_REGION: setting('media.s3.region', 'region of the store', anyText.default('us-east-1')),
  PERSISTED_QUERIES: setting(
    'operations.persistedQueries',
    'automatic persisted queries',
    onOrOff.default(false),
  ),
  TRUSTED_DOCUMENTS: setting(
    'operations.trustedDocuments',
    'documents that clients may request by id: folders, .graphql files, manifests',
    anyList.default([]),
    asList,
  ),
  OTHER_DOCUMENTS: setting(
    'operations.otherDocuments',
    'what becomes of documents that are not trusted',
    oneOf(['allow', 'report', 'refuse'], 'must be allow, report or refuse').default('allow'),
  ),
  CONTRACTS: setting(
    'contracts',
    'views of the graph, each served at /graphql/<name>, by the tags of what its clients see',
    graphContracts.default({}),
    asJson,
    contractsForm,
  ),
  SUPERGRAPH_HEADER: setting(
    'supergraph.header',
    'header with the key, for a supergraph at a URL: x-api-key: …',
    textWhere(text => /^[\w-]+:\s*[\x20-\x7e]+$/.test(text), 'must be a header like x-api-key: …').optional(),
  ),
  SUPERGRAPH_POLL_SECONDS: setting(
    'supergraph.pollSeconds',
    'seconds after which a supergraph at a URL is asked for again',
    wholeNumber(1, 86_400, 'must be a number of seconds, at least 1').default(30),
    asNumber,
  ),
  MOCKS: setting(
    'mocks',
    'subgraphs that are not there yet and are answered for with made-up values; for development',
    anyList.default([]),
    asList,
  ),
  MCP: setting('mcp', 'trusted documents are tools for agents at /mcp', onOrOff.default(false)),
  REST: setting('rest', 'trusted documents are served at /api/<name>', onOrOff.default(false)),
  GET_MAX_AGE: setting(
    'operations.getMaxAge',
    'seconds for which browsers and CDNs may keep the answer to a GET by id',
    wholeNumber(0, 99_999_999, 'must be a number of seconds').default(0),
    asNumber,
  ),
  GET_REQUIRES_HEADER: setting(
    'operations.getRequiresHeader',
    'headers of which a GET must have one, so that no page of another origin can send it',
    listWhere(name => /^[a-z0-9-]+$/i.test(name), 'must list names of headers')
      .transform(names => names.map(name => name.toLowerCase()))
      .default([]),
    asList,
  ),
  COMPRESS_ABOVE: setting(
    'compressAbove',
    'bytes from which answers are compressed',
    wholeNumber(0, 999_999_999, 'must be a number of bytes').optional(),
    asNumber,
  ),
  TRUSTED_PROXIES: setting(
    'trustedProxies',
    'number of your own proxies in front of the gateway',
    wholeNumber(0, 9, 'must be how many proxies stand before the gateway, 0 to 9').default(0),
    asNumber,
  ),
  RATE_VIEWER: setting('rates.viewer', rateOf('requests of one signed-in viewer'), rate.optional()),
  RATE_ADDRESS: setting('rates.address', rateOf('requests of one address by others'), rate.optional()),
  RATE_COST: setting('rates.cost', rateOf('cost of all that one caller asks'), rate.optional()),
  RATE_OPERATIONS: setting(
    'rates.operations',
    rateOf('requests of one caller for operations, by name'),
    z
      .record(
        z.string().regex(/^[A-Za-z_]\w*$/, 'is no name of an operation'),
        rate,
        `must list operations and their rates: Search=${rateExample}`,
      )
      .default({}),
    asMap,
  ),
  RATE_CONCURRENT: setting(
    'rates.concurrent',
    'requests of one caller that run at once, in each process',
    wholeNumber(1, 999_999, 'must be a whole number, at least 1').optional(),
    asNumber,
  ),
  HOOKS: setting('hooks', 'a module whose functions take part in requests', anyText.optional()),
  OTEL_EXPORTER_OTLP_ENDPOINT: setting(
    'tracing.endpoint',
    'collector of traces, by OTLP',
    httpUrl.optional(),
  ),
  OTEL_SERVICE_NAME: setting(
    'tracing.serviceName',
    'name of the gateway in traces',
    anyText.default('joinery-gateway'),
  ),
  OTEL_TRACES_SAMPLER_ARG: setting(
    'tracing.share',
    'share of requests that are traced, from 0 to 1',
    z
      .number('must be a share from 0 to 1, like 0.1')
      .min(0, 'must be a share from 0 to 1, like 0.1')
      .max(1, 'must be a share from 0 to 1, like 0.1')
      .default(0.1),
    asNumber,
  ),
  LOG_REQUESTS: setting(
    'log.requests',
    "the gateway's log of requests",
    oneOf(['off', 'slow', 'all'], 'must be off, slow or all').default('off'),
  ),
  SLOW_REQUEST_MS: setting(
    'log.slowRequestMs',
    'milliseconds from which a request is slow',
    wholeNumber(0, 99_999_999, 'must be a number of milliseconds').default(1000),
    asNumber,
  ),
  LOG_LEVEL: setting(
    'log.level',
    'what is logged',
    oneOf(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
  ),
} as const;

export type Variable = keyof typeof settings;
export type SettingValues = {
  readonly [Name in Variable]: z.output<(typeof settings)[Name]['value']>;
};

export const variables = Object.keys(settings) as readonly Variable[];

const limit = wholeNumber(1, 999_999_999, 'must be a whole number from 1 to 999999999');

/** The limits, by their variables. */
export const limitSettings: Readonly<Record<string, Setting>> = Object.fromEntries(
  limitNames.map(name => [
    limitVariable(name),
    setting(`limits.${name}`, limitWords[name], limit.default(defaultLimits[name]), asNumber),
  ]),
);

/** How a foreign subgraph sends the events of subscriptions. */
export type SubscriptionProtocol = (typeof subscriptionProtocols)[number];

const subscriptionProtocols = ['sse', 'websocket'] as const;

/** Of one subgraph, in the configuration file; what says where it is has variables with the subgraph's name. */
export const subgraphSettings = z.strictObject({
  url: httpUrl.optional().describe("its URL, which takes precedence over the supergraph's"),
  databaseUrl: databaseUrl.optional().describe('its database and role'),
  secrets: secretList.optional().describe('sign requests to it: the first signs, all verify'),
  requestHeaders: requestRules.optional().describe('headers that it gets, if it is foreign'),
  responseHeaders: responseRules
    .optional()
    .describe('headers of its answers that the client gets, if it is foreign'),
  subscriptions: oneOf(subscriptionProtocols, 'must be sse or websocket')
    .optional()
    .describe(
      'how it sends events, if it is foreign: sse (graphql-sse), unless set, or websocket (graphql-ws)',
    ),
});

export type SubgraphSettings = z.output<typeof subgraphSettings>;
