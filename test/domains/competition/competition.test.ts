import { codes } from '../../support/answer';
import { openDomain } from '../../support/domain';
import { eventually } from '../../support/eventually';
import type { People, Person } from '../../support/people';

const competition = openDomain('competition');
let people: People;
let anonymous: Person;
beforeEach(async () => {
  people = await competition.newTenant();
  anonymous = people.anonymous as Person;
});

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const create = async (by: Person, maxSubmissions = 3): Promise<string> => {
  const input = {
    title: 'Squares',
    description: 'Square it.',
    startsAt: inDays(1),
    endsAt: inDays(2),
    maxSubmissions,
  };
  return (await competition.make(by, 'createCompetition', input, 'competition { id }')).competition.id;
};
const addCase = (by: Person, competitionId: string, name: string, values = {}) =>
  competition.change(
    by,
    'addCompetitionTestCase',
    { competitionId, name, input: name, expectedOutput: String(Number(name) ** 2), points: 10, ...values },
    'competitionTestCase { id }',
  );
/** As if days had gone by. */
const wait = (id: string, days: number) =>
  competition.sql(
    `UPDATE competitions SET starts_at = starts_at - $2 * interval '1 day', ends_at = ends_at - $2 * interval '1 day' WHERE id = $1`,
    [id, days],
  );
/** A running competition of the moderator with a visible case and two hidden ones. */
async function run(maxSubmissions?: number) {
  const { moderator } = people;
  const id = await create(moderator, maxSubmissions);
  const cases: string[] = [];
  for (const name of ['2', '3', '4']) {
    const { data } = await addCase(moderator, id, name, { isHidden: name !== '2' });
    cases.push(data.addCompetitionTestCase.competitionTestCase.id);
  }
  await wait(id, 1);
  return { id, cases };
}
const enter = (by: Person, competitionId: string) =>
  competition.change(by, 'joinCompetition', { competitionId }, 'participant { submissionCount }');
const submit = (by: Person, competitionId: string, ...answers: string[]) =>
  competition.change(
    by,
    'submitToCompetition',
    { competitionId, answers: answers.map((answer, at) => ({ name: String(at + 2), answer })) },
    'submission { id score results { name isPassed } }',
  );
const leaderboardOf = async (id: string, viewer: Person) => {
  const source = `query ($id: ID!) { competition(id: $id) { status leaderboard { nodes { rank score user { username } submission { id } } } } }`;
  return (await competition.query(source, { id }, viewer)).data.competition;
};

test('a competition is made by moderators, and its test cases by whoever made it, until it starts', async () => {
  const { user, moderator, admin, stranger } = people;
  const input = { title: 'A', description: 'B', startsAt: inDays(1), endsAt: inDays(2) };
  expect(codes(await competition.change(user, 'createCompetition', input))).toEqual(['FORBIDDEN']);
  expect(codes(await competition.change(anonymous, 'createCompetition', input))).toEqual(['UNAUTHENTICATED']);
  const past = await competition.change(moderator, 'createCompetition', { ...input, startsAt: inDays(-1) });
  expect(past.errors[0]!.message).toBe('A competition starts in the future.');
  const reversed = await competition.change(moderator, 'createCompetition', {
    ...input,
    startsAt: inDays(3),
  });
  expect(reversed.invalidFields).toEqual(['endsAt']);
  const id = await create(moderator);
  for (const [viewer, code] of [
    [user, 'FORBIDDEN'],
    [admin, 'FORBIDDEN'],
    [stranger, 'NOT_FOUND'],
    [anonymous, 'UNAUTHENTICATED'],
  ] as const)
    expect(codes(await competition.change(viewer, 'updateCompetition', { id, title: 'Mine' }))).toEqual([
      code,
    ]);
  expect(codes(await addCase(admin, id, '2'))).toEqual(['FORBIDDEN']);
  expect(codes(await addCase(moderator, id, '2'))).toEqual([]);
  expect(codes(await addCase(moderator, id, '2'))).toEqual(['ALREADY_EXISTS']);
  expect(codes(await addCase(moderator, id, '3', { points: 0 }))).toEqual(['CONSTRAINT_VIOLATED']);
  await wait(id, 1);
  expect(codes(await addCase(moderator, id, '3'))).toEqual(['INVALID_STATE']);
  const moved = { id, startsAt: inDays(5), endsAt: inDays(6) };
  expect(codes(await competition.change(moderator, 'updateCompetition', moved))).toEqual(['BAD_USER_INPUT']);
  expect(codes(await competition.change(moderator, 'updateCompetition', { id, endsAt: inDays(6) }))).toEqual(
    [],
  );
});

