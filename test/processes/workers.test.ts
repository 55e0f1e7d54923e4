/** `--workers`: several processes share a port, live and die together, and one that dies alone is replaced. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { domains } from '../../subgraphs';
import { variableOf } from '../../wire/config';
import { sign } from '../../wire/contract/signature';
import { demoTenantId } from '../../wire/contract/viewer';
import { copyDatabase, type TestDatabase } from '../support/databases';
import { testSecret } from '../support/estate';
import { listening } from '../support/listening';
import { type JoineryProcess, post, runJoinery } from '../support/process';

jest.setTimeout(90_000);

let server: Server;
let port: number;
let folder: string;
let file: string;
let running: JoineryProcess | undefined;

beforeAll(async () => {
  server = createServer((_req, res) => {
    res.setHeader('content-type', 'application/json');
    setTimeout(() => res.end('{"data":{"slow":1}}'), 300);
  });
  port = await listening(server);
  folder = await mkdtemp(join(tmpdir(), 'joinery-workers-'));
  file = join(folder, 'supergraph.graphql');
  const typeDefs = parse(
    'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3") type Query { slow: Int }',
  );
  const { supergraphSdl } = composeServices([{ name: 'one', typeDefs, url: `http://127.0.0.1:${port}/` }]);
  await writeFile(file, supergraphSdl!);
});

afterEach(async () => {
  await running?.stop('SIGKILL');
  running = undefined;
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

async function serve(...options: string[]): Promise<string> {
  running = runJoinery(['serve', 'gateway', '--supergraph', file, '--port', '0', ...options], {
    NODE_ENV: 'production',
  });
  return (await running.saw(/served at (\S+)\/graphql/))[1]!;
}

function workersOf({ child: { pid } }: JoineryProcess): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // What nobody has waited for is dead all the same.
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

async function until(met: () => boolean, what: string): Promise<void> {
  for (let n = 0; n < 600 && !met(); n++) await new Promise(resolve => setTimeout(resolve, 50));
  if (!met()) throw new Error(`${what}\n${running?.output()}`);
}

test('they say once where they are; SIGTERM ends all of them, after what they were at', async () => {
  const url = await serve('--workers', '3');
  const workers = workersOf(running!);
  expect(workers).toHaveLength(3);
  expect(running!.output()).toMatch(/by 3 workers/);
  expect(running!.output().match(/served at/g)).toHaveLength(1);
  const asked = Promise.all(Array.from({ length: 9 }, () => post(url, '{ slow }')));
  await new Promise(resolve => setTimeout(resolve, 100));
  expect(await running!.stop('SIGTERM')).toBe(0);
  expect(await asked).toEqual(Array(9).fill({ data: { slow: 1 } }));
  expect(workers.filter(lives)).toEqual([]);
});

test('one that dies is replaced, again and again, while the others serve', async () => {
  const url = await serve('--workers', '2');
  for (let n = 0; n < 3; n++) {
    const [first] = workersOf(running!);
    process.kill(first!, 'SIGKILL');
    const known = () => running!.output().match(/A worker exited/g)?.length === n + 1;
    await until(known, 'It was killed.');
    // A connection of its own: the one that is kept may have been to the dead.
    expect(await post(url, '{ slow }', { connection: 'close' })).toEqual({ data: { slow: 1 } });
    const replaced = () => running!.output().match(/replacement worker is ready/g)?.length === n + 1;
    await until(replaced, 'A worker is missing.');
    expect(workersOf(running!)).toHaveLength(2);
  }
  expect(await running!.stop()).toBe(0);
});

test('SIGHUP reaches all', async () => {
  await serve('--workers', '3');
  running!.child.kill('SIGHUP');
  await until(() => running!.output().match(/was reloaded/g)?.length === 3, 'Not all have read it.');
  expect(await running!.stop()).toBe(0);
});

test('nothing is left when the primary is killed', async () => {
  await serve('--workers', '3');
  const workers = workersOf(running!);
  running!.child.kill('SIGKILL');
  await until(() => !workers.some(lives), 'A worker is left.');
});

test('Ctrl-C, which the terminal sends to all of them, ends them once', async () => {
  const url = await serve('--workers', '2');
  const workers = workersOf(running!);
  const asked = post(url, '{ slow }');
  await new Promise(resolve => setTimeout(resolve, 100));
  for (const pid of workers) process.kill(pid, 'SIGINT');
  expect(await running!.stop('SIGINT')).toBe(0);
  expect(await asked).toEqual({ data: { slow: 1 } });
  expect(running!.output()).not.toMatch(/A worker exited/);
});

test('a port that is taken ends it with a sentence', async () => {
  const taken = runJoinery(
    ['serve', 'gateway', '--supergraph', file, '--port', String(port), '--workers', '2'],
    { NODE_ENV: 'production' },
  );
  expect(await taken.ended).toBe(1);
  expect(taken.output()).toContain(`Port ${port} is in use.`);
  expect(taken.output()).toContain('A worker exited before it was ready.');
});

test.each(['0', '-1', 'many', '1.5'])('--workers %s is refused', async count => {
  const refused = runJoinery(['serve', 'gateway', '--workers', count], {});
  expect(await refused.ended).toBe(2);
});

test('a subgraph has workers as well, over one database', async () => {
  const [domain] = domains;
  const database: TestDatabase = await copyDatabase(domain!.name);
  try {
    running = runJoinery(['serve', domain!.name, '--port', '0', '--workers', '2'], {
      NODE_ENV: 'production',
      SUBGRAPH_SECRET: testSecret,
      [variableOf(domain!.name, 'DATABASE_URL')]: database.url,
    });
    const [, url] = await running.saw(/served at (\S+)\/graphql by 2 workers/);
    expect(workersOf(running)).toHaveLength(2);
    for (let n = 0; n < 4; n++) expect((await fetch(`${url}/ready`)).status).toBe(200);

    // Each copy meets another worker than the one before.
    const body = '{"query":"mutation { __typename }"}';
    const viewer = { tenantId: demoTenantId, userId: null, roles: [] };
    const call = { viewer, method: 'POST', path: '/graphql', audience: domain!.name, body };
    const headers = sign({ ...call, headers: { 'content-type': 'application/json' } }, testSecret);
    const statuses: number[] = [];
    for (let n = 0; n < 6; n++) {
      // A connection of its own each time.
      const asked = request(`${url}/graphql`, { method: 'POST', headers, agent: false }).end(body);
      const [answer] = (await once(asked, 'response')) as [IncomingMessage];
      answer.resume();
      statuses.push(answer.statusCode!);
    }
    expect(statuses).toEqual([200, 401, 401, 401, 401, 401]);
    expect(await running.stop()).toBe(0);
  } finally {
    await database.drop();
  }
});
