import { connection } from '../../runtime/request/resolver';
import { Notification } from '../entities/notification';
import type { UserResolvers } from '../types.generated';

export const User: UserResolvers = {
  notifications: connection(Notification, { of: 'recipientId', orderBy: { latestAt: 'DESC' } }),
};
