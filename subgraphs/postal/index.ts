/** Postal: posts, their versions and tags, and what users do with them: share, keep, follow. */

import { FollowReplica } from '../replicas/follow';
import { MemberReplica } from '../replicas/member';
import { ModerationStrategyReplica } from '../replicas/moderation-strategy';
import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { domainFolder } from '../runtime/declare/domain-folder';
import { postalDemo } from './demo';
import { countViews, engagement } from './engagement';
import { errors } from './errors';
import { releasePosts } from './moderating';
import { embedOldPosts } from './related';
import { ownedByViewer, readablePosts, readableShares, readableVersions } from './visibility';

export const postal = defineSubgraph({
  ...domainFolder(__dirname),
  replicas: [FollowReplica, MemberReplica, ModerationStrategyReplica],
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
