/** Documents by id over HTTP, event streams and WebSockets: trusted ones, and automatic persisted queries. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { openKnownDocuments } from '../../cli/process/known-documents';
import { openForeignIdentity, signToken } from '../../gateway/http/identity';
import { knownDocuments } from '../../gateway/operations/known-documents';
import { readConfig } from '../../wire/config';
import type { HttpServer } from '../../wire/http/http-server';
import { openLog } from '../../wire/log';
import { eventually } from '../support/eventually';
import { closeAll, codesOf, fetched, jwtSecret, later, localGateway, log, post } from './estate';

afterEach(closeAll);

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const named = 'query Named($id: ID!) { product(id: $id) { name } }';
const rename = 'mutation Rename { rename(id: "1", name: "Sofa") { name } }';
const chair = { data: { product: { name: 'Chair' } } };
const byHash = (text: string, more = {}) => ({
  variables: { id: '1' },
  extensions: { persistedQuery: { version: 1, sha256Hash: sha256(text) } },
  ...more,
});
const strict = { accept: 'application/graphql-response+json' };

function folder(files: Record<string, unknown>): string {
  const path = mkdtempSync(join(tmpdir(), 'joinery-documents-'));
  later(() => rmSync(path, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(path, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return path;
}

/** A gateway with what the environment says. */
async function gatewayWith(environment: Record<string, string>, logger = log): Promise<HttpServer> {
  const config = readConfig({ JWT_SECRET: jwtSecret, ...environment });
  const known = openKnownDocuments(config, logger, later);
  const identify = openForeignIdentity(config, () => true);
  return localGateway({ config, known, identify, log: logger });
}

describe('automatic persisted queries', () => {
  test('a hash is answered once its query was sent with it', async () => {
    const gateway = await gatewayWith({ PERSISTED_QUERIES: 'on' });
    const unknown = await post(gateway, byHash(named), strict);
    expect([unknown.status, codesOf(unknown.body)]).toEqual([400, ['PERSISTED_QUERY_NOT_FOUND']]);
    expect(unknown.body.errors[0].message).toBe('PersistedQueryNotFound');
    expect((await post(gateway, byHash(named, { query: named }))).body).toEqual(chair);
    expect((await post(gateway, byHash(named))).body).toEqual(chair);
    const { extensions } = byHash(named);
    const search = new URLSearchParams({ variables: '{"id":"1"}', extensions: JSON.stringify(extensions) });
    expect((await fetched(`${gateway.url}/graphql?${search}`)).body).toEqual(chair);
  });

  test('what its hash is not of, or what is not valid, is not kept', async () => {
    const gateway = await gatewayWith({ PERSISTED_QUERIES: 'on' });
    const other = await post(gateway, byHash(named, { query: rename }));
    expect(codesOf(other.body)).toEqual(['BAD_REQUEST']);
    expect(codesOf((await post(gateway, byHash(named))).body)).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
    const invalid = '{ nothing }';
    expect(codesOf((await post(gateway, byHash(invalid, { query: invalid }))).body)).toEqual([
      'GRAPHQL_VALIDATION_FAILED',
    ]);
    expect(codesOf((await post(gateway, byHash(invalid))).body)).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
    const version = { extensions: { persistedQuery: { version: 2, sha256Hash: sha256(named) } } };
    expect(codesOf((await post(gateway, { query: named, ...version })).body)).toEqual(['BAD_REQUEST']);
  });

  test('no more are kept than the limit says', async () => {
    const gateway = await gatewayWith({ PERSISTED_QUERIES: 'on', LIMIT_PERSISTED_QUERIES: '2' });
    const queries = [1, 2, 3].map(n => `{ double(n: ${n}) }`);
    for (const query of queries) await post(gateway, byHash(query, { query }));
    const answers = await Promise.all(queries.map(query => post(gateway, byHash(query))));
    expect(answers.map(({ body }) => body.data?.double)).toEqual([undefined, 4, 6]);
  });
});

