/**
 * `npm run bench:graph`: what the whole graph costs beside a hand-written server over one shared database with the same
 * rows, and what a write costs beside its statements sent by hand. Alternating rounds; no two requests are alike. Prints processor time of the server's process a request, requests
 * a second, p50 and p99, at one connection and at 16. Loopback only, bounded in time, ends what it started.
 */
import { deepStrictEqual } from 'node:assert';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startEmbeddedPostgres } from '../../dist/cli/embedded-postgres/embedded.js';
import { signToken } from '../../dist/gateway/http/identity.js';
import { demoTenantId } from '../../dist/wire/contract/viewer.js';
import { addressOf, startNode, stop, stopAll } from '../bench/children.mjs';
import { cpuMsOf, rssMiBOf } from '../bench/machine.mjs';
import { median } from '../bench/rank.mjs';
import { comparable, operations, sinceOf } from './operations.mjs';
import { makeSharedDatabase, using } from './shared-database.mjs';
import { tenantId, writes, written } from './writes.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '5' },
    profile: { type: 'string' },
  },
});
const rounds = Number(values.rounds);
const seconds = Number(values.seconds);
if (!(rounds >= 1 && rounds <= 50 && seconds >= 1 && seconds <= 60)) {
  console.error('--rounds is from 1 to 50, and --seconds from 1 to 60.');
  process.exit(2);
}

const warmupRequests = 2_000;
const startMs = 180_000;
const fileOf = name => fileURLToPath(new URL(name, import.meta.url));
const joinery = fileOf('../../dist/cli/joinery.js');
const semiSpace = ['--min-semi-space-size=16', '--max-semi-space-size=32'];

let asked = 0;

