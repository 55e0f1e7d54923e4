import { codes } from '../../support/answer';
import { openDomain } from '../../support/domain';
import type { People, Person } from '../../support/people';

const career = openDomain('career');
let people: People;
let anonymous: Person;
beforeEach(async () => {
  people = await career.newTenant();
  anonymous = people.anonymous as Person;
});

const job = { title: 'Engineer', description: 'Joins.', company: 'Acme' };
const makeJob = async (by: Person, isOpen = true): Promise<string> => {
  const { id } = (await career.make(by, 'createJob', job, 'job { id }')).job;
  if (isOpen) await career.make(by, 'openJob', { id }, 'job { id }');
  return id;
};
const apply = (by: Person, jobId: string) =>
  career.change(by, 'applyForJob', { jobId, coverLetter: 'I would like to.' }, 'jobApplication { id }');
const applied = async (by: Person, jobId: string): Promise<string> =>
  (await apply(by, jobId)).data.applyForJob.jobApplication.id;

test('a draft is seen by whoever posted it and by moderators alone', async () => {
  const { user, other, moderator, stranger } = people;
  const id = await makeJob(user, false);
  const seen = async (viewer: Person) => {
    const source = 'query ($id: ID!) { job(id: $id) { id } jobs(filter: { status: DRAFT }) { totalCount } }';
    const { data } = await career.query(source, { id }, viewer);
    return [data.job !== null, data.jobs.totalCount];
  };
  for (const viewer of [user, moderator]) expect(await seen(viewer)).toEqual([true, 1]);
  for (const viewer of [other, anonymous, stranger]) expect(await seen(viewer)).toEqual([false, 0]);
  expect(codes(await apply(other, id))).toEqual(['REFERENCE_NOT_FOUND']);
});

test('a job is open, closed and open again, by whoever posted it and by moderators', async () => {
  const { user, other, moderator, stranger } = people;
  const id = await makeJob(user);
  const close = (viewer: Person) => career.change(viewer, 'closeJob', { id }, 'job { status }');
  expect(codes(await close(other))).toEqual(['FORBIDDEN']);
  expect(codes(await close(stranger))).toEqual(['NOT_FOUND']);
  expect(codes(await close(anonymous))).toEqual(['UNAUTHENTICATED']);
  expect((await close(moderator)).data.closeJob.job.status).toBe('CLOSED');
  expect(codes(await close(user))).toEqual(['INVALID_STATE']);
  expect(codes(await apply(other, id))).toEqual(['INVALID_STATE']);
});

test('all that is invalid about a job is told at once', async () => {
  const { invalidFields } = await career.change(people.user, 'createJob', {
    ...job,
    title: ' ',
    salaryMin: 5,
    salaryMax: 3,
    currency: 'euro',
  });
  expect([...invalidFields].sort()).toEqual(['currency', 'salaryMax', 'title']);
});

test('a user applies once, and not for their own job; the count follows', async () => {
  const { user, other, moderator } = people;
  const id = await makeJob(user);
  const twice = await Promise.all([apply(other, id), apply(other, id)]);
  expect(twice.flatMap(codes)).toEqual(['ALREADY_EXISTS']);
  expect(codes(await apply(user, id))).toEqual(['FORBIDDEN']);
  await apply(moderator, id);
  const { data } = await career.query(
    'query ($id: ID!) { job(id: $id) { applicationCount } }',
    { id },
    anonymous,
  );
  expect(data.job.applicationCount).toBe(2);
});

test('an application is read by whoever applied, whoever posted the job, and moderators, by whatever way', async () => {
  const { user, other, moderator, admin, stranger } = people;
  const jobId = await makeJob(user);
  const id = await applied(other, jobId);
  await applied(moderator, jobId);
  const source = `query ($id: ID!, $jobId: ID!) { jobApplication(id: $id) { coverLetter steps { totalCount } }
    job(id: $jobId) { applications { totalCount nodes { id } } } }`;
  const seen = async (viewer: Person) => {
    const { data } = await career.query(source, { id, jobId }, viewer);
    return [data.jobApplication !== null, data.job?.applications.totalCount];
  };
  expect(await seen(other)).toEqual([true, 1]);
  for (const viewer of [user, admin]) expect(await seen(viewer)).toEqual([true, 2]);
  const third: Person = { ...other, userId: (await career.keys('User', people.tenantId))[0]! };
  for (const viewer of [third, anonymous]) expect(await seen(viewer)).toEqual([false, 0]);
  expect(await seen(stranger)).toEqual([false, undefined]);
});

