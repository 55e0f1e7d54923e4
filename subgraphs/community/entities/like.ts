/**
 * Owns the `likes` table: who likes which post, comment or discussion. A like goes with what was liked, and one of
 * what does not exist is refused: by triggers, since no foreign key points at several tables.
 */
import { Check, Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { TenantScoped } from '../../runtime/tenant-scoped';
import type { LikeableType } from '../types.generated';

@Entity('likes')
@Unique('likes_likeable_key', ['userId', 'likeableType', 'likeableId'])
@Check('likes_likeable_type_check', `likeable_type IN ('POST', 'COMMENT', 'DISCUSSION')`)
@Index('likes_likeable_idx', ['tenantId', 'likeableType', 'likeableId', 'createdAt', 'id'])
@Index('likes_user_id_idx', ['tenantId', 'userId', 'createdAt', 'id'])
export class Like extends TenantScoped {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'likes_pkey' })
  id: string;

  /** Cortex's User. */
  @Column('uuid')
  userId: string;

  @Column('varchar', { length: 20 })
  likeableType: LikeableType;

  /** A Comment or a Discussion of this service, or postal's Post. */
  @Column('uuid')
  likeableId: string;

  @CreateDateColumn({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;
}
