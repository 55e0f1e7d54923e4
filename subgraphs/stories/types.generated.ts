// Made by `npm run codegen` from the SDL in schema/; change that and run it again.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Story as StoryEntity } from './entities/story';
import type { StoryView as StoryViewEntity } from './entities/story-view';
import type { CloseFriend as CloseFriendEntity } from './entities/close-friend';
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

/** Seen by the owner of the list alone. */
export type CloseFriend = {
  createdAt: Scalars['DateTime']['output'];
  friend?: Maybe<User>;
  id: Scalars['ID']['output'];
  owner?: Maybe<User>;
};

export type CloseFriendConnection = {
  edges: Array<CloseFriendEdge>;
  nodes: Array<CloseFriend>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type CloseFriendEdge = {
  cursor: Scalars['String']['output'];
  node: CloseFriend;
};

export type CloseFriendInput = {
  friendId: Scalars['ID']['input'];
};

/** Exactly one field. */
export type CloseFriendOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

export type CloseFriendPayload = {
  closeFriend: CloseFriend;
};

export type CreateStoryInput = {
  audience?: StoryAudience;
  caption?: InputMaybe<Scalars['String']['input']>;
  mediaType: MediaType;
  mediaUrl: Scalars['String']['input'];
};

export type DeletePayload = {
  /** The id of what was deleted. */
  id: Scalars['ID']['output'];
};

export type DeleteStoryInput = {
  id: Scalars['ID']['input'];
};

export type MediaType =
  | 'IMAGE'
  | 'VIDEO';

export type Mutation = {
  /** Any signed-in user, to their own list. */
  addCloseFriend?: Maybe<CloseFriendPayload>;
  /** Any signed-in user. */
  createStory?: Maybe<StoryPayload>;
  /** By its author. */
  deleteStory?: Maybe<DeletePayload>;
  /** Any signed-in user, from their own list. */
  removeCloseFriend?: Maybe<RemoveCloseFriendPayload>;
  /** Whoever may see it, once; its author's own looks do not count. */
  viewStory?: Maybe<StoryPayload>;
};


export type MutationAddCloseFriendArgs = {
  input: CloseFriendInput;
};


export type MutationCreateStoryArgs = {
  input: CreateStoryInput;
};


export type MutationDeleteStoryArgs = {
  input: DeleteStoryInput;
};


export type MutationRemoveCloseFriendArgs = {
  input: CloseFriendInput;
};


export type MutationViewStoryArgs = {
  input: ViewStoryInput;
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
  closeFriend?: Maybe<CloseFriend>;
  /** Those that the viewer may see. */
  stories?: Maybe<StoryConnection>;
  /** Of those whom the viewer follows, and the viewer's own. */
  storiesOfFollowed?: Maybe<StoryConnection>;
  story?: Maybe<Story>;
  storyView?: Maybe<StoryView>;
};


export type QueryCloseFriendArgs = {
  id: Scalars['ID']['input'];
};


export type QueryStoriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<StoryOrder>;
};


export type QueryStoriesOfFollowedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<StoryOrder>;
};


export type QueryStoryArgs = {
  id: Scalars['ID']['input'];
};


export type QueryStoryViewArgs = {
  id: Scalars['ID']['input'];
};

export type RemoveCloseFriendPayload = {
  /** Null where the user was none. */
  closeFriend?: Maybe<CloseFriend>;
  friend?: Maybe<User>;
};

/** Seen by its author and its audience, until it expires; moderators are no exception. */
export type Story = {
  audience: StoryAudience;
  caption?: Maybe<Scalars['String']['output']>;
  createdAt: Scalars['DateTime']['output'];
  /** 24 hours after it was made. */
  expiresAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  mediaType: MediaType;
  mediaUrl: Scalars['String']['output'];
  tenant?: Maybe<Tenant>;
  user?: Maybe<User>;
  /** For its author; null for everybody else. */
  viewCount?: Maybe<Scalars['Int']['output']>;
  viewerHasSeen: Scalars['Boolean']['output'];
  /** All for its author, one's own for others. */
  views: StoryViewConnection;
};


/** Seen by its author and its audience, until it expires; moderators are no exception. */
export type StoryViewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<StoryViewOrder>;
};

