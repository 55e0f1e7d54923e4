/** The demo community's school: courses with modules, who takes them, cheatsheets and learning paths. */
import {
  type Demo,
  type DemoTable,
  demoFaker,
  pick,
  pickText,
  pickTime,
  pickUser,
  poolOf,
} from '../runtime/demo/demo';

const modulesPerCourse = 4;
const levels = ['BEGINNER', 'INTERMEDIATE', 'ADVANCED'];

export function learningDemo(demo: Demo): DemoTable[] {
  const faker = demoFaker(7);
  const sentences = poolOf(() => faker.hacker.phrase());
  const subjects = poolOf(() => `${faker.hacker.adjective()} ${faker.hacker.noun()}s`);
  const { users } = demo.count;
  const courses = Math.max(4, Math.ceil(demo.count.posts / 25));
  const isDraft = (index: number) => index % 6 === 5;
  return [
    {
      table: 'courses',
      rows: courses,
      row: index => {
        const random = demo.random('Course', index);
        const createdAt = pickTime(random);
        return {
          id: demo.id('Course', index),
          instructor_id: demo.id('User', pickUser(demo, random)),
          title: `An introduction to ${pick(random, subjects)}`,
          description: pickText(random, sentences, 3),
          level: pick(random, levels),
          status: isDraft(index) ? 'DRAFT' : 'PUBLISHED',
          published_at: isDraft(index) ? null : createdAt,
          created_at: createdAt,
          updated_at: createdAt,
        };
      },
    },
    {
      table: 'course_modules',
      rows: courses * modulesPerCourse,
      row: index => {
        const random = demo.random('CourseModule', index);
        return {
          id: demo.id('CourseModule', index),
          course_id: demo.id('Course', Math.floor(index / modulesPerCourse)),
          position: (index % modulesPerCourse) + 1,
          title: `Part ${(index % modulesPerCourse) + 1}: ${pick(random, subjects)}`,
          content: pickText(random, sentences, 8),
        };
      },
    },
    {
      table: 'course_enrollments',
      rows: users,
      row: index => ({
        id: demo.id('CourseEnrollment', index),
        course_id: demo.id('Course', index % courses),
        user_id: demo.id('User', index),
      }),
    },
    {
      table: 'module_completions',
      rows: users,
      row: index => ({
        id: demo.id('ModuleCompletion', index),
        course_id: demo.id('Course', index % courses),
        enrollment_id: demo.id('CourseEnrollment', index),
        module_id: demo.id('CourseModule', (index % courses) * modulesPerCourse),
      }),
    },
    {
      table: 'cheatsheets',
      rows: Math.ceil(users / 2),
      row: index => {
        const random = demo.random('Cheatsheet', index);
        const topic = pick(random, subjects);
        return {
          id: demo.id('Cheatsheet', index),
          created_by: demo.id('User', pickUser(demo, random)),
          title: `${topic} on one page`,
          topic,
          content: pickText(random, sentences, 5),
          is_published: index % 4 !== 3,
          created_at: pickTime(random),
        };
      },
    },
    {
      table: 'learning_paths',
      rows: Math.ceil(users / 4),
      row: index => ({
        id: demo.id('LearningPath', index),
        user_id: demo.id('User', index),
        title: 'What I want to know by spring',
      }),
    },
    {
      table: 'learning_path_courses',
      rows: Math.ceil(users / 4),
      row: index => ({
        id: demo.id('LearningPathCourse', index),
        path_id: demo.id('LearningPath', index),
        course_id: demo.id('Course', index % courses),
        position: 1,
      }),
    },
  ];
}
