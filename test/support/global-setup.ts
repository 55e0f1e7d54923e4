/** Starts one PostgreSQL for the run, in which the test files make the databases that they need. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../cli/embedded-postgres/embedded';

export default async function setUp(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'joinery-test-'));
  const server = await startEmbeddedPostgres({ dataFolder: join(folder, 'postgres'), durable: false });
  Object.assign(globalThis, { testServer: { server, folder } });
  process.env.TEST_DATABASE_URL = server.url;
}
