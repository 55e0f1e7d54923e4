/** A community: public, or private, so that only its members see what is in it. That it exists is no secret. */
import { Entity, Index, type Relation, Unique } from 'typeorm';
import { OfTenant } from '../../replicas/tenant';
import { UserReplica } from '../../replicas/user';
import { Revised } from '../../runtime/declare/base-entities';
import { Choice } from '../../runtime/declare/choice';
import { CountOf } from '../../runtime/declare/count-of';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Line, Slug, Text, Url } from '../../runtime/declare/text-columns';
import { Publish } from '../../runtime/references/declare/publish';
import type { CommunityVisibility } from '../types.generated';
import { Member } from './member';

@Publish({ fields: ['name', 'slug', 'visibility', 'createdById'] })
@Entity('communities')
@OfTenant()
@Unique(['tenantId', 'id'])
@Unique(['tenantId', 'slug'])
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'name', 'id'])
@Index(['tenantId', 'visibility', 'createdAt', 'id'])
@Index(['tenantId', 'memberCount', 'id'])
export class Community extends Revised {
  createdById: string;

  @RefersTo(() => UserReplica, { onDelete: 'RESTRICT', column: 'created_by' })
  createdBy: Relation<UserReplica>;

  @Line({ length: 100 })
  name: string;

  @Slug({ length: 100 })
  slug: string;

  @Text({ maximum: 5_000, nullable: true })
  description: string | null;

  @Url({ nullable: true })
  coverImageUrl: string | null;

  @Choice(['PUBLIC', 'PRIVATE'], { default: 'PUBLIC' })
  visibility: CommunityVisibility;

  @CountOf(() => Member, 'community')
  memberCount: number;
}
