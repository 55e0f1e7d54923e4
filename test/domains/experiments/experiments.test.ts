import { intervalOfMean, intervalOfRate } from '../../../subgraphs/experiments/results';
import type { Viewer } from '../../../wire/contract/viewer';
import { codes } from '../../support/answer';
import { openDomain } from '../../support/domain';
import type { People, Person } from '../../support/people';

const experiments = openDomain('experiments');
let people: People;
let anonymous: Person;
beforeEach(async () => {
  people = await experiments.newTenant();
  anonymous = people.anonymous as Person;
});

const variants = [
  { name: 'control', weight: 1 },
  { name: 'green', weight: 3 },
];
const create = async (key = 'button', isRunning = true): Promise<string> => {
  const input = { key, name: 'The button', variants };
  const { experiment } = await experiments.make(people.admin, 'createExperiment', input, 'experiment { id }');
  if (isRunning)
    await experiments.make(people.admin, 'startExperiment', { id: experiment.id }, 'experiment { status }');
  return experiment.id;
};
const assign = async (viewer: Person, key = 'button') =>
  (await experiments.make(viewer, 'assignToExperiment', { key }, 'assignment { id variant }')).assignment;
const track = (viewer: Person, kind: string, value?: number) =>
  experiments.change(viewer, 'trackExperiment', { key: 'button', kind, value }, 'event { variant }');

test('a user gets one variant, by the weights, and keeps it, however many ask at once', async () => {
  const { user, other } = people;
  expect(await assign(user)).toBeNull();
  const id = await create('button', false);
  expect(await assign(user)).toBeNull();
  await experiments.make(people.admin, 'startExperiment', { id }, 'experiment { id }');
  const all = await Promise.all([assign(user), assign(user), assign(user)]);
  expect(new Set(all.map(({ id: one }) => one)).size).toBe(1);
  const crowd = await experiments.crowd(people.tenantId, 200);
  const given = await Promise.all(crowd.map(one => assign(one)));
  const green = given.filter(({ variant }) => variant === 'green').length;
  expect(green).toBeGreaterThan(120);
  expect(green).toBeLessThan(180);
  await experiments.make(people.admin, 'stopExperiment', { id }, 'experiment { id }');
  expect(await assign(other)).toBeNull();
  expect((await track(user, 'EXPOSURE')).data.trackExperiment.event).toBeNull();
});

test('an experiment is managed by admins, along its states; its variants stay once users have them', async () => {
  const { user, moderator, admin, stranger } = people;
  const id = await create('button', false);
  for (const field of ['startExperiment', 'stopExperiment', 'deleteExperiment']) {
    for (const viewer of [user, moderator])
      expect(codes(await experiments.change(viewer, field, { id }))).toEqual(['FORBIDDEN']);
    expect(codes(await experiments.change(anonymous, field, { id }))).toEqual(['UNAUTHENTICATED']);
    expect(codes(await experiments.change({ ...stranger, roles: ['ADMIN'] }, field, { id }))).toEqual([
      'NOT_FOUND',
    ]);
  }
  const change = (field: string, input = {}) => experiments.change(admin, field, { id, ...input });
  expect(codes(await change('stopExperiment'))).toEqual(['INVALID_STATE']);
  for (const wrong of [
    variants.slice(1),
    [variants[0], variants[0]],
    [{ name: 'a', weight: 0 }, variants[0]],
  ])
    expect((await change('updateExperiment', { variants: wrong })).errors).toMatchObject([
      { code: 'BAD_USER_INPUT' },
    ]);
  expect(codes(await change('updateExperiment', { variants: [...variants].reverse() }))).toEqual([]);
  expect(codes(await change('startExperiment'))).toEqual([]);
  expect(codes(await change('updateExperiment', { variants }))).toEqual(['INVALID_STATE']);
  expect(codes(await change('updateExperiment', { name: 'Another name' }))).toEqual([]);
  expect(codes(await change('stopExperiment'))).toEqual([]);
  expect(codes(await change('startExperiment'))).toEqual(['INVALID_STATE']);
});

