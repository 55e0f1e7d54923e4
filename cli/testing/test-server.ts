/**
 * Lends the PostgreSQL that tests make their databases on: that of TEST_DATABASE_URL, or an embedded one for as long as
 * somebody in this process uses it.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../embedded-postgres/embedded';

export interface TestServer {
  readonly url: string;
  giveBack(): Promise<void>;
}

interface Running {
  readonly folder: string;
  readonly postgres: EmbeddedPostgres;
}

let running: Promise<Running> | undefined;
let users = 0;

export async function borrowTestServer(): Promise<TestServer> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, giveBack: async () => {} };
  users += 1;
  running ??= begin();
  const { postgres } = await running;
  return { url: postgres.url, giveBack };
}

async function begin(): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'joinery-test-'));
  const postgres = await startEmbeddedPostgres({ dataFolder: join(folder, 'postgres'), durable: false });
  return { folder, postgres };
}

async function giveBack(): Promise<void> {
  users -= 1;
  if (users > 0 || !running) return;
  const { folder, postgres } = await running;
  running = undefined;
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
