import { put } from '../../runtime/change/join';
import { remove } from '../../runtime/change/remove';
import { author } from '../../runtime/change/who';
import { mutation } from '../../runtime/request/resolver';
import { Notification } from '../entities/notification';
import { NotificationPreference } from '../entities/notification-preference';
import { markRead } from '../reading';
import type { MutationResolvers } from '../types.generated';

export const Mutation: MutationResolvers = {
  markNotificationsRead: mutation(markRead),
  deleteNotification: remove(Notification, { who: author('recipientId') }),
  setNotificationPreference: put(NotificationPreference, { by: 'userId' }),
};
