// Made by `npm run codegen` from the SDL in schema/; change that and run it again.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Course as CourseEntity } from './entities/course';
import type { CourseModule as CourseModuleEntity } from './entities/course-module';
import type { CourseEnrollment as CourseEnrollmentEntity } from './entities/course-enrollment';
import type { Cheatsheet as CheatsheetEntity } from './entities/cheatsheet';
import type { LearningPath as LearningPathEntity } from './entities/learning-path';
import type { LearningPathCourse as LearningPathCourseEntity } from './entities/learning-path-course';
import type { Certification as CertificationEntity } from './entities/certification';
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

export type AddCourseModuleInput = {
  content: Scalars['String']['input'];
  courseId: Scalars['ID']['input'];
  title: Scalars['String']['input'];
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

export type Certification = {
  /** By which anybody verifies it. */
  code: Scalars['String']['output'];
  course?: Maybe<Course>;
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  user?: Maybe<User>;
};

export type CertificationConnection = {
  edges: Array<CertificationEdge>;
  nodes: Array<Certification>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type CertificationEdge = {
  cursor: Scalars['String']['output'];
  node: Certification;
};

/** Exactly one field. */
export type CertificationOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

/** Seen by everybody where it is published, else by whoever wrote it and by moderators. */
export type Cheatsheet = {
  content: Scalars['String']['output'];
  createdAt: Scalars['DateTime']['output'];
  createdBy?: Maybe<User>;
  id: Scalars['ID']['output'];
  isPublished: Scalars['Boolean']['output'];
  tenant?: Maybe<Tenant>;
  title: Scalars['String']['output'];
  topic: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
};

export type CheatsheetConnection = {
  edges: Array<CheatsheetEdge>;
  nodes: Array<Cheatsheet>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type CheatsheetEdge = {
  cursor: Scalars['String']['output'];
  node: Cheatsheet;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type CheatsheetFilter = {
  /** This does not hold. */
  not?: InputMaybe<CheatsheetFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<CheatsheetFilter>>;
  /** Whatever the case and the accents. */
  titleStartsWith?: InputMaybe<Scalars['String']['input']>;
  topic?: InputMaybe<Scalars['String']['input']>;
  /** One of these, at most 100. */
  topicIn?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whatever the case and the accents. */
  topicStartsWith?: InputMaybe<Scalars['String']['input']>;
};

/** Exactly one field. */
export type CheatsheetOrder = {
  createdAt?: InputMaybe<OrderDirection>;
  title?: InputMaybe<OrderDirection>;
};

export type CheatsheetPayload = {
  cheatsheet: Cheatsheet;
};

export type CompleteModuleInput = {
  moduleId: Scalars['ID']['input'];
};

/** The certification is there once all modules are completed. */
export type CompleteModulePayload = {
  certification?: Maybe<Certification>;
  enrollment: CourseEnrollment;
};

/** A draft, with all that belongs to it, is seen by its instructor and by moderators. */
export type Course = {
  createdAt: Scalars['DateTime']['output'];
  description: Scalars['String']['output'];
  enrollmentCount: Scalars['Int']['output'];
  /** All for the instructor and moderators, their own for others. */
  enrollments: CourseEnrollmentConnection;
  id: Scalars['ID']['output'];
  instructor?: Maybe<User>;
  level: CourseLevel;
  moduleCount: Scalars['Int']['output'];
  modules: CourseModuleConnection;
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  status: CourseStatus;
  tenant?: Maybe<Tenant>;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
};


/** A draft, with all that belongs to it, is seen by its instructor and by moderators. */
export type CourseEnrollmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CourseEnrollmentOrder>;
};


/** A draft, with all that belongs to it, is seen by its instructor and by moderators. */
export type CourseModulesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CourseModuleOrder>;
};

export type CourseConnection = {
  /** How many there are of each value, the most first, of at most 100 values. Counted only when asked for. */
  counts: Array<GroupCount>;
  edges: Array<CourseEdge>;
  nodes: Array<Course>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


export type CourseConnectionCountsArgs = {
  by: CourseGroup;
};

export type CourseEdge = {
  cursor: Scalars['String']['output'];
  node: Course;
};

/** Seen by the user, the instructor and moderators. */
export type CourseEnrollment = {
  /** When all modules were. */
  completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Modules that the user has completed, of the course's moduleCount. */
  completedCount: Scalars['Int']['output'];
  course: Course;
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  updatedAt: Scalars['DateTime']['output'];
  user?: Maybe<User>;
};

export type CourseEnrollmentConnection = {
  edges: Array<CourseEnrollmentEdge>;
  nodes: Array<CourseEnrollment>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type CourseEnrollmentEdge = {
  cursor: Scalars['String']['output'];
  node: CourseEnrollment;
};

/** Exactly one field. */
export type CourseEnrollmentOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type CourseFilter = {
  instructorId?: InputMaybe<Scalars['ID']['input']>;
  /** One of these, at most 100. */
  instructorIdIn?: InputMaybe<Array<Scalars['ID']['input']>>;
  level?: InputMaybe<CourseLevel>;
  /** One of these, at most 100. */
  levelIn?: InputMaybe<Array<CourseLevel>>;
  /** This does not hold. */
  not?: InputMaybe<CourseFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<CourseFilter>>;
  /** Words of title, description, at most 200 characters: all of these, or one of those with `or` between them; `-word` for none, "some words" for a phrase. */
  search?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<CourseStatus>;
  /** One of these, at most 100. */
  statusIn?: InputMaybe<Array<CourseStatus>>;
  /** Whatever the case and the accents. */
  titleStartsWith?: InputMaybe<Scalars['String']['input']>;
};

/** What Courses can be counted by. */
export type CourseGroup =
  | 'instructorId'
  | 'level'
  | 'status';

export type CourseIdInput = {
  id: Scalars['ID']['input'];
};

export type CourseLevel =
  | 'ADVANCED'
  | 'BEGINNER'
  | 'INTERMEDIATE';

export type CourseModule = {
  content: Scalars['String']['output'];
  course: Course;
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  /** From 1, without gaps. */
  position: Scalars['Int']['output'];
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
  /** Whether the viewer has completed it. */
  viewerHasCompleted: Scalars['Boolean']['output'];
};

export type CourseModuleConnection = {
  edges: Array<CourseModuleEdge>;
  nodes: Array<CourseModule>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type CourseModuleEdge = {
  cursor: Scalars['String']['output'];
  node: CourseModule;
};

/** Exactly one field. */
export type CourseModuleOrder = {
  position?: InputMaybe<OrderDirection>;
};

export type CourseModulePayload = {
  courseModule: CourseModule;
};

/** Exactly one field. */
export type CourseOrder = {
  createdAt?: InputMaybe<OrderDirection>;
  enrollmentCount?: InputMaybe<OrderDirection>;
  title?: InputMaybe<OrderDirection>;
};

export type CoursePayload = {
  course: Course;
};

export type CourseStatus =
  | 'ARCHIVED'
  | 'DRAFT'
  | 'PUBLISHED';

export type CreateCheatsheetInput = {
  content: Scalars['String']['input'];
  isPublished?: Scalars['Boolean']['input'];
  title: Scalars['String']['input'];
  topic: Scalars['String']['input'];
};

export type CreateCourseInput = {
  description: Scalars['String']['input'];
  level?: CourseLevel;
  title: Scalars['String']['input'];
};

export type CreateLearningPathInput = {
  goal?: InputMaybe<Scalars['String']['input']>;
  title: Scalars['String']['input'];
};

export type DeleteAction =
  | 'ANONYMIZE'
  | 'CASCADE'
  | 'RESTRICT'
  | 'SET_NULL';

export type DeleteCheatsheetInput = {
  id: Scalars['ID']['input'];
};

export type DeleteCourseInput = {
  id: Scalars['ID']['input'];
};

export type DeleteCourseModuleInput = {
  id: Scalars['ID']['input'];
};

export type DeleteLearningPathInput = {
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

export type EnrollInput = {
  courseId: Scalars['ID']['input'];
};

export type EnrollmentPayload = {
  course?: Maybe<Course>;
  enrollment?: Maybe<CourseEnrollment>;
};

/** How many objects of a list have a value. */
export type GroupCount = {
  count: Scalars['Int']['output'];
  /** Null: they have none. */
  value?: Maybe<Scalars['String']['output']>;
};

/** Seen by its user alone. */
export type LearningPath = {
  createdAt: Scalars['DateTime']['output'];
  goal?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  steps: LearningPathCourseConnection;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
  user?: Maybe<User>;
};


/** Seen by its user alone. */
export type LearningPathStepsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<LearningPathCourseOrder>;
};

export type LearningPathConnection = {
  edges: Array<LearningPathEdge>;
  nodes: Array<LearningPath>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type LearningPathCourse = {
  /** Null where it is no longer published. */
  course?: Maybe<Course>;
  /** The user's own; null where they are not enrolled. */
  enrollment?: Maybe<CourseEnrollment>;
  id: Scalars['ID']['output'];
  path: LearningPath;
  position: Scalars['Int']['output'];
};

export type LearningPathCourseConnection = {
  edges: Array<LearningPathCourseEdge>;
  nodes: Array<LearningPathCourse>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type LearningPathCourseEdge = {
  cursor: Scalars['String']['output'];
  node: LearningPathCourse;
};

/** Exactly one field. */
export type LearningPathCourseOrder = {
  position?: InputMaybe<OrderDirection>;
};

export type LearningPathEdge = {
  cursor: Scalars['String']['output'];
  node: LearningPath;
};

/** Exactly one field. */
export type LearningPathOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

export type LearningPathPayload = {
  learningPath: LearningPath;
};

export type MoveCourseModuleInput = {
  id: Scalars['ID']['input'];
  /** From 1; beyond the last is the last. */
  position: Scalars['Int']['input'];
};

export type Mutation = {
  /** The course's instructor and moderators: the last one. */
  addCourseModule?: Maybe<CourseModulePayload>;
  /** Its instructor and moderators: nobody new may enroll. */
  archiveCourse?: Maybe<CoursePayload>;
  /** Whoever is enrolled; the last one issues the certification. */
  completeModule?: Maybe<CompleteModulePayload>;
  createCheatsheet?: Maybe<CheatsheetPayload>;
  /** Any signed-in user: a draft that they teach. */
  createCourse?: Maybe<CoursePayload>;
  createLearningPath?: Maybe<LearningPathPayload>;
  /** Whoever wrote it, and moderators. */
  deleteCheatsheet?: Maybe<DeletePayload>;
  /** Its instructor and moderators; modules, enrollments and certifications go along. */
  deleteCourse?: Maybe<DeletionPayload>;
  /** Its user. */
  deleteLearningPath?: Maybe<DeletePayload>;
  /** Any signed-in user, in a published course. */
  enroll?: Maybe<EnrollmentPayload>;
  /** The course's instructor and moderators; the others move along. */
  moveCourseModule?: Maybe<CourseModulePayload>;
  /** Its instructor and moderators, once it has a module. */
  publishCourse?: Maybe<CoursePayload>;
  /** The course's instructor and moderators. */
  removeCourseModule?: Maybe<DeletePayload>;
  /** Its user: these courses, in this order. */
  setLearningPathCourses?: Maybe<LearningPathPayload>;
  /** Takes the viewer's enrollment back, with what they have completed. */
  unenroll?: Maybe<EnrollmentPayload>;
  /** Whoever wrote it. */
  updateCheatsheet?: Maybe<CheatsheetPayload>;
  /** Its instructor and moderators. */
  updateCourse?: Maybe<CoursePayload>;
  /** The course's instructor and moderators. */
  updateCourseModule?: Maybe<CourseModulePayload>;
  /** Its user. */
  updateLearningPath?: Maybe<LearningPathPayload>;
};


export type MutationAddCourseModuleArgs = {
  input: AddCourseModuleInput;
};


export type MutationArchiveCourseArgs = {
  input: CourseIdInput;
};


export type MutationCompleteModuleArgs = {
  input: CompleteModuleInput;
};


export type MutationCreateCheatsheetArgs = {
  input: CreateCheatsheetInput;
};


export type MutationCreateCourseArgs = {
  input: CreateCourseInput;
};


export type MutationCreateLearningPathArgs = {
  input: CreateLearningPathInput;
};


export type MutationDeleteCheatsheetArgs = {
  input: DeleteCheatsheetInput;
};


export type MutationDeleteCourseArgs = {
  input: DeleteCourseInput;
};


export type MutationDeleteLearningPathArgs = {
  input: DeleteLearningPathInput;
};


export type MutationEnrollArgs = {
  input: EnrollInput;
};


export type MutationMoveCourseModuleArgs = {
  input: MoveCourseModuleInput;
};


export type MutationPublishCourseArgs = {
  input: CourseIdInput;
};


export type MutationRemoveCourseModuleArgs = {
  input: DeleteCourseModuleInput;
};


export type MutationSetLearningPathCoursesArgs = {
  input: SetLearningPathCoursesInput;
};


export type MutationUnenrollArgs = {
  input: EnrollInput;
};


export type MutationUpdateCheatsheetArgs = {
  input: UpdateCheatsheetInput;
};


export type MutationUpdateCourseArgs = {
  input: UpdateCourseInput;
};


export type MutationUpdateCourseModuleArgs = {
  input: UpdateCourseModuleInput;
};


export type MutationUpdateLearningPathArgs = {
  input: UpdateLearningPathInput;
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

export type Query = {
  certification?: Maybe<Certification>;
  /** For whoever is shown a certification and wants to know whether it is one. */
  certificationByCode?: Maybe<Certification>;
  cheatsheet?: Maybe<Cheatsheet>;
  cheatsheets?: Maybe<CheatsheetConnection>;
  course?: Maybe<Course>;
  courseEnrollment?: Maybe<CourseEnrollment>;
  courseModule?: Maybe<CourseModule>;
  courses?: Maybe<CourseConnection>;
  learningPath?: Maybe<LearningPath>;
  learningPaths?: Maybe<LearningPathConnection>;
};


export type QueryCertificationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCertificationByCodeArgs = {
  code: Scalars['String']['input'];
};


export type QueryCheatsheetArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCheatsheetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CheatsheetFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CheatsheetOrder>;
};


export type QueryCourseArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCourseEnrollmentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCourseModuleArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCoursesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CourseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CourseOrder>;
};


export type QueryLearningPathArgs = {
  id: Scalars['ID']['input'];
};


export type QueryLearningPathsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<LearningPathOrder>;
};

export type SetLearningPathCoursesInput = {
  /** In their order. */
  courseIds: Array<Scalars['ID']['input']>;
  id: Scalars['ID']['input'];
};

export type Tenant = {
  courses?: Maybe<CourseConnection>;
  id: Scalars['ID']['output'];
};


export type TenantCoursesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CourseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CourseOrder>;
};

export type UpdateCheatsheetInput = {
  content?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
  isPublished?: InputMaybe<Scalars['Boolean']['input']>;
  title?: InputMaybe<Scalars['String']['input']>;
  topic?: InputMaybe<Scalars['String']['input']>;
};

/** A field that is left out stays as it is. */
export type UpdateCourseInput = {
  description?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
  level?: InputMaybe<CourseLevel>;
  title?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateCourseModuleInput = {
  content?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
  title?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateLearningPathInput = {
  goal?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
  title?: InputMaybe<Scalars['String']['input']>;
};

export type User = {
  avatarUrl?: Maybe<Scalars['String']['output']>;
  certifications?: Maybe<CertificationConnection>;
  cheatsheets?: Maybe<CheatsheetConnection>;
  /** Those that the user teaches. */
  courses?: Maybe<CourseConnection>;
  displayName?: Maybe<Scalars['String']['output']>;
  enrollments?: Maybe<CourseEnrollmentConnection>;
  id: Scalars['ID']['output'];
  learningPaths?: Maybe<LearningPathConnection>;
  username: Scalars['String']['output'];
  verified: Scalars['Boolean']['output'];
};


export type UserCertificationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CertificationOrder>;
};


export type UserCheatsheetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CheatsheetOrder>;
};


export type UserCoursesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CourseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CourseOrder>;
};


export type UserEnrollmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CourseEnrollmentOrder>;
};


export type UserLearningPathsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<LearningPathOrder>;
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
  Certification: Certification;
  Cheatsheet: Cheatsheet;
  Course: Course;
  CourseEnrollment: CourseEnrollment;
  CourseModule: CourseModule;
  LearningPath: LearningPath;
  Tenant: Tenant;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Certification:
    ( { __typename: 'Certification' }
    & GraphQLRecursivePick<FederationTypes['Certification'], {"id":true}> );
  Cheatsheet:
    ( { __typename: 'Cheatsheet' }
    & GraphQLRecursivePick<FederationTypes['Cheatsheet'], {"id":true}> );
  Course:
    ( { __typename: 'Course' }
    & GraphQLRecursivePick<FederationTypes['Course'], {"id":true}> );
  CourseEnrollment:
    ( { __typename: 'CourseEnrollment' }
    & GraphQLRecursivePick<FederationTypes['CourseEnrollment'], {"id":true}> );
  CourseModule:
    ( { __typename: 'CourseModule' }
    & GraphQLRecursivePick<FederationTypes['CourseModule'], {"id":true}> );
  LearningPath:
    ( { __typename: 'LearningPath' }
    & GraphQLRecursivePick<FederationTypes['LearningPath'], {"id":true}> );
  Tenant:
    ( { __typename: 'Tenant' }
    & GraphQLRecursivePick<FederationTypes['Tenant'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddCourseModuleInput: AddCourseModuleInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AffectedRows: ResolverTypeWrapper<AffectedRows>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Certification: ResolverTypeWrapper<CertificationEntity>;
  CertificationConnection: ResolverTypeWrapper<Connection>;
  CertificationEdge: ResolverTypeWrapper<Omit<CertificationEdge, 'node'> & { node: ResolversTypes['Certification'] }>;
  CertificationOrder: CertificationOrder;
  Cheatsheet: ResolverTypeWrapper<CheatsheetEntity>;
  CheatsheetConnection: ResolverTypeWrapper<Connection>;
  CheatsheetEdge: ResolverTypeWrapper<Omit<CheatsheetEdge, 'node'> & { node: ResolversTypes['Cheatsheet'] }>;
  CheatsheetFilter: CheatsheetFilter;
  CheatsheetOrder: CheatsheetOrder;
  CheatsheetPayload: ResolverTypeWrapper<Omit<CheatsheetPayload, 'cheatsheet'> & { cheatsheet: ResolversTypes['Cheatsheet'] }>;
  CompleteModuleInput: CompleteModuleInput;
  CompleteModulePayload: ResolverTypeWrapper<Omit<CompleteModulePayload, 'certification' | 'enrollment'> & { certification?: Maybe<ResolversTypes['Certification']>, enrollment: ResolversTypes['CourseEnrollment'] }>;
  Course: ResolverTypeWrapper<CourseEntity>;
  CourseConnection: ResolverTypeWrapper<Connection>;
  CourseEdge: ResolverTypeWrapper<Omit<CourseEdge, 'node'> & { node: ResolversTypes['Course'] }>;
  CourseEnrollment: ResolverTypeWrapper<CourseEnrollmentEntity>;
  CourseEnrollmentConnection: ResolverTypeWrapper<Connection>;
  CourseEnrollmentEdge: ResolverTypeWrapper<Omit<CourseEnrollmentEdge, 'node'> & { node: ResolversTypes['CourseEnrollment'] }>;
  CourseEnrollmentOrder: CourseEnrollmentOrder;
  CourseFilter: CourseFilter;
  CourseGroup: CourseGroup;
  CourseIdInput: CourseIdInput;
  CourseLevel: CourseLevel;
  CourseModule: ResolverTypeWrapper<CourseModuleEntity>;
  CourseModuleConnection: ResolverTypeWrapper<Connection>;
  CourseModuleEdge: ResolverTypeWrapper<Omit<CourseModuleEdge, 'node'> & { node: ResolversTypes['CourseModule'] }>;
  CourseModuleOrder: CourseModuleOrder;
  CourseModulePayload: ResolverTypeWrapper<Omit<CourseModulePayload, 'courseModule'> & { courseModule: ResolversTypes['CourseModule'] }>;
  CourseOrder: CourseOrder;
  CoursePayload: ResolverTypeWrapper<Omit<CoursePayload, 'course'> & { course: ResolversTypes['Course'] }>;
  CourseStatus: CourseStatus;
  CreateCheatsheetInput: CreateCheatsheetInput;
  CreateCourseInput: CreateCourseInput;
  CreateLearningPathInput: CreateLearningPathInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteAction: DeleteAction;
  DeleteCheatsheetInput: DeleteCheatsheetInput;
  DeleteCourseInput: DeleteCourseInput;
  DeleteCourseModuleInput: DeleteCourseModuleInput;
  DeleteLearningPathInput: DeleteLearningPathInput;
  DeletePayload: ResolverTypeWrapper<DeletePayload>;
  Deletion: ResolverTypeWrapper<Deletion>;
  DeletionPayload: ResolverTypeWrapper<DeletionPayload>;
  DeletionState: DeletionState;
  EnrollInput: EnrollInput;
  EnrollmentPayload: ResolverTypeWrapper<Omit<EnrollmentPayload, 'course' | 'enrollment'> & { course?: Maybe<ResolversTypes['Course']>, enrollment?: Maybe<ResolversTypes['CourseEnrollment']> }>;
  GroupCount: ResolverTypeWrapper<GroupCount>;
  LearningPath: ResolverTypeWrapper<LearningPathEntity>;
  LearningPathConnection: ResolverTypeWrapper<Connection>;
  LearningPathCourse: ResolverTypeWrapper<LearningPathCourseEntity>;
  LearningPathCourseConnection: ResolverTypeWrapper<Connection>;
  LearningPathCourseEdge: ResolverTypeWrapper<Omit<LearningPathCourseEdge, 'node'> & { node: ResolversTypes['LearningPathCourse'] }>;
  LearningPathCourseOrder: LearningPathCourseOrder;
  LearningPathEdge: ResolverTypeWrapper<Omit<LearningPathEdge, 'node'> & { node: ResolversTypes['LearningPath'] }>;
  LearningPathOrder: LearningPathOrder;
  LearningPathPayload: ResolverTypeWrapper<Omit<LearningPathPayload, 'learningPath'> & { learningPath: ResolversTypes['LearningPath'] }>;
  MoveCourseModuleInput: MoveCourseModuleInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SetLearningPathCoursesInput: SetLearningPathCoursesInput;
  Tenant: ResolverTypeWrapper<Omit<Tenant, 'courses'> & { courses?: Maybe<ResolversTypes['CourseConnection']> }>;
  UpdateCheatsheetInput: UpdateCheatsheetInput;
  UpdateCourseInput: UpdateCourseInput;
  UpdateCourseModuleInput: UpdateCourseModuleInput;
  UpdateLearningPathInput: UpdateLearningPathInput;
  User: ResolverTypeWrapper<Omit<User, 'certifications' | 'cheatsheets' | 'courses' | 'enrollments' | 'learningPaths'> & { certifications?: Maybe<ResolversTypes['CertificationConnection']>, cheatsheets?: Maybe<ResolversTypes['CheatsheetConnection']>, courses?: Maybe<ResolversTypes['CourseConnection']>, enrollments?: Maybe<ResolversTypes['CourseEnrollmentConnection']>, learningPaths?: Maybe<ResolversTypes['LearningPathConnection']> }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddCourseModuleInput: AddCourseModuleInput;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  AffectedRows: AffectedRows;
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
  Certification: CertificationEntity;
  CertificationConnection: Connection;
  CertificationEdge: Omit<CertificationEdge, 'node'> & { node: ResolversParentTypes['Certification'] };
  CertificationOrder: CertificationOrder;
  Cheatsheet: CheatsheetEntity;
  CheatsheetConnection: Connection;
  CheatsheetEdge: Omit<CheatsheetEdge, 'node'> & { node: ResolversParentTypes['Cheatsheet'] };
  CheatsheetFilter: CheatsheetFilter;
  CheatsheetOrder: CheatsheetOrder;
  CheatsheetPayload: Omit<CheatsheetPayload, 'cheatsheet'> & { cheatsheet: ResolversParentTypes['Cheatsheet'] };
  CompleteModuleInput: CompleteModuleInput;
  CompleteModulePayload: Omit<CompleteModulePayload, 'certification' | 'enrollment'> & { certification?: Maybe<ResolversParentTypes['Certification']>, enrollment: ResolversParentTypes['CourseEnrollment'] };
  Course: CourseEntity;
  CourseConnection: Connection;
  CourseEdge: Omit<CourseEdge, 'node'> & { node: ResolversParentTypes['Course'] };
  CourseEnrollment: CourseEnrollmentEntity;
  CourseEnrollmentConnection: Connection;
  CourseEnrollmentEdge: Omit<CourseEnrollmentEdge, 'node'> & { node: ResolversParentTypes['CourseEnrollment'] };
  CourseEnrollmentOrder: CourseEnrollmentOrder;
  CourseFilter: CourseFilter;
  CourseIdInput: CourseIdInput;
  CourseModule: CourseModuleEntity;
  CourseModuleConnection: Connection;
  CourseModuleEdge: Omit<CourseModuleEdge, 'node'> & { node: ResolversParentTypes['CourseModule'] };
  CourseModuleOrder: CourseModuleOrder;
  CourseModulePayload: Omit<CourseModulePayload, 'courseModule'> & { courseModule: ResolversParentTypes['CourseModule'] };
  CourseOrder: CourseOrder;
  CoursePayload: Omit<CoursePayload, 'course'> & { course: ResolversParentTypes['Course'] };
  CreateCheatsheetInput: CreateCheatsheetInput;
  CreateCourseInput: CreateCourseInput;
  CreateLearningPathInput: CreateLearningPathInput;
  DateTime: Scalars['DateTime']['output'];
  DeleteCheatsheetInput: DeleteCheatsheetInput;
  DeleteCourseInput: DeleteCourseInput;
  DeleteCourseModuleInput: DeleteCourseModuleInput;
  DeleteLearningPathInput: DeleteLearningPathInput;
  DeletePayload: DeletePayload;
  Deletion: Deletion;
  DeletionPayload: DeletionPayload;
  EnrollInput: EnrollInput;
  EnrollmentPayload: Omit<EnrollmentPayload, 'course' | 'enrollment'> & { course?: Maybe<ResolversParentTypes['Course']>, enrollment?: Maybe<ResolversParentTypes['CourseEnrollment']> };
  GroupCount: GroupCount;
  LearningPath: LearningPathEntity;
  LearningPathConnection: Connection;
  LearningPathCourse: LearningPathCourseEntity;
  LearningPathCourseConnection: Connection;
  LearningPathCourseEdge: Omit<LearningPathCourseEdge, 'node'> & { node: ResolversParentTypes['LearningPathCourse'] };
  LearningPathCourseOrder: LearningPathCourseOrder;
  LearningPathEdge: Omit<LearningPathEdge, 'node'> & { node: ResolversParentTypes['LearningPath'] };
  LearningPathOrder: LearningPathOrder;
  LearningPathPayload: Omit<LearningPathPayload, 'learningPath'> & { learningPath: ResolversParentTypes['LearningPath'] };
  MoveCourseModuleInput: MoveCourseModuleInput;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  SetLearningPathCoursesInput: SetLearningPathCoursesInput;
  Tenant: Omit<Tenant, 'courses'> & { courses?: Maybe<ResolversParentTypes['CourseConnection']> } | FederationReferenceTypes['Tenant'];
  UpdateCheatsheetInput: UpdateCheatsheetInput;
  UpdateCourseInput: UpdateCourseInput;
  UpdateCourseModuleInput: UpdateCourseModuleInput;
  UpdateLearningPathInput: UpdateLearningPathInput;
  User: Omit<User, 'certifications' | 'cheatsheets' | 'courses' | 'enrollments' | 'learningPaths'> & { certifications?: Maybe<ResolversParentTypes['CertificationConnection']>, cheatsheets?: Maybe<ResolversParentTypes['CheatsheetConnection']>, courses?: Maybe<ResolversParentTypes['CourseConnection']>, enrollments?: Maybe<ResolversParentTypes['CourseEnrollmentConnection']>, learningPaths?: Maybe<ResolversParentTypes['LearningPathConnection']> } | FederationReferenceTypes['User'];
};

export type AffectedRowsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AffectedRows'] = ResolversParentTypes['AffectedRows']> = {
  action?: Resolver<ResolversTypes['DeleteAction'], ParentType, ContextType>;
  atLeast?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subgraph?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CertificationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Certification'] = ResolversParentTypes['Certification'], FederationReferenceType extends FederationReferenceTypes['Certification'] = FederationReferenceTypes['Certification']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Certification']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  course?: Resolver<Maybe<ResolversTypes['Course']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type CertificationConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CertificationConnection'] = ResolversParentTypes['CertificationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CertificationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Certification']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CertificationEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CertificationEdge'] = ResolversParentTypes['CertificationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Certification'], ParentType, ContextType>;
};

