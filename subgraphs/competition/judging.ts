/** Judges answers by comparing them with what is right, keeps the leaderboard, and gives points: once for each thing. */
import type { EntityManager } from 'typeorm';
import { JoineryError } from '../../wire/contract/errors';
import type { Change } from '../runtime/change/change';
import { insertUnlessThere } from '../runtime/change/write-row';
import type { BatchFunction } from '../runtime/request/context';
import { findReadable, notFound } from '../runtime/request/find';
import type { ChallengeSubmission } from './entities/challenge-submission';
import { CodingChallenge } from './entities/coding-challenge';
import { Competition } from './entities/competition';
import { CompetitionParticipant } from './entities/competition-participant';
import type { CompetitionSubmission } from './entities/competition-submission';
import { PointAward } from './entities/point-award';
import { requireStatus } from './rules';
import type { SubmitToChallengeInput, SubmitToCompetitionInput, TestAnswer } from './types.generated';

/** Spaces around an answer and the kind of its line ends say nothing. */
const normal = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();

function isRight(answers: readonly TestAnswer[]): (name: string, expected: string) => boolean {
  const given = new Map(answers.map(({ name, answer }) => [name, normal(answer)]));
  return (name, expected) => given.get(name) === normal(expected);
}

/** Until the submission is there, the competition is neither changed nor judged, and the participant's other ones wait. */
export async function submit({
  manager,
  viewer,
  input,
}: Change<CompetitionSubmission, SubmitToCompetitionInput>): Promise<Partial<CompetitionSubmission>> {
  const { competitionId } = input;
  const answers = input.answers.map(({ name, answer }) => ({ name, answer }));
  await manager.query('SELECT FROM competitions WHERE id = $1 FOR SHARE', [competitionId]);
  const competition = await findReadable(manager, viewer, Competition, competitionId);
  if (!competition) throw notFound(Competition, competitionId);
  requireStatus(competition, 'RUNNING');
  const participant = await manager.findOne(CompetitionParticipant, {
    where: { competitionId, userId: viewer.userId },
    lock: { mode: 'for_no_key_update' },
  });
  if (!participant)
    throw new JoineryError('FORBIDDEN', 'Only participants may do this: join the competition first.');
  if (participant.submissionCount >= competition.maxSubmissions) {
    throw new JoineryError('INVALID_STATE', `You have submitted ${competition.maxSubmissions} times.`, {
      allowed: competition.maxSubmissions,
    });
  }
  const cases: { name: string; expected: string; points: number }[] = await manager.query(
    'SELECT name, expected_output AS expected, points FROM competition_test_cases WHERE competition_id = $1',
    [competitionId],
  );
  const right = isRight(answers);
  const score = cases.reduce(
    (sum, { name, expected, points }) => sum + (right(name, expected) ? points : 0),
    0,
  );
  return { answers, participantId: participant.id, score };
}

/** The first of equal submissions stays the best. */
export async function takeScore({ manager, row }: Change<CompetitionSubmission>): Promise<void> {
  await manager.query(
    `INSERT INTO competition_leaderboards AS kept (competition_id, user_id, submission_id, score) VALUES ($1, $2, $3, $4)
       ON CONFLICT (tenant_id, competition_id, user_id) DO UPDATE
         SET submission_id = excluded.submission_id, score = excluded.score, updated_at = now()
         WHERE kept.score < excluded.score`,
    [row.competitionId, row.userId, row.id, row.score],
  );
}

/** Gives the points of competitions that are over. Two statements: the second sees what was submitted before the first. */
export async function judgeEnded(manager: EntityManager): Promise<void> {
  const [ended]: [{ id: string }[], number] = await manager.query(
    `UPDATE competitions SET judged_at = now(), updated_at = now() WHERE id IN (
       SELECT id FROM competitions WHERE ends_at <= now() AND judged_at IS NULL
        ORDER BY ends_at LIMIT 100 FOR NO KEY UPDATE SKIP LOCKED) RETURNING id`,
  );
  if (ended.length === 0) return;
  await manager.query(
    `INSERT INTO point_awards (competition_id, user_id, points)
       SELECT competition_id, user_id, score FROM competition_leaderboards
        WHERE competition_id = ANY ($1::uuid[]) AND score > 0 ORDER BY competition_id, user_id
       ON CONFLICT (tenant_id, competition_id, user_id) DO NOTHING`,
    [ended.map(({ id }) => id)],
  );
}

export async function judgeAnswers({
  manager,
  viewer,
  input,
}: Change<ChallengeSubmission, SubmitToChallengeInput>): Promise<Partial<ChallengeSubmission>> {
  const { challengeId } = input;
  const answers = input.answers.map(({ name, answer }) => ({ name, answer }));
  const challenge = await findReadable(manager, viewer, CodingChallenge, challengeId);
  if (!challenge) throw notFound(CodingChallenge, challengeId);
  if (challenge.createdById === viewer.userId)
    throw new JoineryError('FORBIDDEN', 'Whoever made a challenge does not solve it.');
  const [{ cases }] = (await manager.query(
    'SELECT test_cases AS cases FROM coding_challenges WHERE id = $1',
    [challengeId],
  )) as [{ cases: TestAnswer[] }];
  const right = isRight(answers);
  const passedCount = cases.filter(({ name, answer }) => right(name, answer)).length;
  return { answers, passedCount, caseCount: cases.length, isAccepted: passedCount === cases.length };
}

export async function rewardSolving({ manager, row }: Change<ChallengeSubmission>): Promise<void> {
  if (!row.isAccepted) return;
  const { challengeId, userId } = row;
  const { points } = await manager.findOneByOrFail(CodingChallenge, { id: challengeId });
  await insertUnlessThere(manager, PointAward, { challengeId, userId, points });
}

/** Of each submission, whether it passes the test cases that everybody may see. */
export const loadResults: BatchFunction<{ name: string; isPassed: boolean }[]> = async (manager, ids) => {
  const rows: { id: string; answers: TestAnswer[]; name: string; expected: string }[] = await manager.query(
    `SELECT s.id, s.answers, t.name, t.expected_output AS expected
       FROM competition_submissions s JOIN competition_test_cases t
         ON t.tenant_id = s.tenant_id AND t.competition_id = s.competition_id AND NOT t.is_hidden
      WHERE s.id = ANY ($1::uuid[]) ORDER BY t.name`,
    [ids],
  );
  return ids.map(id =>
    rows
      .filter(row => row.id === id)
      .map(({ answers, name, expected }) => ({ name, isPassed: isRight(answers)(name, expected) })),
  );
};
