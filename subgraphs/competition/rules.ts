/** Decides what the tables cannot: what a competition's dates allow, who makes its test cases, and what an answer is. */
import { type InvalidField, invalidField, invalidFields, JoineryError } from '../../wire/contract/errors';
import type { SignedInViewer } from '../../wire/contract/viewer';
import type { Change, ChangeOfRow, Checked } from '../runtime/change/change';
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

/** What is over is over. */
export const requireNotOver = ({ was }: ChangeOfRow<Competition>): void =>
  requireStatus(was, 'UPCOMING', 'RUNNING');

/** What has begun keeps its beginning and its terms; of what is over, `requireNotOver` tells. */
export function checkDates({ row, was }: Checked<Competition>): InvalidField[] {
  const now = new Date();
  const invalid: InvalidField[] = [];
  const status = was && statusOf(was);
  if (status === 'JUDGED') return invalid;
  if (was && status === 'RUNNING') {
    if (row.startsAt && row.startsAt.getTime() !== was.startsAt.getTime())
      invalid.push(invalidField('startsAt', 'The competition has started already.'));
    if (row.maxSubmissions !== undefined && row.maxSubmissions !== was.maxSubmissions) {
      const message = 'The number of submissions stays once the competition has started.';
      invalid.push(invalidField('maxSubmissions', message));
    }
  } else if (row.startsAt && row.startsAt <= now)
    invalid.push(invalidField('startsAt', 'A competition starts in the future.'));
  if (row.endsAt && row.endsAt <= now)
    invalid.push(invalidField('endsAt', 'A competition ends in the future.'));
  return invalid;
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
    throw invalidFields([
      invalidField('competitionId', `A competition has at most ${maximumCases} test cases.`),
    ]);
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

const answersOf =
  <Field extends string>(field: Field) =>
  ({ input }: { readonly input: { readonly [name in Field]?: TestAnswer[] | null } }): InvalidField[] => {
    const answers: readonly TestAnswer[] | null | undefined = input[field];
    if (!answers) return [];
    const message = faultOf(answers, field);
    return message === undefined ? [] : [invalidField(field, message)];
  };

export const checkAnswers = answersOf('answers');
export const checkTestCases = answersOf('testCases');

function faultOf(answers: readonly TestAnswer[], field: string): string | undefined {
  if (answers.length === 0 || answers.length > maximumCases)
    return `${field} are 1 to ${maximumCases}, but got: ${answers.length}.`;
  const names = new Set<string>();
  for (const { name, answer } of answers) {
    if (name.length > 100 || answer.length > maximumAnswer)
      return `A name has at most 100 characters, and an answer ${maximumAnswer}.`;
    if (names.has(name)) return `There are two answers to the test case ${name}.`;
    names.add(name);
  }
  return undefined;
}
