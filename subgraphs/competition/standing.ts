/** Loads where users stand: their rank in a competition, whether they take part, and what they have solved. */
import type { BatchFunction } from '../runtime/request/context';
import type { CompetitionParticipant } from './entities/competition-participant';

/** One count for each score of a competition, by the leaderboard's index. */
export const loadRanks: BatchFunction<number> = async (manager, ids) => {
  const rows: { id: string; rank: number }[] = await manager.query(
    `SELECT e.id, ahead.count + 1 AS rank
       FROM competition_leaderboards e
       JOIN (SELECT tenant_id, competition_id, score, (
               SELECT count(*)::int FROM competition_leaderboards b
                WHERE b.tenant_id = s.tenant_id AND b.competition_id = s.competition_id AND b.score > s.score
             ) AS count
               FROM (SELECT DISTINCT tenant_id, competition_id, score FROM competition_leaderboards
                      WHERE id = ANY ($1::uuid[])) s) ahead USING (tenant_id, competition_id, score)
      WHERE e.id = ANY ($1::uuid[])`,
    [ids],
  );
  const ranks = new Map(rows.map(({ id, rank }) => [id, rank]));
  return ids.map(id => ranks.get(id)!);
};

export const loadViewerParticipant: BatchFunction<CompetitionParticipant | null> = async (
  manager,
  ids,
  { userId },
) => {
  if (userId === null) return ids.map(() => null);
  const rows: CompetitionParticipant[] = await manager.query(
    `SELECT id, competition_id AS "competitionId", user_id AS "userId", submission_count AS "submissionCount",
            created_at AS "createdAt"
       FROM competition_participants WHERE user_id = $1 AND competition_id = ANY ($2::uuid[])`,
    [userId, ids],
  );
  const byCompetition = new Map(rows.map(row => [row.competitionId, row]));
  return ids.map(id => byCompetition.get(id) ?? null);
};

export const loadViewerHasSolved: BatchFunction<boolean> = async (manager, ids, { userId }) => {
  if (userId === null) return ids.map(() => false);
  const rows: { id: string }[] = await manager.query(
    'SELECT challenge_id AS id FROM point_awards WHERE user_id = $1 AND challenge_id = ANY ($2::uuid[])',
    [userId, ids],
  );
  const solved = new Set(rows.map(({ id }) => id));
  return ids.map(id => solved.has(id));
};
