/** A state that an application has come to; never changed afterwards. */
import { Entity, type Relation } from 'typeorm';
import { Created } from '../../runtime/declare/base-entities';
import { Choice } from '../../runtime/declare/choice';
import { RefersTo } from '../../runtime/declare/refers-to';
import type { ApplicationStatus } from '../types.generated';
import { JobApplication } from './job-application';

@Entity('job_application_steps')
export class JobApplicationStep extends Created {
  applicationId: string;

  @RefersTo(() => JobApplication, { onDelete: 'CASCADE' })
  application: Relation<JobApplication>;

  @Choice(['SUBMITTED', 'REVIEWED', 'INTERVIEW', 'OFFER', 'REJECTED', 'WITHDRAWN'])
  status: ApplicationStatus;
}
