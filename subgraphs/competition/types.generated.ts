// Made by `npm run codegen` from the SDL in schema/; change that and run it again.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Competition as CompetitionEntity } from './entities/competition';
import type { CompetitionParticipant as CompetitionParticipantEntity } from './entities/competition-participant';
import type { CompetitionTestCase as CompetitionTestCaseEntity } from './entities/competition-test-case';
import type { CompetitionSubmission as CompetitionSubmissionEntity } from './entities/competition-submission';
import type { LeaderboardEntry as LeaderboardEntryEntity } from './entities/leaderboard-entry';
import type { CodingChallenge as CodingChallengeEntity } from './entities/coding-challenge';
import type { ChallengeSubmission as ChallengeSubmissionEntity } from './entities/challenge-submission';
import type { PointAward as PointAwardEntity } from './entities/point-award';
import type { Connection } from '../runtime/list/connection';
import type { SubgraphContext } from '../runtime/request/context';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant, as ISO 8601 in UTC with milliseconds: 2026-02-03T04:05:06.789Z. */
  DateTime: { input: Date; output: Date; }
  _FieldSet: { input: any; output: any; }
};

export type AddCompetitionTestCaseInput = {
  competitionId: Scalars['ID']['input'];
  expectedOutput: Scalars['String']['input'];
  input?: InputMaybe<Scalars['String']['input']>;
  isHidden?: Scalars['Boolean']['input'];
  name: Scalars['String']['input'];
  points?: Scalars['Int']['input'];
};

/** Rows of one type in one service, and what the deletion does to them. */
export type AffectedRows = {
  action: DeleteAction;
  /** There may be more: a preview counts no further than some 10,000 rows of a service, nor what would follow from others. */
  atLeast: Scalars['Boolean']['output'];
  count: Scalars['Int']['output'];
  subgraph: Scalars['String']['output'];
  type: Scalars['String']['output'];
};

export type ChallengeDifficulty =
  | 'EASY'
  | 'HARD'
  | 'MEDIUM';

/** Seen by its user and moderators. */
export type ChallengeSubmission = {
  answers: Array<TestAnswer>;
  caseCount: Scalars['Int']['output'];
  challenge: CodingChallenge;
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  /** Whether all are right. */
  isAccepted: Scalars['Boolean']['output'];
  passedCount: Scalars['Int']['output'];
  updatedAt: Scalars['DateTime']['output'];
  user?: Maybe<User>;
};

export type ChallengeSubmissionConnection = {
  edges: Array<ChallengeSubmissionEdge>;
  nodes: Array<ChallengeSubmission>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type ChallengeSubmissionEdge = {
  cursor: Scalars['String']['output'];
  node: ChallengeSubmission;
};

/** Exactly one field. */
export type ChallengeSubmissionOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

export type ChallengeSubmissionPayload = {
  challengeSubmission: ChallengeSubmission;
};

export type CodingChallenge = {
  createdAt: Scalars['DateTime']['output'];
  createdBy?: Maybe<User>;
  description: Scalars['String']['output'];
  difficulty: ChallengeDifficulty;
  id: Scalars['ID']['output'];
  /** For whoever solves it, the first time. */
  points: Scalars['Int']['output'];
  solvedCount: Scalars['Int']['output'];
  /** The viewer's own; all for moderators. */
  submissions: ChallengeSubmissionConnection;
  tenant?: Maybe<Tenant>;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
  viewerHasSolved: Scalars['Boolean']['output'];
};


export type CodingChallengeSubmissionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ChallengeSubmissionOrder>;
};

export type CodingChallengeConnection = {
  /** How many there are of each value, the most first, of at most 100 values. Counted only when asked for. */
  counts: Array<GroupCount>;
  edges: Array<CodingChallengeEdge>;
  nodes: Array<CodingChallenge>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


export type CodingChallengeConnectionCountsArgs = {
  by: CodingChallengeGroup;
};

export type CodingChallengeEdge = {
  cursor: Scalars['String']['output'];
  node: CodingChallenge;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type CodingChallengeFilter = {
  createdById?: InputMaybe<Scalars['ID']['input']>;
  /** One of these, at most 100. */
  createdByIdIn?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** true: there is none; false: there is one. */
  createdByIdIsNull?: InputMaybe<Scalars['Boolean']['input']>;
  difficulty?: InputMaybe<ChallengeDifficulty>;
  /** One of these, at most 100. */
  difficultyIn?: InputMaybe<Array<ChallengeDifficulty>>;
  /** This does not hold. */
  not?: InputMaybe<CodingChallengeFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<CodingChallengeFilter>>;
  /** Whatever the case and the accents. */
  titleStartsWith?: InputMaybe<Scalars['String']['input']>;
};

/** What CodingChallenges can be counted by. */
export type CodingChallengeGroup =
  | 'createdById'
  | 'difficulty';

/** Exactly one field. */
export type CodingChallengeOrder = {
  createdAt?: InputMaybe<OrderDirection>;
  solvedCount?: InputMaybe<OrderDirection>;
  title?: InputMaybe<OrderDirection>;
};

export type CodingChallengePayload = {
  codingChallenge: CodingChallenge;
};

export type Competition = {
  createdAt: Scalars['DateTime']['output'];
  createdBy?: Maybe<User>;
  description: Scalars['String']['output'];
  endsAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  /** When the points were given. */
  judgedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The best first. */
  leaderboard: LeaderboardEntryConnection;
  /** Of each participant. */
  maxSubmissions: Scalars['Int']['output'];
  participantCount: Scalars['Int']['output'];
  participants: CompetitionParticipantConnection;
  startsAt: Scalars['DateTime']['output'];
  status: CompetitionStatus;
  /** The viewer's own; all for whoever made it and for moderators. */
  submissions: CompetitionSubmissionConnection;
  tenant?: Maybe<Tenant>;
  /** Those that are not hidden, once it has started; all for whoever made it. */
  testCases: CompetitionTestCaseConnection;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
  /** Null for those who take no part. */
  viewerParticipant?: Maybe<CompetitionParticipant>;
};


export type CompetitionLeaderboardArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<LeaderboardEntryOrder>;
};


export type CompetitionParticipantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CompetitionParticipantOrder>;
};


export type CompetitionSubmissionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CompetitionSubmissionOrder>;
};


export type CompetitionTestCasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CompetitionTestCaseOrder>;
};

