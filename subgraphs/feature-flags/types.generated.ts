// Made by `npm run codegen` from the SDL in schema/; change that and run it again.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { FeatureFlag as FeatureFlagEntity } from './entities/feature-flag';
import type { FeatureFlagUser as FeatureFlagUserEntity } from './entities/feature-flag-user';
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
  /** Any JSON value. */
  JSON: { input: any; output: any; }
  _FieldSet: { input: any; output: any; }
};

export type CreateFeatureFlagInput = {
  config?: InputMaybe<Scalars['JSON']['input']>;
  description?: InputMaybe<Scalars['String']['input']>;
  enabled?: Scalars['Boolean']['input'];
  /** Letters, digits, dots, hyphens and underscores. */
  key: Scalars['String']['input'];
  name: Scalars['String']['input'];
  rollout?: InputMaybe<FlagRolloutInput>;
};

export type DeleteFeatureFlagInput = {
  id: Scalars['ID']['input'];
};

export type DeletePayload = {
  /** The id of what was deleted. */
  id: Scalars['ID']['output'];
};

/** Seen by moderators and admins. */
export type FeatureFlag = {
  config?: Maybe<Scalars['JSON']['output']>;
  createdAt: Scalars['DateTime']['output'];
  description?: Maybe<Scalars['String']['output']>;
  enabled: Scalars['Boolean']['output'];
  id: Scalars['ID']['output'];
  key: Scalars['String']['output'];
  name: Scalars['String']['output'];
  /** Null: everybody has it where it is enabled. */
  rollout?: Maybe<FlagRollout>;
  tenant?: Maybe<Tenant>;
  updatedAt: Scalars['DateTime']['output'];
  /** Who have it whatever the share. */
  users: FeatureFlagUserConnection;
};


/** Seen by moderators and admins. */
export type FeatureFlagUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<FeatureFlagUserOrder>;
};