export type CheatsheetResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Cheatsheet'] = ResolversParentTypes['Cheatsheet'], FederationReferenceType extends FederationReferenceTypes['Cheatsheet'] = FederationReferenceTypes['Cheatsheet']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Cheatsheet']> | FederationReferenceType, FederationReferenceType, ContextType>;
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isPublished?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  tenant?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CheatsheetConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CheatsheetConnection'] = ResolversParentTypes['CheatsheetConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CheatsheetEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Cheatsheet']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CheatsheetEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CheatsheetEdge'] = ResolversParentTypes['CheatsheetEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Cheatsheet'], ParentType, ContextType>;
};

export type CheatsheetPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CheatsheetPayload'] = ResolversParentTypes['CheatsheetPayload']> = {
  cheatsheet?: Resolver<ResolversTypes['Cheatsheet'], ParentType, ContextType>;
};

export type CompleteModulePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CompleteModulePayload'] = ResolversParentTypes['CompleteModulePayload']> = {
  certification?: Resolver<Maybe<ResolversTypes['Certification']>, ParentType, ContextType>;
  enrollment?: Resolver<ResolversTypes['CourseEnrollment'], ParentType, ContextType>;
};

export type CourseResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Course'] = ResolversParentTypes['Course'], FederationReferenceType extends FederationReferenceTypes['Course'] = FederationReferenceTypes['Course']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Course']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  enrollmentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  enrollments?: Resolver<ResolversTypes['CourseEnrollmentConnection'], ParentType, ContextType, Partial<CourseEnrollmentsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instructor?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['CourseLevel'], ParentType, ContextType>;
  moduleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  modules?: Resolver<ResolversTypes['CourseModuleConnection'], ParentType, ContextType, Partial<CourseModulesArgs>>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CourseStatus'], ParentType, ContextType>;
  tenant?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CourseConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CourseConnection'] = ResolversParentTypes['CourseConnection']> = {
  counts?: Resolver<Array<ResolversTypes['GroupCount']>, ParentType, ContextType, RequireFields<CourseConnectionCountsArgs, 'by'>>;
  edges?: Resolver<Array<ResolversTypes['CourseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Course']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CourseEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CourseEdge'] = ResolversParentTypes['CourseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Course'], ParentType, ContextType>;
};

