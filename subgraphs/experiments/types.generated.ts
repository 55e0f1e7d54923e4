// Made by `npm run codegen` from the SDL in schema/; change that and run it again.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Experiment as ExperimentEntity } from './entities/experiment';
import type { ExperimentAssignment as ExperimentAssignmentEntity } from './entities/experiment-assignment';
import type { ExperimentEvent as ExperimentEventEntity } from './entities/experiment-event';
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

export type AssignInput = {
  /** The experiment's. */
  key: Scalars['String']['input'];
};

export type AssignPayload = {
  /** Null where no such experiment runs. */
  assignment?: Maybe<ExperimentAssignment>;
};

export type CreateExperimentInput = {
  description?: InputMaybe<Scalars['String']['input']>;
  /** Letters, digits, dots, hyphens and underscores. */
  key: Scalars['String']['input'];
  name: Scalars['String']['input'];
  /** From 2 to 10. */
  variants: Array<ExperimentVariantInput>;
};

export type DeleteExperimentInput = {
  id: Scalars['ID']['input'];
};

export type DeletePayload = {
  /** The id of what was deleted. */
  id: Scalars['ID']['output'];
};

/** Seen by moderators and admins. */
export type Experiment = {
  assignments: ExperimentAssignmentConnection;
  createdAt: Scalars['DateTime']['output'];
  createdBy?: Maybe<User>;
  description?: Maybe<Scalars['String']['output']>;
  events: ExperimentEventConnection;
  id: Scalars['ID']['output'];
  key: Scalars['String']['output'];
  name: Scalars['String']['output'];
  /** By variant, in their order. */
  results: Array<VariantResult>;
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  status: ExperimentStatus;
  stoppedAt?: Maybe<Scalars['DateTime']['output']>;
  tenant?: Maybe<Tenant>;
  updatedAt: Scalars['DateTime']['output'];
  /** The first is what the others are compared with. */
  variants: Array<ExperimentVariant>;
};


/** Seen by moderators and admins. */
export type ExperimentAssignmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ExperimentAssignmentOrder>;
};


/** Seen by moderators and admins. */
export type ExperimentEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ExperimentEventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ExperimentEventOrder>;
};

/** Seen by its user, moderators and admins. */
export type ExperimentAssignment = {
  createdAt: Scalars['DateTime']['output'];
  /** Null for those who may not see it. */
  experiment?: Maybe<Experiment>;
  id: Scalars['ID']['output'];
  user?: Maybe<User>;
  variant: Scalars['String']['output'];
};

