import { connection } from '../../runtime/request/resolver';
import { Job } from '../entities/job';
import { UserSkill } from '../entities/user-skill';
import type { UserResolvers } from '../types.generated';

export const User: UserResolvers = {
  jobs: connection(Job, { of: 'postedById' }),
  skills: connection(UserSkill, { of: 'userId' }),
};
