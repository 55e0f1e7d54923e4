/** Points that a user has won, once for a competition and once for a challenge; cortex adds them to the user's total. */
import { Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { UserReplica } from '../../replicas/user';
import { Revised } from '../../runtime/declare/base-entities';
import { Check } from '../../runtime/declare/check';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Publish } from '../../runtime/references/declare/publish';
import { CodingChallenge } from './coding-challenge';
import { Competition } from './competition';

@Publish({ fields: ['userId', 'points', 'competitionId', 'challengeId'], referable: false })
@Entity('point_awards')
@Unique(['tenantId', 'competitionId', 'userId'])
@Unique(['tenantId', 'challengeId', 'userId'])
@Check('source', 'num_nonnulls(competition_id, challenge_id) <= 1')
@Index(['tenantId', 'createdAt', 'id'])
export class PointAward extends Revised {
  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  user: Relation<UserReplica>;

  /** Won points stay where what they were won in is deleted. */
  competitionId: string | null;

  @RefersTo(() => Competition, { onDelete: 'SET NULL', nullable: true })
  competition: Relation<Competition> | null;

  challengeId: string | null;

  @RefersTo(() => CodingChallenge, { onDelete: 'SET NULL', nullable: true })
  challenge: Relation<CodingChallenge> | null;

  @Check('points > 0')
  @Column('integer')
  points: number;
}
