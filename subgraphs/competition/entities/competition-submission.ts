/** What a participant has answered to the test cases, and the points that it got; never changed afterwards. */
import { Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { UserReplica } from '../../replicas/user';
import { Created } from '../../runtime/declare/base-entities';
import { NonNegative } from '../../runtime/declare/non-negative';
import { RefersTo } from '../../runtime/declare/refers-to';
import type { TestAnswer } from '../types.generated';
import { Competition } from './competition';
import { CompetitionParticipant } from './competition-participant';

@Entity('competition_submissions')
@Unique(['tenantId', 'id'])
@Index(['tenantId', 'createdAt', 'id'])
export class CompetitionSubmission extends Created {
  competitionId: string;

  @RefersTo(() => Competition, { onDelete: 'CASCADE' })
  competition: Relation<Competition>;

  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  user: Relation<UserReplica>;

  participantId: string;

  @RefersTo(() => CompetitionParticipant, { onDelete: 'CASCADE', with: ['competitionId', 'userId'] })
  participant: Relation<CompetitionParticipant>;

  @Column('jsonb')
  answers: TestAnswer[];

  @NonNegative()
  score: number;
}
