/** A user for whom another shares more. Only the owner of the list knows of it. */
import { Entity, type Relation, Unique } from 'typeorm';
import { UserReplica } from '../../replicas/user';
import { Created } from '../../runtime/declare/base-entities';
import { Check } from '../../runtime/declare/check';
import { RefersTo } from '../../runtime/declare/refers-to';

@Entity('story_close_friends')
@Unique(['tenantId', 'ownerId', 'friendId'])
@Check('self', 'owner_id <> friend_id')
export class CloseFriend extends Created {
  ownerId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  owner: Relation<UserReplica>;

  friendId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  friend: Relation<UserReplica>;
}
