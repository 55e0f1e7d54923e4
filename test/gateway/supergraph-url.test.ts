/** A supergraph at a URL: asked for with its ETag and a key, and the last good one is served while there is none. */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { openWatchedGraph } from '../../cli/process/watched-graph';
import type { Graph } from '../../gateway/graph';
import { readConfig } from '../../wire/config';
import { openLog } from '../../wire/log';
import { eventually as within } from '../support/eventually';
import { closeAll, later, rawServer } from './estate';

afterEach(closeAll);

/** A graph is opened anew, by a planner of its own. */
const eventually = (check: () => Promise<void>) => within(check, 60_000);

function sdlWith(...fields: string[]): string {
  const typeDefs = parse(`type Query { ${fields.map(field => `${field}: Int`).join(' ')} }`);
  return composeServices([{ name: 'a', typeDefs, url: 'http://127.0.0.1:9/' }]).supergraphSdl!;
}

/** What it answers can be changed. */
async function registry(sdl: string) {
  const asked: IncomingMessage['headers'][] = [];
  const answers: number[] = [];
  const state = {
    sdl,
    asked,
    answers,
    url: '',
    fails: undefined as ((res: ServerResponse) => void) | undefined,
  };
  const { url } = await rawServer((req, res) => {
    asked.push(req.headers);
    res.on('finish', () => answers.push(res.statusCode));
    if (state.fails) return state.fails(res);
    const etag = `"${state.sdl.length}"`;
    if (req.headers['if-none-match'] === etag) return res.writeHead(304).end();
    res.writeHead(200, { etag }).end(state.sdl);
  });
  state.url = `${url}?token=secret`;
  return state;
}

const lines: any[] = [];
const log = openLog('info', { write: line => void lines.push(JSON.parse(line)) });

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'joinery-registry-'));
  later(() => rm(folder, { recursive: true }));
  return folder;
}

function open(place: string, keptIn: string): Promise<Graph> {
  const config = readConfig({ SUPERGRAPH_POLL_SECONDS: '1', SUPERGRAPH_HEADER: 'X-Key: of-the-graph' });
  const settings = { now: () => config, onChange: () => {} };
  return openWatchedGraph({ place, keptIn, settings, transportsBy: () => ({}), log }, later);
}
const fieldsOf = (graph: Graph) => Object.keys(graph.schema.getQueryType()!.getFields());

test('it is asked for with a key and its ETag, reloaded when it changes, and stays while it cannot be had', async () => {
  const source = await registry(sdlWith('old'));
  const graph = await open(source.url, newFolder());
  expect(fieldsOf(graph)).toEqual(['old']);
  await eventually(async () => expect(source.answers).toContain(304));
  expect(source.asked.every(headers => headers['x-key'] === 'of-the-graph')).toBe(true);

  source.fails = res => void res.writeHead(503).end();
  await eventually(async () => expect(source.answers).toContain(503));
  expect(fieldsOf(graph)).toEqual(['old']);
  source.fails = undefined;
  source.sdl = sdlWith('old', 'fresh');
  await eventually(async () => expect(fieldsOf(graph)).toEqual(['old', 'fresh']));

  source.sdl = 'type Query { nonsense: Int }';
  await eventually(async () => expect(graph.refused).toContain('This is not a supergraph'));
  expect(fieldsOf(graph)).toEqual(['old', 'fresh']);
  expect(JSON.stringify(lines)).not.toMatch(/token=secret|of-the-graph/);
});

test('at a start without it the last one that was in service is served; without that the start fails in a sentence', async () => {
  const source = await registry(sdlWith('kept'));
  const folder = newFolder();
  await open(source.url, folder);
  source.fails = res => void res.writeHead(302, { location: 'http://127.0.0.1:9/' }).end();
  const again = async (): Promise<string[]> => fieldsOf(await open(source.url, folder));
  await eventually(async () => expect(await again()).toEqual(['kept']));
  await expect(open(source.url, newFolder())).rejects.toThrow(
    /^The supergraph cannot be fetched from http:\/\/127\.0\.0\.1:\d+\/graphql: it answers with 302\. Check/,
  );
  // One that is there and invalid is none either.
  source.fails = undefined;
  source.sdl = 'type Query { nonsense: Int }';
  expect(await again()).toEqual(['kept']);
  await expect(open(source.url, newFolder())).rejects.toThrow('This is not a supergraph');
});
