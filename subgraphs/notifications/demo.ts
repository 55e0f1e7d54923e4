/** The demo community's wishes. Of what it is told, the other services' demo data tell: by their events, at the first start. */
import { type Demo, type DemoTable, demoRows } from '../runtime/demo/demo';

export function notificationsDemo(demo: Demo): DemoTable[] {
  return [
    demoRows('NotificationPreference', demo.count.users, index => ({
      user_id: demo.id('User', index),
      type: index % 2 === 0 ? 'MENTION' : 'TICKET_ANSWER',
      channel: 'EMAIL',
      is_enabled: true,
    })),
  ];
}
