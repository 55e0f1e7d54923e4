import { randomUUID } from 'node:crypto';
import { demoTenantId, type Viewer } from '../../../wire/contract/viewer';
import { demoViewer, type Estate, openEstate } from '../../support/estate';
import { eventually } from '../../support/eventually';

let estate: Estate;
beforeAll(async () => {
  estate = await openEstate({ posts: 5, names: ['cortex', 'competition'] });
});
afterAll(() => estate.close());

const query = async (source: string, variables: Record<string, unknown>, viewer: Viewer) => {
  const { data, errors } = await estate.query(source, variables, viewer);
  expect(errors).toEqual([]);
  return data;
};

test("what is won in challenges and competitions is added to the user's points in cortex, once", async () => {
  const userId = randomUUID();
  await estate.sql(
    'cortex',
    `INSERT INTO users (tenant_id, id, username, email) VALUES ($1, $2, 'newcomer', 'newcomer@example.org')`,
    [demoTenantId, userId],
  );
  const viewer: Viewer = { tenantId: demoTenantId, userId, roles: ['USER'] };
  const input = {
    title: 'Count',
    description: 'To one.',
    points: 15,
    testCases: [{ name: 'a', answer: '1' }],
  };
  const { createCodingChallenge } = await query(
    `mutation ($input: CreateCodingChallengeInput!) { createCodingChallenge(input: $input) { codingChallenge { id } } }`,
    { input },
    demoViewer(0, 'ADMIN'),
  );
  const challengeId = createCodingChallenge.codingChallenge.id;
  const solve = () =>
    query(
      `mutation ($input: SubmitToChallengeInput!) { submitToChallenge(input: $input) { challengeSubmission { isAccepted } } }`,
      { input: { challengeId, answers: [{ name: 'a', answer: '1' }] } },
      viewer,
    );
  await Promise.all([solve(), solve()]);

  const [running] = await estate.sql(
    'competition',
    `SELECT id FROM competitions WHERE tenant_id = $1 AND starts_at < now() AND ends_at > now()`,
    [demoTenantId],
  );
  const competitionId = running!.id;
  await query(
    `mutation ($input: JoinCompetitionInput!) { joinCompetition(input: $input) { participant { id } } }`,
    { input: { competitionId } },
    viewer,
  );
  const [{ name, answer }] = (await estate.sql(
    'competition',
    'SELECT name, expected_output AS answer FROM competition_test_cases WHERE competition_id = $1 LIMIT 1',
    [competitionId],
  )) as [{ name: string; answer: string }];
  await query(
    `mutation ($input: SubmitToCompetitionInput!) { submitToCompetition(input: $input) { submission { score } } }`,
    { input: { competitionId, answers: [{ name, answer }] } },
    viewer,
  );
  await estate.sql('competition', `UPDATE competitions SET ends_at = now() WHERE id = $1`, [competitionId]);

  const source = `query ($id: ID!) { user(id: $id) { points pointAwards { nodes { points competition { id } } } } }`;
  await eventually(async () => {
    const { user } = await query(source, { id: userId }, viewer);
    expect(user.pointAwards.nodes.map(({ points }: { points: number }) => points)).toEqual([10, 15]);
    expect(user.points).toBe(25);
  });
  await solve();
  const { user } = await query(source, { id: userId }, viewer);
  expect([user.points, user.pointAwards.nodes.length]).toEqual([25, 2]);
});