export type CompetitionConnection = {
  /** How many there are of each value, the most first, of at most 100 values. Counted only when asked for. */
  counts: Array<GroupCount>;
  edges: Array<CompetitionEdge>;
  nodes: Array<Competition>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


export type CompetitionConnectionCountsArgs = {
  by: CompetitionGroup;
};

export type CompetitionEdge = {
  cursor: Scalars['String']['output'];
  node: Competition;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type CompetitionFilter = {
  createdById?: InputMaybe<Scalars['ID']['input']>;
  /** One of these, at most 100. */
  createdByIdIn?: InputMaybe<Array<Scalars['ID']['input']>>;
  endsAt?: InputMaybe<DateTimeRange>;
  /** This does not hold. */
  not?: InputMaybe<CompetitionFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<CompetitionFilter>>;
  startsAt?: InputMaybe<DateTimeRange>;
  status?: InputMaybe<CompetitionStatus>;
  /** Whatever the case and the accents. */
  titleStartsWith?: InputMaybe<Scalars['String']['input']>;
};

/** What Competitions can be counted by. */
export type CompetitionGroup =
  | 'createdById';

/** Exactly one field. */
export type CompetitionOrder = {
  createdAt?: InputMaybe<OrderDirection>;
  endsAt?: InputMaybe<OrderDirection>;
  participantCount?: InputMaybe<OrderDirection>;
  startsAt?: InputMaybe<OrderDirection>;
  title?: InputMaybe<OrderDirection>;
};

export type CompetitionParticipant = {
  competition: Competition;
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  submissionCount: Scalars['Int']['output'];
  user?: Maybe<User>;
};

export type CompetitionParticipantConnection = {
  edges: Array<CompetitionParticipantEdge>;
  nodes: Array<CompetitionParticipant>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type CompetitionParticipantEdge = {
  cursor: Scalars['String']['output'];
  node: CompetitionParticipant;
};

/** Exactly one field. */
export type CompetitionParticipantOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

export type CompetitionParticipationPayload = {
  competition?: Maybe<Competition>;
  participant?: Maybe<CompetitionParticipant>;
};

export type CompetitionPayload = {
  competition: Competition;
};

/** By its dates. */
export type CompetitionStatus =
  | 'JUDGED'
  | 'RUNNING'
  | 'UPCOMING';

/** Seen by its user, whoever made the competition, and moderators. */
export type CompetitionSubmission = {
  answers: Array<TestAnswer>;
  competition: Competition;
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  /** Of the test cases that are not hidden. */
  results: Array<TestCaseResult>;
  /** The points of all test cases that it answers right, hidden ones included. */
  score: Scalars['Int']['output'];
  user?: Maybe<User>;
};

export type CompetitionSubmissionConnection = {
  edges: Array<CompetitionSubmissionEdge>;
  nodes: Array<CompetitionSubmission>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type CompetitionSubmissionEdge = {
  cursor: Scalars['String']['output'];
  node: CompetitionSubmission;
};

/** Exactly one field. */
export type CompetitionSubmissionOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

/** A hidden one is seen by whoever made the competition, and by nobody else. */
export type CompetitionTestCase = {
  competition: Competition;
  createdAt: Scalars['DateTime']['output'];
  expectedOutput: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  input?: Maybe<Scalars['String']['output']>;
  isHidden: Scalars['Boolean']['output'];
  /** By which answers name it. */
  name: Scalars['String']['output'];
  points: Scalars['Int']['output'];
  updatedAt: Scalars['DateTime']['output'];
};

export type CompetitionTestCaseConnection = {
  edges: Array<CompetitionTestCaseEdge>;
  nodes: Array<CompetitionTestCase>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type CompetitionTestCaseEdge = {
  cursor: Scalars['String']['output'];
  node: CompetitionTestCase;
};

/** Exactly one field. */
export type CompetitionTestCaseOrder = {
  name?: InputMaybe<OrderDirection>;
};

export type CompetitionTestCasePayload = {
  competitionTestCase: CompetitionTestCase;
};

export type CreateCodingChallengeInput = {
  description: Scalars['String']['input'];
  difficulty?: ChallengeDifficulty;
  points?: Scalars['Int']['input'];
  /** The right answers, at most 500; they are never shown. */
  testCases: Array<TestAnswerInput>;
  title: Scalars['String']['input'];
};

export type CreateCompetitionInput = {
  description: Scalars['String']['input'];
  endsAt: Scalars['DateTime']['input'];
  maxSubmissions?: Scalars['Int']['input'];
  /** In the future. */
  startsAt: Scalars['DateTime']['input'];
  title: Scalars['String']['input'];
};

/** From gte (included) to lt (excluded); either end may be left out. */
export type DateTimeRange = {
  gte?: InputMaybe<Scalars['DateTime']['input']>;
  lt?: InputMaybe<Scalars['DateTime']['input']>;
};

export type DeleteAction =
  | 'ANONYMIZE'
  | 'CASCADE'
  | 'RESTRICT'
  | 'SET_NULL';

export type DeleteCodingChallengeInput = {
  id: Scalars['ID']['input'];
};

export type DeleteCompetitionInput = {
  id: Scalars['ID']['input'];
};

export type DeleteCompetitionTestCaseInput = {
  id: Scalars['ID']['input'];
};

export type DeletePayload = {
  /** The id of what was deleted. */
  id: Scalars['ID']['output'];
};

export type Deletion = {
  /** What restricts it, where it is refused. */
  blockers: Array<AffectedRows>;
  id: Scalars['ID']['output'];
  /** The id of the object. */
  objectId: Scalars['ID']['output'];
  state: DeletionState;
  type: Scalars['String']['output'];
  /** Services that have not yet done their part. */
  waitingFor: Array<Scalars['String']['output']>;
};

export type DeletionPayload = {
  deletion: Deletion;
};

/** How far the deletion of an object has come that other services refer to. */
export type DeletionState =
  /** It was refused and has changed nothing; "blockers" says why. */
  | 'BLOCKED'
  /** It is gone; the services are deleting what goes along. */
  | 'CASCADING'
  /** The services that refer to it are asked, and take no new references. */
  | 'CLOSING'
  | 'DONE'
  /** A row restricts it: the services take references again. */
  | 'REOPENING';

/** How many objects of a list have a value. */
export type GroupCount = {
  count: Scalars['Int']['output'];
  /** Null: they have none. */
  value?: Maybe<Scalars['String']['output']>;
};

export type JoinCompetitionInput = {
  competitionId: Scalars['ID']['input'];
};

export type LeaderboardEntry = {
  competition: Competition;
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  /** From 1; equal scores have equal ranks, and the next is as far behind as there are users before it. */
  rank: Scalars['Int']['output'];
  /** Of the best submission. */
  score: Scalars['Int']['output'];
  /** Null for those who may not see it. */
  submission?: Maybe<CompetitionSubmission>;
  updatedAt: Scalars['DateTime']['output'];
  user?: Maybe<User>;
};

export type LeaderboardEntryConnection = {
  edges: Array<LeaderboardEntryEdge>;
  nodes: Array<LeaderboardEntry>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type LeaderboardEntryEdge = {
  cursor: Scalars['String']['output'];
  node: LeaderboardEntry;
};

/** Exactly one field. */
export type LeaderboardEntryOrder = {
  score?: InputMaybe<OrderDirection>;
};

export type Mutation = {
  /** Whoever made the competition, until it starts. */
  addCompetitionTestCase?: Maybe<CompetitionTestCasePayload>;
  /** Moderators and admins, since challenges give points. */
  createCodingChallenge?: Maybe<CodingChallengePayload>;
  /** Moderators and admins, since competitions give points. */
  createCompetition?: Maybe<CompetitionPayload>;
  /** Moderators and admins. Points that were won stay. */
  deleteCodingChallenge?: Maybe<DeletionPayload>;
  /** Whoever made it and moderators. Points that were won stay. */
  deleteCompetition?: Maybe<DeletionPayload>;
  /** Any signed-in user but whoever made it, until it ends. */
  joinCompetition?: Maybe<CompetitionParticipationPayload>;
  /** Takes the viewer out again, until it starts. */
  leaveCompetition?: Maybe<CompetitionParticipationPayload>;
  /** Whoever made the competition, until it starts. */
  removeCompetitionTestCase?: Maybe<DeletePayload>;
  /** Any signed-in user but whoever made it, as often as they like. */
  submitToChallenge?: Maybe<ChallengeSubmissionPayload>;
  /** Participants, while it runs. */
  submitToCompetition?: Maybe<SubmissionPayload>;
  /** Moderators and admins. */
  updateCodingChallenge?: Maybe<CodingChallengePayload>;
  /** Whoever made it, until it is judged. */
  updateCompetition?: Maybe<CompetitionPayload>;
  /** Whoever made the competition, until it starts. */
  updateCompetitionTestCase?: Maybe<CompetitionTestCasePayload>;
};


export type MutationAddCompetitionTestCaseArgs = {
  input: AddCompetitionTestCaseInput;
};


export type MutationCreateCodingChallengeArgs = {
  input: CreateCodingChallengeInput;
};


export type MutationCreateCompetitionArgs = {
  input: CreateCompetitionInput;
};


export type MutationDeleteCodingChallengeArgs = {
  input: DeleteCodingChallengeInput;
};


export type MutationDeleteCompetitionArgs = {
  input: DeleteCompetitionInput;
};


export type MutationJoinCompetitionArgs = {
  input: JoinCompetitionInput;
};


export type MutationLeaveCompetitionArgs = {
  input: JoinCompetitionInput;
};


export type MutationRemoveCompetitionTestCaseArgs = {
  input: DeleteCompetitionTestCaseInput;
};


export type MutationSubmitToChallengeArgs = {
  input: SubmitToChallengeInput;
};


export type MutationSubmitToCompetitionArgs = {
  input: SubmitToCompetitionInput;
};


export type MutationUpdateCodingChallengeArgs = {
  input: UpdateCodingChallengeInput;
};


export type MutationUpdateCompetitionArgs = {
  input: UpdateCompetitionInput;
};


export type MutationUpdateCompetitionTestCaseArgs = {
  input: UpdateCompetitionTestCaseInput;
};

/** Which way a list is ordered; ties are broken by the key in the same direction. */
export type OrderDirection =
  | 'ASC'
  | 'DESC';

/** https://relay.dev/graphql/connections.htm#sec-undefined.PageInfo */
export type PageInfo = {
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** Points that a user has won; they are in the user's points as well. */
export type PointAward = {
  challenge?: Maybe<CodingChallenge>;
  /** What they were won in; null where it was deleted. */
  competition?: Maybe<Competition>;
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  points: Scalars['Int']['output'];
  user?: Maybe<User>;
};

export type PointAwardConnection = {
  edges: Array<PointAwardEdge>;
  nodes: Array<PointAward>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type PointAwardEdge = {
  cursor: Scalars['String']['output'];
  node: PointAward;
};

/** Exactly one field. */
export type PointAwardOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

export type Query = {
  challengeSubmission?: Maybe<ChallengeSubmission>;
  codingChallenge?: Maybe<CodingChallenge>;
  codingChallenges?: Maybe<CodingChallengeConnection>;
  competition?: Maybe<Competition>;
  competitionParticipant?: Maybe<CompetitionParticipant>;
  competitionSubmission?: Maybe<CompetitionSubmission>;
  competitionTestCase?: Maybe<CompetitionTestCase>;
  competitions?: Maybe<CompetitionConnection>;
  leaderboardEntry?: Maybe<LeaderboardEntry>;
  pointAward?: Maybe<PointAward>;
};


export type QueryChallengeSubmissionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCodingChallengeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCodingChallengesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CodingChallengeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CodingChallengeOrder>;
};


export type QueryCompetitionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCompetitionParticipantArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCompetitionSubmissionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCompetitionTestCaseArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCompetitionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CompetitionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CompetitionOrder>;
};


export type QueryLeaderboardEntryArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPointAwardArgs = {
  id: Scalars['ID']['input'];
};

export type SubmissionPayload = {
  competition?: Maybe<Competition>;
  submission: CompetitionSubmission;
};

export type SubmitToChallengeInput = {
  /** At most 500, one of each test case. */
  answers: Array<TestAnswerInput>;
  challengeId: Scalars['ID']['input'];
};

export type SubmitToCompetitionInput = {
  /** At most 500, one of each test case; those of other names are kept and score nothing. */
  answers: Array<TestAnswerInput>;
  competitionId: Scalars['ID']['input'];
};

export type Tenant = {
  codingChallenges?: Maybe<CodingChallengeConnection>;
  competitions?: Maybe<CompetitionConnection>;
  id: Scalars['ID']['output'];
};


export type TenantCodingChallengesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CodingChallengeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CodingChallengeOrder>;
};


export type TenantCompetitionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CompetitionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CompetitionOrder>;
};

export type TestAnswer = {
  answer: Scalars['String']['output'];
  /** The test case's. */
  name: Scalars['String']['output'];
};

/** An answer to a test case; spaces around it and line ends make no difference. */
export type TestAnswerInput = {
  answer: Scalars['String']['input'];
  name: Scalars['String']['input'];
};

export type TestCaseResult = {
  isPassed: Scalars['Boolean']['output'];
  name: Scalars['String']['output'];
};

export type UpdateCodingChallengeInput = {
  description?: InputMaybe<Scalars['String']['input']>;
  difficulty?: InputMaybe<ChallengeDifficulty>;
  id: Scalars['ID']['input'];
  points?: InputMaybe<Scalars['Int']['input']>;
  testCases?: InputMaybe<Array<TestAnswerInput>>;
  title?: InputMaybe<Scalars['String']['input']>;
};

/** A field that is left out stays as it is. Once it runs, its start and the number of submissions stay. */
export type UpdateCompetitionInput = {
  description?: InputMaybe<Scalars['String']['input']>;
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  id: Scalars['ID']['input'];
  maxSubmissions?: InputMaybe<Scalars['Int']['input']>;
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  title?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateCompetitionTestCaseInput = {
  expectedOutput?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
  input?: InputMaybe<Scalars['String']['input']>;
  isHidden?: InputMaybe<Scalars['Boolean']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  points?: InputMaybe<Scalars['Int']['input']>;
};

export type User = {
  avatarUrl?: Maybe<Scalars['String']['output']>;
  challengeSubmissions?: Maybe<ChallengeSubmissionConnection>;
  /** Those that the user made. */
  codingChallenges?: Maybe<CodingChallengeConnection>;
  competitionParticipations?: Maybe<CompetitionParticipantConnection>;
  competitionSubmissions?: Maybe<CompetitionSubmissionConnection>;
  /** Those that the user made. */
  competitions?: Maybe<CompetitionConnection>;
  displayName?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  leaderboardEntries?: Maybe<LeaderboardEntryConnection>;
  pointAwards?: Maybe<PointAwardConnection>;
  username: Scalars['String']['output'];
  verified: Scalars['Boolean']['output'];
};


export type UserChallengeSubmissionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ChallengeSubmissionOrder>;
};


export type UserCodingChallengesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CodingChallengeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CodingChallengeOrder>;
};


export type UserCompetitionParticipationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CompetitionParticipantOrder>;
};


export type UserCompetitionSubmissionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CompetitionSubmissionOrder>;
};


export type UserCompetitionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CompetitionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CompetitionOrder>;
};


