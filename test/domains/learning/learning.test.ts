import { codes } from '../../support/answer';
import { openDomain } from '../../support/domain';
import type { People, Person } from '../../support/people';

const learning = openDomain('learning');
let people: People;
let anonymous: Person;
beforeEach(async () => {
  people = await learning.newTenant();
  anonymous = people.anonymous as Person;
});

const addModule = async (by: Person, courseId: string, title: string): Promise<string> =>
  (
    await learning.make(
      by,
      'addCourseModule',
      { courseId, title, content: 'Read this.' },
      'courseModule { id }',
    )
  ).courseModule.id;
/** A course of the user with these modules. */
async function makeCourse(titles = ['A', 'B'], isPublished = true) {
  const { user } = people;
  const { course } = await learning.make(
    user,
    'createCourse',
    { title: 'SQL', description: 'Joins.' },
    'course { id }',
  );
  const modules: string[] = [];
  for (const title of titles) modules.push(await addModule(user, course.id, title));
  if (isPublished) await learning.make(user, 'publishCourse', { id: course.id }, 'course { id }');
  return { id: course.id as string, modules };
}
const enroll = (by: Person, courseId: string) =>
  learning.change(by, 'enroll', { courseId }, 'enrollment { id }');
const complete = (by: Person, moduleId: string) =>
  learning.change(
    by,
    'completeModule',
    { moduleId },
    'enrollment { completedCount completedAt } certification { code }',
  );
const titlesOf = async (id: string) => {
  const source = 'query ($id: ID!) { course(id: $id) { modules { nodes { position title } } } }';
  const { data } = await learning.query(source, { id }, people.user);
  return data.course.modules.nodes.map(({ position, title }: any) => `${position}${title}`).join(' ');
};

test('a draft course, with its modules, is seen by its instructor and by moderators alone', async () => {
  const { user, other, moderator, stranger } = people;
  const { id, modules } = await makeCourse(['A'], false);
  const source = `query ($id: ID!, $module: ID!) { course(id: $id) { id } courseModule(id: $module) { content }
    courses(filter: { status: DRAFT }) { totalCount } }`;
  const seen = async (viewer: Person) => {
    const { data } = await learning.query(source, { id, module: modules[0] }, viewer);
    return [data.course !== null, data.courseModule !== null, data.courses.totalCount];
  };
  for (const viewer of [user, moderator]) expect(await seen(viewer)).toEqual([true, true, 1]);
  for (const viewer of [other, anonymous, stranger]) expect(await seen(viewer)).toEqual([false, false, 0]);
  expect(codes(await enroll(other, id))).toEqual(['REFERENCE_NOT_FOUND']);
});

test('a course is published with a module, and archived, by its instructor and by moderators', async () => {
  const { user, other, moderator, stranger } = people;
  const { id } = await makeCourse([], false);
  const publish = (viewer: Person) => learning.change(viewer, 'publishCourse', { id });
  expect(codes(await publish(user))).toEqual(['INVALID_STATE']);
  await addModule(user, id, 'A');
  expect(codes(await publish(user))).toEqual([]);
  const archive = (viewer: Person) => learning.change(viewer, 'archiveCourse', { id });
  expect(codes(await archive(other))).toEqual(['FORBIDDEN']);
  expect(codes(await archive(stranger))).toEqual(['NOT_FOUND']);
  expect(codes(await archive(anonymous))).toEqual(['UNAUTHENTICATED']);
  expect(codes(await archive(moderator))).toEqual([]);
  expect(codes(await archive(user))).toEqual(['INVALID_STATE']);
  expect(codes(await enroll(other, id))).toEqual(['INVALID_STATE']);
});

test('modules keep their order without gaps, whoever moves what at once', async () => {
  const { user, other } = people;
  const { id, modules } = await makeCourse(['A', 'B', 'C', 'D']);
  const move = (module: number, position: number, by = user) =>
    learning.change(by, 'moveCourseModule', { id: modules[module], position });
  expect(codes(await move(0, 2, other))).toEqual(['FORBIDDEN']);
  await move(3, 1);
  expect(await titlesOf(id)).toBe('1D 2A 3B 4C');
  await move(3, 99);
  expect(await titlesOf(id)).toBe('1A 2B 3C 4D');
  await learning.make(user, 'removeCourseModule', { id: modules[1] }, 'id');
  expect(await titlesOf(id)).toBe('1A 2C 3D');
  await Promise.all([addModule(user, id, 'E'), addModule(user, id, 'E'), addModule(user, id, 'E')]);
  expect(await titlesOf(id)).toBe('1A 2C 3D 4E 5E 6E');
});

