import { create } from '../../runtime/change/create';
import { edit } from '../../runtime/change/edit';
import { join, leave } from '../../runtime/change/join';
import { move } from '../../runtime/change/move';
import { remove } from '../../runtime/change/remove';
import { author, authorOrStaff } from '../../runtime/change/who';
import { mutation } from '../../runtime/request/resolver';
import { completeModule, requirePublished } from '../completing';
import { Cheatsheet } from '../entities/cheatsheet';
import { Course } from '../entities/course';
import { CourseEnrollment } from '../entities/course-enrollment';
import { CourseModule } from '../entities/course-module';
import { LearningPath } from '../entities/learning-path';
import { closeGap, instructs, moveModule, placeLast, requireModules } from '../modules';
import { checkCourses, setCourses } from '../paths';
import type { MutationResolvers } from '../types.generated';

const instructor = authorOrStaff<Course>('instructorId');

export const Mutation: MutationResolvers = {
  createCourse: create(Course, { by: 'instructorId' }),
  updateCourse: edit(Course, { who: instructor }),
  publishCourse: move(Course, 'status', {
    who: instructor,
    from: ['DRAFT', 'ARCHIVED'],
    to: 'PUBLISHED',
    before: requireModules,
    set: ({ was }) => ({ publishedAt: was.publishedAt ?? new Date() }),
  }),
  archiveCourse: move(Course, 'status', { who: instructor, from: ['PUBLISHED'], to: 'ARCHIVED' }),
  deleteCourse: remove(Course, { who: instructor }),

  addCourseModule: create(CourseModule, { who: instructs, set: placeLast }),
  updateCourseModule: edit(CourseModule, { who: instructs }),
  moveCourseModule: edit(CourseModule, { who: instructs, set: moveModule }),
  removeCourseModule: remove(CourseModule, { who: instructs, under: 'course', before: closeGap }),

  enroll: join(CourseEnrollment, { by: 'userId', before: requirePublished }),
  unenroll: leave(CourseEnrollment, { by: 'userId' }),
  completeModule: mutation(completeModule),

  createCheatsheet: create(Cheatsheet, { by: 'createdById' }),
  updateCheatsheet: edit(Cheatsheet, { who: author('createdById') }),
  deleteCheatsheet: remove(Cheatsheet, { who: authorOrStaff('createdById') }),

  createLearningPath: create(LearningPath, { by: 'userId' }),
  updateLearningPath: edit(LearningPath, { who: author('userId') }),
  setLearningPathCourses: edit(LearningPath, {
    who: author('userId'),
    check: checkCourses,
    after: setCourses,
  }),
  deleteLearningPath: remove(LearningPath, { who: author('userId') }),
};
