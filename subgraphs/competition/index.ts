/** Competition: contests that are judged by test cases, their leaderboards, challenges, and the points for them. */

import type { Viewer } from '../../wire/contract/viewer';
import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { domainFolder } from '../runtime/declare/domain-folder';
import { readableIf } from '../runtime/request/readable-if';
import { competitionDemo } from './demo';
import { judgeEnded } from './judging';
import { hasStatus } from './rules';

const made = (row: string) =>
  `EXISTS (SELECT FROM competitions c WHERE c.id = ${row}.competition_id AND c.created_by = :viewer)`;

export const competition = defineSubgraph({
  ...domainFolder(__dirname),
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
