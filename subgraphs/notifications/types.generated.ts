// Made by `npm run codegen` from the SDL in schema/; change that and run it again.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Notification as NotificationEntity } from './entities/notification';
import type { NotificationPreference as NotificationPreferenceEntity } from './entities/notification-preference';
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

/** How many objects of a list have a value. */
export type GroupCount = {
  count: Scalars['Int']['output'];
  /** Null: they have none. */
  value?: Maybe<Scalars['String']['output']>;
};

export type MarkNotificationsReadInput = {
  /** All that are unread, where it is left out. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type MarkNotificationsReadPayload = {
  /** How many were unread. */
  count: Scalars['Int']['output'];
};

export type Mutation = {
  /** Its recipient. */
  deleteNotification?: Maybe<DeletePayload>;
  /** Any signed-in user, of their own; ids of others' change nothing. */
  markNotificationsRead?: Maybe<MarkNotificationsReadPayload>;
  /** Any signed-in user, for themselves. */
  setNotificationPreference?: Maybe<NotificationPreferencePayload>;
};


export type MutationDeleteNotificationArgs = {
  input: NotificationIdInput;
};


export type MutationMarkNotificationsReadArgs = {
  input: MarkNotificationsReadInput;
};


export type MutationSetNotificationPreferenceArgs = {
  input: SetNotificationPreferenceInput;
};

/** Seen by its recipient alone. */
export type Notification = {
  /** How many it stands for: those of one kind about one thing are one, until it is read. */
  count: Scalars['Int']['output'];
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  isRead: Scalars['Boolean']['output'];
  /** When the last of them happened. */
  latestAt: Scalars['DateTime']['output'];
  message: Scalars['String']['output'];
  readAt?: Maybe<Scalars['DateTime']['output']>;
  /** Of several, the last; null where there is none, or they are gone. */
  sender?: Maybe<User>;
  subjectId: Scalars['ID']['output'];
  /** What it is about: an object of that type with that id, which may be gone. */
  subjectType: NotificationSubjectType;
  title: Scalars['String']['output'];
  type: NotificationType;
};

export type NotificationChannel =
  | 'EMAIL'
  | 'IN_APP'
  | 'PUSH';

export type NotificationConnection = {
  /** How many there are of each value, the most first, of at most 100 values. Counted only when asked for. */
  counts: Array<GroupCount>;
  edges: Array<NotificationEdge>;
  nodes: Array<Notification>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


export type NotificationConnectionCountsArgs = {
  by: NotificationGroup;
};

export type NotificationEdge = {
  cursor: Scalars['String']['output'];
  node: Notification;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type NotificationFilter = {
  isRead?: InputMaybe<Scalars['Boolean']['input']>;
  /** This does not hold. */
  not?: InputMaybe<NotificationFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<NotificationFilter>>;
  type?: InputMaybe<NotificationType>;
  /** One of these, at most 100. */
  typeIn?: InputMaybe<Array<NotificationType>>;
};

/** What Notifications can be counted by. */
export type NotificationGroup =
  | 'isRead'
  | 'type';

export type NotificationIdInput = {
  id: Scalars['ID']['input'];
};

/** Exactly one field. */
export type NotificationOrder = {
  createdAt?: InputMaybe<OrderDirection>;
  latestAt?: InputMaybe<OrderDirection>;
};

/** Without one, a user is told in the application, and by no other channel. */
export type NotificationPreference = {
  channel: NotificationChannel;
  id: Scalars['ID']['output'];
  isEnabled: Scalars['Boolean']['output'];
  type: NotificationType;
  updatedAt: Scalars['DateTime']['output'];
};

export type NotificationPreferenceConnection = {
  edges: Array<NotificationPreferenceEdge>;
  nodes: Array<NotificationPreference>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type NotificationPreferenceEdge = {
  cursor: Scalars['String']['output'];
  node: NotificationPreference;
};

/** Exactly one field. */
export type NotificationPreferenceOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

export type NotificationPreferencePayload = {
  notificationPreference: NotificationPreference;
};

export type NotificationSubjectType =
  | 'CODING_CHALLENGE'
  | 'COMMENT'
  | 'COMMUNITY'
  | 'COMPETITION'
  | 'COURSE'
  | 'DISCUSSION'
  | 'EVENT'
  | 'JOB'
  | 'MESSAGE'
  | 'POST'
  | 'SUPPORT_TICKET'
  | 'USER';

export type NotificationType =
  /** To a comment or a discussion. */
  | 'ANSWER'
  /** For a job. */
  | 'APPLICATION'
  /** A course is completed. */
  | 'CERTIFICATE'
  | 'COMMENT'
  | 'FOLLOW'
  /** Points for a competition or a challenge. */
  | 'GRADE'
  /** To a community. */
  | 'INVITATION'
  | 'LIKE'
  /** In a message. */
  | 'MENTION'
  /** Somebody comes to an event. */
  | 'RSVP'
  /** A post, with the user alone. */
  | 'SHARE'
  | 'TICKET_ANSWER';

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
  notification?: Maybe<Notification>;
  /** The viewer's own. */
  notificationPreferences?: Maybe<NotificationPreferenceConnection>;
  /** The viewer's own, the latest first. */
  notifications?: Maybe<NotificationConnection>;
  /** Null for those who are not signed in. */
  unreadNotificationCount?: Maybe<Scalars['Int']['output']>;
};


export type QueryNotificationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNotificationPreferencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NotificationPreferenceOrder>;
};


export type QueryNotificationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NotificationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NotificationOrder>;
};

