import { anybody } from '../../runtime/change/who';
import { mutation } from '../../runtime/request/resolver';
import { requireRole } from '../../runtime/request/viewer-rights';
import { rebuildStats } from '../activity';
import { recordPostView, trackEvents } from '../tracking';
import type { MutationResolvers } from '../types.generated';

export const Mutation: MutationResolvers = {
  recordPostView: mutation(recordPostView, { who: anybody }),
  trackEvents: mutation(trackEvents, { who: anybody }),
  rebuildTenantStats: mutation((manager, viewer) => {
    requireRole(viewer, 'ADMIN');
    return rebuildStats(manager);
  }),
};
