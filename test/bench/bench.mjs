/**
 * `npm run bench:gateway`: all gateways side by side, in alternating rounds over stub subgraphs; a table of ratios to
 * the terminal and, of a whole run, to docs/reference/benchmarks.md. Loopback only, bounded in time, ends what it started.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { passedHeader } from './caller.mjs';
import { addressOf, startNode, stop, stopAll } from './children.mjs';
import { gateways } from './gateways/list.mjs';
import { shape } from './machine.mjs';
import { checkedAnswer, expectedAnswer, operations } from './operations.mjs';
import { readOptions } from './options.mjs';
import { summarize } from './profile.mjs';
import { patience } from './quiet.mjs';
import { rank, whyDisturbed } from './rank.mjs';
import { terminalTable, writeReport } from './report.mjs';
import { measure } from './round.mjs';
import { composeFor } from './supergraph.mjs';

/** One core for the gateway, another for the load and the stubs. */
const gatewayCore = 0;
const helperCore = shape.cores > 1 ? 1 : 0;
/** The first turn of a gateway compiles its code; later ones only fill its connections. */
const firstWarmupMs = { quick: 4000, whole: 8000 };
const warmupMs = 2000;
/** Of a run, for other work to end: a fifth of what a whole run takes. */
const patienceMs = { quick: 60_000, whole: 600_000 };

const options = readOptions();
const length = options.quick ? 'quick' : 'whole';
const quiet = patience(patienceMs[length]);
const folder = mkdtempSync(join(tmpdir(), 'joinery-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

try {
  await main();
} catch (error) {
  console.error(`bench: ${error.stack}`);
  process.exitCode = 1;
} finally {
  await stopAll();
}

async function main() {
  const started = new Date();
  const stubs = startNode([fileURLToPath(new URL('stubs.mjs', import.meta.url))], {
    core: helperCore,
    ipc: true,
  });
  const origin = await addressOf(stubs);
  const sdl = composeFor(origin);
  const supergraph = join(folder, 'supergraph.graphql');
  writeFileSync(supergraph, sdl);

  const results = [];
  for (const load of options.loads) {
    console.log(`\n${load.title}`);
    const operation = operations[load.operation];
    const setup = { operation, origin, supergraph, expected: await expectedAnswer(sdl, operation) };
    const { running, wrong } = await startAll(load, setup);
    const { rounds, notes } = await play(running, load, operation, stubs);
    await Promise.all(running.map(({ child }) => stop(child)));
    if (options.profile) {
      for (const { name, title } of running) summarize(folder, title, rounds.get(name));
      continue;
    }
    const base = rounds.get(gateways[0].name) ?? [];
    const rows = running.map(({ name, title, note }) => ({
      title,
      note,
      ...rank(rounds.get(name), base),
    }));
    results.push({ ...load, rows, wrong, notes, answerBytes: JSON.stringify(setup.expected).length });
    console.log(`\n${terminalTable(rows)}\n`);
  }
  if (options.write) {
    console.log(`written: ${writeReport({ results, options, started })}`);
  }
}

/** Those that start and answer rightly; of the others, why not. */
async function startAll(load, { operation, origin, supergraph, expected }) {
  const running = [];
  const wrong = [];
  for (const gateway of options.gateways) {
    if (gateway.operations && !gateway.operations.includes(load.operation)) continue;
    if (load.gateways && !load.gateways.includes(gateway.name)) continue;
    const { name, title, note, path = '', args, env = () => ({}) } = gateway;
    const needs = { supergraph, header: passedHeader };
    const flags = options.profile ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : [];
    const child = startNode([...flags, ...args(needs)], {
      core: gatewayCore,
      env: { SUPERGRAPH: supergraph, STUBS: origin, OPERATION: load.operation, ...env(needs) },
    });
    try {
      const address = await addressOf(child);
      const url = address.endsWith(path) ? address : address + path;
      running.push({ name, title, note, child, url, answer: await checkedAnswer(url, operation, expected) });
    } catch (error) {
      const why = error.message.split('\n', 1)[0];
      console.log(`  ${name}: not ranked: ${error.message}`);
      process.exitCode = 1;
      wrong.push({ title, why });
      await stop(child);
    }
  }
  return { running, wrong };
}

/** The rounds of each gateway by its name, and which are dropped. The order turns, so that nobody is always first. */
async function play(running, { connections, sharedOf }, operation, stubs) {
  const rounds = new Map(running.map(({ name }) => [name, []]));
  for (let turn = 0; turn < options.rounds; turn += 1) {
    const order = turn % 2 === 0 ? running : running.toReversed();
    for (const gateway of order) {
      await quiet();
      const round = await measure(gateway, stubs, {
        operation,
        connections,
        oneCaller: sharedOf !== undefined,
        core: helperCore,
        warmupMs: turn > 0 ? warmupMs : firstWarmupMs[length],
        windowMs: options.seconds * 1000,
      });
      rounds.get(gateway.name)[turn] = round;
      const errors = round.failed ? `, errors ${JSON.stringify(round.errors)}` : '';
      console.log(
        `  round ${turn + 1}/${options.rounds} ${gateway.name}: ${round.perSecond?.toFixed(0)} requests/s, ` +
          `p99 ${round.p99?.toFixed(1)} ms, other work ${(round.disturbance * 100).toFixed(1)} %${errors}`,
      );
    }
  }
  const notes = [...rounds].flatMap(([name, all]) =>
    all.flatMap((round, turn) => {
      const why = whyDisturbed(round, all);
      return why ? [`round ${turn + 1} of ${name}: ${why}`] : [];
    }),
  );
  for (const note of notes) console.log(`  disturbed: ${note}`);
  return { rounds, notes };
}
