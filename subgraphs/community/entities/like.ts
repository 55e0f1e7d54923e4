/**
 * Owns the `likes` table: who likes which post, comment or discussion. A like goes with what was liked, and one of
 * what does not exist is refused: by triggers, since no foreign key points at several tables.
 */
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
  Unique,
} from 'typeorm';
import { TenantScoped } from '../../runtime/declare/tenant-scoped';
import { RevisionColumn } from '../../runtime/references/declare/revised';
import type { LikeableType } from '../types.generated';
import { PostReplica } from './post-replica';
import { UserReplica } from './user-replica';

@Entity('likes')
@Unique('likes_likeable_key', ['userId', 'likeableType', 'likeableId'])
@Check('likes_likeable_type_check', `likeable_type IN ('POST', 'COMMENT', 'DISCUSSION')`)
@Index('likes_likeable_idx', ['tenantId', 'likeableType', 'likeableId', 'createdAt', 'id'])
@Check(
  'likes_post_id_check',
  `post_id IS NOT DISTINCT FROM CASE likeable_type WHEN 'POST' THEN likeable_id END`,
)
@Index('likes_post_id_idx', ['tenantId', 'postId'])
@Index('likes_user_id_idx', ['tenantId', 'userId', 'createdAt', 'id'])
export class Like extends TenantScoped {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'likes_pkey' })
  id: string;

  @Column('uuid')
  userId: string;

  @ManyToOne(() => UserReplica, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'tenant_id', referencedColumnName: 'tenantId', foreignKeyConstraintName: 'likes_user_id_fkey' },
    { name: 'user_id', referencedColumnName: 'id', foreignKeyConstraintName: 'likes_user_id_fkey' },
  ])
  user: Relation<UserReplica>;

  @Column('varchar', { length: 20 })
  likeableType: LikeableType;

  /** A Comment or a Discussion of this service, or postal's Post. */
  @Column('uuid')
  likeableId: string;

  /** The likeable's id where it is a post, for the foreign key; where it is left out, a trigger writes it. */
  @Column({ type: 'uuid', nullable: true, update: false })
  postId: string | null;

  @ManyToOne(() => PostReplica, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'tenant_id', referencedColumnName: 'tenantId', foreignKeyConstraintName: 'likes_post_id_fkey' },
    { name: 'post_id', referencedColumnName: 'id', foreignKeyConstraintName: 'likes_post_id_fkey' },
  ])
  post: Relation<PostReplica> | null;

  @RevisionColumn()
  revision: string;

  @CreateDateColumn({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;
}
