/** Notifications: what users are told of, by which channels, and what they have read. */

import type { Viewer } from '../../wire/contract/viewer';
import { TenantReplica } from '../replicas/tenant';
import { UserReplica } from '../replicas/user';
import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { makeRow } from '../runtime/references/write/make-row';
import { notificationsDemo } from './demo';
import { Notification } from './entities/notification';
import { NotificationPreference } from './entities/notification-preference';
import { EventReplica, JobReplica, PostReplica } from './entities/replicas';
import { Subject } from './entities/subject';
import { CreateNotifications1796024640777 } from './migrations/1796024640777-create-notifications';
import { TellOfShares1796038790000 } from './migrations/1796038790000-tell-of-shares';
import { Mutation } from './resolvers/mutation';
import { Query } from './resolvers/query';
import { User } from './resolvers/user';
import { tellOfOccasions } from './telling';

/** Nobody reads what another is told, moderators and admins neither. */
const own =
  (property: string, also = 'true') =>
  (viewer: Viewer, alias: string) => ({
    sql: `"${alias}".${property} = :viewer AND ${also}`,
    params: { viewer: viewer.userId },
  });

export const notifications = defineSubgraph({
  name: 'notifications',
  entities: [
    Notification,
    NotificationPreference,
    Subject,
    TenantReplica,
    UserReplica,
    PostReplica,
    EventReplica,
    JobReplica,
  ],
  migrations: [CreateNotifications1796024640777, TellOfShares1796038790000],
  effects: [
    ...(['Comment', 'Discussion'] as const).map(type =>
      makeRow(Subject, {
        of: 'community',
        event: `${type}.created`,
        row: ({ key, data }) => ({ id: key, userId: data.userId as string }),
      }),
    ),
    ...tellOfOccasions,
  ],
  resolvers: { Query, Mutation, User },
  readable: {
    Notification: own('recipient_id', `'IN_APP' = ANY (channels)`),
    NotificationPreference: own('user_id'),
  },
  orders: { Notification: { latestAt: 'DESC' } },
  anonymize: [
    {
      entity: Notification,
      property: 'recipientId',
      apply: async (manager, users) => {
        await manager.query(
          `UPDATE notifications SET recipient_id = NULL, sender_id = NULL, title = 'Somebody was told of something',
                  message = 'Who it was is gone.' WHERE recipient_id = ANY ($1::uuid[])`,
          [users],
        );
      },
    },
  ],
  demo: notificationsDemo,
});
