/** A post: an article, or a short of at most 280 characters. */

import { Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { AuthorReplica } from '../../replicas/author';
import { CategoryReplica } from '../../replicas/category';
import { CommunityReplica } from '../../replicas/community';
import { EventReplica } from '../../replicas/event';
import { Moderated, moderatedEvents, moderatedFields } from '../../replicas/moderated';
import { SpaceReplica } from '../../replicas/space';
import { OfTenant } from '../../replicas/tenant';
import { dictionary } from '../../runtime/database/collations';
import { Check } from '../../runtime/declare/check';
import { Choice } from '../../runtime/declare/choice';
import { CountOf } from '../../runtime/declare/count-of';
import { Instant } from '../../runtime/declare/instant';
import { NonNegative } from '../../runtime/declare/non-negative';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Searched } from '../../runtime/declare/searched';
import { Slug, Text, Url } from '../../runtime/declare/text-columns';
import { Publish } from '../../runtime/references/declare/publish';
import type { PostKind, PostStatus } from '../types.generated';
import { PostShare } from './post-share';

// The first publication stays the post's date, so there is one such event a post.
@Publish({
  fields: [
    ...['authorId', 'status', 'slug', 'categoryId', 'communityId', 'title', 'summary', 'publishedAt'],
    ...moderatedFields,
  ],
  events: {
    published: 'n.published_at IS NOT NULL AND o.published_at IS NULL',
    // It comes among those that everybody may read, and goes from them; a deletion says by its status whether it was there.
    listed: `n.status = 'PUBLISHED' AND o.status IS DISTINCT FROM 'PUBLISHED'`,
    unlisted: `n.status <> 'PUBLISHED' AND o.status = 'PUBLISHED'`,
    ...moderatedEvents,
  },
})
@Entity('posts')
@OfTenant()
@Unique(['tenantId', 'id'])
@Unique(['tenantId', 'slug'])
@Check('short_content', `kind <> 'SHORT' OR char_length(content) <= 280`)
// Each begins with the tenant, which every statement is bound to: an index that did not would tie with the tenant's
// own in the planner's eyes while a table has no statistics yet.
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'updatedAt', 'id'])
@Index(['tenantId', 'publishedAt', 'id'])
@Index(['tenantId', 'title', 'id'])
@Index(['tenantId', 'viewCount', 'id'])
@Index(['tenantId', 'status', 'createdAt', 'id'])
@Index(['tenantId', 'kind', 'createdAt', 'id'])
@Index(['tenantId', 'isFeatured', 'createdAt', 'id'])
@Index(['tenantId', 'listedAt', 'id'])
@Index('posts_without_embedding_idx', { synchronize: false })
@Index('posts_author_listed_at_idx', ['tenantId', 'authorId', 'listedAt', 'id'])
@Index(['tenantId', 'likeCount', 'id'])
@Index(['tenantId', 'commentCount', 'id'])
@Check('held', `(status = 'HELD') = (held_reason IS NOT NULL)`)
export class Post extends Moderated {
  authorId: string;

  @RefersTo(() => AuthorReplica, { onDelete: 'CASCADE' })
  author: Relation<AuthorReplica>;

  categoryId: string | null;

  @RefersTo(() => CategoryReplica, { onDelete: 'RESTRICT', nullable: true })
  category: Relation<CategoryReplica> | null;

  subCategoryId: string | null;

  @RefersTo(() => CategoryReplica, { onDelete: 'RESTRICT', nullable: true })
  subCategory: Relation<CategoryReplica> | null;

  communityId: string | null;

  @RefersTo(() => CommunityReplica, { onDelete: 'CASCADE', nullable: true })
  community: Relation<CommunityReplica> | null;

  /** In that community. */
  @Check('space_id IS NULL OR community_id IS NOT NULL')
  spaceId: string | null;

  @RefersTo(() => SpaceReplica, { onDelete: 'CASCADE', nullable: true })
  space: Relation<SpaceReplica> | null;

  eventId: string | null;

  @RefersTo(() => EventReplica, { onDelete: 'SET NULL', nullable: true })
  event: Relation<EventReplica> | null;

  @Choice(['ARTICLE', 'SHORT'], { default: 'ARTICLE' })
  kind: PostKind;

  @Choice(['DRAFT', 'PUBLISHED', 'ARCHIVED', 'HELD'], { default: 'DRAFT' })
  status: PostStatus;

  @Slug({ length: 255 })
  slug: string;

  @Check(`CASE kind WHEN 'SHORT' THEN title IS NULL ELSE title <> '' AND title IS NOT NULL END`)
  @Column({ type: 'varchar', length: 255, nullable: true, collation: dictionary })
  title: string | null;

  @Column('text', { nullable: true })
  summary: string | null;

  @Text()
  content: string;

  @Url({ nullable: true })
  coverImageUrl: string | null;

  @NonNegative()
  viewCount: number;

  /** As community's events tell, so a moment late: for the order of lists. Post.likeCount is community's own. */
  @Column('integer', { default: 0 })
  likeCount: number;

  @Column('integer', { default: 0 })
  commentCount: number;

  @Column('boolean', { default: false })
  isFeatured: boolean;

  @CountOf(() => PostShare, 'post')
  shareCount: number;

  /** What the text means, for posts that are like it; an array, since not every server has pgvector. Not in the schema. */
  @Column('real', { array: true, nullable: true })
  embedding: number[] | null;

  /** The number of the newest version. */
  @Column('integer', { default: 1 })
  version: number;

  @Check(`status <> 'PUBLISHED' OR published_at IS NOT NULL`)
  /** When others could first read it. */
  @Instant({ nullable: true })
  publishedAt: Date | null;

  /** Where feeds have it: when it was made, and from its first publication on, when that was, or when it was held back from that. Not in the schema. */
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  listedAt: Date;

  @Check(`status <> 'ARCHIVED' OR archived_at IS NOT NULL`)
  @Instant({ nullable: true })
  archivedAt: Date | null;

  /** Not in the schema. */
  @Searched('title', 'summary', 'content')
  words: string;
}
