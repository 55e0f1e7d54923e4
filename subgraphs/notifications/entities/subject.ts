/**
 * Whose a comment, a discussion or a message is, as its event said: nobody may refer to these, so there is no replica to
 * ask for when it is answered or liked.
 */
import { Entity, PrimaryColumn, type Relation } from 'typeorm';
import { UserReplica } from '../../replicas/user';
import { TenantKeyed } from '../../runtime/declare/base-entities';
import { RefersTo } from '../../runtime/declare/refers-to';

@Entity('notification_subjects')
export class Subject extends TenantKeyed {
  @PrimaryColumn('uuid')
  id: string;

  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE', index: ['id'] })
  user: Relation<UserReplica>;
}
