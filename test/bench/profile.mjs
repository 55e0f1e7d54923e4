/** Owns reading a processor profile that `node --cpu-prof` wrote: self time by package, and by function. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const mostFunctions = 25;

/** Prints and removes the profiles in the folder. */
export function summarize(folder, title) {
  for (const file of readdirSync(folder).filter(name => name.endsWith('.cpuprofile'))) {
    const path = join(folder, file);
    const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(path, 'utf8'));
    rmSync(path);
    const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
    const rooms = new Map();
    const functions = new Map();
    let total = 0;
    samples.forEach((id, index) => {
      const frame = frames.get(id);
      if (frame.functionName === '(idle)') return;
      total += timeDeltas[index];
      add(rooms, roomOf(frame), timeDeltas[index]);
      add(functions, `${frame.functionName || '(anonymous)'} ${placeOf(frame)}`, timeDeltas[index]);
    });
    console.log(`\n  ${title}: self time without idling, ${(total / 1e6).toFixed(1)} s`);
    print(rooms, total, rooms.size);
    console.log('  by function');
    print(functions, total, mostFunctions);
  }
}

function add(sums, name, value) {
  sums.set(name, (sums.get(name) ?? 0) + value);
}

function print(sums, total, most) {
  const sorted = [...sums].sort((a, b) => b[1] - a[1]).slice(0, most);
  for (const [name, value] of sorted.filter(([, value]) => value / total >= 0.002)) {
    console.log(`  ${((value / total) * 100).toFixed(1).padStart(5)} %  ${name}`);
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
