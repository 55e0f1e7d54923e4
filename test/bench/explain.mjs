/**
 * What explaining costs: one gateway with its subgraphs in its process over a real PostgreSQL, asked the query of the
 * README in turns, plainly and with each form of the header. A ratio is the median, over the rounds, of the time that a
 * request takes to that of the plain one in the same round; the plain one is measured twice, to show the noise.
 * `--baseline <folder>` adds a gateway of another checkout, built, over the same databases: what the feature costs
 * whoever does not ask for it.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeExplainSection } from './explain-section.mjs';
import { cpuMsOf } from './machine.mjs';
import { median } from './rank.mjs';

const require = createRequire(import.meta.url);
const project = resolve(import.meta.dirname, '../..');
const { startEmbeddedPostgres } = require(join(project, 'dist/cli/embedded-postgres/embedded.js'));
const { Pool } = require('undici');
const { readFileSync } = require('node:fs');

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '40' },
    seconds: { type: 'string', default: '0.5' },
    baseline: { type: 'string' },
    'no-write': { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const windowMs = Number(values.seconds) * 1000;
/** Plain requests that ask the same at the same time share their fetches, and one that is analyzed shares none: no two meet. */
const connections = 1;
const warmupMs = 3000;
const query = readFileSync(join(project, 'operations/posts-and-threads.graphql'), 'utf8');
const body = JSON.stringify({ query });

const plain = { name: 'plain', title: 'plain request' };
const asking = [
  plain,
  { name: 'again', title: 'plain request, measured again' },
  { name: 'plan', title: '`plan`: a dry run', header: 'plan' },
  { name: 'analyze', title: '`analyze`', header: 'analyze' },
  { name: 'sql-plans', title: "`analyze, sql-plans`: with PostgreSQL's plans", header: 'analyze, sql-plans' },
];
/** Each process is asked as often: one that is asked more is warmer. */
const notAsking = [
  { name: 'plain', title: 'plain request', gateway: 'never' },
  { name: 'again', title: 'plain request, to a gateway that has explained' },
  { name: 'baseline', title: 'plain request, to a gateway without the feature', gateway: 'baseline' },
];

const folder = mkdtempSync(join(tmpdir(), 'joinery-bench-explain-'));
const children = [];
let postgres;
try {
  postgres = await startEmbeddedPostgres({ dataFolder: join(folder, 'postgres'), durable: false });
  const started = { own: await startGateway(project) };
  if (values.baseline) {
    started.never = await startGateway(project);
    started.baseline = await startGateway(resolve(values.baseline));
  }
  const tables = [tableOf(asking, await measure(started, asking))];
  if (values.baseline) tables.push(tableOf(notAsking, await measure(started, notAsking)));
  console.log(`\n${tables.join('\n\n')}`);
  if (!values['no-write']) writeExplainSection(sectionOf(tables));
} finally {
  for (const child of children) child.kill('SIGTERM');
  await Promise.all(children.map(child => child.exitCode ?? new Promise(done => child.once('exit', done))));
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function startGateway(checkout) {
  const child = spawn(process.execPath, ['dist/cli/joinery.js', 'start', '--port', '0'], {
    cwd: checkout,
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: postgres.url,
      NO_COLOR: '1',
      JWT_SECRET: 'a secret of the benchmark, which signs no token',
      SUBGRAPH_SECRET: 'a secret of the benchmark that signs cursors',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  let output = '';
  return new Promise((ready, fail) => {
    child.once('exit', status => fail(new Error(`joinery start ended with ${status}:\n${output}`)));
    child.stdout.on('data', chunk => {
      output += chunk;
      const url = output.match(/ready at (\S+),/)?.[1];
      if (url) ready({ pid: child.pid, pool: new Pool(url, { connections }) });
    });
  });
}

async function measure(started, modes) {
  const of = ({ gateway = 'own' }) => started[gateway];
  for (const mode of modes) await load(of(mode), mode, warmupMs);
  const results = new Map(modes.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    // Each round begins with another mode, so that none is always first.
    for (let n = 0; n < modes.length; n += 1) {
      const mode = modes[(n + round) % modes.length];
      results.get(mode.name).push(await load(of(mode), mode, windowMs));
    }
    const line = modes.map(({ name }) => `${name} ${results.get(name).at(-1).p50.toFixed(2)}`);
    console.log(`round ${round + 1}/${rounds}, p50 ms: ${line.join(', ')}`);
  }
  return results;
}

async function load({ pid, pool }, { header }, ms) {
  const headers = { 'content-type': 'application/json', ...(header && { 'joinery-explain': header }) };
  const times = [];
  let bytes = 0;
  const cpuBefore = cpuMsOf(pid);
  const end = performance.now() + ms;
  const worker = async () => {
    while (performance.now() < end) {
      const began = performance.now();
      const answer = await pool.request({ method: 'POST', path: '/graphql', headers, body });
      const text = await answer.body.text();
      times.push(performance.now() - began);
      bytes = text.length;
      const right = header
        ? text.includes('"explain"')
        : text.includes('"hasNextPage"') && !text.includes('"explain"');
      if (answer.statusCode !== 200 || !right || text.includes('"errors":[{')) {
        throw new Error(`Not the answer that was expected: ${text.slice(0, 300)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  return { p50: median(times), bytes, requests: times.length, cpuMs: cpuMsOf(pid) - cpuBefore };
}

function tableOf(modes, results) {
  const plain = results.get('plain');
  const sum = (all, what) => all.reduce((total, round) => total + round[what], 0);
  const cpuOf = all => sum(all, 'cpuMs') / sum(all, 'requests');
  const rows = modes.map(({ name, title }) => {
    const all = results.get(name);
    const ratios = all.map(({ p50 }, n) => p50 / plain[n].p50).sort((a, b) => a - b);
    const quarter = Math.floor(ratios.length / 4);
    const range = `${ratios[quarter].toFixed(2)} to ${ratios[ratios.length - 1 - quarter].toFixed(2)}`;
    const times = median(all.map(({ p50 }) => p50)).toFixed(2);
    const cpu = cpuOf(all);
    const cells = [
      median(ratios).toFixed(2),
      range,
      times,
      cpu.toFixed(2),
      (cpu / cpuOf(plain)).toFixed(2),
      all[0].bytes.toLocaleString('en'),
    ];
    return `| ${title} | ${cells.join(' | ')} |`;
  });
  return [
    '|  | time, ratio | middle half of the rounds | p50 ms | CPU ms a request | CPU, ratio | answer, bytes |',
    '| --- | --: | --: | --: | --: | --: | --: |',
    ...rows,
  ].join('\n');
}

function sectionOf([asking, notAsking]) {
  const day = new Date().toISOString().slice(0, 10);
  const given = values.baseline ? ' -- --baseline <checkout without the feature>' : '';
  return `## What explaining costs

Written by \`npm run bench:explain${given}\` on ${day}: ${rounds} rounds of ${windowMs / 1000} s a mode, in turns,
one request at a time: plain ones that meet would share their fetches, which one that is analyzed never does.
The query of the README over the demo data: five SQL statements, gateway, subgraphs and load on one machine. Ratios are to the plain request; the second row says how much of them is noise. Processor time is
that of the gateway's process over all rounds, which other work on the machine disturbs least.

${asking}${notAsking === undefined ? '' : `\n\nWhoever does not ask: three processes, asked as often as each other.\n\n${notAsking}`}`;
}
