/** Owns the `discussions` table: what somebody asks or proposes, in a category or in none. */
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
import { Timestamped } from '../../runtime/declare/timestamped';
import type { DiscussionStatus } from '../types.generated';
import { CategoryReplica } from './category-replica';
import { TenantReplica } from './tenant-replica';
import { UserReplica } from './user-replica';

@Entity('discussions')
// Referenced together with the tenant, so that no row can point into another tenant.
@Unique('discussions_tenant_key', ['tenantId', 'id'])
@Check('discussions_title_check', `title ~ '[^[:space:]]'`)
@Check('discussions_body_check', `body ~ '[^[:space:]]'`)
@Check('discussions_body_length_check', 'char_length(body) <= 10000')
@Check('discussions_status_check', `status IN ('OPEN', 'CLOSED')`)
@Check('discussions_like_count_check', 'like_count >= 0')
@Check('discussions_reply_count_check', 'reply_count >= 0')
@Index('discussions_created_at_idx', ['tenantId', 'createdAt', 'id'])
@Index('discussions_like_count_idx', ['tenantId', 'likeCount', 'id'])
@Index('discussions_status_idx', ['tenantId', 'status', 'createdAt', 'id'])
@Index('discussions_is_pinned_idx', ['tenantId', 'isPinned', 'createdAt', 'id'])
@Index('discussions_user_id_idx', ['tenantId', 'userId', 'createdAt', 'id'])
@Index('discussions_category_id_idx', ['tenantId', 'categoryId', 'createdAt', 'id'])
@Index('discussions_user_like_count_idx', ['tenantId', 'userId', 'likeCount', 'id'])
@Index('discussions_category_like_count_idx', ['tenantId', 'categoryId', 'likeCount', 'id'])
export class Discussion extends Timestamped {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'discussions_pkey' })
  id: string;

  @ManyToOne(() => TenantReplica, { onDelete: 'CASCADE' })
  @JoinColumn({ referencedColumnName: 'id', foreignKeyConstraintName: 'discussions_tenant_id_fkey' })
  tenant: Relation<TenantReplica>;

  @Column('uuid')
  userId: string;

  @ManyToOne(() => UserReplica, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'tenant_id',
      referencedColumnName: 'tenantId',
      foreignKeyConstraintName: 'discussions_user_id_fkey',
    },
    { name: 'user_id', referencedColumnName: 'id', foreignKeyConstraintName: 'discussions_user_id_fkey' },
  ])
  user: Relation<UserReplica>;

  @Column('uuid', { nullable: true })
  categoryId: string | null;

  @ManyToOne(() => CategoryReplica, { onDelete: 'RESTRICT' })
  @JoinColumn([
    {
      name: 'tenant_id',
      referencedColumnName: 'tenantId',
      foreignKeyConstraintName: 'discussions_category_id_fkey',
    },
    {
      name: 'category_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'discussions_category_id_fkey',
    },
  ])
  category: Relation<CategoryReplica> | null;

  @Column('varchar', { length: 255 })
  title: string;

  @Column('text')
  body: string;

  @Column('varchar', { length: 20, default: 'OPEN' })
  status: DiscussionStatus;

  @Column('boolean', { default: false })
  isPinned: boolean;

  /** Kept by triggers, as all counts are: see migrations/. */
  @Column('integer', { default: 0 })
  likeCount: number;

  /** All replies, answers to replies included. */
  @Column('integer', { default: 0 })
  replyCount: number;
}
