import { ConfigError, readConfig, variableOf } from '../../wire/config';
import { demoTenantId } from '../../wire/contract/viewer';

const long = 'x'.repeat(32);

test('an empty environment gives the defaults of a developer', () => {
  const config = readConfig({});
  expect(config).toMatchObject({
    port: 4000,
    host: '127.0.0.1',
    defaultTenantId: demoTenantId,
    corsOrigins: [],
    logLevel: 'info',
    production: false,
  });
  expect(Object.isFrozen(config)).toBe(true);
});

test('what tells of the inside is on for a developer, off in production, and on where it is switched on', () => {
  const shown = { introspection: true, graphiql: true };
  const hidden = { introspection: false, graphiql: false };
  expect(readConfig({})).toMatchObject({ ...shown, adminPort: undefined, adminHost: '127.0.0.1' });
  expect(readConfig({ NODE_ENV: 'production' })).toMatchObject({ ...hidden, adminPort: undefined });
  expect(
    readConfig({ NODE_ENV: 'production', INTROSPECTION: 'on', GRAPHIQL: 'on', ADMIN_PORT: '9090' }),
  ).toMatchObject({ ...shown, adminPort: 9090 });
  expect(readConfig({ INTROSPECTION: 'off', GRAPHIQL: 'off' })).toMatchObject(hidden);
});

test('what is set is read, by the names of the subgraphs as well', () => {
  const config = readConfig(
    {
      PORT: '0',
      SUBGRAPH_SECRET: long,
      JWT_SECRET: long,
      CORS_ORIGINS: 'https://a.example, http://localhost:3000',
      PASS_HEADERS: 'Authorization,traceparent',
      PASS_ERRORS: 'reviews, *:OUT_OF_STOCK',
      FEATURE_FLAGS_URL: 'http://flags:4001/graphql',
      POSTAL_DATABASE_URL: 'postgres://u:p@h/postal',
      UNRELATED_URL: 'nonsense',
    },
    ['feature-flags', 'postal'],
  );
  expect(config).toMatchObject({
    port: 0,
    corsOrigins: ['https://a.example', 'http://localhost:3000'],
    passHeaders: ['authorization', 'traceparent'],
    passErrors: [{ subgraph: 'reviews' }, { subgraph: '*', code: 'OUT_OF_STOCK' }],
    databaseUrls: { postal: 'postgres://u:p@h/postal' },
  });
  expect(config.secretsOf('postal')).toEqual([long]);
  expect(config.urlOf('feature-flags')).toBe('http://flags:4001/graphql');
  expect(config.urlOf('postal')).toBeUndefined();
  expect(variableOf('feature-flags', 'DATABASE_URL')).toBe('FEATURE_FLAGS_DATABASE_URL');
});

describe('where a subgraph is served', () => {
  const template = 'http://{name}:4000/graphql';

  test.each([
    ['its variable goes before all', { A_B_URL: 'http://own' }, 'http://declared', 'http://own'],
    ['then what the supergraph declares', {}, 'http://declared', 'http://declared'],
    ['then the template', {}, undefined, 'http://a-b:4000/graphql'],
    ['a variable that is set to nothing is not set', { A_B_URL: '' }, undefined, 'http://a-b:4000/graphql'],
  ])('%s', (_, environment, declared, url) => {
    expect(readConfig({ SUBGRAPH_URL_TEMPLATE: template, ...environment }).urlOf('a-b', declared)).toBe(url);
  });

  test("a variable of another meaning is no subgraph's", () => {
    expect(readConfig({ REDIS_URL: 'redis://host:6379' }).urlOf('redis')).toBeUndefined();
  });

  test('the name of a subgraph that only a supergraph knows is read, and its mistakes are said', () => {
    expect(() => readConfig({ OTHER_URL: 'other:4001' }).urlOf('other')).toThrow(
      'OTHER_URL must be an http:// or https:// URL.',
    );
  });
});

test('in production tokens say who made them, and for whom', () => {
  const production = { NODE_ENV: 'production' };
  for (const keys of [{ JWT_SECRET: long }, { JWKS_URL: 'https://issuer/keys' }]) {
    expect(() => readConfig({ ...production, ...keys })).toThrow(/^JWT_ISSUER is not set.*\nJWT_AUDIENCE is/);
    expect(() => readConfig({ ...production, ...keys, JWT_ISSUER: 'i' })).toThrow(/^JWT_AUDIENCE is not set/);
    const whole = { ...production, ...keys, JWT_ISSUER: 'https://i, https://j', JWT_AUDIENCE: 'a' };
    expect(readConfig(whole)).toMatchObject({ jwtIssuers: ['https://i', 'https://j'], jwtAudiences: ['a'] });
    expect(readConfig(keys)).toMatchObject({ jwtIssuers: [], jwtAudiences: [] });
  }
  // A subgraph reads no tokens.
  expect(readConfig(production)).toMatchObject({ jwtSecret: undefined, anonymousAccess: true });
});