describe('trusted documents are answered by id', () => {
  const manifests: [string, unknown][] = [
    ["graphql-codegen's client preset, or Relay", { abc: named }],
    [
      'Apollo',
      {
        format: 'apollo-persisted-query-manifest',
        version: 1,
        operations: [{ id: 'abc', name: 'Named', type: 'query', body: named }],
      },
    ],
  ];
  test.each(manifests)('of a manifest of %s', async (_, manifest) => {
    const path = join(folder({ 'documents.json': manifest }), 'documents.json');
    const gateway = await gatewayWith({ TRUSTED_DOCUMENTS: path });
    const variables = { id: '1' };
    const forms = [
      { documentId: 'abc' },
      { documentId: 'sha256:abc' },
      { doc_id: 'abc' },
      { id: 'abc' },
      { query: '', id: 'abc' },
      { extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } } },
    ];
    for (const form of forms) expect((await post(gateway, { ...form, variables })).body).toEqual(chair);
    const charset = { 'content-type': 'application/json; charset=utf-8' };
    expect((await post(gateway, { documentId: 'abc', variables }, charset)).body).toEqual(chair);
    const wrong = await post(gateway, { documentId: 'abc', variables: 'none' });
    expect([wrong.status, codesOf(wrong.body)]).toEqual([400, ['BAD_REQUEST']]);
    expect(wrong.body.errors[0].message).toContain('"variables"');
    expect(codesOf((await post(gateway, { documentId: 'other' })).body)).toEqual([
      'PERSISTED_QUERY_NOT_FOUND',
    ]);
  });

  test('of a folder, by the hash of the text and by name', async () => {
    const path = folder({ 'named.graphql': `# A product.\n${named}\n` });
    const gateway = await gatewayWith({ TRUSTED_DOCUMENTS: path });
    const ids = ['named', sha256(`# A product.\n${named}\n`)];
    for (const id of ids) {
      expect((await post(gateway, { id, variables: { id: '1' } })).body).toEqual(chair);
    }
  });

  test('over event streams and WebSockets', async () => {
    const path = folder({ 'named.graphql': named });
    const gateway = await gatewayWith({ TRUSTED_DOCUMENTS: path });
    const stream = { accept: 'text/event-stream' };
    const { body } = await post(gateway, { documentId: 'named', variables: { id: '1' } }, stream);
    expect(body).toContain(JSON.stringify(chair));
    const unknown = await post(gateway, { documentId: 'other' }, stream);
    expect([unknown.status, codesOf(unknown.body)]).toEqual([400, ['PERSISTED_QUERY_NOT_FOUND']]);

    const client = createClient({
      url: `${gateway.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
    });
    later(() => client.dispose());
    const asked = (sha256Hash: string) =>
      client.iterate({
        query: '',
        variables: { id: '1' },
        extensions: { persistedQuery: { version: 1, sha256Hash } },
      });
    for await (const result of asked('named')) expect(result).toEqual(chair);
    await expect(asked('other').next()).rejects.toMatchObject([
      { extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
    ]);
  });

  test('a document beyond the limits of others is answered', async () => {
    const many = Array.from({ length: 10 }, (_, n) => `a${n}: double(n: ${n})`).join(' ');
    const path = folder({ 'many.graphql': `{ ${many} }` });
    const gateway = await gatewayWith({ TRUSTED_DOCUMENTS: path, LIMIT_ALIASES: '5' });
    const large = await post(gateway, { query: `{ ${many} b: double(n: 1) }` });
    expect(codesOf(large.body)).toEqual(['TOO_MANY_ALIASES']);
    expect((await post(gateway, { id: 'many' })).body.data.a9).toBe(18);
  });

  test('files that change are read again; wrong ones are not served', async () => {
    const path = folder({ 'named.graphql': named });
    const gateway = await gatewayWith({ TRUSTED_DOCUMENTS: path });
    writeFileSync(join(path, 'double.graphql'), '{ double(n: 4) }');
    await eventually(async () =>
      expect((await post(gateway, { id: 'double' })).body).toEqual({ data: { double: 8 } }),
    );
    writeFileSync(join(path, 'double.graphql'), '{ double(');
    writeFileSync(join(path, 'later.graphql'), '{ double(n: 5) }');
    await new Promise(resolve => setTimeout(resolve, 500));
    expect((await post(gateway, { id: 'double' })).body).toEqual({ data: { double: 8 } });
    expect(codesOf((await post(gateway, { id: 'later' })).body)).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
  });
});

describe('other documents', () => {
  const other = '{ double(n: 1) }';

  test('are allowed unless something else is said', async () => {
    const gateway = await gatewayWith({ TRUSTED_DOCUMENTS: folder({ 'named.graphql': named }) });
    expect((await post(gateway, { query: other })).body).toEqual({ data: { double: 2 } });
  });

  test('are refused before they are parsed, whatever else is wrong with them; trusted texts are not', async () => {
    const environment = { OTHER_DOCUMENTS: 'refuse', PERSISTED_QUERIES: 'on' };
    const gateway = await gatewayWith({
      TRUSTED_DOCUMENTS: folder({ 'named.graphql': named }),
      ...environment,
    });
    for (const query of [other, '{ nothing', '{ __schema { types { name } } }', `{${'a'.repeat(9999)}}`]) {
      const { status, body } = await post(gateway, { query }, strict);
      expect([status, codesOf(body)]).toEqual([400, ['DOCUMENT_NOT_TRUSTED']]);
    }
    const byOwnHash = await post(gateway, byHash(other, { query: other }));
    expect(codesOf(byOwnHash.body)).toEqual(['DOCUMENT_NOT_TRUSTED']);
    const spaced = named.replaceAll(' ', '\n  ');
    for (const query of [named, spaced]) {
      expect((await post(gateway, { query, variables: { id: '1' } })).body).toEqual(chair);
    }
    expect((await post(gateway, byHash(named))).body).toEqual(chair);
    const stream = await post(gateway, { query: other }, { accept: 'text/event-stream' });
    expect(stream.body).toContain('DOCUMENT_NOT_TRUSTED');
  });

  test('are reported once each, by hash and name, and answered', async () => {
    const lines: any[] = [];
    const logger = openLog('warn', { write: line => void lines.push(JSON.parse(line)) });
    const path = folder({ 'named.graphql': named });
    const gateway = await gatewayWith({ TRUSTED_DOCUMENTS: path, OTHER_DOCUMENTS: 'report' }, logger);
    const query = 'query Doubled { double(n: 1) }';
    for (const text of [query, query, named]) {
      expect((await post(gateway, { query: text, variables: { id: '1' } })).body.data).toBeDefined();
    }
    expect(lines).toMatchObject([{ hash: sha256(query), operation: 'Doubled' }]);
  });
});

describe('the answer to a GET by id', () => {
  const search = new URLSearchParams({ id: 'named', variables: '{"id":"1"}' });
  const cacheOf = (answer: { headers: Headers }) => answer.headers.get('cache-control');

  test('may be kept: by anybody for anonymous viewers, by the browser alone for others', async () => {
    const files = { 'named.graphql': named, 'broken.graphql': '{ broken }', 'rename.graphql': rename };
    const gateway = await gatewayWith({ TRUSTED_DOCUMENTS: folder(files), GET_MAX_AGE: '60' });
    const get = (query: string, headers = {}) => fetched(`${gateway.url}/graphql?${query}`, { headers });

    const anonymous = await get(String(search));
    expect(anonymous.body).toEqual(chair);
    expect(cacheOf(anonymous)).toBe('public, max-age=60');
    expect(anonymous.headers.get('vary')).toMatch(/\bauthorization\b.*\borigin\b/);
    const user = { userId: 'u', tenantId: 't', roles: [], expiresIn: '1m' };
    const authorization = `Bearer ${await signToken(user, jwtSecret)}`;
    expect(cacheOf(await get(String(search), { authorization }))).toBe('private, max-age=60');
    expect(cacheOf(await get('id=broken'))).toBe('no-store');
    expect(cacheOf(await get('id=unknown'))).toBe('no-store');
    expect(cacheOf(await get(String(search), { 'joinery-watermark': '1' }))).toBe('no-store');
    const mutation = await get('id=rename');
    expect([mutation.status, cacheOf(mutation)]).toEqual([405, 'no-store']);
    expect(cacheOf(await get('query={__typename}'))).toBeNull();
    expect(cacheOf(await post(gateway, { id: 'named', variables: { id: '1' } }))).toBeNull();
  });

  test('says nothing of caches unless an age is set', async () => {
    const gateway = await gatewayWith({ TRUSTED_DOCUMENTS: folder({ 'named.graphql': named }) });
    expect(cacheOf(await fetched(`${gateway.url}/graphql?${search}`))).toBeNull();
  });
});

describe('documents that cannot be trusted end the start in a sentence', () => {
  const wrong: [string, Record<string, unknown>, RegExp][] = [
    ['none', {}, /has no documents: files that end in \.graphql\.$/],
    ['no GraphQL', { 'a.graphql': 'query {' }, /a\.graphql is not a GraphQL document: .*line 1/],
    ['no operation', { 'a.graphql': 'fragment F on Product { id }' }, /a\.graphql has no operation\.$/],
    ['a manifest of something else', { 'a.json': { a: 1 } }, /is not a manifest of documents/],
    ['no JSON', { 'a.json': '{' }, /a\.json is not JSON/],
    [
      'one id twice',
      { 'a.json': { a: '{ a }' }, 'b.json': { a: '{ b }' } },
      /different documents with the id a/,
    ],
  ];
  test.each(wrong)('%s', (_, files, sentence) => {
    const path = folder(files);
    const names = Object.keys(files).filter(name => name.endsWith('.json'));
    const paths = names.length > 0 ? names.map(name => join(path, name)).join(',') : path;
    const config = readConfig({ TRUSTED_DOCUMENTS: paths });
    expect(() => openKnownDocuments(config, log, later)).toThrow(sentence);
  });

  test('and so does a rule for the others of none', () => {
    expect(() => readConfig({ OTHER_DOCUMENTS: 'refuse' })).toThrow(/^TRUSTED_DOCUMENTS is not set\./);
    const missing = readConfig({ TRUSTED_DOCUMENTS: '/nowhere/at-all' });
    expect(() => openKnownDocuments(missing, log, later)).toThrow('/nowhere/at-all cannot be read (ENOENT).');
  });
});

test('without either, nothing is looked up', () => {
  const prepare = jest.fn(() => ({ errors: [] }));
  const find = knownDocuments({}, { prepare, prepareTrusted: prepare, log });
  find({ query: '{ a }', extensions: { persistedQuery: { sha256Hash: 'x' } } });
  expect(prepare.mock.calls).toEqual([['{ a }']]);
});
