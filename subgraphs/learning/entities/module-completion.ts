/** A module that a user has completed, of the course that they are enrolled in (composite foreign keys). */
import { Column, Entity, type Relation, Unique } from 'typeorm';
import { Created } from '../../runtime/declare/base-entities';
import { RefersTo } from '../../runtime/declare/refers-to';
import { CourseEnrollment } from './course-enrollment';
import { CourseModule } from './course-module';

@Entity('module_completions')
@Unique(['tenantId', 'enrollmentId', 'moduleId'])
export class ModuleCompletion extends Created {
  @Column('uuid')
  courseId: string;

  enrollmentId: string;

  @RefersTo(() => CourseEnrollment, { onDelete: 'CASCADE', with: ['courseId'] })
  enrollment: Relation<CourseEnrollment>;

  moduleId: string;

  @RefersTo(() => CourseModule, { onDelete: 'CASCADE', with: ['courseId'] })
  module: Relation<CourseModule>;
}
