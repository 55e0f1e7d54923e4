/** `joinery integrity` on the databases of a graph whose processes may run or not. */

import { variableOf } from '../../wire/config';
import { whenCompared } from '../support/compared';
import { type Estate, openEstate, testSecret } from '../support/estate';
import { allDomains } from '../support/first-domains';
import { type JoineryProcess, runJoinery } from '../support/process';
import { whileRestored } from './restored-owner';

let estate: Estate;
beforeAll(async () => {
  estate = await openEstate({ posts: 40, names: allDomains });
  await whenCompared(estate);
});
afterAll(() => estate.close());

const stranger = '11111111-1111-4111-8111-111111111111';
const url = (name: string) => ({ [variableOf(name, 'DATABASE_URL')]: estate.databases[name]!.url });
const everywhere = () => Object.assign({}, ...allDomains.map(url)) as Record<string, string>;
const integrity = (environment: Record<string, string>, ...options: string[]) =>
  runJoinery(['integrity', ...options], {
    NODE_ENV: 'production',
    SUBGRAPH_SECRET: testSecret,
    ...environment,
  });

test('it says what differs and fails, mends it with --repair, and then all is well', async () => {
  const all = everywhere();
  const [{ tenant_id }] = await estate.sql('postal', 'SELECT tenant_id FROM posts LIMIT 1');
  await estate.sql('postal', 'INSERT INTO user_replica (tenant_id, id) VALUES ($1, $2)', [
    tenant_id,
    stranger,
  ]);
  const found = integrity(all);
  expect(await found.ended).toBe(1);
  expect(found.output()).toMatch(/^postal +User of cortex +\d+ +1 +0 +0 +0$/m);
  expect(found.output()).toContain(`✖ 1 keys of User in postal that their owner no longer has`);
  expect(found.output()).not.toContain('consistent');

  // Of an event that changes nothing any more.
  const [{ incarnation }] = await estate.sql('cortex', 'SELECT joinery_incarnation() AS incarnation');
  await estate.sql(
    'postal',
    `INSERT INTO joinery_dead_letters (source, xid, seq, event, reason, tries) SELECT 'cortex', '1', 1, $1, 'a test', 5`,
    [
      {
        ...{ version: 1, source: 'cortex', xid: '1', seq: '1', previous: { xid: '0', seq: '0' } },
        ...{ tenantId: tenant_id, type: 'User', name: 'created', key: tenant_id, revision: '1' },
        ...{ incarnation, data: {}, deletion: null, occurredAt: '2026-01-01T00:00:00.000Z' },
      },
    ],
  );
  const dead = integrity(all, '--subgraph', 'postal');
  expect(await dead.ended).toBe(1);
  expect(dead.output()).toContain('1 events of cortex are dead letters in postal');

  const repaired = integrity(all, '--repair', '--subgraph', 'postal');
  expect(await repaired.ended).toBe(0);
  expect(repaired.output()).toMatch(/^✔ repaired: 1 keys of User in postal/m);
  expect(repaired.output()).toContain('✔ dead letters of postal that succeeded now: 1');
  expect(repaired.output()).not.toMatch(/^community/m);

  const clean = integrity(all);
  expect(await clean.ended).toBe(0);
  expect(clean.output()).toContain('✔ All references are consistent.');
  expect(clean.output()).toMatch(/^community +postal +0 +0\.0 s +0$/m);
}, 180_000);

test('a name that is none is said before a database is opened', async () => {
  const nowhere = { CORTEX_DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' };
  const all = { ...everywhere(), ...nowhere };
  const misspelt = integrity(all, '--subgraph', 'nope');
  expect(await misspelt.ended).toBe(1);
  expect(misspelt.output()).toContain(
    `There is no subgraph "nope". The subgraphs are: ${allDomains.join(', ')}.`,
  );

  const help = integrity({}, '--help');
  expect(await help.ended).toBe(0);
  expect(help.output()).toMatch(/Exit status: 0 .*; 1 .*2 wrong usage\./s);
});

test('an owner that was restored to an older state is said, with what to do', async () => {
  const all = everywhere();
  await whileRestored(estate, 'cortex', 'postal', async () => {
    const found = integrity(all);
    expect(await found.ended).toBe(1);
    expect(found.output()).toMatch(/^postal +cortex +suspended +0$/m);
    expect(found.output()).toContain(
      '✖ postal applies no events of cortex: it lacks events that were taken of it: it was restored to an older state.',
    );
    expect(found.output()).toContain('`joinery integrity --accept cortex` shows what accepting it would do');
    expect(found.output()).not.toContain('consistent');
  });
}, 180_000);

test('an owner that runs elsewhere is asked over HTTP; one that does not answer is said', async () => {
  const processes: Record<string, JoineryProcess> = {};
  const urls: Record<string, string> = {};
  try {
    for (const name of ['cortex', 'community']) {
      const environment = { NODE_ENV: 'production', SUBGRAPH_SECRET: testSecret, ...url(name) };
      processes[name] = runJoinery(['serve', name, '--port', '0'], environment);
    }
    for (const [name, process] of Object.entries(processes)) {
      urls[variableOf(name, 'URL')] = (await process.saw(/served at (\S+)/))[1]!;
    }
    const others = allDomains.filter(name => !(name in processes));
    const environment = { ...urls, ...(Object.assign({}, ...others.map(url)) as Record<string, string>) };
    const clean = integrity(environment);
    expect(await clean.ended).toBe(0);
    expect(clean.output()).toMatch(/^postal +User of cortex +\d+ +0 +0 +0 +0$/m);
    expect(clean.output()).not.toMatch(/^cortex/m);

    await processes.cortex!.stop();
    const unreachable = integrity(environment);
    expect(await unreachable.ended).toBe(1);
    expect(unreachable.output()).toContain('cortex does not answer');

    // A sentence for each that needs it, and the table all the same.
    for (const name of ['postal', 'community']) {
      const mending = integrity({ ...environment, ...url('community') }, '--repair', '--subgraph', name);
      expect(await mending.ended).toBe(1);
      const sentences = mending
        .output()
        .split('\n')
        .filter(line => line.startsWith('✖'));
      expect(sentences).toEqual([`✖ ${name} was not compared with its owners: cortex does not answer.`]);
      if (name === 'postal') expect(mending.output()).toMatch(/^postal +User of cortex +not compared$/m);
      else {
        expect(mending.output()).toMatch(/^community +cortex +no answer +0$/m);
        expect(mending.output()).toMatch(/^community +postal +0 +0\.0 s +0$/m);
      }
      expect(mending.output()).not.toContain('consistent');
    }

    const elsewhere = integrity(environment, '--subgraph', 'cortex');
    expect(await elsewhere.ended).toBe(1);
    expect(elsewhere.output()).toContain('The database of cortex cannot be reached');
  } finally {
    await Promise.all(Object.values(processes).map(process => process.stop()));
  }
}, 180_000);