export type CourseEnrollmentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CourseEnrollment'] = ResolversParentTypes['CourseEnrollment'], FederationReferenceType extends FederationReferenceTypes['CourseEnrollment'] = FederationReferenceTypes['CourseEnrollment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CourseEnrollment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  completedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  course?: Resolver<ResolversTypes['Course'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type CourseEnrollmentConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CourseEnrollmentConnection'] = ResolversParentTypes['CourseEnrollmentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CourseEnrollmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CourseEnrollment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CourseEnrollmentEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CourseEnrollmentEdge'] = ResolversParentTypes['CourseEnrollmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CourseEnrollment'], ParentType, ContextType>;
};

export type CourseModuleResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CourseModule'] = ResolversParentTypes['CourseModule'], FederationReferenceType extends FederationReferenceTypes['CourseModule'] = FederationReferenceTypes['CourseModule']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CourseModule']> | FederationReferenceType, FederationReferenceType, ContextType>;
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  course?: Resolver<ResolversTypes['Course'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  viewerHasCompleted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CourseModuleConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CourseModuleConnection'] = ResolversParentTypes['CourseModuleConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CourseModuleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CourseModule']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CourseModuleEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CourseModuleEdge'] = ResolversParentTypes['CourseModuleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CourseModule'], ParentType, ContextType>;
};

