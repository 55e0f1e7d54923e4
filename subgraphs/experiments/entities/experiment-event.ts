/** What a user has done with their variant: seen it, done what it is for, or something that is measured. */
import { Column, Entity, Index, type Relation } from 'typeorm';
import { UserReplica } from '../../replicas/user';
import { Created } from '../../runtime/declare/base-entities';
import { Check } from '../../runtime/declare/check';
import { Choice } from '../../runtime/declare/choice';
import { RefersTo } from '../../runtime/declare/refers-to';
import type { ExperimentEventKind } from '../types.generated';
import { Experiment } from './experiment';
import { ExperimentAssignment } from './experiment-assignment';

@Entity('experiment_events')
@Index(['tenantId', 'createdAt', 'id'])
@Index('experiment_events_kind_idx', ['tenantId', 'experimentId', 'kind', 'createdAt', 'id'])
export class ExperimentEvent extends Created {
  experimentId: string;

  @RefersTo(() => Experiment, { onDelete: 'CASCADE' })
  experiment: Relation<Experiment>;

  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  user: Relation<UserReplica>;

  assignmentId: string;

  @RefersTo(() => ExperimentAssignment, { onDelete: 'CASCADE', with: ['experimentId', 'userId'] })
  assignment: Relation<ExperimentAssignment>;

  @Choice(['EXPOSURE', 'CONVERSION', 'VALUE'])
  kind: ExperimentEventKind;

  @Check('value', `(kind = 'VALUE') = (value IS NOT NULL)`)
  @Check('value_range', 'abs(value) <= 1e12')
  @Column('double precision', { nullable: true })
  value: number | null;
}
