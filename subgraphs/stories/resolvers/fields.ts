import { connection, ofViewer } from '../../runtime/request/resolver';
import { ofFollowed } from '../audience';
import { CloseFriend } from '../entities/close-friend';
import { Story as StoryEntity } from '../entities/story';
import { StoryView } from '../entities/story-view';
import type { QueryResolvers, StoryResolvers, UserResolvers } from '../types.generated';

export const Query: QueryResolvers = {
  storiesOfFollowed: connection(StoryEntity, { where: ofFollowed }),
};

export const Story: StoryResolvers = {
  viewCount: ({ userId, viewCount }, _args, { viewer }) => (userId === viewer.userId ? viewCount : null),
  viewerHasSeen: ofViewer(StoryView, { of: 'storyId', by: 'viewerId' }),
};

export const User: UserResolvers = {
  closeFriends: connection(CloseFriend, { of: 'ownerId' }),
};
