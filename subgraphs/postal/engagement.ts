/** Declares how much a post is talked about: comments and likes come and go in community. */
import type { Total } from '../runtime/references/declare/total';
import { Post } from './entities/post';

const ofPosts = { of: 'community', entity: Post };

export const engagement: Total[] = [
  { ...ofPosts, type: 'Comment', field: 'postId', property: 'commentCount' },
  { ...ofPosts, type: 'Like', field: 'likeableId', where: { likeableType: 'POST' }, property: 'likeCount' },
];
