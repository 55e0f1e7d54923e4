/** What a complete replica brings unasked may be referred to at once, and its owner knows who does before it deletes. */
import { randomUUID } from 'node:crypto';
import { eventually } from '../support/eventually';
import { type AllServices, openAllServices } from './whole-map/all-services';

const tenantId = randomUUID();
const [userId, postId] = [randomUUID(), randomUUID()];
let services: AllServices;
beforeAll(async () => {
  services = await openAllServices(['cortex', 'postal', 'ai']);
  await services.read('cortex', 'INSERT INTO tenants (id, slug, name) VALUES ($1, $2, $2)', [
    tenantId,
    'complete',
  ]);
});
afterAll(() => services?.close());

const change = (domain: string, type: string, row: object, sql: string, values: unknown[]) =>
  services.change(tenantId, { domain, type }, { tenant_id: tenantId, ...row }, sql, values);

test('a row that refers to such a key is in the preview of its deletion, and goes with it', async () => {
  const user = `INSERT INTO users (id, username, email) VALUES ($1, 'ada', 'ada@example.org') RETURNING id`;
  expect(await change('cortex', 'User', {}, user, [userId])).toBe('done');
  const post = `INSERT INTO posts (id, author_id, slug, title, content) VALUES ($1, $2, 'one', 'One', '…') RETURNING id`;
  expect(await change('postal', 'Post', { author_id: userId }, post, [postId, userId])).toBe('done');
  const known = () => services.read('ai', 'SELECT FROM post_replica WHERE id = $1', [postId]);
  await eventually(async () => expect(await known()).toHaveLength(1));

  const recommended = `INSERT INTO content_recommendations (user_id, post_id, score, reason) VALUES ($1, $2, 0.5, 'POPULAR') RETURNING id`;
  const refers = { user_id: userId, post_id: postId };
  expect(await change('ai', 'ContentRecommendation', refers, recommended, [userId, postId])).toBe('done');
  const { peer, deletions } = services.references.get('postal')!;
  const rows = await peer.preview({
    viewer: { tenantId, userId, roles: ['ADMIN'] },
    key: { type: 'Post', id: postId },
  });
  expect(rows).toContainEqual({
    subgraph: 'ai',
    type: 'ContentRecommendation',
    action: 'CASCADE',
    count: 1,
  });
  const deletion = await deletions.begin(tenantId, { type: 'Post', id: postId });
  expect(await deletions.run(deletion, 20_000)).toMatchObject({ state: 'DONE' });
  expect(await services.read('ai', 'SELECT FROM content_recommendations')).toEqual([]);
});
