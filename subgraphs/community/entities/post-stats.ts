/** Owns the `post_stats` table: the counts of posts that were ever commented on or liked. Triggers keep them. */
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { PostReplica } from './post-replica';

@Entity('post_stats')
@Check('post_stats_comment_count_check', 'comment_count >= 0')
@Check('post_stats_like_count_check', 'like_count >= 0')
export class PostStats {
  // As in TenantScoped, but in the key: a tenant that likes the id of another tenant's post does not stand in its way.
  @PrimaryColumn('uuid', {
    primaryKeyConstraintName: 'post_stats_pkey',
    default: () => "(current_setting('joinery.tenant'))",
  })
  tenantId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'post_stats_pkey' })
  postId: string;

  @ManyToOne(() => PostReplica, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'tenant_id',
      referencedColumnName: 'tenantId',
      foreignKeyConstraintName: 'post_stats_post_id_fkey',
    },
    { name: 'post_id', referencedColumnName: 'id', foreignKeyConstraintName: 'post_stats_post_id_fkey' },
  ])
  post: Relation<PostReplica>;

  /** All comments, answers and hidden ones included. */
  @Column('integer', { default: 0 })
  commentCount: number;

  @Column('integer', { default: 0 })
  likeCount: number;
}
