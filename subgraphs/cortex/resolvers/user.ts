import { one } from '../../runtime/request/resolver';
import { Profile } from '../entities/profile';
import { seenBySelf } from '../privacy';
import type { UserResolvers } from '../types.generated';

export const User: UserResolvers = {
  email: seenBySelf('email'),
  emailVerified: seenBySelf('emailVerified'),
  lastLoginAt: seenBySelf('lastLoginAt'),
  profile: one(Profile, { of: 'userId' }),
};
