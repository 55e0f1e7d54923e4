/** A post: an article, or a short of at most 280 characters. */
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
import { CategoryReplica } from './category-replica';
import { TenantReplica } from './tenant-replica';
import { UserReplica } from './user-replica';

export type PostKind = 'ARTICLE' | 'SHORT';
export type PostStatus = 'DRAFT' | 'PUBLISHED' | 'ARCHIVED';

@Entity('posts')
// Referenced together with the tenant, so that no row can point into another tenant.
@Unique('posts_tenant_key', ['tenantId', 'id'])
@Unique('posts_slug_key', ['tenantId', 'slug'])
@Check('posts_kind_check', `kind IN ('ARTICLE', 'SHORT')`)
@Check('posts_status_check', `status IN ('DRAFT', 'PUBLISHED', 'ARCHIVED')`)
@Check('posts_slug_check', `slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
@Check(
  'posts_title_check',
  `CASE kind WHEN 'SHORT' THEN title IS NULL ELSE title <> '' AND title IS NOT NULL END`,
)
@Check('posts_content_check', `content <> ''`)
@Check('posts_short_content_check', `kind <> 'SHORT' OR char_length(content) <= 280`)
@Check('posts_published_at_check', `status <> 'PUBLISHED' OR published_at IS NOT NULL`)
@Check('posts_archived_at_check', `status <> 'ARCHIVED' OR archived_at IS NOT NULL`)
@Check('posts_view_count_check', 'view_count >= 0')
// Each begins with the tenant, which every statement is bound to: an index that did not would tie with the tenant's
// own in the planner's eyes while a table has no statistics yet.
@Index('posts_created_at_idx', ['tenantId', 'createdAt', 'id'])
@Index('posts_updated_at_idx', ['tenantId', 'updatedAt', 'id'])
@Index('posts_status_idx', ['tenantId', 'status', 'createdAt', 'id'])
@Index('posts_kind_idx', ['tenantId', 'kind', 'createdAt', 'id'])
@Index('posts_is_featured_idx', ['tenantId', 'isFeatured', 'createdAt', 'id'])
@Index('posts_author_id_idx', ['tenantId', 'authorId', 'createdAt', 'id'])
@Index('posts_category_id_idx', ['tenantId', 'categoryId', 'createdAt', 'id'])
@Index('posts_sub_category_id_idx', ['tenantId', 'subCategoryId', 'createdAt', 'id'])
@Index('posts_community_id_idx', ['tenantId', 'communityId', 'createdAt', 'id'])
@Index('posts_space_id_idx', ['tenantId', 'spaceId', 'createdAt', 'id'])
@Index('posts_like_count_idx', ['tenantId', 'likeCount', 'id'])
@Index('posts_comment_count_idx', ['tenantId', 'commentCount', 'id'])
@Index('posts_event_id_idx', ['tenantId', 'eventId', 'createdAt', 'id'])
export class Post extends Revised {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'posts_pkey' })
  id: string;

  @ManyToOne(() => TenantReplica, { onDelete: 'CASCADE' })
  @JoinColumn({ referencedColumnName: 'id', foreignKeyConstraintName: 'posts_tenant_id_fkey' })
  tenant: Relation<TenantReplica>;

  @Column('uuid')
  authorId: string;

  @ManyToOne(() => UserReplica, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'tenant_id', referencedColumnName: 'tenantId', foreignKeyConstraintName: 'posts_author_id_fkey' },
    { name: 'author_id', referencedColumnName: 'id', foreignKeyConstraintName: 'posts_author_id_fkey' },
  ])
  author: Relation<UserReplica>;

  @Column('uuid', { nullable: true })
  categoryId: string | null;

  @ManyToOne(() => CategoryReplica, { onDelete: 'RESTRICT' })
  @JoinColumn([
    {
      name: 'tenant_id',
      referencedColumnName: 'tenantId',
      foreignKeyConstraintName: 'posts_category_id_fkey',
    },
    { name: 'category_id', referencedColumnName: 'id', foreignKeyConstraintName: 'posts_category_id_fkey' },
  ])
  category: Relation<CategoryReplica> | null;

  @Column('uuid', { nullable: true })
  subCategoryId: string | null;

  @ManyToOne(() => CategoryReplica, { onDelete: 'RESTRICT' })
  @JoinColumn([
    {
      name: 'tenant_id',
      referencedColumnName: 'tenantId',
      foreignKeyConstraintName: 'posts_sub_category_id_fkey',
    },
    {
      name: 'sub_category_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'posts_sub_category_id_fkey',
    },
  ])
  subCategory: Relation<CategoryReplica> | null;

  /** The Community, the Space and the Event of services that are still to come; not in the schema until then. */
  @Column('uuid', { nullable: true })
  communityId: string | null;

  @Column('uuid', { nullable: true })
  spaceId: string | null;

  @Column('uuid', { nullable: true })
  eventId: string | null;

  @Column('varchar', { length: 20, default: 'ARTICLE' })
  kind: PostKind;

  @Column('varchar', { length: 20, default: 'DRAFT' })
  status: PostStatus;

  @Column('varchar', { length: 255 })
  slug: string;

  @Column('varchar', { length: 255, nullable: true })
  title: string | null;

  @Column('text', { nullable: true })
  summary: string | null;

  @Column('text')
  content: string;

  @Column('varchar', { length: 500, nullable: true })
  coverImageUrl: string | null;

  @Column('integer', { default: 0 })
  viewCount: number;

  /** As community's events tell, so a moment late: for the order of lists. Post.likeCount is community's own. */
  @Column('integer', { default: 0 })
  likeCount: number;

  @Column('integer', { default: 0 })
  commentCount: number;

  @Column('boolean', { default: false })
  isFeatured: boolean;

  /** What the text means, for search by nearness; an array, since not every server has pgvector. Not in the schema. */
  @Column('real', { array: true, nullable: true })
  embedding: number[] | null;

  /** The number of the newest version. */
  @Column('integer', { default: 1 })
  version: number;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  publishedAt: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  archivedAt: Date | null;
}
