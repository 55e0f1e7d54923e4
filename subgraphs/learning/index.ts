/** Learning: courses with their modules, who takes them, and what they have completed; cheatsheets and learning paths. */

import type { Viewer } from '../../wire/contract/viewer';
import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { domainFolder } from '../runtime/declare/domain-folder';
import { isStaff } from '../runtime/request/viewer-rights';
import { learningDemo } from './demo';

/** The rows for which this is true of the viewer; all for moderators and admins. */
const readableIf = (condition: (alias: string) => string) => (viewer: Viewer, alias: string) =>
  isStaff(viewer) ? undefined : { sql: condition(`"${alias}"`), params: { viewer: viewer.userId } };

export const learning = defineSubgraph({
  ...domainFolder(__dirname),
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
