/** A task that anybody may solve at any time, for points the first time. Its test cases are in no answer. */
import { Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { OfTenant } from '../../replicas/tenant';
import { UserReplica } from '../../replicas/user';
import { Revised } from '../../runtime/declare/base-entities';
import { Check } from '../../runtime/declare/check';
import { Choice } from '../../runtime/declare/choice';
import { CountOf } from '../../runtime/declare/count-of';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Line, Text } from '../../runtime/declare/text-columns';
import { Publish } from '../../runtime/references/declare/publish';
import type { ChallengeDifficulty, TestAnswer } from '../types.generated';
import { PointAward } from './point-award';

@Publish({ fields: ['title', 'createdById', 'difficulty', 'points'] })
@Entity('coding_challenges')
@OfTenant()
@Unique(['tenantId', 'id'])
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'title', 'id'])
@Index(['tenantId', 'difficulty', 'createdAt', 'id'])
@Index(['tenantId', 'solvedCount', 'id'])
export class CodingChallenge extends Revised {
  createdById: string | null;

  @RefersTo(() => UserReplica, { onDelete: 'SET NULL', nullable: true, column: 'created_by' })
  createdBy: Relation<UserReplica> | null;

  @Line({ length: 200 })
  title: string;

  @Text({ maximum: 20_000 })
  description: string;

  @Choice(['EASY', 'MEDIUM', 'HARD'], { default: 'EASY' })
  difficulty: ChallengeDifficulty;

  @Check('points BETWEEN 1 AND 1000')
  @Column('integer', { default: 10 })
  points: number;

  /** The right answers; read by the judge alone. */
  @Column('jsonb', { select: false })
  testCases: TestAnswer[];

  @CountOf(() => PointAward, 'challenge')
  solvedCount: number;
}
