/** Community: comments on posts, discussions with their replies, and likes of all three. */

import { CategoryReplica } from '../replicas/category';
import { PostReplica } from '../replicas/post';
import { TenantReplica } from '../replicas/tenant';
import { UserReplica } from '../replicas/user';
import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { communityDemo } from './demo';
import { Comment } from './entities/comment';
import { Discussion } from './entities/discussion';
import { DiscussionReply } from './entities/discussion-reply';
import { Like } from './entities/like';
import { PostStats } from './entities/post-stats';
import { CreateDiscussions1760000100000 } from './migrations/1760000100000-create-discussions';
import { CreateDiscussionReplies1760000100001 } from './migrations/1760000100001-create-discussion-replies';
import { CreateComments1760000100002 } from './migrations/1760000100002-create-comments';
import { CreateLikes1760000100003 } from './migrations/1760000100003-create-likes';
import { CreatePostStats1760000100004 } from './migrations/1760000100004-create-post-stats';
import { CountReplies1760000100005 } from './migrations/1760000100005-count-replies';
import { CountLikes1760000100006 } from './migrations/1760000100006-count-likes';
import { DeleteLikesWithTheirLikeable1760000100007 } from './migrations/1760000100007-delete-likes-with-their-likeable';
import { RefuseMoves1760000100008 } from './migrations/1760000100008-refuse-moves';
import { ReferToCortexAndPostal1763700000001 } from './migrations/1763700000001-refer-to-cortex-and-postal';
import { PublishCommentsAndLikes1763700000002 } from './migrations/1763700000002-publish-comments-and-likes';
import * as comment from './resolvers/comment';
import * as discussion from './resolvers/discussion';
import * as like from './resolvers/like';
import { Mutation } from './resolvers/mutation';
import * as post from './resolvers/post';
import { violations } from './violations';
import { readableComments } from './visibility';

export const community = defineSubgraph({
  name: 'community',
  entities: [
    Comment,
    Discussion,
    DiscussionReply,
    Like,
    PostStats,
    TenantReplica,
    UserReplica,
    CategoryReplica,
    PostReplica,
  ],
  migrations: [
    CreateDiscussions1760000100000,
    CreateDiscussionReplies1760000100001,
    CreateComments1760000100002,
    CreateLikes1760000100003,
    CreatePostStats1760000100004,
    CountReplies1760000100005,
    CountLikes1760000100006,
    DeleteLikesWithTheirLikeable1760000100007,
    RefuseMoves1760000100008,
    ReferToCortexAndPostal1763700000001,
    PublishCommentsAndLikes1763700000002,
  ],
  resolvers: { Mutation, ...comment, ...discussion, ...like, ...post },
  readable: { Comment: readableComments },
  demo: communityDemo,
  violations,
});
