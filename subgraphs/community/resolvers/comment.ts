import { connection } from '../../runtime/request/resolver';
import { Comment as CommentEntity } from '../entities/comment';
import { Like } from '../entities/like';
import { hasLiked } from '../liking';
import type { CommentResolvers } from '../types.generated';

export const Comment: CommentResolvers = {
  replies: connection(CommentEntity, { of: 'parentId', orderBy: { createdAt: 'ASC' } }),
  likes: connection(Like, { of: 'likeableId', where: `likeable_type = 'COMMENT'` }),
  viewerHasLiked: hasLiked('COMMENT'),
};
