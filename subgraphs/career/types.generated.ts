// Made by `npm run codegen` from the SDL in schema/; change that and run it again.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Job as JobEntity } from './entities/job';
import type { JobApplication as JobApplicationEntity } from './entities/job-application';
import type { JobApplicationStep as JobApplicationStepEntity } from './entities/job-application-step';
import type { Portfolio as PortfolioEntity } from './entities/portfolio';
import type { Project as ProjectEntity } from './entities/project';
import type { UserSkill as UserSkillEntity } from './entities/user-skill';
import type { SkillEndorsement as SkillEndorsementEntity } from './entities/skill-endorsement';
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

export type AddSkillInput = {
  level: SkillLevel;
  name: Scalars['String']['input'];
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

export type ApplicationStatus =
  | 'INTERVIEW'
  | 'OFFER'
  | 'REJECTED'
  | 'REVIEWED'
  | 'SUBMITTED'
  | 'WITHDRAWN';

export type ApplyForJobInput = {
  coverLetter: Scalars['String']['input'];
  jobId: Scalars['ID']['input'];
  resumeUrl?: InputMaybe<Scalars['String']['input']>;
};

export type CreateJobInput = {
  company: Scalars['String']['input'];
  /** With a salary. */
  currency?: InputMaybe<Scalars['String']['input']>;
  description: Scalars['String']['input'];
  isRemote?: Scalars['Boolean']['input'];
  place?: InputMaybe<Scalars['String']['input']>;
  salaryMax?: InputMaybe<Scalars['Int']['input']>;
  salaryMin?: InputMaybe<Scalars['Int']['input']>;
  title: Scalars['String']['input'];
};

export type CreatePortfolioInput = {
  isPublic?: Scalars['Boolean']['input'];
  summary?: InputMaybe<Scalars['String']['input']>;
  title: Scalars['String']['input'];
  websiteUrl?: InputMaybe<Scalars['String']['input']>;
};

export type CreateProjectInput = {
  description: Scalars['String']['input'];
  portfolioId?: InputMaybe<Scalars['ID']['input']>;
  repositoryUrl?: InputMaybe<Scalars['String']['input']>;
  technologies?: Array<Scalars['String']['input']>;
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

export type DeleteJobInput = {
  id: Scalars['ID']['input'];
};

export type DeletePayload = {
  /** The id of what was deleted. */
  id: Scalars['ID']['output'];
};

export type DeletePortfolioInput = {
  id: Scalars['ID']['input'];
};

export type DeleteProjectInput = {
  id: Scalars['ID']['input'];
};

export type DeleteUserSkillInput = {
  id: Scalars['ID']['input'];
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

export type EndorseSkillInput = {
  skillId: Scalars['ID']['input'];
};

/** How many objects of a list have a value. */
export type GroupCount = {
  count: Scalars['Int']['output'];
  /** Null: they have none. */
  value?: Maybe<Scalars['String']['output']>;
};

/** A draft is seen by whoever posted it and by moderators. */
export type Job = {
  applicationCount: Scalars['Int']['output'];
  /** Those that the viewer may read: all for whoever posted the job, their own for others. */
  applications: JobApplicationConnection;
  company: Scalars['String']['output'];
  createdAt: Scalars['DateTime']['output'];
  /** ISO 4217: EUR. */
  currency?: Maybe<Scalars['String']['output']>;
  description: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  isRemote: Scalars['Boolean']['output'];
  openedAt?: Maybe<Scalars['DateTime']['output']>;
  place?: Maybe<Scalars['String']['output']>;
  postedBy?: Maybe<User>;
  salaryMax?: Maybe<Scalars['Int']['output']>;
  /** A year, in whole units of the currency. */
  salaryMin?: Maybe<Scalars['Int']['output']>;
  status: JobStatus;
  tenant?: Maybe<Tenant>;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
};


/** A draft is seen by whoever posted it and by moderators. */
export type JobApplicationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<JobApplicationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<JobApplicationOrder>;
};

/** Seen by whoever applied, whoever posted the job, and moderators. */
export type JobApplication = {
  coverLetter: Scalars['String']['output'];
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  job: Job;
  resumeUrl?: Maybe<Scalars['String']['output']>;
  status: ApplicationStatus;
  /** The states that it came to, the first one first. */
  steps: JobApplicationStepConnection;
  updatedAt: Scalars['DateTime']['output'];
  user?: Maybe<User>;
};


/** Seen by whoever applied, whoever posted the job, and moderators. */
export type JobApplicationStepsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<JobApplicationStepOrder>;
};

export type JobApplicationConnection = {
  /** How many there are of each value, the most first, of at most 100 values. Counted only when asked for. */
  counts: Array<GroupCount>;
  edges: Array<JobApplicationEdge>;
  nodes: Array<JobApplication>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


export type JobApplicationConnectionCountsArgs = {
  by: JobApplicationGroup;
};

export type JobApplicationEdge = {
  cursor: Scalars['String']['output'];
  node: JobApplication;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type JobApplicationFilter = {
  /** This does not hold. */
  not?: InputMaybe<JobApplicationFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<JobApplicationFilter>>;
  status?: InputMaybe<ApplicationStatus>;
  /** One of these, at most 100. */
  statusIn?: InputMaybe<Array<ApplicationStatus>>;
};

/** What JobApplications can be counted by. */
export type JobApplicationGroup =
  | 'status';

export type JobApplicationIdInput = {
  id: Scalars['ID']['input'];
};

/** Exactly one field. */
export type JobApplicationOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

export type JobApplicationPayload = {
  jobApplication: JobApplication;
};

export type JobApplicationStep = {
  application: JobApplication;
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  status: ApplicationStatus;
};

export type JobApplicationStepConnection = {
  edges: Array<JobApplicationStepEdge>;
  nodes: Array<JobApplicationStep>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type JobApplicationStepEdge = {
  cursor: Scalars['String']['output'];
  node: JobApplicationStep;
};

/** Exactly one field. */
export type JobApplicationStepOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

export type JobConnection = {
  /** How many there are of each value, the most first, of at most 100 values. Counted only when asked for. */
  counts: Array<GroupCount>;
  edges: Array<JobEdge>;
  nodes: Array<Job>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


export type JobConnectionCountsArgs = {
  by: JobGroup;
};

export type JobEdge = {
  cursor: Scalars['String']['output'];
  node: Job;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type JobFilter = {
  createdAt?: InputMaybe<DateTimeRange>;
  isRemote?: InputMaybe<Scalars['Boolean']['input']>;
  /** This does not hold. */
  not?: InputMaybe<JobFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<JobFilter>>;
  postedById?: InputMaybe<Scalars['ID']['input']>;
  /** One of these, at most 100. */
  postedByIdIn?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Words of title, description, company, place, at most 200 characters: all of these, or one of those with `or` between them; `-word` for none, "some words" for a phrase. */
  search?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<JobStatus>;
  /** One of these, at most 100. */
  statusIn?: InputMaybe<Array<JobStatus>>;
  /** Whatever the case and the accents. */
  titleStartsWith?: InputMaybe<Scalars['String']['input']>;
};

/** What Jobs can be counted by. */
export type JobGroup =
  | 'isRemote'
  | 'postedById'
  | 'status';

export type JobIdInput = {
  id: Scalars['ID']['input'];
};

/** Exactly one field. */
export type JobOrder = {
  applicationCount?: InputMaybe<OrderDirection>;
  createdAt?: InputMaybe<OrderDirection>;
  title?: InputMaybe<OrderDirection>;
};

export type JobPayload = {
  job: Job;
};

export type JobStatus =
  | 'CLOSED'
  | 'DRAFT'
  | 'OPEN';

export type Mutation = {
  addSkill?: Maybe<UserSkillPayload>;
  /** Any signed-in user but whoever posted it, once, while the job is open. */
  applyForJob?: Maybe<JobApplicationPayload>;
  /** Whoever posted it, and moderators. */
  closeJob?: Maybe<JobPayload>;
  /** Any signed-in user: a draft. */
  createJob?: Maybe<JobPayload>;
  createPortfolio?: Maybe<PortfolioPayload>;
  /** Any signed-in user, in a portfolio of their own or in none. */
  createProject?: Maybe<ProjectPayload>;
  /** Whoever posted it, and moderators; its applications go along. */
  deleteJob?: Maybe<DeletionPayload>;
  /** Its owner and moderators; its projects go along. */
  deletePortfolio?: Maybe<DeletePayload>;
  /** Its owner and moderators. */
  deleteProject?: Maybe<DeletePayload>;
  /** Any signed-in user but its owner, once. */
  endorseSkill?: Maybe<SkillEndorsementPayload>;
  /** Whoever posted it, and moderators: it takes applications from now on. */
  openJob?: Maybe<JobPayload>;
  /** Its owner and moderators. */
  removeSkill?: Maybe<DeletePayload>;
  /** Whoever posted the job, and moderators. */
  setApplicationStatus?: Maybe<JobApplicationPayload>;
  /** Its owner. */
  setSkillLevel?: Maybe<UserSkillPayload>;
  /** Takes the viewer's endorsement back. */
  unendorseSkill?: Maybe<SkillEndorsementPayload>;
  /** Whoever posted it, and moderators. */
  updateJob?: Maybe<JobPayload>;
  /** Its owner. */
  updatePortfolio?: Maybe<PortfolioPayload>;
  /** Its owner. */
  updateProject?: Maybe<ProjectPayload>;
  /** Whoever applied, until there is an offer or a refusal. */
  withdrawApplication?: Maybe<JobApplicationPayload>;
};


export type MutationAddSkillArgs = {
  input: AddSkillInput;
};


export type MutationApplyForJobArgs = {
  input: ApplyForJobInput;
};


export type MutationCloseJobArgs = {
  input: JobIdInput;
};


export type MutationCreateJobArgs = {
  input: CreateJobInput;
};


export type MutationCreatePortfolioArgs = {
  input: CreatePortfolioInput;
};


export type MutationCreateProjectArgs = {
  input: CreateProjectInput;
};


export type MutationDeleteJobArgs = {
  input: DeleteJobInput;
};


export type MutationDeletePortfolioArgs = {
  input: DeletePortfolioInput;
};


export type MutationDeleteProjectArgs = {
  input: DeleteProjectInput;
};


export type MutationEndorseSkillArgs = {
  input: EndorseSkillInput;
};


export type MutationOpenJobArgs = {
  input: JobIdInput;
};


export type MutationRemoveSkillArgs = {
  input: DeleteUserSkillInput;
};


export type MutationSetApplicationStatusArgs = {
  input: SetApplicationStatusInput;
};


export type MutationSetSkillLevelArgs = {
  input: SetSkillLevelInput;
};


export type MutationUnendorseSkillArgs = {
  input: EndorseSkillInput;
};


export type MutationUpdateJobArgs = {
  input: UpdateJobInput;
};


export type MutationUpdatePortfolioArgs = {
  input: UpdatePortfolioInput;
};


export type MutationUpdateProjectArgs = {
  input: UpdateProjectInput;
};


export type MutationWithdrawApplicationArgs = {
  input: JobApplicationIdInput;
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

/** Seen by everybody where it is public, else by its owner and moderators. */
export type Portfolio = {
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  isPublic: Scalars['Boolean']['output'];
  projects: ProjectConnection;
  summary?: Maybe<Scalars['String']['output']>;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
  user?: Maybe<User>;
  websiteUrl?: Maybe<Scalars['String']['output']>;
};


/** Seen by everybody where it is public, else by its owner and moderators. */
export type PortfolioProjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProjectOrder>;
};

export type PortfolioConnection = {
  edges: Array<PortfolioEdge>;
  nodes: Array<Portfolio>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type PortfolioEdge = {
  cursor: Scalars['String']['output'];
  node: Portfolio;
};

/** Exactly one field. */
export type PortfolioOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

export type PortfolioPayload = {
  portfolio: Portfolio;
};

/** Seen as its portfolio is; without one, by everybody. */
export type Project = {
  createdAt: Scalars['DateTime']['output'];
  description: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  portfolio?: Maybe<Portfolio>;
  repositoryUrl?: Maybe<Scalars['String']['output']>;
  technologies: Array<Scalars['String']['output']>;
  tenant?: Maybe<Tenant>;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
  user?: Maybe<User>;
};

export type ProjectConnection = {
  edges: Array<ProjectEdge>;
  nodes: Array<Project>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type ProjectEdge = {
  cursor: Scalars['String']['output'];
  node: Project;
};

/** Exactly one field. */
export type ProjectOrder = {
  createdAt?: InputMaybe<OrderDirection>;
  title?: InputMaybe<OrderDirection>;
};

export type ProjectPayload = {
  project: Project;
};

export type Query = {
  job?: Maybe<Job>;
  jobApplication?: Maybe<JobApplication>;
  jobs?: Maybe<JobConnection>;
  portfolio?: Maybe<Portfolio>;
  portfolios?: Maybe<PortfolioConnection>;
  project?: Maybe<Project>;
  projects?: Maybe<ProjectConnection>;
  userSkill?: Maybe<UserSkill>;
  userSkills?: Maybe<UserSkillConnection>;
};


export type QueryJobArgs = {
  id: Scalars['ID']['input'];
};


export type QueryJobApplicationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryJobsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<JobFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<JobOrder>;
};


export type QueryPortfolioArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPortfoliosArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PortfolioOrder>;
};


export type QueryProjectArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProjectOrder>;
};


export type QueryUserSkillArgs = {
  id: Scalars['ID']['input'];
};


export type QueryUserSkillsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<UserSkillFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<UserSkillOrder>;
};

export type SetApplicationStatusInput = {
  id: Scalars['ID']['input'];
  status: ApplicationStatus;
};

export type SetSkillLevelInput = {
  id: Scalars['ID']['input'];
  level: SkillLevel;
};

export type SkillEndorsement = {
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  skill: UserSkill;
  user?: Maybe<User>;
};

export type SkillEndorsementConnection = {
  edges: Array<SkillEndorsementEdge>;
  nodes: Array<SkillEndorsement>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type SkillEndorsementEdge = {
  cursor: Scalars['String']['output'];
  node: SkillEndorsement;
};

/** Exactly one field. */
export type SkillEndorsementOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

export type SkillEndorsementPayload = {
  skill?: Maybe<UserSkill>;
};

export type SkillLevel =
  | 'ADVANCED'
  | 'BEGINNER'
  | 'EXPERT'
  | 'INTERMEDIATE';

export type Tenant = {
  id: Scalars['ID']['output'];
  jobs?: Maybe<JobConnection>;
};


export type TenantJobsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<JobFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<JobOrder>;
};

/** A field that is left out stays as it is; null empties it. */
export type UpdateJobInput = {
  company?: InputMaybe<Scalars['String']['input']>;
  currency?: InputMaybe<Scalars['String']['input']>;
  description?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
  isRemote?: InputMaybe<Scalars['Boolean']['input']>;
  place?: InputMaybe<Scalars['String']['input']>;
  salaryMax?: InputMaybe<Scalars['Int']['input']>;
  salaryMin?: InputMaybe<Scalars['Int']['input']>;
  title?: InputMaybe<Scalars['String']['input']>;
};

export type UpdatePortfolioInput = {
  id: Scalars['ID']['input'];
  isPublic?: InputMaybe<Scalars['Boolean']['input']>;
  summary?: InputMaybe<Scalars['String']['input']>;
  title?: InputMaybe<Scalars['String']['input']>;
  websiteUrl?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateProjectInput = {
  description?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
  portfolioId?: InputMaybe<Scalars['ID']['input']>;
  repositoryUrl?: InputMaybe<Scalars['String']['input']>;
  technologies?: InputMaybe<Array<Scalars['String']['input']>>;
  title?: InputMaybe<Scalars['String']['input']>;
};

export type User = {
  avatarUrl?: Maybe<Scalars['String']['output']>;
  displayName?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  jobApplications?: Maybe<JobApplicationConnection>;
  jobs?: Maybe<JobConnection>;
  portfolios?: Maybe<PortfolioConnection>;
  projects?: Maybe<ProjectConnection>;
  skills?: Maybe<UserSkillConnection>;
  username: Scalars['String']['output'];
  verified: Scalars['Boolean']['output'];
};


export type UserJobApplicationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<JobApplicationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<JobApplicationOrder>;
};


export type UserJobsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<JobFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<JobOrder>;
};


export type UserPortfoliosArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PortfolioOrder>;
};


export type UserProjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProjectOrder>;
};


export type UserSkillsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<UserSkillOrder>;
};

