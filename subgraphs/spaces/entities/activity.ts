/**
 * What happened in a community, the newest first. The database writes it beside what happens here (see migrations/), and
 * effects what other services tell of (happening.ts).
 */
import { Column, Entity, Index, type Relation } from 'typeorm';
import { UserReplica } from '../../replicas/user';
import { Created } from '../../runtime/declare/base-entities';
import { Choice } from '../../runtime/declare/choice';
import { RefersTo } from '../../runtime/declare/refers-to';
import type { ActivityKind } from '../types.generated';
import { Community } from './community';

@Entity('activities')
@Index(['tenantId', 'createdAt', 'id'])
@Index('activities_community_kind_idx', ['tenantId', 'communityId', 'kind', 'createdAt', 'id'])
export class Activity extends Created {
  communityId: string;

  @RefersTo(() => Community, { onDelete: 'CASCADE' })
  community: Relation<Community>;

  /** Who did it; null once that user is gone. */
  userId: string | null;

  @RefersTo(() => UserReplica, { onDelete: 'SET NULL', nullable: true })
  user: Relation<UserReplica> | null;

  @Choice([
    'COMMUNITY_CREATED',
    'MEMBER_JOINED',
    'MEMBER_LEFT',
    'SPACE_CREATED',
    'POST_PUBLISHED',
    'EVENT_CREATED',
  ])
  kind: ActivityKind;

  /** Of what it was done to, where that is another thing than the community: a space, a post, an event. */
  @Column('uuid', { nullable: true })
  subjectId: string | null;
}
