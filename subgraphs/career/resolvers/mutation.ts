import { create } from '../../runtime/change/create';
import { edit } from '../../runtime/change/edit';
import { join, leave } from '../../runtime/change/join';
import { move } from '../../runtime/change/move';
import { remove } from '../../runtime/change/remove';
import { author, authorOrStaff, of } from '../../runtime/change/who';
import { Job } from '../entities/job';
import { JobApplication } from '../entities/job-application';
import { Portfolio } from '../entities/portfolio';
import { Project } from '../entities/project';
import { SkillEndorsement } from '../entities/skill-endorsement';
import { UserSkill } from '../entities/user-skill';
import { checkPortfolio, noteStep, requireOpenJob, requireOthersSkill } from '../rules';
import type { MutationResolvers } from '../types.generated';

const poster = authorOrStaff<Job>('postedById');

export const Mutation: MutationResolvers = {
  createJob: create(Job, { by: 'postedById' }),
  updateJob: edit(Job, { who: poster }),
  openJob: move(Job, 'status', {
    who: poster,
    from: ['DRAFT', 'CLOSED'],
    to: 'OPEN',
    set: ({ was }) => ({ openedAt: was.openedAt ?? new Date() }),
  }),
  closeJob: move(Job, 'status', { who: poster, from: ['OPEN'], to: 'CLOSED' }),
  deleteJob: remove(Job, { who: poster }),

  applyForJob: create(JobApplication, { by: 'userId', before: requireOpenJob, after: noteStep }),
  setApplicationStatus: move(JobApplication, 'status', {
    who: of(Job, 'jobId', poster),
    arrows: {
      SUBMITTED: ['REVIEWED', 'INTERVIEW', 'REJECTED'],
      REVIEWED: ['INTERVIEW', 'OFFER', 'REJECTED'],
      INTERVIEW: ['OFFER', 'REJECTED'],
    },
    after: noteStep,
  }),
  withdrawApplication: move(JobApplication, 'status', {
    who: author('userId'),
    from: ['SUBMITTED', 'REVIEWED', 'INTERVIEW'],
    to: 'WITHDRAWN',
    after: noteStep,
  }),

  createPortfolio: create(Portfolio, { by: 'userId' }),
  updatePortfolio: edit(Portfolio, { who: author('userId') }),
  deletePortfolio: remove(Portfolio, { who: authorOrStaff('userId') }),
  createProject: create(Project, { by: 'userId', check: checkPortfolio }),
  updateProject: edit(Project, { who: author('userId'), check: checkPortfolio }),
  deleteProject: remove(Project, { who: authorOrStaff('userId') }),

  addSkill: create(UserSkill, { by: 'userId' }),
  setSkillLevel: edit(UserSkill, { who: author('userId') }),
  removeSkill: remove(UserSkill, { who: authorOrStaff('userId') }),
  endorseSkill: join(SkillEndorsement, { by: 'userId', before: requireOthersSkill }),
  unendorseSkill: leave(SkillEndorsement, { by: 'userId' }),
};
