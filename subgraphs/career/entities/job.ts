/** A job that somebody offers: a draft is seen by whoever wrote it, an open one takes applications. */
import { Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { OfTenant } from '../../replicas/tenant';
import { UserReplica } from '../../replicas/user';
import { Revised } from '../../runtime/declare/base-entities';
import { Check } from '../../runtime/declare/check';
import { Choice } from '../../runtime/declare/choice';
import { CountOf } from '../../runtime/declare/count-of';
import { Instant } from '../../runtime/declare/instant';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Searched } from '../../runtime/declare/searched';
import { Line, Text } from '../../runtime/declare/text-columns';
import { Publish } from '../../runtime/references/declare/publish';
import type { JobStatus } from '../types.generated';
import { JobApplication } from './job-application';

@Publish({
  fields: ['title', 'company', 'status', 'postedById'],
  events: { opened: `n.status = 'OPEN' AND o.status IS DISTINCT FROM 'OPEN'` },
})
@Entity('jobs')
@OfTenant()
@Unique(['tenantId', 'id'])
@Check('salary', 'salary_min <= salary_max')
@Check('currency', '(currency IS NULL) = (salary_min IS NULL AND salary_max IS NULL)')
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'title', 'id'])
@Index(['tenantId', 'status', 'createdAt', 'id'])
@Index(['tenantId', 'isRemote', 'createdAt', 'id'])
@Index(['tenantId', 'applicationCount', 'id'])
export class Job extends Revised {
  postedById: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE', column: 'posted_by' })
  postedBy: Relation<UserReplica>;

  @Line({ length: 200 })
  title: string;

  @Text({ maximum: 20_000 })
  description: string;

  @Line({ length: 200 })
  company: string;

  @Line({ length: 200, nullable: true })
  place: string | null;

  @Column('boolean', { default: false })
  isRemote: boolean;

  /** A year, in whole units of the currency. */
  @Check('salary_min > 0')
  @Column('integer', { nullable: true })
  salaryMin: number | null;

  @Check('salary_max > 0')
  @Column('integer', { nullable: true })
  salaryMax: number | null;

  @Check('currency_code', `currency ~ '^[A-Z]{3}$'`)
  @Column('varchar', { length: 3, nullable: true })
  currency: string | null;

  @Choice(['DRAFT', 'OPEN', 'CLOSED'], { default: 'DRAFT' })
  status: JobStatus;

  @Instant({ nullable: true })
  openedAt: Date | null;

  @CountOf(() => JobApplication, 'job')
  applicationCount: number;

  /** Not in the schema. */
  @Searched('title', 'company', 'place', 'description')
  words: string;
}
