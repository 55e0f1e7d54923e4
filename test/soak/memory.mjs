/** Measures the memory of the gateway's process over time, and tells whether it is flat. */
import { readFileSync } from 'node:fs';

/** Of the run; caches fill and the heap finds its size. */
const warmUp = 0.25;
/** The median of the last third may be so much above that of the first: the heap's own breath, and no leak of 30 minutes. */
const mayGrowBy = 0.15;
const mayGrowByMiB = 24;
/** In less, the heap has not found its size yet; whether it stays below a bound can be told all the same. */
const enoughMinutes = 5;
const boundMiB = 512;

export function watchMemory(pid) {
  const samples = [];
  const timer = setInterval(() => {
    const [, kib] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    if (kib) samples.push(Number(kib) / 1024);
  }, 500);
  return {
    stop: () => clearInterval(timer),
    report: minutes => {
      const warm = samples.slice(Math.floor(samples.length * warmUp));
      const third = Math.floor(warm.length / 3);
      const [first, last] = [median(warm.slice(0, third)), median(warm.slice(-third))];
      const limit = first * (1 + mayGrowBy) + mayGrowByMiB;
      const rounded = [first, last, Math.max(...samples), limit].map(Math.round);
      const text = `RSS in MiB, medians: first third ${rounded[0]}, last third ${rounded[1]}; highest ${rounded[2]}`;
      return minutes < enoughMinutes
        ? { text: `${text} (at most ${boundMiB})`, flat: rounded[2] <= boundMiB }
        : { text: `${text}; the last third at most ${rounded[3]}`, flat: last <= limit };
    },
  };
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
