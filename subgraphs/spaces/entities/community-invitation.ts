/** That a member asks a user to join; it goes when the user joins or declines. Seen by the two and those who manage the community. */
import { Entity, type Relation, Unique } from 'typeorm';
import { UserReplica } from '../../replicas/user';
import { Created, RevisionColumn } from '../../runtime/declare/base-entities';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Publish } from '../../runtime/references/declare/publish';
import { Community } from './community';

@Publish({ fields: ['communityId', 'userId', 'invitedById'], referable: false })
@Entity('community_invitations')
@Unique(['tenantId', 'communityId', 'userId'])
export class CommunityInvitation extends Created {
  communityId: string;

  @RefersTo(() => Community, { onDelete: 'CASCADE' })
  community: Relation<Community>;

  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  user: Relation<UserReplica>;

  invitedById: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE', column: 'invited_by' })
  invitedBy: Relation<UserReplica>;

  @RevisionColumn()
  revision: string;
}
