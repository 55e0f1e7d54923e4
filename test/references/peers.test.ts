/** What subgraphs ask of each other over HTTP: signed, of a known form, and refused in words. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { answerPeer, type HttpPeer, httpPeer } from '../../subgraphs/runtime/references/peers/http-peer';
import { beginning, type Peer } from '../../subgraphs/runtime/references/peers/peer';
import type { HttpServer } from '../../wire/http/http-server';
import { serveSubgraph } from '../../wire/http/subgraph-server';
import { openLog } from '../../wire/log';
import { demoViewer, type Estate, openEstate, testSecret } from '../support/estate';

let estate: Estate;
let server: HttpServer;
const peers: HttpPeer[] = [];
const { tenantId, userId } = demoViewer();

beforeAll(async () => {
  estate = await openEstate({ posts: 10 });
  const [cortex] = estate.subgraphs;
  server = await serveSubgraph({
    subgraph: cortex!,
    secrets: [testSecret],
    host: '127.0.0.1',
    port: 0,
    log: openLog('silent'),
  });
});
afterAll(async () => {
  await Promise.all(peers.map(peer => peer.disconnect()));
  await server.close();
  await estate.close();
});

function peerAt(url: string, secret = testSecret): HttpPeer {
  const peer = httpPeer({ name: 'cortex', url: `${url}/graphql`, secret });
  peers.push(peer);
  return peer;
}

test('says of its database that it is away, and logs no fault', async () => {
  const lines: string[] = [];
  const log = openLog('info', { write: line => void lines.push(line) });
  const away = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), { code: 'ECONNREFUSED' });
  const released = new QueryRunnerProviderAlreadyReleasedError();
  for (const error of [away, released]) {
    const subgraph = { ...estate.subgraphs[0]!, answerPeer: () => answerPeer(failing(error), tenants) };
    const failed = await serveSubgraph({ subgraph, secrets: [testSecret], host: '127.0.0.1', port: 0, log });
    try {
      await expect(peerAt(failed.url).tenants()).rejects.toMatchObject({
        extensions: { code: 'REFERENCE_UNVERIFIABLE' },
      });
    } finally {
      await failed.close();
    }
  }
  expect(lines).toEqual([]);
});
const tenants = { peer: 'tenants', question: {} };
const failing = (error: Error): Peer => ({
  ...estate.subgraphs[0]!.references.peer,
  tenants: () => Promise.reject(error),
});

test('answers as the owner in this process does', async () => {
  const near = estate.subgraphs[0]!.references.peer;
  const far = peerAt(server.url);
  const query = { tenantId, type: 'User', ids: [userId!] };
  const states = await far.keys(query);
  expect(states).toMatchObject({
    incarnation: expect.any(String),
    keys: [{ id: userId, data: { username: 'ada' } }],
  });
  expect(states).toEqual(await near.keys(query));
  const ranges = [
    { tenantId, range: '', atMost: 1_000 },
    { tenantId, range: userId![0]!, ids: [userId!], atMost: 1_000 },
  ];
  const checksums = await far.checksums({ type: 'User', fields: ['username'], ranges });
  expect(checksums.checksums[1]!.these).toEqual({ objects: 1, sum: expect.stringMatching(/^-?\d+$/) });
  expect(checksums).toEqual(await near.checksums({ type: 'User', fields: ['username'], ranges }));
  expect(await far.tenants()).toEqual(await near.tenants());
  expect(await far.events({ after: beginning, limit: 3 })).toMatchObject({
    lost: null,
    events: (await near.events({ after: beginning, limit: 3 })).events,
  });
  expect(await far.deletion({ tenantId, key: { type: 'User', id: userId! } })).toBeNull();
});

test('what a deletion has closed is looked at by its id, since it may be any number of keys', async () => {
  const peer = peerAt(server.url);
  const deletion = '33333333-3333-4333-8333-333333333333';
  const keys = [{ type: 'User', id: userId! }];
  await peer.close({ tenantId, deletion, owner: 'cortex', keys });
  expect(await peer.isClosing({ tenantId, deletion })).toBe(true);
  const impact = await peer.impact({ tenantId, of: { deletion } });
  expect(impact.rows).toContainEqual({ subgraph: 'cortex', type: 'User', action: 'CASCADE', count: 1 });
  expect(impact).toEqual(await peer.impact({ tenantId, of: keys }));
  await peer.reopen({ tenantId, deletion });
  expect((await peer.impact({ tenantId, of: { deletion } })).rows).toEqual([]);
});

test('another tenant’s keys are not told', async () => {
  const elsewhere = '00000000-0000-4000-8000-000000000002';
  expect(await peerAt(server.url).keys({ tenantId: elsewhere, type: 'User', ids: [userId!] })).toMatchObject({
    keys: [],
  });
});

test('a type that is not published, and a question of another form, are BAD_REQUEST', async () => {
  const peer = peerAt(server.url);
  await expect(peer.keys({ tenantId, type: 'Comment', ids: [] })).rejects.toMatchObject({
    extensions: { code: 'BAD_REQUEST' },
  });
  await expect(peer.keys({ tenantId: 'nobody', type: 'User' })).rejects.toMatchObject({
    extensions: { code: 'BAD_REQUEST' },
  });
});

test('an unsigned question is not answered', async () => {
  const answer = await fetch(`${server.url}/peer`, {
    method: 'POST',
    body: JSON.stringify({ peer: 'tenants', question: {} }),
  });
  expect(answer.status).toBe(401);
  await expect(peerAt(server.url, 'another secret, long enough to sign').tenants()).rejects.toMatchObject({
    extensions: { code: 'REFERENCE_UNVERIFIABLE' },
  });
});

test('an owner that does not answer is left alone after a few tries', async () => {
  const peer = peerAt('http://127.0.0.1:1');
  for (let n = 0; n < 5; n++) await expect(peer.tenants()).rejects.toThrow('cortex does not answer.');
  await expect(peer.tenants()).rejects.toThrow('cortex has not answered for a while.');
});

test.each([
  ['is waited for while it is there', true],
  ['is given up when it is no longer there', false],
])('a subgraph that takes long %s', async (_, isThere) => {
  const impact = { rows: [], keys: [], participants: {} };
  const slow = createServer((req, res) => {
    if (req.url === '/health') return isThere ? res.end('{}') : req.socket.destroy();
    // It takes as long as many looks; who is gone never says a word.
    if (isThere) setTimeout(() => res.end(JSON.stringify({ data: impact })), 1_000);
    return undefined;
  });
  await new Promise<void>(resolve => slow.listen(0, '127.0.0.1', resolve));
  const { port } = slow.address() as AddressInfo;
  const peer = httpPeer({
    name: 'postal',
    url: `http://127.0.0.1:${port}/graphql`,
    secret: testSecret,
    lookMs: 50,
  });
  try {
    const asked = peer.impact({ tenantId, of: { deletion: '33333333-3333-4333-8333-333333333333' } });
    if (isThere) expect(await asked).toEqual(impact);
    else await expect(asked).rejects.toThrow('postal does not answer.');
  } finally {
    await peer.disconnect();
    slow.closeAllConnections();
    slow.close();
  }
});
