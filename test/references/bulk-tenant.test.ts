/** What one tenant has brought in bulk keeps no other's events waiting, and each event is still taken once. */
import { randomUUID } from 'node:crypto';
import { postal } from '../../subgraphs/postal';
import { createDataSource } from '../../subgraphs/runtime/database/data-source';
import { compareTotals } from '../../subgraphs/runtime/references/repair/totals';
import { demoViewer, type Estate, openEstate } from '../support/estate';
import { interpose } from './interposing';

let estate: Estate;
let restore = () => {};
beforeAll(async () => {
  estate = await openEstate({ posts: 4, hears: false });
});
afterEach(() => restore());
afterAll(() => estate.close());

const bulkPosts = 1_500;
const inbox = () => estate.subgraphs.find(({ name }) => name === 'cortex')!.references.inboxes.get('postal')!;
const pointsOf = async (user: string): Promise<number> =>
  (await estate.sql('cortex', 'SELECT points FROM users WHERE id = $1', [user]))[0].points;
const publish = (tenantId: string, author: string, posts: number) =>
  estate.sql(
    'postal',
    `INSERT INTO posts (tenant_id, author_id, slug, title, content, status, published_at)
     SELECT $1, $2, gen_random_uuid()::text, 'A post', '…', 'PUBLISHED', now() FROM generate_series(1, $3::int)`,
    [tenantId, author, posts],
  );

/** Of a tenant of its own, known to postal. */
async function anAuthor(): Promise<{ tenantId: string; id: string }> {
  const [tenantId, id] = [randomUUID(), randomUUID()];
  await estate.sql('cortex', 'INSERT INTO tenants (id, slug, name) VALUES ($1::uuid, $1, $1)', [tenantId]);
  await estate.sql('cortex', 'INSERT INTO users (id, tenant_id, username, email) VALUES ($1, $2, $3, $4)', [
    id,
    tenantId,
    id,
    `${id}@example.org`,
  ]);
  await estate.sql('postal', 'INSERT INTO tenant_replica (tenant_id, id) VALUES ($1, $1)', [tenantId]);
  await estate.sql('postal', 'INSERT INTO user_replica (tenant_id, id) VALUES ($1, $2)', [tenantId, id]);
  return { tenantId, id };
}

test('after one batch of the many, what others have done is taken; nothing is taken twice, also by who begins again', async () => {
  await inbox().catchUp();
  const many = await anAuthor();
  const few = await anAuthor();
  await publish(many.tenantId, many.id, bulkPosts);
  await publish(few.tenantId, few.id, 1);
  const seen: [few: number, many: number][] = [];
  restore = interpose(estate, {
    before: async ({ method, question }) => {
      if (method !== 'events' || question.without) return;
      seen.push([await pointsOf(few.id), await pointsOf(many.id)]);
      if (seen.length === 3) {
        // Published while the many are still on their way.
        await publish(few.tenantId, few.id, 1);
        throw new Error('The process ends here.');
      }
    },
  });
  await expect(inbox().catchUp()).rejects.toThrow('ends here');
  expect(seen.map(([ofFew]) => ofFew)).toEqual([0, 10, 10]);
  expect(seen[2]![1]).toBeLessThan(10 * bulkPosts);
  await inbox().catchUp();
  expect(seen.at(-1)![0]).toBe(20);
  expect(seen.findIndex(([ofFew]) => ofFew === 20)).toBeLessThanOrEqual(4);
  expect([await pointsOf(few.id), await pointsOf(many.id)]).toEqual([20, 10 * bulkPosts]);
  expect(await estate.sql('cortex', 'SELECT bulk_tenant FROM joinery_inbox')).not.toContainEqual({
    bulk_tenant: expect.any(String),
  });
});

test('an event of another that fails on the way ahead is parked, and no other', async () => {
  await inbox().catchUp();
  const many = await anAuthor();
  const few = await anAuthor();
  await estate.sql(
    'cortex',
    `ALTER TABLE users ADD CONSTRAINT poisoned CHECK (id <> '${few.id}' OR points < 10)`,
  );
  await publish(many.tenantId, many.id, bulkPosts);
  await publish(few.tenantId, few.id, 1);
  await inbox().catchUp();
  const parked = await estate.sql('cortex', `SELECT event ->> 'tenantId' AS tenant FROM joinery_parked`);
  expect(new Set(parked.map(({ tenant }) => tenant))).toEqual(new Set([few.tenantId]));
  expect([await pointsOf(few.id), await pointsOf(many.id)]).toEqual([0, 10 * bulkPosts]);
});

test('numbers of others’ objects are compared as of where their tenant’s events are taken to', async () => {
  const { tenantId } = demoViewer();
  const { references } = estate.subgraphs.find(({ name }) => name === 'postal')!;
  const ofCommunity = references.inboxes.get('community')!;
  await ofCommunity.catchUp();
  const many = await anAuthor();
  const [{ id: post, count: before }] = await estate.sql(
    'postal',
    `SELECT id, comment_count AS count FROM posts WHERE tenant_id = $1 AND status = 'PUBLISHED' LIMIT 1`,
    [tenantId],
  );
  await estate.sql(
    'community',
    `INSERT INTO joinery_outbox (tenant_id, type, name, key, revision, data)
     SELECT $1, 'Comment', 'created', gen_random_uuid(), nextval('joinery_revision'), jsonb_build_object('postId', gen_random_uuid())
       FROM generate_series(1, $2::int)`,
    [many.tenantId, bulkPosts],
  );
  const { errors } = await estate.query(
    'mutation ($postId: ID!) { commentOnPost(input: { postId: $postId, body: "One" }) { comment { id } } }',
    { postId: post },
    demoViewer(1),
  );
  expect(errors).toEqual([]);
  const dataSource = createDataSource(postal, { url: estate.databases.postal!.url, poolSize: 1 });
  await dataSource.initialize();
  const compared: unknown[] = [];
  restore = interpose(estate, {
    before: async ({ method, question }) => {
      if (method !== 'events' || question.without) return;
      const [{ count }] = await estate.sql(
        'postal',
        'SELECT comment_count AS count FROM posts WHERE id = $1',
        [post],
      );
      const { peers } = references;
      if (count > before) {
        compared.push(await compareTotals(postal, dataSource, peers, [tenantId], { repair: false }));
      }
    },
  });
  try {
    await ofCommunity.catchUp();
  } finally {
    await dataSource.destroy();
  }
  // More than once: while the many are on their way.
  expect(compared.length).toBeGreaterThan(1);
  for (const findings of compared) expect(findings).toEqual([]);
});
