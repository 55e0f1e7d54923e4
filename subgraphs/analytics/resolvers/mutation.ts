import { edit } from '../../runtime/change/edit';
import { remove } from '../../runtime/change/remove';
import { anybody, author, authorOrStaff } from '../../runtime/change/who';
import { mutation } from '../../runtime/request/resolver';
import { requireRole } from '../../runtime/request/viewer-rights';
import { rebuildStats } from '../activity';
import { MediaFile } from '../entities/media-file';
import { checkUpload, complete, findOwn, look, requestMediaUpload } from '../media';
import { checkEvents, recordPostView, trackEvents } from '../tracking';
import type { MutationResolvers } from '../types.generated';

export const Mutation: MutationResolvers = {
  recordPostView: mutation(recordPostView, { who: anybody }),
  trackEvents: mutation(trackEvents, { who: anybody, check: checkEvents }),
  requestMediaUpload: mutation(requestMediaUpload, { check: checkUpload }),
  completeMediaUpload: async (_parent, { input }, context, info) => {
    const file = await context.transact(findOwn, input, info);
    const looked = await look(context.dataSource, file);
    return context.transact(complete(looked), input, info);
  },
  editMediaFile: edit(MediaFile, { who: author('userId') }),
  deleteMediaFile: remove(MediaFile, { who: authorOrStaff('userId') }),
  rebuildTenantStats: mutation((manager, viewer) => {
    requireRole(viewer, 'ADMIN');
    return rebuildStats(manager);
  }),
};
