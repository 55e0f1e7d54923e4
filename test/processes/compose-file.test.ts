/**
 * What docker-compose.yml says is what runs: its services' commands as processes, with its environment, against a
 * PostgreSQL of the test. Only addresses are changed, from a service's name to a port of this machine.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../cli/embedded-postgres/embedded';
import { domains } from '../../subgraphs';
import { readConfig, variableOf } from '../../wire/config';
import { projectRoot } from '../../wire/project';
import { readmeQuery } from '../graph/readme-query';
import { freePort } from '../support/free-port';
import { type JoineryProcess, post, runJoinery } from '../support/process';

interface Service {
  build?: string;
  command?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
}

const read = (name: string) => readFile(join(projectRoot, name), 'utf8');

let services: Record<string, Service>;
let postgres: EmbeddedPostgres;
let folder: string;
const processes: Record<string, JoineryProcess> = {};
/** Where a service is served; chosen before, since each subgraph is told of the others. */
const origins: Record<string, string> = {};

beforeAll(async () => {
  services = parse(await read('docker-compose.yml'), { merge: true }).services;
  folder = await mkdtemp(join(tmpdir(), 'joinery-compose-'));
  postgres = await startEmbeddedPostgres({ dataFolder: join(folder, 'postgres'), durable: false });
});
afterAll(async () => {
  await Promise.all(Object.values(processes).map(process => process.stop()));
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The environment that the image and the file give a service, with the values of an operator's .env. */
async function environmentOf(name: string): Promise<Record<string, string>> {
  const [, defaults] = (await read('Dockerfile')).match(/^ENV (.*)$/m)!;
  const image = Object.fromEntries(defaults!.split(' ').map(pair => pair.split('=') as [string, string]));
  const secrets: Record<string, string> = { POSTGRES_PASSWORD: new URL(postgres.url).password };
  for (const line of (await read('.env.example')).split('\n')) {
    const variable = line.match(/^(\w+)=/)?.[1];
    if (variable) secrets[variable] ??= `${variable.toLowerCase()} of the operator with 32 characters`;
  }
  const values = Object.entries({ ...image, ...services[name]!.environment }).map(([variable, value]) => {
    const filled = value.replace(/\$\{(\w+)[^}]*\}/g, (_, secret: string) => {
      if (secrets[secret] === undefined)
        throw new Error(`.env.example lacks ${secret}, which ${name} needs.`);
      return encodeURIComponent(secrets[secret]!);
    });
    return [variable, toThisMachine(variable.endsWith('_URL') ? filled : decodeURIComponent(filled))];
  });
  // One address has no port for each name, as the names of containers have.
  const urls = Object.entries(origins).map(([other, origin]) => [
    variableOf(other, 'URL'),
    `${origin}/graphql`,
  ]);
  return {
    ...Object.fromEntries([...values, ...urls]),
    HOST: '127.0.0.1',
    ADMIN_HOST: '127.0.0.1',
    // Containers have an address each.
    ADMIN_PORT: '0',
    PORT: origins[name] ? new URL(origins[name]).port : '0',
  };
}

const toThisMachine = (value: string): string =>
  value
    .replace('@postgres:5432', `@127.0.0.1:${postgres.port}`)
    // Nobody listens there: the services do without a Redis, and say so.
    .replace('redis://redis:6379', 'redis://127.0.0.1:1');

async function run(name: string): Promise<JoineryProcess> {
  const process = runJoinery(services[name]!.command!, await environmentOf(name));
  processes[name] = process;
  return process;
}

test('every subgraph has a service, a database and a place that the gateway knows', () => {
  for (const { name } of domains) {
    expect(services[name]!.command).toEqual(['serve', name]);
    for (const asker of ['gateway', ...domains.map(domain => domain.name)]) {
      const { SUBGRAPH_URL_TEMPLATE } = services[asker]!.environment!;
      expect(readConfig({ SUBGRAPH_URL_TEMPLATE }).urlOf(name)).toBe(`http://${name}:4000/graphql`);
    }
    expect(services.migrate!.environment).toHaveProperty(variableOf(name, 'DATABASE_URL'));
    expect(
      Object.keys(services[name]!.environment!).filter(variable => variable.endsWith('DATABASE_URL')),
    ).toEqual([variableOf(name, 'DATABASE_URL')]);
  }
});

test('its services, started in the order of their dependencies, serve the graph', async () => {
  const migrate = await run('migrate');
  expect([await migrate.ended, migrate.output()]).toEqual([0, expect.stringContaining('✔')]);
  const seed = await run('seed');
  expect([await seed.ended, seed.output()]).toEqual([0, expect.stringContaining('in place')]);
  for (const { name } of domains) origins[name] = `http://127.0.0.1:${await freePort()}`;
  for (const { name } of domains) await run(name);
  for (const { name } of domains) await processes[name]!.saw(/served at (\S+)\/graphql/);
  const gateway = await run('gateway');
  const url = (await gateway.saw(/served at (\S+)\/graphql/))[1]!;

  for (const origin of [url, ...Object.values(origins)]) {
    expect((await fetch(`${origin}/health`)).status).toBe(200);
    expect((await fetch(`${origin}/ready`)).status).toBe(200);
  }
  const { data, errors } = await post(url, readmeQuery);
  expect(errors).toBeUndefined();
  expect(data.posts.edges).toHaveLength(50);
  for (const name of ['gateway', ...domains.map(domain => domain.name)]) {
    expect(await processes[name]!.stop('SIGTERM')).toBe(0);
  }
}, 240_000);
