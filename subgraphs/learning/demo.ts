/** The demo community's school: courses with modules, who takes them, cheatsheets and learning paths. */
import {
  type Demo,
  type DemoTable,
  demoFaker,
  demoRows,
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
    demoRows('Course', courses, (index, random) => {
      const createdAt = pickTime(random);
      return {
        instructor_id: demo.id('User', pickUser(demo, random)),
        title: `An introduction to ${pick(random, subjects)}`,
        description: pickText(random, sentences, 3),
        level: pick(random, levels),
        status: isDraft(index) ? 'DRAFT' : 'PUBLISHED',
        published_at: isDraft(index) ? null : createdAt,
        created_at: createdAt,
      };
    }),
    demoRows('CourseModule', courses * modulesPerCourse, (index, random) => ({
      course_id: demo.id('Course', Math.floor(index / modulesPerCourse)),
      position: (index % modulesPerCourse) + 1,
      title: `Part ${(index % modulesPerCourse) + 1}: ${pick(random, subjects)}`,
      content: pickText(random, sentences, 8),
    })),
    demoRows('CourseEnrollment', users, index => ({
      course_id: demo.id('Course', index % courses),
      user_id: demo.id('User', index),
    })),
    demoRows('ModuleCompletion', users, index => ({
      course_id: demo.id('Course', index % courses),
      enrollment_id: demo.id('CourseEnrollment', index),
      module_id: demo.id('CourseModule', (index % courses) * modulesPerCourse),
    })),
    demoRows('Cheatsheet', Math.ceil(users / 2), (index, random) => {
      const topic = pick(random, subjects);
      return {
        created_by: demo.id('User', pickUser(demo, random)),
        title: `${topic} on one page`,
        topic,
        content: pickText(random, sentences, 5),
        is_published: index % 4 !== 3,
        created_at: pickTime(random),
      };
    }),
    demoRows('LearningPath', Math.ceil(users / 4), index => ({
      user_id: demo.id('User', index),
      title: 'What I want to know by spring',
    })),
    demoRows('LearningPathCourse', Math.ceil(users / 4), index => ({
      path_id: demo.id('LearningPath', index),
      course_id: demo.id('Course', index % courses),
      position: 1,
    })),
  ];
}
