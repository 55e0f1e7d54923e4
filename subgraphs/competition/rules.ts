/** Decides what the tables cannot: what a competition's dates allow, who makes its test cases, and what an answer is. */
import { JoineryError } from '../../wire/contract/errors';
import type { SignedInViewer } from '../../wire/contract/viewer';
import type { Change } from '../runtime/change/change';
import type { Rule } from '../runtime/change/who';
import { findForChange } from '../runtime/request/find';
import { Competition } from './entities/competition';
import type { CompetitionParticipant } from './entities/competition-participant';
import { CompetitionTestCase } from './entities/competition-test-case';
import type { CompetitionStatus, TestAnswer } from './types.generated';

const maximumCases = 500;
const maximumAnswer = 10_000;

export const statusOf = ({ startsAt, endsAt, judgedAt }: Competition): CompetitionStatus => {
  const now = new Date();
  if (judgedAt !== null || endsAt <= now) return 'JUDGED';
  return startsAt <= now ? 'RUNNING' : 'UPCOMING';
};

/** The same in SQL, for lists. */
export const hasStatus = (status: CompetitionStatus, alias: string): string => {
  const conditions: Record<CompetitionStatus, string> = {
    UPCOMING: `"${alias}".starts_at > now()`,
    RUNNING: `"${alias}".starts_at <= now() AND "${alias}".ends_at > now()`,
    JUDGED: `"${alias}".ends_at <= now()`,
  };
  return conditions[status];
};

export function requireStatus(competition: Competition, ...allowed: CompetitionStatus[]): void {
  const state = statusOf(competition);
  if (allowed.includes(state)) return;
  throw new JoineryError(
    'INVALID_STATE',
    `The competition is ${state}; this is possible while it is ${allowed.join(' or ')}.`,
    { state, allowed },
  );
}

const invalid = (field: string, message: string) => new JoineryError('BAD_USER_INPUT', message, { field });

/** What has begun keeps its beginning and its terms; what is over is over. */
export function requireDates({ row, was }: Change<Competition> & { readonly was?: Competition }): void {
  const now = new Date();
  if (was) requireStatus(was, 'UPCOMING', 'RUNNING');
  if (was && statusOf(was) === 'RUNNING') {
    if (row.startsAt.getTime() !== was.startsAt.getTime())
      throw invalid('startsAt', 'The competition has started already.');
    if (row.maxSubmissions !== was.maxSubmissions)
      throw invalid('maxSubmissions', 'The number of submissions stays once the competition has started.');
  } else if (row.startsAt <= now) throw invalid('startsAt', 'A competition starts in the future.');
  if (row.endsAt <= now) throw invalid('endsAt', 'A competition ends in the future.');
}

export const madeCompetition: Rule<CompetitionTestCase> = {
  words: 'whoever made the competition',
  allows: (viewer, { competitionId }, manager) =>
    manager.existsBy(Competition, { id: competitionId, createdById: viewer.userId }),
};

type OfCompetition = Pick<Change<{ competitionId: string }>, 'manager' | 'row'> & { viewer: SignedInViewer };

/** The competition stays as it is until the change is done. */
export async function requireUpcoming({ manager, viewer, row }: OfCompetition): Promise<void> {
  requireStatus(await findForChange(manager, viewer, Competition, row.competitionId), 'UPCOMING');
  const cases = await manager.countBy(CompetitionTestCase, { competitionId: row.competitionId });
  if (cases > maximumCases)
    throw invalid('competitionId', `A competition has at most ${maximumCases} test cases.`);
}

/** Leaving later would make room for as many submissions again. */
export async function requireUpcomingOf({
  manager,
  viewer,
  row,
}: Change<CompetitionParticipant>): Promise<void> {
  requireStatus(await findForChange(manager, viewer, Competition, row.competitionId), 'UPCOMING');
}

export async function requireOpen({ manager, viewer, row }: Change<CompetitionParticipant>): Promise<void> {
  const competition = await findForChange(manager, viewer, Competition, row.competitionId);
  if (competition.createdById === viewer.userId)
    throw new JoineryError('FORBIDDEN', 'Whoever made a competition takes no part in it.');
  requireStatus(competition, 'UPCOMING', 'RUNNING');
}

export function readAnswers(answers: readonly TestAnswer[], field: string): TestAnswer[] {
  if (answers.length === 0 || answers.length > maximumCases)
    throw invalid(field, `${field} are 1 to ${maximumCases}, but got: ${answers.length}.`);
  const names = new Set<string>();
  for (const { name, answer } of answers) {
    if (name.length > 100 || answer.length > maximumAnswer)
      throw invalid(field, `A name has at most 100 characters, and an answer ${maximumAnswer}.`);
    if (names.has(name)) throw invalid(field, `There are two answers to the test case ${name}.`);
    names.add(name);
  }
  return answers.map(({ name, answer }) => ({ name, answer }));
}

export const requireTestCases = ({ input }: { input: { testCases?: TestAnswer[] | null } }): void => {
  if (input.testCases) readAnswers(input.testCases, 'testCases');
};
