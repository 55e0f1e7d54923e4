/** Career: jobs and applications for them, what users show of their work, and what they can. */

import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { domainFolder } from '../runtime/declare/domain-folder';
import { readableIf } from '../runtime/request/readable-if';
import { careerDemo } from './demo';

const applied = (application: string) =>
  `${application}.user_id = :viewer
     OR EXISTS (SELECT FROM jobs posted WHERE posted.id = ${application}.job_id AND posted.posted_by = :viewer)`;

export const career = defineSubgraph({
  ...domainFolder(__dirname),
  orders: { JobApplicationStep: { createdAt: 'ASC' } },
  readable: {
    Job: readableIf(job => `${job}.status <> 'DRAFT' OR ${job}.posted_by = :viewer`),
    JobApplication: readableIf(applied),
    JobApplicationStep: readableIf(
      step =>
        `EXISTS (SELECT FROM job_applications a WHERE a.id = ${step}.application_id AND (${applied('a')}))`,
    ),
    Portfolio: readableIf(portfolio => `${portfolio}.is_public OR ${portfolio}.user_id = :viewer`),
    Project: readableIf(
      project => `${project}.portfolio_id IS NULL OR ${project}.user_id = :viewer
        OR EXISTS (SELECT FROM portfolios shown WHERE shown.id = ${project}.portfolio_id AND shown.is_public)`,
    ),
  },
  demo: careerDemo,
  violations: {
    jobs_salary_check: {
      code: 'CONSTRAINT_VIOLATED',
      message: 'A salary goes from the smaller number to the larger.',
      field: 'salaryMax',
    },
    jobs_currency_check: {
      code: 'CONSTRAINT_VIOLATED',
      message: 'A salary has a currency, and a currency a salary.',
      field: 'currency',
    },
    jobs_currency_code_check: {
      code: 'CONSTRAINT_VIOLATED',
      message: 'A currency is its three letters of ISO 4217: EUR.',
      field: 'currency',
    },
    job_applications_job_id_user_id_key: {
      code: 'ALREADY_EXISTS',
      message: 'You have applied for this job already.',
      field: 'jobId',
    },
    user_skills_user_id_name_key: {
      code: 'ALREADY_EXISTS',
      message: 'You have this skill already.',
      field: 'name',
    },
  },
});
