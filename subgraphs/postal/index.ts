/** Postal: posts, their versions and tags, and what users do with them: share, keep, follow. */

import { AuthorReplica } from '../replicas/author';
import { CategoryReplica } from '../replicas/category';
import { CommunityReplica } from '../replicas/community';
import { EventReplica } from '../replicas/event';
import { FollowReplica } from '../replicas/follow';
import { MemberReplica } from '../replicas/member';
import { ModerationStrategyReplica } from '../replicas/moderation-strategy';
import { SpaceReplica } from '../replicas/space';
import { TenantReplica } from '../replicas/tenant';
import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { postalDemo } from './demo';
import { countViews, engagement } from './engagement';
import { Bookmark } from './entities/bookmark';
import { BookmarkCollection } from './entities/bookmark-collection';
import { Post } from './entities/post';
import { PostShare } from './entities/post-share';
import { PostTag } from './entities/post-tag';
import { PostVersion } from './entities/post-version';
import { Tag } from './entities/tag';
import { errors } from './errors';
import { CreatePostsAndTags1796013054718 } from './migrations/1796013054718-create-posts-and-tags';
import { ShareKeepAndPlacePosts1796024334704 } from './migrations/1796024334704-share-keep-and-place-posts';
import { TellOfListedPosts1796025999550 } from './migrations/1796025999550-tell-of-listed-posts';
import { PublishTitles1796026169195 } from './migrations/1796026169195-publish-titles';
import { PublishCategories1796034949886 } from './migrations/1796034949886-publish-categories';
import { SearchPosts1796035159927 } from './migrations/1796035159927-search-posts';
import { EmbedOldPosts1796038810000 } from './migrations/1796038810000-embed-old-posts';
import { HoldBackWhatIsModerated1796049151000 } from './migrations/1796049151000-hold-back-what-is-moderated';
import { releasePosts } from './moderating';
import { embedOldPosts } from './related';
import * as fields from './resolvers/fields';
import { Mutation } from './resolvers/mutation';
import * as references from './resolvers/references';
import { ownedByViewer, readablePosts, readableShares, readableVersions } from './visibility';

export const postal = defineSubgraph({
  name: 'postal',
  entities: [
    Post,
    PostVersion,
    Tag,
    PostTag,
    PostShare,
    Bookmark,
    BookmarkCollection,
    TenantReplica,
    AuthorReplica,
    CategoryReplica,
    CommunityReplica,
    SpaceReplica,
    EventReplica,
    MemberReplica,
    FollowReplica,
    ModerationStrategyReplica,
  ],
  migrations: [
    CreatePostsAndTags1796013054718,
    ShareKeepAndPlacePosts1796024334704,
    TellOfListedPosts1796025999550,
    PublishTitles1796026169195,
    PublishCategories1796034949886,
    SearchPosts1796035159927,
    EmbedOldPosts1796038810000,
    HoldBackWhatIsModerated1796049151000,
  ],
  effects: [countViews, releasePosts],
  totals: engagement,
  tasks: [
    {
      name: 'Old posts get an embedding',
      everyMs: 5_000,
      due: 'SELECT posts_without_embedding()',
      run: embedOldPosts,
    },
  ],
  resolvers: { Mutation, ...fields, ...references },
  orders: {
    PostVersion: { version: 'DESC' },
    Tag: { name: 'ASC' },
    Bookmark: { position: 'ASC' },
    BookmarkCollection: { position: 'ASC' },
  },
  readable: {
    Post: readablePosts,
    PostVersion: readableVersions,
    PostShare: readableShares,
    Bookmark: ownedByViewer,
    BookmarkCollection: ownedByViewer,
  },
  demo: postalDemo,
  errors,
  violations: {
    posts_slug_key: { code: 'ALREADY_EXISTS', message: 'Another post has this slug.', field: 'slug' },
    posts_slug_check: {
      code: 'CONSTRAINT_VIOLATED',
      message: 'A slug is lower-case letters and digits in words joined by hyphens: my-first-post.',
      field: 'slug',
    },
    posts_title_check: {
      code: 'CONSTRAINT_VIOLATED',
      message: 'An article has a title, and a short has none.',
      field: 'title',
    },
    posts_content_check: { code: 'CONSTRAINT_VIOLATED', message: 'A post says something.', field: 'content' },
    posts_short_content_check: {
      code: errors.SHORT_TOO_LONG,
      message: 'A short has at most 280 characters.',
      field: 'content',
    },
    posts_space_id_check: {
      code: 'BAD_USER_INPUT',
      message: 'A post in a space is in its community: name that as well.',
      field: 'communityId',
    },
    bookmark_collections_user_id_name_key: {
      code: 'ALREADY_EXISTS',
      message: 'Another of your collections has this name.',
      field: 'name',
    },
    tags_slug_key: { code: 'ALREADY_EXISTS', message: 'Another tag has this slug.', field: 'slug' },
    tags_slug_check: {
      code: 'CONSTRAINT_VIOLATED',
      message: 'A slug is lower-case letters and digits in words joined by hyphens: open-source.',
      field: 'slug',
    },
    tags_name_check: { code: 'CONSTRAINT_VIOLATED', message: 'A tag has a name.', field: 'name' },
  },
});
