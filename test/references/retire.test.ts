/** A subgraph that is gone for good holds up no deletion once it is retired, which somebody has to say. */
import { demoViewer, type Estate, openEstate, testSecret } from '../support/estate';
import { eventually } from '../support/eventually';
import { othersElsewhere } from '../support/first-domains';
import { runJoinery } from '../support/process';
import { type Joinery, joineryOf } from './joinery';

let estate: Estate;
let joinery: Joinery;
beforeEach(async () => {
  estate = await openEstate({ posts: 10 });
  joinery = joineryOf(estate, tenantId);
});
afterEach(async () => {
  await joinery.close();
  await estate.close();
});

const { tenantId, userId } = demoViewer();

async function retire(...options: string[]) {
  const urls = Object.entries(estate.databases).map(([name, { url }]) => [
    `${name.toUpperCase()}_DATABASE_URL`,
    url,
  ]);
  const environment = {
    ...{ NODE_ENV: 'production', SUBGRAPH_SECRET: testSecret, ...othersElsewhere },
    ...Object.fromEntries(urls),
  };
  const run = runJoinery(['retire', 'community', ...options], environment);
  return { status: await run.ended, output: run.output() };
}

test('deletions that wait for it are named so, and go on when it is retired', async () => {
  await eventually(async () => {
    const seen = await estate.sql('cortex', `SELECT FROM joinery_consumers WHERE subgraph = 'community'`);
    expect(seen).toHaveLength(1);
  });
  expect(await retire('--yes')).toMatchObject({
    status: 1,
    output: expect.stringContaining('it still runs. Stop it first'),
  });

  const place = estate.subgraphs.findIndex(({ name }) => name === 'community');
  await estate.subgraphs.splice(place, 1)[0]!.close();
  const { data } = await joinery.change(
    'deleteUser',
    { id: userId },
    userId!,
    'deletion { state waitingFor }',
  );
  expect(data.deletion).toEqual({ state: 'CLOSING', waitingFor: ['community'] });

  for (const owner of ['cortex', 'postal'])
    await estate.sql(owner, `UPDATE joinery_consumers SET seen_at = now() - interval '1 hour'`);
  const said = await retire();
  expect(said.status).toBe(1);
  expect(said.output).toMatch(/cortex: it refers to .*User.*; 1 deletions under way/);
  expect(said.output).toContain('Nothing was changed.');
  expect(await estate.sql('cortex', 'SELECT FROM users WHERE id = $1', [userId])).toHaveLength(1);

  expect(await retire('--yes')).toMatchObject({
    status: 0,
    output: expect.stringContaining('community is retired'),
  });
  await eventually(async () => {
    expect(await estate.sql('cortex', 'SELECT state FROM joinery_deletions')).toEqual([{ state: 'DONE' }]);
  }, 20_000);
  expect(await estate.sql('postal', 'SELECT FROM posts WHERE author_id = $1', [userId])).toEqual([]);
  expect((await retire()).output).toContain('No database knows community.');
}, 120_000);