test('a hidden test case is seen by whoever made the competition alone, by whatever way', async () => {
  const { user, other, moderator, admin, stranger } = people;
  const id = await create(moderator);
  const shown = (await addCase(moderator, id, '2', { isHidden: false })).data.addCompetitionTestCase
    .competitionTestCase.id;
  const hidden = (await addCase(moderator, id, '3')).data.addCompetitionTestCase.competitionTestCase.id;
  const source = `query ($id: ID!, $shown: ID!, $hidden: ID!) { shown: competitionTestCase(id: $shown) { name }
    hidden: competitionTestCase(id: $hidden) { expectedOutput }
    competition(id: $id) { testCases { totalCount nodes { name } } } }`;
  const seen = async (viewer: Person) => {
    const { data } = await competition.query(source, { id, shown, hidden }, viewer);
    return [data.shown !== null, data.hidden !== null, data.competition?.testCases.totalCount ?? null];
  };
  expect(await seen(moderator)).toEqual([true, true, 2]);
  for (const viewer of [user, admin, anonymous]) expect(await seen(viewer)).toEqual([false, false, 0]);
  await wait(id, 1);
  for (const viewer of [user, admin, anonymous]) expect(await seen(viewer)).toEqual([true, false, 1]);
  expect(await seen(stranger)).toEqual([false, false, null]);
  for (const field of ['updateCompetitionTestCase', 'removeCompetitionTestCase'])
    expect(codes(await competition.change(admin, field, { id: hidden }))).toEqual(['NOT_FOUND']);
  await enter(other, id);
  const { submission } = (await submit(other, id, '4', '9')).data.submitToCompetition;
  expect(submission).toMatchObject({ score: 20, results: [{ name: '2', isPassed: true }] });
});

test('submissions are for participants, within the time and limited in number, however many at once', async () => {
  const { user, other, moderator } = people;
  const { id } = await run(3);
  expect(codes(await submit(user, id, '4'))).toEqual(['FORBIDDEN']);
  expect(codes(await enter(moderator, id))).toEqual(['FORBIDDEN']);
  await Promise.all([enter(user, id), enter(user, id)]);
  const answers = await Promise.all(['1', '2', '3', '4', '5'].map(answer => submit(user, id, answer)));
  expect(answers.flatMap(codes)).toEqual(['INVALID_STATE', 'INVALID_STATE']);
  expect((await enter(user, id)).data.joinCompetition.participant).toEqual({ submissionCount: 3 });
  expect(codes(await competition.change(user, 'leaveCompetition', { competitionId: id }))).toEqual([
    'INVALID_STATE',
  ]);
  await enter(other, id);
  const twice = {
    competitionId: id,
    answers: [
      { name: '2', answer: '4' },
      { name: '2', answer: '5' },
    ],
  };
  expect(codes(await competition.change(other, 'submitToCompetition', twice))).toEqual(['BAD_USER_INPUT']);
  await wait(id, 1);
  expect(codes(await submit(other, id, '4'))).toEqual(['INVALID_STATE']);
  expect(codes(await enter(people.admin, id))).toEqual(['INVALID_STATE']);
});

test('the best submission counts, equal scores share a rank, and points are awarded once when it is over', async () => {
  const { user, other, moderator, admin } = people;
  const { id } = await run(10);
  const [late] = (await competition.crowd(people.tenantId, 1)) as [Person];
  for (const viewer of [user, other, admin, late]) await enter(viewer, id);
  await Promise.all([
    ...[['4'], ['4', '9', '16'], ['0']].map(answers => submit(user, id, ...answers)),
    ...[[' 4 ', '9\n'], ['4']].map(answers => submit(other, id, ...answers)),
    submit(admin, id, '0', '9', '16'),
    submit(late, id, '0'),
  ]);
  const { status, leaderboard } = await leaderboardOf(id, other);
  expect(status).toBe('RUNNING');
  expect(leaderboard.nodes.map(({ rank, score }: any) => [rank, score])).toEqual([
    [1, 30],
    [2, 20],
    [2, 20],
    [4, 0],
  ]);
  expect(leaderboard.nodes.filter(({ submission }: any) => submission !== null)).toHaveLength(1);
  await wait(id, 1);
  expect((await leaderboardOf(id, user)).status).toBe('JUDGED');
  const source = `query ($id: ID!) { competition(id: $id) { judgedAt } competitions(filter: { status: JUDGED }) { totalCount } }`;
  await eventually(async () => {
    const { data } = await competition.query(source, { id }, user);
    expect(data.competitions.totalCount).toBe(1);
    expect(data.competition.judgedAt).not.toBeNull();
  });
  const awards = await competition.sql(
    'SELECT user_id, points FROM point_awards WHERE competition_id = $1 ORDER BY points DESC, user_id',
    [id],
  );
  const second = [other.userId, admin.userId].sort().map(userId => ({ user_id: userId, points: 20 }));
  expect(awards).toEqual([{ user_id: user.userId, points: 30 }, ...second]);
  const told = await competition.sql(
    `SELECT count(*)::int FROM joinery_outbox WHERE tenant_id = $1 AND type = 'PointAward'`,
    [people.tenantId],
  );
  expect(told).toEqual([{ count: 3 }]);
  expect(codes(await competition.change(moderator, 'updateCompetition', { id, title: 'Again' }))).toEqual([
    'INVALID_STATE',
  ]);
});

