// Made by `npm run codegen` from the SDL in schema/; change that and run it again.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Event as EventEntity } from './entities/event';
import type { EventRsvp as EventRsvpEntity } from './entities/event-rsvp';
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

export type CancelRsvpInput = {
  eventId: Scalars['ID']['input'];
};

export type Community = {
  events?: Maybe<EventConnection>;
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  slug: Scalars['String']['output'];
};


export type CommunityEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventOrder>;
};

export type CreateEventInput = {
  capacity: Scalars['Int']['input'];
  category?: EventCategory;
  /** One of which the viewer is a member. */
  communityId?: InputMaybe<Scalars['ID']['input']>;
  description?: InputMaybe<Scalars['String']['input']>;
  endDatetime: Scalars['DateTime']['input'];
  place?: InputMaybe<Scalars['String']['input']>;
  startDatetime: Scalars['DateTime']['input'];
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

export type DeleteEventInput = {
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

/** One of a private community is seen by its members alone, and by its creator. */
export type Event = {
  /** How many may go. */
  capacity: Scalars['Int']['output'];
  category: EventCategory;
  community?: Maybe<Community>;
  createdAt: Scalars['DateTime']['output'];
  creator?: Maybe<User>;
  description?: Maybe<Scalars['String']['output']>;
  endDatetime: Scalars['DateTime']['output'];
  goingCount: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  interestedCount: Scalars['Int']['output'];
  place?: Maybe<Scalars['String']['output']>;
  rsvps: EventRsvpConnection;
  startDatetime: Scalars['DateTime']['output'];
  tenant?: Maybe<Tenant>;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
  /** What the viewer has answered; null for those who have not. */
  viewerRsvp?: Maybe<EventRsvp>;
  waitingCount: Scalars['Int']['output'];
};


/** One of a private community is seen by its members alone, and by its creator. */
export type EventRsvpsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EventRsvpFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventRsvpOrder>;
};

export type EventCategory =
  | 'CULTURE'
  | 'LEARNING'
  | 'NETWORKING'
  | 'OTHER'
  | 'SOCIAL'
  | 'SPORTS';

export type EventConnection = {
  /** How many there are of each value, the most first, of at most 100 values. Counted only when asked for. */
  counts: Array<GroupCount>;
  edges: Array<EventEdge>;
  nodes: Array<Event>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


export type EventConnectionCountsArgs = {
  by: EventGroup;
};

export type EventEdge = {
  cursor: Scalars['String']['output'];
  node: Event;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type EventFilter = {
  category?: InputMaybe<EventCategory>;
  /** One of these, at most 100. */
  categoryIn?: InputMaybe<Array<EventCategory>>;
  communityId?: InputMaybe<Scalars['ID']['input']>;
  /** One of these, at most 100. */
  communityIdIn?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** true: there is none; false: there is one. */
  communityIdIsNull?: InputMaybe<Scalars['Boolean']['input']>;
  createdAt?: InputMaybe<DateTimeRange>;
  creatorId?: InputMaybe<Scalars['ID']['input']>;
  /** One of these, at most 100. */
  creatorIdIn?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** This does not hold. */
  not?: InputMaybe<EventFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<EventFilter>>;
  /** Words of title, description, place, at most 200 characters: all of these, or one of those with `or` between them; `-word` for none, "some words" for a phrase. */
  search?: InputMaybe<Scalars['String']['input']>;
  startDatetime?: InputMaybe<DateTimeRange>;
};

/** What Events can be counted by. */
export type EventGroup =
  | 'category'
  | 'communityId'
  | 'creatorId';

/** Exactly one field. */
export type EventOrder = {
  createdAt?: InputMaybe<OrderDirection>;
  goingCount?: InputMaybe<OrderDirection>;
  startDatetime?: InputMaybe<OrderDirection>;
};

export type EventPayload = {
  event: Event;
};

export type EventRsvp = {
  createdAt: Scalars['DateTime']['output'];
  event: Event;
  id: Scalars['ID']['output'];
  status: RsvpStatus;
  updatedAt: Scalars['DateTime']['output'];
  user?: Maybe<User>;
};

export type EventRsvpConnection = {
  /** How many there are of each value, the most first, of at most 100 values. Counted only when asked for. */
  counts: Array<GroupCount>;
  edges: Array<EventRsvpEdge>;
  nodes: Array<EventRsvp>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


export type EventRsvpConnectionCountsArgs = {
  by: EventRsvpGroup;
};

export type EventRsvpEdge = {
  cursor: Scalars['String']['output'];
  node: EventRsvp;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type EventRsvpFilter = {
  /** This does not hold. */
  not?: InputMaybe<EventRsvpFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<EventRsvpFilter>>;
  status?: InputMaybe<RsvpStatus>;
  /** One of these, at most 100. */
  statusIn?: InputMaybe<Array<RsvpStatus>>;
};

/** What EventRsvps can be counted by. */
export type EventRsvpGroup =
  | 'status';

/** Exactly one field. */
export type EventRsvpOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

/** The answer is null where it was taken back. */
export type EventRsvpPayload = {
  event?: Maybe<Event>;
  rsvp?: Maybe<EventRsvp>;
};

/** How many objects of a list have a value. */
export type GroupCount = {
  count: Scalars['Int']['output'];
  /** Null: they have none. */
  value?: Maybe<Scalars['String']['output']>;
};

export type Mutation = {
  /** Takes the viewer's answer back. */
  cancelRsvp?: Maybe<EventRsvpPayload>;
  /** Any signed-in user. */
  createEvent?: Maybe<EventPayload>;
  /** By its creator or a moderator; its answers go along. */
  deleteEvent?: Maybe<DeletionPayload>;
  /** Any signed-in user, until the event has ended; again to change the answer. */
  rsvpToEvent?: Maybe<EventRsvpPayload>;
  /** Its creator and moderators. */
  updateEvent?: Maybe<EventPayload>;
};


export type MutationCancelRsvpArgs = {
  input: CancelRsvpInput;
};


export type MutationCreateEventArgs = {
  input: CreateEventInput;
};


export type MutationDeleteEventArgs = {
  input: DeleteEventInput;
};


export type MutationRsvpToEventArgs = {
  input: RsvpToEventInput;
};


export type MutationUpdateEventArgs = {
  input: UpdateEventInput;
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
  event?: Maybe<Event>;
  events?: Maybe<EventConnection>;
};


export type QueryEventArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventOrder>;
};

export type RsvpStatus =
  | 'GOING'
  | 'INTERESTED'
  | 'MAYBE'
  | 'NOT_GOING'
  /** Wanted to go when all seats were taken; becomes GOING, in turn, when somebody leaves. */
  | 'WAITING';

export type RsvpToEventInput = {
  eventId: Scalars['ID']['input'];
  /** WAITING is given by the service. */
  status: RsvpStatus;
};

export type Subscription = {
  /** The event has changed, its counts included. */
  eventUpdated?: Maybe<Event>;
};


export type SubscriptionEventUpdatedArgs = {
  id: Scalars['ID']['input'];
};

export type Tenant = {
  events?: Maybe<EventConnection>;
  id: Scalars['ID']['output'];
};


export type TenantEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventOrder>;
};

/** A field that is left out stays as it is; null empties it. */
export type UpdateEventInput = {
  /** Not below the number of those who go. More seats go to those who wait. */
  capacity?: InputMaybe<Scalars['Int']['input']>;
  category?: InputMaybe<EventCategory>;
  description?: InputMaybe<Scalars['String']['input']>;
  endDatetime?: InputMaybe<Scalars['DateTime']['input']>;
  id: Scalars['ID']['input'];
  place?: InputMaybe<Scalars['String']['input']>;
  startDatetime?: InputMaybe<Scalars['DateTime']['input']>;
  title?: InputMaybe<Scalars['String']['input']>;
};

export type User = {
  avatarUrl?: Maybe<Scalars['String']['output']>;
  displayName?: Maybe<Scalars['String']['output']>;
  /** Those that the user made. */
  events?: Maybe<EventConnection>;
  id: Scalars['ID']['output'];
  rsvps?: Maybe<EventRsvpConnection>;
  username: Scalars['String']['output'];
  verified: Scalars['Boolean']['output'];
};


export type UserEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventOrder>;
};


export type UserRsvpsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EventRsvpFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventRsvpOrder>;
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
  Community: Community;
  Event: Event;
  EventRsvp: EventRsvp;
  Tenant: Tenant;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Community:
    ( { __typename: 'Community' }
    & GraphQLRecursivePick<FederationTypes['Community'], {"id":true}> );
  Event:
    ( { __typename: 'Event' }
    & GraphQLRecursivePick<FederationTypes['Event'], {"id":true}> );
  EventRsvp:
    ( { __typename: 'EventRsvp' }
    & GraphQLRecursivePick<FederationTypes['EventRsvp'], {"id":true}> );
  Tenant:
    ( { __typename: 'Tenant' }
    & GraphQLRecursivePick<FederationTypes['Tenant'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AffectedRows: ResolverTypeWrapper<AffectedRows>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CancelRsvpInput: CancelRsvpInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Community: ResolverTypeWrapper<Omit<Community, 'events'> & { events?: Maybe<ResolversTypes['EventConnection']> }>;
  CreateEventInput: CreateEventInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRange: DateTimeRange;
  DeleteAction: DeleteAction;
  DeleteEventInput: DeleteEventInput;
  Deletion: ResolverTypeWrapper<Deletion>;
  DeletionPayload: ResolverTypeWrapper<DeletionPayload>;
  DeletionState: DeletionState;
  Event: ResolverTypeWrapper<EventEntity>;
  EventCategory: EventCategory;
  EventConnection: ResolverTypeWrapper<Connection>;
  EventEdge: ResolverTypeWrapper<Omit<EventEdge, 'node'> & { node: ResolversTypes['Event'] }>;
  EventFilter: EventFilter;
  EventGroup: EventGroup;
  EventOrder: EventOrder;
  EventPayload: ResolverTypeWrapper<Omit<EventPayload, 'event'> & { event: ResolversTypes['Event'] }>;
  EventRsvp: ResolverTypeWrapper<EventRsvpEntity>;
  EventRsvpConnection: ResolverTypeWrapper<Connection>;
  EventRsvpEdge: ResolverTypeWrapper<Omit<EventRsvpEdge, 'node'> & { node: ResolversTypes['EventRsvp'] }>;
  EventRsvpFilter: EventRsvpFilter;
  EventRsvpGroup: EventRsvpGroup;
  EventRsvpOrder: EventRsvpOrder;
  EventRsvpPayload: ResolverTypeWrapper<Omit<EventRsvpPayload, 'event' | 'rsvp'> & { event?: Maybe<ResolversTypes['Event']>, rsvp?: Maybe<ResolversTypes['EventRsvp']> }>;
  GroupCount: ResolverTypeWrapper<GroupCount>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RsvpStatus: RsvpStatus;
  RsvpToEventInput: RsvpToEventInput;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Tenant: ResolverTypeWrapper<Omit<Tenant, 'events'> & { events?: Maybe<ResolversTypes['EventConnection']> }>;
  UpdateEventInput: UpdateEventInput;
  User: ResolverTypeWrapper<Omit<User, 'events' | 'rsvps'> & { events?: Maybe<ResolversTypes['EventConnection']>, rsvps?: Maybe<ResolversTypes['EventRsvpConnection']> }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AffectedRows: AffectedRows;
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  CancelRsvpInput: CancelRsvpInput;
  ID: Scalars['ID']['output'];
  Community: Omit<Community, 'events'> & { events?: Maybe<ResolversParentTypes['EventConnection']> } | FederationReferenceTypes['Community'];
  CreateEventInput: CreateEventInput;
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  DeleteEventInput: DeleteEventInput;
  Deletion: Deletion;
  DeletionPayload: DeletionPayload;
  Event: EventEntity;
  EventConnection: Connection;
  EventEdge: Omit<EventEdge, 'node'> & { node: ResolversParentTypes['Event'] };
  EventFilter: EventFilter;
  EventOrder: EventOrder;
  EventPayload: Omit<EventPayload, 'event'> & { event: ResolversParentTypes['Event'] };
  EventRsvp: EventRsvpEntity;
  EventRsvpConnection: Connection;
  EventRsvpEdge: Omit<EventRsvpEdge, 'node'> & { node: ResolversParentTypes['EventRsvp'] };
  EventRsvpFilter: EventRsvpFilter;
  EventRsvpOrder: EventRsvpOrder;
  EventRsvpPayload: Omit<EventRsvpPayload, 'event' | 'rsvp'> & { event?: Maybe<ResolversParentTypes['Event']>, rsvp?: Maybe<ResolversParentTypes['EventRsvp']> };
  GroupCount: GroupCount;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  RsvpToEventInput: RsvpToEventInput;
  Subscription: Record<PropertyKey, never>;
  Tenant: Omit<Tenant, 'events'> & { events?: Maybe<ResolversParentTypes['EventConnection']> } | FederationReferenceTypes['Tenant'];
  UpdateEventInput: UpdateEventInput;
  User: Omit<User, 'events' | 'rsvps'> & { events?: Maybe<ResolversParentTypes['EventConnection']>, rsvps?: Maybe<ResolversParentTypes['EventRsvpConnection']> } | FederationReferenceTypes['User'];
};

export type AffectedRowsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AffectedRows'] = ResolversParentTypes['AffectedRows']> = {
  action?: Resolver<ResolversTypes['DeleteAction'], ParentType, ContextType>;
  atLeast?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subgraph?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CommunityResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Community'] = ResolversParentTypes['Community'], FederationReferenceType extends FederationReferenceTypes['Community'] = FederationReferenceTypes['Community']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Community']> | FederationReferenceType, FederationReferenceType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, Partial<CommunityEventsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type EventResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event'], FederationReferenceType extends FederationReferenceTypes['Event'] = FederationReferenceTypes['Event']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Event']> | FederationReferenceType, FederationReferenceType, ContextType>;
  capacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['EventCategory'], ParentType, ContextType>;
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  creator?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endDatetime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  goingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interestedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rsvps?: Resolver<ResolversTypes['EventRsvpConnection'], ParentType, ContextType, Partial<EventRsvpsArgs>>;
  startDatetime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  tenant?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  viewerRsvp?: Resolver<Maybe<ResolversTypes['EventRsvp']>, ParentType, ContextType>;
  waitingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EventConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EventConnection'] = ResolversParentTypes['EventConnection']> = {
  counts?: Resolver<Array<ResolversTypes['GroupCount']>, ParentType, ContextType, RequireFields<EventConnectionCountsArgs, 'by'>>;
  edges?: Resolver<Array<ResolversTypes['EventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Event']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EventEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EventEdge'] = ResolversParentTypes['EventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
};

