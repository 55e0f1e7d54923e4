/** `npm start`: what a newcomer runs, and what can go wrong with it. */

import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { manifest } from '../../subgraphs/manifest';
import { readmeQuery } from '../graph/readme-query';
import { type Checkout, freshCheckout } from '../support/checkout';
import { eventually } from '../support/eventually';
import { listening } from '../support/listening';
import { type JoineryProcess, killGroup, post, run, runJoinery } from '../support/process';

let checkout: Checkout;
let running: JoineryProcess | undefined;
beforeEach(async () => {
  checkout = await freshCheckout();
});
afterEach(async () => {
  await running?.stop('SIGKILL');
  running = undefined;
  // PostgreSQL writes its last checkpoint into the folder.
  await noProcessOf(checkout.folder);
  await checkout.remove();
});

async function startUp(environment: Record<string, string> = {}): Promise<string> {
  running = runJoinery(['start', '--port', '0'], environment, checkout.script);
  return (await running.saw(/Joinery is ready at (\S+),/))[1]!;
}

test('a first start has demo data, a page and a token; SIGTERM ends it cleanly; the next start finds its data', async () => {
  const url = await startUp();
  expect(running!.output()).toContain('demo data of Joinery Community');
  const { data } = await post(url, readmeQuery);
  expect(data.posts.edges).toHaveLength(50);
  const page = await fetch(url, { headers: { accept: 'text/html' } });
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<title>Joinery</title>')]);

  const token = runJoinery(['token', '--user', 'ada'], {}, checkout.script);
  expect(await token.ended).toBe(0);
  const headers = { authorization: `Bearer ${token.output().trim()}` };
  const written = await post(
    url,
    'mutation { createPost(input: {kind: SHORT, content: "Kept"}) { post { id author { username } } } }',
    headers,
  );
  expect(written.data.createPost.post.author.username).toBe('ada');

  expect(await running!.stop('SIGTERM')).toBe(0);
  const again = await startUp();
  expect(running!.output()).not.toContain('demo data');
  const kept = await post(again, `{ post(id: "${written.data.createPost.post.id}") { content } }`, headers);
  expect(kept.data.post.content).toBe('Kept');
  // While the services still compare what they know of each other.
  expect(await running!.stop('SIGINT')).toBe(0);
  expect(running!.output()).not.toContain('does not answer');
}, 240_000);

test('a supergraph that is broken while it runs is refused, and it serves on', async () => {
  const url = await startUp();
  const file = join(checkout.folder, 'schema', 'supergraph.graphql');
  const good = await readFile(file, 'utf8');
  const remark = async () => ((await (await fetch(`${url}/ready`)).json()) as any).supergraph;
  await writeFile(file, `${good} type {`);
  await eventually(async () => expect(await remark()).toMatch(/^A newer one is refused: Syntax Error/));
  expect((await post(url, readmeQuery)).data.posts.edges).toHaveLength(50);
  await writeFile(file, good);
  await eventually(async () => expect(await remark()).toBeUndefined());
}, 240_000);

test('SIGTERM to npm itself reaches the process, which ends with its database', async () => {
  const npm = run('npm', ['start', '--ignore-scripts', '--', '--port', '0'], {
    folder: checkout.folder,
    ownGroup: true,
  });
  try {
    const url = (await npm.saw(/Joinery is ready at (\S+),/))[1]!;
    expect((await fetch(`${url}/health`)).status).toBe(200);
    npm.child.kill('SIGTERM');
    await noProcessOf(checkout.folder);
    await expect(fetch(`${url}/health`)).rejects.toThrow();
  } finally {
    killGroup(npm);
  }
}, 240_000);

test('SIGKILL leaves no process behind, and the next start works', async () => {
  await startUp();
  await running!.stop('SIGKILL');
  await noProcessOf(checkout.folder);
  const { data } = await post(await startUp(), '{ posts(first: 1) { nodes { title } } }');
  expect(data.posts.nodes).toHaveLength(1);
}, 240_000);

test('what is secret is readable by its owner alone, and in no output', async () => {
  await startUp();
  const file = join(checkout.folder, '.joinery', 'secrets.json');
  expect((await stat(file)).mode & 0o077).toBe(0);
  const secrets: string[] = Object.values(JSON.parse(await readFile(file, 'utf8')));
  expect(secrets).toHaveLength(2);
  for (const secret of secrets) expect(running!.output()).not.toContain(secret);
}, 240_000);

test('a port in use is one clear sentence', async () => {
  const server = createServer();
  const port = await listening(server);
  running = runJoinery(['start', '--port', String(port)], {}, checkout.script);
  expect(await running.ended).toBe(1);
  expect(lastLine(running)).toMatch(new RegExp(`^joinery: .*${port}.*in use.*\\.$`));
  server.close();
}, 240_000);

test('an unreachable database is one clear sentence, without its password', async () => {
  const DATABASE_URL = 'postgres://somebody:the-password@127.0.0.1:1/postgres';
  running = runJoinery(['start', '--port', '0'], { DATABASE_URL }, checkout.script);
  expect(await running.ended).toBe(1);
  expect(lastLine(running)).toMatch(/^joinery: .*127\.0\.0\.1:1.*DATABASE_URL.*\.$/);
  expect(running.output()).not.toContain('the-password');
});

test('in production nothing stands in for a secret or a database', async () => {
  running = runJoinery(['start', '--port', '0'], { NODE_ENV: 'production' }, checkout.script);
  expect(await running.ended).toBe(1);
  expect(lastLine(running)).toMatch(/^joinery: .*is not set\. Set it to .*\.$/);
  for (const command of [['seed'], ['token', '--user', 'ada']]) {
    const refused = runJoinery(command, { NODE_ENV: 'production' }, checkout.script);
    expect(await refused.ended).toBe(1);
    expect(lastLine(refused)).toMatch(/^joinery: .*for development/);
  }
});

test('the command line has help, and says what is wrong with a call', async () => {
  const help = runJoinery(['--help'], {}, checkout.script);
  expect(await help.ended).toBe(0);
  for (const command of ['start', 'serve', 'migrate', 'seed', 'compose', 'token'])
    expect(help.output()).toContain(command);
  const unknown = runJoinery(['servr'], {}, checkout.script);
  expect(await unknown.ended).toBe(2);
  expect(unknown.output()).toContain("unknown command 'servr'");
  const nobody = runJoinery(['serve', 'nobody'], {}, checkout.script);
  expect(await nobody.ended).toBe(1);
  expect(lastLine(nobody)).toBe(
    `joinery: There is no subgraph "nobody". The subgraphs are: ${manifest.map(({ name }) => name).join(', ')}.`,
  );
});

const lastLine = (process: JoineryProcess): string => process.output().trim().split('\n').at(-1)!;

async function noProcessOf(folder: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  while ((await processesOf(folder)).length > 0 && Date.now() < deadline) {
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  expect(await processesOf(folder)).toEqual([]);
}

/** Command lines of living processes that name this folder (Linux; elsewhere none is found). */
async function processesOf(folder: string): Promise<string[]> {
  const pids = await readdir('/proc').catch(() => []);
  const lines = await Promise.all(pids.map(pid => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')));
  return lines.filter(line => line.includes(folder));
}
