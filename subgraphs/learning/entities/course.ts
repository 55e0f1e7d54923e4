/** A course: a draft is seen by its instructor and by moderators, a published one takes enrollments. */
import { Entity, Index, type Relation, Unique } from 'typeorm';
import { OfTenant } from '../../replicas/tenant';
import { UserReplica } from '../../replicas/user';
import { Revised } from '../../runtime/declare/base-entities';
import { Choice } from '../../runtime/declare/choice';
import { CountOf } from '../../runtime/declare/count-of';
import { Instant } from '../../runtime/declare/instant';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Searched } from '../../runtime/declare/searched';
import { Line, Text } from '../../runtime/declare/text-columns';
import { Publish } from '../../runtime/references/declare/publish';
import type { CourseLevel, CourseStatus } from '../types.generated';
import { CourseEnrollment } from './course-enrollment';
import { CourseModule } from './course-module';

@Publish({
  fields: ['title', 'status', 'instructorId'],
  events: { published: 'n.published_at IS NOT NULL AND o.published_at IS NULL' },
})
@Entity('courses')
@OfTenant()
@Unique(['tenantId', 'id'])
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'title', 'id'])
@Index(['tenantId', 'status', 'createdAt', 'id'])
@Index(['tenantId', 'level', 'createdAt', 'id'])
@Index(['tenantId', 'enrollmentCount', 'id'])
export class Course extends Revised {
  instructorId: string;

  @RefersTo(() => UserReplica, { onDelete: 'RESTRICT' })
  instructor: Relation<UserReplica>;

  @Line({ length: 200 })
  title: string;

  @Text({ maximum: 10_000 })
  description: string;

  @Choice(['BEGINNER', 'INTERMEDIATE', 'ADVANCED'], { default: 'BEGINNER' })
  level: CourseLevel;

  @Choice(['DRAFT', 'PUBLISHED', 'ARCHIVED'], { default: 'DRAFT' })
  status: CourseStatus;

  @Instant({ nullable: true })
  publishedAt: Date | null;

  @CountOf(() => CourseModule, 'course')
  moduleCount: number;

  @CountOf(() => CourseEnrollment, 'course')
  enrollmentCount: number;

  /** Not in the schema. */
  @Searched('title', 'description')
  words: string;
}