export type EventPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EventPayload'] = ResolversParentTypes['EventPayload']> = {
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
};

export type EventRsvpResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EventRsvp'] = ResolversParentTypes['EventRsvp'], FederationReferenceType extends FederationReferenceTypes['EventRsvp'] = FederationReferenceTypes['EventRsvp']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['EventRsvp']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RsvpStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type EventRsvpConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EventRsvpConnection'] = ResolversParentTypes['EventRsvpConnection']> = {
  counts?: Resolver<Array<ResolversTypes['GroupCount']>, ParentType, ContextType, RequireFields<EventRsvpConnectionCountsArgs, 'by'>>;
  edges?: Resolver<Array<ResolversTypes['EventRsvpEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['EventRsvp']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EventRsvpEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EventRsvpEdge'] = ResolversParentTypes['EventRsvpEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['EventRsvp'], ParentType, ContextType>;
};

export type EventRsvpPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EventRsvpPayload'] = ResolversParentTypes['EventRsvpPayload']> = {
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  rsvp?: Resolver<Maybe<ResolversTypes['EventRsvp']>, ParentType, ContextType>;
};

export type GroupCountResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GroupCount'] = ResolversParentTypes['GroupCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelRsvp?: Resolver<Maybe<ResolversTypes['EventRsvpPayload']>, ParentType, ContextType, RequireFields<MutationCancelRsvpArgs, 'input'>>;
  createEvent?: Resolver<Maybe<ResolversTypes['EventPayload']>, ParentType, ContextType, RequireFields<MutationCreateEventArgs, 'input'>>;
  deleteEvent?: Resolver<Maybe<ResolversTypes['DeletionPayload']>, ParentType, ContextType, RequireFields<MutationDeleteEventArgs, 'input'>>;
  rsvpToEvent?: Resolver<Maybe<ResolversTypes['EventRsvpPayload']>, ParentType, ContextType, RequireFields<MutationRsvpToEventArgs, 'input'>>;
  updateEvent?: Resolver<Maybe<ResolversTypes['EventPayload']>, ParentType, ContextType, RequireFields<MutationUpdateEventArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType, RequireFields<QueryEventArgs, 'id'>>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, Partial<QueryEventsArgs>>;
};

