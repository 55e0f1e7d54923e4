/** Reads processor time and memory of a process from the kernel, and the load of the whole machine besides. */
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

/** /proc counts in these; it is 100 on every Linux that Node runs on. */
const ticksPerSecond = 100;
const msPerTick = 1000 / ticksPerSecond;

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** User and system time so far, with that of the processes it started; undefined where there is no /proc. */
export function cpuMsOf(pid) {
  const own = statOf(pid)?.cpuMs;
  if (own === undefined) return undefined;
  return childrenOf(pid).reduce((sum, child) => sum + (cpuMsOf(child) ?? 0), own);
}

/** The same by the names of the programs, with what those used that have ended since. */
export const cpuMsByName = pid => sumsByName(pid, one => statOf(one)?.cpuMsWithEnded);

/** What a process alone has in memory, and its part of what it shares with others, by the names of the programs. */
export const pssMiBByName = pid =>
  sumsByName(
    pid,
    one => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${one}/smaps_rollup`) ?? '')?.[1] ?? 0) / 1024,
  );

function sumsByName(pid, amountOf, sums = {}) {
  const name = statOf(pid)?.name;
  if (name === undefined) return sums;
  sums[name] = (sums[name] ?? 0) + (amountOf(pid) ?? 0);
  for (const child of childrenOf(pid)) sumsByName(child, amountOf, sums);
  return sums;
}

function statOf(pid) {
  const stat = read(`/proc/${pid}/stat`);
  if (!stat) return undefined;
  // The name in parentheses may hold spaces; utime is the 14th field, 12 after it.
  const end = stat.lastIndexOf(')');
  const fields = stat
    .slice(end + 2)
    .split(' ')
    .slice(11, 15)
    .map(Number);
  const [user, system, endedUser, endedSystem] = fields;
  const cpuMs = (user + system) * msPerTick;
  return {
    name: stat.slice(stat.indexOf('(') + 1, end),
    cpuMs,
    cpuMsWithEnded: cpuMs + (endedUser + endedSystem) * msPerTick,
  };
}

export function rssMiBOf(pid) {
  const kib = /VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`) ?? '')?.[1];
  if (kib === undefined) return undefined;
  return childrenOf(pid).reduce((sum, child) => sum + (rssMiBOf(child) ?? 0), Number(kib) / 1024);
}

function childrenOf(pid) {
  return read(`/proc/${pid}/task/${pid}/children`)?.trim().split(' ').filter(Boolean) ?? [];
}

/** Of all cores together: `busy` is time in which something ran, `stolen` what another machine took. */
export function machineMs() {
  const line = read('/proc/stat')?.split('\n', 1)[0];
  if (!line) return undefined;
  const [user, nice, system, , , irq, softirq, steal] = line.trim().split(/\s+/).slice(1).map(Number);
  return { busy: (user + nice + system + irq + softirq) * msPerTick, stolen: steal * msPerTick };
}

export const shape = {
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  platform: `${process.platform} ${process.arch}`,
  node: process.version,
};