test('submissions are seen by their user, and by whoever judges', async () => {
  const { user, other, moderator, admin, stranger } = people;
  const { id } = await run();
  await enter(user, id);
  const mine = (await submit(user, id, '4')).data.submitToCompetition.submission.id;
  const source = `query ($id: ID!, $mine: ID!) { competitionSubmission(id: $mine) { answers { answer } }
    competition(id: $id) { submissions { totalCount } leaderboard { nodes { submission { id } } } } }`.replace(
    ', $user: ID!',
    '',
  );
  const seen = async (viewer: Person) => {
    const { data } = await competition.query(source, { id, mine }, viewer);
    return [data.competitionSubmission !== null, data.competition?.submissions.totalCount ?? 0];
  };
  for (const viewer of [user, moderator, admin]) expect(await seen(viewer)).toEqual([true, 1]);
  for (const viewer of [other, stranger, anonymous]) expect(await seen(viewer)).toEqual([false, 0]);
});

test('a challenge gives its points once to each who solves it; its test cases are in no answer', async () => {
  const { user, other, moderator, admin } = people;
  const testCases = [
    { name: 'a', answer: '1' },
    { name: 'b', answer: '2' },
  ];
  const input = { title: 'Count', description: 'Count.', points: 15, testCases };
  expect(codes(await competition.change(user, 'createCodingChallenge', input))).toEqual(['FORBIDDEN']);
  const { codingChallenge } = await competition.make(
    moderator,
    'createCodingChallenge',
    input,
    'codingChallenge { id }',
  );
  const { id } = codingChallenge;
  const solve = (viewer: Person, ...answers: string[]) =>
    competition.change(
      viewer,
      'submitToChallenge',
      { challengeId: id, answers: answers.map((answer, at) => ({ name: 'ab'[at], answer })) },
      'challengeSubmission { id passedCount caseCount isAccepted }',
    );
  expect(codes(await solve(moderator, '1', '2'))).toEqual(['FORBIDDEN']);
  const wrong = (await solve(user, '1')).data.submitToChallenge.challengeSubmission;
  expect(wrong).toEqual({ id: wrong.id, passedCount: 1, caseCount: 2, isAccepted: false });
  const all = await Promise.all([solve(user, '1', '2'), solve(user, '1', '2'), solve(other, '1', '2')]);
  expect(all.flatMap(codes)).toEqual([]);
  const source = `query ($id: ID!, $wrong: ID!) { challengeSubmission(id: $wrong) { answers { answer } }
    codingChallenge(id: $id) { solvedCount viewerHasSolved submissions { totalCount } } }`;
  const seen = async (viewer: Person) => {
    const { data } = await competition.query(source, { id, wrong: wrong.id }, viewer);
    const { solvedCount, viewerHasSolved, submissions } = data.codingChallenge;
    return [solvedCount, viewerHasSolved, submissions.totalCount, data.challengeSubmission !== null];
  };
  expect(await seen(user)).toEqual([2, true, 3, true]);
  expect(await seen(other)).toEqual([2, true, 1, false]);
  expect(await seen(admin)).toEqual([2, false, 4, true]);
  expect(await seen(anonymous)).toEqual([2, false, 0, false]);
  const awards = await competition.sql('SELECT points FROM point_awards WHERE challenge_id = $1', [id]);
  expect(awards).toEqual([{ points: 15 }, { points: 15 }]);
});

test('lists take as many statements with many rows as with few', async () => {
  const { user, other, admin } = people;
  const source = `{ competitions(first: 50) { nodes { title createdBy { username } viewerParticipant { submissionCount }
    testCases(first: 5) { nodes { name } } leaderboard(first: 5) { nodes { rank score user { username } submission { results { isPassed } } } } } } }`;
  const fill = async (viewers: Person[]) => {
    const { id } = await run();
    for (const viewer of viewers) {
      await enter(viewer, id);
      await submit(viewer, id, '4', '9');
    }
  };
  await fill([user]);
  const few = (await competition.query(source, {}, user)).statements.length;
  for (let index = 0; index < 3; index += 1) await fill([user, other, admin]);
  expect((await competition.query(source, {}, user)).statements).toHaveLength(few);
  expect(few).toBe(7);
});
