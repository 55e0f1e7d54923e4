/** Keeps the modules of a course in their places, from 1 and without gaps: the course is locked while they move. */
import type { EntityManager } from 'typeorm';
import { JoineryError } from '../../wire/contract/errors';
import type { SignedInViewer } from '../../wire/contract/viewer';
import type { Change, ChangeOfRow } from '../runtime/change/change';
import type { Rule } from '../runtime/change/who';
import { findForChange } from '../runtime/request/find';
import { isStaff } from '../runtime/request/viewer-rights';
import { Course } from './entities/course';
import { CourseModule } from './entities/course-module';
import type { MoveCourseModuleInput } from './types.generated';

export const instructs: Rule<CourseModule> = {
  words: "the course's instructor and moderators",
  allows: async (viewer, { courseId }, manager) =>
    isStaff(viewer) || (await manager.existsBy(Course, { id: courseId, instructorId: viewer.userId })),
};

export function requireModules({ was }: ChangeOfRow<Course>): void {
  if (was.moduleCount === 0)
    throw new JoineryError('INVALID_STATE', 'A course has a module before it is published.');
}

export async function placeLast({
  manager,
  viewer,
  row,
}: Change<CourseModule>): Promise<Partial<CourseModule>> {
  await lockCourse(manager, viewer, row.courseId);
  return { position: (await manager.countBy(CourseModule, { courseId: row.courseId })) + 1 };
}

export async function moveModule({
  manager,
  viewer,
  input,
  was,
}: ChangeOfRow<CourseModule, MoveCourseModuleInput>): Promise<Partial<CourseModule>> {
  const { courseId, position: from } = was;
  await lockCourse(manager, viewer, courseId);
  const count = await manager.countBy(CourseModule, { courseId });
  const to = Math.min(Math.max(input.position, 1), count);
  const [step, first, last] = to < from ? [1, to, from - 1] : [-1, from + 1, to];
  await shift(manager, courseId, step, first, last);
  return { position: to };
}

export async function closeGap({
  manager,
  row,
}: {
  manager: EntityManager;
  row: CourseModule;
}): Promise<void> {
  await shift(manager, row.courseId, -1, row.position + 1, 2_147_483_647);
}

const lockCourse = (manager: EntityManager, viewer: SignedInViewer, id: string): Promise<Course> =>
  findForChange(manager, viewer, Course, id);

const shift = (manager: EntityManager, courseId: string, step: number, first: number, last: number) =>
  manager.query(
    'UPDATE course_modules SET position = position + $2 WHERE course_id = $1 AND position BETWEEN $3 AND $4',
    [courseId, step, first, last],
  );
