// Made by `npm run codegen` from the SDL in schema/; change that and run it again.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Follow as FollowEntity } from './entities/follow';
import type { SocialStats as SocialStatsEntity } from './entities/social-stats';
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

export type DeletePayload = {
  /** The id of what was deleted. */
  id: Scalars['ID']['output'];
};

export type Follow = {
  createdAt: Scalars['DateTime']['output'];
  /** Who follows. */
  follower?: Maybe<User>;
  /** Who is followed. */
  following?: Maybe<User>;
  id: Scalars['ID']['output'];
};

export type FollowConnection = {
  /** How many there are of each value, the most first, of at most 100 values. Counted only when asked for. */
  counts: Array<GroupCount>;
  edges: Array<FollowEdge>;
  nodes: Array<Follow>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


export type FollowConnectionCountsArgs = {
  by: FollowGroup;
};

export type FollowEdge = {
  cursor: Scalars['String']['output'];
  node: Follow;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type FollowFilter = {
  followerId?: InputMaybe<Scalars['ID']['input']>;
  /** One of these, at most 100. */
  followerIdIn?: InputMaybe<Array<Scalars['ID']['input']>>;
  followingId?: InputMaybe<Scalars['ID']['input']>;
  /** One of these, at most 100. */
  followingIdIn?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** This does not hold. */
  not?: InputMaybe<FollowFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<FollowFilter>>;
};

/** What Follows can be counted by. */
export type FollowGroup =
  | 'followerId'
  | 'followingId';

export type FollowIdInput = {
  id: Scalars['ID']['input'];
};

/** Exactly one field. */
export type FollowOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

export type FollowPayload = {
  follow: Follow;
};

export type FollowUserInput = {
  /** Whom the viewer wants to follow. */
  followingId: Scalars['ID']['input'];
};

/** How many objects of a list have a value. */
export type GroupCount = {
  count: Scalars['Int']['output'];
  /** Null: they have none. */
  value?: Maybe<Scalars['String']['output']>;
};

export type Mutation = {
  /** Any signed-in user, anybody but themselves; twice is once. */
  followUser?: Maybe<FollowPayload>;
  /** By who is followed. */
  removeFollower?: Maybe<DeletePayload>;
  /** Takes the viewer's own following back. */
  unfollowUser?: Maybe<UnfollowUserPayload>;
};


export type MutationFollowUserArgs = {
  input: FollowUserInput;
};


export type MutationRemoveFollowerArgs = {
  input: FollowIdInput;
};


export type MutationUnfollowUserArgs = {
  input: FollowUserInput;
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
  follow?: Maybe<Follow>;
  follows?: Maybe<FollowConnection>;
  /** Users who follow, are followed or have published; those with the most followers first. */
  popularUsers?: Maybe<SocialStatsConnection>;
};


export type QueryFollowArgs = {
  id: Scalars['ID']['input'];
};


export type QueryFollowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FollowFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<FollowOrder>;
};


export type QueryPopularUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SocialStatsOrder>;
};

export type SocialStats = {
  followersCount: Scalars['Int']['output'];
  followingCount: Scalars['Int']['output'];
  /** Published posts, a moment late. */
  postsCount: Scalars['Int']['output'];
  user?: Maybe<User>;
};

