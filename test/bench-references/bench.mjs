/**
 * `npm run bench:references`: how late changes arrive in other services, and what the guard of references costs, and what
 * happens when there is much of something.
 * Loopback only, bounded in time, ends what it started.
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { measureBulk } from './bulk.mjs';
import { measureComparison } from './compare.mjs';
import { measureGuard } from './guard.mjs';
import { measureLag, transports } from './lag.mjs';
import { measureNotify } from './notify.mjs';
import { measurePreview } from './preview.mjs';
import { closeAll, startPostgres } from './processes.mjs';
import { tell, writeReport } from './report.mjs';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '20' },
    rate: { type: 'string', default: '50' },
    rounds: { type: 'string', default: '5' },
    transport: { type: 'string', multiple: true, default: transports },
    'only-lag': { type: 'boolean', default: false },
    'only-guard': { type: 'boolean', default: false },
    'only-growth': { type: 'boolean', default: false },
    'no-write': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const options = {
  seconds: Number(values.seconds),
  rate: Number(values.rate),
  rounds: Number(values.rounds),
  transports: values.transport,
};
const unknown = options.transports.filter(transport => !transports.includes(transport));
if (
  values.help ||
  unknown.length > 0 ||
  !(options.seconds > 0) ||
  !(options.rate > 0) ||
  !(options.rounds > 0)
) {
  console.error(
    `usage: npm run bench:references -- [--seconds 20] [--rate 50] [--rounds 5] [--transport ${transports.join('|')}]… [--only-lag] [--only-guard] [--only-growth] [--no-write]`,
  );
  process.exit(values.help ? 0 : 2);
}

let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    interrupted = true;
    await closeAll();
    process.exit(130);
  });
}

const started = new Date();
const loadNow = () => loadavg()[0].toFixed(1);
const before = loadNow();
const results = { lag: {}, guard: [] };
try {
  if (!values['only-guard'] && !values['only-growth']) {
    for (const transport of options.transports) {
      // Durable, as in production: a commit waits for the disk, and that is part of the lag.
      const adminUrl = await startPostgres({ durable: true });
      results.lag[transport] = await measureLag({ ...options, adminUrl, transport });
      tell(`lag, ${transport}`, results.lag[transport]);
      await closeAll();
    }
  }
  if (!values['only-lag'] && !values['only-growth']) {
    // Not durable: a commit that waits for the disk would hide what is to be seen.
    results.guard = await measureGuard({ ...options, adminUrl: await startPostgres({ durable: false }) });
    tell('guard', results.guard);
  }
  if (!values['only-lag'] && !values['only-guard']) {
    await closeAll();
    // Durable: it is the wait for the disk that commits share, or do not.
    results.notify = await measureNotify({ ...options, adminUrl: await startPostgres({ durable: true }) });
    tell('waking others', results.notify);
    await closeAll();
    results.bulk = await measureBulk({ adminUrl: await startPostgres({ durable: true }) });
    tell('one tenant brings much', results.bulk);
    await closeAll();
    results.comparison = await measureComparison({ adminUrl: await startPostgres({ durable: false }) });
    tell('a comparison with the owner', results.comparison);
    await closeAll();
    results.preview = await measurePreview({ ...options, adminUrl: await startPostgres({ durable: false }) });
    tell('a preview of much', results.preview);
  }
  const whole = !['only-lag', 'only-guard', 'only-growth', 'no-write'].some(name => values[name]);
  if (whole) {
    const load = { before, after: loadNow() };
    console.log(`\n${writeReport({ results, options, started, load })} is written.`);
  }
} catch (error) {
  if (!interrupted) {
    console.error(error);
    process.exitCode = 1;
  }
} finally {
  await closeAll();
}
process.exit();