export type ExperimentAssignmentConnection = {
  edges: Array<ExperimentAssignmentEdge>;
  nodes: Array<ExperimentAssignment>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type ExperimentAssignmentEdge = {
  cursor: Scalars['String']['output'];
  node: ExperimentAssignment;
};

/** Exactly one field. */
export type ExperimentAssignmentOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

export type ExperimentConnection = {
  /** How many there are of each value, the most first, of at most 100 values. Counted only when asked for. */
  counts: Array<GroupCount>;
  edges: Array<ExperimentEdge>;
  nodes: Array<Experiment>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


export type ExperimentConnectionCountsArgs = {
  by: ExperimentGroup;
};

export type ExperimentEdge = {
  cursor: Scalars['String']['output'];
  node: Experiment;
};

/** Seen by moderators and admins. */
export type ExperimentEvent = {
  assignment: ExperimentAssignment;
  createdAt: Scalars['DateTime']['output'];
  experiment: Experiment;
  id: Scalars['ID']['output'];
  kind: ExperimentEventKind;
  user?: Maybe<User>;
  value?: Maybe<Scalars['Float']['output']>;
};

export type ExperimentEventConnection = {
  /** How many there are of each value, the most first, of at most 100 values. Counted only when asked for. */
  counts: Array<GroupCount>;
  edges: Array<ExperimentEventEdge>;
  nodes: Array<ExperimentEvent>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


export type ExperimentEventConnectionCountsArgs = {
  by: ExperimentEventGroup;
};

export type ExperimentEventEdge = {
  cursor: Scalars['String']['output'];
  node: ExperimentEvent;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type ExperimentEventFilter = {
  kind?: InputMaybe<ExperimentEventKind>;
  /** One of these, at most 100. */
  kindIn?: InputMaybe<Array<ExperimentEventKind>>;
  /** This does not hold. */
  not?: InputMaybe<ExperimentEventFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<ExperimentEventFilter>>;
};

/** What ExperimentEvents can be counted by. */
export type ExperimentEventGroup =
  | 'kind';

export type ExperimentEventKind =
  /** The user did what the variant is for. */
  | 'CONVERSION'
  /** The user was shown their variant. */
  | 'EXPOSURE'
  /** Something of the user was measured. */
  | 'VALUE';

/** Exactly one field. */
export type ExperimentEventOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type ExperimentFilter = {
  /** Whatever the case and the accents. */
  keyStartsWith?: InputMaybe<Scalars['String']['input']>;
  /** Whatever the case and the accents. */
  nameStartsWith?: InputMaybe<Scalars['String']['input']>;
  /** This does not hold. */
  not?: InputMaybe<ExperimentFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<ExperimentFilter>>;
  status?: InputMaybe<ExperimentStatus>;
  /** One of these, at most 100. */
  statusIn?: InputMaybe<Array<ExperimentStatus>>;
};

/** What Experiments can be counted by. */
export type ExperimentGroup =
  | 'status';

export type ExperimentIdInput = {
  id: Scalars['ID']['input'];
};

/** Exactly one field. */
export type ExperimentOrder = {
  createdAt?: InputMaybe<OrderDirection>;
  name?: InputMaybe<OrderDirection>;
};

export type ExperimentPayload = {
  experiment: Experiment;
};

export type ExperimentStatus =
  | 'DRAFT'
  | 'RUNNING'
  | 'STOPPED';

export type ExperimentVariant = {
  name: Scalars['String']['output'];
  /** Its share is this of all weights. */
  weight: Scalars['Int']['output'];
};

export type ExperimentVariantInput = {
  name: Scalars['String']['input'];
  /** From 1 to 10,000. */
  weight?: Scalars['Int']['input'];
};

/** How many objects of a list have a value. */
export type GroupCount = {
  count: Scalars['Int']['output'];
  /** Null: they have none. */
  value?: Maybe<Scalars['String']['output']>;
};

export type Interval = {
  high: Scalars['Float']['output'];
  low: Scalars['Float']['output'];
};

export type Mutation = {
  /** Any signed-in user: their variant of a running experiment, the same always. */
  assignToExperiment?: Maybe<AssignPayload>;
  /** Admins. */
  createExperiment?: Maybe<ExperimentPayload>;
  /** Admins. */
  deleteExperiment?: Maybe<DeletePayload>;
  /** Admins: from now on users get variants. */
  startExperiment?: Maybe<ExperimentPayload>;
  /** Admins: nobody new gets a variant, and nothing more is counted. */
  stopExperiment?: Maybe<ExperimentPayload>;
  /** Any signed-in user: what they did with their variant, which they get by it if they have none yet. */
  trackExperiment?: Maybe<TrackPayload>;
  /** Admins. */
  updateExperiment?: Maybe<ExperimentPayload>;
};


export type MutationAssignToExperimentArgs = {
  input: AssignInput;
};


export type MutationCreateExperimentArgs = {
  input: CreateExperimentInput;
};


export type MutationDeleteExperimentArgs = {
  input: DeleteExperimentInput;
};


export type MutationStartExperimentArgs = {
  input: ExperimentIdInput;
};


export type MutationStopExperimentArgs = {
  input: ExperimentIdInput;
};


export type MutationTrackExperimentArgs = {
  input: TrackInput;
};


export type MutationUpdateExperimentArgs = {
  input: UpdateExperimentInput;
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
  experiment?: Maybe<Experiment>;
  experimentAssignment?: Maybe<ExperimentAssignment>;
  experimentEvent?: Maybe<ExperimentEvent>;
  experiments?: Maybe<ExperimentConnection>;
};


export type QueryExperimentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryExperimentAssignmentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryExperimentEventArgs = {
  id: Scalars['ID']['input'];
};


export type QueryExperimentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ExperimentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ExperimentOrder>;
};

export type Tenant = {
  id: Scalars['ID']['output'];
};

export type TrackInput = {
  /** The experiment's. */
  key: Scalars['String']['input'];
  kind: ExperimentEventKind;
  /** Of a VALUE: at most a million millions, either way. */
  value?: InputMaybe<Scalars['Float']['input']>;
};

export type TrackPayload = {
  /** Null where no such experiment runs. */
  event?: Maybe<TrackedEvent>;
};

export type TrackedEvent = {
  id: Scalars['ID']['output'];
  variant: Scalars['String']['output'];
};

/** A field that is left out stays as it is. Variants change in a draft only. */
export type UpdateExperimentInput = {
  description?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
  name?: InputMaybe<Scalars['String']['input']>;
  variants?: InputMaybe<Array<ExperimentVariantInput>>;
};

export type User = {
  avatarUrl?: Maybe<Scalars['String']['output']>;
  displayName?: Maybe<Scalars['String']['output']>;
  experimentAssignments?: Maybe<ExperimentAssignmentConnection>;
  experimentEvents?: Maybe<ExperimentEventConnection>;
  /** Those that the user made. */
  experiments?: Maybe<ExperimentConnection>;
  id: Scalars['ID']['output'];
  username: Scalars['String']['output'];
  verified: Scalars['Boolean']['output'];
};


export type UserExperimentAssignmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ExperimentAssignmentOrder>;
};


export type UserExperimentEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<UserExperimentEventOrder>;
};


export type UserExperimentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ExperimentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ExperimentOrder>;
};

