/** Keeps the courses of a learning path, and finds how far its user has come in them. */
import { type InvalidField, invalidField, JoineryError } from '../../wire/contract/errors';
import type { ChangeOfRow, Checked } from '../runtime/change/change';
import { insertRow } from '../runtime/change/write-row';
import type { BatchFunction } from '../runtime/request/context';
import { findReadable } from '../runtime/request/find';
import { Course } from './entities/course';
import type { LearningPath } from './entities/learning-path';
import { LearningPathCourse } from './entities/learning-path-course';
import type { SetLearningPathCoursesInput } from './types.generated';

/** More is a library. */
const maximumCourses = 100;

export function checkCourses({
  input: { courseIds },
}: Checked<LearningPath, SetLearningPathCoursesInput>): InvalidField[] {
  if (new Set(courseIds).size <= maximumCourses) return [];
  return [invalidField('courseIds', `A learning path has at most ${maximumCourses} courses.`)];
}

export async function setCourses({
  manager,
  viewer,
  input,
  row,
}: ChangeOfRow<LearningPath, SetLearningPathCoursesInput>): Promise<void> {
  const courseIds = [...new Set(input.courseIds)];
  await manager.delete(LearningPathCourse, { pathId: row.id });
  for (const [index, courseId] of courseIds.entries()) {
    if (!(await findReadable(manager, viewer, Course, courseId))) {
      throw new JoineryError('REFERENCE_NOT_FOUND', `There is no Course with the id ${courseId}.`, {
        field: 'courseIds',
      });
    }
    await insertRow(manager, LearningPathCourse, { pathId: row.id, courseId, position: index + 1 });
  }
}

/** Of each step, the enrollment of the path's user in its course. */
export const loadEnrollmentIds: BatchFunction<string | null> = async (manager, ids) => {
  const rows: { id: string; enrollment: string }[] = await manager.query(
    `SELECT s.id, e.id AS enrollment FROM learning_path_courses s JOIN learning_paths p ON p.id = s.path_id
       JOIN course_enrollments e ON e.tenant_id = s.tenant_id AND e.course_id = s.course_id AND e.user_id = p.user_id
      WHERE s.id = ANY ($1::uuid[])`,
    [ids],
  );
  const enrollments = new Map(rows.map(({ id, enrollment }) => [id, enrollment]));
  return ids.map(id => enrollments.get(id) ?? null);
};