export type SubscriptionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  eventUpdated?: SubscriptionResolver<Maybe<ResolversTypes['Event']>, "eventUpdated", ParentType, ContextType, RequireFields<SubscriptionEventUpdatedArgs, 'id'>>;
};

export type TenantResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Tenant'] = ResolversParentTypes['Tenant'], FederationReferenceType extends FederationReferenceTypes['Tenant'] = FederationReferenceTypes['Tenant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Tenant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, Partial<TenantEventsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  avatarUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, Partial<UserEventsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rsvps?: Resolver<Maybe<ResolversTypes['EventRsvpConnection']>, ParentType, ContextType, Partial<UserRsvpsArgs>>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  AffectedRows?: AffectedRowsResolvers<ContextType>;
  Community?: CommunityResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Deletion?: DeletionResolvers<ContextType>;
  DeletionPayload?: DeletionPayloadResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  EventConnection?: EventConnectionResolvers<ContextType>;
  EventEdge?: EventEdgeResolvers<ContextType>;
  EventPayload?: EventPayloadResolvers<ContextType>;
  EventRsvp?: EventRsvpResolvers<ContextType>;
  EventRsvpConnection?: EventRsvpConnectionResolvers<ContextType>;
  EventRsvpEdge?: EventRsvpEdgeResolvers<ContextType>;
  EventRsvpPayload?: EventRsvpPayloadResolvers<ContextType>;
  GroupCount?: GroupCountResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Tenant?: TenantResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
};

