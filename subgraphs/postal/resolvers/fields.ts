import { JoineryError } from '../../../wire/contract/errors';
import { connection, ofViewer } from '../../runtime/request/resolver';
import { Bookmark } from '../entities/bookmark';
import { Post as PostEntity } from '../entities/post';
import { relatedOf } from '../related';
import type { PostResolvers, QueryResolvers } from '../types.generated';
import { ofFollowed } from '../visibility';

export const Query: QueryResolvers = {
  feed: connection(PostEntity, { where: ofFollowed, orderBy: { listedAt: 'DESC' } }),
};

export const Post: PostResolvers = {
  viewerHasBookmarked: ofViewer(Bookmark, { of: 'postId', by: 'userId' }),
  related: async ({ id }, { first }, context, info) => {
    if (first < 1 || first > 20) {
      throw new JoineryError('BAD_USER_INPUT', `first is from 1 to 20, but got: ${first}.`, {
        field: 'first',
      });
    }
    const ids = await context.batch(relatedOf(first), relatedOf(first), id, info);
    const posts = await Promise.all(ids.map(related => context.load(PostEntity, related)));
    return posts.filter(post => post !== null);
  },
};
