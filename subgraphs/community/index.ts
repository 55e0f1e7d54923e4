/** Community: comments on posts, discussions with their replies, and likes of all three. */

import { CommunityReplica } from '../replicas/community-visibility';
import { MemberReplica } from '../replicas/member';
import { ModerationStrategyReplica } from '../replicas/moderation-strategy';
import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { domainFolder } from '../runtime/declare/domain-folder';
import { communityDemo } from './demo';
import { releaseComments } from './moderating';
import { violations } from './violations';
import { readableComments, readableLikes } from './visibility';

export const community = defineSubgraph({
  ...domainFolder(__dirname),
  replicas: [CommunityReplica, MemberReplica, ModerationStrategyReplica],
  effects: [releaseComments],
  orders: { DiscussionReply: { createdAt: 'ASC' } },
  readable: { Comment: readableComments, Like: readableLikes },
  demo: communityDemo,
  violations,
});
