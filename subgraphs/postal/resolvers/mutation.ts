import { create } from '../../runtime/change/create';
import { edit } from '../../runtime/change/edit';
import { leave, put } from '../../runtime/change/join';
import { move } from '../../runtime/change/move';
import { remove } from '../../runtime/change/remove';
import { author, authorOrStaff, staff } from '../../runtime/change/who';
import { placeAfter, placeFirst } from '../bookmarks';
import { Bookmark } from '../entities/bookmark';
import { BookmarkCollection } from '../entities/bookmark-collection';
import { Post } from '../entities/post';
import { PostShare } from '../entities/post-share';
import { Tag } from '../entities/tag';
import { published } from '../moderating';
import { audienceOf, checkSharedWith, requirePublished } from '../sharing';
import { checkTags, tagPost, untagPost } from '../tagging';
import type { MutationResolvers } from '../types.generated';
import { firstText, keepVersion, newText, restoredText, writeFirstVersion } from '../writing';

const who = authorOrStaff<Post>('authorId');
const id = (_viewer: unknown, { postId }: { postId: string }) => postId;

export const Mutation: MutationResolvers = {
  createPost: create(Post, {
    by: 'authorId',
    check: checkTags,
    set: firstText,
    after: writeFirstVersion,
  }),
  updatePost: edit(Post, { who, check: checkTags, set: newText, after: keepVersion }),
  restorePostVersion: edit(Post, { who, id, set: restoredText, after: keepVersion }),
  publishPost: move(Post, 'status', {
    who,
    from: ['DRAFT', 'ARCHIVED'],
    to: 'PUBLISHED',
    set: published,
  }),
  archivePost: move(Post, 'status', {
    who,
    from: ['DRAFT', 'PUBLISHED', 'HELD'],
    to: 'ARCHIVED',
    set: () => ({ archivedAt: new Date(), heldReason: null }),
  }),
  deletePost: remove(Post, { who }),
  featurePost: edit(Post, { who: staff }),
  createTag: create(Tag, { who: staff }),
  tagPost: edit(Post, { who, id, after: tagPost }),
  untagPost: edit(Post, { who, id, after: untagPost }),

  sharePost: create(PostShare, {
    by: 'userId',
    check: checkSharedWith,
    set: audienceOf,
    before: requirePublished,
  }),
  deletePostShare: remove(PostShare, { who: author('userId') }),

  bookmarkPost: put(Bookmark, { by: 'userId', set: placeFirst(Bookmark) }),
  removeBookmark: leave(Bookmark, { by: 'userId' }),
  moveBookmark: edit(Bookmark, { who: author('userId'), set: placeAfter(Bookmark) }),
  createBookmarkCollection: create(BookmarkCollection, { by: 'userId', set: placeFirst(BookmarkCollection) }),
  renameBookmarkCollection: edit(BookmarkCollection, { who: author('userId') }),
  moveBookmarkCollection: edit(BookmarkCollection, {
    who: author('userId'),
    set: placeAfter(BookmarkCollection),
  }),
  deleteBookmarkCollection: remove(BookmarkCollection, { who: author('userId') }),
};