export type SocialStatsConnection = {
  edges: Array<SocialStatsEdge>;
  nodes: Array<SocialStats>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type SocialStatsEdge = {
  cursor: Scalars['String']['output'];
  node: SocialStats;
};

/** Exactly one field. */
export type SocialStatsOrder = {
  followersCount?: InputMaybe<OrderDirection>;
  followingCount?: InputMaybe<OrderDirection>;
  postsCount?: InputMaybe<OrderDirection>;
};

export type UnfollowUserPayload = {
  /** Null where the viewer did not follow. */
  follow?: Maybe<Follow>;
  following?: Maybe<User>;
};

export type User = {
  avatarUrl?: Maybe<Scalars['String']['output']>;
  displayName?: Maybe<Scalars['String']['output']>;
  /** Those who follow the user, the newest first. */
  followers?: Maybe<FollowConnection>;
  /** Those whom the user follows, the newest first. */
  following?: Maybe<FollowConnection>;
  followsViewer?: Maybe<Scalars['Boolean']['output']>;
  id: Scalars['ID']['output'];
  socialStats?: Maybe<SocialStats>;
  username: Scalars['String']['output'];
  verified: Scalars['Boolean']['output'];
  /** False for those who are not signed in. */
  viewerFollows?: Maybe<Scalars['Boolean']['output']>;
};


export type UserFollowersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<FollowOrder>;
};


export type UserFollowingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<FollowOrder>;
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
  Follow: Follow;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Follow:
    ( { __typename: 'Follow' }
    & GraphQLRecursivePick<FederationTypes['Follow'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeletePayload: ResolverTypeWrapper<DeletePayload>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Follow: ResolverTypeWrapper<FollowEntity>;
  FollowConnection: ResolverTypeWrapper<Connection>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  FollowEdge: ResolverTypeWrapper<Omit<FollowEdge, 'node'> & { node: ResolversTypes['Follow'] }>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  FollowFilter: FollowFilter;
  FollowGroup: FollowGroup;
  FollowIdInput: FollowIdInput;
  FollowOrder: FollowOrder;
  FollowPayload: ResolverTypeWrapper<Omit<FollowPayload, 'follow'> & { follow: ResolversTypes['Follow'] }>;
  FollowUserInput: FollowUserInput;
  GroupCount: ResolverTypeWrapper<GroupCount>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SocialStats: ResolverTypeWrapper<SocialStatsEntity>;
  SocialStatsConnection: ResolverTypeWrapper<Connection>;
  SocialStatsEdge: ResolverTypeWrapper<Omit<SocialStatsEdge, 'node'> & { node: ResolversTypes['SocialStats'] }>;
  SocialStatsOrder: SocialStatsOrder;
  UnfollowUserPayload: ResolverTypeWrapper<Omit<UnfollowUserPayload, 'follow' | 'following'> & { follow?: Maybe<ResolversTypes['Follow']>, following?: Maybe<ResolversTypes['User']> }>;
  User: ResolverTypeWrapper<Omit<User, 'followers' | 'following' | 'socialStats'> & { followers?: Maybe<ResolversTypes['FollowConnection']>, following?: Maybe<ResolversTypes['FollowConnection']>, socialStats?: Maybe<ResolversTypes['SocialStats']> }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  DeletePayload: DeletePayload;
  ID: Scalars['ID']['output'];
  Follow: FollowEntity;
  FollowConnection: Connection;
  Int: Scalars['Int']['output'];
  FollowEdge: Omit<FollowEdge, 'node'> & { node: ResolversParentTypes['Follow'] };
  String: Scalars['String']['output'];
  FollowFilter: FollowFilter;
  FollowIdInput: FollowIdInput;
  FollowOrder: FollowOrder;
  FollowPayload: Omit<FollowPayload, 'follow'> & { follow: ResolversParentTypes['Follow'] };
  FollowUserInput: FollowUserInput;
  GroupCount: GroupCount;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Query: Record<PropertyKey, never>;
  SocialStats: SocialStatsEntity;
  SocialStatsConnection: Connection;
  SocialStatsEdge: Omit<SocialStatsEdge, 'node'> & { node: ResolversParentTypes['SocialStats'] };
  SocialStatsOrder: SocialStatsOrder;
  UnfollowUserPayload: Omit<UnfollowUserPayload, 'follow' | 'following'> & { follow?: Maybe<ResolversParentTypes['Follow']>, following?: Maybe<ResolversParentTypes['User']> };
  User: Omit<User, 'followers' | 'following' | 'socialStats'> & { followers?: Maybe<ResolversParentTypes['FollowConnection']>, following?: Maybe<ResolversParentTypes['FollowConnection']>, socialStats?: Maybe<ResolversParentTypes['SocialStats']> } | FederationReferenceTypes['User'];
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeletePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DeletePayload'] = ResolversParentTypes['DeletePayload']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type FollowResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Follow'] = ResolversParentTypes['Follow'], FederationReferenceType extends FederationReferenceTypes['Follow'] = FederationReferenceTypes['Follow']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Follow']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  follower?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  following?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type FollowConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['FollowConnection'] = ResolversParentTypes['FollowConnection']> = {
  counts?: Resolver<Array<ResolversTypes['GroupCount']>, ParentType, ContextType, RequireFields<FollowConnectionCountsArgs, 'by'>>;
  edges?: Resolver<Array<ResolversTypes['FollowEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Follow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FollowEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['FollowEdge'] = ResolversParentTypes['FollowEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Follow'], ParentType, ContextType>;
};

export type FollowPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['FollowPayload'] = ResolversParentTypes['FollowPayload']> = {
  follow?: Resolver<ResolversTypes['Follow'], ParentType, ContextType>;
};

export type GroupCountResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GroupCount'] = ResolversParentTypes['GroupCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  followUser?: Resolver<Maybe<ResolversTypes['FollowPayload']>, ParentType, ContextType, RequireFields<MutationFollowUserArgs, 'input'>>;
  removeFollower?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationRemoveFollowerArgs, 'input'>>;
  unfollowUser?: Resolver<Maybe<ResolversTypes['UnfollowUserPayload']>, ParentType, ContextType, RequireFields<MutationUnfollowUserArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  follow?: Resolver<Maybe<ResolversTypes['Follow']>, ParentType, ContextType, RequireFields<QueryFollowArgs, 'id'>>;
  follows?: Resolver<Maybe<ResolversTypes['FollowConnection']>, ParentType, ContextType, Partial<QueryFollowsArgs>>;
  popularUsers?: Resolver<Maybe<ResolversTypes['SocialStatsConnection']>, ParentType, ContextType, Partial<QueryPopularUsersArgs>>;
};

