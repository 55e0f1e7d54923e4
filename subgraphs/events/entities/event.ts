/** An event: what takes place from one instant to another, with so many seats. */
import { Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { CommunityReplica } from '../../replicas/community';
import { OfTenant } from '../../replicas/tenant';
import { UserReplica } from '../../replicas/user';
import { Revised } from '../../runtime/declare/base-entities';
import { Check } from '../../runtime/declare/check';
import { Choice } from '../../runtime/declare/choice';
import { Instant } from '../../runtime/declare/instant';
import { NonNegative } from '../../runtime/declare/non-negative';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Searched } from '../../runtime/declare/searched';
import { Line, Text } from '../../runtime/declare/text-columns';
import { Publish } from '../../runtime/references/declare/publish';
import type { EventCategory } from '../types.generated';

@Publish({
  fields: [
    'title',
    'creatorId',
    'communityId',
    'startDatetime',
    'endDatetime',
    'capacity',
    'goingCount',
    'interestedCount',
  ],
})
@Entity('events')
@OfTenant()
@Unique(['tenantId', 'id'])
@Check('period', 'end_datetime > start_datetime')
@Check('seats', 'going_count <= capacity')
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'startDatetime', 'id'])
@Index('events_creator_start_datetime_idx', ['tenantId', 'creatorId', 'startDatetime', 'id'])
@Index('events_category_start_datetime_idx', ['tenantId', 'category', 'startDatetime', 'id'])
@Index(['tenantId', 'category', 'createdAt', 'id'])
@Index(['tenantId', 'goingCount', 'id'])
export class Event extends Revised {
  creatorId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  creator: Relation<UserReplica>;

  communityId: string | null;

  @RefersTo(() => CommunityReplica, { onDelete: 'SET NULL', nullable: true })
  community: Relation<CommunityReplica> | null;

  /** Whoever could see it no longer can be told: it stays for whoever made it and for those who have answered. */
  @Column('boolean', { default: false })
  communityGone: boolean;

  @Line({ length: 200 })
  title: string;

  @Text({ maximum: 10_000, nullable: true })
  description: string | null;

  @Line({ length: 200, nullable: true })
  place: string | null;

  @Choice(['SOCIAL', 'LEARNING', 'NETWORKING', 'CULTURE', 'SPORTS', 'OTHER'], { default: 'SOCIAL' })
  category: EventCategory;

  @Instant()
  startDatetime: Date;

  @Instant()
  endDatetime: Date;

  @Check('capacity > 0')
  @Column('integer')
  capacity: number;

  /** These are kept by the trigger that gives the seats away: see migrations/. */
  @NonNegative()
  goingCount: number;

  @NonNegative()
  interestedCount: number;

  @NonNegative()
  waitingCount: number;

  /** Not in the schema. */
  @Searched('title', 'description', 'place')
  words: string;
}
