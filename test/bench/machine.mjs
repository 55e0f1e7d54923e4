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
  const stat = read(`/proc/${pid}/stat`);
  if (!stat) return undefined;
  // The name in parentheses may hold spaces; utime is the 14th field, 12 after it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const own = (Number(fields[11]) + Number(fields[12])) * msPerTick;
  return childrenOf(pid).reduce((sum, child) => sum + (cpuMsOf(child) ?? 0), own);
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
