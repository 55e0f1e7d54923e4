/**
 * Watches that a server answers: asks /health again and again, in a process of its own, and keeps for how long it was
 * silent at the longest. What the machine took is no silence of the server's: what this process itself was late by, and
 * the time that the server's thread was ready to run and another had its core.
 * Told by messages what to watch: `{ watch: url, pid }` begins, `{ tell: true }` answers `{ silentMs, asked }`.
 */
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';

/** Between an answer and the next question. */
const pauseMs = 10;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();

let watching = 0;
let silentMs = 0;
let asked = 0;

function answered(url) {
  return new Promise((resolve, reject) => {
    request(url, { agent, timeout: 60_000 }, response => {
      response.resume();
      response.once('end', () => (response.statusCode === 200 ? resolve() : reject(new Error('not well'))));
    })
      .once('error', reject)
      .end();
  });
}

/** For how long the process' first thread has waited for a core, in milliseconds. https://docs.kernel.org/scheduler/sched-stats.html */
function waitedForCore(pid) {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[1]) / 1e6;
  } catch {
    return 0;
  }
}

async function watch(url, pid, mine) {
  while (watching === mine) {
    const waited = waitedForCore(pid);
    const began = performance.now();
    delay.reset();
    await answered(url);
    const lateMs = delay.max / 1e6;
    const took = performance.now() - began;
    if (watching !== mine) return;
    asked++;
    const ofMachine = (lateMs > 10 ? lateMs : 0) + waitedForCore(pid) - waited;
    silentMs = Math.max(silentMs, took - ofMachine);
    await new Promise(resolve => setTimeout(resolve, pauseMs));
  }
}

process.on('message', ({ watch: url, pid, tell }) => {
  if (tell) process.send({ silentMs: Math.round(silentMs), asked });
  watching++;
  silentMs = 0;
  asked = 0;
  if (url) {
    watch(url, pid, watching).catch(error => {
      silentMs = Number.POSITIVE_INFINITY;
      process.send({ failed: `${error.message} (${error.code ?? ''})` });
    });
  }
});
process.on('disconnect', () => process.exit(0));