export type UserLeaderboardEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<UserLeaderboardEntryOrder>;
};


export type UserPointAwardsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PointAwardOrder>;
};

/** Exactly one field. */
export type UserLeaderboardEntryOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  ChallengeSubmission: ChallengeSubmission;
  CodingChallenge: CodingChallenge;
  Competition: Competition;
  CompetitionParticipant: CompetitionParticipant;
  CompetitionSubmission: CompetitionSubmission;
  CompetitionTestCase: CompetitionTestCase;
  LeaderboardEntry: LeaderboardEntry;
  PointAward: PointAward;
  Tenant: Tenant;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  ChallengeSubmission:
    ( { __typename: 'ChallengeSubmission' }
    & GraphQLRecursivePick<FederationTypes['ChallengeSubmission'], {"id":true}> );
  CodingChallenge:
    ( { __typename: 'CodingChallenge' }
    & GraphQLRecursivePick<FederationTypes['CodingChallenge'], {"id":true}> );
  Competition:
    ( { __typename: 'Competition' }
    & GraphQLRecursivePick<FederationTypes['Competition'], {"id":true}> );
  CompetitionParticipant:
    ( { __typename: 'CompetitionParticipant' }
    & GraphQLRecursivePick<FederationTypes['CompetitionParticipant'], {"id":true}> );
  CompetitionSubmission:
    ( { __typename: 'CompetitionSubmission' }
    & GraphQLRecursivePick<FederationTypes['CompetitionSubmission'], {"id":true}> );
  CompetitionTestCase:
    ( { __typename: 'CompetitionTestCase' }
    & GraphQLRecursivePick<FederationTypes['CompetitionTestCase'], {"id":true}> );
  LeaderboardEntry:
    ( { __typename: 'LeaderboardEntry' }
    & GraphQLRecursivePick<FederationTypes['LeaderboardEntry'], {"id":true}> );
  PointAward:
    ( { __typename: 'PointAward' }
    & GraphQLRecursivePick<FederationTypes['PointAward'], {"id":true}> );
  Tenant:
    ( { __typename: 'Tenant' }
    & GraphQLRecursivePick<FederationTypes['Tenant'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddCompetitionTestCaseInput: AddCompetitionTestCaseInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AffectedRows: ResolverTypeWrapper<AffectedRows>;
  ChallengeDifficulty: ChallengeDifficulty;
  ChallengeSubmission: ResolverTypeWrapper<ChallengeSubmissionEntity>;
  ChallengeSubmissionConnection: ResolverTypeWrapper<Connection>;
  ChallengeSubmissionEdge: ResolverTypeWrapper<Omit<ChallengeSubmissionEdge, 'node'> & { node: ResolversTypes['ChallengeSubmission'] }>;
  ChallengeSubmissionOrder: ChallengeSubmissionOrder;
  ChallengeSubmissionPayload: ResolverTypeWrapper<Omit<ChallengeSubmissionPayload, 'challengeSubmission'> & { challengeSubmission: ResolversTypes['ChallengeSubmission'] }>;
  CodingChallenge: ResolverTypeWrapper<CodingChallengeEntity>;
  CodingChallengeConnection: ResolverTypeWrapper<Connection>;
  CodingChallengeEdge: ResolverTypeWrapper<Omit<CodingChallengeEdge, 'node'> & { node: ResolversTypes['CodingChallenge'] }>;
  CodingChallengeFilter: CodingChallengeFilter;
  CodingChallengeGroup: CodingChallengeGroup;
  CodingChallengeOrder: CodingChallengeOrder;
  CodingChallengePayload: ResolverTypeWrapper<Omit<CodingChallengePayload, 'codingChallenge'> & { codingChallenge: ResolversTypes['CodingChallenge'] }>;
  Competition: ResolverTypeWrapper<CompetitionEntity>;
  CompetitionConnection: ResolverTypeWrapper<Connection>;
  CompetitionEdge: ResolverTypeWrapper<Omit<CompetitionEdge, 'node'> & { node: ResolversTypes['Competition'] }>;
  CompetitionFilter: CompetitionFilter;
  CompetitionGroup: CompetitionGroup;
  CompetitionOrder: CompetitionOrder;
  CompetitionParticipant: ResolverTypeWrapper<CompetitionParticipantEntity>;
  CompetitionParticipantConnection: ResolverTypeWrapper<Connection>;
  CompetitionParticipantEdge: ResolverTypeWrapper<Omit<CompetitionParticipantEdge, 'node'> & { node: ResolversTypes['CompetitionParticipant'] }>;
  CompetitionParticipantOrder: CompetitionParticipantOrder;
  CompetitionParticipationPayload: ResolverTypeWrapper<Omit<CompetitionParticipationPayload, 'competition' | 'participant'> & { competition?: Maybe<ResolversTypes['Competition']>, participant?: Maybe<ResolversTypes['CompetitionParticipant']> }>;
  CompetitionPayload: ResolverTypeWrapper<Omit<CompetitionPayload, 'competition'> & { competition: ResolversTypes['Competition'] }>;
  CompetitionStatus: CompetitionStatus;
  CompetitionSubmission: ResolverTypeWrapper<CompetitionSubmissionEntity>;
  CompetitionSubmissionConnection: ResolverTypeWrapper<Connection>;
  CompetitionSubmissionEdge: ResolverTypeWrapper<Omit<CompetitionSubmissionEdge, 'node'> & { node: ResolversTypes['CompetitionSubmission'] }>;
  CompetitionSubmissionOrder: CompetitionSubmissionOrder;
  CompetitionTestCase: ResolverTypeWrapper<CompetitionTestCaseEntity>;
  CompetitionTestCaseConnection: ResolverTypeWrapper<Connection>;
  CompetitionTestCaseEdge: ResolverTypeWrapper<Omit<CompetitionTestCaseEdge, 'node'> & { node: ResolversTypes['CompetitionTestCase'] }>;
  CompetitionTestCaseOrder: CompetitionTestCaseOrder;
  CompetitionTestCasePayload: ResolverTypeWrapper<Omit<CompetitionTestCasePayload, 'competitionTestCase'> & { competitionTestCase: ResolversTypes['CompetitionTestCase'] }>;
  CreateCodingChallengeInput: CreateCodingChallengeInput;
  CreateCompetitionInput: CreateCompetitionInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRange: DateTimeRange;
  DeleteAction: DeleteAction;
  DeleteCodingChallengeInput: DeleteCodingChallengeInput;
  DeleteCompetitionInput: DeleteCompetitionInput;
  DeleteCompetitionTestCaseInput: DeleteCompetitionTestCaseInput;
  DeletePayload: ResolverTypeWrapper<DeletePayload>;
  Deletion: ResolverTypeWrapper<Deletion>;
  DeletionPayload: ResolverTypeWrapper<DeletionPayload>;
  DeletionState: DeletionState;
  GroupCount: ResolverTypeWrapper<GroupCount>;
  JoinCompetitionInput: JoinCompetitionInput;
  LeaderboardEntry: ResolverTypeWrapper<LeaderboardEntryEntity>;
  LeaderboardEntryConnection: ResolverTypeWrapper<Connection>;
  LeaderboardEntryEdge: ResolverTypeWrapper<Omit<LeaderboardEntryEdge, 'node'> & { node: ResolversTypes['LeaderboardEntry'] }>;
  LeaderboardEntryOrder: LeaderboardEntryOrder;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PointAward: ResolverTypeWrapper<PointAwardEntity>;
  PointAwardConnection: ResolverTypeWrapper<Connection>;
  PointAwardEdge: ResolverTypeWrapper<Omit<PointAwardEdge, 'node'> & { node: ResolversTypes['PointAward'] }>;
  PointAwardOrder: PointAwardOrder;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SubmissionPayload: ResolverTypeWrapper<Omit<SubmissionPayload, 'competition' | 'submission'> & { competition?: Maybe<ResolversTypes['Competition']>, submission: ResolversTypes['CompetitionSubmission'] }>;
  SubmitToChallengeInput: SubmitToChallengeInput;
  SubmitToCompetitionInput: SubmitToCompetitionInput;
  Tenant: ResolverTypeWrapper<Omit<Tenant, 'codingChallenges' | 'competitions'> & { codingChallenges?: Maybe<ResolversTypes['CodingChallengeConnection']>, competitions?: Maybe<ResolversTypes['CompetitionConnection']> }>;
  TestAnswer: ResolverTypeWrapper<TestAnswer>;
  TestAnswerInput: TestAnswerInput;
  TestCaseResult: ResolverTypeWrapper<TestCaseResult>;
  UpdateCodingChallengeInput: UpdateCodingChallengeInput;
  UpdateCompetitionInput: UpdateCompetitionInput;
  UpdateCompetitionTestCaseInput: UpdateCompetitionTestCaseInput;
  User: ResolverTypeWrapper<Omit<User, 'challengeSubmissions' | 'codingChallenges' | 'competitionParticipations' | 'competitionSubmissions' | 'competitions' | 'leaderboardEntries' | 'pointAwards'> & { challengeSubmissions?: Maybe<ResolversTypes['ChallengeSubmissionConnection']>, codingChallenges?: Maybe<ResolversTypes['CodingChallengeConnection']>, competitionParticipations?: Maybe<ResolversTypes['CompetitionParticipantConnection']>, competitionSubmissions?: Maybe<ResolversTypes['CompetitionSubmissionConnection']>, competitions?: Maybe<ResolversTypes['CompetitionConnection']>, leaderboardEntries?: Maybe<ResolversTypes['LeaderboardEntryConnection']>, pointAwards?: Maybe<ResolversTypes['PointAwardConnection']> }>;
  UserLeaderboardEntryOrder: UserLeaderboardEntryOrder;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddCompetitionTestCaseInput: AddCompetitionTestCaseInput;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
  AffectedRows: AffectedRows;
  ChallengeSubmission: ChallengeSubmissionEntity;
  ChallengeSubmissionConnection: Connection;
  ChallengeSubmissionEdge: Omit<ChallengeSubmissionEdge, 'node'> & { node: ResolversParentTypes['ChallengeSubmission'] };
  ChallengeSubmissionOrder: ChallengeSubmissionOrder;
  ChallengeSubmissionPayload: Omit<ChallengeSubmissionPayload, 'challengeSubmission'> & { challengeSubmission: ResolversParentTypes['ChallengeSubmission'] };
  CodingChallenge: CodingChallengeEntity;
  CodingChallengeConnection: Connection;
  CodingChallengeEdge: Omit<CodingChallengeEdge, 'node'> & { node: ResolversParentTypes['CodingChallenge'] };
  CodingChallengeFilter: CodingChallengeFilter;
  CodingChallengeOrder: CodingChallengeOrder;
  CodingChallengePayload: Omit<CodingChallengePayload, 'codingChallenge'> & { codingChallenge: ResolversParentTypes['CodingChallenge'] };
  Competition: CompetitionEntity;
  CompetitionConnection: Connection;
  CompetitionEdge: Omit<CompetitionEdge, 'node'> & { node: ResolversParentTypes['Competition'] };
  CompetitionFilter: CompetitionFilter;
  CompetitionOrder: CompetitionOrder;
  CompetitionParticipant: CompetitionParticipantEntity;
  CompetitionParticipantConnection: Connection;
  CompetitionParticipantEdge: Omit<CompetitionParticipantEdge, 'node'> & { node: ResolversParentTypes['CompetitionParticipant'] };
  CompetitionParticipantOrder: CompetitionParticipantOrder;
  CompetitionParticipationPayload: Omit<CompetitionParticipationPayload, 'competition' | 'participant'> & { competition?: Maybe<ResolversParentTypes['Competition']>, participant?: Maybe<ResolversParentTypes['CompetitionParticipant']> };
  CompetitionPayload: Omit<CompetitionPayload, 'competition'> & { competition: ResolversParentTypes['Competition'] };
  CompetitionSubmission: CompetitionSubmissionEntity;
  CompetitionSubmissionConnection: Connection;
  CompetitionSubmissionEdge: Omit<CompetitionSubmissionEdge, 'node'> & { node: ResolversParentTypes['CompetitionSubmission'] };
  CompetitionSubmissionOrder: CompetitionSubmissionOrder;
  CompetitionTestCase: CompetitionTestCaseEntity;
  CompetitionTestCaseConnection: Connection;
  CompetitionTestCaseEdge: Omit<CompetitionTestCaseEdge, 'node'> & { node: ResolversParentTypes['CompetitionTestCase'] };
  CompetitionTestCaseOrder: CompetitionTestCaseOrder;
  CompetitionTestCasePayload: Omit<CompetitionTestCasePayload, 'competitionTestCase'> & { competitionTestCase: ResolversParentTypes['CompetitionTestCase'] };
  CreateCodingChallengeInput: CreateCodingChallengeInput;
  CreateCompetitionInput: CreateCompetitionInput;
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  DeleteCodingChallengeInput: DeleteCodingChallengeInput;
  DeleteCompetitionInput: DeleteCompetitionInput;
  DeleteCompetitionTestCaseInput: DeleteCompetitionTestCaseInput;
  DeletePayload: DeletePayload;
  Deletion: Deletion;
  DeletionPayload: DeletionPayload;
  GroupCount: GroupCount;
  JoinCompetitionInput: JoinCompetitionInput;
  LeaderboardEntry: LeaderboardEntryEntity;
  LeaderboardEntryConnection: Connection;
  LeaderboardEntryEdge: Omit<LeaderboardEntryEdge, 'node'> & { node: ResolversParentTypes['LeaderboardEntry'] };
  LeaderboardEntryOrder: LeaderboardEntryOrder;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  PointAward: PointAwardEntity;
  PointAwardConnection: Connection;
  PointAwardEdge: Omit<PointAwardEdge, 'node'> & { node: ResolversParentTypes['PointAward'] };
  PointAwardOrder: PointAwardOrder;
  Query: Record<PropertyKey, never>;
  SubmissionPayload: Omit<SubmissionPayload, 'competition' | 'submission'> & { competition?: Maybe<ResolversParentTypes['Competition']>, submission: ResolversParentTypes['CompetitionSubmission'] };
  SubmitToChallengeInput: SubmitToChallengeInput;
  SubmitToCompetitionInput: SubmitToCompetitionInput;
  Tenant: Omit<Tenant, 'codingChallenges' | 'competitions'> & { codingChallenges?: Maybe<ResolversParentTypes['CodingChallengeConnection']>, competitions?: Maybe<ResolversParentTypes['CompetitionConnection']> } | FederationReferenceTypes['Tenant'];
  TestAnswer: TestAnswer;
  TestAnswerInput: TestAnswerInput;
  TestCaseResult: TestCaseResult;
  UpdateCodingChallengeInput: UpdateCodingChallengeInput;
  UpdateCompetitionInput: UpdateCompetitionInput;
  UpdateCompetitionTestCaseInput: UpdateCompetitionTestCaseInput;
  User: Omit<User, 'challengeSubmissions' | 'codingChallenges' | 'competitionParticipations' | 'competitionSubmissions' | 'competitions' | 'leaderboardEntries' | 'pointAwards'> & { challengeSubmissions?: Maybe<ResolversParentTypes['ChallengeSubmissionConnection']>, codingChallenges?: Maybe<ResolversParentTypes['CodingChallengeConnection']>, competitionParticipations?: Maybe<ResolversParentTypes['CompetitionParticipantConnection']>, competitionSubmissions?: Maybe<ResolversParentTypes['CompetitionSubmissionConnection']>, competitions?: Maybe<ResolversParentTypes['CompetitionConnection']>, leaderboardEntries?: Maybe<ResolversParentTypes['LeaderboardEntryConnection']>, pointAwards?: Maybe<ResolversParentTypes['PointAwardConnection']> } | FederationReferenceTypes['User'];
  UserLeaderboardEntryOrder: UserLeaderboardEntryOrder;
};

export type AffectedRowsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AffectedRows'] = ResolversParentTypes['AffectedRows']> = {
  action?: Resolver<ResolversTypes['DeleteAction'], ParentType, ContextType>;
  atLeast?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subgraph?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChallengeSubmissionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ChallengeSubmission'] = ResolversParentTypes['ChallengeSubmission'], FederationReferenceType extends FederationReferenceTypes['ChallengeSubmission'] = FederationReferenceTypes['ChallengeSubmission']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ChallengeSubmission']> | FederationReferenceType, FederationReferenceType, ContextType>;
  answers?: Resolver<Array<ResolversTypes['TestAnswer']>, ParentType, ContextType>;
  caseCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  challenge?: Resolver<ResolversTypes['CodingChallenge'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isAccepted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  passedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type ChallengeSubmissionConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ChallengeSubmissionConnection'] = ResolversParentTypes['ChallengeSubmissionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ChallengeSubmissionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ChallengeSubmission']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChallengeSubmissionEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ChallengeSubmissionEdge'] = ResolversParentTypes['ChallengeSubmissionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ChallengeSubmission'], ParentType, ContextType>;
};

