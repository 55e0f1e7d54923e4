/** What a post said from one edit to the next; never changed afterwards. */
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
import { Post } from './post';
import { UserReplica } from './user-replica';

@Entity('post_versions')
@Unique('post_versions_version_key', ['postId', 'version'])
@Check('post_versions_version_check', 'version > 0')
@Index('post_versions_post_id_idx', ['tenantId', 'postId', 'version', 'id'])
@Index('post_versions_edited_by_idx', ['tenantId', 'editedById'])
export class PostVersion extends TenantScoped {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'post_versions_pkey' })
  id: string;

  @Column('uuid')
  postId: string;

  @ManyToOne(() => Post, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'tenant_id',
      referencedColumnName: 'tenantId',
      foreignKeyConstraintName: 'post_versions_post_id_fkey',
    },
    { name: 'post_id', referencedColumnName: 'id', foreignKeyConstraintName: 'post_versions_post_id_fkey' },
  ])
  post: Relation<Post>;

  /** From 1, without gaps. */
  @Column('integer')
  version: number;

  @Column('varchar', { length: 255, nullable: true })
  title: string | null;

  @Column('text', { nullable: true })
  summary: string | null;

  @Column('text')
  content: string;

  @Column('varchar', { length: 500, nullable: true })
  changeNote: string | null;

  /** Null once that user is gone. */
  @Column('uuid', { nullable: true, name: 'edited_by' })
  editedById: string | null;

  @ManyToOne(() => UserReplica, { onDelete: 'SET NULL' })
  @JoinColumn([
    {
      name: 'tenant_id',
      referencedColumnName: 'tenantId',
      foreignKeyConstraintName: 'post_versions_edited_by_fkey',
    },
    {
      name: 'edited_by',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'post_versions_edited_by_fkey',
    },
  ])
  editedBy: Relation<UserReplica> | null;

  @CreateDateColumn({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;
}
