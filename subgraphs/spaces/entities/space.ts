/** A place in a community for one subject. */
import { Entity, Index, type Relation, Unique } from 'typeorm';
import { Revised } from '../../runtime/declare/base-entities';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Line, Slug, Text } from '../../runtime/declare/text-columns';
import { Publish } from '../../runtime/references/declare/publish';
import { Community } from './community';

@Publish({ fields: ['communityId', 'name'] })
@Entity('spaces')
@Unique(['tenantId', 'id'])
@Unique(['tenantId', 'communityId', 'slug'])
@Index('spaces_community_name_idx', ['tenantId', 'communityId', 'name', 'id'])
export class Space extends Revised {
  communityId: string;

  @RefersTo(() => Community, { onDelete: 'CASCADE' })
  community: Relation<Community>;

  @Line({ length: 100 })
  name: string;

  @Slug({ length: 100 })
  slug: string;

  @Text({ maximum: 2_000, nullable: true })
  description: string | null;
}
