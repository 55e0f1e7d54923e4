/** Stories: what users show for a day, to whom, and who has seen it. */

import { FollowReplica } from '../replicas/follow';
import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { domainFolder } from '../runtime/declare/domain-folder';
import { readableStories, readableViews } from './audience';
import { storiesDemo } from './demo';
import { dropExpired } from './viewing';

export const stories = defineSubgraph({
  ...domainFolder(__dirname),
  replicas: [FollowReplica],
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
