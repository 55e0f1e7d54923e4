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
import { errors } from './errors';
import { CreatePostsAndTags1796013054718 } from './migrations/1796013054718-create-posts-and-tags';
import { Mutation } from './resolvers/mutation';
import * as references from './resolvers/references';

export const postal = defineSubgraph({
  name: 'postal',
  entities: [Post, PostVersion, Tag, PostTag, TenantReplica, UserReplica, CategoryReplica],
  migrations: [CreatePostsAndTags1796013054718],
  totals: engagement,
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
    tags_slug_key: { code: 'ALREADY_EXISTS', message: 'Another tag has this slug.', field: 'slug' },
    tags_slug_check: {
      code: 'CONSTRAINT_VIOLATED',
      message: 'A slug is lower-case letters and digits in words joined by hyphens: open-source.',
      field: 'slug',
    },
    tags_name_check: { code: 'CONSTRAINT_VIOLATED', message: 'A tag has a name.', field: 'name' },
  },
});