export type ChallengeSubmissionPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ChallengeSubmissionPayload'] = ResolversParentTypes['ChallengeSubmissionPayload']> = {
  challengeSubmission?: Resolver<ResolversTypes['ChallengeSubmission'], ParentType, ContextType>;
};

export type CodingChallengeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CodingChallenge'] = ResolversParentTypes['CodingChallenge'], FederationReferenceType extends FederationReferenceTypes['CodingChallenge'] = FederationReferenceTypes['CodingChallenge']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CodingChallenge']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  difficulty?: Resolver<ResolversTypes['ChallengeDifficulty'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  solvedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  submissions?: Resolver<ResolversTypes['ChallengeSubmissionConnection'], ParentType, ContextType, Partial<CodingChallengeSubmissionsArgs>>;
  tenant?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  viewerHasSolved?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CodingChallengeConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CodingChallengeConnection'] = ResolversParentTypes['CodingChallengeConnection']> = {
  counts?: Resolver<Array<ResolversTypes['GroupCount']>, ParentType, ContextType, RequireFields<CodingChallengeConnectionCountsArgs, 'by'>>;
  edges?: Resolver<Array<ResolversTypes['CodingChallengeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CodingChallenge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CodingChallengeEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CodingChallengeEdge'] = ResolversParentTypes['CodingChallengeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CodingChallenge'], ParentType, ContextType>;
};

