/**
 * Starts the subgraphs' processes, then kills, ends, freezes and restarts them at the same address. Remembers when
 * each was away, so that an error can be excused.
 */
import { addressOf, startNode, stop } from '../bench/children.mjs';

const script = new URL('subgraph.mjs', import.meta.url).pathname;
/** A subgraph that is back is asked again within the gateway's rest of 5 s; the rest is the slowness of a busy machine. */
const graceMs = 8000;
const pause = ms => new Promise(resolve => setTimeout(resolve, ms));

export async function startSubgraphs(names) {
  const running = new Map();
  const start = async (name, port = 0) => {
    const child = startNode([script, name, String(port)], { core: 1 });
    const url = await addressOf(child);
    running.set(name, { child, url, port: new URL(url).port });
  };
  for (const name of names) await start(name);
  /** [from, to] in ms, by subgraph. */
  const away = new Map(names.map(name => [name, []]));

  const without = async (name, end, ms) => {
    const outage = [Date.now(), Number.POSITIVE_INFINITY];
    away.get(name).push(outage);
    const { child, port } = running.get(name);
    await end(child);
    await pause(ms);
    await start(name, port);
    outage[1] = Date.now() + graceMs;
  };
  const kill = async child => {
    const ended = new Promise(resolve => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  };

  return {
    urlOf: name => running.get(name).url,
    wasAway: (name, from, to) => (away.get(name) ?? []).some(([gone, back]) => gone <= to && from <= back),
    killed: (name, ms) => without(name, kill, ms),
    ended: (name, ms) => without(name, stop, ms),
    /** Shorter than any deadline: nothing may fail for it. */
    frozen: async (name, ms) => {
      const { child } = running.get(name);
      child.kill('SIGSTOP');
      await pause(ms);
      child.kill('SIGCONT');
    },
  };
}