export type StoryAudience =
  | 'CLOSE_FRIENDS'
  | 'EVERYBODY'
  | 'FOLLOWERS';

export type StoryConnection = {
  edges: Array<StoryEdge>;
  nodes: Array<Story>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type StoryEdge = {
  cursor: Scalars['String']['output'];
  node: Story;
};

/** Exactly one field. */
export type StoryOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

export type StoryPayload = {
  story: Story;
};

export type StoryView = {
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  /** Null once it is gone. */
  story?: Maybe<Story>;
  viewer?: Maybe<User>;
};

export type StoryViewConnection = {
  edges: Array<StoryViewEdge>;
  nodes: Array<StoryView>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type StoryViewEdge = {
  cursor: Scalars['String']['output'];
  node: StoryView;
};

/** Exactly one field. */
export type StoryViewOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

export type Tenant = {
  id: Scalars['ID']['output'];
};

export type User = {
  avatarUrl?: Maybe<Scalars['String']['output']>;
  /** One's own list; empty for everybody else's. */
  closeFriends?: Maybe<CloseFriendConnection>;
  displayName?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** Those that the viewer may see. */
  stories?: Maybe<StoryConnection>;
  username: Scalars['String']['output'];
  verified: Scalars['Boolean']['output'];
};


export type UserCloseFriendsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CloseFriendOrder>;
};


export type UserStoriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<StoryOrder>;
};