export type CourseModulePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CourseModulePayload'] = ResolversParentTypes['CourseModulePayload']> = {
  courseModule?: Resolver<ResolversTypes['CourseModule'], ParentType, ContextType>;
};

export type CoursePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CoursePayload'] = ResolversParentTypes['CoursePayload']> = {
  course?: Resolver<ResolversTypes['Course'], ParentType, ContextType>;
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

export type EnrollmentPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EnrollmentPayload'] = ResolversParentTypes['EnrollmentPayload']> = {
  course?: Resolver<Maybe<ResolversTypes['Course']>, ParentType, ContextType>;
  enrollment?: Resolver<Maybe<ResolversTypes['CourseEnrollment']>, ParentType, ContextType>;
};

export type GroupCountResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GroupCount'] = ResolversParentTypes['GroupCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LearningPathResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LearningPath'] = ResolversParentTypes['LearningPath'], FederationReferenceType extends FederationReferenceTypes['LearningPath'] = FederationReferenceTypes['LearningPath']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LearningPath']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  goal?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  steps?: Resolver<ResolversTypes['LearningPathCourseConnection'], ParentType, ContextType, Partial<LearningPathStepsArgs>>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type LearningPathConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LearningPathConnection'] = ResolversParentTypes['LearningPathConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LearningPathEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['LearningPath']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LearningPathCourseResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LearningPathCourse'] = ResolversParentTypes['LearningPathCourse']> = {
  course?: Resolver<Maybe<ResolversTypes['Course']>, ParentType, ContextType>;
  enrollment?: Resolver<Maybe<ResolversTypes['CourseEnrollment']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['LearningPath'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LearningPathCourseConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LearningPathCourseConnection'] = ResolversParentTypes['LearningPathCourseConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LearningPathCourseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['LearningPathCourse']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LearningPathCourseEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LearningPathCourseEdge'] = ResolversParentTypes['LearningPathCourseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LearningPathCourse'], ParentType, ContextType>;
};

