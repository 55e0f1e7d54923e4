/**
 * Lists what is written: a mutation, and the statements that a team would send to the same tables, with their guards and
 * triggers, by pg. Each is by another user or of another post, so that none finds its work done.
 */
import { demoTenantId } from '../../dist/wire/contract/viewer.js';

export const tenantId = demoTenantId;

/** The n-th that a server is asked to write. */
export const written = (n, userIds, postIds) => ({
  userId: userIds[n % userIds.length],
  postId: postIds[Math.floor(n / userIds.length) % postIds.length],
  text: `The text ${n}`,
});

/** As long as one that postal makes of a text; finding it is no part of the statement. */
const embedding = Array.from({ length: 256 }, (_, n) => (n === 7 ? 1 : 0));

export const writes = [
  {
    name: 'createPost',
    title: 'a post and its first version',
    domain: 'postal',
    query: `mutation CreatePost($text: String!) { createPost(input: { kind: SHORT, content: $text }) { post { id } } }`,
    variables: ({ text }) => ({ text }),
    run: async (send, { userId, text }) => {
      const [{ id }] = await send(
        `INSERT INTO posts (author_id, kind, slug, content, embedding) VALUES ($1, 'SHORT', $2, $3, $4) RETURNING id`,
        [userId, text.toLowerCase().replaceAll(' ', '-'), text, embedding],
      );
      await send(`INSERT INTO post_versions (post_id, version, content, edited_by) VALUES ($1, 1, $2, $3)`, [
        id,
        text,
        userId,
      ]);
      return { createPost: { post: { id } } };
    },
  },
  {
    name: 'like',
    title: 'a like of a post',
    domain: 'community',
    query: `mutation Like($postId: ID!) { like(input: { type: POST, id: $postId }) { likeable { __typename } } }`,
    variables: ({ postId }) => ({ postId }),
    run: async (send, { userId, postId }) => {
      await send(
        `INSERT INTO likes (user_id, likeable_type, likeable_id, post_id) VALUES ($1, 'POST', $2, $2) ON CONFLICT DO NOTHING`,
        [userId, postId],
      );
      await send('SELECT FROM post_replica WHERE id = $1', [postId]);
      return { like: { likeable: { __typename: 'Post' } } };
    },
  },
  {
    name: 'commentOnPost',
    title: 'a comment on a post',
    domain: 'community',
    query: `mutation Comment($postId: ID!, $text: String!) {
      commentOnPost(input: { postId: $postId, body: $text }) { comment { id } }
    }`,
    variables: ({ postId, text }) => ({ postId, text }),
    run: async (send, { userId, postId, text }) => {
      const [{ id }] = await send(
        `INSERT INTO comments (user_id, post_id, body) VALUES ($1, $2, $3) RETURNING id`,
        [userId, postId, text],
      );
      await send('SELECT FROM post_replica WHERE id = $1', [postId]);
      return { commentOnPost: { comment: { id } } };
    },
  },
];
