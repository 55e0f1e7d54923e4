/**
 * The operations that clients ask take as many SQL statements as is said here, whatever the number of rows: in a tenant with
 * many as in one with few.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operationsFolder } from '../../cli/commands/kept-operations';
import { demoTenants } from '../../subgraphs/runtime/demo/demo';
import type { Viewer } from '../../wire/contract/viewer';
import { type Estate, openEstate } from '../support/estate';
import { eventually } from '../support/eventually';
import { allDomains } from '../support/first-domains';

const posts = 40;
const [many, few] = demoTenants(posts).map(
  demo =>
    ({
      tenantId: demo.tenantId,
      userId: demo.id('User', 0),
      roles: ['USER', 'MODERATOR', 'ADMIN'],
    }) as Viewer & { userId: string },
) as [Viewer & { userId: string }, Viewer & { userId: string }];

let estate: Estate;
beforeAll(async () => {
  estate = await openEstate({ posts, names: allDomains, poolSize: 3, hears: false });
  await estate.sql(
    'analytics',
    `INSERT INTO search_index (tenant_id, document_type, document_id, visible_to, title, document_revision)
       SELECT tenant_id, 'POST', id, 'EVERYBODY', 'data', 1 FROM post_replica`,
  );
});
afterAll(() => estate?.close());

/** Of the object that an operation is about, in a tenant: one that has what the operation shows. */
const subjects: Record<string, readonly [domain: string, sql: string]> = {
  'community-page': [
    'spaces',
    'SELECT slug FROM communities WHERE tenant_id = $1 ORDER BY member_count DESC LIMIT 1',
  ],
  'competition-page': [
    'competition',
    'SELECT competition_id AS id FROM competition_leaderboards WHERE tenant_id = $1 LIMIT 1',
  ],
  conversation: [
    'messaging',
    `SELECT p.conversation_id AS id FROM conversation_participants p JOIN messages m ON m.conversation_id = p.conversation_id
      WHERE p.tenant_id = $1 AND p.user_id = $2 LIMIT 1`,
  ],
  'course-page': ['learning', `SELECT course_id AS id FROM course_modules WHERE tenant_id = $1 LIMIT 1`],
  'dataset-page': [
    'data',
    'SELECT dataset_id AS id FROM data_versions WHERE tenant_id = $1 AND dataset_id IS NOT NULL LIMIT 1',
  ],
  'event-page': ['events', 'SELECT event_id AS id FROM event_rsvps WHERE tenant_id = $1 LIMIT 1'],
  'experiment-results': [
    'experiments',
    'SELECT experiment_id AS id FROM experiment_assignments WHERE tenant_id = $1 LIMIT 1',
  ],
  leaderboard: [
    'competition',
    'SELECT competition_id AS id FROM competition_leaderboards WHERE tenant_id = $1 LIMIT 1',
  ],
  'post-page': [
    'postal',
    `SELECT slug FROM posts p WHERE tenant_id = $1 AND status = 'PUBLISHED' AND category_id IS NOT NULL
        AND EXISTS (SELECT FROM post_tags WHERE post_id = p.id) ORDER BY created_at LIMIT 1`,
  ],
  'tag-page': [
    'postal',
    'SELECT slug FROM tags t WHERE tenant_id = $1 AND EXISTS (SELECT FROM post_tags WHERE tag_id = t.id) LIMIT 1',
  ],
  winnings: ['competition', 'SELECT user_id AS id FROM point_awards WHERE tenant_id = $1 LIMIT 1'],
};

async function variablesOf(name: string, { tenantId, userId }: Viewer): Promise<Record<string, unknown>> {
  const found = subjects[name];
  const values = found?.[1].includes('$2') ? [tenantId, userId] : [tenantId];
  const [subject] = found ? await estate.sql(found[0], found[1], values) : [{}];
  return { username: 'ada', first: 20, words: 'data', now: '2026-01-01T00:00:00.000Z', ...subject };
}

const expected: Record<string, number> = {
  'admin-overview': 6,
  'app-start': 2,
  'author-page': 8,
  bookmarks: 4,
  'category-tree': 5,
  challenges: 2,
  communities: 3,
  'community-page': 7,
  'competition-page': 7,
  competitions: 2,
  conversation: 3,
  conversations: 6,
  'course-page': 5,
  courses: 2,
  'dataset-page': 4,
  discussions: 4,
  'event-page': 4,
  'events-near': 2,
  'experiment-results': 2,
  followers: 3,
  'home-feed': 4,
  'home-page': 12,
  jobs: 2,
  leaderboard: 3,
  likes: 7,
  'live-streams': 2,
  me: 4,
  'moderation-queue': 3,
  'my-learning': 9,
  notifications: 2,
  'post-page': 11,
  'posts-and-threads': 2,
  'posts-first': 5,
  profile: 10,
  search: 4,
  'support-queue': 2,
  'tag-page': 4,
  'tenant-overview': 6,
  winnings: 3,
};

const queries = readdirSync(operationsFolder)
  .filter(file => file.endsWith('.graphql'))
  .map(file => [file.replace('.graphql', ''), readFileSync(join(operationsFolder, file), 'utf8')] as const)
  .filter(([, source]) => /^query/m.test(source));

test('each is asserted', () => {
  expect(queries.map(([name]) => name).sort()).toEqual(Object.keys(expected).sort());
});

/** What is counted is what the first reader costs. */
async function forgetProfiles(): Promise<void> {
  const [{ xid }] = (await estate.sql(
    'cortex',
    'UPDATE profiles SET updated_at = now() RETURNING pg_current_xact_id()::text AS xid',
  )) as [{ xid: string }];
  const { changes } = estate.subgraphs.find(({ name }) => name === 'cortex')!.references;
  await eventually(() => expect(changes.upTo(xid)).toBeDefined());
}

test.each(queries)('%s', async (name, source) => {
  if (source.includes('profile {')) await forgetProfiles();
  const large = await estate.query(source, await variablesOf(name, many), many);
  const small = await estate.query(source, await variablesOf(name, few), few);
  expect([large.errors, small.errors]).toEqual([[], []]);
  // Fewer only where a tenant has nothing to ask for.
  const most = Math.max(large.statements.length, small.statements.length);
  expect([name, most]).toEqual([name, expected[name]]);
});
