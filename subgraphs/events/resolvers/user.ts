import { connection } from '../../runtime/request/resolver';
import { Event } from '../entities/event';
import type { UserResolvers } from '../types.generated';

export const User: UserResolvers = {
  events: connection(Event, { of: 'creatorId' }),
};
