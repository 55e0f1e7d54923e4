import { connection } from '../../runtime/request/resolver';
import { Stream } from '../entities/stream';
import type { UserResolvers } from '../types.generated';

export const User: UserResolvers = {
  streams: connection(Stream, { of: 'broadcasterId' }),
};