test('a variable that is set to nothing is not set', () => {
  expect(readConfig({ JWKS_URL: '', PORT: '' })).toMatchObject({ jwksUrl: undefined, port: 4000 });
});

test.each([
  [{ PORT: 'http' }, 'PORT must be a number from 0 to 65535.'],
  [{ ADMIN_PORT: 'x' }, 'ADMIN_PORT must be a number from 0 to 65535.'],
  [{ INTROSPECTION: 'true' }, 'INTROSPECTION must be on or off.'],
  [{ GRAPHIQL: '1' }, 'GRAPHIQL must be on or off.'],
  [{ PORT: '70000' }, 'PORT must be a number from 0 to 65535.'],
  [
    { JWT_SECRET: 'short' },
    /^JWT_SECRET must have at least 32 characters; make one with: openssl rand -base64 48\.$/,
  ],
  [{ SUBGRAPH_SECRET: 'hunter2' }, /^SUBGRAPH_SECRET must have at least 32 characters/],
  [{ JWKS_URL: 'keys.json' }, /^JWKS_URL must be an http:\/\/ or https:\/\/ URL/],
  [{ JWKS_URL: 'https://a,https://b' }, 'JWKS_URL must be one URL; TOKEN_ISSUERS lists several issuers.'],
  [{ ANONYMOUS_ACCESS: 'no' }, 'ANONYMOUS_ACCESS must be on or off.'],
  [{ JWKS_URL: 'http://x', JWT_SECRET: long }, /^JWT_SECRET and JWKS_URL are both set/],
  [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL must be a URL like postgres:/],
  [{ REDIS_URL: 'localhost:6379' }, 'REDIS_URL must be a URL like redis://user:password@host:6379.'],
  [{ POSTAL_URL: 'postal:4001' }, 'POSTAL_URL must be an http:// or https:// URL.'],
  [{ SUBGRAPH_URL_TEMPLATE: 'http://postal:4000' }, /^SUBGRAPH_URL_TEMPLATE must be .* holds \{name\}/],
  [{ SUBGRAPH_URL_TEMPLATE: '{name}:4000' }, /^SUBGRAPH_URL_TEMPLATE must be an http/],
  [{ DEFAULT_TENANT_ID: 'demo' }, 'DEFAULT_TENANT_ID must be the uuid of a tenant.'],
  [
    { CORS_ORIGINS: '*' },
    /^CORS_ORIGINS must list origins like .*; \* alone is not served\. Separate several by commas\.$/,
  ],
  [{ CORS_ORIGINS: 'https://a.example/' }, /^CORS_ORIGINS must list origins/],
  [{ PASS_HEADERS: 'joinery-viewer' }, /^PASS_HEADERS must list names/],
  [{ PASS_ERRORS: 'reviews:' }, /^PASS_ERRORS must list errors that clients may read/],
  [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of silent, fatal, error/],
])('%p is refused with what to set', (environment, message) => {
  expect(() => readConfig(environment, ['postal'])).toThrow(ConfigError);
  expect(() => readConfig(environment, ['postal'])).toThrow(message);
});

test('all that is wrong is said at once, and no value is repeated', () => {
  const read = () => readConfig({ PORT: 'x', JWT_SECRET: 'hunter2', LOG_LEVEL: 'y' });
  expect(read).toThrow(/^PORT .*\nJWT_SECRET .*\nLOG_LEVEL /);
  expect(read).not.toThrow(/hunter2/);
});

test('one secret can follow another, and a subgraph can have its own', () => {
  const [older, newer, own] = ['a', 'b', 'c'].map(letter => letter.repeat(32));
  const config = readConfig({
    SUBGRAPH_SECRET: `${newer}, ${older}`,
    FEATURE_FLAGS_SUBGRAPH_SECRET: own,
    BAD_SUBGRAPH_SECRET: 'short',
  });
  expect(config.secretsOf('postal')).toEqual([newer, older]);
  expect(config.secretsOf('feature-flags')).toEqual([own]);
  expect(() => config.secretsOf('bad')).toThrow(/^BAD_SUBGRAPH_SECRET must have at least 32 characters/);
  expect(() => config.secretsOf('bad')).not.toThrow(/short/);
  expect(readConfig({ FEATURE_FLAGS_SUBGRAPH_SECRET: own }).secretsOf('feature-flags')).toEqual([own]);
});

test('a secret that is missing where it is needed is named with what to set', () => {
  expect(() => readConfig({}).secretsOf('postal')).toThrow(
    /^SUBGRAPH_SECRET is not set\. Set it to the same 32 or more characters for the gateway and every subgraph/,
  );
});
