/**
 * A comment: what somebody says about a post. An answer is of the same post as the comment that it answers (composite
 * foreign key). What is deleted takes its answers along.
 */

import { Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { AuthorReplica } from '../../replicas/author';
import { Moderated, moderatedEvents, moderatedFields } from '../../replicas/moderated';
import { PostReplica } from '../../replicas/post';
import { OfTenant } from '../../replicas/tenant';
import { Check } from '../../runtime/declare/check';
import { Choice } from '../../runtime/declare/choice';
import { CountOf } from '../../runtime/declare/count-of';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Text } from '../../runtime/declare/text-columns';
import { Publish } from '../../runtime/references/declare/publish';
import type { CommentStatus } from '../types.generated';
import { Like } from './like';

@Publish({
  fields: ['postId', 'userId', 'parentId', 'status', ...moderatedFields],
  events: { shown: 'n.shown_at IS NOT NULL AND o.shown_at IS NULL', ...moderatedEvents },
  referable: false,
})
@Entity('comments')
@OfTenant()
// Referenced together with the post, so that an answer is of the same post as what it answers.
@Unique('comments_thread_key', ['tenantId', 'postId', 'id'])
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'status', 'createdAt', 'id'])
@Index(['tenantId', 'postId', 'createdAt', 'id'])
@Index('comments_thread_idx', ['tenantId', 'postId', 'createdAt', 'id'], { where: 'parent_id IS NULL' })
@Index(['tenantId', 'likeCount', 'id'])
@Index('comments_thread_like_count_idx', ['tenantId', 'postId', 'likeCount', 'id'], {
  where: 'parent_id IS NULL',
})
@Index('comments_parent_like_count_idx', ['tenantId', 'parentId', 'likeCount', 'id'])
@Index('comments_user_like_count_idx', ['tenantId', 'userId', 'likeCount', 'id'])
@Check('held', `(status = 'HELD') = (held_reason IS NOT NULL)`)
export class Comment extends Moderated {
  postId: string;

  @RefersTo(() => PostReplica, { onDelete: 'CASCADE', index: false })
  post: Relation<PostReplica>;

  userId: string;

  @RefersTo(() => AuthorReplica, { onDelete: 'CASCADE' })
  user: Relation<AuthorReplica>;

  parentId: string | null;

  @RefersTo(() => Comment, { onDelete: 'CASCADE', nullable: true, with: ['postId'] })
  parent: Relation<Comment> | null;

  @Text({ maximum: 10_000 })
  body: string;

  @Choice(['VISIBLE', 'HIDDEN', 'HELD'], { default: 'VISIBLE' })
  status: CommentStatus;

  /** When others could first read it; null while it is held back from that. Not in the schema. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true, default: () => 'now()' })
  shownAt: Date | null;

  @Column('boolean', { default: false })
  isEdited: boolean;

  @CountOf(() => Like, 'likeableId', { where: "likeable_type = 'COMMENT'" })
  likeCount: number;

  /** Answers to this comment itself, hidden ones included. */
  @CountOf(() => Comment, 'parent')
  replyCount: number;
}
