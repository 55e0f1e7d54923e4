import { countUnread } from '../reading';
import type { QueryResolvers } from '../types.generated';

export const Query: QueryResolvers = {
  unreadNotificationCount: (_parent, _args, context, info) => {
    const { userId } = context.viewer;
    return userId === null ? null : context.read(manager => countUnread(manager, userId), info);
  },
};
