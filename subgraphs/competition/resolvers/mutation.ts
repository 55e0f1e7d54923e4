import { create } from '../../runtime/change/create';
import { edit } from '../../runtime/change/edit';
import { join, leave } from '../../runtime/change/join';
import { remove } from '../../runtime/change/remove';
import { author, authorOrStaff, staff } from '../../runtime/change/who';
import { ChallengeSubmission } from '../entities/challenge-submission';
import { CodingChallenge } from '../entities/coding-challenge';
import { Competition } from '../entities/competition';
import { CompetitionParticipant } from '../entities/competition-participant';
import { CompetitionSubmission } from '../entities/competition-submission';
import { CompetitionTestCase } from '../entities/competition-test-case';
import { judgeAnswers, rewardSolving, submit, takeScore } from '../judging';
import {
  checkAnswers,
  checkDates,
  checkTestCases,
  madeCompetition,
  requireNotOver,
  requireOpen,
  requireUpcoming,
  requireUpcomingOf,
} from '../rules';
import type { MutationResolvers } from '../types.generated';

export const Mutation: MutationResolvers = {
  createCompetition: create(Competition, { who: staff, by: 'createdById', check: checkDates }),
  updateCompetition: edit(Competition, {
    who: author('createdById'),
    check: checkDates,
    before: requireNotOver,
  }),
  deleteCompetition: remove(Competition, { who: authorOrStaff('createdById') }),

  addCompetitionTestCase: create(CompetitionTestCase, { who: madeCompetition, before: requireUpcoming }),
  updateCompetitionTestCase: edit(CompetitionTestCase, { who: madeCompetition, before: requireUpcoming }),
  removeCompetitionTestCase: remove(CompetitionTestCase, { who: madeCompetition, before: requireUpcoming }),

  joinCompetition: join(CompetitionParticipant, { by: 'userId', before: requireOpen }),
  leaveCompetition: leave(CompetitionParticipant, { by: 'userId', after: requireUpcomingOf }),
  submitToCompetition: create(CompetitionSubmission, {
    by: 'userId',
    check: checkAnswers,
    set: submit,
    after: takeScore,
  }),

  createCodingChallenge: create(CodingChallenge, {
    who: staff,
    by: 'createdById',
    check: checkTestCases,
  }),
  updateCodingChallenge: edit(CodingChallenge, { who: staff, check: checkTestCases }),
  deleteCodingChallenge: remove(CodingChallenge, { who: staff }),
  submitToChallenge: create(ChallengeSubmission, {
    by: 'userId',
    check: checkAnswers,
    set: judgeAnswers,
    after: rewardSolving,
  }),
};
