/** Community: comments on posts, discussions with their replies, and likes of all three. */

import { AuthorReplica } from '../replicas/author';
import { CategoryReplica } from '../replicas/category';
import { CommunityReplica } from '../replicas/community-visibility';
import { MemberReplica } from '../replicas/member';
import { ModerationStrategyReplica } from '../replicas/moderation-strategy';
import { PostReplica } from '../replicas/post';
import { TenantReplica } from '../replicas/tenant';
import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { communityDemo } from './demo';
import { Comment } from './entities/comment';
import { Discussion } from './entities/discussion';
import { DiscussionReply } from './entities/discussion-reply';
import { Like } from './entities/like';
import { PostStats } from './entities/post-stats';
import { CreateDiscussionsCommentsLikes1796013079171 } from './migrations/1796013079171-create-discussions-comments-likes';
import { KeepLikesWithWhatIsLiked1796013079172 } from './migrations/1796013079172-keep-likes-with-what-is-liked';
import { RefuseMoves1796013079173 } from './migrations/1796013079173-refuse-moves';
import { PublishDiscussionsAndAnswers1796022864459 } from './migrations/1796022864459-publish-discussions-and-answers';
import { KnowCommunitiesOfPosts1796026418878 } from './migrations/1796026418878-know-communities-of-posts';
import { IndexAllCommentsOfAPost1796034781961 } from './migrations/1796034781961-index-all-comments-of-a-post';
import { SearchDiscussions1796035166074 } from './migrations/1796035166074-search-discussions';
import { SeePostsAsPostal1796047372283 } from './migrations/1796047372283-see-posts-as-postal';
import { HoldBackWhatIsModerated1796049152000 } from './migrations/1796049152000-hold-back-what-is-moderated';
import { releaseComments } from './moderating';
import * as comment from './resolvers/comment';
import * as discussion from './resolvers/discussion';
import * as like from './resolvers/like';
import { Mutation } from './resolvers/mutation';
import * as post from './resolvers/post';
import { violations } from './violations';
import { readableComments, readableLikes } from './visibility';

export const community = defineSubgraph({
  name: 'community',
  entities: [
    Comment,
    Discussion,
    DiscussionReply,
    Like,
    PostStats,
    TenantReplica,
    AuthorReplica,
    CategoryReplica,
    PostReplica,
    CommunityReplica,
    MemberReplica,
    ModerationStrategyReplica,
  ],
  migrations: [
    CreateDiscussionsCommentsLikes1796013079171,
    KeepLikesWithWhatIsLiked1796013079172,
    RefuseMoves1796013079173,
    PublishDiscussionsAndAnswers1796022864459,
    KnowCommunitiesOfPosts1796026418878,
    IndexAllCommentsOfAPost1796034781961,
    SearchDiscussions1796035166074,
    SeePostsAsPostal1796047372283,
    HoldBackWhatIsModerated1796049152000,
  ],
  effects: [releaseComments],
  resolvers: { Mutation, ...comment, ...discussion, ...like, ...post },
  orders: { DiscussionReply: { createdAt: 'ASC' } },
  readable: { Comment: readableComments, Like: readableLikes },
  demo: communityDemo,
  violations,
});