export type SocialStatsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SocialStats'] = ResolversParentTypes['SocialStats']> = {
  followersCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  followingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  postsCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type SocialStatsConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SocialStatsConnection'] = ResolversParentTypes['SocialStatsConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SocialStatsEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SocialStats']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SocialStatsEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SocialStatsEdge'] = ResolversParentTypes['SocialStatsEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SocialStats'], ParentType, ContextType>;
};

export type UnfollowUserPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['UnfollowUserPayload'] = ResolversParentTypes['UnfollowUserPayload']> = {
  follow?: Resolver<Maybe<ResolversTypes['Follow']>, ParentType, ContextType>;
  following?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  avatarUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  followers?: Resolver<Maybe<ResolversTypes['FollowConnection']>, ParentType, ContextType, Partial<UserFollowersArgs>>;
  following?: Resolver<Maybe<ResolversTypes['FollowConnection']>, ParentType, ContextType, Partial<UserFollowingArgs>>;
  followsViewer?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  socialStats?: Resolver<Maybe<ResolversTypes['SocialStats']>, ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerFollows?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  DateTime?: GraphQLScalarType;
  DeletePayload?: DeletePayloadResolvers<ContextType>;
  Follow?: FollowResolvers<ContextType>;
  FollowConnection?: FollowConnectionResolvers<ContextType>;
  FollowEdge?: FollowEdgeResolvers<ContextType>;
  FollowPayload?: FollowPayloadResolvers<ContextType>;
  GroupCount?: GroupCountResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SocialStats?: SocialStatsResolvers<ContextType>;
  SocialStatsConnection?: SocialStatsConnectionResolvers<ContextType>;
  SocialStatsEdge?: SocialStatsEdgeResolvers<ContextType>;
  UnfollowUserPayload?: UnfollowUserPayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
};