export type CodingChallengePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CodingChallengePayload'] = ResolversParentTypes['CodingChallengePayload']> = {
  codingChallenge?: Resolver<ResolversTypes['CodingChallenge'], ParentType, ContextType>;
};

export type CompetitionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Competition'] = ResolversParentTypes['Competition'], FederationReferenceType extends FederationReferenceTypes['Competition'] = FederationReferenceTypes['Competition']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Competition']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  judgedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  leaderboard?: Resolver<ResolversTypes['LeaderboardEntryConnection'], ParentType, ContextType, Partial<CompetitionLeaderboardArgs>>;
  maxSubmissions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  participantCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  participants?: Resolver<ResolversTypes['CompetitionParticipantConnection'], ParentType, ContextType, Partial<CompetitionParticipantsArgs>>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CompetitionStatus'], ParentType, ContextType>;
  submissions?: Resolver<ResolversTypes['CompetitionSubmissionConnection'], ParentType, ContextType, Partial<CompetitionSubmissionsArgs>>;
  tenant?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType>;
  testCases?: Resolver<ResolversTypes['CompetitionTestCaseConnection'], ParentType, ContextType, Partial<CompetitionTestCasesArgs>>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  viewerParticipant?: Resolver<Maybe<ResolversTypes['CompetitionParticipant']>, ParentType, ContextType>;
};

