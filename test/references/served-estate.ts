/** Every subgraph as a process of its own, on a port that it keeps when it is started again. */
import type { ChildProcess } from 'node:child_process';
import { variableOf } from '../../wire/config';
import { copyDatabase, type TestDatabase } from '../support/databases';
import { testSecret } from '../support/estate';
import { firstDomains } from '../support/first-domains';
import { freePort } from '../support/free-port';
import { type JoineryProcess, runJoinery } from '../support/process';

export interface ServedEstate {
  readonly databases: Readonly<Record<string, TestDatabase>>;
  /** Of POST /graphql. */
  readonly urls: Readonly<Record<string, string>>;
  /** Ends it, and waits for that. */
  kill(name: string, signal?: NodeJS.Signals): Promise<void>;
  /** Resolves when it answers; what runs already stays. */
  start(name: string): Promise<void>;
  /** Of the one at `urls`; none while it is away. */
  processOf(name: string): ChildProcess | undefined;
  /** A second process of the subgraph, at another address, until it is stopped. */
  startAnother(name: string): Promise<JoineryProcess>;
  /** Processes that served and then ended by themselves. */
  readonly crashes: readonly string[];
  /** Every line of this kind that a process has logged, those that are gone by now included. */
  logged(pattern: RegExp): string[];
  close(): Promise<void>;
}

/** `environment` of every process, beside the addresses; `open` gives each its database. */
export async function serveEstate(
  environment: Record<string, string> = {},
  open: (name: string) => Promise<TestDatabase> = copyDatabase,
): Promise<ServedEstate> {
  const databases: Record<string, TestDatabase> = {};
  const urls: Record<string, string> = {};
  const ports: Record<string, number> = {};
  const running = new Map<string, JoineryProcess>();
  const crashes: string[] = [];
  const all: JoineryProcess[] = [];
  let closed = false;
  for (const { name } of firstDomains) {
    databases[name] = await open(name);
    ports[name] = await freePort();
    urls[name] = `http://127.0.0.1:${ports[name]}/graphql`;
  }
  const serve = (name: string, port: number): JoineryProcess => {
    const addresses = Object.keys(urls).filter(other => other !== name);
    const process = runJoinery(['serve', name, '--port', String(port)], {
      NODE_ENV: 'production',
      SUBGRAPH_SECRET: testSecret,
      [variableOf(name, 'DATABASE_URL')]: databases[name]!.url,
      ...Object.fromEntries(addresses.map(other => [variableOf(other, 'URL'), urls[other]!])),
      ...environment,
    });
    all.push(process);
    return process;
  };
  const estate: ServedEstate = {
    databases,
    urls,
    kill: async (name, signal = 'SIGKILL') => {
      const process = running.get(name);
      running.delete(name);
      await process?.stop(signal);
    },
    start: async name => {
      if (running.has(name)) return;
      const process = serve(name, ports[name]!);
      running.set(name, process);
      try {
        await process.saw(/served at/);
      } catch (error) {
        // A start that meets a fault ends the process; whoever watches over it starts it again, unless whoever ended it did.
        if (running.get(name) === process) running.delete(name);
        if (closed) throw error;
        return estate.start(name);
      }
      process.ended.then(status => {
        if (running.get(name) === process) crashes.push(`${name} ended with ${status}:\n${process.output()}`);
      });
    },
    processOf: name => running.get(name)?.child,
    startAnother: async name => {
      const process = serve(name, 0);
      await process.saw(/served at/);
      return process;
    },
    crashes,
    logged: pattern =>
      all.flatMap(process =>
        process
          .output()
          .split('\n')
          .filter(line => pattern.test(line)),
      ),
    close: async () => {
      closed = true;
      for (const name of [...running.keys()]) await estate.kill(name);
      await Promise.all(Object.values(databases).map(database => database.drop()));
    },
  };
  await Promise.all(firstDomains.map(({ name }) => estate.start(name)));
  return estate;
}
