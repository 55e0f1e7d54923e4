/** Starts one PostgreSQL for the run, with a migrated database a domain; each test file copies what it needs. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../cli/embedded-postgres/embedded';
import { provisionDatabase } from '../../cli/provision/provision';
import { domains } from '../../subgraphs';
import { migrate } from '../../subgraphs/runtime/database/migrate';

export default async function setUp(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'joinery-test-'));
  const server = await startEmbeddedPostgres({ dataFolder: join(folder, 'postgres'), durable: false });
  Object.assign(globalThis, { testServer: { server, folder } });
  for (const domain of domains) {
    const { adminUrl } = await provisionDatabase({ adminUrl: server.url, name: domain.name });
    await migrate(domain, adminUrl);
  }
  process.env.TEST_DATABASE_URL = server.url;
}
