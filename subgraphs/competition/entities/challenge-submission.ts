/** What a user has answered to a challenge, and how much of it is right; never changed afterwards. */
import { Column, Entity, Index, type Relation } from 'typeorm';
import { UserReplica } from '../../replicas/user';
import { Revised } from '../../runtime/declare/base-entities';
import { NonNegative } from '../../runtime/declare/non-negative';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Publish } from '../../runtime/references/declare/publish';
import type { TestAnswer } from '../types.generated';
import { CodingChallenge } from './coding-challenge';

@Publish({ fields: ['challengeId', 'userId', 'isAccepted'], referable: false })
@Entity('challenge_submissions')
@Index(['tenantId', 'createdAt', 'id'])
export class ChallengeSubmission extends Revised {
  challengeId: string;

  @RefersTo(() => CodingChallenge, { onDelete: 'CASCADE' })
  challenge: Relation<CodingChallenge>;

  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  user: Relation<UserReplica>;

  @Column('jsonb')
  answers: TestAnswer[];

  @NonNegative()
  passedCount: number;

  @NonNegative()
  caseCount: number;

  @Column('boolean', { default: false })
  isAccepted: boolean;
}
