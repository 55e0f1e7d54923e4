import { Comment } from '../entities/comment';
import { Discussion } from '../entities/discussion';
import type { LikeableResolvers, LikeResolvers } from '../types.generated';

export const Like: LikeResolvers = {
  likeable: ({ likeableType, likeableId }, _args, context): any => {
    if (likeableType === 'POST') return { __typename: 'Post', id: likeableId };
    return likeableType === 'COMMENT'
      ? context.load(Comment, likeableId)
      : context.load(Discussion, likeableId);
  },
};

export const Likeable: LikeableResolvers = {
  // Rows do not carry the name of their type; a column that no other one has tells it.
  __resolveType: likeable => {
    if ('title' in likeable) return 'Discussion';
    return 'postId' in likeable ? 'Comment' : 'Post';
  },
};
