/**
 * Attacks a gateway as anybody on the network could: `npm run test:attack`. It starts the estate (`joinery start`, in a
 * folder of its own) and a gateway of a hostile supergraph, sends the shapes of `shapes.mjs`, and watches /health
 * meanwhile from a process of its own. It fails when a process was silent for longer than 250 ms, ended, answered with
 * a code that the shape does not allow, or held up somebody else's small query. Loopback only; about a minute.
 */
import { execFileSync, fork } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressOf, startNode, stopAll } from '../bench/children.mjs';
import { planning, shapes, sharedSupergraph } from './shapes.mjs';

const maxSilentMs = 250;
/** A database, a planner and a client run beside it: what is silent once may be theirs. */
const attempts = 2;
/** A small query of somebody else: most of it is what the machine has to do besides. */
const maxBesideMs = 2_000;

const project = new URL('../..', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'joinery-attack-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
for (const part of ['package.json', 'joinery.config.ts', 'schema', 'operations', 'dist']) {
  cpSync(join(project, part), join(folder, part), { recursive: true });
}
symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
const joinery = join(folder, 'dist', 'cli', 'joinery.js');

/** As long as the first start may take, with all its databases. */
const startMs = 240_000;
const started = async (args, env) => {
  const child = startNode([joinery, ...args, '--port', '0'], { folder, env: { LOG_LEVEL: 'fatal', ...env } });
  const { origin } = new URL((await addressOf(child, startMs)).replace(',', ''));
  return { child, origin };
};

const probe = fork(new URL('probe.mjs', import.meta.url).pathname);
const failures = [];
probe.on('message', ({ failed }) => failed && failures.push(`/health did not answer: ${failed}`));
const toldByProbe = () =>
  new Promise(resolve => {
    const hear = message => {
      if (message.silentMs === undefined) return;
      probe.off('message', hear);
      resolve(message);
    };
    probe.on('message', hear);
    probe.send({ tell: true });
  });
const pause = ms => new Promise(resolve => setTimeout(resolve, ms));

let longest = 0;

/** What of the answers is not as it should be. */
function wrongIn({ refused, answered }, answers) {
  const allowed = new Set(refused ?? answered);
  const codes = new Set(answers.flatMap(answer => answer.codes));
  const wrong = [...codes].filter(code => !allowed.has(code)).map(code => `answered with ${code}`);
  if (refused && answers.some(answer => answer.codes.length === 0)) wrong.push('did not refuse it');
  const beside = Math.max(0, ...answers.map(answer => answer.beside ?? 0));
  if (beside > maxBesideMs) wrong.push(`a small query took ${beside} ms meanwhile`);
  return wrong;
}

async function attack(shape, { origin, child }, others) {
  let silentMs = Number.POSITIVE_INFINITY;
  for (let attempt = 1; attempt <= attempts && silentMs > maxSilentMs; attempt++) {
    probe.send({ watch: `${origin}/health`, pid: child.pid });
    await pause(100);
    const began = Date.now();
    const answers = await shape.ask(`${origin}/graphql`, others);
    const tookMs = Date.now() - began;
    await pause(100);
    const told = await toldByProbe();
    silentMs = Math.min(silentMs, told.silentMs);
    const bytes = answers.reduce((sum, answer) => sum + answer.bytes, 0);
    const codes = [...new Set(answers.flatMap(answer => answer.codes))];
    console.log(
      `${shape.name}\n  ${answers.length} answers in ${tookMs} ms, ${bytes} bytes${codes.length > 0 ? `, ${codes.join(', ')}` : ''}; silent for ${told.silentMs} ms at most (${told.asked} asked)`,
    );
    for (const what of wrongIn(shape, answers)) failures.push(`${shape.name}: ${what}`);
  }
  longest = Math.max(longest, silentMs);
  if (silentMs > maxSilentMs) failures.push(`${shape.name}: silent for ${silentMs} ms`);
}

try {
  const estate = await started(['start'], { NODE_ENV: 'development' });
  const file = join(folder, 'hostile.graphql');
  writeFileSync(file, sharedSupergraph());
  const token = execFileSync(process.execPath, [joinery, 'token', '--user', 'ada'], {
    encoding: 'utf8',
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1' },
  }).trim();
  const others = { authorization: `Bearer ${token}` };
  for (const shape of shapes) await attack(shape, estate, others);
  const hostile = await started(['serve', 'gateway', '--supergraph', file], { LIMIT_PLAN_MS: '2000' });
  await attack(planning, hostile, others);
  for (const { child } of [estate, hostile]) {
    if (child.exitCode !== null || child.signalCode !== null)
      failures.push(`a process ended:\n${child.said}`);
  }
} catch (error) {
  failures.push(error.stack);
} finally {
  probe.disconnect();
  await stopAll();
}
console.log(`The longest silence: ${longest} ms`);
for (const failure of failures) console.error(`FAILED: ${failure}`);
process.exit(failures.length > 0 ? 1 : 0);
