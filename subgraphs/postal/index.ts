/** Postal: posts, their versions and their tags. */

import { CategoryReplica } from '../replicas/category';
import { TenantReplica } from '../replicas/tenant';
import { UserReplica } from '../replicas/user';
import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { isStaff } from '../runtime/request/viewer-rights';
import { postalDemo } from './demo';
import { engagement } from './engagement';
import { Post } from './entities/post';
import { PostTag } from './entities/post-tag';
import { PostVersion } from './entities/post-version';
import { Tag } from './entities/tag';
import { CreatePosts1760000000000 } from './migrations/1760000000000-create-posts';
import { CreatePostVersions1760000000001 } from './migrations/1760000000001-create-post-versions';
import { CreateTags1760000000002 } from './migrations/1760000000002-create-tags';
import { ReferToCortex1763700000001 } from './migrations/1763700000001-refer-to-cortex';
import { PublishPosts1763700000002 } from './migrations/1763700000002-publish-posts';
import { CountEngagement1763700000003 } from './migrations/1763700000003-count-engagement';
import { Mutation } from './resolvers/mutation';
import * as references from './resolvers/references';

export const postal = defineSubgraph({
  name: 'postal',
  entities: [Post, PostVersion, Tag, PostTag, TenantReplica, UserReplica, CategoryReplica],
  migrations: [
    CreatePosts1760000000000,
    CreatePostVersions1760000000001,
    CreateTags1760000000002,
    ReferToCortex1763700000001,
    PublishPosts1763700000002,
    CountEngagement1763700000003,
  ],
  effects: engagement,
  resolvers: { Mutation, ...references },
  orders: { PostVersion: { version: 'DESC' }, Tag: { name: 'ASC' } },
  readable: {
    // Published posts are everybody's; the others are the author's and the staff's.
    Post: (viewer, posts) => {
      if (isStaff(viewer)) return undefined;
      if (viewer.userId === null) return { sql: `"${posts}".status = 'PUBLISHED'` };
      return {
        sql: `"${posts}".status = 'PUBLISHED' OR "${posts}".author_id = :viewer`,
        params: { viewer: viewer.userId },
      };
    },
    PostVersion: (viewer, versions) => {
      if (isStaff(viewer)) return undefined;
      return {
        sql: `EXISTS (SELECT FROM posts own WHERE own.id = "${versions}".post_id AND own.author_id = :viewer)`,
        params: { viewer: viewer.userId },
      };
    },
  },
  demo: postalDemo,
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
      code: 'SHORT_TOO_LONG',
      message: 'A short has at most 280 characters.',
      field: 'content',
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
