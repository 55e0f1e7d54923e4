/** A story: a picture or a video with a caption, gone after 24 hours. */
import { Entity, Index, type Relation, Unique } from 'typeorm';
import { OfTenant } from '../../replicas/tenant';
import { UserReplica } from '../../replicas/user';
import { Revised } from '../../runtime/declare/base-entities';
import { Choice } from '../../runtime/declare/choice';
import { CountOf } from '../../runtime/declare/count-of';
import { Instant } from '../../runtime/declare/instant';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Text, Url } from '../../runtime/declare/text-columns';
import { Publish } from '../../runtime/references/declare/publish';
import type { MediaType, StoryAudience } from '../types.generated';
import { StoryView } from './story-view';

@Publish({ fields: ['userId', 'audience', 'expiresAt'], referable: false })
@Entity('stories')
@OfTenant()
@Unique(['tenantId', 'id'])
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'expiresAt', 'id'])
export class Story extends Revised {
  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  user: Relation<UserReplica>;

  @Choice(['IMAGE', 'VIDEO'])
  mediaType: MediaType;

  @Url()
  mediaUrl: string;

  @Text({ maximum: 500, nullable: true })
  caption: string | null;

  @Choice(['EVERYBODY', 'FOLLOWERS', 'CLOSE_FRIENDS'], { default: 'FOLLOWERS' })
  audience: StoryAudience;

  @Instant()
  expiresAt: Date;

  @CountOf(() => StoryView, 'story')
  viewCount: number;
}
