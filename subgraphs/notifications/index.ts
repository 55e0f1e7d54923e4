/** Notifications: what users are told of, by which channels, and what they have read. */

import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { domainFolder } from '../runtime/declare/domain-folder';
import { makeRow } from '../runtime/references/write/make-row';
import { readableIf } from '../runtime/request/readable-if';
import { notificationsDemo } from './demo';
import { Notification } from './entities/notification';
import { Subject } from './entities/subject';
import { tellOfOccasions } from './telling';

/** Nobody reads what another is told, moderators and admins neither. */
const own = (column: string, also = 'true') =>
  readableIf(row => `${row}.${column} = :viewer AND ${also}`, { exempt: [] });

export const notifications = defineSubgraph({
  ...domainFolder(__dirname),
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
