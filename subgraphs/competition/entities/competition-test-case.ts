/** What a competition asks, and what is right; a hidden one is seen by nobody but whoever wrote it. */
import { Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { Timestamped } from '../../runtime/declare/base-entities';
import { Check } from '../../runtime/declare/check';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Line, Text } from '../../runtime/declare/text-columns';
import { Competition } from './competition';

@Entity('competition_test_cases')
@Unique(['tenantId', 'competitionId', 'name'])
@Index('competition_test_cases_competition_name_idx', ['tenantId', 'competitionId', 'name', 'id'])
export class CompetitionTestCase extends Timestamped {
  competitionId: string;

  @RefersTo(() => Competition, { onDelete: 'CASCADE' })
  competition: Relation<Competition>;

  /** By which answers name it. */
  @Line({ length: 100 })
  name: string;

  @Text({ maximum: 10_000, nullable: true })
  input: string | null;

  @Text({ maximum: 10_000 })
  expectedOutput: string;

  @Check('points BETWEEN 1 AND 1000')
  @Column('integer', { default: 1 })
  points: number;

  @Column('boolean', { default: true })
  isHidden: boolean;
}
