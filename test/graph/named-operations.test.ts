/** Trusted operations over the whole path, by agents and REST: nobody reaches another tenant's data. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { Validator } from '@seriousme/openapi-schema-validator';
import { openKnownDocuments } from '../../cli/process/known-documents';
import { openIdentity, signToken } from '../../gateway/http/identity';
import { startGateway } from '../../gateway/http/server';
import { readConfig } from '../../wire/config';
import type { Viewer } from '../../wire/contract/viewer';
import type { HttpServer } from '../../wire/http/http-server';
import { openLog } from '../../wire/log';
import { projectRoot } from '../../wire/project';
import { demoViewer, type Estate, openEstate } from '../support/estate';

const jwtSecret = 'signs the tokens of the users of this test';
const log = openLog('silent');
const ada = demoViewer(0);
const closing: (() => unknown)[] = [];
let estate: Estate;
let gateway: HttpServer;
let stranger: Viewer;

beforeAll(async () => {
  estate = await openEstate({ hears: false });
  const [other] = await estate.sql(
    'cortex',
    'SELECT id, tenant_id FROM users WHERE tenant_id <> $1 LIMIT 1',
    [ada.tenantId],
  );
  stranger = { tenantId: other.tenant_id, userId: other.id, roles: ['USER', 'ADMIN'] };
  const path = mkdtempSync(join(tmpdir(), 'joinery-named-'));
  closing.push(() => rmSync(path, { recursive: true }));
  writeFileSync(
    join(path, 'person.graphql'),
    'query Person($id: ID!) { user(id: $id) { id username } me { id } }',
  );
  writeFileSync(
    join(path, 'rename.graphql'),
    'mutation Rename($input: UpdateUserInput!) { updateUser(input: $input) { user { displayName } } }',
  );
  const documents = [join(projectRoot, 'operations'), path].join();
  const config = readConfig({ JWT_SECRET: jwtSecret, TRUSTED_DOCUMENTS: documents, MCP: 'on', REST: 'on' });
  const known = openKnownDocuments(config, log, close => closing.push(close));
  const identify = openIdentity(config);
  gateway = await startGateway({
    graph: estate.graph,
    config,
    known,
    identify,
    host: '127.0.0.1',
    port: 0,
    log,
  });
  closing.push(() => gateway.close(500));
}, 180_000);

afterAll(async () => {
  while (closing.length > 0) await closing.pop()!();
  await estate.close();
});

async function tokenOf({ userId, tenantId, roles }: Viewer): Promise<string> {
  return `Bearer ${await signToken({ userId: userId!, tenantId, roles, expiresIn: '5m' }, jwtSecret)}`;
}

type Ask = (viewer: Viewer, name: string, variables: Record<string, unknown>) => Promise<any>;

const ways: Record<string, Ask> = {
  'by an agent': async (viewer, name, variables) => {
    const client = new Client({ name: 'test', version: '1' });
    const headers = { authorization: await tokenOf(viewer) };
    await client.connect(
      new StreamableHTTPClientTransport(new URL(`${gateway.url}/mcp`), { requestInit: { headers } }),
    );
    const { content } = await client.callTool({ name, arguments: variables });
    await client.close();
    return JSON.parse((content as [{ text: string }])[0].text);
  },
  'by REST': async (viewer, name, variables) => {
    const response = await fetch(`${gateway.url}/api/${name}`, {
      method: 'POST',
      headers: { authorization: await tokenOf(viewer), 'content-type': 'application/json' },
      body: JSON.stringify(variables),
    });
    return response.json();
  },
};

describe.each(Object.entries(ways))('%s', (_, ask) => {
  test('a user of the tenant is found, and one of another tenant is not', async () => {
    const own = await ask(ada, 'Person', { id: ada.userId });
    expect(own.data).toMatchObject({ user: { id: ada.userId, username: 'ada' }, me: { id: ada.userId } });
    expect((await ask(ada, 'Person', { id: stranger.userId })).data).toEqual({
      user: null,
      me: { id: ada.userId },
    });
    expect((await ask(stranger, 'Person', { id: ada.userId })).data.user).toBeNull();
  });

  test('nothing of another tenant is changed', async () => {
    const input = { id: ada.userId, displayName: 'Somebody' };
    const { errors } = await ask(stranger, 'Rename', { input });
    expect(errors[0].extensions.code).toBe('NOT_FOUND');
    const [row] = await estate.sql('cortex', 'SELECT display_name FROM users WHERE id = $1', [ada.userId]);
    expect(row.display_name).not.toBe('Somebody');
    const renamed = await ask(ada, 'Rename', { input: { ...input, displayName: `Ada ${_}` } });
    expect(renamed.data.updateUser.user.displayName).toBe(`Ada ${_}`);
  });
});

test("the project's own operations are described as OpenAPI and as tools", async () => {
  const response = await fetch(`${gateway.url}/api/openapi.json`);
  const document = (await response.json()) as { paths: Record<string, any>; components: { schemas: any } };
  expect(await new Validator().validate(document)).toMatchObject({ valid: true });
  expect(Object.keys(document.paths).length).toBeGreaterThan(40);
  const { parameters } = document.paths['/api/Challenges'].get;
  expect(parameters).toContainEqual({
    name: 'difficulty',
    in: 'query',
    required: false,
    schema: { anyOf: [{ $ref: '#/components/schemas/ChallengeDifficulty' }, { type: 'null' }] },
  });
  expect(document.components.schemas.ChallengeDifficulty.enum).toContain('EASY');

  const client = new Client({ name: 'test', version: '1' });
  await client.connect(new StreamableHTTPClientTransport(new URL(`${gateway.url}/mcp`)));
  const { tools } = await client.listTools();
  const { content } = await client.callTool({
    name: 'search_schema',
    arguments: { words: 'the posts of a category' },
  });
  await client.close();
  const [{ text: found }] = content as [{ text: string }];
  expect(found.split('\n').slice(0, 5).join('\n')).toContain('Query.posts(');
  const page = tools.find(({ name }) => name === 'AuthorPage');
  expect(page).toMatchObject({ description: "Somebody's profile with what they wrote and said." });
});

test('an Idempotency-Key makes a mutation happen once', async () => {
  const authorization = await tokenOf(ada);
  const key = 'a key of this test';
  const rename = (displayName: string) =>
    fetch(`${gateway.url}/api/Rename`, {
      method: 'POST',
      headers: {
        authorization,
        'content-type': 'application/json',
        'idempotency-key': key.replaceAll(' ', '-'),
      },
      body: JSON.stringify({ input: { displayName } }),
    });
  expect((await rename('Once')).status).toBe(200);
  await estate.sql('cortex', "UPDATE users SET display_name = 'Meanwhile' WHERE id = $1", [ada.userId]);
  expect((await rename('Once')).status).toBe(200);
  const [row] = await estate.sql('cortex', 'SELECT display_name FROM users WHERE id = $1', [ada.userId]);
  expect(row.display_name).toBe('Meanwhile');
  const reused = await rename('Twice');
  expect(reused.status).toBe(422);
  expect(await reused.json()).toMatchObject({ errors: [{ extensions: { code: 'IDEMPOTENCY_KEY_REUSED' } }] });
});
