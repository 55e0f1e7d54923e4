/** Decides what the tables cannot: which jobs take an application, whose portfolio and skill it is. */
import { type InvalidField, invalidField, JoineryError } from '../../wire/contract/errors';
import type { Change, Checked } from '../runtime/change/change';
import { insertRow } from '../runtime/change/write-row';
import { findForChange, findReadable } from '../runtime/request/find';
import { Job } from './entities/job';
import type { JobApplication } from './entities/job-application';
import { JobApplicationStep } from './entities/job-application-step';
import { Portfolio } from './entities/portfolio';
import type { Project } from './entities/project';
import type { SkillEndorsement } from './entities/skill-endorsement';
import { UserSkill } from './entities/user-skill';

/** The job stays open until the application is there. */
export async function requireOpenJob({ manager, viewer, row }: Change<JobApplication>): Promise<void> {
  const job = await findForChange(manager, viewer, Job, row.jobId);
  if (job.postedById === viewer.userId) {
    throw new JoineryError('FORBIDDEN', 'Whoever posted a job does not apply for it.');
  }
  if (job.status === 'OPEN') return;
  throw new JoineryError('INVALID_STATE', 'Only open jobs take applications.', { state: job.status });
}

export const noteStep = ({ manager, row }: Change<JobApplication>): Promise<unknown> =>
  insertRow(manager, JobApplicationStep, { applicationId: row.id, status: row.status });

export async function checkPortfolio({ manager, viewer, row }: Checked<Project>): Promise<InvalidField[]> {
  if (row.portfolioId == null) return [];
  const portfolio = await findReadable(manager, viewer, Portfolio, row.portfolioId);
  if (portfolio?.userId === viewer.userId) return [];
  const message = 'A project stands in a portfolio of its owner.';
  return [invalidField('portfolioId', message, 'REFERENCE_NOT_FOUND')];
}

export async function requireOthersSkill({ manager, viewer, row }: Change<SkillEndorsement>): Promise<void> {
  const skill = await findForChange(manager, viewer, UserSkill, row.skillId);
  if (skill.userId === viewer.userId) throw new JoineryError('FORBIDDEN', 'A skill is endorsed by others.');
}
