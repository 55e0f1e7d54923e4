// Made by `npm run codegen` from the SDL in schema/; change that and run it again.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Stream as StreamEntity } from './entities/stream';
import type { ViewerSession as ViewerSessionEntity } from './entities/viewer-session';
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

/** Rows of one type in one service, and what the deletion does to them. */
export type AffectedRows = {
  action: DeleteAction;
  /** There may be more: a preview counts no further than some 10,000 rows of a service, nor what would follow from others. */
  atLeast: Scalars['Boolean']['output'];
  count: Scalars['Int']['output'];
  subgraph: Scalars['String']['output'];
  type: Scalars['String']['output'];
};

export type CreateStreamInput = {
  description?: InputMaybe<Scalars['String']['input']>;
  scheduledAt: Scalars['DateTime']['input'];
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

export type DeleteStreamInput = {
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

/** How many objects of a list have a value. */
export type GroupCount = {
  count: Scalars['Int']['output'];
  /** Null: they have none. */
  value?: Maybe<Scalars['String']['output']>;
};

export type Mutation = {
  /** Any signed-in user: a stream that they broadcast. */
  createStream?: Maybe<StreamPayload>;
  /** Its broadcaster and moderators. */
  deleteStream?: Maybe<DeletionPayload>;
  /** Its broadcaster and moderators; nobody watches any more. */
  endStream?: Maybe<StreamPayload>;
  /** Whoever watches: every 15 seconds. Whoever was counted out joins again. */
  heartbeatStream?: Maybe<WatchPayload>;
  /** Any signed-in user, while it is live; in several windows as well it is one session. */
  joinStream?: Maybe<WatchPayload>;
  /** Whoever watches. */
  leaveStream?: Maybe<WatchPayload>;
  /** Its broadcaster. */
  startStream?: Maybe<StreamPayload>;
  /** Its broadcaster and moderators. */
  updateStream?: Maybe<StreamPayload>;
};


export type MutationCreateStreamArgs = {
  input: CreateStreamInput;
};


export type MutationDeleteStreamArgs = {
  input: DeleteStreamInput;
};


export type MutationEndStreamArgs = {
  input: StreamIdInput;
};


export type MutationHeartbeatStreamArgs = {
  input: WatchStreamInput;
};


export type MutationJoinStreamArgs = {
  input: WatchStreamInput;
};


export type MutationLeaveStreamArgs = {
  input: WatchStreamInput;
};


export type MutationStartStreamArgs = {
  input: StreamIdInput;
};


export type MutationUpdateStreamArgs = {
  input: UpdateStreamInput;
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
  stream?: Maybe<Stream>;
  streams?: Maybe<StreamConnection>;
  viewerSession?: Maybe<ViewerSession>;
};


export type QueryStreamArgs = {
  id: Scalars['ID']['input'];
};


export type QueryStreamsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StreamFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<StreamOrder>;
};


export type QueryViewerSessionArgs = {
  id: Scalars['ID']['input'];
};

export type Stream = {
  broadcaster?: Maybe<User>;
  createdAt: Scalars['DateTime']['output'];
  description?: Maybe<Scalars['String']['output']>;
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** The most at once. */
  peakViewerCount: Scalars['Int']['output'];
  scheduledAt: Scalars['DateTime']['output'];
  /** The viewer's own; all for the broadcaster and moderators. */
  sessions: ViewerSessionConnection;
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  status: StreamStatus;
  tenant?: Maybe<Tenant>;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
  /** Who watch now. Somebody who is not heard of for 45 seconds does not. */
  viewerCount: Scalars['Int']['output'];
};


export type StreamSessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ViewerSessionOrder>;
};

