/** A competition: it takes submissions from one instant to another, and is judged after; which it is now its dates say. */
import { Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { OfTenant } from '../../replicas/tenant';
import { UserReplica } from '../../replicas/user';
import { Revised } from '../../runtime/declare/base-entities';
import { Check } from '../../runtime/declare/check';
import { CountOf } from '../../runtime/declare/count-of';
import { Instant } from '../../runtime/declare/instant';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Line, Text } from '../../runtime/declare/text-columns';
import { Publish } from '../../runtime/references/declare/publish';
import { CompetitionParticipant } from './competition-participant';

@Publish({
  fields: ['title', 'createdById', 'startsAt', 'endsAt', 'judgedAt'],
  events: { judged: 'n.judged_at IS NOT NULL AND o.judged_at IS NULL' },
})
@Entity('competitions')
@OfTenant()
@Unique(['tenantId', 'id'])
@Check('period', 'ends_at > starts_at')
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'title', 'id'])
@Index(['tenantId', 'startsAt', 'id'])
@Index(['tenantId', 'endsAt', 'id'])
@Index(['tenantId', 'participantCount', 'id'])
@Index('competitions_due_idx', ['endsAt'], { where: 'judged_at IS NULL' })
export class Competition extends Revised {
  createdById: string;

  @RefersTo(() => UserReplica, { onDelete: 'RESTRICT', column: 'created_by' })
  createdBy: Relation<UserReplica>;

  @Line({ length: 200 })
  title: string;

  @Text({ maximum: 20_000 })
  description: string;

  @Instant()
  startsAt: Date;

  @Instant()
  endsAt: Date;

  /** Of each participant. */
  @Check('max_submissions BETWEEN 1 AND 1000')
  @Column('integer', { default: 10 })
  maxSubmissions: number;

  @Instant({ nullable: true })
  judgedAt: Date | null;

  @CountOf(() => CompetitionParticipant, 'competition')
  participantCount: number;
}