export type FeatureFlagConnection = {
  /** How many there are of each value, the most first, of at most 100 values. Counted only when asked for. */
  counts: Array<GroupCount>;
  edges: Array<FeatureFlagEdge>;
  nodes: Array<FeatureFlag>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


export type FeatureFlagConnectionCountsArgs = {
  by: FeatureFlagGroup;
};

export type FeatureFlagEdge = {
  cursor: Scalars['String']['output'];
  node: FeatureFlag;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type FeatureFlagFilter = {
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whatever the case and the accents. */
  keyStartsWith?: InputMaybe<Scalars['String']['input']>;
  /** Whatever the case and the accents. */
  nameStartsWith?: InputMaybe<Scalars['String']['input']>;
  /** This does not hold. */
  not?: InputMaybe<FeatureFlagFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<FeatureFlagFilter>>;
};

/** What FeatureFlags can be counted by. */
export type FeatureFlagGroup =
  | 'enabled';

/** Exactly one field. */
export type FeatureFlagOrder = {
  createdAt?: InputMaybe<OrderDirection>;
  key?: InputMaybe<OrderDirection>;
  name?: InputMaybe<OrderDirection>;
};

export type FeatureFlagPayload = {
  featureFlag: FeatureFlag;
};

/** Seen by moderators and admins. */
export type FeatureFlagUser = {
  createdAt: Scalars['DateTime']['output'];
  flag: FeatureFlag;
  id: Scalars['ID']['output'];
  user?: Maybe<User>;
};

export type FeatureFlagUserConnection = {
  edges: Array<FeatureFlagUserEdge>;
  nodes: Array<FeatureFlagUser>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type FeatureFlagUserEdge = {
  cursor: Scalars['String']['output'];
  node: FeatureFlagUser;
};

/** Exactly one field. */
export type FeatureFlagUserOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

/** Those who have an enabled flag: each that one of these says, or who is among its users. */
export type FlagRollout = {
  roles: Array<UserRole>;
  /** Of a hundred users; the same ones always, and with a larger share more. */
  share: Scalars['Float']['output'];
};

/** From 0 to 100. */
export type FlagRolloutInput = {
  roles?: Array<UserRole>;
  share?: Scalars['Float']['input'];
};

/** What a flag is for the viewer. One that does not exist is off. */
export type FlagState = {
  /** What the feature is to know; null where it is off. */
  config?: Maybe<Scalars['JSON']['output']>;
  isOn: Scalars['Boolean']['output'];
  key: Scalars['String']['output'];
};

/** How many objects of a list have a value. */
export type GroupCount = {
  count: Scalars['Int']['output'];
  /** Null: they have none. */
  value?: Maybe<Scalars['String']['output']>;
};

export type Mutation = {
  /** Admins. */
  createFeatureFlag?: Maybe<FeatureFlagPayload>;
  /** Admins. */
  deleteFeatureFlag?: Maybe<DeletePayload>;
  /** Admins: who has it, and what it is to know. */
  setFlag?: Maybe<FeatureFlagPayload>;
  /** Admins. */
  updateFeatureFlag?: Maybe<FeatureFlagPayload>;
};


export type MutationCreateFeatureFlagArgs = {
  input: CreateFeatureFlagInput;
};


export type MutationDeleteFeatureFlagArgs = {
  input: DeleteFeatureFlagInput;
};


export type MutationSetFlagArgs = {
  input: SetFlagInput;
};


export type MutationUpdateFeatureFlagArgs = {
  input: UpdateFeatureFlagInput;
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
  featureFlag?: Maybe<FeatureFlag>;
  featureFlagUser?: Maybe<FeatureFlagUser>;
  featureFlags?: Maybe<FeatureFlagConnection>;
  /** For the viewer; the users' part of a share needs a signed-in one. */
  flag: FlagState;
  /** Those that are on for the viewer, by their keys. */
  flags: Array<FlagState>;
};


export type QueryFeatureFlagArgs = {
  id: Scalars['ID']['input'];
};


export type QueryFeatureFlagUserArgs = {
  id: Scalars['ID']['input'];
};


export type QueryFeatureFlagsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FeatureFlagFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<FeatureFlagOrder>;
};


export type QueryFlagArgs = {
  key: Scalars['String']['input'];
};

/** A field that is left out stays as it is; null empties it. */
export type SetFlagInput = {
  config?: InputMaybe<Scalars['JSON']['input']>;
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  key: Scalars['String']['input'];
  rollout?: InputMaybe<FlagRolloutInput>;
  /** In place of those who are there. */
  userIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type Subscription = {
  /** What the flag is for the viewer, whenever somebody changes it. */
  flagChanged: FlagState;
};


export type SubscriptionFlagChangedArgs = {
  key: Scalars['String']['input'];
};

export type Tenant = {
  id: Scalars['ID']['output'];
};

/** A field that is left out stays as it is; null empties it. */
export type UpdateFeatureFlagInput = {
  description?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
  ifUpdatedAt?: InputMaybe<Scalars['DateTime']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};

export type User = {
  avatarUrl?: Maybe<Scalars['String']['output']>;
  displayName?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  username: Scalars['String']['output'];
  verified: Scalars['Boolean']['output'];
};

export type UserRole =
  | 'ADMIN'
  | 'MODERATOR'
  | 'USER';



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
  FeatureFlag: FeatureFlag;
  FeatureFlagUser: FeatureFlagUser;
  Tenant: Tenant;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  FeatureFlag:
    ( { __typename: 'FeatureFlag' }
    & GraphQLRecursivePick<FederationTypes['FeatureFlag'], {"id":true}> );
  FeatureFlagUser:
    ( { __typename: 'FeatureFlagUser' }
    & GraphQLRecursivePick<FederationTypes['FeatureFlagUser'], {"id":true}> );
  Tenant:
    ( { __typename: 'Tenant' }
    & GraphQLRecursivePick<FederationTypes['Tenant'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  CreateFeatureFlagInput: CreateFeatureFlagInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteFeatureFlagInput: DeleteFeatureFlagInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  DeletePayload: ResolverTypeWrapper<DeletePayload>;
  FeatureFlag: ResolverTypeWrapper<FeatureFlagEntity>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  FeatureFlagConnection: ResolverTypeWrapper<Connection>;
  FeatureFlagEdge: ResolverTypeWrapper<Omit<FeatureFlagEdge, 'node'> & { node: ResolversTypes['FeatureFlag'] }>;
  FeatureFlagFilter: FeatureFlagFilter;
  FeatureFlagGroup: FeatureFlagGroup;
  FeatureFlagOrder: FeatureFlagOrder;
  FeatureFlagPayload: ResolverTypeWrapper<Omit<FeatureFlagPayload, 'featureFlag'> & { featureFlag: ResolversTypes['FeatureFlag'] }>;
  FeatureFlagUser: ResolverTypeWrapper<FeatureFlagUserEntity>;
  FeatureFlagUserConnection: ResolverTypeWrapper<Connection>;
  FeatureFlagUserEdge: ResolverTypeWrapper<Omit<FeatureFlagUserEdge, 'node'> & { node: ResolversTypes['FeatureFlagUser'] }>;
  FeatureFlagUserOrder: FeatureFlagUserOrder;
  FlagRollout: ResolverTypeWrapper<FlagRollout>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  FlagRolloutInput: FlagRolloutInput;
  FlagState: ResolverTypeWrapper<FlagState>;
  GroupCount: ResolverTypeWrapper<GroupCount>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SetFlagInput: SetFlagInput;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Tenant: ResolverTypeWrapper<Tenant>;
  UpdateFeatureFlagInput: UpdateFeatureFlagInput;
  User: ResolverTypeWrapper<User>;
  UserRole: UserRole;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  CreateFeatureFlagInput: CreateFeatureFlagInput;
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  DateTime: Scalars['DateTime']['output'];
  DeleteFeatureFlagInput: DeleteFeatureFlagInput;
  ID: Scalars['ID']['output'];
  DeletePayload: DeletePayload;
  FeatureFlag: FeatureFlagEntity;
  Int: Scalars['Int']['output'];
  FeatureFlagConnection: Connection;
  FeatureFlagEdge: Omit<FeatureFlagEdge, 'node'> & { node: ResolversParentTypes['FeatureFlag'] };
  FeatureFlagFilter: FeatureFlagFilter;
  FeatureFlagOrder: FeatureFlagOrder;
  FeatureFlagPayload: Omit<FeatureFlagPayload, 'featureFlag'> & { featureFlag: ResolversParentTypes['FeatureFlag'] };
  FeatureFlagUser: FeatureFlagUserEntity;
  FeatureFlagUserConnection: Connection;
  FeatureFlagUserEdge: Omit<FeatureFlagUserEdge, 'node'> & { node: ResolversParentTypes['FeatureFlagUser'] };
  FeatureFlagUserOrder: FeatureFlagUserOrder;
  FlagRollout: FlagRollout;
  Float: Scalars['Float']['output'];
  FlagRolloutInput: FlagRolloutInput;
  FlagState: FlagState;
  GroupCount: GroupCount;
  JSON: Scalars['JSON']['output'];
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  SetFlagInput: SetFlagInput;
  Subscription: Record<PropertyKey, never>;
  Tenant: Tenant | FederationReferenceTypes['Tenant'];
  UpdateFeatureFlagInput: UpdateFeatureFlagInput;
  User: User | FederationReferenceTypes['User'];
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeletePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DeletePayload'] = ResolversParentTypes['DeletePayload']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type FeatureFlagResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['FeatureFlag'] = ResolversParentTypes['FeatureFlag'], FederationReferenceType extends FederationReferenceTypes['FeatureFlag'] = FederationReferenceTypes['FeatureFlag']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['FeatureFlag']> | FederationReferenceType, FederationReferenceType, ContextType>;
  config?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rollout?: Resolver<Maybe<ResolversTypes['FlagRollout']>, ParentType, ContextType>;
  tenant?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  users?: Resolver<ResolversTypes['FeatureFlagUserConnection'], ParentType, ContextType, Partial<FeatureFlagUsersArgs>>;
};

export type FeatureFlagConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['FeatureFlagConnection'] = ResolversParentTypes['FeatureFlagConnection']> = {
  counts?: Resolver<Array<ResolversTypes['GroupCount']>, ParentType, ContextType, RequireFields<FeatureFlagConnectionCountsArgs, 'by'>>;
  edges?: Resolver<Array<ResolversTypes['FeatureFlagEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['FeatureFlag']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FeatureFlagEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['FeatureFlagEdge'] = ResolversParentTypes['FeatureFlagEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FeatureFlag'], ParentType, ContextType>;
};

export type FeatureFlagPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['FeatureFlagPayload'] = ResolversParentTypes['FeatureFlagPayload']> = {
  featureFlag?: Resolver<ResolversTypes['FeatureFlag'], ParentType, ContextType>;
};

export type FeatureFlagUserResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['FeatureFlagUser'] = ResolversParentTypes['FeatureFlagUser'], FederationReferenceType extends FederationReferenceTypes['FeatureFlagUser'] = FederationReferenceTypes['FeatureFlagUser']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['FeatureFlagUser']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  flag?: Resolver<ResolversTypes['FeatureFlag'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type FeatureFlagUserConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['FeatureFlagUserConnection'] = ResolversParentTypes['FeatureFlagUserConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FeatureFlagUserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['FeatureFlagUser']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FeatureFlagUserEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['FeatureFlagUserEdge'] = ResolversParentTypes['FeatureFlagUserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FeatureFlagUser'], ParentType, ContextType>;
};

export type FlagRolloutResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['FlagRollout'] = ResolversParentTypes['FlagRollout']> = {
  roles?: Resolver<Array<ResolversTypes['UserRole']>, ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type FlagStateResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['FlagState'] = ResolversParentTypes['FlagState']> = {
  config?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  isOn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GroupCountResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GroupCount'] = ResolversParentTypes['GroupCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createFeatureFlag?: Resolver<Maybe<ResolversTypes['FeatureFlagPayload']>, ParentType, ContextType, RequireFields<MutationCreateFeatureFlagArgs, 'input'>>;
  deleteFeatureFlag?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationDeleteFeatureFlagArgs, 'input'>>;
  setFlag?: Resolver<Maybe<ResolversTypes['FeatureFlagPayload']>, ParentType, ContextType, RequireFields<MutationSetFlagArgs, 'input'>>;
  updateFeatureFlag?: Resolver<Maybe<ResolversTypes['FeatureFlagPayload']>, ParentType, ContextType, RequireFields<MutationUpdateFeatureFlagArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  featureFlag?: Resolver<Maybe<ResolversTypes['FeatureFlag']>, ParentType, ContextType, RequireFields<QueryFeatureFlagArgs, 'id'>>;
  featureFlagUser?: Resolver<Maybe<ResolversTypes['FeatureFlagUser']>, ParentType, ContextType, RequireFields<QueryFeatureFlagUserArgs, 'id'>>;
  featureFlags?: Resolver<Maybe<ResolversTypes['FeatureFlagConnection']>, ParentType, ContextType, Partial<QueryFeatureFlagsArgs>>;
  flag?: Resolver<ResolversTypes['FlagState'], ParentType, ContextType, RequireFields<QueryFlagArgs, 'key'>>;
  flags?: Resolver<Array<ResolversTypes['FlagState']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  flagChanged?: SubscriptionResolver<ResolversTypes['FlagState'], "flagChanged", ParentType, ContextType, RequireFields<SubscriptionFlagChangedArgs, 'key'>>;
};

export type TenantResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Tenant'] = ResolversParentTypes['Tenant'], FederationReferenceType extends FederationReferenceTypes['Tenant'] = FederationReferenceTypes['Tenant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Tenant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  avatarUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  DateTime?: GraphQLScalarType;
  DeletePayload?: DeletePayloadResolvers<ContextType>;
  FeatureFlag?: FeatureFlagResolvers<ContextType>;
  FeatureFlagConnection?: FeatureFlagConnectionResolvers<ContextType>;
  FeatureFlagEdge?: FeatureFlagEdgeResolvers<ContextType>;
  FeatureFlagPayload?: FeatureFlagPayloadResolvers<ContextType>;
  FeatureFlagUser?: FeatureFlagUserResolvers<ContextType>;
  FeatureFlagUserConnection?: FeatureFlagUserConnectionResolvers<ContextType>;
  FeatureFlagUserEdge?: FeatureFlagUserEdgeResolvers<ContextType>;
  FlagRollout?: FlagRolloutResolvers<ContextType>;
  FlagState?: FlagStateResolvers<ContextType>;
  GroupCount?: GroupCountResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Tenant?: TenantResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
};