export type UserSkill = {
  createdAt: Scalars['DateTime']['output'];
  /** Others who say so too. */
  endorsementCount: Scalars['Int']['output'];
  endorsements: SkillEndorsementConnection;
  id: Scalars['ID']['output'];
  level: SkillLevel;
  name: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
  user?: Maybe<User>;
};


export type UserSkillEndorsementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SkillEndorsementOrder>;
};

export type UserSkillConnection = {
  edges: Array<UserSkillEdge>;
  nodes: Array<UserSkill>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type UserSkillEdge = {
  cursor: Scalars['String']['output'];
  node: UserSkill;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type UserSkillFilter = {
  name?: InputMaybe<Scalars['String']['input']>;
  /** One of these, at most 100. */
  nameIn?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whatever the case and the accents. */
  nameStartsWith?: InputMaybe<Scalars['String']['input']>;
  /** This does not hold. */
  not?: InputMaybe<UserSkillFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<UserSkillFilter>>;
};

/** Exactly one field. */
export type UserSkillOrder = {
  createdAt?: InputMaybe<OrderDirection>;
  endorsementCount?: InputMaybe<OrderDirection>;
};

export type UserSkillPayload = {
  userSkill: UserSkill;
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
  Job: Job;
  JobApplication: JobApplication;
  Portfolio: Portfolio;
  Project: Project;
  Tenant: Tenant;
  User: User;
  UserSkill: UserSkill;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Job:
    ( { __typename: 'Job' }
    & GraphQLRecursivePick<FederationTypes['Job'], {"id":true}> );
  JobApplication:
    ( { __typename: 'JobApplication' }
    & GraphQLRecursivePick<FederationTypes['JobApplication'], {"id":true}> );
  Portfolio:
    ( { __typename: 'Portfolio' }
    & GraphQLRecursivePick<FederationTypes['Portfolio'], {"id":true}> );
  Project:
    ( { __typename: 'Project' }
    & GraphQLRecursivePick<FederationTypes['Project'], {"id":true}> );
  Tenant:
    ( { __typename: 'Tenant' }
    & GraphQLRecursivePick<FederationTypes['Tenant'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  UserSkill:
    ( { __typename: 'UserSkill' }
    & GraphQLRecursivePick<FederationTypes['UserSkill'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddSkillInput: AddSkillInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AffectedRows: ResolverTypeWrapper<AffectedRows>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ApplicationStatus: ApplicationStatus;
  ApplyForJobInput: ApplyForJobInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CreateJobInput: CreateJobInput;
  CreatePortfolioInput: CreatePortfolioInput;
  CreateProjectInput: CreateProjectInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRange: DateTimeRange;
  DeleteAction: DeleteAction;
  DeleteJobInput: DeleteJobInput;
  DeletePayload: ResolverTypeWrapper<DeletePayload>;
  DeletePortfolioInput: DeletePortfolioInput;
  DeleteProjectInput: DeleteProjectInput;
  DeleteUserSkillInput: DeleteUserSkillInput;
  Deletion: ResolverTypeWrapper<Deletion>;
  DeletionPayload: ResolverTypeWrapper<DeletionPayload>;
  DeletionState: DeletionState;
  EndorseSkillInput: EndorseSkillInput;
  GroupCount: ResolverTypeWrapper<GroupCount>;
  Job: ResolverTypeWrapper<JobEntity>;
  JobApplication: ResolverTypeWrapper<JobApplicationEntity>;
  JobApplicationConnection: ResolverTypeWrapper<Connection>;
  JobApplicationEdge: ResolverTypeWrapper<Omit<JobApplicationEdge, 'node'> & { node: ResolversTypes['JobApplication'] }>;
  JobApplicationFilter: JobApplicationFilter;
  JobApplicationGroup: JobApplicationGroup;
  JobApplicationIdInput: JobApplicationIdInput;
  JobApplicationOrder: JobApplicationOrder;
  JobApplicationPayload: ResolverTypeWrapper<Omit<JobApplicationPayload, 'jobApplication'> & { jobApplication: ResolversTypes['JobApplication'] }>;
  JobApplicationStep: ResolverTypeWrapper<JobApplicationStepEntity>;
  JobApplicationStepConnection: ResolverTypeWrapper<Connection>;
  JobApplicationStepEdge: ResolverTypeWrapper<Omit<JobApplicationStepEdge, 'node'> & { node: ResolversTypes['JobApplicationStep'] }>;
  JobApplicationStepOrder: JobApplicationStepOrder;
  JobConnection: ResolverTypeWrapper<Connection>;
  JobEdge: ResolverTypeWrapper<Omit<JobEdge, 'node'> & { node: ResolversTypes['Job'] }>;
  JobFilter: JobFilter;
  JobGroup: JobGroup;
  JobIdInput: JobIdInput;
  JobOrder: JobOrder;
  JobPayload: ResolverTypeWrapper<Omit<JobPayload, 'job'> & { job: ResolversTypes['Job'] }>;
  JobStatus: JobStatus;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Portfolio: ResolverTypeWrapper<PortfolioEntity>;
  PortfolioConnection: ResolverTypeWrapper<Connection>;
  PortfolioEdge: ResolverTypeWrapper<Omit<PortfolioEdge, 'node'> & { node: ResolversTypes['Portfolio'] }>;
  PortfolioOrder: PortfolioOrder;
  PortfolioPayload: ResolverTypeWrapper<Omit<PortfolioPayload, 'portfolio'> & { portfolio: ResolversTypes['Portfolio'] }>;
  Project: ResolverTypeWrapper<ProjectEntity>;
  ProjectConnection: ResolverTypeWrapper<Connection>;
  ProjectEdge: ResolverTypeWrapper<Omit<ProjectEdge, 'node'> & { node: ResolversTypes['Project'] }>;
  ProjectOrder: ProjectOrder;
  ProjectPayload: ResolverTypeWrapper<Omit<ProjectPayload, 'project'> & { project: ResolversTypes['Project'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SetApplicationStatusInput: SetApplicationStatusInput;
  SetSkillLevelInput: SetSkillLevelInput;
  SkillEndorsement: ResolverTypeWrapper<SkillEndorsementEntity>;
  SkillEndorsementConnection: ResolverTypeWrapper<Connection>;
  SkillEndorsementEdge: ResolverTypeWrapper<Omit<SkillEndorsementEdge, 'node'> & { node: ResolversTypes['SkillEndorsement'] }>;
  SkillEndorsementOrder: SkillEndorsementOrder;
  SkillEndorsementPayload: ResolverTypeWrapper<Omit<SkillEndorsementPayload, 'skill'> & { skill?: Maybe<ResolversTypes['UserSkill']> }>;
  SkillLevel: SkillLevel;
  Tenant: ResolverTypeWrapper<Omit<Tenant, 'jobs'> & { jobs?: Maybe<ResolversTypes['JobConnection']> }>;
  UpdateJobInput: UpdateJobInput;
  UpdatePortfolioInput: UpdatePortfolioInput;
  UpdateProjectInput: UpdateProjectInput;
  User: ResolverTypeWrapper<Omit<User, 'jobApplications' | 'jobs' | 'portfolios' | 'projects' | 'skills'> & { jobApplications?: Maybe<ResolversTypes['JobApplicationConnection']>, jobs?: Maybe<ResolversTypes['JobConnection']>, portfolios?: Maybe<ResolversTypes['PortfolioConnection']>, projects?: Maybe<ResolversTypes['ProjectConnection']>, skills?: Maybe<ResolversTypes['UserSkillConnection']> }>;
  UserSkill: ResolverTypeWrapper<UserSkillEntity>;
  UserSkillConnection: ResolverTypeWrapper<Connection>;
  UserSkillEdge: ResolverTypeWrapper<Omit<UserSkillEdge, 'node'> & { node: ResolversTypes['UserSkill'] }>;
  UserSkillFilter: UserSkillFilter;
  UserSkillOrder: UserSkillOrder;
  UserSkillPayload: ResolverTypeWrapper<Omit<UserSkillPayload, 'userSkill'> & { userSkill: ResolversTypes['UserSkill'] }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddSkillInput: AddSkillInput;
  String: Scalars['String']['output'];
  AffectedRows: AffectedRows;
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
  ApplyForJobInput: ApplyForJobInput;
  ID: Scalars['ID']['output'];
  CreateJobInput: CreateJobInput;
  CreatePortfolioInput: CreatePortfolioInput;
  CreateProjectInput: CreateProjectInput;
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  DeleteJobInput: DeleteJobInput;
  DeletePayload: DeletePayload;
  DeletePortfolioInput: DeletePortfolioInput;
  DeleteProjectInput: DeleteProjectInput;
  DeleteUserSkillInput: DeleteUserSkillInput;
  Deletion: Deletion;
  DeletionPayload: DeletionPayload;
  EndorseSkillInput: EndorseSkillInput;
  GroupCount: GroupCount;
  Job: JobEntity;
  JobApplication: JobApplicationEntity;
  JobApplicationConnection: Connection;
  JobApplicationEdge: Omit<JobApplicationEdge, 'node'> & { node: ResolversParentTypes['JobApplication'] };
  JobApplicationFilter: JobApplicationFilter;
  JobApplicationIdInput: JobApplicationIdInput;
  JobApplicationOrder: JobApplicationOrder;
  JobApplicationPayload: Omit<JobApplicationPayload, 'jobApplication'> & { jobApplication: ResolversParentTypes['JobApplication'] };
  JobApplicationStep: JobApplicationStepEntity;
  JobApplicationStepConnection: Connection;
  JobApplicationStepEdge: Omit<JobApplicationStepEdge, 'node'> & { node: ResolversParentTypes['JobApplicationStep'] };
  JobApplicationStepOrder: JobApplicationStepOrder;
  JobConnection: Connection;
  JobEdge: Omit<JobEdge, 'node'> & { node: ResolversParentTypes['Job'] };
  JobFilter: JobFilter;
  JobIdInput: JobIdInput;
  JobOrder: JobOrder;
  JobPayload: Omit<JobPayload, 'job'> & { job: ResolversParentTypes['Job'] };
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Portfolio: PortfolioEntity;
  PortfolioConnection: Connection;
  PortfolioEdge: Omit<PortfolioEdge, 'node'> & { node: ResolversParentTypes['Portfolio'] };
  PortfolioOrder: PortfolioOrder;
  PortfolioPayload: Omit<PortfolioPayload, 'portfolio'> & { portfolio: ResolversParentTypes['Portfolio'] };
  Project: ProjectEntity;
  ProjectConnection: Connection;
  ProjectEdge: Omit<ProjectEdge, 'node'> & { node: ResolversParentTypes['Project'] };
  ProjectOrder: ProjectOrder;
  ProjectPayload: Omit<ProjectPayload, 'project'> & { project: ResolversParentTypes['Project'] };
  Query: Record<PropertyKey, never>;
  SetApplicationStatusInput: SetApplicationStatusInput;
  SetSkillLevelInput: SetSkillLevelInput;
  SkillEndorsement: SkillEndorsementEntity;
  SkillEndorsementConnection: Connection;
  SkillEndorsementEdge: Omit<SkillEndorsementEdge, 'node'> & { node: ResolversParentTypes['SkillEndorsement'] };
  SkillEndorsementOrder: SkillEndorsementOrder;
  SkillEndorsementPayload: Omit<SkillEndorsementPayload, 'skill'> & { skill?: Maybe<ResolversParentTypes['UserSkill']> };
  Tenant: Omit<Tenant, 'jobs'> & { jobs?: Maybe<ResolversParentTypes['JobConnection']> } | FederationReferenceTypes['Tenant'];
  UpdateJobInput: UpdateJobInput;
  UpdatePortfolioInput: UpdatePortfolioInput;
  UpdateProjectInput: UpdateProjectInput;
  User: Omit<User, 'jobApplications' | 'jobs' | 'portfolios' | 'projects' | 'skills'> & { jobApplications?: Maybe<ResolversParentTypes['JobApplicationConnection']>, jobs?: Maybe<ResolversParentTypes['JobConnection']>, portfolios?: Maybe<ResolversParentTypes['PortfolioConnection']>, projects?: Maybe<ResolversParentTypes['ProjectConnection']>, skills?: Maybe<ResolversParentTypes['UserSkillConnection']> } | FederationReferenceTypes['User'];
  UserSkill: UserSkillEntity;
  UserSkillConnection: Connection;
  UserSkillEdge: Omit<UserSkillEdge, 'node'> & { node: ResolversParentTypes['UserSkill'] };
  UserSkillFilter: UserSkillFilter;
  UserSkillOrder: UserSkillOrder;
  UserSkillPayload: Omit<UserSkillPayload, 'userSkill'> & { userSkill: ResolversParentTypes['UserSkill'] };
};

export type AffectedRowsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AffectedRows'] = ResolversParentTypes['AffectedRows']> = {
  action?: Resolver<ResolversTypes['DeleteAction'], ParentType, ContextType>;
  atLeast?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subgraph?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type JobResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Job'] = ResolversParentTypes['Job'], FederationReferenceType extends FederationReferenceTypes['Job'] = FederationReferenceTypes['Job']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Job']> | FederationReferenceType, FederationReferenceType, ContextType>;
  applicationCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  applications?: Resolver<ResolversTypes['JobApplicationConnection'], ParentType, ContextType, Partial<JobApplicationsArgs>>;
  company?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  currency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isRemote?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  openedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  salaryMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  salaryMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['JobStatus'], ParentType, ContextType>;
  tenant?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type JobApplicationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['JobApplication'] = ResolversParentTypes['JobApplication'], FederationReferenceType extends FederationReferenceTypes['JobApplication'] = FederationReferenceTypes['JobApplication']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['JobApplication']> | FederationReferenceType, FederationReferenceType, ContextType>;
  coverLetter?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  job?: Resolver<ResolversTypes['Job'], ParentType, ContextType>;
  resumeUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ApplicationStatus'], ParentType, ContextType>;
  steps?: Resolver<ResolversTypes['JobApplicationStepConnection'], ParentType, ContextType, Partial<JobApplicationStepsArgs>>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type JobApplicationConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['JobApplicationConnection'] = ResolversParentTypes['JobApplicationConnection']> = {
  counts?: Resolver<Array<ResolversTypes['GroupCount']>, ParentType, ContextType, RequireFields<JobApplicationConnectionCountsArgs, 'by'>>;
  edges?: Resolver<Array<ResolversTypes['JobApplicationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['JobApplication']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type JobApplicationEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['JobApplicationEdge'] = ResolversParentTypes['JobApplicationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['JobApplication'], ParentType, ContextType>;
};

export type JobApplicationPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['JobApplicationPayload'] = ResolversParentTypes['JobApplicationPayload']> = {
  jobApplication?: Resolver<ResolversTypes['JobApplication'], ParentType, ContextType>;
};

export type JobApplicationStepResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['JobApplicationStep'] = ResolversParentTypes['JobApplicationStep']> = {
  application?: Resolver<ResolversTypes['JobApplication'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ApplicationStatus'], ParentType, ContextType>;
};

export type JobApplicationStepConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['JobApplicationStepConnection'] = ResolversParentTypes['JobApplicationStepConnection']> = {
  edges?: Resolver<Array<ResolversTypes['JobApplicationStepEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['JobApplicationStep']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type JobApplicationStepEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['JobApplicationStepEdge'] = ResolversParentTypes['JobApplicationStepEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['JobApplicationStep'], ParentType, ContextType>;
};

export type JobConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['JobConnection'] = ResolversParentTypes['JobConnection']> = {
  counts?: Resolver<Array<ResolversTypes['GroupCount']>, ParentType, ContextType, RequireFields<JobConnectionCountsArgs, 'by'>>;
  edges?: Resolver<Array<ResolversTypes['JobEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Job']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type JobEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['JobEdge'] = ResolversParentTypes['JobEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Job'], ParentType, ContextType>;
};

export type JobPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['JobPayload'] = ResolversParentTypes['JobPayload']> = {
  job?: Resolver<ResolversTypes['Job'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addSkill?: Resolver<Maybe<ResolversTypes['UserSkillPayload']>, ParentType, ContextType, RequireFields<MutationAddSkillArgs, 'input'>>;
  applyForJob?: Resolver<Maybe<ResolversTypes['JobApplicationPayload']>, ParentType, ContextType, RequireFields<MutationApplyForJobArgs, 'input'>>;
  closeJob?: Resolver<Maybe<ResolversTypes['JobPayload']>, ParentType, ContextType, RequireFields<MutationCloseJobArgs, 'input'>>;
  createJob?: Resolver<Maybe<ResolversTypes['JobPayload']>, ParentType, ContextType, RequireFields<MutationCreateJobArgs, 'input'>>;
  createPortfolio?: Resolver<Maybe<ResolversTypes['PortfolioPayload']>, ParentType, ContextType, RequireFields<MutationCreatePortfolioArgs, 'input'>>;
  createProject?: Resolver<Maybe<ResolversTypes['ProjectPayload']>, ParentType, ContextType, RequireFields<MutationCreateProjectArgs, 'input'>>;
  deleteJob?: Resolver<Maybe<ResolversTypes['DeletionPayload']>, ParentType, ContextType, RequireFields<MutationDeleteJobArgs, 'input'>>;
  deletePortfolio?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationDeletePortfolioArgs, 'input'>>;
  deleteProject?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationDeleteProjectArgs, 'input'>>;
  endorseSkill?: Resolver<Maybe<ResolversTypes['SkillEndorsementPayload']>, ParentType, ContextType, RequireFields<MutationEndorseSkillArgs, 'input'>>;
  openJob?: Resolver<Maybe<ResolversTypes['JobPayload']>, ParentType, ContextType, RequireFields<MutationOpenJobArgs, 'input'>>;
  removeSkill?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationRemoveSkillArgs, 'input'>>;
  setApplicationStatus?: Resolver<Maybe<ResolversTypes['JobApplicationPayload']>, ParentType, ContextType, RequireFields<MutationSetApplicationStatusArgs, 'input'>>;
  setSkillLevel?: Resolver<Maybe<ResolversTypes['UserSkillPayload']>, ParentType, ContextType, RequireFields<MutationSetSkillLevelArgs, 'input'>>;
  unendorseSkill?: Resolver<Maybe<ResolversTypes['SkillEndorsementPayload']>, ParentType, ContextType, RequireFields<MutationUnendorseSkillArgs, 'input'>>;
  updateJob?: Resolver<Maybe<ResolversTypes['JobPayload']>, ParentType, ContextType, RequireFields<MutationUpdateJobArgs, 'input'>>;
  updatePortfolio?: Resolver<Maybe<ResolversTypes['PortfolioPayload']>, ParentType, ContextType, RequireFields<MutationUpdatePortfolioArgs, 'input'>>;
  updateProject?: Resolver<Maybe<ResolversTypes['ProjectPayload']>, ParentType, ContextType, RequireFields<MutationUpdateProjectArgs, 'input'>>;
  withdrawApplication?: Resolver<Maybe<ResolversTypes['JobApplicationPayload']>, ParentType, ContextType, RequireFields<MutationWithdrawApplicationArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PortfolioResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Portfolio'] = ResolversParentTypes['Portfolio'], FederationReferenceType extends FederationReferenceTypes['Portfolio'] = FederationReferenceTypes['Portfolio']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Portfolio']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isPublic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  projects?: Resolver<ResolversTypes['ProjectConnection'], ParentType, ContextType, Partial<PortfolioProjectsArgs>>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  websiteUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PortfolioConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PortfolioConnection'] = ResolversParentTypes['PortfolioConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PortfolioEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Portfolio']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PortfolioEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PortfolioEdge'] = ResolversParentTypes['PortfolioEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Portfolio'], ParentType, ContextType>;
};

export type PortfolioPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PortfolioPayload'] = ResolversParentTypes['PortfolioPayload']> = {
  portfolio?: Resolver<ResolversTypes['Portfolio'], ParentType, ContextType>;
};

export type ProjectResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Project'] = ResolversParentTypes['Project'], FederationReferenceType extends FederationReferenceTypes['Project'] = FederationReferenceTypes['Project']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Project']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  portfolio?: Resolver<Maybe<ResolversTypes['Portfolio']>, ParentType, ContextType>;
  repositoryUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  technologies?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  tenant?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type ProjectConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ProjectConnection'] = ResolversParentTypes['ProjectConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProjectEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Project']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProjectEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ProjectEdge'] = ResolversParentTypes['ProjectEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Project'], ParentType, ContextType>;
};

export type ProjectPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ProjectPayload'] = ResolversParentTypes['ProjectPayload']> = {
  project?: Resolver<ResolversTypes['Project'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType, RequireFields<QueryJobArgs, 'id'>>;
  jobApplication?: Resolver<Maybe<ResolversTypes['JobApplication']>, ParentType, ContextType, RequireFields<QueryJobApplicationArgs, 'id'>>;
  jobs?: Resolver<Maybe<ResolversTypes['JobConnection']>, ParentType, ContextType, Partial<QueryJobsArgs>>;
  portfolio?: Resolver<Maybe<ResolversTypes['Portfolio']>, ParentType, ContextType, RequireFields<QueryPortfolioArgs, 'id'>>;
  portfolios?: Resolver<Maybe<ResolversTypes['PortfolioConnection']>, ParentType, ContextType, Partial<QueryPortfoliosArgs>>;
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType, RequireFields<QueryProjectArgs, 'id'>>;
  projects?: Resolver<Maybe<ResolversTypes['ProjectConnection']>, ParentType, ContextType, Partial<QueryProjectsArgs>>;
  userSkill?: Resolver<Maybe<ResolversTypes['UserSkill']>, ParentType, ContextType, RequireFields<QueryUserSkillArgs, 'id'>>;
  userSkills?: Resolver<Maybe<ResolversTypes['UserSkillConnection']>, ParentType, ContextType, Partial<QueryUserSkillsArgs>>;
};

export type SkillEndorsementResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SkillEndorsement'] = ResolversParentTypes['SkillEndorsement']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  skill?: Resolver<ResolversTypes['UserSkill'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type SkillEndorsementConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SkillEndorsementConnection'] = ResolversParentTypes['SkillEndorsementConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SkillEndorsementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SkillEndorsement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SkillEndorsementEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SkillEndorsementEdge'] = ResolversParentTypes['SkillEndorsementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SkillEndorsement'], ParentType, ContextType>;
};

export type SkillEndorsementPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SkillEndorsementPayload'] = ResolversParentTypes['SkillEndorsementPayload']> = {
  skill?: Resolver<Maybe<ResolversTypes['UserSkill']>, ParentType, ContextType>;
};

export type TenantResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Tenant'] = ResolversParentTypes['Tenant'], FederationReferenceType extends FederationReferenceTypes['Tenant'] = FederationReferenceTypes['Tenant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Tenant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jobs?: Resolver<Maybe<ResolversTypes['JobConnection']>, ParentType, ContextType, Partial<TenantJobsArgs>>;
};

export type UserResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  avatarUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jobApplications?: Resolver<Maybe<ResolversTypes['JobApplicationConnection']>, ParentType, ContextType, Partial<UserJobApplicationsArgs>>;
  jobs?: Resolver<Maybe<ResolversTypes['JobConnection']>, ParentType, ContextType, Partial<UserJobsArgs>>;
  portfolios?: Resolver<Maybe<ResolversTypes['PortfolioConnection']>, ParentType, ContextType, Partial<UserPortfoliosArgs>>;
  projects?: Resolver<Maybe<ResolversTypes['ProjectConnection']>, ParentType, ContextType, Partial<UserProjectsArgs>>;
  skills?: Resolver<Maybe<ResolversTypes['UserSkillConnection']>, ParentType, ContextType, Partial<UserSkillsArgs>>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type UserSkillResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['UserSkill'] = ResolversParentTypes['UserSkill'], FederationReferenceType extends FederationReferenceTypes['UserSkill'] = FederationReferenceTypes['UserSkill']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['UserSkill']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endorsementCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endorsements?: Resolver<ResolversTypes['SkillEndorsementConnection'], ParentType, ContextType, Partial<UserSkillEndorsementsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['SkillLevel'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type UserSkillConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['UserSkillConnection'] = ResolversParentTypes['UserSkillConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UserSkillEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['UserSkill']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserSkillEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['UserSkillEdge'] = ResolversParentTypes['UserSkillEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UserSkill'], ParentType, ContextType>;
};

export type UserSkillPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['UserSkillPayload'] = ResolversParentTypes['UserSkillPayload']> = {
  userSkill?: Resolver<ResolversTypes['UserSkill'], ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  AffectedRows?: AffectedRowsResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeletePayload?: DeletePayloadResolvers<ContextType>;
  Deletion?: DeletionResolvers<ContextType>;
  DeletionPayload?: DeletionPayloadResolvers<ContextType>;
  GroupCount?: GroupCountResolvers<ContextType>;
  Job?: JobResolvers<ContextType>;
  JobApplication?: JobApplicationResolvers<ContextType>;
  JobApplicationConnection?: JobApplicationConnectionResolvers<ContextType>;
  JobApplicationEdge?: JobApplicationEdgeResolvers<ContextType>;
  JobApplicationPayload?: JobApplicationPayloadResolvers<ContextType>;
  JobApplicationStep?: JobApplicationStepResolvers<ContextType>;
  JobApplicationStepConnection?: JobApplicationStepConnectionResolvers<ContextType>;
  JobApplicationStepEdge?: JobApplicationStepEdgeResolvers<ContextType>;
  JobConnection?: JobConnectionResolvers<ContextType>;
  JobEdge?: JobEdgeResolvers<ContextType>;
  JobPayload?: JobPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Portfolio?: PortfolioResolvers<ContextType>;
  PortfolioConnection?: PortfolioConnectionResolvers<ContextType>;
  PortfolioEdge?: PortfolioEdgeResolvers<ContextType>;
  PortfolioPayload?: PortfolioPayloadResolvers<ContextType>;
  Project?: ProjectResolvers<ContextType>;
  ProjectConnection?: ProjectConnectionResolvers<ContextType>;
  ProjectEdge?: ProjectEdgeResolvers<ContextType>;
  ProjectPayload?: ProjectPayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SkillEndorsement?: SkillEndorsementResolvers<ContextType>;
  SkillEndorsementConnection?: SkillEndorsementConnectionResolvers<ContextType>;
  SkillEndorsementEdge?: SkillEndorsementEdgeResolvers<ContextType>;
  SkillEndorsementPayload?: SkillEndorsementPayloadResolvers<ContextType>;
  Tenant?: TenantResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserSkill?: UserSkillResolvers<ContextType>;
  UserSkillConnection?: UserSkillConnectionResolvers<ContextType>;
  UserSkillEdge?: UserSkillEdgeResolvers<ContextType>;
  UserSkillPayload?: UserSkillPayloadResolvers<ContextType>;
};

