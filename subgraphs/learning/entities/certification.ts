/** Says that a user has completed a course; issued once, and verified by anybody who has its code. */
import { Entity, Index, type Relation, Unique } from 'typeorm';
import { UserReplica } from '../../replicas/user';
import { Revised } from '../../runtime/declare/base-entities';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Name } from '../../runtime/declare/text-columns';
import { Publish } from '../../runtime/references/declare/publish';
import { Course } from './course';

@Publish({ fields: ['courseId', 'userId'], referable: false })
@Entity('certifications')
@Unique(['tenantId', 'courseId', 'userId'])
@Unique(['tenantId', 'code'])
@Index(['tenantId', 'createdAt', 'id'])
export class Certification extends Revised {
  courseId: string;

  @RefersTo(() => Course, { onDelete: 'CASCADE' })
  course: Relation<Course>;

  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  user: Relation<UserReplica>;

  @Name({ length: 32 })
  code: string;
}
