import { byKey, connection } from '../../runtime/request/resolver';
import { Comment } from '../entities/comment';
import { Discussion } from '../entities/discussion';
import type { QueryResolvers } from '../types.generated';

export const Query: QueryResolvers = {
  comment: byKey(Comment),
  comments: connection(Comment),
  discussion: byKey(Discussion),
  discussions: connection(Discussion),
};
