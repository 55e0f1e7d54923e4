/** What is only looked at keeps no event from anybody, and is looked at no longer than somebody waits. */
import { Client } from 'pg';
import { demoTenants } from '../../subgraphs/runtime/demo/demo';
import { beginning } from '../../subgraphs/runtime/references/peers/peer';
import { demoViewer, type Estate, openEstate } from '../support/estate';
import { eventually } from '../support/eventually';

let estate: Estate;
beforeAll(async () => {
  estate = await openEstate({ posts: 4 });
});
afterAll(() => estate.close());

const [demo] = demoTenants(4);
const admin = demoViewer(0, 'ADMIN', 'MODERATOR');

const preview = async (id: string) => {
  const { data, errors } = await estate.query(
    `query ($id: ID!) { deletePreview(type: "User", id: $id) { isBlocked rows { subgraph type action count atLeast } } }`,
    { id },
    admin,
  );
  expect(errors).toEqual([]);
  return data.deletePreview.rows as any[];
};

test('events flow while a preview is under way', async () => {
  await estate.sql(
    'postal',
    `CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN
       IF current_setting('joinery.rehearsing', true) = 'on' THEN
         PERFORM set_config('lock_timeout', '0', true);
         PERFORM pg_advisory_xact_lock(1);
       END IF;
       RETURN NULL;
     END $$;
     CREATE TRIGGER hold AFTER DELETE ON posts FOR EACH STATEMENT EXECUTE FUNCTION hold()`,
  );
  const { peer } = estate.subgraphs.find(({ name }) => name === 'postal')!.references;
  const place = async () => (await peer.backlog({ after: beginning })).last;
  const holder = new Client(estate.databases.postal!.ownerUrl);
  await holder.connect();
  try {
    await holder.query('SELECT pg_advisory_lock(1)');
    const previewed = preview(demo!.id('User', 1));
    await eventually(async () => {
      const { rows } = await holder.query(
        `SELECT FROM pg_locks WHERE locktype = 'advisory' AND (classid, objid) = (0, 1) AND NOT granted`,
      );
      expect(rows).toHaveLength(1);
    });
    const after = await place();
    const create = 'mutation { createPost(input: { kind: SHORT, content: "Now" }) { post { id } } }';
    const { data, errors } = await estate.query(create, {}, demoViewer(2));
    expect(errors).toEqual([]);
    const { events, held } = await peer.events({ after, limit: 10 });
    expect(events.map(({ key }) => key)).toEqual([data.createPost.post.id]);
    expect(held).toBe(false);
    await holder.query('SELECT pg_advisory_unlock(1)');
    expect(await previewed).toContainEqual(
      expect.objectContaining({ type: 'Post', action: 'CASCADE', atLeast: false }),
    );
  } finally {
    await holder.end();
    await estate.sql('postal', 'DROP TRIGGER hold ON posts; DROP FUNCTION hold()');
  }
});

test('what is too much to look at is counted as far as it is, and nothing is written for that', async () => {
  const user = demo!.id('User', 2);
  const posts = 12_000;
  await estate.sql(
    'postal',
    `INSERT INTO posts (tenant_id, author_id, slug, title, content)
     SELECT $1, $2, gen_random_uuid()::text, 'A post', '…' FROM generate_series(1, $3::int)`,
    [admin.tenantId, user, posts],
  );
  await estate.sql(
    'postal',
    `CREATE SEQUENCE deletions_seen;
     GRANT USAGE ON SEQUENCE deletions_seen TO PUBLIC;
     CREATE FUNCTION see() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN PERFORM nextval('deletions_seen'); RETURN OLD; END $$;
     CREATE TRIGGER see BEFORE DELETE ON posts FOR EACH ROW EXECUTE FUNCTION see()`,
  );
  const rows = await preview(user);
  expect(rows).toContainEqual({
    ...{ subgraph: 'cortex', type: 'User', action: 'CASCADE', count: 1, atLeast: false },
  });
  const [found] = rows.filter(({ type, action }) => type === 'Post' && action === 'CASCADE');
  expect(found.atLeast).toBe(true);
  expect(found.count).toBeGreaterThanOrEqual(10_000);
  expect(found.count).toBeLessThan(posts);
  // Community may refer to posts that were not counted.
  for (const { subgraph, atLeast } of rows) expect(atLeast).toBe(subgraph !== 'cortex');
  // A sequence keeps its place when what moved it is taken back.
  const [{ deleted }] = await estate.sql('postal', 'SELECT is_called AS deleted FROM deletions_seen');
  expect(deleted).toBe(false);
});
