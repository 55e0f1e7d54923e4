import { checked, connection } from '../../runtime/request/resolver';
import { requireRole } from '../../runtime/request/viewer-rights';
import { TenantStats } from '../entities/tenant-stats';
import { checkSearch, search } from '../searching';
import { countEvents } from '../tracking';
import type { QueryResolvers } from '../types.generated';

export const Query: QueryResolvers = {
  dailyStats: connection(TenantStats, { orderBy: { day: 'DESC' } }),
  search: checked(checkSearch, (_parent, args, context, info): any =>
    context.read(manager => search(manager, context.viewer, args), info),
  ),
  analyticsCounts: (_parent, { since, eventName }, context, info) => {
    requireRole(context.viewer, 'MODERATOR', 'ADMIN');
    return context.read(manager => countEvents(manager, since, eventName), info);
  },
};