/** Exactly one field. */
export type UserExperimentEventOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

/** What users did who have the variant. Intervals hold the true value with a confidence of 95 %. */
export type VariantResult = {
  /** Users who have it. */
  assigned: Scalars['Int']['output'];
  /** Of those, users who converted. */
  converted: Scalars['Int']['output'];
  /** Users who were shown it. */
  exposed: Scalars['Int']['output'];
  mean?: Maybe<Scalars['Float']['output']>;
  /** Student's; null for fewer than two values. */
  meanInterval?: Maybe<Interval>;
  /** Converted of exposed; null without any. */
  rate?: Maybe<Scalars['Float']['output']>;
  /** Clopper and Pearson's, which is exact. */
  rateInterval?: Maybe<Interval>;
  /** Values that were measured. */
  values: Scalars['Int']['output'];
  variant: Scalars['String']['output'];
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
  Experiment: Experiment;
  ExperimentAssignment: ExperimentAssignment;
  ExperimentEvent: ExperimentEvent;
  Tenant: Tenant;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Experiment:
    ( { __typename: 'Experiment' }
    & GraphQLRecursivePick<FederationTypes['Experiment'], {"id":true}> );
  ExperimentAssignment:
    ( { __typename: 'ExperimentAssignment' }
    & GraphQLRecursivePick<FederationTypes['ExperimentAssignment'], {"id":true}> );
  ExperimentEvent:
    ( { __typename: 'ExperimentEvent' }
    & GraphQLRecursivePick<FederationTypes['ExperimentEvent'], {"id":true}> );
  Tenant:
    ( { __typename: 'Tenant' }
    & GraphQLRecursivePick<FederationTypes['Tenant'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AssignInput: AssignInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AssignPayload: ResolverTypeWrapper<Omit<AssignPayload, 'assignment'> & { assignment?: Maybe<ResolversTypes['ExperimentAssignment']> }>;
  CreateExperimentInput: CreateExperimentInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteExperimentInput: DeleteExperimentInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  DeletePayload: ResolverTypeWrapper<DeletePayload>;
  Experiment: ResolverTypeWrapper<ExperimentEntity>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ExperimentAssignment: ResolverTypeWrapper<ExperimentAssignmentEntity>;
  ExperimentAssignmentConnection: ResolverTypeWrapper<Connection>;
  ExperimentAssignmentEdge: ResolverTypeWrapper<Omit<ExperimentAssignmentEdge, 'node'> & { node: ResolversTypes['ExperimentAssignment'] }>;
  ExperimentAssignmentOrder: ExperimentAssignmentOrder;
  ExperimentConnection: ResolverTypeWrapper<Connection>;
  ExperimentEdge: ResolverTypeWrapper<Omit<ExperimentEdge, 'node'> & { node: ResolversTypes['Experiment'] }>;
  ExperimentEvent: ResolverTypeWrapper<ExperimentEventEntity>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ExperimentEventConnection: ResolverTypeWrapper<Connection>;
  ExperimentEventEdge: ResolverTypeWrapper<Omit<ExperimentEventEdge, 'node'> & { node: ResolversTypes['ExperimentEvent'] }>;
  ExperimentEventFilter: ExperimentEventFilter;
  ExperimentEventGroup: ExperimentEventGroup;
  ExperimentEventKind: ExperimentEventKind;
  ExperimentEventOrder: ExperimentEventOrder;
  ExperimentFilter: ExperimentFilter;
  ExperimentGroup: ExperimentGroup;
  ExperimentIdInput: ExperimentIdInput;
  ExperimentOrder: ExperimentOrder;
  ExperimentPayload: ResolverTypeWrapper<Omit<ExperimentPayload, 'experiment'> & { experiment: ResolversTypes['Experiment'] }>;
  ExperimentStatus: ExperimentStatus;
  ExperimentVariant: ResolverTypeWrapper<ExperimentVariant>;
  ExperimentVariantInput: ExperimentVariantInput;
  GroupCount: ResolverTypeWrapper<GroupCount>;
  Interval: ResolverTypeWrapper<Interval>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Tenant: ResolverTypeWrapper<Tenant>;
  TrackInput: TrackInput;
  TrackPayload: ResolverTypeWrapper<TrackPayload>;
  TrackedEvent: ResolverTypeWrapper<TrackedEvent>;
  UpdateExperimentInput: UpdateExperimentInput;
  User: ResolverTypeWrapper<Omit<User, 'experimentAssignments' | 'experimentEvents' | 'experiments'> & { experimentAssignments?: Maybe<ResolversTypes['ExperimentAssignmentConnection']>, experimentEvents?: Maybe<ResolversTypes['ExperimentEventConnection']>, experiments?: Maybe<ResolversTypes['ExperimentConnection']> }>;
  UserExperimentEventOrder: UserExperimentEventOrder;
  VariantResult: ResolverTypeWrapper<VariantResult>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AssignInput: AssignInput;
  String: Scalars['String']['output'];
  AssignPayload: Omit<AssignPayload, 'assignment'> & { assignment?: Maybe<ResolversParentTypes['ExperimentAssignment']> };
  CreateExperimentInput: CreateExperimentInput;
  DateTime: Scalars['DateTime']['output'];
  DeleteExperimentInput: DeleteExperimentInput;
  ID: Scalars['ID']['output'];
  DeletePayload: DeletePayload;
  Experiment: ExperimentEntity;
  Int: Scalars['Int']['output'];
  ExperimentAssignment: ExperimentAssignmentEntity;
  ExperimentAssignmentConnection: Connection;
  ExperimentAssignmentEdge: Omit<ExperimentAssignmentEdge, 'node'> & { node: ResolversParentTypes['ExperimentAssignment'] };
  ExperimentAssignmentOrder: ExperimentAssignmentOrder;
  ExperimentConnection: Connection;
  ExperimentEdge: Omit<ExperimentEdge, 'node'> & { node: ResolversParentTypes['Experiment'] };
  ExperimentEvent: ExperimentEventEntity;
  Float: Scalars['Float']['output'];
  ExperimentEventConnection: Connection;
  ExperimentEventEdge: Omit<ExperimentEventEdge, 'node'> & { node: ResolversParentTypes['ExperimentEvent'] };
  ExperimentEventFilter: ExperimentEventFilter;
  ExperimentEventOrder: ExperimentEventOrder;
  ExperimentFilter: ExperimentFilter;
  ExperimentIdInput: ExperimentIdInput;
  ExperimentOrder: ExperimentOrder;
  ExperimentPayload: Omit<ExperimentPayload, 'experiment'> & { experiment: ResolversParentTypes['Experiment'] };
  ExperimentVariant: ExperimentVariant;
  ExperimentVariantInput: ExperimentVariantInput;
  GroupCount: GroupCount;
  Interval: Interval;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Query: Record<PropertyKey, never>;
  Tenant: Tenant | FederationReferenceTypes['Tenant'];
  TrackInput: TrackInput;
  TrackPayload: TrackPayload;
  TrackedEvent: TrackedEvent;
  UpdateExperimentInput: UpdateExperimentInput;
  User: Omit<User, 'experimentAssignments' | 'experimentEvents' | 'experiments'> & { experimentAssignments?: Maybe<ResolversParentTypes['ExperimentAssignmentConnection']>, experimentEvents?: Maybe<ResolversParentTypes['ExperimentEventConnection']>, experiments?: Maybe<ResolversParentTypes['ExperimentConnection']> } | FederationReferenceTypes['User'];
  UserExperimentEventOrder: UserExperimentEventOrder;
  VariantResult: VariantResult;
};

export type AssignPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AssignPayload'] = ResolversParentTypes['AssignPayload']> = {
  assignment?: Resolver<Maybe<ResolversTypes['ExperimentAssignment']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeletePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DeletePayload'] = ResolversParentTypes['DeletePayload']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ExperimentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Experiment'] = ResolversParentTypes['Experiment'], FederationReferenceType extends FederationReferenceTypes['Experiment'] = FederationReferenceTypes['Experiment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Experiment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assignments?: Resolver<ResolversTypes['ExperimentAssignmentConnection'], ParentType, ContextType, Partial<ExperimentAssignmentsArgs>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  events?: Resolver<ResolversTypes['ExperimentEventConnection'], ParentType, ContextType, Partial<ExperimentEventsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['VariantResult']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ExperimentStatus'], ParentType, ContextType>;
  stoppedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  tenant?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  variants?: Resolver<Array<ResolversTypes['ExperimentVariant']>, ParentType, ContextType>;
};

