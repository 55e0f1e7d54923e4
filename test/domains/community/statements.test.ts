/** The number of SQL statements of community's fields: the same for 10 rows and for 1,000. */
import { openDomain } from '../../support/domain';
import type { People } from '../../support/people';

const community = openDomain('community');
let small: People;
let large: People;
beforeAll(async () => {
  small = await populate(1);
  large = await populate(100);
});

/** So many posts, comments and discussions, each with ten answers, ten replies and ten likes. */
async function populate(things: number): Promise<People> {
  const people = await community.newTenant();
  const ids = await community.keys('User', people.tenantId, things);
  const fans = await community.keys('User', people.tenantId, 10);
  for (const type of ['Category', 'Post']) await community.know(type, people.tenantId, ids);
  const sql = (text: string) => community.sql(text, [people.tenantId, ids]);
  await sql(`UPDATE post_replica SET status = 'PUBLISHED' WHERE tenant_id = $1 AND id = ANY ($2::uuid[])`);
  const each = 'unnest($2::uuid[]) AS thing (id)';
  const ten = `${each}, generate_series(1, 10)`;
  await sql(
    `INSERT INTO comments (tenant_id, id, post_id, user_id, body) SELECT $1, id, id, id, 'x' FROM ${each}`,
  );
  await sql(
    `INSERT INTO comments (tenant_id, post_id, parent_id, user_id, body) SELECT $1, id, id, id, 'x' FROM ${ten}`,
  );
  await sql(
    `INSERT INTO discussions (tenant_id, id, user_id, category_id, title, body) SELECT $1, id, id, id, 'x', 'x' FROM ${each}`,
  );
  await sql(
    `INSERT INTO discussion_replies (tenant_id, discussion_id, user_id, body) SELECT $1, id, id, 'x' FROM ${ten}`,
  );
  await community.sql(
    `INSERT INTO likes (tenant_id, user_id, likeable_type, likeable_id)
     SELECT $1, fan.id, type, thing.id FROM ${each}, unnest($3::uuid[]) AS fan (id),
            unnest(ARRAY['POST', 'COMMENT', 'DISCUSSION']) AS likeable (type)`,
    [people.tenantId, ids, fans],
  );
  return people;
}

const threads = 'comments(first: 100, orderBy: {createdAt: ASC})';

test.each([
  ['comments with their posts’ two counts', 2, `${threads} { nodes { post { commentCount likeCount } } }`],
  ['whether the viewer likes each of them', 2, `${threads} { nodes { viewerHasLiked } }`],
  [
    'threads with their counts and likes',
    5,
    `${threads} { nodes {
       likeCount replyCount
       replies(first: 10) { totalCount nodes { body parent { id } } }
       likes(first: 10) { nodes { user { id } } }
     } }`,
  ],
  [
    'what a post has: threads, likes and counts',
    5,
    `${threads} { nodes { post {
       commentCount viewerHasLiked likes(first: 10) { nodes { id } } comments(first: 10) { nodes { body } }
     } } }`,
  ],
  [
    'discussions with their replies and likes',
    6,
    `discussions(first: 100) { nodes {
       replyCount viewerHasLiked
       replies(first: 10) { totalCount nodes { body discussion { id } } }
       likes(first: 10) { nodes { id } }
     } }`,
  ],
  [
    'users and categories with what they have here',
    5,
    `discussions(first: 100) { nodes {
       user { comments(first: 10) { nodes { body } } discussions(first: 10) { nodes { id } } likes(first: 10) { nodes { id } } }
       category { discussions(first: 10) { nodes { id } } }
     } }`,
  ],
])('%s: %d statements', async (_name, expected, selection) => {
  const [few, many] = [
    await community.query(`{ ${selection} }`, {}, small.user),
    await community.query(`{ ${selection} }`, {}, large.user),
  ];
  expect([few.errors, many.errors]).toEqual([[], []]);
  expect(few.statements).toHaveLength(expected);
  expect(many.statements).toEqual(few.statements);
});