export type SetNotificationPreferenceInput = {
  channel: NotificationChannel;
  isEnabled: Scalars['Boolean']['input'];
  type: NotificationType;
};

export type Subscription = {
  /** The viewer's own: a new one, or one that stands for more than before. */
  notificationReceived?: Maybe<Notification>;
};

export type User = {
  avatarUrl?: Maybe<Scalars['String']['output']>;
  displayName?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** The viewer's own; none of others. */
  notifications?: Maybe<NotificationConnection>;
  username: Scalars['String']['output'];
  verified: Scalars['Boolean']['output'];
};


export type UserNotificationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NotificationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NotificationOrder>;
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
  Notification: Notification;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Notification:
    ( { __typename: 'Notification' }
    & GraphQLRecursivePick<FederationTypes['Notification'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeletePayload: ResolverTypeWrapper<DeletePayload>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  GroupCount: ResolverTypeWrapper<GroupCount>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  MarkNotificationsReadInput: MarkNotificationsReadInput;
  MarkNotificationsReadPayload: ResolverTypeWrapper<MarkNotificationsReadPayload>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Notification: ResolverTypeWrapper<NotificationEntity>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  NotificationChannel: NotificationChannel;
  NotificationConnection: ResolverTypeWrapper<Connection>;
  NotificationEdge: ResolverTypeWrapper<Omit<NotificationEdge, 'node'> & { node: ResolversTypes['Notification'] }>;
  NotificationFilter: NotificationFilter;
  NotificationGroup: NotificationGroup;
  NotificationIdInput: NotificationIdInput;
  NotificationOrder: NotificationOrder;
  NotificationPreference: ResolverTypeWrapper<NotificationPreferenceEntity>;
  NotificationPreferenceConnection: ResolverTypeWrapper<Connection>;
  NotificationPreferenceEdge: ResolverTypeWrapper<Omit<NotificationPreferenceEdge, 'node'> & { node: ResolversTypes['NotificationPreference'] }>;
  NotificationPreferenceOrder: NotificationPreferenceOrder;
  NotificationPreferencePayload: ResolverTypeWrapper<Omit<NotificationPreferencePayload, 'notificationPreference'> & { notificationPreference: ResolversTypes['NotificationPreference'] }>;
  NotificationSubjectType: NotificationSubjectType;
  NotificationType: NotificationType;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SetNotificationPreferenceInput: SetNotificationPreferenceInput;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  User: ResolverTypeWrapper<Omit<User, 'notifications'> & { notifications?: Maybe<ResolversTypes['NotificationConnection']> }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  DeletePayload: DeletePayload;
  ID: Scalars['ID']['output'];
  GroupCount: GroupCount;
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  MarkNotificationsReadInput: MarkNotificationsReadInput;
  MarkNotificationsReadPayload: MarkNotificationsReadPayload;
  Mutation: Record<PropertyKey, never>;
  Notification: NotificationEntity;
  Boolean: Scalars['Boolean']['output'];
  NotificationConnection: Connection;
  NotificationEdge: Omit<NotificationEdge, 'node'> & { node: ResolversParentTypes['Notification'] };
  NotificationFilter: NotificationFilter;
  NotificationIdInput: NotificationIdInput;
  NotificationOrder: NotificationOrder;
  NotificationPreference: NotificationPreferenceEntity;
  NotificationPreferenceConnection: Connection;
  NotificationPreferenceEdge: Omit<NotificationPreferenceEdge, 'node'> & { node: ResolversParentTypes['NotificationPreference'] };
  NotificationPreferenceOrder: NotificationPreferenceOrder;
  NotificationPreferencePayload: Omit<NotificationPreferencePayload, 'notificationPreference'> & { notificationPreference: ResolversParentTypes['NotificationPreference'] };
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  SetNotificationPreferenceInput: SetNotificationPreferenceInput;
  Subscription: Record<PropertyKey, never>;
  User: Omit<User, 'notifications'> & { notifications?: Maybe<ResolversParentTypes['NotificationConnection']> } | FederationReferenceTypes['User'];
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeletePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DeletePayload'] = ResolversParentTypes['DeletePayload']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type GroupCountResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GroupCount'] = ResolversParentTypes['GroupCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MarkNotificationsReadPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MarkNotificationsReadPayload'] = ResolversParentTypes['MarkNotificationsReadPayload']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  deleteNotification?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationDeleteNotificationArgs, 'input'>>;
  markNotificationsRead?: Resolver<Maybe<ResolversTypes['MarkNotificationsReadPayload']>, ParentType, ContextType, RequireFields<MutationMarkNotificationsReadArgs, 'input'>>;
  setNotificationPreference?: Resolver<Maybe<ResolversTypes['NotificationPreferencePayload']>, ParentType, ContextType, RequireFields<MutationSetNotificationPreferenceArgs, 'input'>>;
};

