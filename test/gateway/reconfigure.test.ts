/** The settings of a gateway change while it serves: by its file, without a dropped request. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { followSettings } from '../../cli/process/follow-settings';
import { openRates } from '../../cli/process/rates';
import { watchedConfig } from '../../cli/process/watched-config';
import { openWatchedGraph } from '../../cli/process/watched-graph';
import { startGateway } from '../../gateway/http/server';
import { readConfig } from '../../wire/config';
import { readConfigFile } from '../../wire/config-file';
import { eventually as within } from '../support/eventually';
import { closeAll, codesOf, fetched, foreignSubgraph, later, log, post, supergraph } from './estate';

afterEach(closeAll);

/** A graph is opened anew, by a planner of its own. */
const eventually = (check: () => Promise<void>) => within(check, 60_000);

async function served(text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'joinery-settings-'));
  later(() => rm(folder, { recursive: true }));
  const [path, file] = [join(folder, 'joinery.yaml'), join(folder, 'supergraph.graphql')];
  const urls = {
    products: (await foreignSubgraph('products')).url,
    reviews: (await foreignSubgraph('reviews')).url,
  };
  writeFileSync(file, supergraph(urls));
  writeFileSync(path, text);
  const read = () => readConfig({}, [], readConfigFile(path));
  const config = read();
  const settings = watchedConfig({ config, read, path }, log, later);
  const graph = await openWatchedGraph({ place: file, settings, transportsBy: () => ({}), log }, later);
  const gateway = await startGateway({
    graph,
    config,
    rates: openRates(config, log, later),
    host: '127.0.0.1',
    port: 0,
    log,
    refusedSettings: settings.refused,
  });
  later(() => gateway.close(1000));
  followSettings(settings, gateway, log, later);
  return { gateway, write: (next: string) => writeFileSync(path, next) };
}

const list = { query: '{ products { name reviews { body } } }' };
const broken = { query: '{ broken }' };

test('limits, rates, origins, masks and introspection change under load, and no request is dropped', async () => {
  const { gateway, write } = await served('limits: { cost: 1000 }\n');
  let loading = true;
  const load = async () => {
    while (loading) {
      const { status, body } = await post(gateway, { query: '{ product(id: "1") { name } }' });
      expect([status, body]).toEqual([200, { data: { product: { name: 'Chair' } } }]);
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  };
  const loads = Promise.all([load(), load()]);
  const origin = { origin: 'https://shop.example.org' };
  try {
    expect((await post(gateway, list)).body.errors).toBeUndefined();
    write(`
limits: { cost: 5, aliases: 1 }
corsOrigins: ['https://*.example.org']
passErrors: [products]
introspection: off
rates: { operations: { Rare: 1/60 } }
`);
    await eventually(async () =>
      expect(codesOf((await post(gateway, list)).body)).toEqual(['QUERY_TOO_COSTLY']),
    );
    const { headers } = await post(gateway, broken, origin);
    expect(headers.get('access-control-allow-origin')).toBe(origin.origin);
    expect((await post(gateway, broken)).body.errors[0].message).toContain('hunter2');
    expect(codesOf((await post(gateway, { query: '{ a: __typename b: __typename }' })).body)).toEqual([
      'TOO_MANY_ALIASES',
    ]);
    expect(codesOf((await post(gateway, { query: '{ __schema { description } }' })).body)).toHaveLength(1);
    const rare = { query: 'query Rare { __typename }' };
    expect([(await post(gateway, rare)).status, (await post(gateway, rare)).status]).toEqual([200, 429]);

    write('');
    await eventually(async () => expect((await post(gateway, list)).body.errors).toBeUndefined());
    expect((await post(gateway, broken, origin)).headers.get('access-control-allow-origin')).toBeNull();
    expect((await post(gateway, broken)).body.errors[0].message).not.toContain('hunter2');
    expect((await post(gateway, rare)).status).toBe(200);
  } finally {
    loading = false;
    await loads;
  }
}, 180_000);

test('a wrong file is refused at /ready with its place, and what was before stays in service', async () => {
  const { gateway, write } = await served('limits: { cost: 5 }\n');
  const ready = async () => (await fetched(`${gateway.url}/ready`)).body;
  expect(await ready()).toEqual({ status: 'ok', subgraphs: { products: 'ok', reviews: 'ok' } });
  write('limits:\n  cots: 1000\n');
  await eventually(async () =>
    expect(await ready()).toMatchObject({
      status: 'ok',
      configuration:
        'A newer one is refused: joinery.yaml:2:3: limits.cots is no setting. Did you mean cost?',
    }),
  );
  expect(codesOf((await post(gateway, list)).body)).toEqual(['QUERY_TOO_COSTLY']);
  write('limits:\n  cost: 1000\n');
  await eventually(async () => expect((await ready()).configuration).toBeUndefined());
  await eventually(async () => expect((await post(gateway, list)).body.errors).toBeUndefined());
});
