/** `joinery migration`: what a developer sees and gets, from a change of an entity to the file that is committed. */
import { appendFile, cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../wire/project';
import { type Checkout, freshCheckout } from '../support/checkout';
import { serverUrl } from '../support/databases';
import { runJoinery } from '../support/process';

let checkout: Checkout;
beforeAll(async () => {
  checkout = await freshCheckout();
  for (const name of ['subgraphs', 'biome.json', '.gitignore']) {
    await cp(join(projectRoot, name), join(checkout.folder, name), { recursive: true });
  }
});
afterAll(() => checkout.remove());

async function migration(...args: string[]): Promise<[status: unknown, output: string]> {
  const running = runJoinery(['migration', ...args], { DATABASE_URL: serverUrl() }, checkout.script);
  return [await running.ended, running.output()];
}

test('where entities and migrations agree there is nothing to write', async () => {
  expect(await migration('postal', 'colour-tags')).toEqual([
    0,
    expect.stringContaining('postal: entities and migrations agree; there is nothing to write.'),
  ]);
  expect(await migration('--check')).toEqual([0, expect.stringContaining('Entities and migrations agree.')]);
}, 180_000);

test('it is called with a subgraph and a name', async () => {
  expect((await migration('postal'))[0]).toBe(2);
  expect(await migration('postal', 'Colour Tags')).toEqual([
    1,
    expect.stringContaining("A migration's name is in lower case with hyphens, like add-capacity"),
  ]);
  expect(await migration('orders', 'add-orders')).toEqual([
    1,
    expect.stringContaining('There is no subgraph "orders"'),
  ]);
});

test('an entity that has changed is said, drafted, with what is left to be decided', async () => {
  await appendFile(
    join(checkout.folder, 'dist/subgraphs/postal/entities/tag.js'),
    `\nrequire('typeorm').Column('varchar', { length: 20 })(exports.Tag.prototype, 'colour');\n`,
  );
  const difference = await migration('--check');
  expect(difference).toEqual([
    1,
    expect.stringContaining('The entities of postal are ahead of its migrations:'),
  ]);
  expect(difference[1]).toContain('ADD COLUMN colour varchar(20) NOT NULL');
  expect(difference[1]).toContain('Draft the step: npm run migration -- postal <what-it-does>');

  const [status, output] = await migration('postal', 'colour-tags');
  expect([status, output]).toEqual([
    0,
    expect.stringContaining('To decide: what do the rows that are there hold'),
  ]);
  const folder = join(checkout.folder, 'subgraphs/postal');
  const file = (await readdir(join(folder, 'migrations'))).find(name => name.endsWith('-colour-tags.ts'))!;
  const source = await readFile(join(folder, 'migrations', file), 'utf8');
  expect(source.replace(/\d{13}/g, '<time>')).toMatchSnapshot();
}, 180_000);
