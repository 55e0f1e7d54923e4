/** Makes what community's tests begin with: a tenant whose people know a post, and comments, discussions and replies. */
import type { Viewer } from '../../../wire/contract/viewer';
import type { TestDomain } from '../../support/domain';
import type { People } from '../../support/people';

export interface Scene extends People {
  /** The id of a published post. */
  readonly postId: string;
}

export async function sceneOf(domain: TestDomain): Promise<Scene> {
  const people = await domain.newTenant();
  return { ...people, postId: await publishedPost(domain, people.tenantId) };
}

/** As postal tells of it. */
export async function publishedPost(domain: TestDomain, tenantId: string): Promise<string> {
  const [postId] = await domain.keys('Post', tenantId);
  await domain.sql(`UPDATE post_replica SET status = 'PUBLISHED' WHERE id = $1`, [postId]);
  return postId!;
}

type Input = Record<string, unknown>;

/** Each makes one and answers with its id. */
export const makersOf = (domain: TestDomain) => ({
  /** `input` may name a parent. */
  async comment({ user, postId }: Scene, input: Input = {}, viewer: Viewer = user): Promise<string> {
    const values = { postId, body: 'A comment', ...input };
    return (await domain.make(viewer, 'commentOnPost', values, 'comment { id }')).comment.id;
  },
  async discussion({ user }: Scene, input: Input = {}, viewer: Viewer = user): Promise<string> {
    const values = { title: 'A title', body: 'A question', ...input };
    return (await domain.make(viewer, 'startDiscussion', values, 'discussion { id }')).discussion.id;
  },
  async reply(
    { other }: Scene,
    discussionId: string,
    input: Input = {},
    viewer: Viewer = other,
  ): Promise<string> {
    const values = { discussionId, body: 'A reply', ...input };
    return (await domain.make(viewer, 'replyToDiscussion', values, 'reply { id }')).reply.id;
  },
});