export type ExperimentAssignmentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ExperimentAssignment'] = ResolversParentTypes['ExperimentAssignment'], FederationReferenceType extends FederationReferenceTypes['ExperimentAssignment'] = FederationReferenceTypes['ExperimentAssignment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ExperimentAssignment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  experiment?: Resolver<Maybe<ResolversTypes['Experiment']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  variant?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ExperimentAssignmentConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ExperimentAssignmentConnection'] = ResolversParentTypes['ExperimentAssignmentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ExperimentAssignmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ExperimentAssignment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ExperimentAssignmentEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ExperimentAssignmentEdge'] = ResolversParentTypes['ExperimentAssignmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ExperimentAssignment'], ParentType, ContextType>;
};

export type ExperimentConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ExperimentConnection'] = ResolversParentTypes['ExperimentConnection']> = {
  counts?: Resolver<Array<ResolversTypes['GroupCount']>, ParentType, ContextType, RequireFields<ExperimentConnectionCountsArgs, 'by'>>;
  edges?: Resolver<Array<ResolversTypes['ExperimentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Experiment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ExperimentEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ExperimentEdge'] = ResolversParentTypes['ExperimentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Experiment'], ParentType, ContextType>;
};

export type ExperimentEventResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ExperimentEvent'] = ResolversParentTypes['ExperimentEvent'], FederationReferenceType extends FederationReferenceTypes['ExperimentEvent'] = FederationReferenceTypes['ExperimentEvent']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ExperimentEvent']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assignment?: Resolver<ResolversTypes['ExperimentAssignment'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  experiment?: Resolver<ResolversTypes['Experiment'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ExperimentEventKind'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ExperimentEventConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ExperimentEventConnection'] = ResolversParentTypes['ExperimentEventConnection']> = {
  counts?: Resolver<Array<ResolversTypes['GroupCount']>, ParentType, ContextType, RequireFields<ExperimentEventConnectionCountsArgs, 'by'>>;
  edges?: Resolver<Array<ResolversTypes['ExperimentEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ExperimentEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ExperimentEventEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ExperimentEventEdge'] = ResolversParentTypes['ExperimentEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ExperimentEvent'], ParentType, ContextType>;
};

export type ExperimentPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ExperimentPayload'] = ResolversParentTypes['ExperimentPayload']> = {
  experiment?: Resolver<ResolversTypes['Experiment'], ParentType, ContextType>;
};

