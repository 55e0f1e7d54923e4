/**
 * Runs the faults of test/chaos for so long: `npm run test:chaos -- --minutes 60 --seed 7`. Ends with 0 if all is equal
 * afterwards, with 1 if not, with 2 if it was asked wrongly.
 */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';

function fail(message) {
  console.error(message);
  process.exit(2);
}

function options() {
  try {
    return parseArgs({
      options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string', default: '1' } },
    }).values;
  } catch (error) {
    return fail(error.message);
  }
}

const [minutes, seed] = [Number(options().minutes), Number(options().seed)];
if (!(minutes > 0 && minutes <= 600)) fail('--minutes is a number above 0, and at most 600.');
if (!Number.isSafeInteger(seed)) fail('--seed is a whole number.');

const jest = new URL('../../node_modules/jest/bin/jest.js', import.meta.url).pathname;
const child = spawn(
  process.execPath,
  [jest, '--testPathIgnorePatterns', '/node_modules/', '--runInBand', '--', 'test/chaos'],
  {
    stdio: 'inherit',
    cwd: new URL('../..', import.meta.url).pathname,
    // A group of its own, with the processes of the subgraphs; the servers of the databases end with whoever started them.
    detached: true,
    env: { ...process.env, REFERENCES_SECONDS: String(minutes * 60), REFERENCES_SEED: String(seed) },
  },
);
function endAll() {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, endAll);
child.once('exit', code => {
  endAll();
  process.exit(code === 0 ? 0 : 1);
});