export type ViewStoryInput = {
  storyId: Scalars['ID']['input'];
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
  CloseFriend: CloseFriend;
  Story: Story;
  StoryView: StoryView;
  Tenant: Tenant;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  CloseFriend:
    ( { __typename: 'CloseFriend' }
    & GraphQLRecursivePick<FederationTypes['CloseFriend'], {"id":true}> );
  Story:
    ( { __typename: 'Story' }
    & GraphQLRecursivePick<FederationTypes['Story'], {"id":true}> );
  StoryView:
    ( { __typename: 'StoryView' }
    & GraphQLRecursivePick<FederationTypes['StoryView'], {"id":true}> );
  Tenant:
    ( { __typename: 'Tenant' }
    & GraphQLRecursivePick<FederationTypes['Tenant'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  CloseFriend: ResolverTypeWrapper<CloseFriendEntity>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CloseFriendConnection: ResolverTypeWrapper<Connection>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CloseFriendEdge: ResolverTypeWrapper<Omit<CloseFriendEdge, 'node'> & { node: ResolversTypes['CloseFriend'] }>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CloseFriendInput: CloseFriendInput;
  CloseFriendOrder: CloseFriendOrder;
  CloseFriendPayload: ResolverTypeWrapper<Omit<CloseFriendPayload, 'closeFriend'> & { closeFriend: ResolversTypes['CloseFriend'] }>;
  CreateStoryInput: CreateStoryInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeletePayload: ResolverTypeWrapper<DeletePayload>;
  DeleteStoryInput: DeleteStoryInput;
  MediaType: MediaType;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RemoveCloseFriendPayload: ResolverTypeWrapper<Omit<RemoveCloseFriendPayload, 'closeFriend' | 'friend'> & { closeFriend?: Maybe<ResolversTypes['CloseFriend']>, friend?: Maybe<ResolversTypes['User']> }>;
  Story: ResolverTypeWrapper<StoryEntity>;
  StoryAudience: StoryAudience;
  StoryConnection: ResolverTypeWrapper<Connection>;
  StoryEdge: ResolverTypeWrapper<Omit<StoryEdge, 'node'> & { node: ResolversTypes['Story'] }>;
  StoryOrder: StoryOrder;
  StoryPayload: ResolverTypeWrapper<Omit<StoryPayload, 'story'> & { story: ResolversTypes['Story'] }>;
  StoryView: ResolverTypeWrapper<StoryViewEntity>;
  StoryViewConnection: ResolverTypeWrapper<Connection>;
  StoryViewEdge: ResolverTypeWrapper<Omit<StoryViewEdge, 'node'> & { node: ResolversTypes['StoryView'] }>;
  StoryViewOrder: StoryViewOrder;
  Tenant: ResolverTypeWrapper<Tenant>;
  User: ResolverTypeWrapper<Omit<User, 'closeFriends' | 'stories'> & { closeFriends?: Maybe<ResolversTypes['CloseFriendConnection']>, stories?: Maybe<ResolversTypes['StoryConnection']> }>;
  ViewStoryInput: ViewStoryInput;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  CloseFriend: CloseFriendEntity;
  ID: Scalars['ID']['output'];
  CloseFriendConnection: Connection;
  Int: Scalars['Int']['output'];
  CloseFriendEdge: Omit<CloseFriendEdge, 'node'> & { node: ResolversParentTypes['CloseFriend'] };
  String: Scalars['String']['output'];
  CloseFriendInput: CloseFriendInput;
  CloseFriendOrder: CloseFriendOrder;
  CloseFriendPayload: Omit<CloseFriendPayload, 'closeFriend'> & { closeFriend: ResolversParentTypes['CloseFriend'] };
  CreateStoryInput: CreateStoryInput;
  DateTime: Scalars['DateTime']['output'];
  DeletePayload: DeletePayload;
  DeleteStoryInput: DeleteStoryInput;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Query: Record<PropertyKey, never>;
  RemoveCloseFriendPayload: Omit<RemoveCloseFriendPayload, 'closeFriend' | 'friend'> & { closeFriend?: Maybe<ResolversParentTypes['CloseFriend']>, friend?: Maybe<ResolversParentTypes['User']> };
  Story: StoryEntity;
  StoryConnection: Connection;
  StoryEdge: Omit<StoryEdge, 'node'> & { node: ResolversParentTypes['Story'] };
  StoryOrder: StoryOrder;
  StoryPayload: Omit<StoryPayload, 'story'> & { story: ResolversParentTypes['Story'] };
  StoryView: StoryViewEntity;
  StoryViewConnection: Connection;
  StoryViewEdge: Omit<StoryViewEdge, 'node'> & { node: ResolversParentTypes['StoryView'] };
  StoryViewOrder: StoryViewOrder;
  Tenant: Tenant | FederationReferenceTypes['Tenant'];
  User: Omit<User, 'closeFriends' | 'stories'> & { closeFriends?: Maybe<ResolversParentTypes['CloseFriendConnection']>, stories?: Maybe<ResolversParentTypes['StoryConnection']> } | FederationReferenceTypes['User'];
  ViewStoryInput: ViewStoryInput;
};

export type CloseFriendResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CloseFriend'] = ResolversParentTypes['CloseFriend'], FederationReferenceType extends FederationReferenceTypes['CloseFriend'] = FederationReferenceTypes['CloseFriend']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CloseFriend']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  friend?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type CloseFriendConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CloseFriendConnection'] = ResolversParentTypes['CloseFriendConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CloseFriendEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CloseFriend']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CloseFriendEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CloseFriendEdge'] = ResolversParentTypes['CloseFriendEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CloseFriend'], ParentType, ContextType>;
};

export type CloseFriendPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CloseFriendPayload'] = ResolversParentTypes['CloseFriendPayload']> = {
  closeFriend?: Resolver<ResolversTypes['CloseFriend'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeletePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DeletePayload'] = ResolversParentTypes['DeletePayload']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addCloseFriend?: Resolver<Maybe<ResolversTypes['CloseFriendPayload']>, ParentType, ContextType, RequireFields<MutationAddCloseFriendArgs, 'input'>>;
  createStory?: Resolver<Maybe<ResolversTypes['StoryPayload']>, ParentType, ContextType, RequireFields<MutationCreateStoryArgs, 'input'>>;
  deleteStory?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationDeleteStoryArgs, 'input'>>;
  removeCloseFriend?: Resolver<Maybe<ResolversTypes['RemoveCloseFriendPayload']>, ParentType, ContextType, RequireFields<MutationRemoveCloseFriendArgs, 'input'>>;
  viewStory?: Resolver<Maybe<ResolversTypes['StoryPayload']>, ParentType, ContextType, RequireFields<MutationViewStoryArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  closeFriend?: Resolver<Maybe<ResolversTypes['CloseFriend']>, ParentType, ContextType, RequireFields<QueryCloseFriendArgs, 'id'>>;
  stories?: Resolver<Maybe<ResolversTypes['StoryConnection']>, ParentType, ContextType, Partial<QueryStoriesArgs>>;
  storiesOfFollowed?: Resolver<Maybe<ResolversTypes['StoryConnection']>, ParentType, ContextType, Partial<QueryStoriesOfFollowedArgs>>;
  story?: Resolver<Maybe<ResolversTypes['Story']>, ParentType, ContextType, RequireFields<QueryStoryArgs, 'id'>>;
  storyView?: Resolver<Maybe<ResolversTypes['StoryView']>, ParentType, ContextType, RequireFields<QueryStoryViewArgs, 'id'>>;
};

