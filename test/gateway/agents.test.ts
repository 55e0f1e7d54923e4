/** Trusted operations as tools of agents, asked by the client of the protocol's own SDK. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { openKnownDocuments } from '../../cli/process/known-documents';
import { openObservers } from '../../cli/process/observers';
import { openRates } from '../../cli/process/rates';
import { openForeignIdentity, signToken } from '../../gateway/http/identity';
import { readConfig } from '../../wire/config';
import type { HttpServer } from '../../wire/http/http-server';
import { openLog } from '../../wire/log';
import { eventually } from '../support/eventually';
import { closeAll, codesOf, fetched, gatewayOver, graphOfFile, jwtSecret, later, log } from './estate';

afterEach(closeAll);
const graph = graphOfFile();

const operations = {
  'double.graphql': `# Twice a number.
    # budget: fetches 1 depth 1
    query Double($n: Int!) { double(n: $n) }`,
  'rename.graphql':
    'mutation Rename($id: ID!, $name: String = "Sofa") { rename(id: $id, name: $name) { id name } }',
  'viewer.graphql': '"Who asks." query WhoAsks { viewer { tenantId userId } }',
  'coded.graphql': 'query Coded { coded double(n: 2) }',
  'nameless.graphql': '{ products { name } }',
};

async function gatewayWith(environment: Record<string, string> = {}, logger = log) {
  const path = mkdtempSync(join(tmpdir(), 'joinery-agents-'));
  later(() => rmSync(path, { recursive: true }));
  for (const [name, text] of Object.entries(operations)) writeFileSync(join(path, name), text);
  const config = readConfig({ JWT_SECRET: jwtSecret, TRUSTED_DOCUMENTS: path, MCP: 'on', ...environment });
  return gatewayOver(graph(), {
    config,
    known: openKnownDocuments(config, logger, later),
    identify: openForeignIdentity(config, () => true),
    rates: openRates(config, log, later),
    observers: openObservers(config, graph(), logger, later).observers,
    log: logger,
  });
}

async function agentOf(gateway: HttpServer, headers: Record<string, string> = {}): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(
    new StreamableHTTPClientTransport(new URL(`${gateway.url}/mcp`), { requestInit: { headers } }),
  );
  later(() => client.close());
  return client;
}

interface Told {
  readonly text: string;
  readonly json: any;
  readonly isError: boolean;
}

async function called(client: Client, name: string, given: Record<string, unknown> = {}): Promise<Told> {
  const { content, isError } = await client.callTool({ name, arguments: given });
  const [{ text }] = content as [{ text: string }];
  return { text, json: text.startsWith('{') ? JSON.parse(text) : undefined, isError: isError === true };
}

test('operations are tools, described by their authors or else by the schema', async () => {
  const client = await agentOf(await gatewayWith());
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name).sort()).toEqual([
    'Coded',
    'Double',
    'Rename',
    'WhoAsks',
    'explain_operation',
    'search_schema',
  ]);
  const tool = (name: string) => tools.find(one => one.name === name)!;
  expect(tool('Double')).toMatchObject({
    description: 'Twice a number.',
    inputSchema: {
      type: 'object',
      properties: { n: { type: 'integer' } },
      required: ['n'],
      additionalProperties: false,
    },
    annotations: { readOnlyHint: true },
  });
  expect(tool('Rename')).toMatchObject({
    description: 'The mutation Rename.',
    inputSchema: {
      properties: { id: { type: 'string' }, name: { type: ['string', 'null'], default: 'Sofa' } },
      required: ['id'],
    },
    annotations: { readOnlyHint: false },
  });
  expect(tool('WhoAsks').description).toBe('Who asks.');
});

test('a call is answered as the operation is', async () => {
  const client = await agentOf(await gatewayWith());
  expect((await called(client, 'Double', { n: 4 })).json).toEqual({ data: { double: 8 } });
  expect(await called(client, 'Rename', { id: '7' })).toMatchObject({
    json: { data: { rename: { id: '7', name: 'Sofa' } } },
    isError: false,
  });
});

test('wrong variables are an error of the tool, with code and field', async () => {
  const client = await agentOf(await gatewayWith());
  const wrong = await called(client, 'Double', { n: 'four' });
  expect([wrong.isError, codesOf(wrong.json)]).toEqual([true, ['BAD_USER_INPUT']]);
  expect(wrong.json.errors[0]).toMatchObject({
    message: expect.stringContaining('Int cannot represent non-integer value'),
    extensions: { field: 'n' },
  });
  const missing = await called(client, 'Double');
  expect(missing.json.errors[0].extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'n' });
  const unknown = await called(client, 'Double', { n: 1, m: 2 });
  expect(unknown.isError).toBe(true);
  expect(unknown.json.errors[0]).toMatchObject({
    message: '"m" is no variable of Double: it has n.',
    extensions: { code: 'BAD_USER_INPUT', field: 'm' },
  });
  await expect(client.callTool({ name: 'Nothing' })).rejects.toThrow('There is no tool "Nothing".');
});

test('errors of the graph are errors of the tool, beside what came', async () => {
  const client = await agentOf(await gatewayWith());
  const coded = await called(client, 'Coded');
  expect(coded).toMatchObject({ isError: true, json: { data: { coded: null, double: 4 } } });
  expect(coded.json.errors).toMatchObject([
    { message: 'Somebody was faster.', extensions: { code: 'CONFLICT' } },
  ]);
});

test('the caller is whom the token says, and an invalid token is refused', async () => {
  const gateway = await gatewayWith();
  const user = { userId: 'ada', tenantId: 'one', roles: [], expiresIn: '1m' };
  const authorization = `Bearer ${await signToken(user, jwtSecret)}`;
  const ada = await agentOf(gateway, { authorization });
  expect((await called(ada, 'WhoAsks')).json.data.viewer).toMatchObject({ userId: 'ada' });
  const nobody = await agentOf(gateway);
  expect((await called(nobody, 'WhoAsks')).json.data.viewer.userId).toBeNull();
  await expect(agentOf(gateway, { authorization: 'Bearer wrong' })).rejects.toMatchObject({ code: 401 });
});

test('calls are limited like other requests', async () => {
  const client = await agentOf(await gatewayWith({ RATE_OPERATIONS: 'Double=1/60' }));
  expect((await called(client, 'Double', { n: 1 })).isError).toBe(false);
  const limited = await called(client, 'Double', { n: 1 });
  expect([limited.isError, codesOf(limited.json)]).toEqual([true, ['RATE_LIMITED']]);
  expect(limited.json.errors[0].extensions.retryAfter).toBeGreaterThan(0);
  await expect(agentOf(await gatewayWith({ RATE_ADDRESS: '1/60' }))).rejects.toMatchObject({ code: 429 });
});

test('calls are logged and counted like other requests', async () => {
  const lines: any[] = [];
  const written = openLog('info', { write: (line: string) => void lines.push(JSON.parse(line)) });
  const client = await agentOf(await gatewayWith({ LOG_REQUESTS: 'all' }, written));
  await called(client, 'Coded');
  await eventually(async () =>
    expect(lines).toContainEqual(
      expect.objectContaining({
        operation: 'Coded',
        type: 'query',
        status: 200,
        codes: ['CONFLICT'],
        fetches: 1,
      }),
    ),
  );
});

describe('for development', () => {
  test('the schema is searched', async () => {
    const client = await agentOf(await gatewayWith());
    const { text } = await called(client, 'search_schema', { words: 'double' });
    expect(text).toBe('Query.double(n: Int!): Int');
    expect((await called(client, 'search_schema', { words: 'Review' })).text).toContain(
      'type Review {\n  id: ID!',
    );
    const wrong = await called(client, 'search_schema', { word: 'Review' });
    expect([wrong.isError, codesOf(wrong.json)]).toEqual([true, ['BAD_USER_INPUT']]);
  });

  test('an operation is explained, and not run', async () => {
    const client = await agentOf(await gatewayWith());
    const document = 'query Both { products { name reviews { body } } }';
    const { text } = await called(client, 'explain_operation', { document });
    expect(text).toContain('query Both');
    expect(text).toMatch(/products.*reviews/s);
    const wrong = await called(client, 'explain_operation', { document: '{ nothing }' });
    expect([wrong.isError, codesOf(wrong.json)]).toEqual([true, ['GRAPHQL_VALIDATION_FAILED']]);
  });

  test.each<Record<string, string>>([
    { NODE_ENV: 'production', JWT_ISSUER: 'i', JWT_AUDIENCE: 'a' },
    { INTROSPECTION: 'off' },
  ])('not with %p', async environment => {
    const client = await agentOf(await gatewayWith(environment));
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).not.toContain('search_schema');
    expect(tools.map(({ name }) => name)).not.toContain('explain_operation');
  });

  test('until introspection is switched off', async () => {
    const gateway = await gatewayWith();
    const client = await agentOf(gateway);
    expect((await client.listTools()).tools.map(({ name }) => name)).toContain('search_schema');
    gateway.reconfigure(readConfig({ INTROSPECTION: 'off' }), 'as before');
    expect((await client.listTools()).tools.map(({ name }) => name)).not.toContain('search_schema');
    await expect(
      client.callTool({ name: 'search_schema', arguments: { words: 'double' } }),
    ).rejects.toThrow();
  });
});

describe('over HTTP', () => {
  const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
  const list = { jsonrpc: '2.0', id: 1, method: 'tools/list' };
  const posted = async (gateway: HttpServer, body: unknown, more = {}) =>
    fetched(`${gateway.url}/mcp`, {
      method: 'POST',
      headers: { ...headers, ...more },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  test('there is nothing unless it is asked for', async () => {
    const gateway = await gatewayWith({ MCP: 'off' });
    expect((await posted(gateway, list)).status).toBe(404);
    expect(() => readConfig({ MCP: 'on' })).toThrow('TRUSTED_DOCUMENTS is not set.');
  });

  test('what is no single message of the protocol is refused', async () => {
    const gateway = await gatewayWith();
    expect((await posted(gateway, list)).status).toBe(200);
    const many = await posted(gateway, [list, list]);
    expect([many.status, codesOf(many.body)]).toEqual([400, ['BATCHING_NOT_SERVED']]);
    const none = await posted(gateway, '{"jsonrpc"');
    expect([none.status, codesOf(none.body)]).toEqual([400, ['BAD_REQUEST']]);
    expect((await posted(gateway, { hello: 'there' })).status).toBe(400);
    expect((await posted(gateway, list, { 'content-type': 'text/plain' })).status).toBe(415);
    const got = await fetched(`${gateway.url}/mcp`, { headers });
    expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST']);
  });

  test('pages of other origins are refused, unless they are allowed', async () => {
    const gateway = await gatewayWith({ CORS_ORIGINS: 'https://app.example' });
    expect((await posted(gateway, list, { origin: 'https://app.example' })).status).toBe(200);
    const other = await posted(gateway, list, { origin: 'https://evil.example' });
    expect([other.status, codesOf(other.body)]).toEqual([403, ['FORBIDDEN']]);
  });
});