export type LearningPathEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LearningPathEdge'] = ResolversParentTypes['LearningPathEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LearningPath'], ParentType, ContextType>;
};

export type LearningPathPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LearningPathPayload'] = ResolversParentTypes['LearningPathPayload']> = {
  learningPath?: Resolver<ResolversTypes['LearningPath'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addCourseModule?: Resolver<Maybe<ResolversTypes['CourseModulePayload']>, ParentType, ContextType, RequireFields<MutationAddCourseModuleArgs, 'input'>>;
  archiveCourse?: Resolver<Maybe<ResolversTypes['CoursePayload']>, ParentType, ContextType, RequireFields<MutationArchiveCourseArgs, 'input'>>;
  completeModule?: Resolver<Maybe<ResolversTypes['CompleteModulePayload']>, ParentType, ContextType, RequireFields<MutationCompleteModuleArgs, 'input'>>;
  createCheatsheet?: Resolver<Maybe<ResolversTypes['CheatsheetPayload']>, ParentType, ContextType, RequireFields<MutationCreateCheatsheetArgs, 'input'>>;
  createCourse?: Resolver<Maybe<ResolversTypes['CoursePayload']>, ParentType, ContextType, RequireFields<MutationCreateCourseArgs, 'input'>>;
  createLearningPath?: Resolver<Maybe<ResolversTypes['LearningPathPayload']>, ParentType, ContextType, RequireFields<MutationCreateLearningPathArgs, 'input'>>;
  deleteCheatsheet?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationDeleteCheatsheetArgs, 'input'>>;
  deleteCourse?: Resolver<Maybe<ResolversTypes['DeletionPayload']>, ParentType, ContextType, RequireFields<MutationDeleteCourseArgs, 'input'>>;
  deleteLearningPath?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationDeleteLearningPathArgs, 'input'>>;
  enroll?: Resolver<Maybe<ResolversTypes['EnrollmentPayload']>, ParentType, ContextType, RequireFields<MutationEnrollArgs, 'input'>>;
  moveCourseModule?: Resolver<Maybe<ResolversTypes['CourseModulePayload']>, ParentType, ContextType, RequireFields<MutationMoveCourseModuleArgs, 'input'>>;
  publishCourse?: Resolver<Maybe<ResolversTypes['CoursePayload']>, ParentType, ContextType, RequireFields<MutationPublishCourseArgs, 'input'>>;
  removeCourseModule?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationRemoveCourseModuleArgs, 'input'>>;
  setLearningPathCourses?: Resolver<Maybe<ResolversTypes['LearningPathPayload']>, ParentType, ContextType, RequireFields<MutationSetLearningPathCoursesArgs, 'input'>>;
  unenroll?: Resolver<Maybe<ResolversTypes['EnrollmentPayload']>, ParentType, ContextType, RequireFields<MutationUnenrollArgs, 'input'>>;
  updateCheatsheet?: Resolver<Maybe<ResolversTypes['CheatsheetPayload']>, ParentType, ContextType, RequireFields<MutationUpdateCheatsheetArgs, 'input'>>;
  updateCourse?: Resolver<Maybe<ResolversTypes['CoursePayload']>, ParentType, ContextType, RequireFields<MutationUpdateCourseArgs, 'input'>>;
  updateCourseModule?: Resolver<Maybe<ResolversTypes['CourseModulePayload']>, ParentType, ContextType, RequireFields<MutationUpdateCourseModuleArgs, 'input'>>;
  updateLearningPath?: Resolver<Maybe<ResolversTypes['LearningPathPayload']>, ParentType, ContextType, RequireFields<MutationUpdateLearningPathArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  certification?: Resolver<Maybe<ResolversTypes['Certification']>, ParentType, ContextType, RequireFields<QueryCertificationArgs, 'id'>>;
  certificationByCode?: Resolver<Maybe<ResolversTypes['Certification']>, ParentType, ContextType, RequireFields<QueryCertificationByCodeArgs, 'code'>>;
  cheatsheet?: Resolver<Maybe<ResolversTypes['Cheatsheet']>, ParentType, ContextType, RequireFields<QueryCheatsheetArgs, 'id'>>;
  cheatsheets?: Resolver<Maybe<ResolversTypes['CheatsheetConnection']>, ParentType, ContextType, Partial<QueryCheatsheetsArgs>>;
  course?: Resolver<Maybe<ResolversTypes['Course']>, ParentType, ContextType, RequireFields<QueryCourseArgs, 'id'>>;
  courseEnrollment?: Resolver<Maybe<ResolversTypes['CourseEnrollment']>, ParentType, ContextType, RequireFields<QueryCourseEnrollmentArgs, 'id'>>;
  courseModule?: Resolver<Maybe<ResolversTypes['CourseModule']>, ParentType, ContextType, RequireFields<QueryCourseModuleArgs, 'id'>>;
  courses?: Resolver<Maybe<ResolversTypes['CourseConnection']>, ParentType, ContextType, Partial<QueryCoursesArgs>>;
  learningPath?: Resolver<Maybe<ResolversTypes['LearningPath']>, ParentType, ContextType, RequireFields<QueryLearningPathArgs, 'id'>>;
  learningPaths?: Resolver<Maybe<ResolversTypes['LearningPathConnection']>, ParentType, ContextType, Partial<QueryLearningPathsArgs>>;
};

