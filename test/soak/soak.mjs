/**
 * Runs the soak test: `npm run test:soak -- --minutes 30`. Mixed load goes through a gateway process to subgraph
 * processes that are killed, ended, frozen and restarted, while clients leave and the supergraph is reloaded. It
 * fails on a wrong answer, an undeclared or unexcused error, a hung request, or memory that grows (in less than five
 * minutes: above a limit). Loopback only.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { composeServices } from '@apollo/composition';
import { addressOf, startNode, stopAll } from '../bench/children.mjs';
import { schemaOf, subgraphNames } from '../bench/supergraph.mjs';
import { watchMemory } from './memory.mjs';
import { operationsFor } from './operations.mjs';
import { startSubgraphs } from './outages.mjs';
import { wholeAnswer } from './parts.mjs';
import { whatIsWrong } from './verdict.mjs';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '30' } } });
const minutes = Number(values.minutes);
if (!(minutes > 0 && minutes <= 600)) {
  console.error('--minutes is a number above 0, and at most 600.');
  process.exit(2);
}

const callers = 12;
/** Between a caller’s requests: some 200 a second in all at most, which leaves the machine air. */
const thinkMs = 50;
/** A plan has a handful of steps with 10 s each at the most. */
const hungMs = 60_000;
/** One request in so many is left by its client. */
const leavesOneIn = 40;
/** Nothing happens any more at the end: then all must be well. */
const calmMs = 12_000;
const shownProblems = 10;

const pause = ms => new Promise(resolve => setTimeout(resolve, ms));
const pick = list => list[Math.floor(Math.random() * list.length)];
const joinery = new URL('../../dist/cli/joinery.js', import.meta.url).pathname;

const subgraphs = await startSubgraphs(subgraphNames);
const { supergraphSdl } = composeServices(
  subgraphNames.map(name => ({ name, url: subgraphs.urlOf(name), typeDefs: schemaOf(name) })),
);
const operations = await operationsFor(supergraphSdl);
const folder = mkdtempSync(join(tmpdir(), 'joinery-soak-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'supergraph.graphql');
writeFileSync(file, supergraphSdl);
const gateway = startNode([joinery, 'serve', 'gateway', '--supergraph', file, '--port', '0'], {
  core: 0,
  env: { LOG_LEVEL: 'fatal' },
});
const url = await addressOf(gateway);
const memory = watchMemory(gateway.pid);

const counts = { asked: 0, right: 0, partial: 0, left: 0, wrong: 0, hung: 0, calm: 0 };
const end = Date.now() + minutes * 60_000;
const isCalm = () => Date.now() > end - calmMs;

function problem(kind, what, operation) {
  counts[kind]++;
  if (counts[kind] <= shownProblems) console.error(`${kind}: ${what}\n  ${operation.query.slice(0, 160)}`);
}

async function ask() {
  const operation = pick(operations);
  const { expected, ...body } = operation;
  const leaves = Math.random() < 1 / leavesOneIn;
  const from = Date.now();
  counts.asked++;
  let answer;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'multipart/mixed, application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(leaves ? 1 + Math.floor(Math.random() * 10) : hungMs),
    });
    answer = await wholeAnswer(response);
  } catch (error) {
    if (leaves && error.name === 'TimeoutError') counts.left++;
    else if (error.name === 'TimeoutError') problem('hung', 'no answer', operation);
    else problem('wrong', `${error.message} ${error.cause ?? ''}`, operation);
    return;
  }
  const isExcused = name => subgraphs.wasAway(name, from, Date.now());
  const wrong = whatIsWrong(answer, expected, isExcused);
  if (wrong) problem('wrong', wrong, operation);
  else if (answer.errors) counts.partial++;
  else {
    counts.right++;
    if (isCalm()) counts.calm++;
  }
}

async function call() {
  while (Date.now() < end) {
    await ask();
    await pause(Math.random() * 2 * thinkMs);
  }
}

async function disturb() {
  while (!isCalm()) {
    const name = pick(subgraphNames);
    const ms = 500 + Math.random() * 2500;
    await pick([
      () => subgraphs.killed(name, ms),
      () => subgraphs.ended(name, ms),
      () => subgraphs.frozen(name, ms),
      async () => gateway.kill('SIGHUP'),
    ])();
    await pause(1000 + Math.random() * 3000);
  }
}

console.log(`${minutes} minutes of load on ${url}`);
await Promise.all([disturb(), ...Array.from({ length: callers }, call)]);
memory.stop();
const { text, flat } = memory.report(minutes);
const died = gateway.exitCode !== null || gateway.signalCode !== null;
await stopAll();
console.log(`${JSON.stringify(counts)}\n${text}`);
const failures = [
  counts.wrong > 0 && 'answers were wrong',
  counts.hung > 0 && 'requests hung',
  counts.partial === 0 && 'no outage was felt: the soak proves nothing',
  counts.calm === 0 && 'the graph did not recover',
  !flat && 'memory grew',
  died && `the gateway ended:\n${gateway.said}`,
].filter(Boolean);
for (const failure of failures) console.error(`FAILED: ${failure}`);
process.exit(failures.length > 0 ? 1 : 0);
