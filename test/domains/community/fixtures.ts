/** Gives a community test a tenant of its own with people and a post that community knows, and mutations in a word each. */
import { randomUUID } from 'node:crypto';
import type { Viewer } from '../../../wire/contract/viewer';
import type { Answer, Estate } from '../../support/estate';

export interface Person extends Viewer {
  readonly userId: string;
}

export interface Cast {
  readonly tenantId: string;
  readonly author: Person;
  readonly other: Person;
  readonly moderator: Person;
  /** Somebody of this tenant who is not signed in. */
  readonly anonymous: Viewer;
  /** The id of a post; community knows no more of it. */
  readonly postId: string;
}

export async function castOf(estate: Estate): Promise<Cast> {
  const tenantId = randomUUID();
  await know(estate, 'tenant_replica', tenantId, [tenantId]);
  const [author, other, moderator] = (await people(estate, tenantId, 3)) as [Person, Person, Person];
  return {
    tenantId,
    author,
    other,
    moderator: { ...moderator, roles: ['USER', 'MODERATOR'] },
    anonymous: { tenantId, userId: null, roles: [] },
    postId: await keyOf(estate, 'post_replica', tenantId),
  };
}

/** So many more users of the tenant. */
export async function people(estate: Estate, tenantId: string, count: number): Promise<Person[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  await know(estate, 'user_replica', tenantId, ids);
  return ids.map(userId => ({ tenantId, userId, roles: ['USER'] }));
}

/** One more post or category of the tenant. */
export async function keyOf(
  estate: Estate,
  replica: 'post_replica' | 'category_replica',
  tenantId: string,
): Promise<string> {
  const id = randomUUID();
  await know(estate, replica, tenantId, [id]);
  return id;
}

/** Makes community know these keys, as if their owner had told of them. */
export async function know(
  estate: Estate,
  replica: string,
  tenantId: string,
  ids: readonly string[],
): Promise<void> {
  await estate.sql(
    'community',
    `INSERT INTO ${replica} (tenant_id, id) SELECT $1, id FROM unnest($2::uuid[]) AS key (id)`,
    [tenantId, ids],
  );
}

export const codes = (answer: Answer): string[] => answer.errors.map(({ code }) => code);

/** The input types whose name does not follow from the mutation's. */
const inputTypes: Record<string, string> = {
  deleteComment: 'CommunityIdInput',
  deleteDiscussion: 'CommunityIdInput',
  deleteDiscussionReply: 'CommunityIdInput',
  acceptDiscussionReply: 'CommunityIdInput',
  unlike: 'LikeInput',
};

export class Community {
  constructor(readonly estate: Estate) {}

  change(viewer: Viewer, field: string, input: Record<string, unknown>, selection = '__typename') {
    const type = inputTypes[field] ?? `${field[0]!.toUpperCase()}${field.slice(1)}Input`;
    const source = `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} } }`;
    return this.estate.query(source, { input }, viewer);
  }

  /** The id of a new comment; `input` may name a parent. */
  async comment({ author, postId }: Cast, input: Record<string, unknown> = {}, viewer: Viewer = author) {
    const answer = await this.change(
      viewer,
      'commentOnPost',
      { postId, body: 'A comment', ...input },
      'comment { id }',
    );
    return this.made(answer).commentOnPost.comment.id as string;
  }

  /** The id of a new discussion. */
  async discussion({ author }: Cast, input: Record<string, unknown> = {}, viewer: Viewer = author) {
    const values = { title: 'A title', body: 'A question', ...input };
    return this.made(await this.change(viewer, 'startDiscussion', values, 'discussion { id }'))
      .startDiscussion.discussion.id as string;
  }

  /** The id of a new reply. */
  async reply(
    { other }: Cast,
    discussionId: string,
    input: Record<string, unknown> = {},
    viewer: Viewer = other,
  ) {
    const values = { discussionId, body: 'A reply', ...input };
    return this.made(await this.change(viewer, 'replyToDiscussion', values, 'reply { id }')).replyToDiscussion
      .reply.id as string;
  }

  private made({ data, errors }: Answer) {
    if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
    return data;
  }
}
