/** A tag on a post: the join table of Post.tags and Tag.posts. */
import {
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { TenantScoped } from '../../runtime/declare/tenant-scoped';
import { Post } from './post';
import { Tag } from './tag';

@Entity('post_tags')
@Index('post_tags_tag_id_idx', ['tenantId', 'tagId', 'postId'])
export class PostTag extends TenantScoped {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'post_tags_pkey' })
  postId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'post_tags_pkey' })
  tagId: string;

  @ManyToOne(() => Post, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'tenant_id',
      referencedColumnName: 'tenantId',
      foreignKeyConstraintName: 'post_tags_post_id_fkey',
    },
    { name: 'post_id', referencedColumnName: 'id', foreignKeyConstraintName: 'post_tags_post_id_fkey' },
  ])
  post: Relation<Post>;

  @ManyToOne(() => Tag, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'tenant_id',
      referencedColumnName: 'tenantId',
      foreignKeyConstraintName: 'post_tags_tag_id_fkey',
    },
    { name: 'tag_id', referencedColumnName: 'id', foreignKeyConstraintName: 'post_tags_tag_id_fkey' },
  ])
  tag: Relation<Tag>;

  @CreateDateColumn({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;
}
