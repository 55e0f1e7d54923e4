import { batched, connection } from '../../runtime/request/resolver';
import { loadViewerCompletions } from '../completing';
import { Course } from '../entities/course';
import { CourseEnrollment } from '../entities/course-enrollment';
import { loadEnrollmentIds } from '../paths';
import type { CourseModuleResolvers, LearningPathCourseResolvers, UserResolvers } from '../types.generated';

const enrollmentId = batched(loadEnrollmentIds);

export const CourseModule: CourseModuleResolvers = {
  viewerHasCompleted: batched(loadViewerCompletions),
};

export const LearningPathCourse: LearningPathCourseResolvers = {
  enrollment: async (...call) => {
    const id = await enrollmentId(...call);
    return id === null ? null : call[2].load(CourseEnrollment, id);
  },
};

export const User: UserResolvers = {
  courses: connection(Course, { of: 'instructorId' }),
};