test('whoever completes all modules gets one certification, which anybody verifies by its code', async () => {
  const { other } = people;
  const { id, modules } = await makeCourse();
  const [first, last] = modules as [string, string];
  expect(codes(await complete(other, first))).toEqual(['INVALID_STATE']);
  await Promise.all([enroll(other, id), enroll(other, id)]);
  const { data } = await complete(other, first);
  expect(data.completeModule).toEqual({
    enrollment: { completedCount: 1, completedAt: null },
    certification: null,
  });
  const answers = await Promise.all([complete(other, last), complete(other, last), complete(other, first)]);
  expect(answers.flatMap(codes)).toEqual([]);
  const again = (await complete(other, last)).data.completeModule;
  expect(again.enrollment).toEqual({ completedCount: 2, completedAt: expect.anything() });
  const { code } = again.certification;
  const source = `query ($code: String!) { certificationByCode(code: $code) { user { id } course { title enrollmentCount } } }`;
  const found = await learning.query(source, { code }, anonymous);
  expect(found.data.certificationByCode).toEqual({
    user: { id: other.userId },
    course: { title: 'SQL', enrollmentCount: 1 },
  });
  expect((await learning.query(source, { code }, people.stranger)).data.certificationByCode).toBeNull();
});

test('enrollments are seen by the user, the instructor and moderators; paths by their user alone', async () => {
  const { user, other, moderator, admin } = people;
  const { id } = await makeCourse();
  await enroll(other, id);
  await enroll(moderator, id);
  const { learningPath } = await learning.make(
    other,
    'createLearningPath',
    { title: 'Mine' },
    'learningPath { id }',
  );
  const input = { id: learningPath.id, courseIds: [id, id] };
  const steps = 'learningPath { steps { nodes { position course { id } enrollment { completedCount } } } }';
  const set = await learning.make(other, 'setLearningPathCourses', input, steps);
  expect(set.learningPath.steps.nodes).toEqual([
    { position: 1, course: { id }, enrollment: { completedCount: 0 } },
  ]);
  expect(codes(await learning.change(admin, 'setLearningPathCourses', input))).toEqual(['NOT_FOUND']);
  const source = `query ($id: ID!, $path: ID!) { course(id: $id) { enrollments { totalCount } }
    learningPath(id: $path) { title } learningPaths { totalCount } }`;
  const seen = async (viewer: Person) => {
    const { data } = await learning.query(source, { id, path: learningPath.id }, viewer);
    return [data.course.enrollments.totalCount, data.learningPath !== null, data.learningPaths.totalCount];
  };
  expect(await seen(other)).toEqual([1, true, 1]);
  for (const viewer of [user, moderator, admin]) expect(await seen(viewer)).toEqual([2, false, 0]);
  expect(await seen(anonymous)).toEqual([0, false, 0]);
});

test('a cheatsheet is its own until it is published', async () => {
  const { user, other, moderator } = people;
  const sheet = { title: 'Joins', topic: 'SQL', content: 'INNER, LEFT.' };
  const { cheatsheet } = await learning.make(user, 'createCheatsheet', sheet, 'cheatsheet { id }');
  const { id } = cheatsheet;
  const source = `query ($id: ID!) { cheatsheet(id: $id) { id } cheatsheets(filter: { topic: "SQL" }) { totalCount } }`;
  const seen = async (viewer: Person) => (await learning.query(source, { id }, viewer)).data;
  expect(await seen(other)).toEqual({ cheatsheet: null, cheatsheets: { totalCount: 0 } });
  expect(codes(await learning.change(other, 'deleteCheatsheet', { id }))).toEqual(['NOT_FOUND']);
  expect(codes(await learning.change(moderator, 'updateCheatsheet', { id, title: 'Mine' }))).toEqual([
    'FORBIDDEN',
  ]);
  await learning.make(user, 'updateCheatsheet', { id, isPublished: true }, 'cheatsheet { id }');
  expect(await seen(anonymous)).toEqual({ cheatsheet: { id }, cheatsheets: { totalCount: 1 } });
  const { invalidFields } = await learning.change(user, 'createCheatsheet', {
    title: ' ',
    topic: '',
    content: '\t',
  });
  expect([...invalidFields].sort()).toEqual(['content', 'title', 'topic']);
});

test('lists take as many statements with many rows as with few', async () => {
  const { user, other, moderator } = people;
  const source = `{ courses(first: 50) { nodes { title instructor { username }
    modules(first: 5) { nodes { title viewerHasCompleted } } enrollments(first: 5) { nodes { completedCount user { username } } } } } }`;
  await enroll(other, (await makeCourse()).id);
  const few = (await learning.query(source, {}, user)).statements.length;
  for (let index = 0; index < 4; index += 1) {
    const { id } = await makeCourse();
    await Promise.all([enroll(other, id), enroll(moderator, id)]);
  }
  expect((await learning.query(source, {}, user)).statements).toHaveLength(few);
  expect(few).toBe(4);
});
