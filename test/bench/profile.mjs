/**
 * Reads a processor profile that `node --cpu-prof` wrote: how much of a request's time each package and each function
 * takes by itself, within the measured windows.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const mostFunctions = 40;

/** Prints and removes the profiles in the folder. `rounds` say when the gateway was measured, and with how many requests. */
export function summarize(folder, title, rounds) {
  const requests = rounds.reduce((sum, round) => sum + round.requests, 0);
  for (const file of readdirSync(folder).filter(name => name.endsWith('.cpuprofile'))) {
    const path = join(folder, file);
    const { nodes, samples, timeDeltas, startTime } = JSON.parse(readFileSync(path, 'utf8'));
    rmSync(path);
    const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
    const rooms = new Map();
    const functions = new Map();
    let total = 0;
    let at = startTime;
    samples.forEach((id, index) => {
      at += timeDeltas[index];
      const frame = frames.get(id);
      if (frame.functionName === '(idle)' || !rounds.some(({ from, to }) => at >= from && at < to)) return;
      total += timeDeltas[index];
      add(rooms, roomOf(frame), timeDeltas[index]);
      add(functions, `${frame.functionName || '(anonymous)'} ${placeOf(frame)}`, timeDeltas[index]);
    });
    const each = total / requests / 1000;
    console.log(`\n  ${title}: ${each.toFixed(3)} ms a request by itself, of ${requests} requests`);
    print(rooms, total, rooms.size, each);
    console.log('  by function');
    print(functions, total, mostFunctions, each);
  }
}

function add(sums, name, value) {
  sums.set(name, (sums.get(name) ?? 0) + value);
}

function print(sums, total, most, each) {
  const sorted = [...sums].sort((a, b) => b[1] - a[1]).slice(0, most);
  for (const [name, value] of sorted.filter(([, value]) => value / total >= 0.002)) {
    const share = value / total;
    console.log(
      `  ${(share * each).toFixed(3).padStart(7)} ms ${(share * 100).toFixed(1).padStart(5)} %  ${name}`,
    );
  }
}

/** The package, a folder of Joinery, a module of Node, or what V8 does by itself. */
function roomOf({ url, functionName }) {
  if (url === '') return functionName.startsWith('(') ? functionName : 'V8 and native code';
  if (url.startsWith('node:')) return url.split('/').slice(0, 2).join('/');
  const inPackage = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  return inPackage ?? /\/(?:dist|bench)\/(.*)$/.exec(url)?.[1] ?? url;
}

function placeOf({ url, lineNumber }) {
  return url === '' ? '' : `${url.split('/').slice(-2).join('/')}:${lineNumber + 1}`;
}
