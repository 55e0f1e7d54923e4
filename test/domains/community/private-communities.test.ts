/** What is said about a post in a private community is for its members. */
import { codes } from '../../support/answer';
import { openDomain } from '../../support/domain';
import type { People, Person } from '../../support/people';

const community = openDomain('community');
let people: People;
beforeEach(async () => {
  people = await community.newTenant();
});

/** As their owners tell it. */
const known = async (table: string, row: Record<string, string>): Promise<string> => {
  const columns = Object.keys(row);
  const values = columns.map((_, index) => `$${index + 2}`);
  const [{ id }] = await community.sql(
    `INSERT INTO ${table} (tenant_id, id, ${columns}) VALUES ($1, gen_random_uuid(), ${values}) RETURNING id`,
    [people.tenantId, ...Object.values(row)],
  );
  return id;
};

test.each(['PRIVATE', 'PUBLIC'])('comments and likes of a post in a community: %s', async visibility => {
  const { user, other, moderator, admin, anonymous, stranger } = people;
  const communityId = await known('community_replica', { visibility });
  for (const { userId } of [user, other]) {
    await known('member_replica', { community_id: communityId, user_id: userId! });
  }
  const postId = await known('post_replica', { community_id: communityId, status: 'PUBLISHED' });
  const comment = (viewer: Person) =>
    community.change(viewer, 'commentOnPost', { postId, body: 'Yes' }, 'comment { id }');
  const like = (viewer: Person) => community.change(viewer, 'like', { type: 'POST', id: postId });
  const { id } = (await comment(user)).data.commentOnPost.comment;
  expect(codes(await like(user))).toEqual([]);
  const source = `query ($id: ID!, $of: [_Any!]!) { comment(id: $id) { body } comments { totalCount nodes { body } }
    _entities(representations: $of) {
      ... on Post { comments { totalCount } likes { totalCount } } ... on User { comments { totalCount } likes { totalCount } } } }`;
  const of = [
    { __typename: 'Post', id: postId },
    { __typename: 'User', id: user.userId },
  ];
  for (const viewer of [user, other, moderator, admin, anonymous, stranger]) {
    const isMember = viewer === user || viewer === other;
    const sees = viewer !== stranger && (visibility === 'PUBLIC' || isMember);
    const { data } = await community.query(source, { id, of }, viewer);
    const counts = { comments: { totalCount: +sees }, likes: { totalCount: +sees } };
    expect(data).toEqual({
      comment: sees ? { body: 'Yes' } : null,
      comments: { totalCount: +sees, nodes: sees ? [{ body: 'Yes' }] : [] },
      _entities: [counts, counts],
    });
  }
  const outside = visibility === 'PUBLIC' ? [] : ['REFERENCE_NOT_FOUND'];
  expect(codes(await like(admin))).toEqual(outside);
  expect(codes(await comment(moderator))).toEqual(outside);
  const answer = { postId, parentId: id, body: 'No' };
  expect(codes(await community.change(moderator, 'commentOnPost', answer))).toEqual(outside);
  const edit = await community.change(moderator, 'setCommentStatus', { id, status: 'HIDDEN' });
  expect(codes(edit)).toEqual(visibility === 'PUBLIC' ? [] : ['NOT_FOUND']);
});
