/** Notes what a user has completed, and issues the certification with the last module: once, however often it is asked. */
import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { JoineryError } from '../../wire/contract/errors';
import type { SignedInViewer } from '../../wire/contract/viewer';
import type { Change } from '../runtime/change/change';
import { insertUnlessThere } from '../runtime/change/write-row';
import type { BatchFunction } from '../runtime/request/context';
import { findForChange, findReadable, notFound } from '../runtime/request/find';
import { Certification } from './entities/certification';
import { Course } from './entities/course';
import { CourseEnrollment } from './entities/course-enrollment';
import { CourseModule } from './entities/course-module';
import { ModuleCompletion } from './entities/module-completion';
import type { CompleteModuleInput } from './types.generated';

export async function requirePublished({ manager, viewer, row }: Change<CourseEnrollment>): Promise<void> {
  const { status } = await findForChange(manager, viewer, Course, row.courseId);
  if (status !== 'PUBLISHED')
    throw new JoineryError('INVALID_STATE', 'The course takes no enrollments.', { state: status });
}

export async function completeModule(
  manager: EntityManager,
  viewer: SignedInViewer,
  { moduleId }: CompleteModuleInput,
) {
  const { userId } = viewer;
  const module = await findReadable(manager, viewer, CourseModule, moduleId);
  if (!module) throw notFound(CourseModule, moduleId);
  const { courseId } = module;
  const enrolled = await manager.findOneBy(CourseEnrollment, { courseId, userId });
  if (!enrolled)
    throw new JoineryError('INVALID_STATE', 'You are not enrolled in this course: enroll first.');
  // Locked before the count, so that of two last modules at once one sees that it is the last.
  await findForChange(manager, viewer, CourseEnrollment, enrolled.id);
  await insertUnlessThere(manager, ModuleCompletion, { courseId, enrollmentId: enrolled.id, moduleId });
  const [{ complete }] = await manager.query(
    `SELECT e.completed_count >= c.module_count AS complete
       FROM course_enrollments e JOIN courses c ON c.id = e.course_id WHERE e.id = $1`,
    [enrolled.id],
  );
  if (complete) {
    await manager.query(
      'UPDATE course_enrollments SET completed_at = coalesce(completed_at, now()) WHERE id = $1',
      [enrolled.id],
    );
    const code = randomBytes(12).toString('hex').toUpperCase();
    await insertUnlessThere(manager, Certification, { courseId, userId, code });
  }
  return {
    enrollment: await findForChange(manager, viewer, CourseEnrollment, enrolled.id),
    certification: await manager.findOneBy(Certification, { courseId, userId }),
  };
}

export const loadViewerCompletions: BatchFunction<boolean> = async (manager, ids, { userId }) => {
  if (userId === null) return ids.map(() => false);
  const rows: { id: string }[] = await manager.query(
    `SELECT c.module_id AS id FROM module_completions c JOIN course_enrollments e ON e.id = c.enrollment_id
      WHERE e.user_id = $1 AND c.module_id = ANY ($2::uuid[])`,
    [userId, ids],
  );
  const completed = new Set(rows.map(({ id }) => id));
  return ids.map(id => completed.has(id));
};
