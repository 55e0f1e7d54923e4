/** The best score of a user in a competition, and the submission that reached it first. */
import { Entity, Index, type Relation, Unique } from 'typeorm';
import { UserReplica } from '../../replicas/user';
import { Timestamped } from '../../runtime/declare/base-entities';
import { NonNegative } from '../../runtime/declare/non-negative';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Competition } from './competition';
import { CompetitionSubmission } from './competition-submission';

@Entity('competition_leaderboards')
@Unique(['tenantId', 'competitionId', 'userId'])
@Index('competition_leaderboards_score_idx', ['tenantId', 'competitionId', 'score', 'id'])
@Index(['tenantId', 'userId', 'score', 'id'])
@Index(['tenantId', 'createdAt', 'id'])
export class LeaderboardEntry extends Timestamped {
  competitionId: string;

  @RefersTo(() => Competition, { onDelete: 'CASCADE' })
  competition: Relation<Competition>;

  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  user: Relation<UserReplica>;

  submissionId: string;

  @RefersTo(() => CompetitionSubmission, { onDelete: 'CASCADE' })
  submission: Relation<CompetitionSubmission>;

  @NonNegative()
  score: number;
}
