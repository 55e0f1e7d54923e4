/** The lists that postal adds to types of other services, where more than one relation leads there. */
import { connection } from '../../runtime/request/resolver';
import { Post } from '../entities/post';
import { PostShare } from '../entities/post-share';
import type { CategoryResolvers, UserResolvers } from '../types.generated';

export const Category: CategoryResolvers = {
  posts: connection(Post, { of: 'categoryId' }),
};

export const User: UserResolvers = {
  postShares: connection(PostShare, { of: 'userId' }),
  receivedPostShares: connection(PostShare, { of: 'sharedWithUserId' }),
};