export type CompetitionConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CompetitionConnection'] = ResolversParentTypes['CompetitionConnection']> = {
  counts?: Resolver<Array<ResolversTypes['GroupCount']>, ParentType, ContextType, RequireFields<CompetitionConnectionCountsArgs, 'by'>>;
  edges?: Resolver<Array<ResolversTypes['CompetitionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Competition']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CompetitionEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CompetitionEdge'] = ResolversParentTypes['CompetitionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Competition'], ParentType, ContextType>;
};

export type CompetitionParticipantResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CompetitionParticipant'] = ResolversParentTypes['CompetitionParticipant'], FederationReferenceType extends FederationReferenceTypes['CompetitionParticipant'] = FederationReferenceTypes['CompetitionParticipant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CompetitionParticipant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  competition?: Resolver<ResolversTypes['Competition'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  submissionCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type CompetitionParticipantConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CompetitionParticipantConnection'] = ResolversParentTypes['CompetitionParticipantConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CompetitionParticipantEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CompetitionParticipant']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CompetitionParticipantEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CompetitionParticipantEdge'] = ResolversParentTypes['CompetitionParticipantEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CompetitionParticipant'], ParentType, ContextType>;
};

export type CompetitionParticipationPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CompetitionParticipationPayload'] = ResolversParentTypes['CompetitionParticipationPayload']> = {
  competition?: Resolver<Maybe<ResolversTypes['Competition']>, ParentType, ContextType>;
  participant?: Resolver<Maybe<ResolversTypes['CompetitionParticipant']>, ParentType, ContextType>;
};

