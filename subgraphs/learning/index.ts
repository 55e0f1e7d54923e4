/** Learning: courses with their modules, who takes them, and what they have completed; cheatsheets and learning paths. */

import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { domainFolder } from '../runtime/declare/domain-folder';
import { readableIf } from '../runtime/request/readable-if';
import { learningDemo } from './demo';

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
    LearningPath: readableIf(path => `${path}.user_id = :viewer`, { exempt: [] }),
    LearningPathCourse: readableIf(
      step => `EXISTS (SELECT FROM learning_paths p WHERE p.id = ${step}.path_id AND p.user_id = :viewer)`,
      { exempt: [] },
    ),
  },
  demo: learningDemo,
});
