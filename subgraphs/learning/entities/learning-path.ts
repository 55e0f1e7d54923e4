/** The courses that a user means to take, in their order. */
import { Entity, Index, type Relation, Unique } from 'typeorm';
import { UserReplica } from '../../replicas/user';
import { Timestamped } from '../../runtime/declare/base-entities';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Line, Text } from '../../runtime/declare/text-columns';

@Entity('learning_paths')
@Unique(['tenantId', 'id'])
@Index(['tenantId', 'createdAt', 'id'])
export class LearningPath extends Timestamped {
  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  user: Relation<UserReplica>;

  @Line({ length: 200 })
  title: string;

  @Text({ maximum: 10_000, nullable: true })
  goal: string | null;
}
