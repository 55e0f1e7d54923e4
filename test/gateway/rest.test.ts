/** Trusted operations at /api/<name>, and the document that describes them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv from 'ajv/dist/2020';
import { openKnownDocuments } from '../../cli/process/known-documents';
import { openRates } from '../../cli/process/rates';
import { openForeignIdentity, signToken } from '../../gateway/http/identity';
import { readConfig } from '../../wire/config';
import type { HttpServer } from '../../wire/http/http-server';
import {
  type Answered,
  closeAll,
  codesOf,
  fetched,
  gatewayOver,
  graphOfFile,
  jwtSecret,
  later,
  log,
} from './estate';

afterEach(closeAll);
const graph = graphOfFile();

const operations = {
  'double.graphql': '# Twice a number.\nquery Double($n: Int!) { double(n: $n) }',
  'rename.graphql':
    'mutation Rename($id: ID!, $name: String! = "Sofa") { rename(id: $id, name: $name) { id name } }',
  'product.graphql': `query Product($id: ID!, $full: Boolean = false) {
    product(id: $id) { ...Named cost: price @include(if: $full) reviews { __typename body } }
  }
  fragment Named on Product { name }`,
  'coded.graphql': 'query Coded { coded }',
  'half.graphql': 'query Half { coded double(n: 2) }',
  'broken.graphql': 'query Broken { broken }',
  'stale.graphql': 'query Stale { wasHereOnce }',
};

async function gatewayWith(environment: Record<string, string> = {}, more = {}): Promise<HttpServer> {
  const path = mkdtempSync(join(tmpdir(), 'joinery-rest-'));
  later(() => rmSync(path, { recursive: true }));
  for (const [name, text] of Object.entries({ ...operations, ...more }))
    writeFileSync(join(path, name), text as string);
  const config = readConfig({ JWT_SECRET: jwtSecret, TRUSTED_DOCUMENTS: path, REST: 'on', ...environment });
  return gatewayOver(graph(), {
    config,
    known: openKnownDocuments(config, log, later),
    identify: openForeignIdentity(config, () => true),
    rates: openRates(config, log, later),
  });
}

const got = (gateway: HttpServer, path: string, headers: Record<string, string> = {}) =>
  fetched(`${gateway.url}/api/${path}`, { headers });
const posted = (gateway: HttpServer, name: string, body: unknown, headers: Record<string, string> = {}) =>
  fetched(`${gateway.url}/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const refusal = ({ status, body }: Answered) => [status, ...codesOf(body)];
const fieldOf = ({ body }: Answered) => body.errors[0].extensions.field;

test('queries are answered by GET and POST, mutations by POST', async () => {
  const gateway = await gatewayWith();
  const answer = await got(gateway, 'Double?n=4');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    'application/json; charset=utf-8',
  ]);
  expect(answer.body).toEqual({ data: { double: 8 } });
  expect((await posted(gateway, 'Double', { n: 5 })).body).toEqual({ data: { double: 10 } });
  expect((await posted(gateway, 'Rename', { id: '1' })).body.data.rename).toEqual({ id: '1', name: 'Sofa' });
  expect((await got(gateway, 'Product?id=1&full=true')).body.data.product).toMatchObject({
    name: 'Chair',
    cost: 40,
  });
  expect((await got(gateway, 'Product?id=1')).body.data.product).not.toHaveProperty('cost');
});

test('what is wrong with a request has the status that says so', async () => {
  const gateway = await gatewayWith();
  for (const path of ['Double?n=four', 'Double', 'Double?n=1&n=2']) {
    const wrong = await got(gateway, path);
    expect([...refusal(wrong), fieldOf(wrong)]).toEqual([400, 'BAD_USER_INPUT', 'n']);
  }
  const unknown = await got(gateway, 'Double?n=1&m=2');
  expect([...refusal(unknown), fieldOf(unknown)]).toEqual([400, 'BAD_USER_INPUT', 'm']);
  const inBody = await posted(gateway, 'Double', { n: 'four' });
  expect([...refusal(inBody), fieldOf(inBody)]).toEqual([400, 'BAD_USER_INPUT', 'n']);
  expect(refusal(await posted(gateway, 'Double', '[1]'))).toEqual([400, 'BAD_REQUEST']);
  expect(refusal(await posted(gateway, 'Double?n=1', {}))).toEqual([400, 'BAD_REQUEST']);
  expect(refusal(await posted(gateway, 'Double', 'n=1', { 'content-type': 'text/plain' }))).toEqual([
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ]);
  expect(refusal(await got(gateway, 'Nothing'))).toEqual([404, 'NOT_FOUND']);
  expect(refusal(await got(gateway, 'Stale'))).toEqual([404, 'NOT_FOUND']);
  expect(refusal(await got(gateway, 'Double?n=1', { accept: 'text/html' }))).toEqual([406, 'NOT_ACCEPTABLE']);
  expect(refusal(await got(gateway, 'Double?n=1', { authorization: 'Bearer wrong' }))).toEqual([
    401,
    'UNAUTHENTICATED',
  ]);
});

test('a method that does not serve an operation is 405, and says which does', async () => {
  const gateway = await gatewayWith();
  const read = await got(gateway, 'Rename?id=1');
  expect([...refusal(read), read.headers.get('allow')]).toEqual([405, 'METHOD_NOT_ALLOWED', 'POST']);
  const removed = await fetched(`${gateway.url}/api/Double`, { method: 'DELETE' });
  expect([removed.status, removed.headers.get('allow')]).toEqual([405, 'GET, POST']);
});

test('an answer of which nothing came has the status of its error', async () => {
  const gateway = await gatewayWith();
  const coded = await got(gateway, 'Coded');
  expect(refusal(coded)).toEqual([409, 'CONFLICT']);
  expect(coded.body.data).toEqual({ coded: null });
  expect(refusal(await got(gateway, 'Broken'))).toEqual([500, 'INTERNAL_ERROR']);
  const half = await got(gateway, 'Half');
  expect(refusal(half)).toEqual([200, 'CONFLICT']);
  expect(half.body.data).toEqual({ coded: null, double: 4 });
});

test('rates hold, and say when to come again', async () => {
  const gateway = await gatewayWith({ RATE_OPERATIONS: 'Double=1/60' });
  expect((await got(gateway, 'Double?n=1')).status).toBe(200);
  const limited = await got(gateway, 'Double?n=1');
  expect(refusal(limited)).toEqual([429, 'RATE_LIMITED']);
  expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('an Idempotency-Key must be one', async () => {
  const gateway = await gatewayWith();
  const key = { 'idempotency-key': 'not a key' };
  expect(refusal(await posted(gateway, 'Rename', { id: '1' }, key))).toEqual([400, 'BAD_REQUEST']);
});

test('answers to GET may be kept as those by id are', async () => {
  const gateway = await gatewayWith({ GET_MAX_AGE: '60' });
  const cacheOf = ({ headers }: Answered) => headers.get('cache-control');
  const open = await got(gateway, 'Double?n=1');
  expect(cacheOf(open)).toBe('public, max-age=60');
  expect(open.headers.get('vary')).toContain('authorization');
  const user = { userId: 'ada', tenantId: 't', roles: [], expiresIn: '1m' };
  const authorization = `Bearer ${await signToken(user, jwtSecret)}`;
  expect(cacheOf(await got(gateway, 'Double?n=1', { authorization }))).toBe('private, max-age=60');
  expect(cacheOf(await got(gateway, 'Half'))).toBe('no-store');
  expect(cacheOf(await posted(gateway, 'Double', { n: 1 }))).toBeNull();
});

test('there is nothing unless it is asked for', async () => {
  expect((await got(await gatewayWith({ REST: 'off' }), 'Double?n=1')).status).toBe(404);
  expect(() => readConfig({ REST: 'on' })).toThrow('TRUSTED_DOCUMENTS is not set.');
});

describe('the document', () => {
  test('is valid OpenAPI, and lists what is served', async () => {
    const { status, body } = await got(await gatewayWith(), 'openapi.json');
    expect(status).toBe(200);
    const { valid, errors } = await new Validator().validate(body);
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
    expect(Object.keys(body.paths).sort()).toEqual(
      ['Broken', 'Coded', 'Double', 'Half', 'Product', 'Rename'].map(name => `/api/${name}`),
    );
    expect(body.paths['/api/Double'].get).toMatchObject({
      operationId: 'Double',
      summary: 'Twice a number.',
      parameters: [{ name: 'n', in: 'query', required: true, schema: { type: 'integer' } }],
    });
    expect(body.paths['/api/Rename'].get).toBeUndefined();
    expect(body.paths['/api/Rename'].post.parameters[0]).toMatchObject({
      name: 'idempotency-key',
      in: 'header',
    });
  });

  test('describes the answers as they are', async () => {
    const gateway = await gatewayWith();
    const { body } = await got(gateway, 'openapi.json');
    const ajv = new Ajv({ strict: false });
    ajv.addSchema({ ...body, $id: 'https://graph.example/openapi.json' });
    const fits = (name: string, value: unknown) => {
      const place = `paths/~1api~1${name}/post/responses/200/content/application~1json/schema`;
      const validate = ajv.compile({ $ref: `https://graph.example/openapi.json#/${place}` });
      return validate(value) || validate.errors;
    };
    for (const path of ['Product?id=1', 'Product?id=1&full=true', 'Product?id=9', 'Half']) {
      expect(fits(path.split('?')[0]!, (await got(gateway, path)).body)).toBe(true);
    }
    expect(fits('Product', { data: { product: { cost: 'free', reviews: [] } } })).not.toBe(true);
  });
});
