/** `joinery add`: what it wrote composes, compiles and starts, without a line by hand. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { addDomain } from '../../cli/commands/add';
import { ConfigError } from '../../wire/config';
import { projectRoot } from '../../wire/project';
import { type Checkout, wholeCheckout } from '../support/checkout';
import { type JoineryProcess, post, run, runJoinery } from '../support/process';

describe('is refused in a sentence, and writes nothing, where', () => {
  test.each([
    [
      'the name is none',
      'Gardening',
      undefined,
      /^A domain's name is .*, like feature-flags; but got: Gardening\./,
    ],
    [
      'the type is none',
      'gardening',
      'garden plot',
      /^A type's name is .*, like FeatureFlag; but got: garden plot\./,
    ],
    ['the folder is there', 'runtime', undefined, /^The folder subgraphs\/runtime\/ already exists/],
    ['the type is taken', 'gardening', 'User', /^subgraphs\/cortex\/schema\.graphql already has a type User/],
  ])('%s', async (_, name, type, message) => {
    await expect(addDomain(name, type)).rejects.toThrow(ConfigError);
    await expect(addDomain(name, type)).rejects.toThrow(message);
    expect(existsSync(join(projectRoot, 'subgraphs', 'gardening'))).toBe(false);
  });
});

describe('a domain that was added', () => {
  let checkout: Checkout;
  let started: JoineryProcess | undefined;

  beforeAll(async () => {
    checkout = await wholeCheckout();
  });
  afterAll(async () => {
    await started?.stop();
    await checkout.remove();
  });

  test('starts with demo data, and other services complete them', async () => {
    const environment = { HOME: checkout.folder };
    const adding = runJoinery(['add', 'urban-gardening', 'GardenPlot'], environment, checkout.script);
    expect([await adding.ended, adding.output()]).toEqual([0, expect.stringContaining('See it: npm start')]);

    const checked = run('npx', ['biome', 'check', 'subgraphs/urban-gardening'], { folder: checkout.folder });
    expect([await checked.ended, checked.output()]).toEqual([0, expect.stringContaining('No fixes applied')]);

    started = runJoinery(['start', '--port', '0'], environment, checkout.script);
    const url = (await started.saw(/ready at (\S+?),/))[1]!;
    const { data, errors } = await post(
      url,
      '{ gardenPlots(first: 1) { nodes { name createdBy { username bio gardenPlots(first: 2) { nodes { id } } } } } }',
    );
    expect(errors).toBeUndefined();
    const [plot] = data.gardenPlots.nodes;
    expect(plot.name).toEqual(expect.any(String));
    expect(plot.createdBy.username).toEqual(expect.any(String));
    expect(plot.createdBy.gardenPlots.nodes.length).toBeGreaterThan(0);
  }, 600_000);
});