export type StreamConnection = {
  /** How many there are of each value, the most first, of at most 100 values. Counted only when asked for. */
  counts: Array<GroupCount>;
  edges: Array<StreamEdge>;
  nodes: Array<Stream>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


export type StreamConnectionCountsArgs = {
  by: StreamGroup;
};

export type StreamEdge = {
  cursor: Scalars['String']['output'];
  node: Stream;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type StreamFilter = {
  broadcasterId?: InputMaybe<Scalars['ID']['input']>;
  /** One of these, at most 100. */
  broadcasterIdIn?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** This does not hold. */
  not?: InputMaybe<StreamFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<StreamFilter>>;
  scheduledAt?: InputMaybe<DateTimeRange>;
  status?: InputMaybe<StreamStatus>;
  /** One of these, at most 100. */
  statusIn?: InputMaybe<Array<StreamStatus>>;
};

/** What Streams can be counted by. */
export type StreamGroup =
  | 'broadcasterId'
  | 'status';

export type StreamIdInput = {
  id: Scalars['ID']['input'];
};

/** Exactly one field. */
export type StreamOrder = {
  createdAt?: InputMaybe<OrderDirection>;
  scheduledAt?: InputMaybe<OrderDirection>;
  viewerCount?: InputMaybe<OrderDirection>;
};

export type StreamPayload = {
  stream: Stream;
};

export type StreamStatus =
  | 'ENDED'
  | 'LIVE'
  | 'SCHEDULED';

export type Subscription = {
  /** Whenever it changes, its counts included. */
  streamUpdated: Stream;
};


export type SubscriptionStreamUpdatedArgs = {
  id: Scalars['ID']['input'];
};

export type Tenant = {
  id: Scalars['ID']['output'];
  streams?: Maybe<StreamConnection>;
};


export type TenantStreamsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StreamFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<StreamOrder>;
};

/** A field that is left out stays as it is. */
export type UpdateStreamInput = {
  description?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
  scheduledAt?: InputMaybe<Scalars['DateTime']['input']>;
  title?: InputMaybe<Scalars['String']['input']>;
};

export type User = {
  avatarUrl?: Maybe<Scalars['String']['output']>;
  displayName?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** Those that the user broadcasts. */
  streams?: Maybe<StreamConnection>;
  username: Scalars['String']['output'];
  verified: Scalars['Boolean']['output'];
  viewerSessions?: Maybe<ViewerSessionConnection>;
};


export type UserStreamsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StreamFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<StreamOrder>;
};


export type UserViewerSessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ViewerSessionOrder>;
};

/** Seen by the viewer, the broadcaster and moderators. */
export type ViewerSession = {
  /** When they joined. */
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  lastSeenAt: Scalars['DateTime']['output'];
  /** Null while they watch. */
  leftAt?: Maybe<Scalars['DateTime']['output']>;
  stream: Stream;
  /** Null where the user was deleted. */
  viewer?: Maybe<User>;
};

