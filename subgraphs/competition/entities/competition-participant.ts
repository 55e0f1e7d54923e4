/** A user who takes part in a competition, once; how often they have submitted is counted here. */
import { Entity, Index, type Relation, Unique } from 'typeorm';
import { UserReplica } from '../../replicas/user';
import { Revised } from '../../runtime/declare/base-entities';
import { CountOf } from '../../runtime/declare/count-of';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Publish } from '../../runtime/references/declare/publish';
import { Competition } from './competition';
import { CompetitionSubmission } from './competition-submission';

@Publish({ fields: ['competitionId', 'userId'], referable: false })
@Entity('competition_participants')
@Unique(['tenantId', 'id'])
@Unique(['tenantId', 'competitionId', 'userId'])
@Unique('competition_participants_pair_key', ['tenantId', 'competitionId', 'userId', 'id'])
@Index(['tenantId', 'createdAt', 'id'])
export class CompetitionParticipant extends Revised {
  competitionId: string;

  @RefersTo(() => Competition, { onDelete: 'CASCADE' })
  competition: Relation<Competition>;

  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  user: Relation<UserReplica>;

  @CountOf(() => CompetitionSubmission, 'participant')
  submissionCount: number;
}
