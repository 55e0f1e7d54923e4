import { batched, connection } from '../../runtime/request/resolver';
import { CodingChallenge as Challenge } from '../entities/coding-challenge';
import { Competition as Contest } from '../entities/competition';
import { loadResults } from '../judging';
import { statusOf } from '../rules';
import { loadRanks, loadViewerHasSolved, loadViewerParticipant } from '../standing';
import type {
  CodingChallengeResolvers,
  CompetitionResolvers,
  CompetitionSubmissionResolvers,
  LeaderboardEntryResolvers,
  UserResolvers,
} from '../types.generated';

export const Competition: CompetitionResolvers = {
  status: statusOf,
  viewerParticipant: batched(loadViewerParticipant),
};

export const CompetitionSubmission: CompetitionSubmissionResolvers = { results: batched(loadResults) };

export const LeaderboardEntry: LeaderboardEntryResolvers = { rank: batched(loadRanks) };

export const CodingChallenge: CodingChallengeResolvers = { viewerHasSolved: batched(loadViewerHasSolved) };

export const User: UserResolvers = {
  competitions: connection(Contest, { of: 'createdById' }),
  codingChallenges: connection(Challenge, { of: 'createdById' }),
};
