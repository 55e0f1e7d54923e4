import { create } from '../../runtime/change/create';
import { edit } from '../../runtime/change/edit';
import { move } from '../../runtime/change/move';
import { remove } from '../../runtime/change/remove';
import { author, authorOrStaff } from '../../runtime/change/who';
import { mutation } from '../../runtime/request/resolver';
import { Stream } from '../entities/stream';
import type { MutationResolvers } from '../types.generated';
import { endSessions, heartbeat, leave, watch } from '../watching';

const broadcasterOrStaff = authorOrStaff<Stream>('broadcasterId');

export const Mutation: MutationResolvers = {
  createStream: create(Stream, { by: 'broadcasterId' }),
  updateStream: edit(Stream, { who: broadcasterOrStaff }),
  startStream: move(Stream, 'status', {
    who: author('broadcasterId'),
    from: ['SCHEDULED'],
    to: 'LIVE',
    set: () => ({ startedAt: new Date() }),
  }),
  endStream: move(Stream, 'status', {
    who: broadcasterOrStaff,
    from: ['SCHEDULED', 'LIVE'],
    to: 'ENDED',
    set: () => ({ endedAt: new Date() }),
    after: endSessions,
  }),
  deleteStream: remove(Stream, { who: broadcasterOrStaff }),
  joinStream: mutation(watch),
  heartbeatStream: mutation(heartbeat),
  leaveStream: mutation(leave),
};
