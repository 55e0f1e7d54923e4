/** The map of references is drawn from the code alone, and says what the domains were built to hold. */
import { drawMap } from '../../cli/commands/references';
import { domains } from '../../subgraphs';
import { mapReferences, type ReferenceMap } from '../../subgraphs/runtime/references/declare/reference-map';
import { firstDomains } from '../support/first-domains';
import { runJoinery } from '../support/process';

let map: ReferenceMap;
beforeAll(async () => {
  map = await mapReferences(firstDomains);
});

/** What every domain refers to outside of itself, as its tables were designed: column → Type, ON DELETE. */
const catalogue: Record<string, string> = {
  Post: 'tenant_id → Tenant CASCADE; author_id → User CASCADE; category_id, sub_category_id → Category RESTRICT; community_id → Community CASCADE; space_id → Space CASCADE; event_id → Event SET NULL',
  PostVersion: 'edited_by → User SET NULL',
  PostShare: 'user_id → User CASCADE; shared_with_user_id → User SET NULL',
  Bookmark: 'user_id → User CASCADE',
  BookmarkCollection: 'user_id → User CASCADE',
  Tag: 'tenant_id → Tenant CASCADE',
  Comment: 'tenant_id → Tenant CASCADE; post_id → Post CASCADE; user_id → User CASCADE',
  Discussion: 'tenant_id → Tenant CASCADE; user_id → User CASCADE; category_id → Category RESTRICT',
  DiscussionReply: 'user_id → User CASCADE',
  Like: 'user_id → User CASCADE; likeable (Post | Comment | Discussion) → CASCADE',
};

function catalogueLineOf(type: string): string {
  const columns = new Map<string, string[]>();
  for (const { from, to, onDelete, oneOf } of map.references) {
    if (from.type !== type) continue;
    const action = onDelete.replace('_', ' ');
    const target = oneOf ? action : `${to.type} ${action}`;
    const column = oneOf ? `${oneOf.field} (${oneOf.types.map(one => one.type).join(' | ')})` : from.column;
    columns.set(target, [...(columns.get(target) ?? []), column]);
  }
  return [...columns].map(([target, names]) => `${names.join(', ')} → ${target}`).join('; ');
}

test.each(Object.keys(catalogue))('%s refers to what its design says', type => {
  expect(catalogueLineOf(type)).toBe(catalogue[type]);
});

test('nothing else refers to another service but the numbers that are kept for a post', () => {
  const others = map.references.filter(({ from }) => !(from.type in catalogue));
  expect(others).toEqual([
    {
      from: {
        subgraph: 'community',
        type: 'PostStats',
        field: 'post',
        column: 'post_id',
        nullable: false,
      },
      to: { subgraph: 'postal', type: 'Post' },
      onDelete: 'CASCADE',
    },
  ]);
});

test('a reference to one of several types says which, and where each is', () => {
  const like = map.references.find(({ oneOf }) => oneOf);
  expect(like!.oneOf).toEqual({
    field: 'likeable',
    types: [
      { subgraph: 'postal', type: 'Post' },
      { subgraph: 'community', type: 'Comment' },
      { subgraph: 'community', type: 'Discussion' },
    ],
  });
});

test('what PostgreSQL holds within a service is on the map as well', () => {
  const lines = map.local.map(
    ({ from, to, onDelete }) => `${from.subgraph} ${from.type}.${from.column} → ${to.type} ${onDelete}`,
  );
  expect(lines).toEqual([
    'cortex Category.tenant_id → Tenant CASCADE',
    'cortex Category.parent_id → Category RESTRICT',
    'cortex Category.created_by_id → User SET_NULL',
    'cortex Profile.user_id → User CASCADE',
    'cortex RefusedSignUp.tenant_id → Tenant CASCADE',
    'cortex User.tenant_id → Tenant CASCADE',
    'postal Bookmark.post_id → Post CASCADE',
    'postal Bookmark.collection_id → BookmarkCollection SET_NULL',
    'postal PostShare.post_id → Post CASCADE',
    'postal PostTag.post_id → Post CASCADE',
    'postal PostTag.tag_id → Tag CASCADE',
    'postal PostVersion.post_id → Post CASCADE',
    'community Comment.parent_id → Comment CASCADE',
    'community DiscussionReply.discussion_id → Discussion CASCADE',
    'community DiscussionReply.parent_id → DiscussionReply CASCADE',
  ]);
});

test('what is kept near of a user, and who hears of what', () => {
  expect(map.replicas).toContainEqual({
    subgraph: 'postal',
    of: { subgraph: 'cortex', type: 'User' },
    fields: ['username', 'displayName', 'avatarUrl', 'verified', 'createdAt'],
  });
  expect(map.effects).toContainEqual({ of: 'postal', event: 'Post.published', subgraph: 'cortex' });
});

test('the table fits a terminal and names every reference', () => {
  const lines = drawMap(map, 'table').split('\n');
  expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(100);
  expect(lines).toContainEqual(expect.stringMatching(/^ {2}Post\.author +→ User of cortex +CASCADE$/));
  expect(lines).toContainEqual(
    expect.stringMatching(/^ {2}PostVersion\.editedBy\? +→ User of cortex +SET NULL$/),
  );
  expect(lines.filter(line => line.includes(' → ') && line.includes(' of ')).length).toBe(
    map.references.length + map.effects.length,
  );
  expect(lines).toContainEqual(expect.stringMatching(/^ {2}Category\.parent\? +→ Category +RESTRICT$/));
  expect(lines.filter(line => line.includes(' → ')).length).toBe(
    map.references.length + map.local.length + map.effects.length,
  );
});

test('the drawing has every type once, in its service, and an arrow for every pair that refers', () => {
  const drawing = drawMap(map, 'mermaid');
  expect(drawing).toMatch(/^flowchart BT\n/);
  for (const { from, to } of [...map.references, ...map.local]) {
    for (const { subgraph, type } of [from, to]) {
      expect(drawing.split(`    ${subgraph}_${type}["${type}"]\n`)).toHaveLength(2);
    }
    expect(drawing).toMatch(
      new RegExp(`  ${from.subgraph}_${from.type} -->\\|"[^"]+"\\| ${to.subgraph}_${to.type}\n`),
    );
  }
  expect(drawing).toContain('  community_Like -->|"likeable"| community_Discussion\n');
  expect(drawing).toContain('  postal_Post -.->|"published"| cortex\n');
});

test('the command needs no server, and says the same as JSON', async () => {
  const command = runJoinery(['references', '--format', 'json'], {
    NODE_ENV: 'production',
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nowhere',
  });
  expect(await command.ended).toBe(0);
  expect(JSON.parse(command.output())).toEqual(await mapReferences(domains));
});
