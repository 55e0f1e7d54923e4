/**
 * Owns the `comments` table: what is said about a post. An answer is of the same post as the comment that it answers
 * (composite foreign key). What is deleted takes its answers along.
 */
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
  Unique,
} from 'typeorm';
import { Revised } from '../../runtime/references/declare/revised';
import type { CommentStatus } from '../types.generated';
import { PostReplica } from './post-replica';
import { TenantReplica } from './tenant-replica';
import { UserReplica } from './user-replica';

@Entity('comments')
// Referenced together with the post, so that an answer is of the same post as what it answers.
@Unique('comments_thread_key', ['tenantId', 'postId', 'id'])
@Check('comments_body_check', `body ~ '[^[:space:]]'`)
@Check('comments_body_length_check', 'char_length(body) <= 10000')
@Check('comments_status_check', `status IN ('VISIBLE', 'HIDDEN')`)
@Check('comments_like_count_check', 'like_count >= 0')
@Check('comments_reply_count_check', 'reply_count >= 0')
@Index('comments_created_at_idx', ['tenantId', 'createdAt', 'id'])
@Index('comments_status_idx', ['tenantId', 'status', 'createdAt', 'id'])
@Index('comments_thread_idx', ['tenantId', 'postId', 'createdAt', 'id'], { where: 'parent_id IS NULL' })
@Index('comments_parent_id_idx', ['tenantId', 'parentId', 'createdAt', 'id'])
@Index('comments_user_id_idx', ['tenantId', 'userId', 'createdAt', 'id'])
@Index('comments_like_count_idx', ['tenantId', 'likeCount', 'id'])
@Index('comments_thread_like_count_idx', ['tenantId', 'postId', 'likeCount', 'id'], {
  where: 'parent_id IS NULL',
})
@Index('comments_parent_like_count_idx', ['tenantId', 'parentId', 'likeCount', 'id'])
@Index('comments_user_like_count_idx', ['tenantId', 'userId', 'likeCount', 'id'])
export class Comment extends Revised {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'comments_pkey' })
  id: string;

  @ManyToOne(() => TenantReplica, { onDelete: 'CASCADE' })
  @JoinColumn({ referencedColumnName: 'id', foreignKeyConstraintName: 'comments_tenant_id_fkey' })
  tenant: Relation<TenantReplica>;

  @Column('uuid')
  postId: string;

  @ManyToOne(() => PostReplica, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'tenant_id',
      referencedColumnName: 'tenantId',
      foreignKeyConstraintName: 'comments_post_id_fkey',
    },
    { name: 'post_id', referencedColumnName: 'id', foreignKeyConstraintName: 'comments_post_id_fkey' },
  ])
  post: Relation<PostReplica>;

  @Column('uuid')
  userId: string;

  @ManyToOne(() => UserReplica, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'tenant_id',
      referencedColumnName: 'tenantId',
      foreignKeyConstraintName: 'comments_user_id_fkey',
    },
    { name: 'user_id', referencedColumnName: 'id', foreignKeyConstraintName: 'comments_user_id_fkey' },
  ])
  user: Relation<UserReplica>;

  @Column('uuid', { nullable: true })
  parentId: string | null;

  @ManyToOne(() => Comment, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'tenant_id',
      referencedColumnName: 'tenantId',
      foreignKeyConstraintName: 'comments_parent_id_fkey',
    },
    { name: 'post_id', referencedColumnName: 'postId', foreignKeyConstraintName: 'comments_parent_id_fkey' },
    { name: 'parent_id', referencedColumnName: 'id', foreignKeyConstraintName: 'comments_parent_id_fkey' },
  ])
  parent: Relation<Comment> | null;

  @Column('text')
  body: string;

  @Column('varchar', { length: 20, default: 'VISIBLE' })
  status: CommentStatus;

  @Column('boolean', { default: false })
  isEdited: boolean;

  /** Kept by triggers, as all counts are: see migrations/. */
  @Column('integer', { default: 0 })
  likeCount: number;

  /** Answers to this comment itself, hidden ones included. */
  @Column('integer', { default: 0 })
  replyCount: number;
}