export type TenantResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Tenant'] = ResolversParentTypes['Tenant'], FederationReferenceType extends FederationReferenceTypes['Tenant'] = FederationReferenceTypes['Tenant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Tenant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  courses?: Resolver<Maybe<ResolversTypes['CourseConnection']>, ParentType, ContextType, Partial<TenantCoursesArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  avatarUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  certifications?: Resolver<Maybe<ResolversTypes['CertificationConnection']>, ParentType, ContextType, Partial<UserCertificationsArgs>>;
  cheatsheets?: Resolver<Maybe<ResolversTypes['CheatsheetConnection']>, ParentType, ContextType, Partial<UserCheatsheetsArgs>>;
  courses?: Resolver<Maybe<ResolversTypes['CourseConnection']>, ParentType, ContextType, Partial<UserCoursesArgs>>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  enrollments?: Resolver<Maybe<ResolversTypes['CourseEnrollmentConnection']>, ParentType, ContextType, Partial<UserEnrollmentsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  learningPaths?: Resolver<Maybe<ResolversTypes['LearningPathConnection']>, ParentType, ContextType, Partial<UserLearningPathsArgs>>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  AffectedRows?: AffectedRowsResolvers<ContextType>;
  Certification?: CertificationResolvers<ContextType>;
  CertificationConnection?: CertificationConnectionResolvers<ContextType>;
  CertificationEdge?: CertificationEdgeResolvers<ContextType>;
  Cheatsheet?: CheatsheetResolvers<ContextType>;
  CheatsheetConnection?: CheatsheetConnectionResolvers<ContextType>;
  CheatsheetEdge?: CheatsheetEdgeResolvers<ContextType>;
  CheatsheetPayload?: CheatsheetPayloadResolvers<ContextType>;
  CompleteModulePayload?: CompleteModulePayloadResolvers<ContextType>;
  Course?: CourseResolvers<ContextType>;
  CourseConnection?: CourseConnectionResolvers<ContextType>;
  CourseEdge?: CourseEdgeResolvers<ContextType>;
  CourseEnrollment?: CourseEnrollmentResolvers<ContextType>;
  CourseEnrollmentConnection?: CourseEnrollmentConnectionResolvers<ContextType>;
  CourseEnrollmentEdge?: CourseEnrollmentEdgeResolvers<ContextType>;
  CourseModule?: CourseModuleResolvers<ContextType>;
  CourseModuleConnection?: CourseModuleConnectionResolvers<ContextType>;
  CourseModuleEdge?: CourseModuleEdgeResolvers<ContextType>;
  CourseModulePayload?: CourseModulePayloadResolvers<ContextType>;
  CoursePayload?: CoursePayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeletePayload?: DeletePayloadResolvers<ContextType>;
  Deletion?: DeletionResolvers<ContextType>;
  DeletionPayload?: DeletionPayloadResolvers<ContextType>;
  EnrollmentPayload?: EnrollmentPayloadResolvers<ContextType>;
  GroupCount?: GroupCountResolvers<ContextType>;
  LearningPath?: LearningPathResolvers<ContextType>;
  LearningPathConnection?: LearningPathConnectionResolvers<ContextType>;
  LearningPathCourse?: LearningPathCourseResolvers<ContextType>;
  LearningPathCourseConnection?: LearningPathCourseConnectionResolvers<ContextType>;
  LearningPathCourseEdge?: LearningPathCourseEdgeResolvers<ContextType>;
  LearningPathEdge?: LearningPathEdgeResolvers<ContextType>;
  LearningPathPayload?: LearningPathPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Tenant?: TenantResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
};

