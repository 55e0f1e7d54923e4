/**
 * What a user is told of: that somebody liked, answered or shared something of theirs. As long as it is unread, another of
 * the same kind about the same thing adds to it. It names nobody in its text: who is gone must not stay in it.
 */
import { Column, Entity, Index, type Relation } from 'typeorm';
import { OfTenant } from '../../replicas/tenant';
import { UserReplica } from '../../replicas/user';
import { Created, RevisionColumn } from '../../runtime/declare/base-entities';
import { Check } from '../../runtime/declare/check';
import { Choice } from '../../runtime/declare/choice';
import { Instant } from '../../runtime/declare/instant';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Line, Text } from '../../runtime/declare/text-columns';
import { Publish } from '../../runtime/references/declare/publish';
import type { NotificationSubjectType, NotificationType } from '../types.generated';

@Publish({
  fields: ['recipientId', 'type', 'channels', 'title', 'message', 'count'],
  events: { received: 'n.count > coalesce(o.count, 0)' },
  referable: false,
})
@Entity('notifications')
@OfTenant()
@Index('notifications_unread_key', ['tenantId', 'recipientId', 'type', 'subjectId'], {
  unique: true,
  where: 'NOT is_read AND recipient_id IS NOT NULL',
})
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'latestAt', 'id'])
@Index(['tenantId', 'type', 'latestAt', 'id'])
@Index(['tenantId', 'isRead', 'latestAt', 'id'])
export class Notification extends Created {
  /** Null once the recipient is gone; then the text is, too. */
  recipientId: string | null;

  @RefersTo(() => UserReplica, { onDelete: 'RESTRICT', nullable: true, index: ['latestAt', 'id'] })
  recipient: Relation<UserReplica> | null;

  /** Of several, the last. */
  senderId: string | null;

  @RefersTo(() => UserReplica, { onDelete: 'SET NULL', nullable: true })
  sender: Relation<UserReplica> | null;

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

  @Choice([
    'POST',
    'COMMENT',
    'DISCUSSION',
    'USER',
    'MESSAGE',
    'EVENT',
    'JOB',
    'COURSE',
    'COMMUNITY',
    'COMPETITION',
    'CODING_CHALLENGE',
    'SUPPORT_TICKET',
  ])
  subjectType: NotificationSubjectType;

  @Column('uuid')
  subjectId: string;

  /** By which it goes out, as the recipient wanted it then. */
  @Column('varchar', { array: true })
  channels: string[];

  @Line({ length: 200 })
  title: string;

  @Text({ maximum: 1_000 })
  message: string;

  /** How many it stands for. */
  @Check('count > 0')
  @Column('integer', { default: 1 })
  count: number;

  @Column('boolean', { default: false })
  isRead: boolean;

  @Check('(read_at IS NOT NULL) = is_read')
  @Instant({ nullable: true })
  readAt: Date | null;

  /** When the last of them happened. */
  @Instant()
  latestAt: Date;

  @RevisionColumn()
  revision: string;
}
