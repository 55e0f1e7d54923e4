import { seenBySelf } from '../privacy';
import type { UserResolvers } from '../types.generated';

export const User: UserResolvers = {
  email: seenBySelf('email'),
  emailVerified: seenBySelf('emailVerified'),
  lastLoginAt: seenBySelf('lastLoginAt'),
};
