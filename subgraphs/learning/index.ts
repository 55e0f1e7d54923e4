/** Learning: courses with their modules, who takes them, and what they have completed; cheatsheets and learning paths. */

import type { Viewer } from '../../wire/contract/viewer';
import { TenantReplica } from '../replicas/tenant';
import { UserReplica } from '../replicas/user';
import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { isStaff } from '../runtime/request/viewer-rights';
import { learningDemo } from './demo';
import { Certification } from './entities/certification';
import { Cheatsheet } from './entities/cheatsheet';
import { Course } from './entities/course';
import { CourseEnrollment } from './entities/course-enrollment';
import { CourseModule } from './entities/course-module';
import { LearningPath } from './entities/learning-path';
import { LearningPathCourse } from './entities/learning-path-course';
import { ModuleCompletion } from './entities/module-completion';
import { CreateLearning1796016739089 } from './migrations/1796016739089-create-learning';
import { SearchCourses1796035171443 } from './migrations/1796035171443-search-courses';
import * as fields from './resolvers/fields';
import { Mutation } from './resolvers/mutation';

/** The rows for which this is true of the viewer; all for moderators and admins. */
const readableIf = (condition: (alias: string) => string) => (viewer: Viewer, alias: string) =>
  isStaff(viewer) ? undefined : { sql: condition(`"${alias}"`), params: { viewer: viewer.userId } };

export const learning = defineSubgraph({
  name: 'learning',
  entities: [
    Course,
    CourseModule,
    CourseEnrollment,
    ModuleCompletion,
    Cheatsheet,
    LearningPath,
    LearningPathCourse,
    Certification,
    TenantReplica,
    UserReplica,
  ],
  migrations: [CreateLearning1796016739089, SearchCourses1796035171443],
  resolvers: { Mutation, ...fields },
  orders: { CourseModule: { position: 'ASC' }, LearningPathCourse: { position: 'ASC' } },
  readable: {
    Course: readableIf(course => `${course}.status <> 'DRAFT' OR ${course}.instructor_id = :viewer`),
    CourseModule: readableIf(
      module => `EXISTS (SELECT FROM courses c WHERE c.id = ${module}.course_id
        AND (c.status <> 'DRAFT' OR c.instructor_id = :viewer))`,
    ),
    CourseEnrollment: readableIf(
      enrollment => `${enrollment}.user_id = :viewer OR EXISTS (
        SELECT FROM courses taught WHERE taught.id = ${enrollment}.course_id AND taught.instructor_id = :viewer)`,
    ),
    Cheatsheet: readableIf(sheet => `${sheet}.is_published OR ${sheet}.created_by = :viewer`),
    // Plans are private, for moderators as well.
    LearningPath: (viewer, path) => ({
      sql: `"${path}".user_id = :viewer`,
      params: { viewer: viewer.userId },
    }),
    LearningPathCourse: (viewer, step) => ({
      sql: `EXISTS (SELECT FROM learning_paths p WHERE p.id = "${step}".path_id AND p.user_id = :viewer)`,
      params: { viewer: viewer.userId },
    }),
  },
  demo: learningDemo,
});
