import { connection } from '../../runtime/request/resolver';
import { DiscussionReply } from '../entities/discussion-reply';
import { Like } from '../entities/like';
import { hasLiked } from '../liking';
import type { DiscussionResolvers } from '../types.generated';

export const Discussion: DiscussionResolvers = {
  replies: connection(DiscussionReply, { of: 'discussionId', where: 'parent_id IS NULL' }),
  likes: connection(Like, { of: 'likeableId', where: `likeable_type = 'DISCUSSION'` }),
  viewerHasLiked: hasLiked('DISCUSSION'),
};