test('an application goes along its arrows, and each step is kept', async () => {
  const { user, other } = people;
  const id = await applied(other, await makeJob(user));
  const set = (viewer: Person, status: string) =>
    career.change(viewer, 'setApplicationStatus', { id, status });
  expect(codes(await set(other, 'OFFER'))).toEqual(['FORBIDDEN']);
  expect(codes(await set(user, 'OFFER'))).toEqual(['INVALID_STATE']);
  for (const status of ['REVIEWED', 'INTERVIEW', 'OFFER']) expect(codes(await set(user, status))).toEqual([]);
  expect(codes(await career.change(other, 'withdrawApplication', { id }))).toEqual(['INVALID_STATE']);
  const source = 'query ($id: ID!) { jobApplication(id: $id) { steps { nodes { status } } } }';
  const { data } = await career.query(source, { id }, other);
  const steps = data.jobApplication.steps.nodes.map(({ status }: { status: string }) => status);
  expect(steps).toEqual(['SUBMITTED', 'REVIEWED', 'INTERVIEW', 'OFFER']);
});

test('what stands in a portfolio is shown as the portfolio is', async () => {
  const { user, other } = people;
  const { portfolio } = await career.make(user, 'createPortfolio', { title: 'Work' }, 'portfolio { id }');
  const input = { title: 'Bridge', description: 'Over a river.', portfolioId: portfolio.id };
  const { project } = await career.make(user, 'createProject', input, 'project { id }');
  const seen = async () => {
    const source =
      'query ($id: ID!, $in: ID!) { project(id: $id) { id } portfolio(id: $in) { projects { totalCount } } }';
    const { data } = await career.query(source, { id: project.id, in: portfolio.id }, other);
    return [data.project !== null, data.portfolio?.projects.totalCount];
  };
  expect(await seen()).toEqual([false, undefined]);
  expect(codes(await career.change(other, 'updateProject', { id: project.id, title: 'Mine' }))).toEqual([
    'NOT_FOUND',
  ]);
  expect(codes(await career.change(other, 'createProject', input))).toEqual(['REFERENCE_NOT_FOUND']);
  await career.make(user, 'updatePortfolio', { id: portfolio.id, isPublic: true }, 'portfolio { id }');
  expect(await seen()).toEqual([true, 1]);
  expect(codes(await career.change(other, 'createProject', input))).toEqual(['REFERENCE_NOT_FOUND']);
  expect(codes(await career.change(user, 'deletePortfolio', { id: portfolio.id }))).toEqual([]);
  expect(await seen()).toEqual([false, undefined]);
});

test('a skill is endorsed by others, once each', async () => {
  const { user, other, moderator } = people;
  const { userSkill } = await career.make(
    user,
    'addSkill',
    { name: 'SQL', level: 'EXPERT' },
    'userSkill { id }',
  );
  const endorse = (viewer: Person) =>
    career.change(viewer, 'endorseSkill', { skillId: userSkill.id }, 'skill { endorsementCount }');
  expect(codes(await endorse(user))).toEqual(['FORBIDDEN']);
  await Promise.all([endorse(other), endorse(other), endorse(moderator)]);
  expect((await endorse(other)).data.endorseSkill.skill.endorsementCount).toBe(2);
  await career.make(other, 'unendorseSkill', { skillId: userSkill.id }, 'skill { id }');
  const { data } = await career.query(
    'query ($id: ID!) { userSkill(id: $id) { endorsementCount } }',
    { id: userSkill.id },
    anonymous,
  );
  expect(data.userSkill.endorsementCount).toBe(1);
  expect(codes(await career.change(user, 'addSkill', { name: 'SQL', level: 'BEGINNER' }))).toEqual([
    'ALREADY_EXISTS',
  ]);
});

test('lists take as many statements with many rows as with few', async () => {
  const { user, other, moderator, admin } = people;
  const source = `{ jobs(first: 50) { totalCount nodes { title postedBy { username }
    applications(first: 3) { nodes { user { username } steps(first: 5) { nodes { status } } } } } } }`;
  await apply(other, await makeJob(user));
  const few = (await career.query(source, {}, admin)).statements.length;
  for (let index = 0; index < 5; index += 1) {
    const id = await makeJob(moderator);
    await Promise.all([apply(user, id), apply(other, id)]);
  }
  expect((await career.query(source, {}, admin)).statements).toHaveLength(few);
  expect(few).toBe(4);
});