const folder = mkdtempSync(join(tmpdir(), 'joinery-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const postgres = await startEmbeddedPostgres({ dataFolder: join(folder, 'postgres'), durable: false });
try {
  await main();
} finally {
  await stopAll();
  await postgres.stop();
}

async function main() {
  console.log('The databases are made, and the graph is started…');
  const profiling = values.profile ? ['--cpu-prof', `--cpu-prof-dir=${values.profile}`] : [];
  const graph = startNode([...semiSpace, ...profiling, joinery, 'start', '--port', '0'], {
    env: { NODE_ENV: 'development', DATABASE_URL: postgres.url, LOG_LEVEL: 'fatal' },
  });
  const graphUrl = `${(await addressOf(graph, startMs)).replace(/[,/]+$/, '')}/graphql`;
  const shared = await makeSharedDatabase(postgres.url);
  const byHand = startNode([...semiSpace, fileOf('hand-written.mjs')], {
    env: { DATABASE_URL: shared, TENANT: demoTenantId },
  });
  const byHandUrl = await addressOf(byHand);
  const servers = [
    {
      title: 'by hand',
      child: byHand,
      url: byHandUrl,
      bodyOf: ({ name }, n) => ({ name, variables: { since: sinceOf(n) } }),
    },
    {
      title: 'Joinery',
      child: graph,
      url: graphUrl,
      bodyOf: ({ query }, n) => ({ query, variables: { since: sinceOf(n) } }),
    },
  ];

  for (const operation of operations) {
    const answers = [];
    for (const server of servers) answers.push(comparable((await once(server, operation)).data));
    deepStrictEqual(answers[1], answers[0]);
    for (const server of servers) await load(server, operation, 16, { requests: warmupRequests });
    for (const connections of [1, 16]) await compare(servers, operation, connections);
  }
  for (const { child } of servers) await stop(child);
  await compareWrites();
}

/** To the same tables, with their guards and triggers. */
async function compareWrites() {
  console.log('\nWrites: the subgraphs that are written to are started…');
  const secrets = { JWT_SECRET: randomUUID() + randomUUID(), SUBGRAPH_SECRET: randomUUID() + randomUUID() };
  const graph = startNode([...semiSpace, fileOf('writing-graph.mjs')], {
    env: { NODE_ENV: 'development', DATABASE_URL: postgres.url, ...secrets },
  });
  const graphUrl = `${await addressOf(graph, startMs)}/graphql`;
  const DATABASES = /\{.*\}/.exec(graph.said)[0];
  const byHand = startNode([...semiSpace, fileOf('writing-by-hand.mjs')], { env: { DATABASES } });
  const byHandUrl = await addressOf(byHand);
  const postIds = await using(ofDomain('community'), makePosts);
  const known = [];
  for (const domain of ['postal', 'community']) known.push(await using(ofDomain(domain), usersIn));
  const userIds = known[0].filter(id => known[1].includes(id));
  const roles = ['USER'];
  const signed = userIds.map(async userId => [
    userId,
    await signToken({ userId, tenantId, roles, expiresIn: '12h' }, secrets.JWT_SECRET),
  ]);
  const tokens = new Map(await Promise.all(signed));
  const asked = n => written(n, userIds, postIds);
  const servers = [
    {
      title: 'by hand',
      child: byHand,
      url: byHandUrl,
      bodyOf: ({ name }, n) => ({ name, variables: asked(n) }),
    },
    {
      title: 'Joinery',
      child: graph,
      url: graphUrl,
      bodyOf: ({ query, variables }, n) => ({ query, variables: variables(asked(n)) }),
      headersOf: n => ({ authorization: `Bearer ${tokens.get(asked(n).userId)}` }),
    },
  ];
  for (const write of writes) {
    for (const server of servers) await load(server, write, 16, { requests: warmupRequests });
    for (const connections of [1, 16]) await compare(servers, write, connections);
  }
  for (const { child } of servers) await stop(child);
}

/** Whom it knows already: the first that somebody writes, its owner is asked for. */
async function usersIn(client) {
  const { rows } = await client.query('SELECT id FROM user_replica WHERE tenant_id = $1', [tenantId]);
  return rows.map(({ id }) => id);
}

function ofDomain(name) {
  return Object.assign(new URL(postgres.url), { pathname: `/${name}` }).href;
}

/** As community knows of them: enough that each like is a new one. */
async function makePosts(client) {
  const ids = Array.from({ length: 2_000 }, () => randomUUID());
  await client.query(
    `INSERT INTO post_replica
     SELECT made.* FROM (SELECT post_replica AS row FROM post_replica
                          WHERE tenant_id = $1 AND status = 'PUBLISHED' LIMIT 1) post,
       unnest($2::uuid[]) AS new(id),
       LATERAL jsonb_populate_record(post.row, jsonb_build_object('id', new.id, 'community_id', NULL)) made`,
    [tenantId, ids],
  );
  return ids;
}

async function compare(servers, operation, connections) {
  const measured = servers.map(() => []);
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? [0, 1] : [1, 0];
    for (const n of order) measured[n].push(await measure(servers[n], operation, connections));
  }
  console.log(`\n${operation.title}, ${connections} connection${connections > 1 ? 's' : ''}`);
  for (const [n, { title }] of servers.entries()) {
    const of = name => median(measured[n].map(one => one[name]));
    const times = name =>
      n === 0 ? '' : ` (${(of(name) / median(measured[0].map(one => one[name]))).toFixed(2)} ×)`;
    console.log(
      `  ${title.padEnd(8)} ${of('cpuMs').toFixed(3)} ms processor time${times('cpuMs')}, ` +
        `${of('perSecond').toFixed(0)} requests/s${times('perSecond')}, p50 ${of('p50').toFixed(2)} ms${times('p50')}, ` +
        `p99 ${of('p99').toFixed(2)} ms, ${of('rss').toFixed(0)} MiB`,
    );
  }
}

async function measure(server, operation, connections) {
  const before = cpuMsOf(server.child.pid);
  const from = performance.now();
  const latencies = await load(server, operation, connections, { until: from + seconds * 1000 });
  const elapsed = performance.now() - from;
  latencies.sort((a, b) => a - b);
  return {
    cpuMs: (cpuMsOf(server.child.pid) - before) / latencies.length,
    perSecond: (latencies.length / elapsed) * 1000,
    p50: latencies[Math.floor(latencies.length * 0.5)],
    p99: latencies[Math.floor(latencies.length * 0.99)],
    rss: rssMiBOf(server.child.pid),
  };
}

/** A closed loop on each connection. Resolves to how long each request took, in milliseconds. */
async function load(
  server,
  operation,
  connections,
  { requests = Number.POSITIVE_INFINITY, until = Number.POSITIVE_INFINITY },
) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies = [];
  let begun = 0;
  const one = async () => {
    while (begun < requests && performance.now() < until) {
      begun++;
      const from = performance.now();
      await once(server, operation, agent);
      latencies.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  agent.destroy();
  return latencies;
}

function once({ url, bodyOf, headersOf }, operation, agent) {
  const n = asked++;
  const body = JSON.stringify(bodyOf(operation, n));
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    ...headersOf?.(n),
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, response => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', chunk => {
        text += chunk;
      });
      response.on('end', () => {
        if (response.statusCode !== 200 || text.includes('"errors"'))
          return reject(new Error(text.slice(0, 500)));
        // Read whole where it is compared only: the load has a core to share.
        resolve(agent ? undefined : JSON.parse(text));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