export type RemoveCloseFriendPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RemoveCloseFriendPayload'] = ResolversParentTypes['RemoveCloseFriendPayload']> = {
  closeFriend?: Resolver<Maybe<ResolversTypes['CloseFriend']>, ParentType, ContextType>;
  friend?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type StoryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Story'] = ResolversParentTypes['Story'], FederationReferenceType extends FederationReferenceTypes['Story'] = FederationReferenceTypes['Story']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Story']> | FederationReferenceType, FederationReferenceType, ContextType>;
  audience?: Resolver<ResolversTypes['StoryAudience'], ParentType, ContextType>;
  caption?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mediaType?: Resolver<ResolversTypes['MediaType'], ParentType, ContextType>;
  mediaUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tenant?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  viewCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  viewerHasSeen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  views?: Resolver<ResolversTypes['StoryViewConnection'], ParentType, ContextType, Partial<StoryViewsArgs>>;
};

export type StoryConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['StoryConnection'] = ResolversParentTypes['StoryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['StoryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Story']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StoryEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['StoryEdge'] = ResolversParentTypes['StoryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Story'], ParentType, ContextType>;
};

export type StoryPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['StoryPayload'] = ResolversParentTypes['StoryPayload']> = {
  story?: Resolver<ResolversTypes['Story'], ParentType, ContextType>;
};

export type StoryViewResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['StoryView'] = ResolversParentTypes['StoryView'], FederationReferenceType extends FederationReferenceTypes['StoryView'] = FederationReferenceTypes['StoryView']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['StoryView']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  story?: Resolver<Maybe<ResolversTypes['Story']>, ParentType, ContextType>;
  viewer?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type StoryViewConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['StoryViewConnection'] = ResolversParentTypes['StoryViewConnection']> = {
  edges?: Resolver<Array<ResolversTypes['StoryViewEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['StoryView']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StoryViewEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['StoryViewEdge'] = ResolversParentTypes['StoryViewEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StoryView'], ParentType, ContextType>;
};

export type TenantResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Tenant'] = ResolversParentTypes['Tenant'], FederationReferenceType extends FederationReferenceTypes['Tenant'] = FederationReferenceTypes['Tenant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Tenant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  avatarUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  closeFriends?: Resolver<Maybe<ResolversTypes['CloseFriendConnection']>, ParentType, ContextType, Partial<UserCloseFriendsArgs>>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  stories?: Resolver<Maybe<ResolversTypes['StoryConnection']>, ParentType, ContextType, Partial<UserStoriesArgs>>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  CloseFriend?: CloseFriendResolvers<ContextType>;
  CloseFriendConnection?: CloseFriendConnectionResolvers<ContextType>;
  CloseFriendEdge?: CloseFriendEdgeResolvers<ContextType>;
  CloseFriendPayload?: CloseFriendPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeletePayload?: DeletePayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RemoveCloseFriendPayload?: RemoveCloseFriendPayloadResolvers<ContextType>;
  Story?: StoryResolvers<ContextType>;
  StoryConnection?: StoryConnectionResolvers<ContextType>;
  StoryEdge?: StoryEdgeResolvers<ContextType>;
  StoryPayload?: StoryPayloadResolvers<ContextType>;
  StoryView?: StoryViewResolvers<ContextType>;
  StoryViewConnection?: StoryViewConnectionResolvers<ContextType>;
  StoryViewEdge?: StoryViewEdgeResolvers<ContextType>;
  Tenant?: TenantResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
};

