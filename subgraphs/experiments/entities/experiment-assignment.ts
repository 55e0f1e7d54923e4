/** The variant that a user has in an experiment: given once, and kept. */
import { Entity, Index, type Relation, Unique } from 'typeorm';
import { UserReplica } from '../../replicas/user';
import { Created, RevisionColumn } from '../../runtime/declare/base-entities';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Line } from '../../runtime/declare/text-columns';
import { Publish } from '../../runtime/references/declare/publish';
import { Experiment } from './experiment';

@Publish({ fields: ['experimentId', 'userId'], events: { changed: 'true' }, referable: false })
@Entity('experiment_assignments')
@Unique(['tenantId', 'experimentId', 'userId'])
@Unique('experiment_assignments_pair_key', ['tenantId', 'experimentId', 'userId', 'id'])
@Index(['tenantId', 'createdAt', 'id'])
export class ExperimentAssignment extends Created {
  experimentId: string;

  @RefersTo(() => Experiment, { onDelete: 'CASCADE' })
  experiment: Relation<Experiment>;

  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  user: Relation<UserReplica>;

  @Line({ length: 100 })
  variant: string;

  @RevisionColumn()
  revision: string;
}
