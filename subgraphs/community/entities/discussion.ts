/** A discussion: what somebody asks or proposes, in a category or in none. */
import { Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { AuthorReplica } from '../../replicas/author';
import { CategoryReplica } from '../../replicas/category';
import { OfTenant } from '../../replicas/tenant';
import { Revised } from '../../runtime/declare/base-entities';
import { Choice } from '../../runtime/declare/choice';
import { CountOf } from '../../runtime/declare/count-of';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Searched } from '../../runtime/declare/searched';
import { Line, Text } from '../../runtime/declare/text-columns';
import { Publish } from '../../runtime/references/declare/publish';
import type { DiscussionStatus } from '../types.generated';
import { DiscussionReply } from './discussion-reply';
import { Like } from './like';

@Publish({ fields: ['userId', 'title', 'body', 'status'], referable: false })
@Entity('discussions')
@OfTenant()
@Unique(['tenantId', 'id'])
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'likeCount', 'id'])
@Index(['tenantId', 'replyCount', 'id'])
@Index(['tenantId', 'title', 'id'])
@Index(['tenantId', 'status', 'createdAt', 'id'])
@Index(['tenantId', 'isPinned', 'createdAt', 'id'])
@Index('discussions_user_like_count_idx', ['tenantId', 'userId', 'likeCount', 'id'])
@Index('discussions_category_like_count_idx', ['tenantId', 'categoryId', 'likeCount', 'id'])
export class Discussion extends Revised {
  userId: string;

  @RefersTo(() => AuthorReplica, { onDelete: 'CASCADE' })
  user: Relation<AuthorReplica>;

  categoryId: string | null;

  @RefersTo(() => CategoryReplica, { onDelete: 'RESTRICT', nullable: true })
  category: Relation<CategoryReplica> | null;

  @Line({ length: 255 })
  title: string;

  @Text({ maximum: 10_000 })
  body: string;

  @Choice(['OPEN', 'CLOSED'], { default: 'OPEN' })
  status: DiscussionStatus;

  @Column('boolean', { default: false })
  isPinned: boolean;

  @CountOf(() => Like, 'likeableId', { where: "likeable_type = 'DISCUSSION'" })
  likeCount: number;

  /** All replies, answers to replies included. */
  @CountOf(() => DiscussionReply, 'discussion')
  replyCount: number;

  /** Not in the schema. */
  @Searched('title', 'body')
  words: string;
}
