import { create } from '../../runtime/change/create';
import { join, leave } from '../../runtime/change/join';
import { remove } from '../../runtime/change/remove';
import { author } from '../../runtime/change/who';
import { mutation } from '../../runtime/request/resolver';
import { CloseFriend } from '../entities/close-friend';
import { Story } from '../entities/story';
import type { MutationResolvers } from '../types.generated';
import { untilTomorrow, viewStory } from '../viewing';

export const Mutation: MutationResolvers = {
  createStory: create(Story, { by: 'userId', set: untilTomorrow }),
  deleteStory: remove(Story, { who: author('userId') }),
  viewStory: mutation(viewStory),
  addCloseFriend: join(CloseFriend, { by: 'ownerId' }),
  removeCloseFriend: leave(CloseFriend, { by: 'ownerId' }),
};
