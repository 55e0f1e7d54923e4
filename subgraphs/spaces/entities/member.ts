/** A user in a community. A community always has an owner: see migrations/. */
import { Entity, Index, type Relation, Unique } from 'typeorm';
import { UserReplica } from '../../replicas/user';
import { Revised } from '../../runtime/declare/base-entities';
import { Choice } from '../../runtime/declare/choice';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Publish } from '../../runtime/references/declare/publish';
import type { MemberRole } from '../types.generated';
import { Community } from './community';

@Publish({ fields: ['communityId', 'userId', 'role'], referable: false })
@Entity('members')
@Unique(['tenantId', 'communityId', 'userId'])
@Index('members_community_role_idx', ['tenantId', 'communityId', 'role', 'createdAt', 'id'])
@Index('members_user_role_idx', ['tenantId', 'userId', 'role', 'createdAt', 'id'])
export class Member extends Revised {
  communityId: string;

  @RefersTo(() => Community, { onDelete: 'CASCADE' })
  community: Relation<Community>;

  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  user: Relation<UserReplica>;

  @Choice(['OWNER', 'ADMIN', 'MODERATOR', 'MEMBER'], { default: 'MEMBER' })
  role: MemberRole;
}
