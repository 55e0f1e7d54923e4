import { batched, connection } from '../../runtime/request/resolver';
import { DiscussionReply as DiscussionReplyEntity } from '../entities/discussion-reply';
import { Like } from '../entities/like';
import { loadHasLiked } from '../liking';
import type { DiscussionReplyResolvers, DiscussionResolvers } from '../types.generated';

export const Discussion: DiscussionResolvers = {
  replies: connection(DiscussionReplyEntity, {
    of: 'discussionId',
    where: 'parent_id IS NULL',
    orderBy: { createdAt: 'ASC' },
  }),
  likes: connection(Like, { of: 'likeableId', where: `likeable_type = 'DISCUSSION'` }),
  viewerHasLiked: batched(loadHasLiked('DISCUSSION')),
};

export const DiscussionReply: DiscussionReplyResolvers = {
  replies: connection(DiscussionReplyEntity, { of: 'parentId', orderBy: { createdAt: 'ASC' } }),
};