export type ExperimentVariantResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ExperimentVariant'] = ResolversParentTypes['ExperimentVariant']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GroupCountResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GroupCount'] = ResolversParentTypes['GroupCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IntervalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Interval'] = ResolversParentTypes['Interval']> = {
  high?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  low?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  assignToExperiment?: Resolver<Maybe<ResolversTypes['AssignPayload']>, ParentType, ContextType, RequireFields<MutationAssignToExperimentArgs, 'input'>>;
  createExperiment?: Resolver<Maybe<ResolversTypes['ExperimentPayload']>, ParentType, ContextType, RequireFields<MutationCreateExperimentArgs, 'input'>>;
  deleteExperiment?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationDeleteExperimentArgs, 'input'>>;
  startExperiment?: Resolver<Maybe<ResolversTypes['ExperimentPayload']>, ParentType, ContextType, RequireFields<MutationStartExperimentArgs, 'input'>>;
  stopExperiment?: Resolver<Maybe<ResolversTypes['ExperimentPayload']>, ParentType, ContextType, RequireFields<MutationStopExperimentArgs, 'input'>>;
  trackExperiment?: Resolver<Maybe<ResolversTypes['TrackPayload']>, ParentType, ContextType, RequireFields<MutationTrackExperimentArgs, 'input'>>;
  updateExperiment?: Resolver<Maybe<ResolversTypes['ExperimentPayload']>, ParentType, ContextType, RequireFields<MutationUpdateExperimentArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  experiment?: Resolver<Maybe<ResolversTypes['Experiment']>, ParentType, ContextType, RequireFields<QueryExperimentArgs, 'id'>>;
  experimentAssignment?: Resolver<Maybe<ResolversTypes['ExperimentAssignment']>, ParentType, ContextType, RequireFields<QueryExperimentAssignmentArgs, 'id'>>;
  experimentEvent?: Resolver<Maybe<ResolversTypes['ExperimentEvent']>, ParentType, ContextType, RequireFields<QueryExperimentEventArgs, 'id'>>;
  experiments?: Resolver<Maybe<ResolversTypes['ExperimentConnection']>, ParentType, ContextType, Partial<QueryExperimentsArgs>>;
};