export type ViewerSessionConnection = {
  edges: Array<ViewerSessionEdge>;
  nodes: Array<ViewerSession>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type ViewerSessionEdge = {
  cursor: Scalars['String']['output'];
  node: ViewerSession;
};

/** Exactly one field. */
export type ViewerSessionOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

/** The session is null where the viewer did not watch. */
export type WatchPayload = {
  session?: Maybe<ViewerSession>;
  stream: Stream;
};

export type WatchStreamInput = {
  streamId: Scalars['ID']['input'];
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
  Stream: Stream;
  Tenant: Tenant;
  User: User;
  ViewerSession: ViewerSession;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Stream:
    ( { __typename: 'Stream' }
    & GraphQLRecursivePick<FederationTypes['Stream'], {"id":true}> );
  Tenant:
    ( { __typename: 'Tenant' }
    & GraphQLRecursivePick<FederationTypes['Tenant'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  ViewerSession:
    ( { __typename: 'ViewerSession' }
    & GraphQLRecursivePick<FederationTypes['ViewerSession'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AffectedRows: ResolverTypeWrapper<AffectedRows>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CreateStreamInput: CreateStreamInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRange: DateTimeRange;
  DeleteAction: DeleteAction;
  DeleteStreamInput: DeleteStreamInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Deletion: ResolverTypeWrapper<Deletion>;
  DeletionPayload: ResolverTypeWrapper<DeletionPayload>;
  DeletionState: DeletionState;
  GroupCount: ResolverTypeWrapper<GroupCount>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Stream: ResolverTypeWrapper<StreamEntity>;
  StreamConnection: ResolverTypeWrapper<Connection>;
  StreamEdge: ResolverTypeWrapper<Omit<StreamEdge, 'node'> & { node: ResolversTypes['Stream'] }>;
  StreamFilter: StreamFilter;
  StreamGroup: StreamGroup;
  StreamIdInput: StreamIdInput;
  StreamOrder: StreamOrder;
  StreamPayload: ResolverTypeWrapper<Omit<StreamPayload, 'stream'> & { stream: ResolversTypes['Stream'] }>;
  StreamStatus: StreamStatus;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Tenant: ResolverTypeWrapper<Omit<Tenant, 'streams'> & { streams?: Maybe<ResolversTypes['StreamConnection']> }>;
  UpdateStreamInput: UpdateStreamInput;
  User: ResolverTypeWrapper<Omit<User, 'streams' | 'viewerSessions'> & { streams?: Maybe<ResolversTypes['StreamConnection']>, viewerSessions?: Maybe<ResolversTypes['ViewerSessionConnection']> }>;
  ViewerSession: ResolverTypeWrapper<ViewerSessionEntity>;
  ViewerSessionConnection: ResolverTypeWrapper<Connection>;
  ViewerSessionEdge: ResolverTypeWrapper<Omit<ViewerSessionEdge, 'node'> & { node: ResolversTypes['ViewerSession'] }>;
  ViewerSessionOrder: ViewerSessionOrder;
  WatchPayload: ResolverTypeWrapper<Omit<WatchPayload, 'session' | 'stream'> & { session?: Maybe<ResolversTypes['ViewerSession']>, stream: ResolversTypes['Stream'] }>;
  WatchStreamInput: WatchStreamInput;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AffectedRows: AffectedRows;
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  CreateStreamInput: CreateStreamInput;
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  DeleteStreamInput: DeleteStreamInput;
  ID: Scalars['ID']['output'];
  Deletion: Deletion;
  DeletionPayload: DeletionPayload;
  GroupCount: GroupCount;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  Stream: StreamEntity;
  StreamConnection: Connection;
  StreamEdge: Omit<StreamEdge, 'node'> & { node: ResolversParentTypes['Stream'] };
  StreamFilter: StreamFilter;
  StreamIdInput: StreamIdInput;
  StreamOrder: StreamOrder;
  StreamPayload: Omit<StreamPayload, 'stream'> & { stream: ResolversParentTypes['Stream'] };
  Subscription: Record<PropertyKey, never>;
  Tenant: Omit<Tenant, 'streams'> & { streams?: Maybe<ResolversParentTypes['StreamConnection']> } | FederationReferenceTypes['Tenant'];
  UpdateStreamInput: UpdateStreamInput;
  User: Omit<User, 'streams' | 'viewerSessions'> & { streams?: Maybe<ResolversParentTypes['StreamConnection']>, viewerSessions?: Maybe<ResolversParentTypes['ViewerSessionConnection']> } | FederationReferenceTypes['User'];
  ViewerSession: ViewerSessionEntity;
  ViewerSessionConnection: Connection;
  ViewerSessionEdge: Omit<ViewerSessionEdge, 'node'> & { node: ResolversParentTypes['ViewerSession'] };
  ViewerSessionOrder: ViewerSessionOrder;
  WatchPayload: Omit<WatchPayload, 'session' | 'stream'> & { session?: Maybe<ResolversParentTypes['ViewerSession']>, stream: ResolversParentTypes['Stream'] };
  WatchStreamInput: WatchStreamInput;
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

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createStream?: Resolver<Maybe<ResolversTypes['StreamPayload']>, ParentType, ContextType, RequireFields<MutationCreateStreamArgs, 'input'>>;
  deleteStream?: Resolver<Maybe<ResolversTypes['DeletionPayload']>, ParentType, ContextType, RequireFields<MutationDeleteStreamArgs, 'input'>>;
  endStream?: Resolver<Maybe<ResolversTypes['StreamPayload']>, ParentType, ContextType, RequireFields<MutationEndStreamArgs, 'input'>>;
  heartbeatStream?: Resolver<Maybe<ResolversTypes['WatchPayload']>, ParentType, ContextType, RequireFields<MutationHeartbeatStreamArgs, 'input'>>;
  joinStream?: Resolver<Maybe<ResolversTypes['WatchPayload']>, ParentType, ContextType, RequireFields<MutationJoinStreamArgs, 'input'>>;
  leaveStream?: Resolver<Maybe<ResolversTypes['WatchPayload']>, ParentType, ContextType, RequireFields<MutationLeaveStreamArgs, 'input'>>;
  startStream?: Resolver<Maybe<ResolversTypes['StreamPayload']>, ParentType, ContextType, RequireFields<MutationStartStreamArgs, 'input'>>;
  updateStream?: Resolver<Maybe<ResolversTypes['StreamPayload']>, ParentType, ContextType, RequireFields<MutationUpdateStreamArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  stream?: Resolver<Maybe<ResolversTypes['Stream']>, ParentType, ContextType, RequireFields<QueryStreamArgs, 'id'>>;
  streams?: Resolver<Maybe<ResolversTypes['StreamConnection']>, ParentType, ContextType, Partial<QueryStreamsArgs>>;
  viewerSession?: Resolver<Maybe<ResolversTypes['ViewerSession']>, ParentType, ContextType, RequireFields<QueryViewerSessionArgs, 'id'>>;
};

export type StreamResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Stream'] = ResolversParentTypes['Stream'], FederationReferenceType extends FederationReferenceTypes['Stream'] = FederationReferenceTypes['Stream']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Stream']> | FederationReferenceType, FederationReferenceType, ContextType>;
  broadcaster?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  peakViewerCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  scheduledAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sessions?: Resolver<ResolversTypes['ViewerSessionConnection'], ParentType, ContextType, Partial<StreamSessionsArgs>>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['StreamStatus'], ParentType, ContextType>;
  tenant?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  viewerCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StreamConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['StreamConnection'] = ResolversParentTypes['StreamConnection']> = {
  counts?: Resolver<Array<ResolversTypes['GroupCount']>, ParentType, ContextType, RequireFields<StreamConnectionCountsArgs, 'by'>>;
  edges?: Resolver<Array<ResolversTypes['StreamEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Stream']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StreamEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['StreamEdge'] = ResolversParentTypes['StreamEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Stream'], ParentType, ContextType>;
};

export type StreamPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['StreamPayload'] = ResolversParentTypes['StreamPayload']> = {
  stream?: Resolver<ResolversTypes['Stream'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  streamUpdated?: SubscriptionResolver<ResolversTypes['Stream'], "streamUpdated", ParentType, ContextType, RequireFields<SubscriptionStreamUpdatedArgs, 'id'>>;
};

export type TenantResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Tenant'] = ResolversParentTypes['Tenant'], FederationReferenceType extends FederationReferenceTypes['Tenant'] = FederationReferenceTypes['Tenant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Tenant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  streams?: Resolver<Maybe<ResolversTypes['StreamConnection']>, ParentType, ContextType, Partial<TenantStreamsArgs>>;
};

export type UserResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  avatarUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  streams?: Resolver<Maybe<ResolversTypes['StreamConnection']>, ParentType, ContextType, Partial<UserStreamsArgs>>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerSessions?: Resolver<Maybe<ResolversTypes['ViewerSessionConnection']>, ParentType, ContextType, Partial<UserViewerSessionsArgs>>;
};

export type ViewerSessionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ViewerSession'] = ResolversParentTypes['ViewerSession'], FederationReferenceType extends FederationReferenceTypes['ViewerSession'] = FederationReferenceTypes['ViewerSession']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ViewerSession']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  leftAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['Stream'], ParentType, ContextType>;
  viewer?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type ViewerSessionConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ViewerSessionConnection'] = ResolversParentTypes['ViewerSessionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ViewerSessionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ViewerSession']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ViewerSessionEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ViewerSessionEdge'] = ResolversParentTypes['ViewerSessionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ViewerSession'], ParentType, ContextType>;
};

export type WatchPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['WatchPayload'] = ResolversParentTypes['WatchPayload']> = {
  session?: Resolver<Maybe<ResolversTypes['ViewerSession']>, ParentType, ContextType>;
  stream?: Resolver<ResolversTypes['Stream'], ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  AffectedRows?: AffectedRowsResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Deletion?: DeletionResolvers<ContextType>;
  DeletionPayload?: DeletionPayloadResolvers<ContextType>;
  GroupCount?: GroupCountResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Stream?: StreamResolvers<ContextType>;
  StreamConnection?: StreamConnectionResolvers<ContextType>;
  StreamEdge?: StreamEdgeResolvers<ContextType>;
  StreamPayload?: StreamPayloadResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Tenant?: TenantResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  ViewerSession?: ViewerSessionResolvers<ContextType>;
  ViewerSessionConnection?: ViewerSessionConnectionResolvers<ContextType>;
  ViewerSessionEdge?: ViewerSessionEdgeResolvers<ContextType>;
  WatchPayload?: WatchPayloadResolvers<ContextType>;
};