export type NotificationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Notification'] = ResolversParentTypes['Notification'], FederationReferenceType extends FederationReferenceTypes['Notification'] = FederationReferenceTypes['Notification']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Notification']> | FederationReferenceType, FederationReferenceType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isRead?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  latestAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  readAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sender?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subjectType?: Resolver<ResolversTypes['NotificationSubjectType'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['NotificationType'], ParentType, ContextType>;
};

export type NotificationConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['NotificationConnection'] = ResolversParentTypes['NotificationConnection']> = {
  counts?: Resolver<Array<ResolversTypes['GroupCount']>, ParentType, ContextType, RequireFields<NotificationConnectionCountsArgs, 'by'>>;
  edges?: Resolver<Array<ResolversTypes['NotificationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Notification']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NotificationEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['NotificationEdge'] = ResolversParentTypes['NotificationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Notification'], ParentType, ContextType>;
};

export type NotificationPreferenceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['NotificationPreference'] = ResolversParentTypes['NotificationPreference']> = {
  channel?: Resolver<ResolversTypes['NotificationChannel'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isEnabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['NotificationType'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type NotificationPreferenceConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['NotificationPreferenceConnection'] = ResolversParentTypes['NotificationPreferenceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['NotificationPreferenceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['NotificationPreference']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NotificationPreferenceEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['NotificationPreferenceEdge'] = ResolversParentTypes['NotificationPreferenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['NotificationPreference'], ParentType, ContextType>;
};

export type NotificationPreferencePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['NotificationPreferencePayload'] = ResolversParentTypes['NotificationPreferencePayload']> = {
  notificationPreference?: Resolver<ResolversTypes['NotificationPreference'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  notification?: Resolver<Maybe<ResolversTypes['Notification']>, ParentType, ContextType, RequireFields<QueryNotificationArgs, 'id'>>;
  notificationPreferences?: Resolver<Maybe<ResolversTypes['NotificationPreferenceConnection']>, ParentType, ContextType, Partial<QueryNotificationPreferencesArgs>>;
  notifications?: Resolver<Maybe<ResolversTypes['NotificationConnection']>, ParentType, ContextType, Partial<QueryNotificationsArgs>>;
  unreadNotificationCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  notificationReceived?: SubscriptionResolver<Maybe<ResolversTypes['Notification']>, "notificationReceived", ParentType, ContextType>;
};

export type UserResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  avatarUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  notifications?: Resolver<Maybe<ResolversTypes['NotificationConnection']>, ParentType, ContextType, Partial<UserNotificationsArgs>>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  DateTime?: GraphQLScalarType;
  DeletePayload?: DeletePayloadResolvers<ContextType>;
  GroupCount?: GroupCountResolvers<ContextType>;
  MarkNotificationsReadPayload?: MarkNotificationsReadPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Notification?: NotificationResolvers<ContextType>;
  NotificationConnection?: NotificationConnectionResolvers<ContextType>;
  NotificationEdge?: NotificationEdgeResolvers<ContextType>;
  NotificationPreference?: NotificationPreferenceResolvers<ContextType>;
  NotificationPreferenceConnection?: NotificationPreferenceConnectionResolvers<ContextType>;
  NotificationPreferenceEdge?: NotificationPreferenceEdgeResolvers<ContextType>;
  NotificationPreferencePayload?: NotificationPreferencePayloadResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
};