export type CompetitionPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CompetitionPayload'] = ResolversParentTypes['CompetitionPayload']> = {
  competition?: Resolver<ResolversTypes['Competition'], ParentType, ContextType>;
};

export type CompetitionSubmissionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CompetitionSubmission'] = ResolversParentTypes['CompetitionSubmission'], FederationReferenceType extends FederationReferenceTypes['CompetitionSubmission'] = FederationReferenceTypes['CompetitionSubmission']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CompetitionSubmission']> | FederationReferenceType, FederationReferenceType, ContextType>;
  answers?: Resolver<Array<ResolversTypes['TestAnswer']>, ParentType, ContextType>;
  competition?: Resolver<ResolversTypes['Competition'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['TestCaseResult']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type CompetitionSubmissionConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CompetitionSubmissionConnection'] = ResolversParentTypes['CompetitionSubmissionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CompetitionSubmissionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CompetitionSubmission']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CompetitionSubmissionEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CompetitionSubmissionEdge'] = ResolversParentTypes['CompetitionSubmissionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CompetitionSubmission'], ParentType, ContextType>;
};

export type CompetitionTestCaseResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CompetitionTestCase'] = ResolversParentTypes['CompetitionTestCase'], FederationReferenceType extends FederationReferenceTypes['CompetitionTestCase'] = FederationReferenceTypes['CompetitionTestCase']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CompetitionTestCase']> | FederationReferenceType, FederationReferenceType, ContextType>;
  competition?: Resolver<ResolversTypes['Competition'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expectedOutput?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  input?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isHidden?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CompetitionTestCaseConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CompetitionTestCaseConnection'] = ResolversParentTypes['CompetitionTestCaseConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CompetitionTestCaseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CompetitionTestCase']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CompetitionTestCaseEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CompetitionTestCaseEdge'] = ResolversParentTypes['CompetitionTestCaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CompetitionTestCase'], ParentType, ContextType>;
};

export type CompetitionTestCasePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CompetitionTestCasePayload'] = ResolversParentTypes['CompetitionTestCasePayload']> = {
  competitionTestCase?: Resolver<ResolversTypes['CompetitionTestCase'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeletePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DeletePayload'] = ResolversParentTypes['DeletePayload']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DeletionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Deletion'] = ResolversParentTypes['Deletion']> = {
  blockers?: Resolver<Array<ResolversTypes['AffectedRows']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  objectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DeletionState'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  waitingFor?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeletionPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DeletionPayload'] = ResolversParentTypes['DeletionPayload']> = {
  deletion?: Resolver<ResolversTypes['Deletion'], ParentType, ContextType>;
};

export type GroupCountResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GroupCount'] = ResolversParentTypes['GroupCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LeaderboardEntryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LeaderboardEntry'] = ResolversParentTypes['LeaderboardEntry'], FederationReferenceType extends FederationReferenceTypes['LeaderboardEntry'] = FederationReferenceTypes['LeaderboardEntry']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LeaderboardEntry']> | FederationReferenceType, FederationReferenceType, ContextType>;
  competition?: Resolver<ResolversTypes['Competition'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  submission?: Resolver<Maybe<ResolversTypes['CompetitionSubmission']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type LeaderboardEntryConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LeaderboardEntryConnection'] = ResolversParentTypes['LeaderboardEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LeaderboardEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['LeaderboardEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LeaderboardEntryEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LeaderboardEntryEdge'] = ResolversParentTypes['LeaderboardEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LeaderboardEntry'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addCompetitionTestCase?: Resolver<Maybe<ResolversTypes['CompetitionTestCasePayload']>, ParentType, ContextType, RequireFields<MutationAddCompetitionTestCaseArgs, 'input'>>;
  createCodingChallenge?: Resolver<Maybe<ResolversTypes['CodingChallengePayload']>, ParentType, ContextType, RequireFields<MutationCreateCodingChallengeArgs, 'input'>>;
  createCompetition?: Resolver<Maybe<ResolversTypes['CompetitionPayload']>, ParentType, ContextType, RequireFields<MutationCreateCompetitionArgs, 'input'>>;
  deleteCodingChallenge?: Resolver<Maybe<ResolversTypes['DeletionPayload']>, ParentType, ContextType, RequireFields<MutationDeleteCodingChallengeArgs, 'input'>>;
  deleteCompetition?: Resolver<Maybe<ResolversTypes['DeletionPayload']>, ParentType, ContextType, RequireFields<MutationDeleteCompetitionArgs, 'input'>>;
  joinCompetition?: Resolver<Maybe<ResolversTypes['CompetitionParticipationPayload']>, ParentType, ContextType, RequireFields<MutationJoinCompetitionArgs, 'input'>>;
  leaveCompetition?: Resolver<Maybe<ResolversTypes['CompetitionParticipationPayload']>, ParentType, ContextType, RequireFields<MutationLeaveCompetitionArgs, 'input'>>;
  removeCompetitionTestCase?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationRemoveCompetitionTestCaseArgs, 'input'>>;
  submitToChallenge?: Resolver<Maybe<ResolversTypes['ChallengeSubmissionPayload']>, ParentType, ContextType, RequireFields<MutationSubmitToChallengeArgs, 'input'>>;
  submitToCompetition?: Resolver<Maybe<ResolversTypes['SubmissionPayload']>, ParentType, ContextType, RequireFields<MutationSubmitToCompetitionArgs, 'input'>>;
  updateCodingChallenge?: Resolver<Maybe<ResolversTypes['CodingChallengePayload']>, ParentType, ContextType, RequireFields<MutationUpdateCodingChallengeArgs, 'input'>>;
  updateCompetition?: Resolver<Maybe<ResolversTypes['CompetitionPayload']>, ParentType, ContextType, RequireFields<MutationUpdateCompetitionArgs, 'input'>>;
  updateCompetitionTestCase?: Resolver<Maybe<ResolversTypes['CompetitionTestCasePayload']>, ParentType, ContextType, RequireFields<MutationUpdateCompetitionTestCaseArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PointAwardResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PointAward'] = ResolversParentTypes['PointAward'], FederationReferenceType extends FederationReferenceTypes['PointAward'] = FederationReferenceTypes['PointAward']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PointAward']> | FederationReferenceType, FederationReferenceType, ContextType>;
  challenge?: Resolver<Maybe<ResolversTypes['CodingChallenge']>, ParentType, ContextType>;
  competition?: Resolver<Maybe<ResolversTypes['Competition']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type PointAwardConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PointAwardConnection'] = ResolversParentTypes['PointAwardConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PointAwardEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PointAward']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PointAwardEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PointAwardEdge'] = ResolversParentTypes['PointAwardEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PointAward'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  challengeSubmission?: Resolver<Maybe<ResolversTypes['ChallengeSubmission']>, ParentType, ContextType, RequireFields<QueryChallengeSubmissionArgs, 'id'>>;
  codingChallenge?: Resolver<Maybe<ResolversTypes['CodingChallenge']>, ParentType, ContextType, RequireFields<QueryCodingChallengeArgs, 'id'>>;
  codingChallenges?: Resolver<Maybe<ResolversTypes['CodingChallengeConnection']>, ParentType, ContextType, Partial<QueryCodingChallengesArgs>>;
  competition?: Resolver<Maybe<ResolversTypes['Competition']>, ParentType, ContextType, RequireFields<QueryCompetitionArgs, 'id'>>;
  competitionParticipant?: Resolver<Maybe<ResolversTypes['CompetitionParticipant']>, ParentType, ContextType, RequireFields<QueryCompetitionParticipantArgs, 'id'>>;
  competitionSubmission?: Resolver<Maybe<ResolversTypes['CompetitionSubmission']>, ParentType, ContextType, RequireFields<QueryCompetitionSubmissionArgs, 'id'>>;
  competitionTestCase?: Resolver<Maybe<ResolversTypes['CompetitionTestCase']>, ParentType, ContextType, RequireFields<QueryCompetitionTestCaseArgs, 'id'>>;
  competitions?: Resolver<Maybe<ResolversTypes['CompetitionConnection']>, ParentType, ContextType, Partial<QueryCompetitionsArgs>>;
  leaderboardEntry?: Resolver<Maybe<ResolversTypes['LeaderboardEntry']>, ParentType, ContextType, RequireFields<QueryLeaderboardEntryArgs, 'id'>>;
  pointAward?: Resolver<Maybe<ResolversTypes['PointAward']>, ParentType, ContextType, RequireFields<QueryPointAwardArgs, 'id'>>;
};

