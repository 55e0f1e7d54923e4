/** Settings in a file: what is read, what is refused with place and remedy, and what the environment says above it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import { parse } from 'yaml';
import { configJsonSchema } from '../../cli/estate/config-schema';
import { ConfigError, readConfig } from '../../wire/config';
import { configFileOf, readConfigFile } from '../../wire/config-file';
import { limitNames } from '../../wire/limits';
import { projectRoot } from '../../wire/project';
import { settings, variables } from '../../wire/settings';

const read = (text: string, environment = {}) =>
  readConfig(environment, ['postal'], configFileOf(text, 'j.yaml'));
const page = readFileSync(join(projectRoot, 'docs', 'reference', 'configuration.md'), 'utf8');
const examples = ['reference/configuration.md', 'reference/gateway.md', 'how-to/public-gateway.md'].flatMap(
  file =>
    [...readFileSync(join(projectRoot, 'docs', file), 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map(
      ([, text]) => text!,
    ),
);
const long = 'x'.repeat(32);

test('what the file says stands below the environment', () => {
  const text = `
port: 1
introspection: off
corsOrigins: [https://a.example]
rates: { viewer: 3/4, operations: { Search: 5/6 } }
limits: { cost: 7, aliases: 8 }
passErrors: [reviews, '*:OUT_OF_STOCK']
openIdProviders: [{ name: google, issuer: https://accounts.google.com, clientId: a, clientSecret: b }]
subgraphs:
  postal: { url: http://postal/graphql, databaseUrl: postgres://u:p@h/postal, secrets: [${long}] }
`;
  const config = read(text, { PORT: '2', LIMIT_COST: '9', RATE_VIEWER: '' });
  expect(config).toMatchObject({
    port: 2,
    introspection: false,
    corsOrigins: ['https://a.example'],
    rates: { viewer: { points: 3, seconds: 4 }, operations: { Search: { points: 5, seconds: 6 } } },
    limits: { cost: 9, aliases: 8 },
    passErrors: [{ subgraph: 'reviews' }, { subgraph: '*', code: 'OUT_OF_STOCK' }],
    openIdProviders: [{ name: 'google', clientSecret: 'b' }],
    databaseUrls: { postal: 'postgres://u:p@h/postal' },
  });
  expect(config.urlOf('postal', 'http://declared')).toBe('http://postal/graphql');
  expect(read(text, { POSTAL_URL: 'http://own/graphql' }).urlOf('postal')).toBe('http://own/graphql');
  expect(config.secretsOf('postal')).toEqual([long]);
});

test('a file without settings, and keys without values, change nothing', () => {
  const { urlOf: _u, secretsOf: _s, ...defaults } = readConfig({});
  for (const text of ['', '# nothing\n', 'port:\nlimits:\n  cost:\nsubgraphs:\n']) {
    expect(read(text)).toMatchObject(defaults);
  }
});

test.each([
  ['- a', 'j.yaml:1:1: The file must have settings below it.'],
  ['port: 1\na: [', /^j\.yaml:2:5: Flow sequence .*\.$/],
  ['port: 1\nport: 2', 'j.yaml:2:1: Map keys must be unique.'],
  ['\nport: http', 'j.yaml:2:1: port must be a number from 0 to 65535.'],
  ['limit:\n  cost: 1', 'j.yaml:1:1: limit is no setting. Did you mean limits?'],
  ['rates:\n  vewer: 1/2', 'j.yaml:2:3: rates.vewer is no setting. Did you mean viewer?'],
  [
    'jwt:\n  zzzzzzzz: 1',
    'j.yaml:2:3: jwt.zzzzzzzz is no setting. There are: secret, jwksUrl, issuers, audiences.',
  ],
  ['rates: 600', 'j.yaml:1:1: rates must have settings below it.'],
  ['rates:\n  viewer: fast', 'j.yaml:2:3: rates.viewer must be like 600/60 for 600 in 60 seconds.'],
  ['rates:\n  operations:\n    1x: 1/2', 'j.yaml:3:5: rates.operations.1x is no name of an operation.'],
  ['limits:\n  cost: 1e9', 'j.yaml:2:3: limits.cost must be a whole number from 1 to 999999999.'],
  ['corsOrigins:\n  - https://a.example\n  - "*"', /^j\.yaml:3:5: corsOrigins\[1\] must list origins like /],
  ['graphiql: yes', 'j.yaml:1:1: graphiql must be on or off.'],
  [
    'subgraphs:\n  reviews:\n    ulr: x',
    'j.yaml:3:5: subgraphs.reviews.ulr is no setting. Did you mean url?',
  ],
  ['openIdProviders:\n  - nam: x', /openIdProviders\[0\]\.nam is no setting\. Did you mean name\?/],
  ['__proto__: { port: 1 }', /^j\.yaml:1:1: __proto__ is no setting\. There are: port, host, /],
  [
    `jwt: { secret: ${long}, jwksUrl: https://a }`,
    'j.yaml:1:8: jwt.secret and j.yaml:1:50: jwt.jwksUrl are both set.',
  ],
])('%j is refused', (text, message) => {
  expect(() => read(text)).toThrow(ConfigError);
  expect(() => read(text)).toThrow(message);
});

test('all that is wrong is said at once, and no value is repeated', () => {
  const reading = () => read('port: hunter1\njwt:\n  secret: hunter2\nlimits: hunter3\nhunter: hunter4\n');
  expect(reading).toThrow(
    /^j\.yaml:1:1: port .*\nj\.yaml:3:3: jwt\.secret .*\nj\.yaml:4:1: limits .*\nj\.yaml:5:1: hunter is/,
  );
  expect(reading).not.toThrow(/hunter[1234]/);
});

test('a file that is not there is named', () => {
  expect(() => readConfigFile('/nowhere/joinery.yaml')).toThrow(
    'The configuration file /nowhere/joinery.yaml cannot be read (ENOENT).',
  );
});

test('the JSON Schema takes the examples of the documentation and what is refused here it refuses', () => {
  const matches = new Ajv({ strict: false }).compile(JSON.parse(configJsonSchema()));
  expect(examples.length).toBeGreaterThan(2);
  for (const text of examples) {
    expect(() => read(text)).not.toThrow();
    expect([text, matches(parse(text))]).toEqual([text, true]);
  }
  for (const text of [
    'limit: {}',
    'port: http',
    'rates: { viewer: fast }',
    'limits: { cost: 0 }',
    'graphiql: 3',
  ]) {
    expect([text, matches(parse(text))]).toEqual([text, false]);
  }
});

test('docs/reference/configuration.md has every setting with its key', () => {
  const rows = page.split('\n').filter(line => line.startsWith('| `'));
  const told = rows.flatMap(row => {
    const [, names, keys] = row.split(' | ').length > 3 ? row.split(/^\| | \| /) : [];
    const [found = [], places = []] = [names, keys].map(cell =>
      [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, one]) => one!),
    );
    return found.map((name, n) => [name, places[n]]);
  });
  expect(Object.fromEntries(told)).toMatchObject(
    Object.fromEntries(variables.map(variable => [variable, settings[variable].key])),
  );
  expect(new Set(Object.values(settings).map(({ key }) => key)).size).toBe(variables.length);
  expect(limitNames.every(name => configJsonSchema().includes(`"${name}"`))).toBe(true);
});
