/** Stories: what users show for a day, to whom, and who has seen it. */

import { FollowReplica } from '../replicas/follow';
import { TenantReplica } from '../replicas/tenant';
import { UserReplica } from '../replicas/user';
import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { readableStories, readableViews } from './audience';
import { storiesDemo } from './demo';
import { CloseFriend } from './entities/close-friend';
import { Story } from './entities/story';
import { StoryView } from './entities/story-view';
import { CreateStories1796023249171 } from './migrations/1796023249171-create-stories';
import * as fields from './resolvers/fields';
import { Mutation } from './resolvers/mutation';
import { dropExpired } from './viewing';

export const stories = defineSubgraph({
  name: 'stories',
  entities: [Story, StoryView, CloseFriend, FollowReplica, TenantReplica, UserReplica],
  migrations: [CreateStories1796023249171],
  resolvers: { Mutation, ...fields },
  readable: {
    Story: readableStories,
    StoryView: readableViews,
    CloseFriend: ({ userId }, friends) => ({
      sql: `"${friends}".owner_id = :viewer`,
      params: { viewer: userId },
    }),
  },
  tasks: [{ name: 'Expired stories are deleted', everyMs: 60_000, run: dropExpired }],
  demo: storiesDemo,
  violations: {
    story_close_friends_self_check: {
      code: 'CONSTRAINT_VIOLATED',
      message: 'Close friends are others.',
      field: 'friendId',
    },
  },
});