export type SubmissionPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SubmissionPayload'] = ResolversParentTypes['SubmissionPayload']> = {
  competition?: Resolver<Maybe<ResolversTypes['Competition']>, ParentType, ContextType>;
  submission?: Resolver<ResolversTypes['CompetitionSubmission'], ParentType, ContextType>;
};

export type TenantResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Tenant'] = ResolversParentTypes['Tenant'], FederationReferenceType extends FederationReferenceTypes['Tenant'] = FederationReferenceTypes['Tenant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Tenant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  codingChallenges?: Resolver<Maybe<ResolversTypes['CodingChallengeConnection']>, ParentType, ContextType, Partial<TenantCodingChallengesArgs>>;
  competitions?: Resolver<Maybe<ResolversTypes['CompetitionConnection']>, ParentType, ContextType, Partial<TenantCompetitionsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type TestAnswerResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TestAnswer'] = ResolversParentTypes['TestAnswer']> = {
  answer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TestCaseResultResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TestCaseResult'] = ResolversParentTypes['TestCaseResult']> = {
  isPassed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  avatarUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  challengeSubmissions?: Resolver<Maybe<ResolversTypes['ChallengeSubmissionConnection']>, ParentType, ContextType, Partial<UserChallengeSubmissionsArgs>>;
  codingChallenges?: Resolver<Maybe<ResolversTypes['CodingChallengeConnection']>, ParentType, ContextType, Partial<UserCodingChallengesArgs>>;
  competitionParticipations?: Resolver<Maybe<ResolversTypes['CompetitionParticipantConnection']>, ParentType, ContextType, Partial<UserCompetitionParticipationsArgs>>;
  competitionSubmissions?: Resolver<Maybe<ResolversTypes['CompetitionSubmissionConnection']>, ParentType, ContextType, Partial<UserCompetitionSubmissionsArgs>>;
  competitions?: Resolver<Maybe<ResolversTypes['CompetitionConnection']>, ParentType, ContextType, Partial<UserCompetitionsArgs>>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  leaderboardEntries?: Resolver<Maybe<ResolversTypes['LeaderboardEntryConnection']>, ParentType, ContextType, Partial<UserLeaderboardEntriesArgs>>;
  pointAwards?: Resolver<Maybe<ResolversTypes['PointAwardConnection']>, ParentType, ContextType, Partial<UserPointAwardsArgs>>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  AffectedRows?: AffectedRowsResolvers<ContextType>;
  ChallengeSubmission?: ChallengeSubmissionResolvers<ContextType>;
  ChallengeSubmissionConnection?: ChallengeSubmissionConnectionResolvers<ContextType>;
  ChallengeSubmissionEdge?: ChallengeSubmissionEdgeResolvers<ContextType>;
  ChallengeSubmissionPayload?: ChallengeSubmissionPayloadResolvers<ContextType>;
  CodingChallenge?: CodingChallengeResolvers<ContextType>;
  CodingChallengeConnection?: CodingChallengeConnectionResolvers<ContextType>;
  CodingChallengeEdge?: CodingChallengeEdgeResolvers<ContextType>;
  CodingChallengePayload?: CodingChallengePayloadResolvers<ContextType>;
  Competition?: CompetitionResolvers<ContextType>;
  CompetitionConnection?: CompetitionConnectionResolvers<ContextType>;
  CompetitionEdge?: CompetitionEdgeResolvers<ContextType>;
  CompetitionParticipant?: CompetitionParticipantResolvers<ContextType>;
  CompetitionParticipantConnection?: CompetitionParticipantConnectionResolvers<ContextType>;
  CompetitionParticipantEdge?: CompetitionParticipantEdgeResolvers<ContextType>;
  CompetitionParticipationPayload?: CompetitionParticipationPayloadResolvers<ContextType>;
  CompetitionPayload?: CompetitionPayloadResolvers<ContextType>;
  CompetitionSubmission?: CompetitionSubmissionResolvers<ContextType>;
  CompetitionSubmissionConnection?: CompetitionSubmissionConnectionResolvers<ContextType>;
  CompetitionSubmissionEdge?: CompetitionSubmissionEdgeResolvers<ContextType>;
  CompetitionTestCase?: CompetitionTestCaseResolvers<ContextType>;
  CompetitionTestCaseConnection?: CompetitionTestCaseConnectionResolvers<ContextType>;
  CompetitionTestCaseEdge?: CompetitionTestCaseEdgeResolvers<ContextType>;
  CompetitionTestCasePayload?: CompetitionTestCasePayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeletePayload?: DeletePayloadResolvers<ContextType>;
  Deletion?: DeletionResolvers<ContextType>;
  DeletionPayload?: DeletionPayloadResolvers<ContextType>;
  GroupCount?: GroupCountResolvers<ContextType>;
  LeaderboardEntry?: LeaderboardEntryResolvers<ContextType>;
  LeaderboardEntryConnection?: LeaderboardEntryConnectionResolvers<ContextType>;
  LeaderboardEntryEdge?: LeaderboardEntryEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PointAward?: PointAwardResolvers<ContextType>;
  PointAwardConnection?: PointAwardConnectionResolvers<ContextType>;
  PointAwardEdge?: PointAwardEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SubmissionPayload?: SubmissionPayloadResolvers<ContextType>;
  Tenant?: TenantResolvers<ContextType>;
  TestAnswer?: TestAnswerResolvers<ContextType>;
  TestCaseResult?: TestCaseResultResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
};