export type TenantResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Tenant'] = ResolversParentTypes['Tenant'], FederationReferenceType extends FederationReferenceTypes['Tenant'] = FederationReferenceTypes['Tenant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Tenant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type TrackPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TrackPayload'] = ResolversParentTypes['TrackPayload']> = {
  event?: Resolver<Maybe<ResolversTypes['TrackedEvent']>, ParentType, ContextType>;
};

export type TrackedEventResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TrackedEvent'] = ResolversParentTypes['TrackedEvent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  variant?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  avatarUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  experimentAssignments?: Resolver<Maybe<ResolversTypes['ExperimentAssignmentConnection']>, ParentType, ContextType, Partial<UserExperimentAssignmentsArgs>>;
  experimentEvents?: Resolver<Maybe<ResolversTypes['ExperimentEventConnection']>, ParentType, ContextType, Partial<UserExperimentEventsArgs>>;
  experiments?: Resolver<Maybe<ResolversTypes['ExperimentConnection']>, ParentType, ContextType, Partial<UserExperimentsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type VariantResultResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['VariantResult'] = ResolversParentTypes['VariantResult']> = {
  assigned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  converted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  exposed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mean?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  meanInterval?: Resolver<Maybe<ResolversTypes['Interval']>, ParentType, ContextType>;
  rate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  rateInterval?: Resolver<Maybe<ResolversTypes['Interval']>, ParentType, ContextType>;
  values?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variant?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  AssignPayload?: AssignPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeletePayload?: DeletePayloadResolvers<ContextType>;
  Experiment?: ExperimentResolvers<ContextType>;
  ExperimentAssignment?: ExperimentAssignmentResolvers<ContextType>;
  ExperimentAssignmentConnection?: ExperimentAssignmentConnectionResolvers<ContextType>;
  ExperimentAssignmentEdge?: ExperimentAssignmentEdgeResolvers<ContextType>;
  ExperimentConnection?: ExperimentConnectionResolvers<ContextType>;
  ExperimentEdge?: ExperimentEdgeResolvers<ContextType>;
  ExperimentEvent?: ExperimentEventResolvers<ContextType>;
  ExperimentEventConnection?: ExperimentEventConnectionResolvers<ContextType>;
  ExperimentEventEdge?: ExperimentEventEdgeResolvers<ContextType>;
  ExperimentPayload?: ExperimentPayloadResolvers<ContextType>;
  ExperimentVariant?: ExperimentVariantResolvers<ContextType>;
  GroupCount?: GroupCountResolvers<ContextType>;
  Interval?: IntervalResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Tenant?: TenantResolvers<ContextType>;
  TrackPayload?: TrackPayloadResolvers<ContextType>;
  TrackedEvent?: TrackedEventResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  VariantResult?: VariantResultResolvers<ContextType>;
};

