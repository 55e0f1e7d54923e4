/** Whether a user wants to be told of one kind of thing by one channel. Without a row: in the application, and nowhere else. */
import { Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { UserReplica } from '../../replicas/user';
import { Timestamped } from '../../runtime/declare/base-entities';
import { Choice } from '../../runtime/declare/choice';
import { RefersTo } from '../../runtime/declare/refers-to';
import type { NotificationChannel, NotificationType } from '../types.generated';

@Entity('notification_preferences')
@Unique(['tenantId', 'userId', 'type', 'channel'])
@Index(['tenantId', 'createdAt', 'id'])
export class NotificationPreference extends Timestamped {
  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE', index: false })
  user: Relation<UserReplica>;

  @Choice([
    'LIKE',
    'COMMENT',
    'ANSWER',
    'FOLLOW',
    'MENTION',
    'INVITATION',
    'RSVP',
    'APPLICATION',
    'CERTIFICATE',
    'GRADE',
    'TICKET_ANSWER',
    'SHARE',
  ])
  type: NotificationType;

  @Choice(['IN_APP', 'EMAIL', 'PUSH'])
  channel: NotificationChannel;

  @Column('boolean')
  isEnabled: boolean;
}
