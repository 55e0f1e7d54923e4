/** A complete replica holds all that its owner has, without anybody referring to it, and mends what it lacks. */
import { domains } from '../../subgraphs';
import { createDataSource } from '../../subgraphs/runtime/database/data-source';
import { compareReplicas } from '../../subgraphs/runtime/references/repair/integrity';
import { whenCompared } from '../support/compared';
import { demoViewer, type Estate, openEstate } from '../support/estate';
import { eventually } from '../support/eventually';

const stories = domains.find(({ name }) => name === 'stories')!;
let estate: Estate;
beforeAll(async () => {
  estate = await openEstate({ names: ['cortex', 'social', 'stories'] });
  await whenCompared(estate);
}, 120_000);
afterAll(() => estate?.close());

const [viewer, other] = [demoViewer(0), demoViewer(19)];
const known = () =>
  estate.sql('stories', 'SELECT id FROM follow_replica WHERE follower_id = $1 AND following_id = $2', [
    viewer.userId,
    other.userId,
  ]);
const change = async (field: string) => {
  const source = `mutation ($id: ID!) { ${field}(input: { followingId: $id }) { follow { id } } }`;
  const { data, errors } = await estate.query(source, { id: other.userId }, viewer);
  expect(errors).toEqual([]);
  return data[field].follow;
};
const all = async (domain: string, table: string) =>
  (await estate.sql(domain, `SELECT id FROM ${table} ORDER BY id`)).map(({ id }) => id);

test('what the owner has comes, changes and goes with its events', async () => {
  expect(await all('stories', 'follow_replica')).toEqual(await all('social', 'follows'));
  await change('unfollowUser');
  const made = await change('followUser');
  await eventually(async () => expect(await known()).toEqual([made]));
  await change('unfollowUser');
  await eventually(async () => expect(await known()).toEqual([]));
  // Who goes takes along what they followed, in social and so here.
  await estate.sql('social', `DELETE FROM follows WHERE follower_id = $1`, [viewer.userId]);
  await eventually(async () =>
    expect(await all('stories', 'follow_replica')).toEqual(await all('social', 'follows')),
  );
});

test('a comparison brings what the replica lacks', async () => {
  const lost: { id: string }[] = await estate.sql(
    'stories',
    'SELECT id FROM follow_replica WHERE tenant_id = $1 ORDER BY id LIMIT 3',
    [viewer.tenantId],
  );
  await estate.sql(
    'stories',
    `DO $$ BEGIN PERFORM set_config('joinery.applying', 'on', true);
      DELETE FROM follow_replica WHERE id IN ('${lost.map(({ id }) => id).join("', '")}'); END $$`,
  );
  const { references } = estate.subgraphs.find(({ name }) => name === 'stories')!;
  const { url } = estate.databases.stories!;
  const dataSource = await createDataSource(stories, { url, poolSize: 2 }).initialize();
  try {
    const settle = (owner: string) => references.inboxes.get(owner)!.settle(5_000);
    const compare = (repair: boolean) =>
      compareReplicas(stories, dataSource, references.peers, { repair, settle });
    const found = { problem: 'MISSING', type: 'Follow', count: 3, ids: lost.map(({ id }) => id) };
    expect(await compare(false)).toEqual([expect.objectContaining(found)]);
    expect(await compare(true)).toEqual([expect.objectContaining({ ...found, repaired: true })]);
    expect(await compare(false)).toEqual([]);
    expect(await all('stories', 'follow_replica')).toEqual(await all('social', 'follows'));
  } finally {
    await dataSource.destroy();
  }
});
