/** What docs/reference/events.schema.json says of events is what the outboxes of all domains hold. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import { demoTenants } from '../../subgraphs/runtime/demo/demo';
import { parseEvent } from '../../subgraphs/runtime/references/events/event-json';
import { beginning, type Event } from '../../subgraphs/runtime/references/peers/peer';
import { projectRoot } from '../../wire/project';
import { type Estate, openEstate } from '../support/estate';
import { eventually } from '../support/eventually';

const schema = JSON.parse(readFileSync(join(projectRoot, 'docs', 'reference', 'events.schema.json'), 'utf8'));
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
/** `cortex User created` → the fields of its data. */
const documented = new Map<string, string[]>();
for (const { properties } of schema.oneOf) {
  for (const name of properties.name.enum) {
    const fields = Object.keys(properties.data.properties).sort();
    documented.set(`${properties.source.const} ${properties.type.const} ${name}`, fields);
  }
}

let estate: Estate;
let events: Event[];
beforeAll(async () => {
  estate = await openEstate({ posts: 40 });
  const [demo] = demoTenants(40);
  const [tenant, user, other, category, post] = Array.from({ length: 5 }, () => randomUUID());
  // The demo data are full of references: what is changed and deleted here is new.
  await estate.sql('cortex', `INSERT INTO tenants (id, slug, name) VALUES ('${tenant}', 'new', 'New')`);
  await estate.sql(
    'cortex',
    `INSERT INTO users (id, tenant_id, username, email) VALUES ('${user}', '${demo!.tenantId}', 'new', 'new@example.org');
     INSERT INTO categories (id, tenant_id, slug, label) VALUES ('${category}', '${demo!.tenantId}', 'new', 'New');
     INSERT INTO users (id, tenant_id, username, email) VALUES ('${other}', '${demo!.tenantId}', 'other', 'other@example.org');
     INSERT INTO profiles (tenant_id, user_id) VALUES ('${demo!.tenantId}', '${user}');
     UPDATE profiles SET user_id = '${other}' WHERE user_id = '${user}';
     DELETE FROM profiles WHERE user_id = '${other}';
     UPDATE tenants SET name = 'Newer' WHERE id = '${tenant}';
     UPDATE users SET display_name = 'Newer', avatar_url = 'https://example.org/new' WHERE id = '${user}';
     UPDATE categories SET label = 'Newer' WHERE id = '${category}';
     INSERT INTO refused_sign_ups (id, tenant_id, taken) VALUES ('${user}', '${demo!.tenantId}', 'email');
     UPDATE refused_sign_ups SET taken = 'username' WHERE id = '${user}';
     SELECT set_config('joinery.applying', 'on', false), set_config('joinery.deletion', '${randomUUID()}', false);
     DELETE FROM categories WHERE id = '${category}';
     DELETE FROM refused_sign_ups WHERE id = '${user}';
     DELETE FROM users WHERE id = '${user}';
     DELETE FROM tenants WHERE id = '${tenant}'`,
  );
  await estate.sql(
    'postal',
    `INSERT INTO posts (id, tenant_id, author_id, title, slug, content)
       SELECT '${post}', tenant_id, author_id, 'New', 'new', 'New' FROM posts LIMIT 1;
     UPDATE posts SET status = 'PUBLISHED', published_at = now() WHERE id = '${post}';
     UPDATE posts SET status = 'ARCHIVED', archived_at = now() WHERE id = '${post}';
     UPDATE posts SET status = 'HELD', held_reason = 'x', hold_count = 1 WHERE id = '${post}';
     INSERT INTO post_shares (id, tenant_id, post_id, user_id, audience, share_via)
       SELECT '${post}', tenant_id, id, author_id, 'ALL', 'FEED' FROM posts WHERE id = '${post}';
     UPDATE post_shares SET audience = 'USER' WHERE id = '${post}';
     DELETE FROM post_shares WHERE id = '${post}';
     SELECT set_config('joinery.applying', 'on', false);
     DELETE FROM posts WHERE id = '${post}'`,
  );
  await estate.sql(
    'community',
    `UPDATE comments SET status = 'HIDDEN' WHERE id IN (SELECT id FROM comments LIMIT 1);
     UPDATE comments SET status = 'HELD', held_reason = 'x', hold_count = 1 WHERE id IN (SELECT id FROM comments LIMIT 1);
     UPDATE likes SET user_id = (
       SELECT id FROM user_replica u WHERE u.tenant_id = likes.tenant_id AND NOT EXISTS (
         SELECT FROM likes other WHERE (other.user_id, other.likeable_id) = (u.id, likes.likeable_id)) LIMIT 1
     ) WHERE id IN (SELECT id FROM likes LIMIT 1);
     DELETE FROM likes WHERE id IN (SELECT id FROM likes LIMIT 1);
     DELETE FROM comments WHERE id IN (SELECT id FROM comments LIMIT 1);
     UPDATE discussions SET status = 'CLOSED' WHERE status = 'OPEN';
     UPDATE discussion_replies SET user_id = (SELECT id FROM user_replica u WHERE u.tenant_id = discussion_replies.tenant_id
       AND u.id <> discussion_replies.user_id LIMIT 1);
     DELETE FROM discussion_replies WHERE id IN (SELECT id FROM discussion_replies LIMIT 1);
     DELETE FROM discussions WHERE id IN (SELECT id FROM discussions LIMIT 1)`,
  );
  // What a transaction has written is read when none that began before it still runs.
  await eventually(async () => {
    events = [];
    for (const { name, references } of estate.subgraphs) {
      const answer = await references.peer.events({ after: beginning, limit: 100_000 });
      const [{ count }] = await estate.sql(name, 'SELECT count(*)::int AS count FROM joinery_outbox');
      expect(answer.events.length).toBe(count);
      events.push(...answer.events);
    }
  });
});
afterAll(() => estate.close());

test('every event that a domain publishes is described, and every one that is described happens', () => {
  const happened = new Set(events.map(({ source, type, name }) => `${source} ${type} ${name}`));
  expect([...happened].sort()).toEqual([...documented.keys()].sort());
});

test('every event is as it is described, with no field that is not', () => {
  for (const event of events) {
    expect([event, validate(event), validate.errors]).toEqual([event, true, null]);
    expect(Object.keys(event).sort()).toEqual(Object.keys(schema.properties).sort());
    const { source, type, name, data } = event;
    expect(Object.keys(data).sort()).toEqual(documented.get(`${source} ${type} ${name}`));
    expect(parseEvent(JSON.stringify(event))).toEqual({ event });
  }
  expect(events.some(({ deletion }) => deletion !== null)).toBe(true);
});

test.each([
  ['another version', { version: 2 }],
  ['a place that is no number', { xid: '12a' }],
  ['no predecessor', { previous: undefined }],
  ['a key that is no uuid', { key: 'ada' }],
  ['a type that its source does not own', { source: 'postal', type: 'User' }],
  ['data of another type', { data: { likeableType: 'POST' } }],
])('what is not described is not valid: %s', (_, change) => {
  expect(validate({ ...events[0], ...change })).toBe(false);
});
