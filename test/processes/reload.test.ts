/** A gateway's process follows its supergraph's file and SIGHUP, and drops no request over it. */
import { mkdtemp, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { listening } from '../support/listening';
import { type JoineryProcess, post, runJoinery } from '../support/process';

jest.setTimeout(60_000);

let server: Server;
let port: number;
let folder: string;
let file: string;
let gateway: JoineryProcess;
let url: string;

/** The one field that the graph of this version has. */
function supergraph(version: number): string {
  const typeDefs = parse(
    `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3") type Query { always: Int v${version}: Int }`,
  );
  return composeServices([{ name: 'one', typeDefs, url: `http://127.0.0.1:${port}/` }]).supergraphSdl!;
}

beforeAll(async () => {
  server = createServer((_req, res) => {
    res.setHeader('content-type', 'application/json');
    setTimeout(() => res.end('{"data":{"always":1}}'), 20);
  });
  port = await listening(server);
  folder = await mkdtemp(join(tmpdir(), 'joinery-reload-'));
  file = join(folder, 'supergraph.graphql');
  await writeFile(file, supergraph(1));
  gateway = runJoinery(['serve', 'gateway', '--supergraph', file, '--port', '0'], {
    NODE_ENV: 'production',
    INTROSPECTION: 'on',
  });
  url = (await gateway.saw(/served at (\S+)\/graphql/))[1]!;
}, 180_000);

afterAll(async () => {
  expect(await gateway.stop()).toBe(0);
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

const fields = async (): Promise<string[]> => {
  const { data } = await post(url, '{ __schema { queryType { fields { name } } } }');
  return data.__schema.queryType.fields.map(({ name }: { name: string }) => name);
};

async function serves(field: string): Promise<void> {
  for (let n = 0; n < 100; n++) {
    if ((await fields()).includes(field)) return;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`${field} did not come:\n${gateway.output()}`);
}

test('the file is written, replaced, and made anew, under load that notices nothing', async () => {
  let loading = true;
  let answered = 0;
  const load = async () => {
    while (loading) {
      expect(await post(url, '{ always }')).toEqual({ data: { always: 1 } });
      answered++;
    }
  };
  const loads = Promise.all([load(), load(), load(), load()]);
  try {
    await writeFile(file, supergraph(2));
    await serves('v2');
    await writeFile(join(folder, 'next'), supergraph(3));
    await rename(join(folder, 'next'), file);
    await serves('v3');
    await unlink(file);
    await new Promise(resolve => setTimeout(resolve, 400));
    expect(await fields()).toContain('v3');
    await writeFile(file, supergraph(4));
    await serves('v4');
  } finally {
    loading = false;
    await loads;
  }
  expect(answered).toBeGreaterThan(50);
});

test('a broken file is refused, in the log and at /ready, until a good one comes', async () => {
  const before = await fields();
  await writeFile(file, 'type Query {');
  await gateway.saw(/The supergraph is invalid/);
  expect(await fields()).toEqual(before);
  const ready = await fetch(`${url}/ready`);
  expect(ready.status).toBe(200);
  expect(await ready.json()).toMatchObject({
    status: 'ok',
    supergraph: expect.stringMatching(/^A newer one is refused: Syntax Error/),
  });
  await writeFile(file, supergraph(5));
  await serves('v5');
  expect(await (await fetch(`${url}/ready`)).json()).toEqual({ status: 'ok', subgraphs: { one: 'ok' } });
});

test('SIGHUP reads the file again, and ends nothing', async () => {
  const reads = () => gateway.output().match(/was reloaded/g)?.length ?? 0;
  const before = reads();
  gateway.child.kill('SIGHUP');
  for (let n = 0; n < 100 && reads() === before; n++) await new Promise(resolve => setTimeout(resolve, 50));
  expect(reads()).toBe(before + 1);
  expect(await post(url, '{ always }')).toEqual({ data: { always: 1 } });
});
