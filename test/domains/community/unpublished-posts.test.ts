/** What is said about a post that is not published is for whoever reads the post. */
import type { Viewer } from '../../../wire/contract/viewer';
import { codes } from '../../support/answer';
import { openDomain } from '../../support/domain';
import type { People, Person } from '../../support/people';
import { publishedPost } from './fixtures';

const community = openDomain('community');
let people: People;
beforeEach(async () => {
  people = await community.newTenant();
});

test.each(['DRAFT', 'ARCHIVED'])('comments and likes of a post that becomes %s', async status => {
  const { user: author, other, moderator, anonymous, stranger, tenantId } = people;
  const postId = await publishedPost(community, tenantId);
  await community.sql('UPDATE post_replica SET author_id = $2 WHERE id = $1', [postId, author.userId]);
  const comment = (viewer: Person) =>
    community.change(viewer, 'commentOnPost', { postId, body: 'Yes' }, 'comment { id }');
  const like = (viewer: Person, type: string, id: string) => community.change(viewer, 'like', { type, id });
  const { id } = (await comment(other)).data.commentOnPost.comment;
  expect(codes(await like(other, 'POST', postId))).toEqual([]);
  expect(codes(await like(other, 'COMMENT', id))).toEqual([]);
  const source = `query ($id: ID!, $postId: ID!, $of: [_Any!]!) {
    comment(id: $id) { body } comments(filter: { postId: $postId }) { totalCount }
    _entities(representations: $of) {
      ... on Post { commentCount likeCount comments { totalCount } }
      ... on User { comments { totalCount } likes { totalCount } } } }`;
  const of = [
    { __typename: 'Post', id: postId },
    { __typename: 'User', id: other.userId },
  ];
  const seenBy = async (viewer: Viewer) => (await community.query(source, { id, postId, of }, viewer)).data;
  const shown = (count: number) => ({
    comment: count ? { body: 'Yes' } : null,
    comments: { totalCount: count },
    _entities: [
      { commentCount: count, likeCount: count, comments: { totalCount: count } },
      { comments: { totalCount: count }, likes: { totalCount: 2 * count } },
    ],
  });
  expect(await seenBy(anonymous)).toEqual(shown(1));
  await community.sql('UPDATE post_replica SET status = $2 WHERE id = $1', [postId, status]);
  for (const viewer of [author, moderator]) expect(await seenBy(viewer)).toEqual(shown(1));
  for (const viewer of [other, anonymous, stranger]) expect(await seenBy(viewer)).toEqual(shown(0));
  expect(codes(await comment(author))).toEqual([]);
  expect(codes(await comment(other))).toEqual(['REFERENCE_NOT_FOUND']);
  expect(codes(await like(people.admin, 'POST', postId))).toEqual([]);
  expect(codes(await like(stranger, 'POST', postId))).toEqual(['REFERENCE_NOT_FOUND']);
  expect(codes(await community.change(other, 'editComment', { id, body: 'No' }))).toEqual(['NOT_FOUND']);
});
