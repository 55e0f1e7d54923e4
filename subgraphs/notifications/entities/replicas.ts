/** Declares the replicas of what people are told about: the key, and whose it is. */
import { Column } from 'typeorm';
import { Replica, ReplicaEntity } from '../../runtime/references/declare/replica';

@Replica('Post', { of: 'postal' })
export class PostReplica extends ReplicaEntity {
  @Column('uuid', { nullable: true })
  authorId: string | null;
}

@Replica('Event', { of: 'events' })
export class EventReplica extends ReplicaEntity {
  @Column('uuid', { nullable: true })
  creatorId: string | null;
}

@Replica('Job', { of: 'career' })
export class JobReplica extends ReplicaEntity {
  @Column('uuid', { nullable: true })
  postedById: string | null;
}
