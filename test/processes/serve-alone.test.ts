/** `joinery serve <name>` loads the code of that domain alone: of the others it knows what manifest.ts says. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { manifest } from '../../subgraphs/manifest';
import { variableOf } from '../../wire/config';
import { type Checkout, freshCheckout } from '../support/checkout';
import { copyDatabase, type TestDatabase } from '../support/databases';
import { testSecret } from '../support/estate';
import { type JoineryProcess, runJoinery } from '../support/process';

let checkout: Checkout;
let database: TestDatabase;
let served: JoineryProcess;

beforeAll(async () => {
  checkout = await freshCheckout();
});
afterAll(async () => {
  await served?.stop();
  await database?.drop();
  await checkout.remove();
});

test('the code of other domains may be broken', async () => {
  const { name } = manifest.at(-1)!;
  for (const other of manifest) {
    if (other.name === name) continue;
    const index = join(checkout.folder, 'dist', 'subgraphs', other.name, 'index.js');
    await writeFile(index, 'throw new Error("This domain is broken.");');
  }
  database = await copyDatabase(name);
  const environment = {
    NODE_ENV: 'production',
    SUBGRAPH_SECRET: testSecret,
    SUBGRAPH_URL_TEMPLATE: 'http://{name}.invalid:4000/graphql',
    [variableOf(name, 'DATABASE_URL')]: database.url,
  };
  served = runJoinery(['serve', name, '--port', '0'], environment, checkout.script);
  const url = (await served.saw(/served at (\S+)\/graphql/))[1]!;
  expect((await fetch(`${url}/ready`)).status).toBe(200);

  const broken = runJoinery(
    ['serve', manifest[0]!.name, '--port', '0'],
    { ...environment, [variableOf(manifest[0]!.name, 'DATABASE_URL')]: database.url },
    checkout.script,
  );
  expect([await broken.ended, broken.output()]).toEqual([1, expect.stringContaining('is broken')]);
}, 120_000);
