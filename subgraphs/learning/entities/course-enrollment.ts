/** A user in a course, one each: how many modules they have completed, and when all of them were. */
import { Entity, Index, type Relation, Unique } from 'typeorm';
import { UserReplica } from '../../replicas/user';
import { Revised } from '../../runtime/declare/base-entities';
import { CountOf } from '../../runtime/declare/count-of';
import { Instant } from '../../runtime/declare/instant';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Publish } from '../../runtime/references/declare/publish';
import { Course } from './course';
import { ModuleCompletion } from './module-completion';

@Publish({ fields: ['courseId', 'userId', 'completedAt'], referable: false })
@Entity('course_enrollments')
@Unique(['tenantId', 'id'])
@Unique(['tenantId', 'courseId', 'userId'])
@Unique('course_enrollments_course_key', ['tenantId', 'courseId', 'id'])
@Index(['tenantId', 'createdAt', 'id'])
export class CourseEnrollment extends Revised {
  courseId: string;

  @RefersTo(() => Course, { onDelete: 'CASCADE' })
  course: Relation<Course>;

  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  user: Relation<UserReplica>;

  @CountOf(() => ModuleCompletion, 'enrollment')
  completedCount: number;

  @Instant({ nullable: true })
  completedAt: Date | null;
}
