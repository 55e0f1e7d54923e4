/** Runs one round: one gateway under load for one window, and what the machine did meanwhile. */
import { on, once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { startNode, stop } from './children.mjs';
import { cpuMsOf, machineMs, rssMiBOf } from './machine.mjs';

const loadScript = fileURLToPath(new URL('load.mjs', import.meta.url));
/** A gateway that blocks must not hold up the benchmark; the load ends by itself long before. */
const slackMs = 30_000;

/** `gateway` is { child, url, answer }; `stubs` the process of the subgraphs. Times in ms, shares from 0 to 1. */
export async function measure(
  gateway,
  stubs,
  { operation, connections, oneCaller, warmupMs, windowMs, core },
) {
  const load = startNode([loadScript], { core, ipc: true });
  const messages = on(load, 'message', { close: ['disconnect'] });
  const timer = setTimeout(() => load.kill('SIGKILL'), warmupMs + windowMs + slackMs);
  try {
    load.send({
      url: gateway.url,
      body: JSON.stringify(operation),
      expected: gateway.answer.toString('base64'),
      connections,
      oneCaller,
      warmupMs,
      windowMs,
    });
    const first = await next(messages, load);
    // A load that gave up before its window has one message only.
    if (!first.begun) return { ...first, requests: 0, disturbance: 0 };
    const before = await sample(gateway.child, stubs, load);
    const from = monotonicUs();
    const result = await next(messages, load);
    const to = monotonicUs();
    const after = await sample(gateway.child, stubs, load);
    const rss = rssMiBOf(gateway.child.pid);
    return { ...result, ...difference(before, after, result.requests), rss, from, to };
  } finally {
    clearTimeout(timer);
    await stop(load);
  }
}

/** The clock of processor profiles, which all processes share. */
function monotonicUs() {
  return Number(process.hrtime.bigint() / 1000n);
}

async function next(messages, load) {
  const { value, done } = await messages.next();
  if (done) throw new Error(`the load ended without a result: ${load.said}`);
  return value[0];
}

async function sample(gateway, stubs, load) {
  stubs.send('count');
  const [fetches] = await once(stubs, 'message');
  return {
    at: performance.now(),
    fetches,
    gateway: cpuMsOf(gateway.pid) ?? Number.NaN,
    helpers: (cpuMsOf(stubs.pid) ?? Number.NaN) + (cpuMsOf(load.pid) ?? Number.NaN),
    own: cpuMsOf(process.pid) ?? Number.NaN,
    machine: machineMs() ?? { busy: Number.NaN, stolen: Number.NaN },
  };
}

function difference(before, after, requests) {
  const elapsed = after.at - before.at;
  const gateway = after.gateway - before.gateway;
  const ours = after.own - before.own;
  const { busy, stolen } = after.machine;
  // `own` counts the children too, so all that the benchmark runs is in it.
  const others = Math.max(0, busy - before.machine.busy - ours);
  return {
    perSecond: (requests / elapsed) * 1000,
    cpuMs: gateway / requests,
    fetches: (after.fetches - before.fetches) / requests,
    helpersBusy: (after.helpers - before.helpers) / elapsed,
    disturbance: (others + stolen - before.machine.stolen) / elapsed,
  };
}