test('experiments and events are seen by staff alone, an assignment by its user as well', async () => {
  const { user, other, moderator, admin, stranger } = people;
  const id = await create();
  const mine = (await assign(user)).id;
  await track(user, 'EXPOSURE');
  const [event] = await experiments.sql('SELECT id FROM experiment_events WHERE experiment_id = $1', [id]);
  const source = `query ($id: ID!, $mine: ID!, $event: ID!) { experiment(id: $id) { variants { name } } experiments { totalCount }
    experimentEvent(id: $event) { kind } experimentAssignment(id: $mine) { variant experiment { key } } }`;
  const seen = async (viewer: Viewer) => {
    const { data } = await experiments.query(source, { id, mine, event: event.id }, viewer);
    return [
      data.experiment,
      data.experiments.totalCount,
      data.experimentEvent,
      data.experimentAssignment,
    ].map(Boolean);
  };
  for (const viewer of [admin, moderator]) expect(await seen(viewer)).toEqual([true, true, true, true]);
  expect(await seen(user)).toEqual([false, false, false, true]);
  for (const viewer of [other, stranger, anonymous])
    expect(await seen(viewer)).toEqual([false, false, false, false]);
});

test('results count users by variant, with rates, means and their intervals', async () => {
  const { user, other, moderator, admin } = people;
  const id = await create();
  // Who has which variant follows from ids: the test says it.
  await experiments.sql(
    `INSERT INTO experiment_assignments (tenant_id, experiment_id, user_id, variant)
     SELECT $1, $2, id, CASE WHEN id = $4 THEN 'control' ELSE 'green' END FROM unnest($3::uuid[]) AS u(id)`,
    [people.tenantId, id, [user, other, moderator].map(({ userId }) => userId), moderator.userId],
  );
  for (const viewer of [user, user, other, moderator]) await track(viewer, 'EXPOSURE');
  for (const viewer of [user, user]) await track(viewer, 'CONVERSION');
  for (const [viewer, value] of [
    [user, 2],
    [user, 4],
    [other, 6],
  ] as const)
    await track(viewer, 'VALUE', value);
  expect(codes(await track(user, 'VALUE'))).toEqual(['BAD_USER_INPUT']);
  expect(codes(await track(user, 'EXPOSURE', 1))).toEqual(['BAD_USER_INPUT']);
  expect(codes(await track(user, 'VALUE', 1e308))).toEqual(['BAD_USER_INPUT']);
  const source = `query ($id: ID!) { experiment(id: $id) { results { variant assigned exposed converted rate rateInterval { low high } values mean meanInterval { low high } } } }`;
  const { data, statements } = await experiments.query(source, { id }, admin);
  expect(statements).toHaveLength(2);
  expect(data.experiment.results).toEqual([
    {
      ...{ variant: 'control', assigned: 1, exposed: 1, converted: 0, rate: 0 },
      ...{
        rateInterval: { low: 0, high: expect.closeTo(0.975, 3) },
        values: 0,
        mean: null,
        meanInterval: null,
      },
    },
    {
      ...{ variant: 'green', assigned: 2, exposed: 2, converted: 1, rate: 0.5 },
      rateInterval: { low: expect.closeTo(0.0126, 3), high: expect.closeTo(0.9874, 3) },
      ...{
        values: 3,
        mean: 4,
        meanInterval: { low: expect.closeTo(-0.968, 2), high: expect.closeTo(8.968, 2) },
      },
    },
  ]);
});

test('intervals are those of the textbooks', () => {
  // Clopper and Pearson 1934: 10 of 100. R: binom.test(10, 100), t.test of mean 10, sd 2, n 25.
  const rate = intervalOfRate(10, 100);
  expect([rate.low, rate.high]).toEqual([expect.closeTo(0.049, 3), expect.closeTo(0.1762, 3)]);
  expect(intervalOfRate(5, 5).high).toBe(1);
  const mean = intervalOfMean(10, 2, 25);
  expect([mean.low, mean.high]).toEqual([expect.closeTo(9.174, 2), expect.closeTo(10.826, 2)]);
});
