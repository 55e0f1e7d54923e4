/** Competition: contests that are judged by test cases, their leaderboards, challenges, and the points for them. */

import type { Viewer } from '../../wire/contract/viewer';
import { TenantReplica } from '../replicas/tenant';
import { UserReplica } from '../replicas/user';
import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { readableIf } from '../runtime/request/readable-if';
import { competitionDemo } from './demo';
import { ChallengeSubmission } from './entities/challenge-submission';
import { CodingChallenge } from './entities/coding-challenge';
import { Competition } from './entities/competition';
import { CompetitionParticipant } from './entities/competition-participant';
import { CompetitionSubmission } from './entities/competition-submission';
import { CompetitionTestCase } from './entities/competition-test-case';
import { LeaderboardEntry } from './entities/leaderboard-entry';
import { PointAward } from './entities/point-award';
import { judgeEnded } from './judging';
import { CreateCompetition1796021685088 } from './migrations/1796021685088-create-competition';
import { FindDueCompetitions1796024989438 } from './migrations/1796024989438-find-due-competitions';
import { OrderAUsersLeaderboardEntries1796025791538 } from './migrations/1796025791538-order-a-users-leaderboard-entries';
import * as fields from './resolvers/fields';
import { Mutation } from './resolvers/mutation';
import { hasStatus } from './rules';

const made = (row: string) =>
  `EXISTS (SELECT FROM competitions c WHERE c.id = ${row}.competition_id AND c.created_by = :viewer)`;

export const competition = defineSubgraph({
  name: 'competition',
  entities: [
    Competition,
    CompetitionParticipant,
    CompetitionTestCase,
    CompetitionSubmission,
    LeaderboardEntry,
    CodingChallenge,
    ChallengeSubmission,
    PointAward,
    TenantReplica,
    UserReplica,
  ],
  migrations: [
    CreateCompetition1796021685088,
    FindDueCompetitions1796024989438,
    OrderAUsersLeaderboardEntries1796025791538,
  ],
  resolvers: { Mutation, ...fields },
  orders: { CompetitionTestCase: { name: 'ASC' }, LeaderboardEntry: { score: 'DESC' } },
  filters: { Competition: { status: hasStatus } },
  readable: {
    CompetitionTestCase: ({ userId: viewer }: Viewer, alias) => ({
      sql: `${made(`"${alias}"`)} OR NOT "${alias}".is_hidden AND EXISTS (
        SELECT FROM competitions c WHERE c.id = "${alias}".competition_id AND c.starts_at <= now())`,
      params: { viewer },
    }),
    CompetitionSubmission: readableIf(one => `${one}.user_id = :viewer OR ${made(one)}`),
    ChallengeSubmission: readableIf(one => `${one}.user_id = :viewer`),
  },
  tasks: [
    {
      name: 'Ended competitions are judged',
      everyMs: 1_000,
      due: 'SELECT competitions_due()',
      run: judgeEnded,
    },
  ],
  demo: competitionDemo,
  violations: {
    competitions_period_check: {
      code: 'CONSTRAINT_VIOLATED',
      message: 'A competition ends after it has started.',
      field: 'endsAt',
    },
    competition_test_cases_competition_id_name_key: {
      code: 'ALREADY_EXISTS',
      message: 'The competition has a test case of this name already.',
      field: 'name',
    },
  },
});
