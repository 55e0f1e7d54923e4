/** An application of a user for a job, one each; who applied and whoever posted the job read it. */
import { Entity, Index, type Relation, Unique } from 'typeorm';
import { UserReplica } from '../../replicas/user';
import { Revised } from '../../runtime/declare/base-entities';
import { Choice } from '../../runtime/declare/choice';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Text, Url } from '../../runtime/declare/text-columns';
import { Publish } from '../../runtime/references/declare/publish';
import type { ApplicationStatus } from '../types.generated';
import { Job } from './job';

@Publish({ fields: ['jobId', 'userId', 'status'], referable: false })
@Entity('job_applications')
@Unique(['tenantId', 'id'])
@Unique(['tenantId', 'jobId', 'userId'])
@Index(['tenantId', 'createdAt', 'id'])
@Index('job_applications_job_status_idx', ['tenantId', 'jobId', 'status', 'createdAt', 'id'])
@Index('job_applications_user_status_idx', ['tenantId', 'userId', 'status', 'createdAt', 'id'])
export class JobApplication extends Revised {
  jobId: string;

  @RefersTo(() => Job, { onDelete: 'CASCADE' })
  job: Relation<Job>;

  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  user: Relation<UserReplica>;

  @Text({ maximum: 10_000 })
  coverLetter: string;

  @Url({ nullable: true })
  resumeUrl: string | null;

  @Choice(['SUBMITTED', 'REVIEWED', 'INTERVIEW', 'OFFER', 'REJECTED', 'WITHDRAWN'], { default: 'SUBMITTED' })
  status: ApplicationStatus;
}
